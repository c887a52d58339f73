import { perWord, wordIs } from '../../model/word.ts';
import { isCalledBy, isNaming } from './called-by.ts';
import type { Carrier, Item } from './carriers.ts';
import { phrasalFrames, type ReportingVerb, reportingVerb, reportingVerbOf } from './lexicon.ts';
import { isVerbHere } from './verb-here.ts';

/** A reporting verb at work in a sentence; indices count the carrier's items. */
export interface Cue {
  /** The first item of the verb's group: auxiliaries, adverbs and "to" included. */
  readonly group: number;
  readonly verb: number;
  /** The item after the cue's own words ("called for" is two). */
  readonly after: number;
  readonly frames: ReadonlySet<string>;
  readonly lemma: string;
  readonly mood: 'finite' | 'passive' | 'participle' | 'infinitive' | 'phrase';
  /** Whose view it is, where that stands before the cue's last word: "in Lee's view". */
  readonly owner?: { readonly from: number; readonly to: number };
  /** The verb group of him who quotes: in "the agency quoted Lee as saying" the cue is Lee's, and the clause the agency's. */
  readonly quoting?: number;
}

/** The cues of a sentence in text order: reporting verbs, "according to", "in the words of". */
export function cuesOf({ items }: Carrier): readonly Cue[] {
  const cues: Cue[] = [];
  items.forEach((item, i) => {
    if (item.marked || !mayBeCue(item) || isSoCalled(items, i)) return;
    const phrase = phraseCue(items, i);
    if (phrase) cues.push(phrase);
    const verb = reportingVerbOf(item);
    if (!verb || !isVerbHere(items, i, verb) || staysUnnamed(items, i)) return;
    const cue = verbCue(items, i, verb);
    if (!cue) return;
    const saying = asSaying(items, cue);
    if (saying) cues.push(saying);
    else if (cues.at(-1)?.verb !== i) cues.push(cue);
  });
  return cues;
}

/** "An official who declined to be named", "who asked not to be identified": how he speaks, and nothing that he says. */
function staysUnnamed(items: readonly Item[], i: number): boolean {
  const to = items[i + 1]?.lower === 'not' ? i + 2 : i + 1;
  return items[to]?.lower === 'to' && items[to + 1]?.lower === 'be' && isNamedSo(items[to + 2]);
}

const isNamedSo = wordIs(/^(?:named|identified|quoted|cited)$/);

/** Most words neither report nor begin what does. */
const mayBeCue = perWord((lower) => lower === 'in' || PHRASES.has(lower) || reportingVerb(lower) !== undefined);

/** "Lee was quoted (by the agency) as saying", "the agency cites Lee, a miner, saying": one cue, of him who is quoted. */
function asSaying(items: readonly Item[], { verb, lemma, mood, group }: Cue): Cue | null {
  if (!QUOTES.test(lemma) || mood === 'participle') return null;
  for (let as = verb + 1; as < Math.min(items.length - 1, verb + QUOTED_WITHIN); as += 1) {
    const item = items[as] as Item;
    const at = item.lower === 'as' ? as + 1 : item.lower === 'saying' ? as : -1;
    if (at < 0 && (item.marked || item.pos === 'VERB' || /^[;:]$/.test(item.lower))) return null;
    const said = at < 0 ? null : reportingVerbOf(items[at] as Item);
    if (!said?.forms.has('ing') || !said.frames.has('q')) continue;
    const cue = { verb: at, after: at + 1, frames: said.frames, lemma: said.lemma, mood: 'finite' } as const;
    return mood === 'passive' ? { ...cue, group } : { ...cue, group: as, quoting: group };
  }
  return null;
}

const QUOTES = /^(?:quote|cite|report)$/;

/** How many words may stand between "quoted" and "as saying". */
const QUOTED_WITHIN = 14;

/** "so-called" reports nothing. */
function isSoCalled(items: readonly Item[], i: number): boolean {
  if (items[i]?.lower !== 'called') return false;
  const before = items[i - 1]?.lower === '-' ? items[i - 2] : items[i - 1];
  return before?.lower === 'so' || before?.lower === 'so-';
}

const PHRASE: ReadonlySet<string> = new Set(['phrase']);

/** "according to Lee", "in the words of Lee", "in Lee's view". */
function phraseCue(items: readonly Item[], i: number): Cue | null {
  if (items[i]?.lower === 'in') {
    const view = inSomebodysView(items, i);
    if (view) return view;
  }
  const words = PHRASES.get(items[i]?.lower ?? '');
  if (!words?.every((word, k) => items[i + k]?.lower === word)) return null;
  return { group: i, verb: i, after: i + words.length, frames: PHRASE, lemma: words.join(' '), mood: 'phrase' };
}

