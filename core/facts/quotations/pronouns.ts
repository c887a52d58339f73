import type { Entity, Mention } from '../../model/analysis.ts';
import type { Speaker } from '../../model/fact.ts';
import { firstEndingAfter } from '../../model/sorted.ts';
import { overlaps, type Range } from '../../model/span.ts';
import { isDocument, isUnnamed } from './channel.ts';
import type { Draft } from './drafts.ts';
import { sortOf } from './people-words.ts';
import { BACK, inMarks, type Named, type Scene } from './scene.ts';
import { unnamedBefore } from './unnamed.ts';

/** Whom "he" or "she" at a place says it: the voice before, where the words go on; else whom the pronoun refers to, unless his own words name him. */
export function pronounOf(scene: Scene, draft: Draft, at: Range, entity: string | null, before: Speaker | null): Named {
  const gender = /^she$/i.test(scene.article.text.slice(at.start, at.end)) ? 'female' : 'male';
  const fits = (id: string | null): boolean => {
    const known = scene.entities.get(id ?? '');
    return known === undefined || (known.kind === 'person' && !known.plural && (known.gender ?? gender) === gender);
  };
  if (before && mayBeOne(before.name) && (fits(before.entity) || isHidden(scene, before))) return before;
  const unnamed = unnamedBefore(scene, draft);
  if (unnamed !== null) return { entity: null, name: unnamed };
  const known = scene.entities.get(entity ?? '');
  if (known && !namesItself(scene, draft, known) && !isAddressed(scene, draft, at, known)) {
    return { entity, name: known.name };
  }
  const other = antecedentOf(scene, draft, (one) => one.id !== entity && fits(one.id));
  if (other) return { entity: other.id, name: other.name };
  return known && !namesItself(scene, draft, known) ? { entity, name: known.name } : { entity: null, name: null };
}

/** "A ministry official said": one person, though only his body is named. */
function isHidden({ article: { text } }: Scene, { mention }: Speaker): boolean {
  return mention !== null && isUnnamed(text.slice(mention.start, mention.end));
}

/** A person or a description in the singular ("the PM's spokesman"), as against bodies and documents. */
function mayBeOne(name: string | null): boolean {
  return name !== null && !isDocument(name) && !(/ (?:and|nor) /.test(name) && sortOf(name) === 'several');
}

/** Nobody calls himself by name in his own words. */
export function namesItself(
  { analysis: { mentions } }: Scene,
  { own, parts, speaker }: Draft,
  { id }: Entity,
): boolean {
  // "He said that Lee was late": nor whom a report behind the pronoun names.
  const behind = parts.filter(
    ({ start }) => speaker !== null && start > speaker.start && speaker.end - speaker.start < 4,
  );
  return [...own.map(({ inner }) => inner), ...behind].some((words) => {
    for (let i = firstEndingAfter(mentions, words.start); (mentions[i]?.start ?? Infinity) < words.end; i += 1) {
      const { form, refersTo } = mentions[i] as Mention;
      if (refersTo[0] === id && (form === 'name' || form === 'surname' || form === 'handle')) return true;
    }
    return false;
  });
}

/** "In a letter to Mr Lee, he said": whom the sentence's opening phrase addresses is not who speaks. */
function isAddressed(
  { article, analysis: { mentions } }: Scene,
  { carrier }: Draft,
  at: Range,
  { id }: Entity,
): boolean {
  if (carrier.items[0]?.pos !== 'ADP') return false;
  for (let i = firstEndingAfter(mentions, carrier.start); (mentions[i]?.end ?? Infinity) <= at.start; i += 1) {
    const { start, refersTo } = mentions[i] as Mention;
    if (refersTo[0] === id && ADDRESSING.test(article.text.slice(Math.max(carrier.start, start - 16), start)))
      return true;
  }
  return false;
}

const ADDRESSING = /\b(?:to|with|against|about|for) (?:the )?$/;

/** The first person named in the nearest sentence before, outside marks. */
function antecedentOf(scene: Scene, draft: Draft, fits: (entity: Entity) => boolean): Entity | null {
  const { analysis, article, entities } = scene;
  let sentence = firstEndingAfter(analysis.sentences, draft.carrier.start) - 1;
  for (let back = 0; back < BACK && sentence >= 0; sentence -= 1) {
    const { start, end } = analysis.sentences[sentence] as Range;
    // The words that are being attributed are no distance.
    if (!draft.parts.some((part) => overlaps(part, { start, end }))) back += 1;
    for (let i = firstEndingAfter(analysis.mentions, start); i < analysis.mentions.length; i += 1) {
      const mention = analysis.mentions[i] as Mention;
      if (mention.start >= end) break;
      const entity = entities.get(mention.refersTo[0] ?? '');
      if (!entity || mention.refersTo.length > 1 || entity.kind !== 'person' || !fits(entity)) continue;
      if (!inMarks(article.text, start, mention.start)) return entity;
    }
  }
  return null;
}
