import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useApi } from '../../../state/connection.tsx';
import { useProject } from '../../../state/project.tsx';
import { troubleInWords } from '../../../state/troubles.tsx';
import { count, say } from '../../../words/en.ts';
import { Page } from './page.tsx';
import { openPdf, type Pdf, shapeOf } from './pdf.ts';

interface Shown {
  readonly pdf: Pdf;
  readonly shape: number;
}

/** The memo's pages: the PDF that an export would give. The old ones stay until the new ones are there. */
export function Pages(): ReactNode {
  const { shown, newer, failed } = usePreview();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const pages = shown?.pdf.numPages ?? 0;
  return (
    <div className="pages" ref={box}>
      <p className="meta" role="status">
        {statusInWords(pages, newer, failed)}
      </p>
      {shown && width > 0 && (
        <ol aria-label={say('pages.all')}>
          {Array.from({ length: pages }, (_, i) => (
            <Page key={i} pdf={shown.pdf} number={i + 1} of={pages} width={width} shape={shown.shape} />
          ))}
        </ol>
      )}
    </div>
  );
}

function statusInWords(pages: number, newer: boolean, failed: string | null): string {
  if (failed !== null) return say('pages.failed', { detail: failed });
  if (pages === 0) return say('pages.drawing');
  if (newer) return say('pages.newer');
  return count('pages.count', pages);
}

function usePreview(): { readonly shown: Shown | null; readonly newer: boolean; readonly failed: string | null } {
  const api = useApi();
  const { id: project, state } = useProject();
  const [shown, setShown] = useState<Shown | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [of, setOf] = useState(-1);
  const { built, version } = state;
  const current = built === version;
  useEffect(() => {
    // What is not put together yet is waited for: its change starts this again.
    if (!current) return undefined;
    const stop = new AbortController();
    const make = async (): Promise<void> => {
      const pdf = await openPdf(await api.memo.preview({ project }, { signal: stop.signal }));
      const shape = await shapeOf(pdf);
      if (stop.signal.aborted) return void pdf.loadingTask.destroy();
      setShown({ pdf, shape });
      setOf(built);
      setFailed(null);
    };
    make().catch((error: unknown) => {
      if (!stop.signal.aborted) setFailed(troubleInWords(error));
    });
    return () => stop.abort();
  }, [api, project, built, current]);
  // The pages of the one before may still be drawn while this one comes: it is let go one later.
  const before = useRef<Pdf | null>(null);
  useEffect(() => {
    const last = before.current;
    before.current = shown?.pdf ?? null;
    if (last && last !== shown?.pdf) void last.loadingTask.destroy();
  }, [shown]);
  useEffect(() => () => void before.current?.loadingTask.destroy(), []);
  return { shown, newer: of !== built || !current, failed };
}

/** How wide pages are at most and at least, in CSS pixels. */
const WIDEST = 900;
const NARROWEST = 200;

/** The width that there is, in steps, so that a pane that is being dragged does not draw at each pixel. */
function useWidth(box: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const look = new ResizeObserver(([entry]) => {
      const now = entry?.contentRect.width ?? 0;
      setWidth(Math.max(NARROWEST, Math.min(WIDEST, Math.floor(now / 8) * 8 - 4)));
    });
    look.observe(element);
    return () => look.disconnect();
  }, [box]);
  return width;
}
