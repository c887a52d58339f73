import { wordIs } from '../../model/word.ts';
import { pastAdverbials, pastAdverbs, pastMeasures } from './adverbials.ts';
import type { Item } from './carriers.ts';
import { startsClause } from './clauses.ts';
import type { Cue } from './cues.ts';
import { isPlainSpeech } from './lexicon.ts';
import { isManner, isSummoned } from './not-said.ts';
import { isPause, isTime, isVerbal, type Phrase, phraseStartingAt, SUBJECT } from './phrases.ts';

/** Where the matter of a cue starts after it, as an item index, and the frame that says so. */
export interface MatterStart {
  readonly from: number;
  readonly frame: string;
}

/** Frames whose verbs may have words in marks for an object. */
const TAKES_MARKS = ['q', 'c', 'd', 'b', 'n', 'a'];

/** How far a frame's word ("that", "as", "of") is looked for. */
const REACH = 16;

/** The matter that follows a cue; null where none does ("..., he said on Monday."). */
export function matterAfter(items: readonly Item[], cue: Cue): MatterStart | null {
  const at = pastSource(items, pastAgent(items, pastAdverbs(items, cue.after), cue));
  const next = items[at];
  if (!next) return null;
  if (next.lower === ':') return { from: at + 1, frame: 'colon' };
  if (isManner(next, cue.lemma)) return null;
  if (next.marked && takesMarks(cue)) return { from: at, frame: 'marks' };
  if (isPause(next)) {
    if (next.lower === ',' && items[at + 1]?.marked && cue.mood !== 'passive') return { from: at + 1, frame: 'marks' };
    // He added, that ...
    if (next.lower === ',' && items[at + 1]?.lower === 'that' && items[at + 1]?.pos === 'SCONJ' && cue.frames.has('c'))
      return { from: at + 2, frame: 'c' };
    const aside = afterAside(items, at);
    return aside === null || !cue.frames.has('c') ? null : { from: aside, frame: 'c' };
  }
  for (const [frame, find] of FRAMES) {
    if (frame === 'b' && cue.lemma === 'call' && isSummoned(items, at)) continue;
    const from = cue.frames.has(frame) ? find(items, at) : null;
    if (from !== null && from < items.length) return { from, frame };
  }
  return withPreposition(items, at, cue.frames) ?? marksBeyond(items, at, cue) ?? afterSay(items, at, cue);
}

/** "was described by Lee as ...": by whom it was said is no part of what was. */
function pastAgent(items: readonly Item[], at: number, { mood }: Cue): number {
  if (mood !== 'passive' || items[at]?.lower !== 'by') return at;
  return phraseStartingAt(items, at + 1)?.to ?? at;
}

/** "He said, according to the paper, “...”": to the comma before the words. */
function pastSource(items: readonly Item[], at: number): number {
  if (items[at]?.lower !== ',' || items[at + 1]?.lower !== 'according') return at;
  const end = nearest(items, at + 3, ',');
  return end > 0 && items[end + 1]?.marked ? end : at;
}

/** The next item that is this word, within the reach of a frame's; -1 where none is. */
function nearest(items: readonly Item[], from: number, word: string): number {
  for (let i = from; i < Math.min(items.length, from + REACH); i += 1) if (items[i]?.lower === word) return i;
  return -1;
}

function takesMarks({ frames }: Cue): boolean {
  return TAKES_MARKS.some((frame) => frames.has(frame));
}

/** In order of how plainly they show themselves: "that" before "to" before a bare clause before a thing. */
const FRAMES: readonly (readonly [string, (items: readonly Item[], at: number) => number | null])[] = [
  ['c', thatClause],
  ['d', thatClause],
  ['w', questionClause],
  ['t', infinitive],
  ['o', infinitiveAfterRecipient],
  ['r', clauseAfterRecipient],
  ['a', asSomething],
  ['c', bareClause],
  ['b', thing],
  ['n', thing],
];

