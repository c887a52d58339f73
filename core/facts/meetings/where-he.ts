import { type Chunk, chunksOf } from './chunks.ts';
import type { Party } from './party.ts';
import type { Item, Scene } from './scene.ts';

/** The clause before "where" is looked at no further back than this, in items. */
const REACH = 24;
const SENDS = /^(?:sen[dt]s?|sending|dispatch(?:es|ed|ing)?|despatch(?:es|ed|ing)?|deploy(?:s|ed|ing)?)$/;
const GOES = /^(?:travel(?:l?ing)|flying|going|heading|driving|returning|leaving|continuing|moving|arriving)$/;

/**
 * Whom "he" means in "sent Holm to Lima, where he is to meet X" (whoever was sent) and "Silva met Holm before flying to Lima, where he
 * met X" (whoever flew, the subject of the clause); null where neither is told. `where`: the item of that word.
 */
export function whoIsThere(scene: Scene, items: readonly Item[], where: number): readonly Party[] | null {
  const pronoun = items[where + 1];
  if (items[where]?.lower !== 'where' || pronoun?.mention?.form !== 'pronoun' || !/^s?he$/.test(pronoun.lower))
    return null;
  const from = Math.max(0, where - REACH);
  const sends = items.findLastIndex(
    ({ lower, kind }, i) => i >= from && i < where && kind === 'word' && SENDS.test(lower),
  );
  if (sends >= 0) return onePerson(chunksOf(scene, items, sends + 1, where)[0]);
  const goes = items.findLastIndex(
    ({ lower }, i) => i > from && i < where && GOES.test(lower) && /^(?:before|after)$/.test(items[i - 1]?.lower ?? ''),
  );
  if (goes < 0) return null;
  return onePerson(
    chunksOf(scene, items, from, goes - 1).find(({ kind, governed }) => kind === 'parties' && !governed),
  );
}

function onePerson(chunk: Chunk | undefined): readonly Party[] | null {
  const parties = chunk?.chain?.parties ?? [];
  const [only] = parties;
  return parties.length === 1 && only?.kind === 'person' && only.entities.length > 0 ? parties : null;
}
