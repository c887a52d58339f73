import { availableParallelism } from 'node:os';
import type { Article } from '../../core/model/article.ts';
import type { Notice } from '../../core/model/notice.ts';
import type { ProjectArticle, ProjectState } from '../../core/model/project.ts';
import { type ArticleId, nonEmpty } from '../../core/model/span.ts';
import type { TemplatePack } from '../../core/model/template.ts';
import type { Step } from '../../core/model/views/project.ts';
import type { Format } from '../../core/readout.ts';
import type { Signer } from '../library/packs/keys.ts';
import type { Store } from '../library/store/store.ts';
import { workerFile } from '../resources.ts';
import { Trouble } from '../trouble.ts';
import type { BuildJob, Built, EngineResult, EngineTask } from '../worker/engine-worker.ts';
import type { PlainMemo } from '../worker/plain-memo.ts';
import { type Pool, workerPool } from '../worker/pool.ts';
import type { PreviewResult, PreviewTask } from '../worker/preview-worker.ts';
import { readerPool } from '../worker/reader-pool.ts';
import type { WritingResult, WritingTask } from '../worker/writer-worker.ts';
import { keyOf as readingKey } from './readings.ts';

export type Progress = (step: Step, done: number, of: number) => void;

/** The heavy work, off the thread that answers: taking in and reading articles, putting together, writing. */
export interface Work {
  /** The key that an article's reading is kept under. */
  readonly keyOf: (article: Pick<ProjectArticle, 'sha256' | 'part'>) => string;
  readonly ingest: (
    name: string,
    bytes: Uint8Array,
    signal?: AbortSignal,
  ) => Promise<{ readonly articles: readonly Article[]; readonly notices: readonly Notice[] }>;
  /** Reads what is not read yet, each told to `read` and kept at once, then builds evidence and memo. */
  readonly build: (
    project: string,
    state: ProjectState,
    signal: AbortSignal,
    progress: Progress,
    read: (article: ArticleId) => void,
  ) => Promise<Built>;
  /** What a project's memo is made from, in the form of any pack. */
  readonly jobOf: (project: string, state: ProjectState, pack: TemplatePack) => BuildJob;
  /** A memo alone. It cannot be stopped: the engine that knows all readings would end with it. */
  readonly memo: (job: BuildJob) => Promise<PlainMemo>;
  /** Pages of a template that is being written, with narrower limits than an export has. */
  readonly preview: (task: PreviewTask, signal: AbortSignal) => Promise<PreviewResult>;
  /** The articles of a file, read and kept in memory alone, as a job names them. */
  readonly readAside: (name: string, bytes: Uint8Array) => Promise<BuildJob['articles']>;
  /** `signer`: signs the evidence that a Word file or a PDF carries. */
  readonly write: (
    format: Format,
    built: Built,
    signal?: AbortSignal,
    signer?: Signer | null,
  ) => Promise<WritingResult>;
  readonly close: () => Promise<void>;
}

export interface WorkOptions {
  readonly store: Store;
  readonly packOf: (id: string, project: string, language: string | null) => Promise<TemplatePack>;
  /** Whether a pack is the program's own. */
  readonly isOwnPack: (pack: TemplatePack) => boolean;
  /** The program's version: a reading made by another one is made again. */
  readonly program: string;
}

/** Readings handed to the engine in one message, so that the answering thread is never held up for long. */
const AT_ONCE = 20;
const FOREVER = 2 ** 31 - 1;
/** A template whose pages take longer is told so where it is written. */
const LONGEST_PREVIEW_MS = 15_000;

