import type { Item } from './scene.ts';
import type { VerbGroup } from './subject.ts';

/*
 * Verbs of meeting in clauses that tell no meeting: what somebody proposes, what is rumoured, what somebody would like to go on with.
 */

/** "proposed that A and B meet", "rumours that A telephoned B", "eager to continue meeting B". */
export function isSupposed(
  items: readonly Item[],
  cue: number,
  { words }: VerbGroup,
  subject: number,
  opener: string | null,
): boolean {
  if (items[cue]?.lower.endsWith('ing') && isLiked(items, cue)) return true;
  const that = opener === 'that' ? items.findLastIndex(({ lower }, i) => i < subject && lower === 'that') : -1;
  const before = that > 0 && subject - that < NEAR ? (items[that - 1]?.lower ?? '') : '';
  if (RUMOURS.test(before)) return true;
  // The plain form behind what is proposed: "that they meet".
  return (
    PROPOSES.test(before) &&
    words.length === 0 &&
    /^(?:meet|talk|speak|confer|negotiate|consult|gather|convene)$/.test(items[cue]?.lower ?? '')
  );
}

/** "that the two chief negotiators": from the conjunction to the subject are no more items. */
const NEAR = 4;
const RUMOURS = /^(?:rumou?rs?|speculation|gossip|suspicions?|fears?)$/;
const PROPOSES =
  /^(?:propos(?:e|es|ed|ing|al)|suggest(?:s|ed|ing|ion)?|recommend(?:s|ed|ing|ation)?|demand(?:s|ed|ing)?|insist(?:s|ed|ing)?|request(?:s|ed|ing)?|urg(?:e|es|ed|ing)|ask(?:s|ed|ing)?)$/;

/** "eager to continue meeting X", "would like to keep talking to X" */
function isLiked(items: readonly Item[], cue: number): boolean {
  if (!/^(?:continue|keep|begin|start|go)$/.test(items[cue - 1]?.lower ?? '') || items[cue - 2]?.lower !== 'to')
    return false;
  return /^(?:eager|keen|willing|ready|happy|prepared|like|want(?:s|ed)?|hop(?:e|es|ed|ing)|wish(?:es|ed)?|able|free)["”’]?$/.test(
    items.slice(Math.max(0, cue - 4), cue - 2).findLast(({ pos }) => pos !== 'PUNCT')?.lower ?? '',
  );
}
