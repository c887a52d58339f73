import { wordIs } from '../../model/word.ts';
import type { Item } from './carriers.ts';
import { isTime } from './phrases.ts';

/** Past the adverbs behind a cue, but for those that begin a clause or a place, or own what follows ("today's vote"). */
export function pastAdverbs(items: readonly Item[], from: number): number {
  let at = from;
  while (items[at]?.pos === 'ADV' && !leadsOn(items[at]) && !measures(items, at) && !isOwner(items, at)) at += 1;
  return at;
}

function isOwner(items: readonly Item[], at: number): boolean {
  return isTime(items[at]) && owns(items[at + 1]);
}

/** Past the words that measure what is told: "about", "only some", "at least". */
export function pastMeasures(items: readonly Item[], from: number): number {
  let at = leastOf(items, from) ? from + 2 : from;
  while (measures(items, at)) at += items[at + 1]?.lower === 'of' ? 2 : 1;
  return at;
}

/** "said about nine ships would sail", "only a few", "more ships", "part of the crew": how much of what is told, and not how it was told. */
function measures(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  if (!isDegree(items[at]) || !next || next.marked) return false;
  // "questions about comments", "talks over tin": what it is of.
  if (isOfMatter(items[at])) return next.pos === 'NUM';
  return /^(?:NUM|DET|ADJ|NOUN|PROPN)$/.test(next.pos) ? !isTime(next) : next.lower === 'of' || isDegree(next);
}

/** Past "on Monday", "in a statement", "late Tuesday", "at a rally in Ohio": adverbials between cue and clause. */
export function pastAdverbials(items: readonly Item[], from: number): number {
  let at = pastAdverbs(items, from);
  for (let phrases = 0; phrases < MOST; phrases += 1) {
    const item = items[at];
    if (isTime(item)) {
      const end = pastTimes(items, at);
      if (end === at) break;
      at = end;
    } else if (item?.pos === 'ADP' && !tellsMatter(item) && !leastOf(items, at)) at = pastObject(items, at + 1);
    else break;
    at = pastAdverbs(items, at);
  }
  return at;
}

/** Past words for a time; not where they own what follows ("this year's harvest") or point at it ("this plan"). */
function pastTimes(items: readonly Item[], from: number): number {
  let at = from;
  while (isTime(items[at]) || (at > from && isMonth(items[at]))) at += 1;
  const pointsAlone = at === from + 1 && points(items[from]);
  return pointsAlone || owns(items[at]) ? from : at;
}

const points = wordIs(/^this$/);
const isMonth = wordIs(/^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/);
const owns = wordIs(/^['’]s?$/);

/** "At least nine ships": how many. */
function leastOf(items: readonly Item[], at: number): boolean {
  return items[at]?.lower === 'at' && isBound(items[at + 1]) && /^(?:NUM|DET)$/.test(items[at + 2]?.pos ?? '');
}

const isBound = wordIs(/^(?:least|most)$/);

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

const isOfMatter = wordIs(/^(?:about|around|over)$/);
const isDegree = wordIs(
  /^(?:about|almost|approximately|around|barely|both|even|fewer|half|hardly|just|less|more|most|much|nearly|only|over|part|roughly|some|virtually)$/,
);
const leadsOn = wordIs(/^(?:there|when|why|how|where)$/);
/** Behind these stands what was said, or a clause. */
const tellsMatter = wordIs(/^(?:about|of|that|than|as)$/);
