import type { Mention } from '../../model/analysis.ts';
import { firstEndingAfter } from '../../model/sorted.ts';
import type { Range } from '../../model/span.ts';
import { listedBefore } from './listed-before.ts';
import { arePeople } from './people-words.ts';
import type { Scene } from './scene.ts';

/**
 * How a phrase calls people who speak together: "Ann Lee and Olav Berg", "Lee, Berg and the mayor, Ida Holm", "Lee and other ministers",
 * "traders and economists". Null where it is one, or one group. `named` tells whether what the phrase is about is known by name.
 */
export function peopleTogether(scene: Scene, within: Range, named: 'person' | 'group'): string | null {
  const words = scene.article.text.slice(within.start, within.end);
  if (!JOINS.test(words)) return null;
  return named === 'group' ? groupsTogether(words) : (listed(scene, within) ?? withOthers(scene, within));
}

const JOINS = / (?:and|nor) /;

/** "Bankers and bond traders": two sorts of people, as the phrase calls them. */
function groupsTogether(words: string): string | null {
  const [, first] = /^(?:[Tt]he |[Bb]oth )?(\p{L}[\p{L}\p{N}'’., -]*?),? and [\p{L}\p{N}'’. -]+$/u.exec(words) ?? [];
  if (first === undefined || !first.endsWith('s') || !arePeople(first)) return null;
  return words.replace(/^(?:the|both) /i, '');
}

/** All people named in a list, by their whole names. */
function listed(scene: Scene, within: Range): string | null {
  const { text } = scene.article;
  const people = peopleIn(scene, within);
  const [first] = people;
  if (!first || people.length < 2 || !opensList(text.slice(within.start, first.start))) return null;
  for (const [i, next] of people.slice(1).entries()) {
    const between = text.slice(people[i]?.end, next.start);
    if (!(i === people.length - 2 ? LAST : COMMA).test(between)) return null;
  }
  const before = listedBefore(scene, first.start, isNamed);
  const ids = new Set([...before, ...people].flatMap(({ refersTo }) => refersTo.slice(0, 1)));
  const names = [...ids].map((id) => scene.entities.get(id)?.name ?? '');
  const last = names.pop();
  if (names.length === 0 || names.includes('')) return null;
  const neither = /^neither /i.test(text.slice(within.start, first.start));
  return neither ? `Neither ${names.join(', ')} nor ${last}` : `${names.join(', ')} and ${last}`;
}

/** "Lee and other finance ministers", "Lee and her aides": the one who is named, and the others as they are called. */
function withOthers(scene: Scene, within: Range): string | null {
  const { text } = scene.article;
  const [one, ...more] = peopleIn(scene, within);
  if (!one || more.length > 0 || !/^(?:both )?$/i.test(text.slice(within.start, one.start))) return null;
  const name = scene.entities.get(one.refersTo[0] ?? '')?.name;
  const rest = text.slice(one.end, within.end);
  return name !== undefined && OTHERS.test(rest) ? name + rest : null;
}

function peopleIn({ analysis: { mentions } }: Scene, { start, end }: Range): readonly Mention[] {
  const found: Mention[] = [];
  for (let i = firstEndingAfter(mentions, start); (mentions[i]?.start ?? Infinity) < end; i += 1) {
    const mention = mentions[i] as Mention;
    if (isNamed(mention) && mention.end <= end) found.push(mention);
  }
  return found;
}

function isNamed({ kind, form, refersTo }: Mention): boolean {
  return kind === 'person' && (form === 'name' || form === 'surname') && refersTo.length === 1;
}

/** "Both |", "the sisters |", "Professors |", "Sens. |": what stands before the first of a list, and is nobody by itself. */
function opensList(before: string): boolean {
  if (OPENS.test(before)) return true;
  const last = before.trimEnd().replace(/^.* /s, '');
  return last.endsWith('s') && arePeople(last);
}

const OPENS = /^(?:both |neither |the )*(?:(?:messrs|drs|profs|revs|sens|reps|govs|gens|justices)\.? )?$/i;
const COMMA = /^, $/;
const LAST = /^,? (?:and|nor) (?:(?:the|his|her|its|their|fellow|Ms|Mr|Mrs)\.? )?(?:[\p{L}'’.-]+ ){0,4}$/u;
const OTHERS =
  /^,? and (?:(?:\d+|two|three|four|five|six|several|many|some|the) )?(?:others?|his|her|their)(?: [\p{L}'’-]+){0,4}$/u;
