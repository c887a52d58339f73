import { perWord, wordIs } from '../../model/word.ts';
import type { Carrier, Item } from './carriers.ts';
import { phrasalFrames, type ReportingVerb, reportingVerb, reportingVerbOf } from './lexicon.ts';
import { isPause, phraseStartingAt } from './phrases.ts';

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
    if (!verb || !isVerbHere(items, i, verb)) return;
    const cue = verbCue(items, i, verb);
    if (!cue) return;
    const saying = asSaying(items, cue);
    if (saying) cues.push(saying);
    else if (cues.at(-1)?.verb !== i) cues.push(cue);
  });
  return cues;
}

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

/** "reports" and "claims" are verbs where what stands beside them says so, or where the tagger does. */
function isVerbHere(items: readonly Item[], i: number, verb: ReportingVerb): boolean {
  const { alsoNoun, forms } = verb;
  const { pos } = items[i] as Item;
  const before = items[i - 1];
  const after = items[i + 1];
  if (alsoNoun && cannotAgree(items, i, forms)) return false;
  if (isNaming(verb) && isCalledBy(items, i)) return true;
  // "drew murmurs", "eight reported incidents": an object, and a participle that stands as an adjective.
  if (before?.pos === 'VERB' && !before.marked && forms.has('third') && !forms.has('base')) return false;
  if (isThinkTank(items, i)) return false;
  if (before?.pos === 'NUM' && after?.pos === 'NOUN' && forms.has('past') && !SPEAKS.test(items[i]?.lower ?? ''))
    return false;
  if (before && isQuantity(before) && !/^(?:NOUN|PROPN|ADJ)$/.test(after?.pos ?? '')) return pos !== 'ADJ';
  // "last week branded the offer", "Lee alleged that", "Lee fumed:": what stands before these is no adjective.
  if (pos === 'ADJ' && forms.has('past') && !forms.has('base') && before)
    if (opensMatter(after) || (before.pos === 'PROPN' && spokenBefore(items, i))) return true;
  // "observing that dissent “is no crime”": the subject of a clause.
  if (pos === 'NOUN' && before?.lower === 'that' && after?.marked) return false;
  // "at a press briefing that": a noun behind another, which a preposition governs.
  if (forms.has('ing') && before?.pos === 'NOUN' && isGovernedNoun(items, i - 1)) return false;
  // "urged caution", "sought comment": what a verb has for its object.
  if (pos === 'NOUN' && forms.has('base') && !forms.has('past') && before?.pos === 'VERB') return false;
  if (pos === 'VERB' || pos === 'AUX') {
    if (isBroughtAbout(items, i, forms)) return false;
    if (isBareInfinitive(items, i, forms)) return false;
    if (before && owns(before) && forms.has('base') && !forms.has('past')) return false;
    if (before && (before.pos === 'DET' || owns(before)) && !forms.has('base')) {
      return before.lower === "'s" && forms.has('ing');
    }
    return true;
  }
  if (pos === 'PROPN' && i > 0 && !SPEAKS.test(items[i]?.lower ?? '')) return false;
  // "a warning", "their urging": a noun of its own.
  if (forms.has('ing') && before && (before.pos === 'DET' || before.pos === 'ADJ' || owns(before))) return false;
  if (!alsoNoun) return pos !== 'ADJ';
  if (!before) return false;
  // “..., promising to stay”: after a pause a participle with its infinitive or its clause.
  if (forms.has('ing')) return endsPhrase(before) && /^(?:to|that)$/.test(after?.lower ?? '');
  // “...,” Smith notes. After marks and a name it is the verb, whatever follows.
  if (before.pos === 'PROPN' && spokenBefore(items, i)) return true;
  if (!after) return false;
  const nominal = before.pos === 'PROPN' || (before.pos === 'PRON' && SUBJECT.test(before.lower));
  if (nominal && (after.marked !== null || /^(?:that|he|she|they|it|we|i|the|,|:)$/.test(after.lower))) return true;
  return forms.has('third') || forms.has('base') ? opensClause(items, i) : false;
}

function opensMatter(after: Item | undefined): boolean {
  return after?.pos === 'DET' || after?.lower === ':' || (after?.lower === 'that' && after.pos === 'SCONJ');
}

