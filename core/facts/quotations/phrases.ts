import type { PartOfSpeech } from '../../model/analysis.ts';
import { wordIs } from '../../model/word.ts';
import type { Item } from './carriers.ts';

/** A noun phrase as item indices, half-open. `stands` names the phrase that a relative pronoun stands for. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly stands: Phrase | null;
}

/** Pronouns and other words that are a subject by themselves. */
export const SUBJECT = /^(?:he|she|they|it|we|i|you|who|one|some|many|others|everyone|somebody|someone|nobody)$/;

/** A phrase or an appositive longer than this is not followed: the cost of one cue stays bounded. */
export const LONGEST = 40;

export function isVerbal(item: Item | undefined): boolean {
  return item !== undefined && !item.marked && (item.pos === 'VERB' || item.pos === 'AUX');
}

/** The noun phrase whose last item stands at `end`, with the phrases that hang on it ("a spokesman for the ministry"). */
export function phraseEndingAt(items: readonly Item[], end: number): Phrase | null {
  const last = items[end];
  if (!last) return null;
  if ((last.pos === 'PRON' || last.pos === 'DET') && SUBJECT.test(last.lower))
    return { from: end, to: end + 1, stands: null };
  if (last.lower === ')') {
    for (let i = end - 1; i > end - 12; i -= 1) if (items[i]?.lower === '(') return phraseEndingAt(items, i - 1);
    return null;
  }
  if (!isNominal(last) && !(last.pos === 'DET' && ALONE.test(last.lower))) return null;
  let from = end;
  while (from > 0 && end - from < LONGEST && joins(items, from)) from -= 1;
  while (from < end && isLink(items[from])) from += 1;
  if (from < end && isDated(items, from)) from += 1;
  return { from: behindPredicate(items, from, end), to: end + 1, stands: null };
}

/** "Lee is highly wary of the deal and many ministers say": what is said of the one before is no part of those who are said to do more. */
function behindPredicate(items: readonly Item[], from: number, end: number): number {
  const isPredicative = items[from]?.pos === 'ADJ' && /^(?:ADV|AUX)$/.test(items[from - 1]?.pos ?? '');
  if (!isPredicative) return from;
  for (let i = end - 1; i > from; i -= 1) if (items[i]?.pos === 'CCONJ') return i + 1;
  return from;
}

/** "On Saturday Norway's ministry said", "In May dockers said": the day or month is when, and no part of the name behind it. */
function isDated(items: readonly Item[], from: number): boolean {
  return leadsToTime(items[from - 1]) && isDayOrMonth(items[from]) && !/^['’]s?$/.test(items[from + 1]?.lower ?? '');
}

const leadsToTime = wordIs(/^(?:on|in|since)$/);
const isDayOrMonth = wordIs(
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$/,
);

const isLink = wordIs(/^(?:and|or|but|of|,|[-–—•*·])$/);
/** Determiners that stand for a noun of their own. */
const ALONE = /^(?:both|all|this|these|those|another|some|many|most|several|each|neither)$/;

/** Whether the item before `from` belongs to the phrase that starts there. */
function joins(items: readonly Item[], from: number): boolean {
  const item = items[from - 1];
  const first = items[from];
  if (!item || !first || item.marked) return false;
  if (item.pos === 'SCONJ') return false;
  // "a newly formed council".
  if (item.pos === 'ADV') return isDegree(items, from - 1) && (first.pos === 'VERB' || first.pos === 'ADJ');
  const opensPhrase = first.pos === 'DET' || (first.pos === 'PRON' && POSSESSIVE.test(first.lower));
  // "last month by the guild": what hangs on a time is no part of it.
  if (item.pos === 'ADP')
    return (
      HANGS.test(item.lower) &&
      (isNominal(items[from - 2]) || items[from - 2]?.lower === 'those') &&
      from > 1 &&
      !(item.lower === 'by' && isTime(items[from - 2]))
    );
  // "They made no comment but the paper said": who does something else; "nothing but trouble".
  if (item.lower === 'but' && !EXCEPTS.test(items[from - 2]?.lower ?? '')) return false;
  if (item.pos === 'CCONJ') return isNominal(items[from - 2]) && from > 1;
  // "those at the base".
  if (first.pos === 'ADP' || first.pos === 'CCONJ') return isNominal(item) || item.lower === 'those';
  if (opensPhrase) return false;
  if (item.pos === 'PRON') return POSSESSIVE.test(item.lower);
  if (item.pos === 'VERB') return isModifier(items, from - 1);
  return item.pos === 'DET' || NOMINAL.has(item.pos) || joinsWords(item);
}

const EXCEPTS = /^(?:all|any\w*|every\w*|no|no-one|nobody|none|nothing)$/;

/** "the combined fleet", "his prepared text", "the Ethiopian negotiating team": a participle before its noun. */
function isModifier(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  if (at > 0 && (before?.pos === 'DET' || POSSESSIVE.test(before?.lower ?? ''))) return true;
  if (isDegree(items, at - 1)) return true;
  // "one of five missing people".
  if (before?.pos === 'NUM') return items[at]?.lower.endsWith('ing') ?? false;
  return before?.pos === 'ADJ' || before?.pos === 'PROPN'
    ? items[at]?.lower.endsWith('ing') === true && items[at - 2]?.pos === 'DET'
    : false;
}

/** "a newly |", "the recently |". */
function isDegree(items: readonly Item[], at: number): boolean {
  const word = items[at];
  return word?.pos === 'ADV' && word.lower.endsWith('ly') && items[at - 1]?.pos === 'DET';
}

const NOMINAL: ReadonlySet<PartOfSpeech> = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'SYM']);
const joinsWords = wordIs(/^(?:'s|'|-|\/|&|’)$/);
const POSSESSIVE = /^(?:his|her|their|its|our|my|your|whose)$/;
const HANGS = /^(?:of|for|in|at|from|with|to|on|near|within|behind|against|by|among|inside|outside|under|across)$/;

