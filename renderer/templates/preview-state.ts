import { useEffect, useRef, useState } from 'react';
import type { TemplateDraft, TemplateFinding } from '../../core/model/views/templates.ts';
import { useApi } from '../state/connection.tsx';
import { type NewestFirst, newestFirst } from '../state/newest-first.ts';
import { troubleInWords } from '../state/troubles.tsx';
import { useLetGo } from '../views/memo/pages/let-go.ts';
import { openPdf, type Pdf, shapeOf } from '../views/memo/pages/pdf.ts';
import { useCheck } from './check.ts';

export interface Preview {
  /** The last pages that there were; they stay while what is written cannot be shown. */
  readonly pdf: Pdf | null;
  readonly shape: number;
  readonly findings: readonly TemplateFinding[];
  /** Whether what is written is what the pages show. */
  readonly current: boolean;
  /** Why there are no pages, where the template is not at fault. */
  readonly failed: string | null;
}

const NOTHING: Preview = { pdf: null, shape: Math.SQRT2, findings: [], current: false, failed: null };

/** A question that takes longer than this, in milliseconds, is taken back where something newer is to be shown. */
const PATIENCE = 1_000;

/** The pages of what is being written, and all that is wrong with it. */
export function useTemplatePreview(project: string | null, template: string, draft: TemplateDraft): Preview {
  const preview = usePages(project, template, draft);
  const checked = useCheck(template, draft);
  // Where it cannot be run, what was found then says all; else the check says more than the pages do.
  return preview.findings.some(({ severity }) => severity === 'error')
    ? preview
    : { ...preview, findings: [...preview.findings, ...checked.filter(({ severity }) => severity !== 'error')] };
}

function usePages(project: string | null, template: string, draft: TemplateDraft): Preview {
  const api = useApi();
  const [preview, setPreview] = useState<Preview>(NOTHING);
  const maker = useRef<NewestFirst<TemplateDraft> | null>(null);
  useEffect(() => {
    const made = newestFirst<TemplateDraft>(
      async (of, signal, isNewest) => {
        const { pages, findings } = await api.templates.preview({ project, template, draft: of }, { signal });
        signal.throwIfAborted();
        if (!pages) return setPreview((before) => ({ ...before, findings, current: isNewest(), failed: null }));
        const pdf = await openPdf(pages);
        const shape = await shapeOf(pdf);
        if (signal.aborted) return void pdf.loadingTask.destroy();
        setPreview({ pdf, shape, findings, current: isNewest(), failed: null });
      },
      (error) => setPreview((before) => ({ ...before, current: false, failed: troubleInWords(error) })),
      PATIENCE,
    );
    maker.current = made;
    return made.end;
  }, [api, project, template]);
  useEffect(() => {
    setPreview((before) => (before.current ? { ...before, current: false } : before));
    maker.current?.ask(draft);
  }, [api, project, template, draft]);
  useLetGo(preview.pdf);
  return preview;
}
