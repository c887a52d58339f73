import type { Assigned, Draft } from './draft.ts';
import type { RawMention } from './raw.ts';
import type { Recent } from './recent.ts';
import type { Reference } from './references.ts';
import type { Word } from './words.ts';

const NOBODY: Reference = { to: [], because: [] };
/** Sentences over which "the two leaders" and "both countries" reach back. */
const REACH = 8;

interface Found {
  readonly draft: Draft;
  readonly raw: number;
}

/** Whom "the two leaders", "both sides", "the two countries" mean: the nearest sentence that holds exactly such a pair. */
export function describedPair(
  words: readonly Word[],
  mention: RawMention,
  recent: Recent,
  assigned: Assigned,
): Reference {
  const here = words[mention.from]?.sentence ?? 0;
  const quote = words[mention.from]?.quote ?? 0;
  if (mention.sort === 'two-people') {
    const inOffice = OFFICES.test(words[mention.to - 1]?.lower ?? '');
    const people = (sentence: number): readonly Found[] => {
      const found = principals(recent.peopleOf(sentence));
      return inOffice ? withoutPredecessor(found) : found;
    };
    return reference(pairOf(here, people, differentCountries));
  }
  const states = pairOf(here, (sentence) => recent.statesOf(sentence), mostNamed);
  if (mention.sort === 'two-states' || quote !== 0) return reference(states ?? countriesOf(here, recent, assigned));
  const people = pairOf(here, (sentence) => principals(recent.peopleOf(sentence)), differentCountries, 3);
  return reference(statesNear(states, people) ?? people);
}

function reference(pair: readonly Found[] | null): Reference {
  return pair ? { to: pair.map(({ draft }) => draft), because: pair.map(({ raw }) => raw) } : NOBODY;
}

/** Both sides are states where a pair of them is named at least as near as a pair of people. */
function statesNear(states: readonly Found[] | null, people: readonly Found[] | null): readonly Found[] | null {
  if (!states || !people) return states;
  return Math.max(...states.map(({ raw }) => raw)) >= Math.max(...people.map(({ raw }) => raw)) - 2 ? states : null;
}

function pairOf(
  here: number,
  of: (sentence: number) => readonly Found[],
  narrow: (found: readonly Found[]) => readonly Found[],
  reach = REACH,
): readonly Found[] | null {
  for (let sentence = here; sentence >= 0 && sentence > here - reach; sentence -= 1) {
    const found = of(sentence);
    if (found.length < 2) continue;
    const pair = found.length === 2 ? found : narrow(found);
    if (pair.length === 2) return pair;
  }
  return acrossSentences(here, of, reach);
}

/** Two named one after the other in neighbouring sentences, and nobody else. */
function acrossSentences(
  here: number,
  of: (sentence: number) => readonly Found[],
  reach: number,
): readonly Found[] | null {
  const found = new Map<Draft, Found>();
  for (let sentence = here; sentence >= 0 && sentence > here - reach; sentence -= 1) {
    for (const each of of(sentence)) if (!found.has(each.draft)) found.set(each.draft, each);
    if (found.size === 2) return [...found.values()].reverse();
    if (found.size > 2) return null;
  }
  return null;
}

/** Of three or more people: the first and the next of another country. */
function differentCountries(found: readonly Found[]): readonly Found[] {
  const [first] = found;
  const other = found.filter(
    ({ draft }) => draft.country !== null && first?.draft.country !== null && draft.country !== first?.draft.country,
  );
  // Of whom nobody knows where they are from, any may be the other.
  const open = found.some(({ draft }) => draft.country === null);
  return first && !open && other.length === 1 && other[0] ? [first, other[0]] : [];
}

/** Of three or more states: the two that the article is about, where they stand out. */
function mostNamed(found: readonly Found[]): readonly Found[] {
  const sorted = [...found].sort((a, b) => b.draft.mentions.length - a.draft.mentions.length);
  const [first, second, third] = sorted;
  if (!first || !second || !third || second.draft.mentions.length < 2 * third.draft.mentions.length) return [];
  return [first, second];
}

function countriesOf(here: number, recent: Recent, assigned: Assigned): readonly Found[] | null {
  const people = pairOf(here, (sentence) => principals(recent.peopleOf(sentence)), differentCountries);
  const states = people?.flatMap(({ draft, raw }) => {
    const state = draft.country ? assigned.states.get(draft.country) : undefined;
    return state ? [{ draft: state, raw }] : [];
  });
  return states?.length === 2 && states[0]?.draft !== states[1]?.draft ? states : null;
}

/** A spokesperson, an expert or a reporter tells of the leaders but is none of them. */
function principals(found: readonly Found[]): readonly Found[] {
  return found.filter(({ draft }) => !/^(?:spokesperson|scholar|people|arts|sport)$/.test(draft.roleSort ?? ''));
}

/** Words for two who hold an office. */
const OFFICES = /^(?:leaders|presidents|premiers|chancellors|ministers)$/;

/**
 * "Silva's predecessor, former president Holm": of two, one of whom held the office before the other, nobody says "the two
 * leaders". Where they are known to be of two countries, both may have met.
 */
function withoutPredecessor(found: readonly Found[]): readonly Found[] {
  const current = found.filter(({ draft }) => !isFormer(draft));
  const countries = new Set(found.flatMap(({ draft }) => draft.country ?? []));
  return current.length > 0 && countries.size < 2 ? current : found;
}

/** Told by no other role than one that is over: "former president", "ex-minister". */
function isFormer({ person }: Draft): boolean {
  const roles = person?.full.flatMap(({ role }) => role ?? []) ?? [];
  return roles.length > 0 && roles.every(({ words }) => words.has('former') || words.has('ex'));
}
