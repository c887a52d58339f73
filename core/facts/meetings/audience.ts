import type { Party } from './party.ts';
import type { Item } from './scene.ts';
import { WORDS } from './words.ts';

/*
 * Whoever tells a meeting of bankers something gives a speech: they have come to listen. Ministers and delegates have not: theirs
 * is a meeting, whoever speaks at it.
 */

/** True for people told by what they do ("bankers", "analysts"), of whom none holds an office or has a name. */
export function isListening(parties: readonly Party[]): boolean {
  return (
    parties.length > 0 &&
    parties.every((party) => {
      const words = party.name.split(/ (?:of|from|for|in|at) /, 1)[0]?.split(' ') ?? [];
      const told = /^(?:described|group)$/.test(party.kind) && !/^\p{Lu}/u.test(words.at(-1) ?? '');
      return (
        party.plural &&
        told &&
        !words.some((word) => OF_WEIGHT.test(word.toLowerCase()) || WORDS.offices.has(word.toLowerCase()))
      );
    })
  );
}

const OF_WEIGHT =
  /^(?:countries|states|nations|powers|governments|parties|unions?|members|groups?|sides|banks|companies|firms|donors|creditors|producers|consumers|rivals|allies|families|relatives|lawmakers|senators|congressmen|mps|deputies|legislators)$/;

/** Whether a phrase is what somebody addresses: "told | a meeting", "addressed | a meeting", "in a speech to | a meeting". */
export function isAddressed(items: readonly Item[], from: number): boolean {
  const [word, before] = [items[from - 1]?.lower ?? '', items.slice(Math.max(0, from - REACH), from - 1)];
  if (WORDS.addresses.has(word) || /^address(?:e[sd]|ing)?$/.test(word)) return true;
  if (word !== 'to') return false;
  const last = before.findLastIndex(({ lower }) => /^[,;.]$/.test(lower));
  return before.slice(last + 1).some(({ lower }) => SPEECH.test(lower));
}

/** "in remarks prepared for delivery to": no more items. */
const REACH = 6;
const SPEECH = /^(?:speech|address|lecture|remarks|delivery|presentation|talk|spoke|speak|speaks|speaking|keynote)$/;

/** "at a luncheon", "at a conference": where people are told something, and listen. */
export function isOccasionToListen(items: readonly Item[], cue: number): boolean {
  const word = items[cue]?.lower ?? '';
  return (
    WORDS.meals.has(word) ||
    /^(?:luncheon|receptions?|conferences?|seminars?|symposium|forum|convention|gathering|rally)$/.test(word)
  );
}
