import model from 'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json' with { type: 'json' };
import type { PartOfSpeech } from '../../model/analysis.ts';
import { type ModelWords, wordsOfList } from './model-words.ts';

/** wink-nlp's English model as its file holds it, without what we do not use. */
export interface WinkData {
  /** The lexemes, by number. */
  readonly words: ModelWords;
  /** Four numbers a lexeme, which hold its properties. */
  readonly lexicon: Uint32Array;
  /** The parts of contractions, four numbers each: lexeme, normal form, lemma, part of speech. */
  readonly expansions: Uint32Array;
  /** By property: which of the numbers it stands in, its bits there, and how far they are shifted. */
  readonly layout: Readonly<Record<string, readonly number[]>>;
  readonly config: object;
  readonly tags: readonly PartOfSpeech[];
  /** The parts of speech that a word may have, by cluster: "NOUN_VERB". */
  readonly clusters: readonly string[];
  readonly categories: object;
  readonly trex: object;
  readonly preserve: object;
}

/**
 * Opens the model. The package's own way reads the whole of it twice more and enters all words in an object. (A bundle has
 * packaging/native/wink-data.ts in place of this file, which enters none.)
 */
export function openWinkData(): WinkData {
  const { features, lexicon, xpansions, packing, tcat, trex, preserve } = model;
  return {
    words: wordsOfList(features.lexeme.list),
    lexicon: numbersIn(lexicon),
    expansions: numbersIn(xpansions),
    layout: packing.layout,
    config: packing.config,
    tags: features.pos.list as readonly PartOfSpeech[],
    clusters: features.posClusters.list,
    categories: tcat.hash,
    trex,
    preserve,
  };
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Numbers of four bytes each, in base 64: a letter holds six bits. */
function numbersIn(base64: string): Uint32Array {
  const bits = new Uint8Array(128);
  for (let i = 0; i < LETTERS.length; i++) bits[LETTERS.charCodeAt(i)] = i;
  const at = (i: number): number => bits[base64.charCodeAt(i)] ?? 0;
  const bytes = new Uint8Array(Math.ceil(base64.length / 4) * 3);
  for (let i = 0, byte = 0; i < base64.length; i += 4, byte += 3) {
    const four = (at(i) << 18) | (at(i + 1) << 12) | (at(i + 2) << 6) | at(i + 3);
    bytes[byte] = four >> 16;
    bytes[byte + 1] = four >> 8;
    bytes[byte + 2] = four;
  }
  const letters = base64.replace(/=+$/, '').length;
  return new Uint32Array(bytes.buffer, 0, Math.floor((letters * 3) / 16));
}