/** "at a regular press": a noun with its article behind a preposition. */
function isGovernedNoun(items: readonly Item[], noun: number): boolean {
  let i = noun;
  while (i > 0 && noun - i < 5 && /^(?:NOUN|ADJ)$/.test(items[i]?.pos ?? '')) i -= 1;
  return items[i]?.pos === 'DET' && items[i - 1]?.pos === 'ADP';
}

function isThinkTank(items: readonly Item[], i: number): boolean {
  const next = items[i + 1]?.lower === '-' ? items[i + 2] : items[i + 1];
  return items[i]?.lower === 'think' && /^tanks?$/.test(next?.lower ?? '');
}

const owns = wordIs(/^(?:his|her|their|its|our|my|your|'s|’s)$/);

const SPEAKS = /^(?:said|says|told|wrote|tweeted|tells|asked|added)$/;

/** "both", "another", "some": a determiner that stands alone as the subject. */
function isQuantity({ pos, lower }: Item): boolean {
  return pos === 'DET' && /^(?:both|all|another|some|many|most|several|each|neither|others)$/.test(lower);
}

/** A comma or a dash, or marks that end in one. */
function endsPhrase({ lower, marked }: Item): boolean {
  return /^(?:,|–|—|--)$/.test(lower) || marked?.ending === ',';
}

/**
 * "The government claims it runs", "— a clerk — states that", "..., Ann Lee reports.": between a noun and a clause the
 * word is a verb, as it is after a pause and a name at the sentence's end.
 */
function opensClause(items: readonly Item[], i: number): boolean {
  const before = items[i - 1] as Item;
  const after = items[i + 1];
  const subject = before.pos === 'NOUN' || before.pos === 'PROPN';
  if (!after || /^[.?!]$/.test(after.lower)) {
    let k = i - 1;
    while (k > 0 && i - k < 8 && (items[k]?.pos === 'PROPN' || items[k]?.lower === '-')) k -= 1;
    return k < i - 1 && items[k]?.lower === ',' && SAYS_LAST.test(items[i]?.lower ?? '');
  }
  if (!subject && !endsPhrase(before)) return false;
  if (after.lower === 'that' && after.pos === 'SCONJ') return true;
  if (!subject) return false;
  if (!isSubjectOf(items, i)) return false;
  if (/^(?:he|she|they|it|we|i|there)$/.test(after.lower)) return true;
  if (after.pos !== 'PROPN' && after.pos !== 'DET') return false;
  // A subject with its verb, and no pause between.
  for (let k = i + 2; k < Math.min(items.length, i + 10); k += 1) {
    const item = items[k] as Item;
    if (item.pos === 'AUX' || (item.pos === 'VERB' && !item.lower.endsWith('ing'))) return true;
    if (item.marked || item.pos === 'PUNCT' || item.pos === 'ADP' || item.pos === 'SCONJ') return false;
  }
  return false;
}

/** A name, a plural before a bare verb, a definite singular before one with an s; not "crude remarks he made". */
function isSubjectOf(items: readonly Item[], i: number): boolean {
  const before = items[i - 1] as Item;
  if (before.pos === 'PROPN') return true;
  if (!/[^s]s$/.test(items[i]?.lower ?? '')) return PLURAL.test(before.lower);
  let k = i - 2;
  while (k >= 0 && i - k < 6 && /^(?:ADJ|NOUN|PROPN)$/.test(items[k]?.pos ?? '')) k -= 1;
  return (
    !before.lower.endsWith('s') &&
    (items[k]?.pos === 'DET' || /^(?:his|her|their|its|our)$/.test(items[k]?.lower ?? ''))
  );
}

const SAYS_LAST = /^(?:reports|notes|claims|states|writes|remarks|comments|counters|answers|explains)$/;

/** "a Latino judge", "the golf venture", "one of his recent reads": a singular subject or an adjective has no bare verb after it. */
function cannotAgree(items: readonly Item[], i: number, forms: ReportingVerb['forms']): boolean {
  const before = items[i - 1];
  if (!before || before.marked || forms.has('past') || forms.has('ing')) return false;
  if (isMarkOfOwner(before)) return true;
  if (before.pos === 'ADP' || before.pos === 'NUM' || items[i - 2]?.lower === 'according') return true;
  if (before.pos === 'ADJ' && !/^(?:many|few|some|several|others|most|both)$/.test(before.lower)) return true;
  if (!forms.has('base') || (before.pos !== 'NOUN' && before.pos !== 'PROPN') || PLURAL.test(before.lower))
    return false;
  // Only a phrase that shows itself singular: "Labour say" and "the team and its fans say" stay.
  for (let k = i - 2; k >= Math.max(0, i - 6); k -= 1) {
    const item = items[k];
    if (item?.pos === 'DET') return /^(?:a|an|this|that|each|every|another|the)$/.test(item.lower);
    if (!item || !/^(?:ADJ|NOUN|PROPN)$/.test(item.pos)) return false;
  }
  return false;
}

const isMarkOfOwner = wordIs(/^['’]s?$/);
const PLURAL =
  /s$|^(?:people|police|men|women|children|media|staff|majority|minority|public|team|crew|half|rest|data|press|government|opposition|left|right|military|church)$/;

/** "let businesses write off", "helped raise": a bare infinitive after a causative tells what is done, not said. */
function isBareInfinitive(items: readonly Item[], i: number, forms: ReportingVerb['forms']): boolean {
  if (!forms.has('base') || forms.has('past')) return false;
  for (let k = i - 1; k >= Math.max(0, i - 6); k -= 1) {
    const item = items[k];
    if (item && CAUSATIVE.test(item.lower)) return true;
    if (!item || !/^(?:ADJ|NOUN|PROPN|DET|ADV|PRON)$/.test(item.pos) || /^(?:i|he|she|we|they)$/.test(item.lower))
      return false;
  }
  return false;
}

/** "to have the vote declared void", "to get his words called a lie": a participle after what one has done to it. */
function isBroughtAbout(items: readonly Item[], i: number, forms: ReportingVerb['forms']): boolean {
  if (!forms.has('past')) return false;
  for (let k = i - 2; k > 0 && i - k <= LONGEST_OBJECT; k -= 1) {
    const { lower } = items[k] as Item;
    if (lower !== 'have' && lower !== 'get') continue;
    return items[k - 1]?.lower === 'to' && items.slice(k + 1, i).every(({ pos }) => OF_OBJECT.test(pos));
  }
  return false;
}

/** How many words what one has done to it may have. */
const LONGEST_OBJECT = 8;
const OF_OBJECT = /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|PART)$/;

const CAUSATIVE =
  /^(?:let|lets|letting|make|makes|made|making|have|having|help|helps|helped|helping|see|saw|seeing|watch|watched|watching|hear|heard)$/;

/** Whether marks end right before the name that stands before `i`. */
function spokenBefore(items: readonly Item[], i: number): boolean {
  let k = i - 1;
  while (k >= 0 && i - k < 6 && /^(?:PROPN|NOUN|ADJ|DET)$/.test(items[k]?.pos ?? '')) k -= 1;
  return Boolean(items[k]?.marked);
}

export const SUBJECT = /^(?:he|she|they|it|we|i|you|who|one|some|many|others|everyone|somebody|someone|nobody)$/;
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

/** A participle by which something is called something: "called a “wreck”", "described as “a wreck”". */
function isNaming({ forms, frames }: ReportingVerb): boolean {
  return forms.has('past') && (frames.has('b') || frames.has('a'));
}

/**
 * "The bridge, called a “wreck” by Lee, was closed", "a law branded “cruel” by nurses passed": a passive without its auxiliary has
 * nothing between the verb and what the thing is called, and behind its agent the main clause goes on. "Lee called a “strike” by
 * dockers" has its subject before it.
 */
function isCalledBy(items: readonly Item[], verb: number): boolean {
  const by = agentBehindMarks(items, verb + 1);
  const agent = by === null ? null : phraseStartingAt(items, by + 1);
  if (!agent) return false;
  const before = items[verb - 1];
  if (!before || isPause(before) || before.lower === '(') return true;
  const after = items[agent.to];
  return before.pos === 'NOUN' && (after?.pos === 'VERB' || after?.pos === 'AUX');
}

/** The "by" behind the marks that tell what something is called: “wreck” by. */
export function agentBehindMarks(items: readonly Item[], from: number): number | null {
  let at = from;
  while (
    at < from + CALLED_WITHIN &&
    /^(?:DET|ADJ|ADV)$|^as$/.test(items[at]?.lower === 'as' ? 'as' : (items[at]?.pos ?? '')) &&
    !items[at]?.marked
  )
    at += 1;
  while (items[at]?.marked && at < from + CALLED_WITHIN) at += 1;
  return items[at - 1]?.marked && items[at]?.lower === 'by' ? at : null;
}

const CALLED_WITHIN = 6;

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
