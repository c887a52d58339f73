import { useEffect, useRef, useState } from 'react';
import type { TemplateDraft, TemplateFinding } from '../../core/model/views.ts';
import { useApi } from '../state/connection.tsx';
import { troubleInWords } from '../state/troubles.tsx';
import { openPdf, type Pdf, shapeOf } from '../views/memo/pages/pdf.ts';

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

/**
 * The pages of what is being written. The first change is asked for at once; while an answer is on its way the last of the
 * changes waits for its turn, so that pages follow the writing and never fall behind it.
 */
export function useTemplatePreview(project: string | null, template: string, draft: TemplateDraft | null): Preview {
  const api = useApi();
  const [preview, setPreview] = useState<Preview>(NOTHING);
  const asker = useRef<((draft: TemplateDraft) => void) | null>(null);
  useEffect(() => {
    let wanted: TemplateDraft | null = null;
    let running: { readonly stop: AbortController; readonly since: number } | null = null;
    let over = false;
    const make = async (of: TemplateDraft, signal: AbortSignal): Promise<void> => {
      const { pages, findings } = await api.templates.preview({ project, template, draft: of }, { signal });
      if (!pages) {
        if (!over) setPreview((before) => ({ ...before, findings, current: wanted === null, failed: null }));
        return;
      }
      const pdf = await openPdf(pages);
      const shape = await shapeOf(pdf);
      if (over) await pdf.loadingTask.destroy();
      else setPreview({ pdf, shape, findings, current: wanted === null, failed: null });
    };
    const work = async (): Promise<void> => {
      for (;;) {
        const of = wanted;
        if (of === null || over) return;
        const stop = new AbortController();
        wanted = null;
        running = { stop, since: performance.now() };
        await make(of, stop.signal).catch((error: unknown) => {
          if (stop.signal.aborted || over) return;
          setPreview((before) => ({ ...before, current: false, failed: troubleInWords(error) }));
        });
        running = null;
      }
    };
    asker.current = (of) => {
      wanted = of;
      setPreview((before) => (before.current ? { ...before, current: false } : before));
      if (running === null) void work();
      else if (performance.now() - running.since > PATIENCE) running.stop.abort();
    };
    return () => {
      over = true;
      running?.stop.abort();
    };
  }, [api, project, template]);
  useEffect(() => {
    if (draft) asker.current?.(draft);
  }, [api, project, template, draft]);
  const checked = useCheck(template, draft);
  // The pages of the one before may still be drawn while this one comes: it is let go one later.
  const before = useRef<Pdf | null>(null);
  useEffect(() => {
    const last = before.current;
    before.current = preview.pdf;
    if (last && last !== preview.pdf) void last.loadingTask.destroy();
  }, [preview.pdf]);
  useEffect(() => () => void before.current?.loadingTask.destroy(), []);
  // Where it cannot be run, what was found then says all; else the check says more than the pages do.
  return preview.findings.some(({ severity }) => severity === 'error')
    ? preview
    : { ...preview, findings: [...preview.findings, ...checked.filter(({ severity }) => severity !== 'error')] };
}

/** How long nothing must be written before the whole template is looked through, in milliseconds. */
const CHECK_AFTER = 600;

function useCheck(template: string, draft: TemplateDraft | null): readonly TemplateFinding[] {
  const api = useApi();
  const [findings, setFindings] = useState<readonly TemplateFinding[]>([]);
  useEffect(() => {
    if (!draft) return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      api.templates.check({ template, draft }, { signal: stop.signal }).then(
        (found) => {
          if (!stop.signal.aborted) setFindings(found);
        },
        // The pages tell what keeps it from being read.
        () => undefined,
      );
    }, CHECK_AFTER);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [api, template, draft]);
  return findings;
}
