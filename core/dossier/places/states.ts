import { placeKey } from './place-key.ts';
import { DEMONYMS_BY_KEY, STATES_BY_KEY } from './states.made.ts';

const STATES: ReadonlyMap<string, string> = new Map(STATES_BY_KEY);

/** The state that a name names, as ISO 3166-1 alpha-2; null for a city, a venue or anything else. */
export function stateOf(name: string): string | null {
  const key = placeKey(name);
  return STATES.get(key) ?? STATES.get(key.replace(FULL, '')) ?? null;
}

/** "The Kingdom of Norway", "the Arab Republic of Egypt": what stands before the name in a state's full style. */
const FULL = /^(?:[a-z]+ ){0,2}(?:kingdom|republic|sultanate) of (?!china$|korea$|congo$)(?:the )?/;

const DEMONYMS: ReadonlyMap<string, string> = new Map(DEMONYMS_BY_KEY);

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
