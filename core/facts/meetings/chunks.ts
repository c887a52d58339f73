import { type Chain, closed, readChain } from './chain.ts';
import { ALWAYS_VERB, isField } from './nominal.ts';
import type { Item, Scene } from './scene.ts';
import { withWhose } from './whose.ts';
import { WORDS } from './words.ts';

/** A part of a clause as it is needed to find its subject. */
export interface Chunk {
  readonly kind: 'parties' | 'verb' | 'and' | 'comma' | 'who' | 'other';
  /** Its first item, and the one behind it. */
  readonly from: number;
  readonly to: number;
  readonly chain: Chain | null;
  /** Stands after a preposition: no subject. */
  readonly governed: boolean;
}

/** The parts of a clause in text order, between two items. */
export function chunksOf(scene: Scene, items: readonly Item[], from: number, to: number): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let governed = false;
  let at = from;
  while (at < to) {
    const item = items[at];
    if (!item) break;
    const plain = { from: at, to: at + 1, chain: null, governed: false };
    if (item.kind === 'time') {
      // "On 8 April Silva said": the preposition governs the time and not who stands behind it.
      governed = false;
      at++;
    } else if (
      item.kind === 'word' &&
      (item.pos === 'VERB' || item.pos === 'AUX' || ALWAYS_VERB.test(item.lower)) &&
      !WORDS.humanHeads.has(item.lower) &&
      !isField(items, at)
    ) {
      chunks.push({ ...plain, kind: 'verb' });
      // "Before leaving Lima Silva met": what is left is no subject.
      governed = governed && item.lower.endsWith('ing');
      at++;
    } else if (item.kind === 'word' && /^(?:who|which|whom|whose)$/.test(item.lower)) {
      chunks.push({ ...plain, kind: 'who' });
      at++;
    } else if (item.lower === ',' && participleEnd(items, at, to) > at) {
      // "the conference, known as COP29, met": a participle between commas is no clause.
      at = participleEnd(items, at, to);
    } else if (item.lower === ',' || item.lower === '(' || item.lower === ')') {
      chunks.push({ ...plain, kind: 'comma' });
      governed = false;
      at++;
    } else if (item.kind === 'word' && (item.lower === 'and' || item.lower === 'or')) {
      chunks.push({ ...plain, kind: 'and' });
      at++;
    } else if (item.kind === 'word' && (item.pos === 'ADP' || item.lower === 'to' || item.pos === 'SCONJ')) {
      governed = true;
      at++;
    } else {
      const chunk = namedFrom(scene, items, at, to, governed);
      if (chunk) chunks.push(chunk);
      at = chunk?.to ?? at + 1;
      governed = false;
    }
  }
  return chunks;
}

/** What readChain finds at an item; null for nothing. `governed`: a preposition stands before it. */
function namedFrom(scene: Scene, items: readonly Item[], at: number, to: number, governed: boolean): Chunk | null {
  const named = readChain(scene, items, at, to);
  const [first, ...others] = named.parties;
  const read = first ? { ...named, parties: [withWhose(scene, items, at, first), ...others] } : named;
  // "In addition to his talks with Holm, Silva met": the comma ends what the preposition governs.
  const chain = governed ? closed(read) : read;
  if (chain.next <= at) return null;
  return { kind: chain.parties.length > 0 ? 'parties' : 'other', from: at, to: chain.next, chain, governed };
}

/** The comma that closes what a participle behind a comma opens (", known as X,", ", based in Y,"); the first comma where none does. */
function participleEnd(items: readonly Item[], comma: number, to: number): number {
  const verb = items[comma + 1];
  if (
    verb?.kind !== 'word' ||
    !/^(?:known|based|called|named|dubbed|headed|led|backed|founded|held|billed|representing)$/.test(verb.lower)
  )
    return comma;
  for (let at = comma + 2; at < Math.min(to, comma + 12); at++) {
    if (items[at]?.lower === ',') return at;
    if (items[at]?.kind === 'word' && (items[at]?.pos === 'VERB' || items[at]?.pos === 'AUX')) return comma;
  }
  return comma;
}
