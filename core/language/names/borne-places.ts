import type { People } from './people.ts';
import { plainOf } from './people.ts';
import type { RawMention } from './raw.ts';
import { isAct } from './signs.ts';
import type { Word } from './words.ts';

const PLACE_BEFORE = /^(?:in|at|near|from|around|outside|across|throughout|inside|to|of|for|between)$/;

/**
 * Towns, houses of power and companies whose name somebody in the article bears ("Brooke Houston", "Ana Ford"): the bearer, where the name alone
 * speaks, meets or writes. A state is left what it is, and so is a name behind a preposition of place.
 */
export function borneByPeople(
  words: readonly Word[],
  raws: readonly RawMention[],
  people: People,
): readonly RawMention[] {
  return raws.map((mention) => {
    const word = words[mention.from];
    if (!word || mention.to !== mention.from + 1 || mention.role !== null || mention.sort === 'state') return mention;
    if (mention.kind !== 'place' && mention.form !== 'metonym' && mention.sort !== 'company') return mention;
    if (mention.form === 'demonym' || !isBorne(people, word)) return mention;
    const [before, after] = [words[mention.from - 1], words[mention.to]];
    if (word.gap === 'space' && PLACE_BEFORE.test(before?.lower ?? '')) return mention;
    if (after?.gap !== 'space' || !isAct(after)) return mention;
    return { ...mention, kind: 'unknown', form: 'surname', name: null, country: null, sort: null, evidence: 3 };
  });
}

/** By a person named in more than a word, who is called so. */
function isBorne(people: People, word: Word): boolean {
  return (people.bySurname.get(plainOf(word.text)) ?? []).some(({ parts }) => parts.length > 1);
}
