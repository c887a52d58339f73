import { wordIs } from '../../model/word.ts';
import type { Item } from './carriers.ts';
import { groupStart, headOfInfinitive, headOfParticiple, headOfRelative } from './heads.ts';
import { reportingVerbOf } from './lexicon.ts';
import {
  isPause,
  isTime,
  isVerbal,
  LONGEST,
  type Phrase,
  phraseEndingAt,
  phraseStartingAt,
  SUBJECT,
} from './phrases.ts';
import { isRelative, relative } from './relatives.ts';

/** The subject of the verb group that starts at `group`, looking back over appositives, asides and shared subjects. */
export function subjectBefore(items: readonly Item[], group: number, depth = 0): Phrase | null {
  let i = group - 1;
  // "Lee also said", "Lee himself said".
  while (i > 0 && (isReflexive(items[i]) || (isAdverb(items[i]) && !SUBJECT.test(items[i]?.lower ?? '')))) i -= 1;
  if (isAdverb(items[i]) && !SUBJECT.test(items[i]?.lower ?? '')) i -= 1;
  i = beforeTime(items, i);
  // "Lee all but thanked him".
  if (items[i]?.lower === 'but' && items[i - 1]?.lower === 'all') i -= 2;
  const item = items[i];
  // The comma that closes "Lee, who calls it a “farce,” said" stands inside the marks.
  if (item?.marked?.ending === ',') return aroundMarks(items, i);
  if (!item || item.marked || depth > 4) return null;
  if (item.lower === 'to') return beforeInfinitive(items, i, depth);
  if (isPause(item)) return beforeComma(items, i, depth);
  if (item.lower === ')') return beforeBracket(items, i, depth);
  if (item.pos === 'CCONJ') return sharedSubject(items, i, depth);
  if (isRelative(item)) return relative(items, i);
  const phrase = phraseEndingAt(items, i);
  if (phrase)
    return (
      beforeAside(items, phrase, depth) ??
      headOfRelative(items, phrase) ??
      headOfParticiple(items, phrase) ??
      headOfInfinitive(items, phrase) ??
      phrase
    );
  return depth < 3 && isVerbal(item) ? sharedSubject(items, i + 1, depth) : null;
}

/** "Lee, who was late, on two occasions said": a preposition behind a pause begins when or where it was said. */
function beforeAside(items: readonly Item[], { from, to }: Phrase, depth: number): Phrase | null {
  // "Lee has in a letter to Holm hinted": it stands between the verb and its auxiliary.
  if (tellsWhere(items[from - 1]) && items[from - 2]?.pos === 'AUX')
    return subjectBefore(items, groupStart(items, from - 2), depth + 1);
  const aside = tellsWhere(items[from - 1]) && isPause(items[from - 2]);
  if (!aside || (items[from]?.pos === 'PROPN' && to - from > 1)) return null;
  const before = beforeComma(items, from - 2, depth + 1);
  return before !== null && items[before.to - 1]?.pos !== 'ADP' ? before : null;
}

const tellsWhere = wordIs(/^(?:on|in|at|during|from|with|by|for)$/);

/** "He once told", which the tagger may take for a conjunction, and "all but thanked". */
function isAdverb(item: Item | undefined): boolean {
  return item?.pos === 'ADV' || item?.lower === 'once';
}

const isReflexive = wordIs(/^(?:himself|herself|itself|themselves)$/);
const isYear = wordIs(/^(?:1[89]|20)\d\d$/);

/** Back over "on Tuesday", "in 2012", "last week": when it was said stands between speaker and verb. */
function beforeTime(items: readonly Item[], from: number): number {
  let i = from;
  while (i > 0 && (isTime(items[i]) || isYear(items[i]))) i -= 1;
  return i < from && /^(?:on|in|since|during|by)$/.test(items[i]?.lower ?? '') ? i - 1 : i;
}

/** "X, a spokesman for Y, said", "X, speaking in Y, said"; but "..., and said" shares the subject before. */
function beforeComma(items: readonly Item[], comma: number, depth: number): Phrase | null {
  for (let i = comma - 1; i >= Math.max(0, comma - LONGEST); i -= 1) {
    const item = items[i];
    if (!item || item.marked) break;
    if (!isPause(item)) continue;
    const opening = items[i + 1];
    if (opening && opening.pos === 'CCONJ') return sharedSubject(items, i + 1, depth);
    // "Ana Lee, 41, of Oslo, said": an age is no subject.
    if (items[i - 1]?.pos === 'NUM' && isPause(items[i - 2])) continue;
    if (closesName(items, i, comma)) continue;
    const whose = beforeWhose(items, i, comma);
    if (whose) return whose;
    // "Ana Lee, MD, head of the ward, said": letters behind a name are nobody.
    if (isLetters(items[i - 1]) && isPause(items[i - 2])) continue;
    const before = phraseEndingAt(items, i - 1);
    if (before)
      return (
        nameBehindMarks(items, before) ?? nameOfPost(items, before) ?? namedBetween(items, before, i, comma) ?? before
      );
    if (items[i - 1]?.pos !== 'VERB') break;
  }
  const named = beforeParticiple(items, comma);
  if (named) return named;
  const phrase = phraseEndingAt(items, comma - 1);
  return phrase && phrase.from <= 1 ? phrase : sharedSubject(items, comma, depth);
}