export function isNominal(item: Item | undefined): boolean {
  return (
    item !== undefined &&
    !item.marked &&
    (item.pos === 'NOUN' ||
      item.pos === 'PROPN' ||
      item.pos === 'NUM' ||
      item.pos === 'PRON' ||
      (item.pos === 'ADJ' && !item.lower.includes("'")))
  );
}

/** The noun phrase that starts at `from`, for an inverted subject: "said Lee, who", "according to a poll of voters". */
export function phraseStartingAt(items: readonly Item[], from: number): Phrase | null {
  let to = from;
  while (to < items.length && to - from < LONGEST && goesOn(items, from, to)) to += 1;
  while (to > from && /^(?:DET|ADP|CCONJ|PUNCT)$/.test(items[to - 1]?.pos ?? '')) to -= 1;
  return to > from ? { from, to, stands: null } : null;
}

function goesOn(items: readonly Item[], from: number, at: number): boolean {
  const item = items[at];
  const before = items[at - 1];
  if (!item || item.marked) return false;
  // "Oslo's last offer": not a time of its own.
  if (at > from && isTime(item) && item.lower !== 'this' && !/^(?:['’]s|-)$/.test(before?.lower ?? '')) return false;
  // "today's vote"
  if (item.pos === 'ADV' && at === from && isTime(item)) return /^['’]s$/.test(items[at + 1]?.lower ?? '');
  if (item.pos === 'PRON') return at === from || POSSESSIVE.test(item.lower);
  if (item.pos === 'ADP')
    return (
      at > from &&
      /^(?:of|for|at|from|with|in|on)$/.test(item.lower) &&
      !isTime(items[at + 1]) &&
      // "said both ministers in a joint statement": where they said it.
      !(item.lower === 'in' && /^an?$/.test(items[at + 1]?.lower ?? ''))
    );
  if (item.pos === 'CCONJ') return at > from && isNominal(before) && !isVerbal(items[at + 1]);
  if (item.pos === 'DET')
    return at === from || before?.pos === 'ADP' || before?.pos === 'CCONJ' || before?.pos === 'DET';
  // "says lead author Ann Lee".
  if (item.pos === 'VERB')
    return before?.pos === 'DET' || (at === from && item.lower === 'lead' && items[at + 1]?.pos === 'NOUN');
  return NOMINAL.has(item.pos) || joinsWords(item);
}

/** Words in marks that start with a finite verb: “must be well kept”, ''had me there''. Their subject stands outside. */
export function isPredicate(item: Item | undefined): boolean {
  return item !== undefined && item.marked !== null && PREDICATE.test(item.marked.opening);
}

const PREDICATE =
  /^(?:is|are|was|were|has|had|have|does|did|will|would|must|should|shall|can|could|may|might|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|hasn['’]t|won['’]t|wouldn['’]t|shouldn['’]t|cannot|can['’]t|couldn['’]t|doesn['’]t|didn['’]t)$/i;

/** A comma or a dash of any kind. */
export const isPause: (item: Item | undefined) => boolean = wordIs(/^(?:,|–|—|-{2,3})$/);

/** "Monday", "yesterday", "last": a word that starts or makes a time. */
export const isTime: (item: Item | undefined) => boolean = wordIs(
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tonight|tomorrow|earlier|later|last|this|week|month|quarter|year|weekend|summer|autumn|winter|morning|afternoon|evening|night)$/,
);
