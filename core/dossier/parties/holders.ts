import type { Party } from '../../model/dossier.ts';
import type { Reading } from '../../model/reading.ts';
import { stateOf } from '../places/states.ts';
import { foldedWords } from '../words/fold.ts';
import { push } from '../words/groups.ts';
import { isStopWord } from '../words/stop.ts';
import type { Parties } from './merge.ts';

/** Who is meant by an office without its holder's name, as an article has it; null where nobody or several could be. */
export type Holders = (office: string, reading: Reading) => Party | null;

/** Words that make an office another one, or its holder somebody of another time or another state. */
const OTHER =
  /^(?:deputy|vice|former|ex|assistant|under|shadow|honorary|late|then|outgoing|incoming|new|acting|interim|counterpart)$/;

interface Office {
  readonly party: Party;
  /** The words of one role, of those that the articles give, with those of the holder's names ("Prince ..."). */
  readonly words: ReadonlySet<string>;
}

/**
 * Finds holders by the roles that all articles of a dossier give. "The OPEC secretary general" names its body and is the
 * same in every article; "the prince", which says of nothing, is somebody whom the article itself names.
 */
export function holdersIn(parties: Parties): Holders {
  const byWord = new Map<string, Office[]>();
  for (const party of parties.all) {
    if (party.kind !== 'person') continue;
    const names = [party.name, ...party.aliases].flatMap(foldedWords);
    const roles = party.roles.map(({ text }) => foldedWords(text));
    for (const role of roles.length > 0 ? roles : [[]]) {
      const words = new Set([...role, ...names]);
      for (const word of words) push(byWord, word, { party, words });
    }
  }
  const present = new Map<Reading, ReadonlySet<Party>>();
  const partiesIn = (reading: Reading): ReadonlySet<Party> => {
    const found =
      present.get(reading) ??
      new Set(reading.analysis.entities.flatMap(({ id }) => parties.of(reading.article.id, id) ?? []));
    present.set(reading, found);
    return found;
  };
  return (office, reading) => {
    const asked = foldedWords(office).filter((word) => !isStopWord(word));
    const head = asked.at(-1);
    if (head === undefined) return null;
    const fitting = (byWord.get(head) ?? []).filter((one) => holds(one, asked));
    // Without a state or a body of its own, an office is that of whoever the article is about.
    const owned = /\b\p{Lu}[\p{Lu}.+]+(?![\p{L}])/u.test(office) || asked.some((word) => stateOf(word) !== null);
    const near = owned ? fitting : fitting.filter(({ party }) => partiesIn(reading).has(party));
    const found = new Set(near.map(({ party }) => party));
    const [only] = found;
    return found.size === 1 && only ? only : null;
  };
}

function holds({ party, words }: Office, asked: readonly string[]): boolean {
  if ([...words].some((word) => OTHER.test(word) && !asked.includes(word))) return false;
  if (asked.some((word) => OTHER.test(word) && !words.has(word))) return false;
  return asked.every((word) => words.has(word) || (party.country !== null && stateOf(word) === party.country));
}
