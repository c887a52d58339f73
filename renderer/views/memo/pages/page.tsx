import { type ReactNode, useEffect, useRef, useState } from 'react';
import { say } from '../../../words/en.ts';
import { drawPage, type Pdf } from './pdf.ts';

/** One page, drawn when it comes near to what is seen. What was drawn stays until the newer drawing takes its place. */
export function Page({
  pdf,
  number,
  of,
  width,
  shape,
}: {
  readonly pdf: Pdf;
  readonly number: number;
  readonly of: number;
  readonly width: number;
  readonly shape: number;
}): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const item = useRef<HTMLLIElement>(null);
  const near = useIsNear(item);
  useEffect(() => {
    if (!near) return undefined;
    const stop = new AbortController();
    drawPage(pdf, number, width, stop.signal).then(
      ({ canvas, text }) => place.current?.replaceChildren(canvas, text),
      // Stopped, since something newer is drawn.
      () => undefined,
    );
    return () => stop.abort();
  }, [near, pdf, number, width]);
  return (
    <li ref={item} className="page" aria-label={say('pages.name', { number, of })}>
      <div ref={place} className="paper" style={{ width, height: Math.round(width * shape) }} />
    </li>
  );
}

/** How far outside of what is seen a page is drawn already. */
const MARGIN = '600px';

function useIsNear(element: { readonly current: HTMLElement | null }): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!element.current) return undefined;
    const look = new IntersectionObserver((entries) => setNear(entries.some(({ isIntersecting }) => isIntersecting)), {
      rootMargin: MARGIN,
    });
    look.observe(element.current);
    return () => look.disconnect();
  }, [element]);
  return near;
}
