import type { People } from './people.ts';
import { plainOf } from './people.ts';
import type { RawMention } from './raw.ts';
import type { Word } from './words.ts';

/** The raw mentions with those of headlines added: full names and surnames of people whom the prose names. */
export function headlineNames(
  words: readonly Word[],
  raws: readonly RawMention[],
  people: People,
): readonly RawMention[] {
  const added: RawMention[] = [];
  let next = 0;
  for (let at = 0; at < words.length; at += 1) {
    while (next < raws.length && (raws[next]?.to ?? 0) <= at) next += 1;
    const word = words[at];
    if (!word?.titled || word.shape === 'lower' || (raws[next]?.from ?? Number.POSITIVE_INFINITY) <= at) continue;
    const to = nameHere(words, at, people, raws[next]?.from ?? words.length);
    if (to === at) continue;
    added.push({
      from: at,
      to,
      headFrom: at,
      headTo: to,
      kind: 'unknown',
      form: to > at + 1 ? 'name' : 'surname',
      role: null,
      roleBefore: false,
      gender: null,
      name: null,
      country: null,
      sort: 'headline',
      weak: false,
      evidence: 0,
      plural: false,
    });
    at = to - 1;
  }
  return added.length === 0 ? raws : [...raws, ...added].sort((a, b) => a.from - b.from);
}

function nameHere(words: readonly Word[], at: number, people: People, limit: number): number {
  const first = plainOf(words[at]?.text ?? '');
  for (const person of [...(people.byGiven.get(first) ?? []), ...(people.bySurname.get(first) ?? [])]) {
    const parts = person.parts.flatMap((part) => part.split('-'));
    if (
      parts.length > 1 &&
      at + parts.length <= limit &&
      parts.every((part, i) => plainOf(words[at + i]?.text ?? '') === part)
    )
      return at + parts.length;
  }
  return people.bySurname.has(first) ? at + 1 : at;
}
