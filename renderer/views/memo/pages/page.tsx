import { type CSSProperties, type ReactNode, startTransition, useEffect, useRef, useState } from 'react';
import type { Span } from '../../../../core/model/span.ts';
import { CitationMark } from '../../../parts/citation-card.tsx';
import { say } from '../../../words/en.ts';
import { drawPage, type PageMark, type Pdf } from './pdf.ts';

/** One page, drawn when it comes near to what is seen. What was drawn stays until the newer drawing takes its place. */
export function Page({
  pdf,
  number,
  of,
  width,
  shape,
  passages,
}: {
  readonly pdf: Pdf;
  readonly number: number;
  readonly of: number;
  readonly width: number;
  readonly shape: number;
  /** Where the label of each citation leads. */
  readonly passages: ReadonlyMap<string, Span>;
}): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const item = useRef<HTMLLIElement>(null);
  const near = useIsNear(item);
  const [marks, setMarks] = useState<readonly PageMark[]>([]);
  useEffect(() => {
    if (!near) return undefined;
    const stop = new AbortController();
    drawPage(pdf, number, width, stop.signal).then(
      ({ canvas, text, marks: printed }) => {
        place.current?.replaceChildren(canvas, text);
        // In pieces: a page may have dozens of marks.
        startTransition(() => setMarks(printed));
      },
      // Stopped, since something newer is drawn.
      () => undefined,
    );
    return () => stop.abort();
  }, [near, pdf, number, width]);
  return (
    <li ref={item} className="page" aria-label={say('pages.name', { number, of })}>
      <div className="paper" style={{ width, height: Math.round(width * shape) }}>
        <div ref={place} />
        {marks.map(({ label, ...place }, i) => {
          const passage = passages.get(label);
          return passage && <CitationMark key={i} label={label} passage={passage} over={over(place)} />;
        })}
      </div>
    </li>
  );
}

function over({ left, top, width, height }: Omit<PageMark, 'label'>): CSSProperties {
  const part = (of: number): string => `${(100 * of).toFixed(3)}%`;
  return { left: part(left), top: part(top), width: part(width), height: part(height) };
}

/** How far outside of what is seen a page is drawn already. */
const MARGIN = '600px';

function useIsNear(element: { readonly current: HTMLElement | null }): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!element.current) return undefined;
    const look = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), {
      rootMargin: MARGIN,
      // The pane that scrolls it, too: the root's own margin says nothing of that.
      scrollMargin: MARGIN,
    });
    look.observe(element.current);
    return () => look.disconnect();
  }, [element]);
  return near;
}