export function startWork({ store, packOf, isOwnPack, program }: WorkOptions): Work {
  const readers = readerPool(Math.max(1, availableParallelism() - 1));
  const engine: Pool<EngineTask, EngineResult> = workerPool(workerFile('engine-worker'), {
    workers: 1,
    memoryMb: 6_000,
    longestMs: FOREVER,
  });
  const writers: Pool<WritingTask, WritingResult> = workerPool(workerFile('writer-worker'), {
    workers: 2,
    memoryMb: 2_000,
    longestMs: 300_000,
  });

  const previews: Pool<PreviewTask, PreviewResult> = workerPool(workerFile('preview-worker'), {
    workers: 1,
    memoryMb: 1_000,
    longestMs: LONGEST_PREVIEW_MS,
  });
  const aside = new Map<string, Uint8Array>();
  /** By their keys, articles that took too long or too much memory: tried at each change, they would hold up every one. */
  const givenUp = new Map<string, Notice>();

  const keyOf: Work['keyOf'] = (article) => readingKey(program, article);

  const ingest: Work['ingest'] = async (name, bytes, signal) => {
    const result = await readers.run({ kind: 'ingest', name, bytes }, signal);
    if (result.kind !== 'ingest') throw new TypeError('the reader answered something else');
    return result;
  };

  /** The reading of an article that has none yet: from its file, as when it was first dropped. */
  const read = async (article: ProjectArticle, signal: AbortSignal): Promise<void> => {
    const bytes = store.source(article.sha256);
    if (!bytes) throw new Trouble('source-missing', { name: article.names[0] });
    const { articles } = await ingest(article.names[0], bytes, signal);
    const own = articles.find(({ part }) => part === article.part);
    if (!own) throw new Trouble('source-unreadable', { name: article.names[0] });
    const result = await readers.run({ kind: 'read', article: own }, signal);
    if (result.kind !== 'read') throw new TypeError('the reader answered something else');
    store.putReading(keyOf(article), result.bytes);
    store.index(own.id, own.title?.text ?? '', own.text);
  };

  const build: Work['build'] = async (project, state, signal, progress, told) => {
    const unread = state.articles.filter((article) => !store.hasReading(keyOf(article)));
    const waiting = new Set(unread.map(({ id }) => id));
    for (const { id } of state.articles) if (!waiting.has(id)) told(id);
    const failed: Notice[] = [];
    let done = state.articles.length - unread.length;
    await Promise.all(
      unread.map(async (article) => {
        const key = keyOf(article);
        const notice =
          givenUp.get(key) ??
          (await read(article, signal).then(
            () => null,
            (error: unknown) => unreadNotice(article, error),
          ));
        if (notice?.code.startsWith('reading-too-')) givenUp.set(key, notice);
        if (notice) failed.push(notice);
        told(article.id);
        progress('reading', ++done, state.articles.length);
      }),
    );
    progress('putting-together', 0, 1);
    const failing = new Set(failed.map(({ values }) => values['article']));
    const articles = state.articles.filter(({ id }) => !failing.has(id));
    const pack = await packOf(state.template, project, state.language);
    const known = await asked({ kind: 'build', job: jobOf(project, { ...state, articles }, pack) }, signal);
    if (known.kind !== 'built') throw new TypeError('the engine answered something else');
    return { ...known, notices: [...failed, ...known.notices] };
  };

  const jobOf: Work['jobOf'] = (project, { articles, corrections, selection, sections, since, title }, pack) => ({
    project,
    articles: articles.map((article) => ({ key: keyOf(article), names: article.names })),
    corrections,
    // A project that nobody named leaves the memo the title that its template has.
    selection: { ...selection, title: selection.title ?? (title.trim() === '' ? null : title) },
    sections: sectionsOf(sections, pack),
    since: since && store.source(since.sha256),
    pack,
    ownPack: isOwnPack(pack),
    program,
  });

  /** The engine's answer; where it does not have the readings, once it has. */
  const asked = async (task: EngineTask, signal?: AbortSignal): Promise<EngineResult> => {
    const result = await engine.run(task, signal);
    if (result.kind !== 'missing') return result;
    const { keys } = result;
    for (let i = 0; i < keys.length; i += AT_ONCE) {
      const readings = keys.slice(i, i + AT_ONCE).flatMap((key) => {
        const bytes = aside.get(key) ?? store.reading(key);
        return bytes ? [{ key, bytes }] : [];
      });
      await engine.run({ kind: 'load', readings }, signal);
    }
    return engine.run(task, signal);
  };

  return {
    keyOf,
    ingest,
    build,
    jobOf,
    memo: async (job) => {
      const first = await asked({ kind: 'memo', job });
      // What is not read yet is left out: a template is looked at meanwhile.
      const unread = new Set(first.kind === 'missing' ? first.keys : []);
      const articles = job.articles.filter(({ key }) => !unread.has(key));
      const result = unread.size > 0 ? await asked({ kind: 'memo', job: { ...job, articles } }) : first;
      if (result.kind !== 'memo') throw new TypeError('the engine answered something else');
      return result.memo;
    },
    preview: (task, signal) => previews.run(task, signal),
    readAside: async (name, bytes) => {
      const { articles } = await ingest(name, bytes);
      return Promise.all(
        articles.map(async (article) => {
          const key = `aside ${keyOf({ sha256: article.source.sha256, part: article.part })}`;
          if (!aside.has(key)) {
            const result = await readers.run({ kind: 'read', article });
            if (result.kind !== 'read') throw new TypeError('the reader answered something else');
            aside.set(key, result.bytes);
          }
          return { key, names: nonEmpty(article.source.names, 'name') };
        }),
      );
    },
    write: async (format, { memo, document }, signal, signer = null) => {
      if (!document) throw new Trouble('nothing-written');
      return writers.run({ kind: 'memo', format, memo, document, signer }, signal);
    },
    close: async () => {
      await Promise.all([readers.close(), engine.close(), writers.close(), previews.close()]);
    },
  };
}

/** One article that cannot be read never stops the others. Throws where the work was cancelled. */
function unreadNotice({ id, names }: ProjectArticle, error: unknown): Notice {
  if (error instanceof Trouble && error.code === 'cancelled') throw error;
  const trouble = error instanceof Trouble ? error : new Trouble('unexpected', { detail: String(error) }, error);
  return {
    code: trouble.code,
    severity: 'warning',
    place: { file: names[0] },
    values: { ...trouble.values, article: id },
  };
}

/** The sections to print: the person's order, then those of the pack that it does not name; without those switched off. */
function sectionsOf({ order, off }: ProjectState['sections'], pack: TemplatePack): readonly string[] | null {
  if (order === null && off.length === 0) return null;
  const { sections } = pack.manifest;
  const chosen = (order ?? []).filter((key) => sections.includes(key));
  return [...chosen, ...sections.filter((key) => !chosen.includes(key))].filter((key) => !off.includes(key));
}
