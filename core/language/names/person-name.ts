import { perWord, wordIs } from '../../model/word.ts';
import { formsOf } from './forms.ts';
import { honorific, SUFFIXES } from './honorifics.ts';
import {
  BODY_HEADS,
  FACILITIES,
  FUNCTION_WORDS,
  familyFirstCulture,
  type Gender,
  GRAMMAR_BORNE,
  genderOfFirstName,
  isSurname,
  knownAt,
  NOT_NAMES,
  OPENERS,
} from './lexicon.ts';
import { opensHead } from './role-heads.ts';
import { isSyllable } from './syllables.ts';
import type { Word } from './words.ts';

const PARTICLES = new Set(
  'de la von der van den bin ibn bint al el da dos das di du del della ter ten zu ben abu ould lo le y e'.split(' '),
);
const FATHERS = /^(?:bin|ibn|bint|ben|ould)$/;
const LONGEST = 6;
/** Months' names that people bear too: names wherever they are part of no time expression. */
const BORNE_MONTHS = new Set(['Jan', 'Mar', 'April', 'May', 'June', 'Jun', 'August']);
/** Titles that stand within a name, after the first one. */
const INNER_TITLES = new Set([
  'haji',
  'hajji',
  'sheikh',
  'shaikh',
  'syed',
  'sayyid',
  'sayed',
  'chief',
  'lord',
  'baron',
  'don',
  'san',
]);

/** The run of capitalised words that starts here and may be a name: the index after its last word; `from` where there is none. */
export function nameEnd(words: readonly Word[], from: number): number {
  let at = from;
  if (isParticle(words[at])) {
    at = afterParticles(words, at);
    if (at === from) return from;
  }
  let longest = LONGEST;
  while (at < words.length && at - from < longest) {
    const word = words[at];
    if (!word || (at > from && !joins(words, at, from))) break;
    // "Brent Bozell III": the number of his line ends a name.
    if (at > from + 1 && word.gap === 'space' && isOfLine(word)) return at + 1;
    if (!isNameWord(word) && !areInitials(words, at) && !(at > from && isInner(words, at))) {
      const next = at > from ? afterParticles(words, at) : at;
      if (next === at) break;
      // "Tamim bin Hamad bin Khalifa Al Thani": each father's name goes on with one name.
      if (FATHERS.test(word.lower)) longest += next - at + 1;
      at = next;
      continue;
    }
    if (at > from && knownStopsIt(words, at, from)) break;
    if (at > from && word.gap === 'space' && isPost(words, at)) break;
    // Of "Yves Saint Laurent" and "Ana Sheikh-Silva" they are the surname.
    if (
      at > from &&
      honorific(word) !== undefined &&
      !INNER_TITLES.has(word.lower) &&
      word.text.length > 2 &&
      !SUFFIXES.has(word.lower) &&
      word.lower !== 'saint' &&
      !isBorneAsSurname(words, at, from) &&
      words[at + 1]?.gap !== 'hyphen'
    )
      break;
    at += 1;
    if (word.possessive) break;
  }
  while (at > from && isParticle(words[at - 1])) at -= 1;
  return at;
}

/** "John Berg III": the third of that name in his family. */
const isOfLine = wordIs(/^(?:iii|iv)$/);

/** "Bob Master said", "told Mike Duke": behind a first name that is known, a style with no name behind it is the surname. */
function isBorneAsSurname(words: readonly Word[], at: number, from: number): boolean {
  const [first, next] = [words[from], words[at + 1]];
  if (at !== from + 1 || first === undefined || genderOfFirstName(first.text) === undefined) return false;
  return !(next?.gap === 'space' && next.shape !== 'lower');
}

/** "Knut Secretary-General Collins Were": a post before its holder's name; "Ana Bishop" and "Martin Luther King" are called so. */
function isPost(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  const goesOn = next?.shape === 'capital' && (next.gap === 'space' || next.gap === 'hyphen');
  return word !== undefined && goesOn && !isSurname(word.text) && opensHead(words, at);
}

