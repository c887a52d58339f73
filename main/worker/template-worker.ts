import { parentPort } from 'node:worker_threads';
import { htmlOf, placeOfFault } from '../../core/template/html.ts';
import { keepCompiled } from '../compiled.ts';

/** The worker's side: one rendering for each message. */
export interface TemplateTask {
  readonly sources: Readonly<Record<string, string>>;
  readonly view: unknown;
}

export type TemplateAnswer =
  /** Comes first: the time that a template may take does not include the start of the worker. */
  | { readonly begun: true }
  | { readonly html: string }
  | { readonly error: string; readonly at: ReturnType<typeof placeOfFault> };

parentPort?.on('message', (task: TemplateTask) => {
  parentPort?.postMessage({ begun: true } satisfies TemplateAnswer);
  parentPort?.postMessage(answer(task));
});

function answer({ sources, view }: TemplateTask): TemplateAnswer {
  try {
    return { html: htmlOf(sources, view) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error), at: placeOfFault(error) };
  } finally {
    keepCompiled();
  }
}
