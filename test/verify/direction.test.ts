import { describe, expect, it } from 'vitest';
import { inReadingOrder } from '../../core/verify/file/direction.ts';
import type { PageItem } from '../../core/verify/file/pdfjs.ts';

const text = (words: string, endOfLine = false): PageItem => ({
  kind: 'text',
  text: words,
  y: 700,
  height: 10,
  endOfLine,
});
const span = (...items: readonly PageItem[]): readonly PageItem[] => [
  { kind: 'begin', tag: 'Span' },
  ...items,
  { kind: 'end' },
];

/** The words of the items in the order in which they are read; a bar where a line ends. */
function check(items: readonly PageItem[], expected: string): void {
  const words = inReadingOrder(items).map((item) =>
    item.kind === 'text' ? item.text + (item.endOfLine ? '|' : '') : '',
  );
  expect(words.join('')).toBe(expected);
}

describe('words from the right, shown from left to right', () => {
  it('are turned round in a line from the left, with the numbers among them', () => {
    const shown = span(text(' مارس'), text('12'), text(' في'), text('45'), text('نريد '));
    check([text('Hassan: “'), ...shown, text('” he said', true)], 'Hassan: “نريد 45 في12 مارس” he said|');
  });

  it('are the line itself where it has no others: words from the left keep their order', () => {
    const shown = span(text(' إن'), text('2031'), text(' في '), text('Ana '), text('Silva'), text('قال ', true));
    check(shown, 'قال Ana Silva في 2031 إن|');
  });

  it('are left where each stretch stands in its place, and lines of others are too', () => {
    check([text('גולן '), text('12'), text(' מים', true)], 'גולן 12 מים|');
    check([...span(text('Ana '), text('Silva')), text(' left', true)], 'Ana Silva left|');
    check([...span(text('سلام')), text('Next', true)], 'سلامNext|');
  });

  it('are bounded by their line', () => {
    const shown = span(text('مارس'), text('نريد ', true));
    check([text('Before', true), ...shown, text('Behind', true)], 'Before|نريد مارس|Behind|');
  });
});
