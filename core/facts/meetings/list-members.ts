import { isDescribed, type Party } from './party.ts';
import type { Item, Scene } from './scene.ts';
import { WORDS } from './words.ts';

/*
 * What the members of a list say of each other: a title and its holder, a count and those whom it counts, people and where they
 * come from.
 */

export function isCounted([all, ...named]: readonly Party[]): boolean {
  if (!all?.plural || !isDescribed(all)) return false;
  // "the leaders of Peru and Chile, Ana Silva and Lars Holm"
  const origins = / of (?:the )?(\p{Lu}[^,]*(?:, [^,]+)*) and /u.exec(all.name)?.[1]?.split(', ').length;
  if (origins !== undefined && named.length === origins + 1 && named.every(({ kind }) => kind === 'person'))
    return true;
  // "the state's rival leaders, Ana Silva and Lars Holm": of rivals there are two.
  if (RIVALS.test(all.name) && named.length === 2 && named.every(({ kind }) => kind === 'person')) return true;
  const count = all.name
    .toLowerCase()
    .split(' ')
    .map((word) => COUNTS[word])
    .find(Boolean);
  return count === named.length;
}

const RIVALS = /\b(?:feuding|opposing|quarrelling|rival|warring)\b/i;

const COUNTS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 };

/** "the crown prince and prime minister of X, Y": one holder of two titles, of which the second has no article of its own. */
export function dropTitles(scene: Scene, parties: Party[]): void {
  for (;;) {
    const last = parties.pop();
    const before = parties.at(-1);
    if (!last || !before || !isTitle(before) || before.plural) return;
    if (!/^\s*(?:\([^()]*\)\s*)?and\s*$/.test(scene.article.text.slice(before.end, last.start))) return;
  }
}

/** "Ana Silva, Minister of Foreign Affairs,": a title behind a name that is nobody else's. */
export function isTitleOf(person: Party, phrase: readonly Item[]): boolean {
  const title = phrase.find(({ mention }) => mention?.form === 'title')?.mention;
  return title ? title.refersTo.every((id) => person.entities.includes(id)) : false;
}

export function isTitlesOfOne(items: readonly Item[], and: number, last: Party, { kind }: Party): boolean {
  const [name, before] = [items[and + 1], items.findLast(({ end }) => end <= last.start)];
  const titled = items[and]?.lower === 'and' && name?.mention?.role !== null && /^\p{Lu}/u.test(name?.text ?? '');
  return (
    kind === 'person' &&
    last.entities.length === 0 &&
    WORDS.humanHeads.has(last.name.split(' ').at(-1)?.toLowerCase() ?? '') &&
    !last.plural &&
    titled &&
    before?.pos !== 'DET' &&
    /^\p{Lu}/u.test(last.name)
  );
}

/** Told by a title alone: "the leader of the rebels", "her Danish counterpart", before the name that may follow. */
export function isTitle(party: Party): boolean {
  if (isDescribed(party)) return true;
  const { kind, name } = party;
  return kind === 'person' && (/^\p{Ll}/u.test(name) || WORDS.humanHeads.has(name.split(' ').at(-1) ?? ''));
}

/** People told by where they come from: "leaders from South Korea", "ministers of the two states". */
export function isDescribedBy(party: Party): boolean {
  return (party.kind === 'group' || party.kind === 'described') && / (?:from|of) /.test(party.name);
}

/** "the leaders of Qatar", to which Russia, Kuwait and more may be added. */
export function isOfPlaces({ name }: Party): boolean {
  return / (?:from|of) (?:the )?\p{Lu}[\p{L}.’' ]*(?:, .*)?$/u.test(name);
}

export const OWN_TEAM = /(?:^| )(?:team|delegation|aides|staff|entourage|advisers|advisors|bodyguards|negotiators)$/;

export const COUNTERPARTS = / (?:counterparts|colleagues|opposite numbers)$/;
