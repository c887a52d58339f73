import { wordIs } from '../../model/word.ts';
import irregular from '../phrases/irregular-verbs.json' with { type: 'json' };
import type { Item } from './carriers.ts';
import type { Cue } from './cues.ts';
import type { MatterStart } from './matter.ts';
import { isPause, isTime, isVerbal, type Phrase, phraseStartingAt } from './phrases.ts';

/**
 * Where the matter must end for the cue's own sake: a label ends with its marks; the clause of a cue that stands in a
 * relative or a leading subordinate clause ends where that does, at a comma.
 */
export function ownEnd(items: readonly Item[], cue: Cue, speaker: Phrase | null, { from, frame }: MatterStart): number {
  const opening = clauseStart(items);
  const head = speaker ? speaker.from : cue.verb;
  const leading = head > opening && head <= opening + 3 && LEADING.test(items[opening]?.lower ?? '');
  const inner = leading || Boolean(speaker?.stands);
  for (let i = from; i < items.length; i += 1) {
    const item = items[i];
    if (item?.lower === ';') return i;
    if (
      item?.marked &&
      (endsLabel(items, i, frame, from) || (i === from && cue.frames.has('b') && isVerbal(items[i + 1])))
    )
      return i + 1;
    if (!inner) continue;
    if (isPause(item) && i > from) return i;
    if (item?.marked && (isVerbal(items[i + 1]) || (leading && /[,.!?]/.test(item.marked.ending)))) return i + 1;
  }
  return items.length;
}

/** Whether marks close what is called, or what is said in marks alone: yelled “You lie!” at the president. */
function endsLabel(items: readonly Item[], at: number, frame: string, from: number): boolean {
  const next = items[at + 1];
  if (!next || next.marked || next.pos === 'NOUN') return false;
  // "says he will “wait” and see": a bare verb goes on with the clause, one in a tense with the sentence.
  if (next.pos === 'CCONJ')
    return !items[at + 2]?.marked && isVerbal(items[at + 2]) && (!/^[cdr]$/.test(frame) || isTensed(items[at + 2]));
  if (frame === 'b' || frame === 'a') return !labelGoesOn(items, at);
  if (frame !== 'marks' && frame !== 'colon') return false;
  return at === from && (isPause(next) || next.pos === 'ADP' || /[.,!?]/.test(items[at]?.marked?.ending ?? ''));
}

function isTensed(item: Item | undefined): boolean {
  return item?.pos === 'AUX' || /(?:ed|s)$/.test(item?.lower ?? '') || PASTS.has(item?.lower ?? '');
}

const PASTS: ReadonlySet<string> = new Set(Object.values(irregular).map(([past]) => past ?? ''));

/** “a great example” of how ..., “fools” who “want ...”: what is called so goes on with its complement or with further marks. */
function labelGoesOn(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  if (!next || /[,.!?]/.test(items[at]?.marked?.ending ?? '')) return false;
  if (/^(?:of|for|that|who)$/.test(next.lower)) return true;
  for (let i = at + 1; i < Math.min(items.length, at + 9); i += 1) {
    if (items[i]?.marked) return true;
    if (isPause(items[i]) || items[i]?.pos === 'CCONJ') return false;
  }
  return false;
}

const LEADING = /^(?:as|when|where|while|after|before|if|although|though|since|because|once|until|even)$/;

/**
 * Where a thing that is praised, denied or called for ends: before what tells when, where and why it was, before a further
 * verb, and at a pause that opens no list. Words in marks are left whole.
 */
export function thingEnd(items: readonly Item[], { from, frame }: MatterStart): number {
  if (frame !== 'n' && frame !== 'p' && frame !== 'b' && frame !== 't') return items.length;
  for (let i = from + 1; i < items.length; i += 1) {
    if (items[i]?.marked) return items.length;
    if (frame === 't' ? endsDeed(items, i) : endsThing(items, from, i))
      return hasMarksAfter(items, i) ? items.length : i;
  }
  return items.length;
}

function hasMarksAfter(items: readonly Item[], from: number): boolean {
  for (let i = from; i < items.length; i += 1) if (items[i]?.marked) return true;
  return false;
}

function endsThing(items: readonly Item[], from: number, i: number): boolean {
  const item = items[i] as Item;
  if (isPause(item)) return !goesOnOver(items, i) && !awaitsVerb(items, from, i);
  if (tellsWhen(item)) return true;
  if (item.lower === 'as') return /^(?:he|she|they|it|we)$/.test(items[i + 1]?.lower ?? '');
  // "the plan and left the room"; not "evidence that they knew and agreed", whose verbs are its own.
  if (item.pos === 'CCONJ')
    return !hasVerbal(items, from, i) && isVerbal(items[i + 1]?.pos === 'ADV' ? items[i + 2] : items[i + 1]);
  const time = timeAt(items, i);
  if (time !== null) return !/^(?:that|about|over|by|to|for|of|on|in)$/.test(items[time]?.lower ?? '');
  return (item.lower === 'in' || item.lower === 'at') && isOccasion(items, i + 1);
}

