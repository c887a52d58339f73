import { wordIs } from '../../model/word.ts';
import type { Item } from './carriers.ts';
import { isTime } from './phrases.ts';

/** Past the adverbs behind a cue, but for those that begin a clause or a place. */
export function pastAdverbs(items: readonly Item[], from: number): number {
  let at = from;
  while (items[at]?.pos === 'ADV' && !leadsOn(items[at])) at += 1;
  return at;
}

/** Past "on Monday", "in a statement", "late Tuesday", "at a rally in Ohio": adverbials between cue and clause. */
export function pastAdverbials(items: readonly Item[], from: number): number {
  let at = pastAdverbs(items, from);
  for (let phrases = 0; phrases < MOST; phrases += 1) {
    const item = items[at];
    if (isTime(item)) at += 1;
    else if (item?.pos === 'ADP' && !tellsMatter(item)) at = pastObject(items, at + 1);
    else break;
    at = pastAdverbs(items, at);
  }
  return at;
}

/** Past what a preposition has behind it. */
function pastObject(items: readonly Item[], start: number): number {
  let at = start;
  while (at - start < LONGEST && isOfObject(items, start, at)) at += 1;
  return at;
}

function isOfObject(items: readonly Item[], start: number, at: number): boolean {
  const pos = items[at]?.pos ?? '';
  if (/^(?:ADJ|NOUN|PROPN|NUM)$/.test(pos)) return true;
  if (at === start) return pos === 'DET' || pos === 'PRON';
  // "in a brief public speech": the tagger takes some adjectives for adverbs.
  return pos === 'PART' || (pos === 'ADV' && at === start + 1 && /^(?:ADJ|NOUN)$/.test(items[at + 1]?.pos ?? ''));
}

/** So many adverbials stand there at most, and so many words in one. */
const MOST = 4;
const LONGEST = 10;

const leadsOn = wordIs(/^(?:there|when|why|how|where)$/);
/** Behind these stands what was said, or a clause. */
const tellsMatter = wordIs(/^(?:about|of|that|than|as)$/);
