import type { Party } from '../../model/dossier.ts';
import type { Reading } from '../../model/reading.ts';
import { stateOf, stateOfDemonym } from '../places/states.ts';
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
  /** What the holder is, of what is said of that: "secretary" of "secretary of the union". */
  readonly head: string;
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
    for (const { text } of party.roles) {
      const head = headOf(text);
      if (head !== null) push(byWord, head, { party, words: new Set([...foldedWords(text), ...names]), head });
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
    const asked = foldedWords(office).filter((word) => !isStopWord(word) && word !== 'visiting');
    const head = headOf(office);
    if (head === null || /[^s]s$/.test(head)) return null;
    const topDiplomat = head === 'diplomat' && asked.some((word) => /^(?:top|chief|senior)$/.test(word));
    const by = topDiplomat ? isTopDiplomat : RULER.test(head) ? isRuler : null;
    const fitting = by
      ? [...byWord.values()].flat().filter((one) => by(one, asked))
      : (byWord.get(head) ?? []).filter((one) => holds(one, asked));
    // Without a state or a body of its own, an office is that of whoever the article is about.
    const owned = /\b\p{Lu}[\p{Lu}.+]+(?![\p{L}])/u.test(office) || asked.some((word) => stateIn(word) !== null);
    const near = owned ? fitting : fitting.filter(({ party }) => partiesIn(reading).has(party));
    // "The Peruvian ambassador", in an article that calls Ana Silva the ambassador and says of no state.
    if (owned && near.length === 0) {
      const here = (byWord.get(head) ?? []).filter(
        ({ party, words }) => party.country === null && partiesIn(reading).has(party) && onlyStateMore(asked, words),
      );
      return here.length === 1 ? (here[0]?.party ?? null) : null;
    }
    const found = new Set(near.map(({ party }) => party));
    const [only] = found;
    return found.size === 1 && only ? only : null;
  };
}

/** The word that says what somebody is: the last one before "of", "for" and what follows. */
function headOf(office: string): string | null {
  return foldedWords(office.split(/ (?:of|for|to|at|in) /)[0] ?? '').at(-1) ?? null;
}

/** "The EU's top diplomat", "China's top diplomat": whoever speaks for it abroad. */
const DIPLOMAT = /^(?:foreign|external|diplomat)$/;

function isTopDiplomat({ party, words }: Office, asked: readonly string[]): boolean {
  const states = asked.flatMap((word) => stateIn(word) ?? (/^(?:eu|european)$/.test(word) ? 'EU' : []));
  const ofState = party.country !== null && states.includes(party.country);
  const abroad = [...words].some((word) => DIPLOMAT.test(word)) || (words.has('secretary') && words.has('state'));
  return ofState && abroad && ![...words].some((word) => OTHER.test(word));
}

/** "Kuwait's ruler", "the Brazilian leader": whoever is at the head of that state, where the articles name one. */
const RULER = /^(?:ruler|leader|monarch)$/;
const AT_THE_HEAD = /^(?:president|king|queen|emir|amir|sultan|premier|chancellor|taoiseach|emperor)$/;

function isRuler({ party, words, head }: Office, asked: readonly string[]): boolean {
  const states = asked.flatMap((word) => stateIn(word) ?? []);
  const others = asked.filter((word) => !RULER.test(word) && stateIn(word) === null);
  if (party.country === null || !states.includes(party.country) || others.length > 0) return false;
  const first = AT_THE_HEAD.test(head) || (head === 'minister' && words.has('prime'));
  return first && ![...words].some((word) => OTHER.test(word));
}

/** "Peru" or "Peruvian". */
function stateIn(word: string): string | null {
  return stateOf(word) ?? stateOfDemonym(word);
}

/** All that is asked beside the role's own words is a state. */
function onlyStateMore(asked: readonly string[], words: ReadonlySet<string>): boolean {
  return (
    asked.every((word) => words.has(word) || stateIn(word) !== null) && ![...words].some((word) => OTHER.test(word))
  );
}

function holds({ party, words }: Office, asked: readonly string[]): boolean {
  if ([...words].some((word) => OTHER.test(word) && !asked.includes(word))) return false;
  if (asked.some((word) => OTHER.test(word) && !words.has(word))) return false;
  return asked.every((word) => words.has(word) || (party.country !== null && stateIn(word) === party.country));
}
