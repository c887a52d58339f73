import { perWord } from '../../model/word.ts';
import type { Carrier, Item } from './carriers.ts';
import type { Cue } from './cues.ts';
import { isPause, isVerbal, type Phrase, phraseEndingAt, phraseStartingAt } from './phrases.ts';
import type { Report } from './reports.ts';
import nouns from './speech-nouns.json' with { type: 'json' };
import { subjectBefore } from './subjects.ts';

/**
 * Marks that stand in an utterance which a noun names: "Lee's warning that the dam “may not hold”", "the answer from Lee was
 * blunt: “...”", "“...” was the message from the families". Whose utterance it is, said it; one that is nobody's says nothing.
 */
export function byNoun({ items, ...carrier }: Carrier, at: number, to: number): Report | null {
  const found = adjectiveBefore(items, at) ?? nounBefore(items, at) ?? nounAfter(items, at, to);
  const speaker = found && (found.speaker ?? ownerBefore(items, found.noun) ?? ownerAfter(items, found.noun));
  if (!found || !speaker) return null;
  const cue: Cue = {
    group: found.noun,
    verb: found.noun,
    after: found.noun + 1,
    frames: SPEECH,
    lemma: items[found.noun]?.lower ?? '',
    mood: 'phrase',
  };
  return { carrier: { items, ...carrier }, cue, speaker, parts: [{ from: found.from, to }], rule: found.rule };
}

/** "Lee made the following statement;", "Lee issued this note:": what the next paragraph holds in marks was said by who made it. */
export function announcedByNoun(carrier: Carrier): Report | null {
  const { items, marked } = carrier;
  if (!/^[:;]$/.test(items.at(-1)?.lower ?? '') || marked.length > 0) return null;
  const verb = items.findIndex((item) => isVerbal(item) && MAKES.test(item.lower));
  const noun = items.findIndex((item, i) => i > verb && i < verb + 6 && isUtterance(item));
  const speaker = verb > 0 && noun > 0 ? subjectBefore(items, verb) : null;
  if (!speaker) return null;
  const cue: Cue = {
    group: verb,
    verb,
    after: noun + 1,
    frames: SPEECH,
    lemma: items[noun]?.lower ?? '',
    mood: 'finite',
  };
  return { carrier, cue, speaker, parts: [], rule: 'cue-before-colon' };
}

const MAKES = /^(?:made|makes|issued|issues|gave|gives|released|releases|posted|shared|published|sent|delivered)$/;

interface Found {
  readonly noun: number;
  /** Where the utterance starts. */
  readonly from: number;
  readonly rule: 'noun-before-marks' | 'noun-after-marks' | 'adjective-before-marks';
  readonly speaker?: Phrase | null;
}

/** "Lee was adamant that there was “no way back”": who is so, says so. */
function adjectiveBefore(items: readonly Item[], at: number): Found | null {
  for (let noun = at - 1; noun >= Math.max(1, at - REACH); noun -= 1) {
    const item = items[noun] as Item;
    if (item.marked || isPause(item) || item.lower === ';') return null;
    if (!SURE.test(item.lower) || items[noun + 1]?.lower !== 'that') continue;
    let be = noun - 1;
    while (items[be]?.pos === 'ADV') be -= 1;
    if (!BE.test(items[be]?.lower ?? '') || !isOneClause(items, noun + 2, at)) return null;
    const speaker = subjectBefore(items, groupOf(items, be));
    // "It was clear that": to whom, nobody tells.
    if (!speaker || /^(?:it|there|this|that|what)$/.test(items[speaker.from]?.lower ?? '')) return null;
    return { noun, from: noun + 2, rule: 'adjective-before-marks', speaker };
  }
  return null;
}

function groupOf(items: readonly Item[], be: number): number {
  let from = be;
  while (items[from - 1]?.pos === 'AUX') from -= 1;
  return from;
}

const SURE =
  /^(?:adamant|clear|certain|sure|confident|convinced|hopeful|optimistic|pessimistic|insistent|emphatic|unequivocal|sceptical|skeptical|doubtful|pleased|glad|sorry|proud|worried|concerned|afraid)$/;

const SPEECH: ReadonlySet<string> = new Set(['q']);

/** How many words back from the marks the noun is looked for. */
const REACH = 20;