/** "Mohammed Shia al-Sudani": a word for a community between a first name and what goes on with the name. */
function isInner(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (word?.text === 'Islam') return endsName(words, at);
  if (!before || !word || !/^(?:Shia|Druze|Copt|Christian|Muslim|Arab)$/.test(word.text)) return false;
  return genderOfFirstName(before.text) !== undefined && afterParticles(words, at + 1) > at + 1;
}

/** "Anwarul Haque Islam said": the faith's name at the end of somebody's, behind two names or one that is known. */
function endsName(words: readonly Word[], at: number): boolean {
  const [first, before, word, next] = [words[at - 2], words[at - 1], words[at], words[at + 1]];
  if (before?.shape !== 'capital' || word?.gap !== 'space' || (next?.gap === 'space' && next.shape !== 'lower'))
    return false;
  const known = genderOfFirstName(before.text) !== undefined;
  const two = first?.shape === 'capital' && before.gap === 'space' && !first.opens && !opensHead(words, at - 2);
  return (
    known || (two && !BODY_HEADS.has(first.text) && knownAt(words, at - 2) === null && knownAt(words, at - 1) === null)
  );
}

/** "J.D." of "J.D. Vance": joined initials before a capitalised word; not the letters of a state or a body ("U.S. Marines"). */
export function areInitials(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  // "A K Abdul Momen": before another initial it is no article.
  if (word?.text === 'A' && !word.opens && next?.gap === 'space' && next.shape === 'initial') return true;
  return (
    word !== undefined &&
    /^(?:\p{Lu}\.){2,4}$/u.test(word.text) &&
    next?.gap === 'space' &&
    (next.shape === 'capital' || afterParticles(words, at + 1) > at + 1) &&
    !word.timed &&
    !opensHead(words, at + 1) &&
    knownAt(words, at) === null
  );
}

const mayBeNoName = wordIs(formsOf(NOT_NAMES));

/** True for capitalised words that no person is called by where they stand. */
export function isNoName(word: Word): boolean {
  return mayBeNoName(word) && NOT_NAMES.has(word.text) && (word.timed || !BORNE_MONTHS.has(word.text));
}

function joins(words: readonly Word[], at: number, from: number): boolean {
  const word = words[at];
  if (!word || words[at - 1]?.possessive) return false;
  if (word.gap === 'space') return true;
  if (word.gap === 'comma') return SUFFIXES.has(word.lower) && at - from > 1 && /^[JS]r/.test(word.text);
  if (word.gap !== 'hyphen') return false;
  return word.shape !== 'lower' || at - from < 4;
}

/** "Per Olav Brekke", "Collins Were", "Than Shwe": a grammatical word that is a name where its capital means something. */
export function isBorne(word: Word): boolean {
  return word.shape === 'capital' && !word.opens && !word.titled && isGrammarBorne(word);
}

const isGrammarBorne = wordIs(GRAMMAR_BORNE);

function isNameWord(word: Word): boolean {
  if (isBorne(word)) return true;
  if (word.shape === 'lower' || word.shape === 'number') return false;
  if (word.shape === 'upper') return word.text.length <= 2;
  if (word.timed && genderOfFirstName(word.text) === undefined) return false;
  return !isNoName(word) && !isGrammar(word);
}

/** Grammatical words, but for those that people are called by ("Will", "May", "An"). */
const isGrammar = perWord(
  (lower) =>
    FUNCTION_WORDS.has(lower) &&
    !/^(?:will|may|an|do|us|can|so|he|you|her|she|over|must|no|ten|in|to|do|my)$/.test(lower),
);

/** "bin Salman", "de la Cruz", "al-Assad", and the second syllable of "Ki-moon". */
function afterParticles(words: readonly Word[], at: number): number {
  const word = words[at];
  if (!word || word.shape !== 'lower') return at;
  if (word.gap === 'hyphen') {
    return isSyllable(words, at) ? at + 1 : at;
  }
  let next = at;
  while (next < at + 3 && isParticle(words[next])) next += 1;
  const after = words[next];
  return next > at &&
    after &&
    after.shape === 'capital' &&
    (after.gap === 'space' || after.gap === 'hyphen') &&
    !after.timed
    ? next
    : at;
}

