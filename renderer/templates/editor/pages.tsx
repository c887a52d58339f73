import type { ReactNode } from 'react';
import { Picker } from '../../parts/picker.tsx';
import { PageList } from '../../views/memo/pages/page-list.tsx';
import { count, say } from '../../words/en.ts';
import type { Preview } from '../preview-state.ts';

/** The pages of what is being written. They stay while it has errors, and say so. */
export function TemplatePages({
  preview,
  project,
  isSample,
  setSample,
}: {
  readonly preview: Preview;
  readonly project: string | null;
  readonly isSample: boolean;
  readonly setSample: (isSample: boolean) => void;
}): ReactNode {
  return (
    <section className="editor-pages pages" aria-label={say('editor.preview')} data-region="editor-pages">
      <header>
        {project !== null && (
          <Picker
            label={say('editor.preview.of')}
            value={isSample ? 'sample' : 'project'}
            options={(['project', 'sample'] as const).map((id) => ({ id, name: say(`editor.preview.${id}`) }))}
            choose={(id) => setSample(id === 'sample')}
          />
        )}
        <p className="meta" role="status">
          {statusInWords(preview)}
        </p>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div className="editor-paper" tabIndex={0}>
        <PageList pdf={preview.pdf} shape={preview.shape} />
      </div>
    </section>
  );
}

function statusInWords({ pdf, findings, current, failed }: Preview): string {
  if (failed !== null) return say('pages.failed', { detail: failed });
  const hasErrors = findings.some(({ severity }) => severity === 'error');
  if (hasErrors) return say(pdf ? 'editor.preview.wrong' : 'editor.preview.none');
  if (!pdf) return say('pages.drawing');
  return current ? count('pages.count', pdf.numPages) : say('pages.newer');
}