function inSomebodysView(items: readonly Item[], i: number): Cue | null {
  for (let at = i + 2; at < Math.min(items.length, i + VIEWED_WITHIN); at += 1) {
    const item = items[at] as Item;
    if (item.marked || item.pos === 'PUNCT' || isSpeechPart(item)) return null;
    if (!isView(item)) continue;
    const mark = items[at - 1]?.lower ?? '';
    const owned = /^['’]s?$/.test(mark) ? at - 1 : /^(?:his|her|their|its)$/.test(mark) && at === i + 2 ? at : -1;
    if (owned <= i + 1) return null;
    const owner = { from: i + 1, to: owned };
    return { group: i, verb: i, after: at + 1, frames: PHRASE, lemma: 'in the view of', mood: 'phrase', owner };
  }
  return null;
}

/** How many words "in Lee's view" may have. */
const VIEWED_WITHIN = 8;

const isView = wordIs(/^(?:view|opinion|words|telling|judgment|judgement|assessment|estimation|eyes|reckoning)$/);

function isSpeechPart({ pos }: Item): boolean {
  return pos === 'VERB' || pos === 'AUX' || pos === 'ADP';
}

const PHRASES: ReadonlyMap<string, readonly string[]> = new Map(
  ['according to', 'in the words of'].map((phrase) => [phrase.split(' ')[0] as string, phrase.split(' ')]),
);
const isBe = wordIs(/^(?:is|was|are|were|been|being|be|'s|'re|'m|am|get|gets|got)$/);
const helps = wordIs(
  /^(?:is|was|are|were|been|being|be|am|'s|'re|'m|has|have|had|having|'ve|'d|will|would|'ll|can|could|may|might|must|shall|should|do|does|did|ca|wo|not|n't|never|also)$/,
);

function verbCue(items: readonly Item[], verb: number, entry: ReportingVerb): Cue | null {
  let group = verb;
  let be = false;
  while (group > 0) {
    const item = items[group - 1];
    if (!item || item.marked) break;
    if ((helps(item) && item.pos !== 'PROPN') || item.pos === 'AUX') {
      be ||= isBe(item);
    } else if (item.pos !== 'ADV' || verb - group > 6) break;
    group -= 1;
  }
  // "Lee used to say": a past of its own.
  if (items[group - 1]?.lower === 'to' && items[group - 2]?.lower === 'used' && !isBe(items[group - 3])) group -= 2;
  const infinitive = items[group - 1]?.lower === 'to' && entry.forms.has('base');
  const { lemma, forms } = entry;
  const plain = lemma === 'make' ? madeItClear(items, verb) : null;
  if (plain !== null)
    return { group, verb, after: plain, frames: CLEARLY, lemma: 'make clear', mood: moodOf(forms, be, infinitive) };
  const phrasal = phrasalFrames(lemma, items[verb + 1]?.lower ?? '');
  const frames = phrasal ?? entry.frames;
  if (frames.size === 0) return null;
  // "a note seen by the paper", "a plan praised by both": a participle of what stands before it.
  const done = forms.has('past') && !frames.has('q') && items[verb + 1]?.lower === 'by' && group === verb;
  const called = group === verb && isNaming(entry) && isCalledBy(items, verb);
  const put = be || done || called || isPutTo(items, verb, entry) || opensWithParticiple(items, verb, entry);
  return { group, verb, after: phrasal ? verb + 2 : verb + 1, frames, lemma, mood: moodOf(forms, put, infinitive) };
}

/** "made it plain that": the word behind it; null where it says no such thing. */
function madeItClear(items: readonly Item[], verb: number): number | null {
  const clear = items[verb + 1]?.lower === 'it' && /^(?:clear|plain|known|obvious)$/.test(items[verb + 2]?.lower ?? '');
  return clear && items[verb + 3]?.lower === 'that' ? verb + 3 : null;
}

const CLEARLY: ReadonlySet<string> = new Set(['q', 'c']);

/** "Lee, asked by reporters if ...", "when told that ...": a passive without its auxiliary, of a verb that is said to somebody. */
function isPutTo(items: readonly Item[], verb: number, { frames, forms }: ReportingVerb): boolean {
  const before = items[verb - 1];
  if (!before || before.marked) return false;
  if (!supposes(before) && !(items[verb + 1]?.lower === 'by' && /^(?:,|–|—|--)$/.test(before.lower))) return false;
  return forms.has('past') && [...frames].some((frame) => TO_SOMEBODY.test(frame));
}

/** "Thought to be the oldest of its kind, ...": a participle that opens the sentence is what nobody in particular thinks. */
function opensWithParticiple(items: readonly Item[], verb: number, { forms }: ReportingVerb): boolean {
  return verb === 0 && forms.has('past') && !forms.has('base') && items[1]?.lower === 'to' && items[2]?.lower === 'be';
}

const supposes = wordIs(/^(?:when|if|whenever|unless)$/);
const TO_SOMEBODY = /^(?:o|r|x:\w+)$/;

function moodOf(forms: ReadonlySet<string>, be: boolean, infinitive: boolean): Cue['mood'] {
  if (infinitive) return 'infinitive';
  if (forms.has('ing')) return be ? 'finite' : 'participle';
  if (forms.has('past') && be && !forms.has('base')) return 'passive';
  return 'finite';
}
