import { type ISpacingProperties, LineRuleType } from 'docx';
import type { MemoDocument } from '../../model/document.ts';
import { TWIPS } from './page.ts';

/** Word's lines are 240ths of a line. */
const LINE = 240;
/** How far apart a usual font sets its own lines, as a share of its size. */
const OWN_LEADING = 1.17;

/** Scripts whose letters stand higher or hang lower than Latin ones. */
const TALL_SCRIPTS = /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u;

/**
 * The distance between lines, from points for a size of type: as close as in the PDF whatever font stands in for the memo's, so that
 * a memo has the same pages on machines with other fonts; where letters of other scripts need room, the font's own.
 */
export function linesOf({ blocks, sources, style }: MemoDocument) {
  const isPlain = !TALL_SCRIPTS.test(JSON.stringify([blocks, sources]));
  return (leading: number, size = style.size): ISpacingProperties =>
    isPlain
      ? { line: Math.round(leading * TWIPS), lineRule: LineRuleType.EXACT }
      : { line: Math.round((leading / size / OWN_LEADING) * LINE), lineRule: LineRuleType.AUTO };
}