/**
 * "Lee, whose shop, Holm Tea, sells mugs, said": behind the last pause but one stands the verb of the clause that "whose" opens, so
 * the name before that pause tells what is Lee's.
 */
function beforeWhose(items: readonly Item[], pause: number, comma: number): Phrase | null {
  if (items[pause + 1]?.pos !== 'VERB' && items[pause + 1]?.pos !== 'AUX') return null;
  for (let i = pause - 1; i >= Math.max(1, comma - LONGEST); i -= 1) {
    if (items[i]?.marked || isVerbal(items[i])) return null;
    if (items[i]?.lower === 'whose') return isPause(items[i - 1]) ? phraseEndingAt(items, i - 2) : null;
  }
  return null;
}

const isLetters = wordIs(
  /^(?:m\.?d|ph\.?d|d\.?o|j\.?d|r\.?n|d\.?d\.?s|dvm|mba|cpa|esq|jr|sr|ii|iii|iv|qc|kc|mp|msp|mep|td|obe|cbe|mbe|frs)\.?$/,
);

/** "..., a clerk in Towson, Md.,", "..., head of Holm Tea, Inc.,": what stands between the commas is the end of a name, and tells of nobody. */
function closesName(items: readonly Item[], pause: number, comma: number): boolean {
  const words = comma - pause - 1;
  const isName = items.slice(pause, comma).every(({ pos }, i) => i === 0 || pos === 'PROPN');
  if (!isName || words < 1 || words > (isHalf(items[pause + 1]) ? 2 : 1) || items[pause - 1]?.pos !== 'PROPN')
    return false;
  const before = phraseEndingAt(items, pause - 1);
  if (!before) return false;
  // "Lee, of Towson, Md.,": what a preposition behind a pause tells.
  if (items[before.from - 1]?.pos === 'ADP')
    return isPause(items[before.from - 2]) && items[before.from - 3]?.pos === 'PROPN';
  const told = items.slice(before.from, before.to).some((item) => item.pos === 'ADP');
  const apart = isPause(items[before.from - 1]);
  return told && apart && (items[before.from]?.pos !== 'PROPN' || items[before.from - 2]?.pos === 'PROPN');
}

/** "New Hampshire", "South Carolina": what begins the name of a state in two words. */
const isHalf = wordIs(/^(?:new|north|south|west|east|rhode|british|northern|southern|western|eastern)$/);

