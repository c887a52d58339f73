import type { Entity } from '../../model/analysis.ts';
import type { Item, Scene } from './scene.ts';

/** Words of a role that say nothing of which role it is. */
const LOOSE = /^(?:the|a|an|new|then|outgoing|incoming|acting|former|top|chief|his|her|their|its|counterpart)$/;

/**
 * Who holds a role that is named without its holder ("China's foreign minister", "the Indian commerce secretary"): the one
 * person whom the article gives that role in that state. Null where it gives it to nobody, or to two.
 */
export function holderOf(scene: Scene, phrase: readonly Item[]): Entity | null {
  const owner = phrase.find((item) => item.mention?.kind === 'place')?.mention;
  const country = owner?.refersTo.map((id) => scene.entities.get(id)?.country ?? null).find((found) => found !== null);
  const role = phrase.filter((item) => item.kind === 'word' && /^\p{L}/u.test(item.lower)).map(({ lower }) => lower);
  const words = role.filter((word) => !LOOSE.test(word));
  if (!country || words.length < 2 || role.some((word) => /^(?:former|counterpart)$/.test(word))) return null;
  const holders = [...scene.entities.values()].filter(
    (entity) => entity.kind === 'person' && entity.country === country && endsWith(roleOf(scene, entity), words),
  );
  const [only] = holders;
  return holders.length === 1 && only ? only : null;
}

function roleOf(scene: Scene, { role }: Entity): readonly string[] {
  return role
    ? (scene.article.text
        .slice(role.start, role.end)
        .toLowerCase()
        .match(/[\p{L}]+/gu) ?? [])
    : [];
}

function endsWith(role: readonly string[], words: readonly string[]): boolean {
  return role.length >= words.length && words.every((word, i) => role[role.length - words.length + i] === word);
}
