import { perWord } from '../../model/word.ts';
import titles from './lexicon/titles.json' with { type: 'json' };
import type { Gender } from './lexicon.ts';
import type { Word } from './words.ts';

const HONORIFICS = new Map<string, Gender | null>();
for (const [gender, list] of Object.entries(titles.honorifics))
  for (const word of list.split('|')) HONORIFICS.set(word, gender === 'any' ? null : (gender as Gender));

/** What stands behind a name and is none: "Jr", "PhD". */
export const SUFFIXES: ReadonlySet<string> = new Set(titles.suffixes.split('|'));

/** The gender that an honorific ("Mr.", "Shri", "Dame") gives, null where it gives none, undefined where the word is none. */
export function honorific(word: Word): Gender | null | undefined {
  if (word.shape === 'lower' || word.shape === 'number' || (word.shape === 'upper' && !STYLED.test(word.text)))
    return undefined;
  return honorificOf(word)?.gender;
}

/** Styles of address that are written as letters. */
const STYLED = /^(?:HE|HH|HRH|H\.E\.|H\.H\.|H\.R\.H\.)$/;

const honorificOf = perWord((lower) => {
  const gender = HONORIFICS.get(HONORIFICS.has(lower) ? lower : `${lower}.`);
  return gender === undefined ? null : { gender };
});

/** How many words an honorific has: two for "Datuk Seri" and "Puan Sri". */
export function honorificLength(words: readonly Word[], at: number): 1 | 2 {
  const [first, second, name] = [words[at], words[at + 1], words[at + 2]];
  if (second?.gap !== 'space' || name?.gap !== 'space' || name.shape === 'lower') return 1;
  return HONORIFICS.has(`${first?.lower} ${second.lower}`) ? 2 : 1;
}

/** "Ms Munn" of Jack Munn: how somebody is addressed tells more than a first name does, wherever it stands. */
export function addressedAs(
  words: readonly Word[],
  { from, headFrom }: { from: number; headFrom: number },
): Gender | null {
  for (let i = from; i < headFrom; i += 1) {
    const word = words[i];
    const gender = word ? honorific(word) : null;
    if (gender) return gender;
  }
  return null;
}
