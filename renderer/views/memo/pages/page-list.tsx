import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Span } from '../../../../core/model/span.ts';
import { say } from '../../../words/en.ts';
import { Page } from './page.tsx';
import type { Pdf } from './pdf.ts';

/** The pages of a PDF below each other, as wide as there is room; `shape` is the height of the first for its width. */
export function PageList({
  pdf,
  shape,
  passages = NOWHERE,
}: {
  readonly pdf: Pdf | null;
  readonly shape: number;
  /** Where the label of each citation leads; without it citations are only drawn. */
  readonly passages?: ReadonlyMap<string, Span>;
}): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const pages = pdf?.numPages ?? 0;
  return (
    <div ref={box}>
      {pdf && width > 0 && (
        <ol aria-label={say('pages.all')}>
          {Array.from({ length: pages }, (_, i) => (
            <Page key={i} pdf={pdf} number={i + 1} of={pages} width={width} shape={shape} passages={passages} />
          ))}
        </ol>
      )}
    </div>
  );
}

/** Of citations that are only drawn. */
export const NOWHERE: ReadonlyMap<string, Span> = new Map();

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