function thatClause(items: readonly Item[], at: number): number | null {
  for (let i = at; i < Math.min(items.length, at + REACH); i += 1) {
    const item = items[i] as Item;
    // "told the board (in a call) that": past what stands in brackets.
    const close = item.lower === '(' ? nearest(items, i + 1, ')') : -1;
    if (close > 0) {
      i = close;
      continue;
    }
    if (item.lower === 'that' && (i === at || item.pos !== 'DET' || startsPhrase(items[i + 1]))) {
      // "atop a party that has shifted": a relative clause, which has no subject of its own.
      if (i > at && items[i - 1]?.pos !== 'ADV' && !isTime(items[i - 1]) && items[i + 1]?.pos === 'AUX') return null;
      // "apologised for a week that sparked an outcry": nor has one whose verb has its object after it.
      return i > at && isVerbal(items[i + 1]) && items[i + 1]?.lower.endsWith('ed') && items[i + 2]?.pos === 'DET'
        ? null
        : i + 1;
    }
    // "find jobs that pay": the clause hangs on the object. "said in a statement last week that" has none.
    if (isObject(items, at, i)) return null;
    // "said at a rally in Toledo, Ohio, that": the commas of a place.
    if (item.lower === ',' && isPlaceWithin(items, i)) {
      i += 2;
      continue;
    }
    // "outside a polling place that": what tells of which kind a place is.
    const isKind = item.lower.endsWith('ing') && items[i - 1]?.pos === 'DET' && items[i + 1]?.pos === 'NOUN';
    if (item.marked || (isVerbal(item) && !isKind) || parts(item) || isSubject(item)) return null;
  }
  return null;
}

function isPlaceWithin(items: readonly Item[], comma: number): boolean {
  const names = items[comma - 1]?.pos === 'PROPN' && items[comma + 1]?.pos === 'PROPN';
  return names && items[comma + 2]?.lower === ',' && items[comma + 3]?.lower === 'that';
}

function isObject(items: readonly Item[], at: number, i: number): boolean {
  if (items[i]?.pos !== 'NOUN' || isTime(items[i])) return false;
  let k = i - 1;
  while (k >= at && /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$|^PRON$/.test(items[k]?.pos ?? '')) k -= 1;
  return k < at;
}

function startsPhrase(item: Item | undefined): boolean {
  return item !== undefined && /^(?:DET|PRON|PROPN|NUM)$/.test(item.pos);
}

/** "said, among other things, that": the clause after an aside. */
function afterAside(items: readonly Item[], comma: number): number | null {
  for (let i = comma + 1; i < Math.min(items.length, comma + REACH); i += 1) {
    if (isVerbal(items[i]) || items[i]?.marked) return null;
    if (isPause(items[i])) return items[i + 1]?.lower === 'that' ? i + 2 : null;
  }
  return null;
}

const asks = wordIs(/^(?:whether|if|what|why|how|who|when|where|which|whom|whose)$/);
const parts = wordIs(/^[,;:]$/);
const isSubject = wordIs(SUBJECT);
const isRelative = wordIs(/^(?:who|which|whom|whose)$/);

function questionClause(items: readonly Item[], at: number): number | null {
  for (let i = at; i < Math.min(items.length, at + 8); i += 1) {
    const item = items[i] as Item;
    // "said an official who had seen it": the clause hangs on the noun.
    if (i > at && isRelative(item)) return null;
    if (asks(item)) return i;
    if (item.marked || item.pos === 'VERB' || item.pos === 'AUX' || parts(item)) return null;
  }
  return null;
}

function infinitive(items: readonly Item[], at: number): number | null {
  return items[at]?.lower === 'to' && isInfinitive(items, at) ? at : null;
}

function isInfinitive(items: readonly Item[], to: number): boolean {
  const next = items[to + 1]?.pos === 'ADV' ? items[to + 2] : items[to + 1];
  return next?.pos === 'VERB' || next?.pos === 'AUX';
}

function infinitiveAfterRecipient(items: readonly Item[], at: number): number | null {
  const recipient = recipientAt(items, items[at]?.lower === 'on' ? at + 1 : at);
  return recipient && items[recipient.to]?.lower === 'to' && isInfinitive(items, recipient.to) ? recipient.to : null;
}

function clauseAfterRecipient(items: readonly Item[], at: number): number | null {
  const recipient = recipientAt(items, at);
  if (!recipient) return null;
  const plain = thatClause(items, recipient.to) ?? questionClause(items, recipient.to);
  if (plain !== null) return plain;
  const next = pastAdverbials(items, recipient.to);
  if (items[next]?.marked) return next;
  if (items[next]?.lower === ',' && items[next + 1]?.marked) return next + 1;
  if (startsClause(items, next)) return next;
  // "told reporters Lee had": recipient and subject stand side by side.
  if (isVerbal(items[recipient.to]) && recipient.to - recipient.from > 1) return sideBySide(items, recipient);
  return null;
}

function sideBySide(items: readonly Item[], { from, to }: Phrase): number {
  for (let i = from + 1; i < to; i += 1) {
    if (items[i]?.pos === 'DET' || (items[i]?.pos === 'PROPN' && items[i - 1]?.pos === 'NOUN')) return i;
  }
  return to - 1;
}

