import { foldedWords } from '../words/fold.ts';
import honorifics from './honorifics.json' with { type: 'json' };
import shortNames from './short-names.json' with { type: 'json' };

const HONORIFICS: ReadonlySet<string> = new Set(honorifics);
const SHORT_NAMES: readonly (readonly string[])[] = shortNames;

/** The words of a person's name, folded, without the honorifics before it (a surname may be King or Major). */
export function nameWords(name: string): readonly string[] {
  const words = foldedWords(name);
  const first = words.findIndex((word, i) => i === words.length - 1 || !HONORIFICS.has(word));
  return words.slice(Math.max(0, first));
}

/** True where two names of more than one word can be one person's: same words in any order, initials, short forms, a middle name more. */
export function sameFullName(a: readonly string[], b: readonly string[]): boolean {
  if (sameWords(a, b)) return true;
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  const written = small.filter((word) => word.length > 1);
  if (written.length > 1 && written.length === small.length && small.every((word) => large.includes(word))) {
    return small[0] === large[0] || small.at(-1) === large.at(-1);
  }
  if (small.at(-1) !== large.at(-1)) return false;
  return sameGiven(small.slice(0, -1), large.slice(0, -1));
}

/** True where one name spells out what the other has as an initial only: "A. Silva" and "Ana Silva". */
export function byInitialOnly(a: readonly string[], b: readonly string[]): boolean {
  return !sameWords(a, b) && [a, b].some((words) => words.slice(0, -1).every((word) => word.length === 1));
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.toSorted().join(' ') === b.toSorted().join(' ');
}

function sameGiven(small: readonly string[], large: readonly string[]): boolean {
  const [first] = small;
  const [other] = large;
  if (first === undefined || other === undefined) return false;
  if (first.length === 1 || other.length === 1) return first[0] === other[0];
  return first === other || SHORT_NAMES.some((names) => names.includes(first) && names.includes(other));
}

/**
 * True where two full names are one in two spellings of its language ("Mohamed"/"Mohammed", "Zelenskyy"/"Zelensky",
 * "Tchiani"/"Tiani"): word for word the same sounds, articles and particles left out.
 */
export function sameSpelled(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a, b].map((words) => words.filter((word) => !PARTICLE.test(word)));
  if (!x || !y || x.length < 2 || x.length !== y.length) return false;
  return x.every((word, i) => word === y[i] || soundsAlike(word, y[i] ?? ''));
}

/** True where two names are word for word the same but for one letter within a word of six and more. */
export function oneLetterApart(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  const other = a.flatMap((word, i) => (word === b[i] ? [] : [[word, b[i] ?? ''] as const]));
  const [[x, y] = ['', '']] = other;
  if (other.length !== 1 || x.length < 6 || x.length !== y.length) return false;
  return x.split('').filter((letter, i) => letter !== y[i]).length === 1 && x.at(-1) === y.at(-1) && x[0] === y[0];
}

/** The consonants, and where vowels stand between them; short words by all their sounds. */
export function soundOf(word: string): string {
  const plain = plainOf(word);
  const bones = plain.replace(/[aeiou]+/g, 'a');
  return bones.replaceAll('a', '').length < 3 ? plain : bones;
}

function plainOf(word: string): string {
  return SPELLINGS.reduce((text, [from, to]) => text.replaceAll(from, to), word).replace(/(.)\1+/g, '$1');
}

function soundsAlike(a: string, b: string): boolean {
  return a.length > 3 && b.length > 3 && soundOf(a) === soundOf(b) && sameVowels(plainOf(a), plainOf(b));
}

/** "Hussein" is "Husain" and no "Hassan"; what a word ends with may be all that tells "Roberta" from "Roberto". */
function sameVowels(a: string, b: string): boolean {
  const [x, y] = [a, b].map((word) => word.split(/[^aeiou]+/));
  if (!x || !y || x.length !== y.length || x.at(-1) !== y.at(-1)) return false;
  return x.every(
    (vowels, i) => vowels === y[i] || vowels.split('').some((v) => (y[i] ?? '').split('').some((w) => isNear(v, w))),
  );
}

/** Vowels that one name is written with in turn: "Muhammad", "Mohammed". */
function isNear(a: string, b: string): boolean {
  return a === b || /^(?:ae|ea|ei|ie|ou|uo)$/.test(a + b);
}

const PARTICLE = /^(?:al|el|bin|ibn|ben|bint|abu|abou|de|da|di|von|van)$/;
/** What one sound is written with, from other alphabets and by other languages. */
const SPELLINGS: readonly (readonly [RegExp | string, string])[] = [
  [/^(?:al|el)-?(?=..)/g, ''],
  [/(?:iy|yy|ij|ii|ey|ei|ay|ai|y)/g, 'i'],
  ['tch', 't'],
  ['kh', 'h'],
  ['gh', 'g'],
  ['dh', 'd'],
  ['ph', 'f'],
  ['ou', 'u'],
  ['oo', 'u'],
  ['w', 'v'],
  ['q', 'k'],
  ['x', 'ks'],
];
