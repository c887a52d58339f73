import { wordIs } from '../../model/word.ts';
import { honorific } from './honorifics.ts';
import { FUNCTION_WORDS, genderOfFirstName, knownAt, OPENERS } from './lexicon.ts';
import { type RawMention, raw } from './raw.ts';
import { opensHead } from './role-heads.ts';
import type { Word } from './words.ts';

/**
 * "Universities UK", "Cancer Research UK", "Amnesty International UK": a body whose name ends in the letters of its country. What
 * goes on to a noun ("Conservative UK ministers") or is when, where or who ("On Monday UK exports fell") is none.
 */
export function nationalBody(words: readonly Word[], at: number): RawMention | null {
  // Cheap first: the letters stand a few words on, and rarely.
  let last = at;
  while (last < at + LONGEST && !isCountry(words[last + 1])) {
    if (!goesOn(words[last + 1])) return null;
    last += 1;
  }
  const country = words[last + 1];
  if (!country || country.gap !== 'space' || country.titled) return null;
  if (!words.slice(at, last + 1).every((word, i) => isPart(words, at + i, word))) return null;
  const next = words[last + 2];
  const isNoun = next?.gap === 'space' && (next.shape !== 'lower' || !(next.verb || FUNCTION_WORDS.has(next.lower)));
  if (isNoun && !country.possessive) return null;
  const code = country.text.startsWith('UK') ? 'GB' : 'US';
  return raw({ from: at, to: last + 2, kind: 'body', form: 'name', country: code, sort: 'organ' });
}

/** Words of such a name before its country at most. */
const LONGEST = 4;

const isCountry = wordIs(/^(?:uk|usa)$/);

function goesOn(word: Word | undefined): boolean {
  return word?.gap === 'space' && word.shape === 'capital';
}

/** A word with a capital that is no title, time, place or first name, and is nobody's. */
function isPart(words: readonly Word[], at: number, word: Word): boolean {
  if (word.shape !== 'capital' || word.titled || word.timed || word.possessive) return false;
  if (FUNCTION_WORDS.has(word.lower) || honorific(word) !== undefined) return false;
  if ((word.opens && OPENERS.has(word.lower)) || opensHead(words, at)) return false;
  const known = knownAt(words, at);
  return (known === null || known.known.kind === 'body') && genderOfFirstName(word.text) === undefined;
}
