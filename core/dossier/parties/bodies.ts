import { foldedWords } from '../words/fold.ts';
import { type Groups, groupsOf, push } from '../words/groups.ts';
import type { NamedEntity } from './forms.ts';

const SMALL: ReadonlySet<string> = new Set(['the', 'of', 'for', 'and', 'on', 'in', 'to', 'a']);

/**
 * Which bodies, places, groups and occasions of many articles are one: the same words in any order ("State Department",
 * "US Department of State"), the words of their own state set aside; then an abbreviation joins the one that has it.
 */
export function mergeBodies(bodies: readonly NamedEntity[], countryWords: ReadonlyMap<string, string>): Groups {
  const groups = groupsOf(bodies.length);
  const keys = bodies.map((body) => (body.full.length + body.single.length === 0 ? [] : keysOf(body, countryWords)));
  joinByKey(bodies, keys, groups);
  joinAbbreviations(bodies, groups);
  return groups;
}

function joinByKey(bodies: readonly NamedEntity[], keys: readonly (readonly string[])[], groups: Groups): void {
  const byKey = new Map<string, number[]>();
  keys.forEach((own, i) => {
    for (const key of own) push(byKey, key, i);
  });
  for (const block of byKey.values()) {
    const countries = new Set(block.flatMap((i) => bodies[i]?.entity.country ?? []));
    const first = new Map<string | null, number>();
    for (const i of block) {
      // "Foreign Ministry" alone, beside those of two states, is nobody's.
      const country = countries.size < 2 ? null : (bodies[i]?.entity.country ?? null);
      const known = first.get(country);
      if (country === null && countries.size > 1) continue;
      if (known === undefined) first.set(country, i);
      else groups.join(known, i);
    }
  }
}

function joinAbbreviations(bodies: readonly NamedEntity[], groups: Groups): void {
  const owners = new Map<string, number[]>();
  bodies.forEach((body, i) => {
    if (body.full.length === 0) return;
    for (const short of new Set([...body.single, ...body.full.flatMap(initialsOf)])) push(owners, short, i);
  });
  bodies.forEach((body, i) => {
    if (body.full.length > 0) return;
    const fitting = new Set(
      body.single
        .flatMap((word) => owners.get(word) ?? [])
        .filter((j) => compatible(body, bodies[j]))
        .map(groups.of),
    );
    const [only] = fitting;
    if (fitting.size === 1 && only !== undefined) groups.join(only, i);
  });
}

function keysOf(body: NamedEntity, countryWords: ReadonlyMap<string, string>): readonly string[] {
  const country = body.entity.country;
  return [
    ...new Set(
      [body.entity.name, ...body.entity.aliases].map((name) => {
        const words = foldedWords(withoutCountry(name, country, countryWords)).filter((word) => !SMALL.has(word));
        return words.toSorted().join(' ');
      }),
    ),
  ].filter((key) => key.length > 1);
}

/** "US Department of State" of country US without the words that name that state; the state itself keeps them. */
function withoutCountry(name: string, country: string | null, countryWords: ReadonlyMap<string, string>): string {
  const words = foldedWords(name);
  for (const length of [2, 1]) {
    const lead = words.slice(0, length).join(' ');
    if (words.length > length && country !== null && countryWords.get(lead) === country)
      return words.slice(length).join(' ');
  }
  return words.join(' ');
}

function initialsOf(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => !SMALL.has(word));
  return kept.length < 2 ? [] : [kept.map((word) => word[0]).join(''), words.map((word) => word[0]).join('')];
}

function compatible(a: NamedEntity, b: NamedEntity | undefined): boolean {
  return !a.entity.country || !b?.entity.country || a.entity.country === b.entity.country;
}