/** "Ann Lee, the Student Union's treasurer, who was there, said": the name that opens the sentence, which a post with its body tells of. */
function nameOfPost(items: readonly Item[], { from, to }: Phrase): Phrase | null {
  if (!isPause(items[from - 1]) || !items.slice(from, to).some(({ lower }) => /^['’]s?$/.test(lower))) return null;
  const name = phraseEndingAt(items, from - 2);
  const full = name?.from === 0 && name.to > 1 && items.slice(0, name.to).every(({ pos }) => pos === 'PROPN');
  return full ? name : null;
}

/** "One of Lee's rivals, Senator Ann Holm, said", "the shop's manager, Tom Hale, said": who is told by whose he is has the name between the commas. */
function namedBetween(items: readonly Item[], { from, to }: Phrase, pause: number, comma: number): Phrase | null {
  const owned = items.slice(from, to - 1).some(({ lower }) => /^(?:['’]s|['’])$/.test(lower));
  if (!owned || items[to - 1]?.pos === 'PROPN' || items[from - 1]?.marked) return null;
  const name = items.slice(pause + 1, comma);
  const isName = name.length >= 2 && name.slice(-2).every(({ pos, marked }) => pos === 'PROPN' && !marked);
  return isName &&
    name.length <= LONGEST_NAME &&
    name.every(({ pos, marked }) => !marked && /^(?:PROPN|NOUN|ADJ)$/.test(pos))
    ? { from: pause + 1, to: comma, stands: null }
    : null;
}

/** Words of a name with its title at most: "former Deputy Prime Minister Ann Lee Holm". */
const LONGEST_NAME = 8;

/** “...,” Lee, a warden (north) of the Tarn, the longest river, said: the name right behind the marks, which all the others tell of. */
function nameBehindMarks(items: readonly Item[], { from }: Phrase): Phrase | null {
  let marked = from - 1;
  const first = Math.max(0, from - LONGEST);
  while (marked >= first && !items[marked]?.marked) {
    // What brackets hold is neither a verb of the sentence nor a name.
    if (items[marked]?.lower === ')') while (marked > first && items[marked]?.lower !== '(') marked -= 1;
    if (isVerbal(items[marked])) return null;
    marked -= 1;
  }
  const name = items[marked]?.marked ? phraseStartingAt(items, marked + 1) : null;
  const told = name && items[name.to - 1]?.pos === 'PROPN' && isPause(items[name.to]);
  return told && name.to < from ? name : null;
}

/** "Lee before leaving the hall, wrote": an aside that no comma opens. */
function beforeParticiple(items: readonly Item[], comma: number): Phrase | null {
  for (let i = comma - 2; i > 0 && i >= comma - LONGEST; i -= 1) {
    if (isPause(items[i]) || items[i]?.marked) return null;
    if (!whileDoing(items[i]) || !items[i + 1]?.lower.endsWith('ing')) continue;
    return items[i - 1]?.pos === 'PROPN' ? phraseEndingAt(items, i - 1) : null;
  }
  return null;
}

const whileDoing = wordIs(/^(?:after|before|while|when|upon|on)$/);

function aroundMarks(items: readonly Item[], at: number): Phrase | null {
  for (let i = at - 1; i > Math.max(0, at - LONGEST); i -= 1) {
    if (items[i]?.marked) return null;
    if (isPause(items[i]) && /^(?:who|which|whose)$/.test(items[i + 1]?.lower ?? ''))
      return phraseEndingAt(items, i - 1);
  }
  return null;
}

function beforeBracket(items: readonly Item[], close: number, depth: number): Phrase | null {
  for (let i = close - 1; i >= Math.max(0, close - LONGEST); i -= 1) {
    if (items[i]?.lower === '(') return phraseEndingAt(items, i - 1) ?? subjectBefore(items, i, depth + 1);
  }
  return null;
}

/** "declined to say", "went on to add": the subject of the verb before. */
function beforeInfinitive(items: readonly Item[], to: number, depth: number): Phrase | null {
  let i = to - 1;
  // "Lee preferred to say", where the tagger sees an adjective.
  const governs = (item: Item | undefined): boolean =>
    isVerbal(item) || (item?.pos === 'ADJ' && item.lower.endsWith('ed') && !item.marked);
  while (i >= 0 && to - i < 8 && !governs(items[i])) i -= 1;
  return governs(items[i]) ? subjectBefore(items, groupStart(items, i), depth + 1) : null;
}

/** The subject of the nearest finite verb before `at`, which the verb after it shares: "met Lee and said". */
export function sharedSubject(items: readonly Item[], at: number, depth = 0): Phrase | null {
  const told = items[at]?.pos === 'CCONJ' && depth === 0 ? tellersSubject(items, at) : null;
  if (told) return told;
  let tries = 0;
  let governed: Phrase | null = null;
  for (let i = at - 1; i >= Math.max(0, at - 2 * LONGEST) && tries < 4; i -= 1) {
    const item = items[i];
    if (!item || item.marked || !isVerbal(item) || (i + 1 < at && isVerbal(items[i + 1]))) continue;
    const start = groupStart(items, i);
    if (items[start - 1]?.lower === 'to' || (item.lower.endsWith('ing') && start === i)) continue;
    tries += 1;
    const subject = subjectBefore(items, start, depth + 1);
    if (!subject) continue;
    // "turned to fairs held in Oslo and complained": the verb is a participle of what a preposition or a verb governs.
    if (!isGoverned(items, subject)) return subject.stands && items[at]?.pos !== 'CCONJ' ? subject.stands : subject;
    governed ??= subject;
  }
  return governed;
}

function isGoverned(items: readonly Item[], { from }: Phrase): boolean {
  const before = items[from - 1];
  if (before?.pos !== 'VERB') return before?.pos === 'ADP';
  return !before.marked && !before.lower.endsWith('ing') && !reportingVerbOf(before)?.frames.has('q');
}

/** "Lee said he was ready, but added": of coordinated reporting verbs the second has the subject of the first. */
function tellersSubject(items: readonly Item[], at: number): Phrase | null {
  for (let i = at - 1; i >= Math.max(0, at - 2 * LONGEST); i -= 1) {
    const item = items[i];
    if (!item || item.marked || item.pos !== 'VERB') continue;
    const verb = reportingVerbOf(item);
    if (!verb?.frames.has('c') || !verb.frames.has('q') || verb.forms.has('ing')) continue;
    const start = groupStart(items, i);
    if (items[start - 1]?.lower === 'to') continue;
    const subject = subjectBefore(items, start, 2);
    if (subject && !subject.stands) return subject;
  }
  return null;
}
