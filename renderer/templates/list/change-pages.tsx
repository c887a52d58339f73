import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ShelfPackView } from '../../../core/model/views/shelves.ts';
import type { TemplatePreview } from '../../../core/model/views/templates.ts';
import { useApi } from '../../state/connection.tsx';
import { troubleInWords } from '../../state/troubles.tsx';
import { openPdf, type Pdf } from '../../views/memo/pages/pdf.ts';
import { count, say } from '../../words/en.ts';
import type { Band } from './bands.ts';
import { MOST_PAGES, type PagePair, pagePairs } from './page-pairs.ts';

/** How wide a page is drawn, in CSS pixels; it is shown as wide as there is room. */
const WIDTH = 480;

interface Shown {
  readonly pairs: readonly PagePair[];
  readonly isNew: boolean;
  readonly over: boolean;
  readonly failed: string | null;
}

/** The sample memo page by page, before and after. */
export function ChangePages({ pack: { hash, template } }: { readonly pack: ShelfPackView }): ReactNode {
  const { pairs, isNew, over, failed } = usePagePairs(template, hash);
  const differing = pairs.filter(({ kind }) => kind !== 'same').length;
  const told = isNew
    ? say('shelf.pages.new')
    : differing === 0
      ? say('shelf.pages.none')
      : count('shelf.pages', differing);
  return (
    <>
      <p className="meta" role="status">
        {failed ?? (over ? told : say('shelf.pages.drawing'))}
        {over && pairs.length >= MOST_PAGES && ` ${say('shelf.pages.most', { most: MOST_PAGES })}`}
      </p>
      <ol className="page-pairs" aria-label={say('shelf.pages.list')}>
        {pairs.map((pair) => (
          <Pair key={pair.number} pair={pair} isNew={isNew} />
        ))}
      </ol>
    </>
  );
}

function Pair({ pair, isNew }: { readonly pair: PagePair; readonly isNew: boolean }): ReactNode {
  const { after, bands, before, kind, number } = pair;
  return (
    <li className={`page-pair ${kind}${isNew ? ' alone' : ''}`}>
      <h3>{say(isNew ? 'shelf.page.after' : `shelf.page.${kind}`, { number })}</h3>
      {!isNew && <Picture canvas={before} name={say('shelf.page.before', { number })} bands={bands} />}
      <Picture canvas={after} name={say('shelf.page.after', { number })} bands={bands} />
    </li>
  );
}

function Picture({
  canvas,
  name,
  bands,
}: {
  readonly canvas: HTMLCanvasElement | null;
  readonly name: string;
  readonly bands: readonly Band[];
}): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (canvas) place.current?.replaceChildren(canvas);
  }, [canvas]);
  if (!canvas) return <div className="page-gap" aria-hidden="true" />;
  return (
    <div className="page-picture" role="img" aria-label={name}>
      <div ref={place} />
      {bands.map(({ height, top }) => (
        <div key={top} className="page-band" style={{ top: percent(top), height: percent(height) }} />
      ))}
    </div>
  );
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)}%`;
}

function usePagePairs(template: string, hash: string): Shown {
  const api = useApi();
  const [shown, setShown] = useState<Shown>({ pairs: [], isNew: false, over: false, failed: null });
  useEffect(() => {
    const stop = new AbortController();
    const opened: Pdf[] = [];
    const open = async (preview: TemplatePreview | null): Promise<Pdf | null> => {
      if (!preview?.pages) return null;
      const pdf = await openPdf(preview.pages);
      opened.push(pdf);
      return pdf;
    };
    const draw = async (): Promise<void> => {
      const { after, before } = await api.shelves.pages({ template, hash }, { signal: stop.signal });
      const isNew = before === null;
      if (!after.pages) {
        const message = after.findings.find(({ severity }) => severity === 'error')?.message ?? '';
        setShown((last) => ({ ...last, isNew, over: true, failed: say('shelf.pages.failed', { message }) }));
        return;
      }
      const [old, now] = [await open(before), await open(after)];
      for await (const pair of pagePairs(old, now, WIDTH, stop.signal))
        setShown((last) => ({ ...last, isNew, pairs: [...last.pairs, pair] }));
      setShown((last) => ({ ...last, isNew, over: true }));
    };
    setShown({ pairs: [], isNew: false, over: false, failed: null });
    draw()
      .catch((error: unknown) => {
        if (!stop.signal.aborted) setShown((last) => ({ ...last, over: true, failed: troubleInWords(error) }));
      })
      .finally(() => {
        for (const pdf of opened) void pdf.loadingTask.destroy();
      });
    return () => stop.abort();
  }, [api, template, hash]);
  return shown;
}
