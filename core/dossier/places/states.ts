import { foldedWords } from '../words/fold.ts';
import demonyms from './demonyms.json' with { type: 'json' };
import states from './states.json' with { type: 'json' };

const STATES: ReadonlyMap<string, string> = new Map(
  Object.entries(states).flatMap(([code, names]) => names.map((name) => [placeKey(name), code] as const)),
);

/** The state that a name names, as ISO 3166-1 alpha-2; null for a city, a venue or anything else. */
export function stateOf(name: string): string | null {
  const key = placeKey(name);
  return STATES.get(key) ?? STATES.get(key.replace(FULL, '')) ?? null;
}

/** "The Kingdom of Norway", "the Arab Republic of Egypt": what stands before the name in a state's full style. */
const FULL = /^(?:[a-z]+ ){0,2}(?:kingdom|republic|sultanate) of (?!china$|korea$|congo$)(?:the )?/;

const DEMONYMS: ReadonlyMap<string, string> = new Map(
  Object.entries(demonyms).flatMap(([code, names]) => names.map((name) => [placeKey(name), code] as const)),
);

/** The state whose own a word says somebody to be: "Peruvian"; null for any other word. */
export function stateOfDemonym(word: string): string | null {
  return DEMONYMS.get(placeKey(word)) ?? null;
}

/** The state whose own the first words say somebody to be: "British Prime Minister", "South Korean officials"; else null. */
export function stateOfFirst([first = '', second = '']: readonly string[]): string | null {
  return stateOfDemonym(`${first} ${second}`) ?? stateOfDemonym(first);
}

/** The state that the last words say: "top Peruvian", "senior North Korean"; else null. */
export function stateOfLast(words: readonly string[]): string | null {
  return stateOfDemonym(words.slice(-2).join(' ')) ?? stateOfDemonym(words.at(-1) ?? '');
}

/** A place's name for comparison: "Washington, D.C." and "Washington DC" are Washington, "the U.S." is us. */
export function placeKey(name: string): string {
  const words = foldedWords(name).filter((word) => word !== 'the');
  if (words.length < 2) return words[0] ?? '';
  const joined = words
    .join(' ')
    .replace(/^u s a$/, 'usa')
    .replace(/^u (s|k|n)$/, 'u$1')
    .replace(/^u a e$/, 'uae');
  return joined.replace(/ (?:d c|dc)$/, '').replace(/ city$/, '');
}
