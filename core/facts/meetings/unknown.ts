import type { Sentence } from '../../model/analysis.ts';
import type { MeetingObject } from './objects.ts';
import { type Party } from './party.ts';
import type { Item, Scene } from './scene.ts';
import { type MeetingVerb, WORDS } from './words.ts';

/*
 * Names that no list knows and that the article never gives in full: "Macron hosted Merz at the Élysée". A single word with a
 * capital is taken for somebody only where the verb wants people, and nothing beside it makes it part of another name.
 */

/** "Okafor met X": a name right before the verb whose object is somebody. */
export function unknownName(
  scene: Scene,
  items: readonly Item[],
  group: number,
  object: MeetingObject,
): readonly Party[] {
  const item = items[group - 1];
  const before = items[group - 2];
  // Part of a longer name or list, or the object of a preposition, it is another's.
  // "Silva said Okafor had met X": a clause of his own.
  const stands = before === undefined || /^[,“"]$/.test(before.lower) || WORDS.reporting.has(before.lower);
  if (!isName(item) || !stands || !object.parties.some(({ kind }) => /^(?:person|described|group)$/.test(kind)))
    return [];
  return [partyOf(scene, item)];
}

/** "hosted Merz at the Élysée", "met with Merz on Monday": in full sentences only, since headlines write all words with capitals. */
export function unknownObject(
  scene: Scene,
  sentence: Sentence,
  items: readonly Item[],
  at: number,
  verb: MeetingVerb,
): MeetingObject | null {
  if (sentence.kind !== 'prose' || (verb.only !== null && verb.only !== 'visitors')) return null;
  const linked = verb.object.includes('with') && items[at]?.lower === 'with' ? at + 1 : at;
  if (linked === at && !verb.object.includes('direct')) return null;
  const item = items[linked];
  if (!isName(item) || !endsThere(items, linked + 1)) return null;
  return { parties: [partyOf(scene, item)], next: linked + 1 };
}

/** "Macron and Merz met in Toulon": two such names that open the sentence. */
export function unknownPair(scene: Scene, sentence: Sentence, items: readonly Item[], group: number): readonly Party[] {
  const [one, and, other] = items.slice(Math.max(0, group - 3), group);
  if (sentence.kind !== 'prose' || group !== 3 || and?.lower !== 'and' || !isName(one) || !isName(other)) return [];
  return [partyOf(scene, one), partyOf(scene, other)];
}

/** "telephoned Varga, Ana Silva and Holm": a name that stands in a list right beside somebody who is known; null for others. */
export function listedName(scene: Scene, items: readonly Item[], at: number): Party | null {
  const item = items[at];
  if (!isName(item)) return null;
  const isBeside = [items[isLink(items[at + 1]) ? at + 2 : -1], items[isLink(items[at - 1]) ? at - 2 : -1]].some(
    (other) => other?.mention?.kind === 'person' && other.mention.form !== 'pronoun' && !other.possessive,
  );
  // "met with Varga and with the envoys"
  const isWith = items[at - 1]?.lower === 'with' && items[at + 1]?.lower === 'and' && items[at + 2]?.lower === 'with';
  return isBeside || isWith ? partyOf(scene, item) : null;
}

function isLink(item: Item | undefined): boolean {
  return item?.kind === 'word' && /^(?:,|and)$/.test(item.lower);
}

function isName(item: Item | undefined): item is Item {
  return (
    item?.kind === 'word' &&
    item.pos === 'PROPN' &&
    /^\p{Lu}\p{Ll}{2,}$/u.test(item.text) &&
    !WORDS.internalBodies.has(item.lower)
  );
}

/** What goes on with another noun is a longer name. */
function endsThere(items: readonly Item[], next: number): boolean {
  const item = items[next];
  return (
    item === undefined || item.kind === 'time' || (item.kind === 'word' && /^(?:ADP|PUNCT|ADV|SCONJ)$/.test(item.pos))
  );
}

function partyOf(scene: Scene, { start, end, lower }: Item): Party {
  const name = scene.article.text.slice(start, end);
  return { start, end, kind: 'person', entities: [], name, plural: false, head: lower };
}