const tellsWhen = wordIs(/^(?:during|amid|despite|following|while|when|because|since|until|although|though|if)$/);

/** Where "last week", "on Monday" or "this year" ends that begins at an item; null where none does. */
function timeAt(items: readonly Item[], at: number): number | null {
  let i = isOn(items[at]) ? at + 1 : at;
  if (!isTime(items[i]) || (items[i]?.lower === 'this' && !isTime(items[i + 1]))) return null;
  // "the second quarter", "a ten-day week": a span alone names no time.
  if (i === at && SPAN_OF_TIME.test(items[i]?.lower ?? '')) return null;
  // "Oslo's last offer", "the last of them": the word belongs to a name.
  if (/^(?:of|for|['’]s|the|a|an|his|her|their|its|our)$/.test(items[i - 1]?.lower ?? '')) return null;
  while (isTime(items[i])) i += 1;
  return i;
}

const isOn = wordIs(/^(?:on|in|at)$/);
const SPAN_OF_TIME = /^(?:week|month|quarter|year|weekend|summer|autumn|winter)$/;

/** "..., including the port": a list, or an example of what is meant. */
function goesOnOver(items: readonly Item[], pause: number): boolean {
  return opensList(items, pause) || /^(?:including|especially|particularly)$/.test(items[pause + 1]?.lower ?? '');
}

/** "concern that the union, if asked, would refuse": the clause has not come to its verb. */
function awaitsVerb(items: readonly Item[], from: number, end: number): boolean {
  let that = -1;
  for (let i = from; i < end; i += 1) if (items[i]?.lower === 'that' && items[i]?.pos === 'SCONJ') that = i;
  return that >= 0 && !hasVerbal(items, that, end);
}

function hasVerbal(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (isVerbal(items[i])) return true;
  return false;
}

/** "to build a port, a move that ...", "to stay and is not ready": an infinitive goes on over its own adverbials. */
function endsDeed(items: readonly Item[], i: number): boolean {
  const item = items[i] as Item;
  if (isPause(item)) return !goesOnOver(items, i);
  if (/^(?:although|though|while)$/.test(item.lower)) return true;
  return item.pos === 'CCONJ' && items[i + 1]?.pos === 'AUX' && !/^(?:be|have|do)$/.test(items[i + 1]?.lower ?? '');
}

/** "the plan, the budget and the courts": a comma, a phrase, and a conjunction before the last. */
function opensList(items: readonly Item[], comma: number): boolean {
  if (items[comma]?.lower !== ',') return false;
  if (items[comma + 1]?.pos === 'CCONJ') return !isVerbal(items[comma + 2]) && listed(items, comma);
  const phrase = phraseStartingAt(items, comma + 1);
  if (!phrase || isVerbal(items[phrase.to])) return false;
  const closes = items.slice(phrase.from, phrase.to).some(({ pos }) => pos === 'CCONJ');
  const next = items[phrase.to];
  return closes ? !next || /^[.?!]$/.test(next.lower) : next?.lower === ',' && opensList(items, phrase.to);
}

/** "..., the budget, and the courts": the comma before the last of several. */
function listed(items: readonly Item[], comma: number): boolean {
  for (let i = comma - 1; i > Math.max(0, comma - 12); i -= 1) {
    if (isVerbal(items[i])) return false;
    if (items[i]?.lower === ',') return true;
  }
  return false;
}

/** "at a rally", "in a recent interview": where something was said, and no part of it. */
function isOccasion(items: readonly Item[], at: number): boolean {
  const phrase = phraseStartingAt(items, at);
  return phrase !== null && items.slice(at, at + 5).some(({ lower }) => OCCASION.test(lower));
}

/** Words for where and in what something is said. */
export const OCCASION =
  /^(?:interview|interviews|speech|speeches|statement|statements|tweet|tweets|post|posts|letter|debate|debates|rally|rallies|conference|briefing|forum|op-ed|column|article|appearance|appearances|stop|event|hearing|remarks|testimony|email|memo)$/;

const leadsIn = wordIs(/^(?:and|but|so|yet|still|,|-|–|—|•|\*)$/);

/** The first item of a sentence's clause: past conjunctions, dashes and bullets. */
export function clauseStart(items: readonly Item[]): number {
  let from = 0;
  while (leadsIn(items[from])) from += 1;
  return from;
}