function asSomething(items: readonly Item[], at: number): number | null {
  for (let i = at; i < Math.min(items.length, at + REACH); i += 1) {
    const item = items[i] as Item;
    if (item.lower === 'as' && items[i + 1]) return i > at ? at : i + 1;
    if (item.pos === 'VERB' || item.pos === 'AUX' || parts(item)) return null;
  }
  return null;
}

function bareClause(items: readonly Item[], at: number): number | null {
  const from = pastAdverbials(items, at);
  const that = from > at ? thatClause(items, from) : null;
  if (that !== null) return that;
  if (items[from]?.marked) return from;
  if (items[from]?.lower === ',' && items[from + 1]?.marked) return from + 1;
  return startsClause(items, from) ? from : null;
}

function thing(items: readonly Item[], at: number): number | null {
  if (isTime(items[at]) && items[at]?.pos !== 'DET') return null;
  const first = items[pastMeasures(items, at)];
  return /^(?:PRON|DET|PROPN|NOUN|NUM|ADJ)$/.test(first?.pos ?? '') && !SUBJECT.test(first?.lower ?? '') ? at : null;
}

/** "warned of", "called for" (p:) and "accused him of" (x:). */
function withPreposition(items: readonly Item[], at: number, frames: ReadonlySet<string>): MatterStart | null {
  const here = items[at]?.lower ?? '';
  if (frames.has(`p:${here}`)) return { from: at + 1, frame: 'p' };
  if (!takesObject(frames)) return null;
  for (let i = at + 1; i < Math.min(items.length, at + REACH); i += 1) {
    const item = items[i] as Item;
    if (frames.has(`x:${item.lower}`)) return { from: i + 1, frame: 'x' };
    // "accused Lee, the senator from Oslo, of": past an aside to the preposition.
    const over = item.lower === ',' ? overAside(items, i, frames) : null;
    if (over !== null) return { from: over, frame: 'x' };
    if (item.marked || item.pos === 'VERB' || item.pos === 'AUX' || parts(item)) return null;
  }
  return null;
}

function takesObject(frames: ReadonlySet<string>): boolean {
  for (const frame of frames) if (frame.startsWith('x:')) return true;
  return false;
}

function overAside(items: readonly Item[], comma: number, frames: ReadonlySet<string>): number | null {
  for (let i = comma + 1; i < Math.min(items.length, comma + REACH); i += 1) {
    if (items[i]?.marked) return null;
    if (items[i]?.lower === ',') return frames.has(`x:${items[i + 1]?.lower}`) ? i + 2 : null;
  }
  return null;
}

/** "said in a statement on Monday: “...", "told the BBC it was “...”": marks further on in the sentence. */
function marksBeyond(items: readonly Item[], at: number, cue: Cue): MatterStart | null {
  if (!cue.frames.has('q') || cue.mood === 'passive') return null;
  const plain = isPlainSpeech(cue.lemma);
  for (let i = at; i < Math.min(items.length, at + 30); i += 1) {
    if (items[i]?.lower === ':' && items[i + 1]?.marked) return { from: i + 1, frame: 'colon' };
    if (items[i]?.marked && (plain || (isPause(items[i - 1]) && cue.mood !== 'participle')))
      return { from: i, frame: 'marks' };
    if (items[i]?.lower === ';' || (isVerbal(items[i]) && items[i - 1]?.lower !== 'to')) return null;
  }
  return null;
}

/** What follows "say" is a clause even where the tagger sees no verb in it, unless it is a word or two ("said nothing"). */
function afterSay(items: readonly Item[], at: number, cue: Cue): MatterStart | null {
  if (cue.lemma !== 'say' || cue.mood === 'passive') return null;
  const from = pastAdverbials(items, at);
  const first = items[pastMeasures(items, from)];
  const starts = /^(?:DET|PROPN|NOUN|NUM|ADJ|PRON|CCONJ)$/.test(first?.pos ?? '') && !isPause(first);
  const ends = items.findIndex((item, i) => i >= from && /^[,;:.?!–—]$/.test(item.lower));
  return starts && (ends < 0 ? items.length : ends) - from >= 5 ? { from, frame: 'c' } : null;
}

/** The noun phrase that is told, asked or accused. */
function recipientAt(items: readonly Item[], at: number): Phrase | null {
  const first = items[at];
  if (first?.pos === 'PRON') return { from: at, to: at + 1, stands: null };
  return phraseStartingAt(items, at);
}
