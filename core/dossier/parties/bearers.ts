import type { Party } from '../../model/dossier.ts';
import { foldedWords } from '../words/fold.ts';
import type { Parties } from './merge.ts';

/** Who bears a surname that an article never gives in full ("Varga"), as another article does; null where nobody or several could. */
export type Bearers = (name: string) => Party | null;

/** Finds people by their last names, of all that a dossier's articles name in full. */
export function bearersIn(parties: Parties): Bearers {
  const bySurname = new Map<string, Party | null>();
  for (const party of parties.all) {
    const words = party.kind === 'person' ? foldedWords(party.name) : [];
    const surname = words.at(-1);
    if (surname !== undefined && words.length > 1) bySurname.set(surname, bySurname.has(surname) ? null : party);
  }
  return (name) => (SURNAME.test(name) ? (bySurname.get(foldedWords(name)[0] ?? '') ?? null) : null);
}

const SURNAME = /^\p{Lu}[\p{L}’']{2,}$/u;
