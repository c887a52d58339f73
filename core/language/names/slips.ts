import { wordIs } from '../../model/word.ts';
import type { Person } from './people.ts';
import type { RawMention } from './raw.ts';
import type { Word } from './words.ts';

/**
 * "James Cleverly ... Mr Cleverley said": a paper calls nobody "Mr" whom it has not named in full, so a surname that is one letter
 * more, one less or two changed round from that of one person of the article is a slip for it. Null where it is nobody's or several's.
 */
export function slipFor(
  surname: string,
  mentions: readonly RawMention[],
  words: readonly Word[],
  bySurname: ReadonlyMap<string, readonly Person[]>,
): Person | null {
  if (surname.length < LONG || !/^[a-z]+$/.test(surname)) return null;
  if (!mentions.every(({ from, headFrom }) => from < headFrom && isCourtesy(words[from]))) return null;
  const meant = new Set<Person>();
  for (const near of nearTo(surname)) for (const person of bySurname.get(near) ?? []) meant.add(person);
  const [only, ...others] = meant;
  return only && others.length === 0 && only.parts.length > 1 ? only : null;
}

/** Shorter surnames have too many neighbours: "Brown" and "Browne". */
const LONG = 7;
const isCourtesy = wordIs(/^(?:mr|mrs|ms|miss)$/);
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('');

function nearTo(surname: string): ReadonlySet<string> {
  const near = new Set<string>();
  for (let i = 1; i <= surname.length; i += 1) {
    const [head, tail] = [surname.slice(0, i), surname.slice(i)];
    for (const letter of LETTERS) near.add(head + letter + tail);
    if (tail === '') continue;
    near.add(head + tail.slice(1));
    near.add(head.slice(0, -1) + tail.charAt(0) + head.slice(-1) + tail.slice(1));
  }
  near.delete(surname);
  return near;
}
