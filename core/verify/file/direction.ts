import type { PageItem } from './pdfjs.ts';

type TextItem = Extract<PageItem, { readonly kind: 'text' }>;

const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const FROM_LEFT = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/**
 * The items of a page with words from the right in the order in which they are read. Our PDFs show the glyphs of such words from left
 * to right as they lie, each stretch of a line in a span of its own, whose words ActualText says; the reader gives the glyphs.
 */
export function inReadingOrder(items: readonly PageItem[]): readonly PageItem[] {
  const ordered = [...items];
  for (let i = 0; i < ordered.length; i++) {
    const begin = ordered[i];
    if (begin?.kind !== 'begin' || begin.tag !== 'Span') continue;
    const end = ordered.findIndex((item, at) => at > i && item.kind !== 'text');
    if (end < 0 || ordered[end]?.kind !== 'end') continue;
    const span = ordered.slice(i + 1, end).flatMap((item) => (item.kind === 'text' ? [item] : []));
    if (span.some(({ text }) => FROM_RIGHT.test(text)))
      ordered.splice(i + 1, span.length, ...readFromRight(span, isAmidOthers(items, i, end)));
    i = end;
  }
  return ordered;
}

/** Whether words from the left stand on the line beside a span: its paragraph then runs from the left. */
function isAmidOthers(items: readonly PageItem[], begin: number, end: number): boolean {
  const isOther = (item: PageItem | undefined): boolean => item?.kind === 'text' && FROM_LEFT.test(item.text);
  for (let i = begin - 1; i >= 0; i--) {
    const item = items[i];
    if (item?.kind === 'text' && item.endOfLine) break;
    if (isOther(item)) return true;
  }
  for (let i = end; i < items.length; i++) {
    const item = items[i];
    if (isOther(item)) return true;
    if (item?.kind === 'text' && item.endOfLine) break;
  }
  return false;
}

/** Stretches from the right are turned round where the paragraph runs from the left, else the whole line without its words from the left. */
function readFromRight(span: readonly TextItem[], amidOthers: boolean): readonly TextItem[] {
  const endOfLine = span.some((item) => item.endOfLine);
  const turned = amidOthers
    ? stretchesTurned(span, ({ text }) => !FROM_LEFT.test(text))
    : stretchesTurned(span.toReversed(), ({ text }) => FROM_LEFT.test(text));
  return turned.map((item, i) => ({ ...item, endOfLine: endOfLine && i === turned.length - 1 }));
}

/** The items with each stretch of those that belong together in the opposite order. */
function stretchesTurned(items: readonly TextItem[], belongs: (item: TextItem) => boolean): readonly TextItem[] {
  const turned: TextItem[] = [];
  let stretch: TextItem[] = [];
  for (const item of items) {
    if (belongs(item)) stretch.push(item);
    else {
      turned.push(...stretch.toReversed(), item);
      stretch = [];
    }
  }
  return [...turned, ...stretch.toReversed()];
}
