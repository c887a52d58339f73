import type { MemoDocument } from '../../model/document.ts';

/** Twentieths of a point, the unit of WordprocessingML. */
const TWIPS = 20;
const PAPER = { A4: { width: 11_906, height: 16_838 }, LETTER: { width: 12_240, height: 15_840 } } as const;

/** The paper and its margins. */
export function pageOf({ style }: MemoDocument) {
  const { top, right, bottom, left } = style.page.margins;
  const margin = { top: top * TWIPS, right: right * TWIPS, bottom: bottom * TWIPS, left: left * TWIPS };
  return {
    size: PAPER[style.page.size],
    margin: { ...margin, header: 0.5 * top * TWIPS, footer: 0.5 * bottom * TWIPS },
  };
}

/** The width between the margins, in twentieths of a point. */
export function textWidth({ style }: MemoDocument): number {
  const { left, right } = style.page.margins;
  return Math.round(PAPER[style.page.size].width - (left + right) * TWIPS);
}
