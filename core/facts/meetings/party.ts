import type { EntityId, EntityKind } from '../../model/analysis.ts';
import type { Range } from '../../model/span.ts';
import type { Item, Scene } from './scene.ts';
import { WORDS } from './words.ts';

/** One side of a meeting as a clause names it; several entities for "the two leaders". */
export interface Party extends Range {
  readonly kind: EntityKind | 'described';
  readonly entities: readonly EntityId[];
  readonly name: string;
  readonly plural: boolean;
  /** The head word of a description ("leaders"); the name's own words otherwise. */
  readonly head: string;
}

/** The party that a name, a pronoun or a description means; null where it means nobody that is known. */
export function namedParty(scene: Scene, item: Item): Party | null {
  const { mention } = item;
  if (!mention || mention.kind === 'occasion') return null;
  const text = scene.article.text;
  const own = text.slice(mention.head.start, mention.head.end).replace(/\s+/g, ' ');
  const entities = mention.refersTo;
  const name = entities.map((id) => scene.entities.get(id)?.name ?? own).join(' and ');
  if (
    entities.length === 0 &&
    (mention.form === 'pronoun' || mention.form === 'description') &&
    !WORDS.firstPerson.has(item.lower)
  ) {
    if (mention.form === 'pronoun') return null;
  }
  return {
    start: mention.start,
    end: mention.end,
    kind: mention.kind,
    entities,
    name: name === '' ? own : name,
    plural: entities.length > 1 || (mention.kind === 'group' && isPlural(item.lower)),
    // "the US" is no "us".
    head: mention.form === 'acronym' ? item.text : item.lower,
  };
}

/** Said in other words than a name, and whom it means is not known. */
export function isDescribed(party: Party): boolean {
  return party.kind === 'described' || (party.kind === 'group' && party.entities.length === 0);
}

export function oneLine(scene: Scene, { start, end }: Range): string {
  return scene.article.text.slice(start, end).replace(/\s+/g, ' ');
}

/** What a description says that somebody is: "leaders" of "leaders of the rail unions". */
export function headOf(name: string): string {
  return (name.split(/ (?:of|from|in) /, 1)[0] ?? '').split(' ').at(-1)?.toLowerCase() ?? '';
}

/** Of a word that says what people are. */
export function isPlural(word: string): boolean {
  return (
    (word.endsWith('s') && !word.endsWith('ss') && word !== 'press') ||
    word.endsWith('men') ||
    word === 'team' ||
    word === 'delegation' ||
    word === 'opposition' ||
    word === 'people' ||
    // "a group of ten senators", "the pair"
    word === 'group' ||
    word === 'pair' ||
    word === 'trio'
  );
}
