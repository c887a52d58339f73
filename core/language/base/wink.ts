import features from 'wink-eng-lite-web-model/dist/feature.js';
import loadCoreModel from 'wink-eng-lite-web-model/dist/load-core-model.js';
import cacheOf, { type Cache } from 'wink-nlp/src/cache.js';
import compileTRex from 'wink-nlp/src/compile-trex.js';
import documentOf from 'wink-nlp/src/dd-wrapper.js';
import tokenizerOf from 'wink-nlp/src/tokenizer.js';
import type { PartOfSpeech } from '../../model/analysis.ts';

/** A token as the base layer cuts it, with what its tagger asks of it. Parts of speech are indices into `tags`. */
export interface BaseToken {
  readonly text: string;
  /** Before its context is looked at. */
  readonly pos: number;
  /** The model's class of words that its patterns name one by one ("to", "that"); 0 for other words. */
  readonly hint: number;
  /** The parts of speech that a pattern may give it, a bit each. */
  readonly may: number;
  /** Decided whatever the context: parts of a contraction ("do" and "n't" of "don't"); 0 where it is not. */
  readonly decided: number;
}

/** wink-nlp's tokenizer and vocabulary. */
export interface Wink {
  readonly tags: readonly PartOfSpeech[];
  tokenize(text: string): readonly BaseToken[];
}

/** Opens wink-nlp's own tokenizer and vocabulary, without the rest of it (sentences, entities, sentiment). */
export function openWink(): Wink {
  const core = loadCoreModel();
  const cache = withoutMemory(cacheOf(core, features));
  const split = tokenizerOf(compileTRex(core.trex), core.tcat.hash, core.preserve);
  const clusters = core.features.posClusters.list.map((cluster) => bitsOf(cluster));
  return {
    tags: core.features.pos.list as readonly PartOfSpeech[],
    tokenize(text) {
      const packed: number[] = [];
      split(documentOf({ cache, tokens: packed, nonBreakingSpaces: {} }), text);
      const tokens: BaseToken[] = [];
      for (let i = 0; i < packed.length; i += TOKEN_SIZE) tokens.push(tokenAt(cache, clusters, packed, i));
      return tokens;
    },
  };
}

/**
 * wink-nlp takes a word that it has added to its vocabulary for one of the model's, and then cuts it otherwise than before
 * ("Trump’s" in one piece once it stood behind a mark). What an article is cut into must not depend on what was read earlier.
 */
function withoutMemory(cache: Cache): Cache {
  const size = cache.intrinsicSize();
  return {
    ...cache,
    lookup(text) {
      const found = cache.lookup(text);
      return found !== null && (found[0] ?? 0) < size ? found : null;
    },
  };
}

/** Numbers that wink-nlp packs a token in. */
const TOKEN_SIZE = 4;
/** The second holds the spaces before the token, and above them the normal form of a contraction's part. */
const MOST_SPACES = 0xffff;
/** The third holds the lemma, and above it the part of speech; 0 where neither is decided. */
const LEMMA_BITS = 20;
const POS_MASK = 0x3f;
/** What the model has no part of speech for is taken for a noun. */
const NOUN = 8;

function tokenAt(cache: Cache, clusters: readonly number[], packed: readonly number[], at: number): BaseToken {
  const [lexeme = 0, spaces = 0, decided = 0] = packed.slice(at, at + TOKEN_SIZE);
  const normal = spaces > MOST_SPACES ? cache.nox(spaces) : cache.normal(lexeme);
  const contracted = (decided >>> LEMMA_BITS) & POS_MASK;
  return {
    text: cache.value(lexeme),
    pos: decided === 0 ? cache.posOf(cache.mappedSpelling(lexeme)) || NOUN : contracted,
    hint: cache.property(lexeme, 'posHint'),
    may: clusters[cache.property(normal, 'lexemeCID')] ?? 0,
    decided: contracted,
  };
}

function bitsOf(cluster: ReadonlySet<number>): number {
  let bits = 0;
  for (const pos of cluster) bits |= 1 << pos;
  return bits;
}
