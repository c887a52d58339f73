import type { Entity, EntityId } from '../../model/analysis.ts';
import { firstIndex } from '../../model/sorted.ts';
import { namedParty, type Party } from './party.ts';
import { type Item, itemsOf, type Scene } from './scene.ts';

const OF_THE_TALKS = /\b(?:the|these|their) (?:\w+ )?(?:talks|meetings?|discussions?|negotiations)\b/;

/**
 * Whom somebody met where the clause does not say ("Meeting in Lima, the Norwegian minister said ..."): the one person of
 * another state whom the article has speak of the talks. Null where that is nobody, or several people.
 */
export function counterpartOf(scene: Scene, party: Party): Party | null {
  const own = entityOf(scene, party.entities[0]);
  if (!own || own.country === null || party.entities.length !== 1) return null;
  const { mentions, sentences } = scene.analysis;
  const found = new Map<EntityId, Party>();
  for (const sentence of sentences) {
    const first = mentions[firstIndex(mentions, ({ start }) => start >= sentence.start)];
    if (!first || first.kind !== 'person' || first.start >= sentence.end || first.refersTo.length !== 1) continue;
    const other = entityOf(scene, first.refersTo[0]);
    if (!other || other.country === null || other.country === own.country || found.has(other.id)) continue;
    if (!OF_THE_TALKS.test(scene.article.text.slice(first.end, sentence.end))) continue;
    const { start, end } = first;
    found.set(other.id, {
      start,
      end,
      kind: 'person',
      entities: [other.id],
      name: other.name,
      plural: false,
      head: other.name.toLowerCase(),
    });
  }
  const [only] = found.values();
  return found.size === 1 && only ? only : null;
}

/** "Silva told Holm ... when they met": the two people whom the sentence names before, where it names no third. */
export function twoPeopleBefore(scene: Scene, items: readonly Item[], to: number): readonly Party[] {
  return twoOf(peopleBefore(scene, items, to));
}

function twoOf(people: readonly Party[]): readonly Party[] {
  return people.length === 2 ? people : [];
}

function peopleBefore(scene: Scene, items: readonly Item[], to: number): readonly Party[] {
  const found = new Map<EntityId, Party>();
  for (const item of items.slice(0, to)) {
    const { mention } = item;
    const [id] = mention?.refersTo ?? [];
    if (mention?.kind !== 'person' || mention.refersTo.length !== 1 || id === undefined) continue;
    if (mention.form === 'pronoun' && !/^s?he$/.test(item.lower)) continue;
    const party = namedParty(scene, item);
    if (party && !found.has(id)) found.set(id, party);
  }
  return [...found.values()];
}

/** "A call between them": the two people of the sentence so far, else those of the sentence before; none where it names a third. */
export function twoPeopleTold(scene: Scene, items: readonly Item[], to: number): readonly Party[] {
  const here = peopleBefore(scene, items, to);
  if (here.length > 1) return twoOf(here);
  const { sentences } = scene.analysis;
  const at = firstIndex(sentences, ({ end }) => end > (items[0]?.start ?? 0));
  for (let back = at - 1; back >= Math.max(0, at - TOLD); back--) {
    const sentence = sentences[back];
    if (!sentence || sentence.paragraph !== sentences[at]?.paragraph) return [];
    const told = itemsOf(scene, sentence);
    if (told.some(({ mention }) => mention?.kind === 'person')) return twoPeopleBefore(scene, told, told.length);
  }
  return [];
}

/** So many sentences back, of which those that name nobody do not count. */
const TOLD = 3;

/** Told by their number alone, or by that and what they are. */
export function areTheTwo([only, ...others]: readonly Party[]): boolean {
  return only !== undefined && others.length === 0 && only.entities.length < 2 && THE_TWO.test(only.name);
}

const THE_TWO =
  /^(?:(?:the |both )?(?:two|pair|duo)|(?:the |both )?two (?:leaders|men|women|presidents|premiers|(?:prime |foreign )?ministers|politicians|rivals|diplomats|heads of state))$/i;

function entityOf(scene: Scene, id: EntityId | undefined): Entity | undefined {
  return id === undefined ? undefined : scene.entities.get(id);
}
