import type { MemoDocument } from '../../model/document.ts';

/** Twentieths of a point, the unit of WordprocessingML. */
export const TWIPS = 20;
const PAPER = { A4: { width: 11_906, height: 16_838 }, LETTER: { width: 12_240, height: 15_840 } } as const;

/** Lines of the footer: the title with the page's number, and the marking. */
const FOOTER_LINES = 2;
/** Points from the paper's edge that printers leave blank. */
const UNPRINTED = 12;

/** The paper and its margins. A footer higher than its margin would take its room from the text. */
export function pageOf({ style }: MemoDocument) {
  const { top, right, bottom, left } = style.page.margins;
  const margin = { top: top * TWIPS, right: right * TWIPS, bottom: bottom * TWIPS, left: left * TWIPS };
  const footer = Math.max(UNPRINTED, Math.min(0.5 * bottom, bottom - FOOTER_LINES * style.leading));
  return {
    size: PAPER[style.page.size],
    margin: { ...margin, header: 0.5 * top * TWIPS, footer: Math.round(footer * TWIPS) },
  };
}

/** The width between the margins, in twentieths of a point. */
export function textWidth({ style }: MemoDocument): number {
  const { left, right } = style.page.margins;
  return Math.round(PAPER[style.page.size].width - (left + right) * TWIPS);
}
