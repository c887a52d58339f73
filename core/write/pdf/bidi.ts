import bidiFactory from 'bidi-js';
import { baseIsRight, readsFromRight } from '../../model/direction.ts';

const bidi = bidiFactory();

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200f\u202b\u202e\u2067]|[\ud802\ud803\ud83a\ud83b]/;

/** The direction of a paragraph and the embedding level of each of its UTF-16 units; null where all runs left to right. */
export interface Directions {
  readonly rtl: boolean;
  readonly levels: Uint8Array | null;
}

/**
 * Directions by the Unicode bidirectional algorithm, over the whole paragraph, before it is broken into lines. `ofDocument`: the
 * paragraph runs as the document does, whatever its letters: an entry of a list that begins with an Arabic title.
 */
export function directionsOf(text: string, language: string, ofDocument = false): Directions {
  const right = readsFromRight(language);
  if (!right && !RIGHT_TO_LEFT.test(text)) return { rtl: false, levels: null };
  const rtl = ofDocument ? right : baseIsRight(text, right);
  return { rtl, levels: bidi.getEmbeddingLevels(text, rtl ? 'rtl' : 'ltr').levels };
}

/** The text with brackets turned round, as it is drawn from right to left. */
export function mirrored(text: string): string {
  let out = '';
  for (const character of text) out += bidi.getMirroredCharacter(character) ?? character;
  return out;
}

/** Rule L2: the order in which pieces of these levels stand from left to right. */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, i) => i);
  const highest = Math.max(0, ...levels);
  for (let level = highest; level >= 1; level--) {
    for (let i = 0; i < order.length; ) {
      let end = i;
      while (end < order.length && (levels[order[end] ?? 0] ?? 0) >= level) end++;
      if (end > i) order.splice(i, end - i, ...order.slice(i, end).reverse());
      i = Math.max(end, i + 1);
    }
  }
  return order;
}