/** "Holm US" is two; "Jack London" and "Chris Washington" are one. */
function knownStopsIt(words: readonly Word[], at: number, from: number): boolean {
  const known = knownAt(words, at);
  if (!known) return false;
  const single = known.known;
  const first = words[from];
  if (known.end - at > 1) {
    // "Louis Saint-Martin": an island in two words has a hyphen only as a surname does.
    const isSurname =
      at === from + 1 && words[at + 1]?.gap === 'hyphen' && /^(?:city|region|capital|state)$/.test(single.sort);
    return !(isSurname && first !== undefined && genderOfFirstName(first.text) !== undefined);
  }
  const named = first !== undefined && (genderOfFirstName(first.text) !== undefined || first.shape === 'initial');
  const town = /^(?:city|region|capital)$/.test(single.sort);
  const person = named || (town && first?.shape === 'capital' && !first.opens && !OPENERS.has(first.lower));
  if (words[at]?.gap === 'hyphen') return single.sort === 'state' || single.sort === 'demonym';
  return !(
    person &&
    (/^(?:city|region|capital|company|platform|media|demonym|state)$/.test(single.sort) ||
      (named && single.form === 'metonym')) &&
    at - from >= 1 &&
    single.form !== 'acronym'
  );
}

export interface NameEvidence {
  readonly score: number;
  readonly gender: Gender | null;
}

/** How much the words of a run themselves look like a person's name. */
export function evidenceOfWords(words: readonly Word[], from: number, to: number): NameEvidence {
  const first = words[from];
  const last = words[to - 1];
  if (!first || !last) return { score: 0, gender: null };
  const count = countParts(words, from, to);
  const gender = genderOfFirstName(first.text);
  let score = 0;
  if (count >= 2) {
    if (gender !== undefined) score += 3;
    else if ((first.shape === 'initial' || areInitials(words, from)) && last.text.length > 2) score += 2.5;
    if (familyFirstCulture(first.text) !== undefined && count <= 3 && plausibleGiven(words, from + 1, to)) score += 2.5;
    if (isSurname(last.text)) score += 1.5;
    if (last.gap === 'hyphen' && last.shape === 'lower') score += 2.5;
    if (
      count === 2 &&
      familyFirstCulture(last.text) !== undefined &&
      words[to - 1]?.gap === 'space' &&
      gender === undefined
    )
      score += 0.5;
    const particle = hasParticle(words, from + 1, to);
    if (particle) score += 1;
    if (hasInitial(words, from + 1, to - 1)) score += 2;
    if (count > 4 && !particle) score -= 2;
  } else {
    if (isSurname(last.text)) score += 1.5;
    if (gender !== undefined) score += 0.5;
  }
  for (let i = from; i < to; i += 1) {
    const word = words[i] as Word;
    if (!mayTellOfOthers(word)) continue;
    if (BODY_HEADS.has(word.text)) score -= word === last ? 6 : 4;
    if (word === last && count >= 3 && FACILITIES.has(word.text)) score -= 6;
    if (OPENERS.has(word.lower) && genderOfFirstName(word.text) === undefined && !isSurname(word.text)) score -= 2;
  }
  return { score, gender: gender ?? null };
}

/** A word that is more often of a body, a building or a sentence's opening than of a name, if it is written so; most are not. */
const mayTellOfOthers = wordIs(formsOf([...BODY_HEADS, ...FACILITIES, ...OPENERS]));

function hasParticle(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (isParticle(words[i])) return true;
  return false;
}

function hasInitial(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (words[i]?.shape === 'initial') return true;
  return false;
}

/** "de", "bin" in small letters. */
function isParticle(word: Word | undefined): boolean {
  return word !== undefined && word.shape === 'lower' && isListedParticle(word);
}

const isListedParticle = wordIs(PARTICLES);

/** Hyphenated parts count as one. */
export function countParts(words: readonly Word[], from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i += 1) if (i === from || words[i]?.gap !== 'hyphen') count += 1;
  return count;
}

function plausibleGiven(words: readonly Word[], from: number, to: number): boolean {
  return words
    .slice(from, to)
    .every(
      (word) =>
        word.text.length >= 2 && word.text.length <= 9 && !BODY_HEADS.has(word.text) && !OPENERS.has(word.lower),
    );
}
