import type { Reading } from '../../model/reading.ts';
import { overlaps } from '../../model/span.ts';
import { foldedWordsAt } from '../words/fold.ts';
import { groupsOf, push } from '../words/groups.ts';

const SHINGLE = 5;
/** One shingle in so many is looked at, chosen by its hash, so that two copies choose the same ones. */
const SAMPLED = 4;
/** Two texts are one where so much of the shorter stands in the other. */
const SHARED = 0.5;
const FEWEST = 8;
/** A shingle in more articles than this is a phrase of the trade. */
const COMMON = 60;

/** The articles by text: copies and abridgements of one wire text together, the others each alone, in order. */
export function sameTexts(readings: readonly Reading[]): readonly (readonly Reading[])[] {
  const groups = groupsOf(readings.length);
  const samples = readings.map(sampleOf);
  const byHash = new Map<number, number[]>();
  samples.forEach((sample, i) => {
    const shared = new Map<number, number>();
    for (const hash of sample) {
      const block = byHash.get(hash) ?? [];
      for (const j of block) shared.set(j, (shared.get(j) ?? 0) + 1);
      if (block.length < COMMON) push(byHash, hash, i);
    }
    for (const [j, count] of shared) {
      const shorter = Math.min(sample.size, samples[j]?.size ?? 0);
      if (shorter >= FEWEST && count >= shorter * SHARED) groups.join(j, i);
    }
  });
  return groups.all().map((members) => members.flatMap((i) => readings[i] ?? []));
}

function sampleOf({ article }: Reading): ReadonlySet<number> {
  const words = foldedWordsAt(article.text, 0, article.text.length).filter(
    (word) => !article.boilerplate.some((range) => overlaps(range, word)),
  );
  const sample = new Set<number>();
  for (let i = 0; i + SHINGLE <= words.length; i++) {
    const hash = hashOf(words.slice(i, i + SHINGLE).map(({ word }) => word));
    if (hash % SAMPLED === 0) sample.add(hash);
  }
  return sample;
}

/** FNV-1a over the words' code units, 32 bits. */
function hashOf(words: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const word of words) {
    for (let i = 0; i <= word.length; i++)
      hash = Math.imul(hash ^ (i < word.length ? word.charCodeAt(i) : 32), 0x01000193);
  }
  return hash >>> 0;
}