/** The nearest utterance before the marks that they stand in. */
function nounBefore(items: readonly Item[], at: number): Found | null {
  for (let noun = at - 1; noun >= Math.max(0, at - REACH); noun -= 1) {
    const item = items[noun] as Item;
    if (item.marked || item.lower === ';') return null;
    if (!isUtterance(item) || isVerbal(item)) continue;
    const from = matterOf(items, noun, at);
    return from === null ? null : { noun, from, rule: 'noun-before-marks' };
  }
  return null;
}

/** Where the matter of an utterance starts that reaches the marks at `at`; null where they are no part of it. */
function matterOf(items: readonly Item[], noun: number, at: number): number | null {
  const next = items[noun + 1];
  // "his words, “...”", "her warning “...”", "Lee's response: “...”".
  if (at === noun + 1 || (at === noun + 2 && (isPause(next) || next?.lower === ':'))) return at;
  const by = /^(?:from|by)$/.test(next?.lower ?? '') ? (phraseStartingAt(items, noun + 2)?.to ?? noun + 1) : noun + 1;
  if (by === at || (by === at - 1 && /^[:,]$/.test(items[by]?.lower ?? ''))) return at;
  if (items[by]?.lower === 'that' && isOneClause(items, by + 1, at)) return by + 1;
  const infinitive = items[by]?.lower === 'to' && isVerbal(items[by + 1]) && isDeed(items[noun] as Item);
  if (infinitive && isOneClause(items, by + 2, at)) return by;
  return isSaidToBe(items, by, at) ? at : null;
}

/** "was “...”", "is simple: “...”", "was that “...”": from the noun's verb to the marks stands nothing but what sort it was of. */
function isSaidToBe(items: readonly Item[], from: number, at: number): boolean {
  if (!BE.test(items[from]?.lower ?? '')) return false;
  return items
    .slice(from + 1, at)
    .every(({ pos, lower }) => /^(?:ADJ|ADV|AUX)$/.test(pos) || LINKS.test(lower) || BLUNT.test(lower));
}

const BE = /^(?:is|was|are|were|remains|remained|has|had|will|came)$/;
/** What the tagger takes for a verb or a noun. */
const BLUNT = /^(?:blunt|curt|short|clear|simple|plain|terse|swift|firm)$/;
const LINKS = /^(?:been|that|:|,|and|as|follows|not)$/;

/** Whether one clause runs up to the marks: "that the tax would “hurt”", not "that he left was “a surprise”" told of the noun. */
function isOneClause(items: readonly Item[], from: number, at: number): boolean {
  let verbs = 0;
  for (let i = from; i < at; i += 1) {
    const item = items[i] as Item;
    if (isPause(item)) return false;
    if (isVerbal(item) && !isVerbal(items[i - 1]) && items[i - 1]?.lower !== 'to') verbs += 1;
  }
  return verbs <= 1;
}

/** "“We want answers” was the message from the families", "“...” was her reply". */
function nounAfter(items: readonly Item[], at: number, to: number): Found | null {
  if (!BE.test(items[to]?.lower ?? '')) return null;
  for (let noun = to + 1; noun < Math.min(items.length, to + 8); noun += 1) {
    const item = items[noun] as Item;
    if (item.marked || isVerbal(item) || item.pos === 'PUNCT') return null;
    if (isUtterance(item)) return { noun, from: at, rule: 'noun-after-marks' };
  }
  return null;
}

/** "Lee's blunt answer", "his last words". */
function ownerBefore(items: readonly Item[], noun: number): Phrase | null {
  let i = noun - 1;
  while (i >= 0 && noun - i < 5 && /^(?:ADJ|NOUN|NUM)$/.test(items[i]?.pos ?? '') && !OWNS.test(items[i]?.lower ?? ''))
    i -= 1;
  const item = items[i];
  if (!item || !OWNS.test(item.lower)) return null;
  return item.lower.length > 2 ? { from: i, to: i + 1, stands: null } : phraseEndingAt(items, i - 1);
}

/** "the answer from Lee", "a warning by the bank". */
function ownerAfter(items: readonly Item[], noun: number): Phrase | null {
  return /^(?:from|by)$/.test(items[noun + 1]?.lower ?? '') ? phraseStartingAt(items, noun + 2) : null;
}

const OWNS = /^(?:['’]s|['’]|his|her|their|its)$/;

const isDeed = perWord(oneOf(nouns.deeds));
const isUtterance = perWord(oneOf([...nouns.utterances, ...nouns.deeds]));

function oneOf(words: readonly string[]): (lower: string) => boolean {
  const forms = new Set(words.flatMap((word) => [word, word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`]));
  return (lower) => forms.has(lower);
}
