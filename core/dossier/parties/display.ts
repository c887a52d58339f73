import type { Entity } from '../../model/analysis.ts';
import type { Reading } from '../../model/reading.ts';
import { stateOf } from '../places/states.ts';
import type { NamedEntity } from './forms.ts';
import { namingMentions } from './forms.ts';

/** A name used less than this share of the times of the most used one is not printed, however full it is. */
const USED_ENOUGH = 0.2;

/** The name to print for entities that are one, and its other forms: the fullest of the names in use, then the most used. */
export function displayNames(members: readonly NamedEntity[]): {
  readonly name: string;
  readonly aliases: readonly string[];
} {
  const uses = new Map<string, number>();
  const full = new Set<string>();
  for (const { reading, entity } of members) {
    full.add(printable(reading, entity));
    uses.set(entity.name, (uses.get(entity.name) ?? 0) + 1);
    for (const { head } of namingMentions(reading, entity)) {
      const written = reading.article.text.slice(head.start, head.end).replace(/\s+/g, ' ').trim();
      if (entity.aliases.includes(written) || written === entity.name) uses.set(written, (uses.get(written) ?? 0) + 1);
    }
    for (const alias of entity.aliases) if (!uses.has(alias)) uses.set(alias, 0);
  }
  const own = [...full].filter((name) => !name.startsWith('@'));
  // A state goes by its own name, however often its capital stands for it.
  const states = own.filter((name) => stateOf(name) !== null);
  const candidates = states.length > 0 ? states : own;
  const most = Math.max(...candidates.map((name) => uses.get(name) ?? 0));
  const [name = members[0]?.entity.name ?? ''] = candidates
    .filter((candidate) => (uses.get(candidate) ?? 0) >= most * USED_ENOUGH)
    .toSorted(
      (a, b) =>
        fullness(b) - fullness(a) || (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || b.length - a.length || (a < b ? -1 : 1),
    );
  return { name, aliases: [...uses.keys()].filter((alias) => alias !== name).toSorted() };
}

/** Whoever goes by a name of his own has the title before it. */
const OF_ONE_NAME =
  /^(?:(?:crown )?princ(?:e|ess)|king|queen|emperor|empress|pope|patriarch|sultan|emir|amir|grand duke|grand duchess)$/iu;

/** An entity's name as a memo prints it: "King Anders" and not "Anders", and "Marta Vial" for the slip "Marta Vial Vial". */
function printable({ article, analysis }: Reading, { name, kind, role, mentions }: Entity): string {
  if (kind !== 'person') return name;
  const once = name.replace(/^(\S+(?: \S+)*? (\p{L}{2,})) \2$/u, '$1');
  const title = role ? article.text.slice(role.start, role.end) : '';
  if (once.includes(' ') || !OF_ONE_NAME.test(title)) return once;
  const titled = `${title} ${once}`;
  const isPrinted = mentions.some((index) => {
    const mention = analysis.mentions[index];
    return mention !== undefined && article.text.startsWith(titled, mention.start);
  });
  return isPrinted ? titled : once;
}

/** The words of two letters and more; an initial counts for half. */
function fullness(name: string): number {
  return name.split(/\s+/).reduce((sum, word) => sum + (word.replace(/\P{L}/gu, '').length > 1 ? 1 : 0.5), 0);
}
