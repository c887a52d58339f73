import compileTRex from 'wink-nlp/src/compile-trex.js';
import documentOf from 'wink-nlp/src/dd-wrapper.js';
import tokenizerOf from 'wink-nlp/src/tokenizer.js';
import type { PartOfSpeech } from '../../model/analysis.ts';
import { openVocabulary, type Vocabulary } from './vocabulary.ts';
import { openWinkData } from './wink-data.ts';

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

/** wink-nlp's tokenizer, on its vocabulary. */
export interface Wink {
  readonly tags: readonly PartOfSpeech[];
  tokenize(text: string): readonly BaseToken[];
}

/** Opens wink-nlp's own tokenizer on its model's vocabulary, without the rest of it (sentences, entities, sentiment). */
export function openWink(): Wink {
  const data = openWinkData();
  const vocabulary = openVocabulary(data);
  const split = tokenizerOf(compileTRex(data.trex), data.categories, data.preserve);
  const clusters = data.clusters.map((cluster) => bitsOf(cluster, data.tags));
  return {
    tags: data.tags,
    tokenize(text) {
      const packed: number[] = [];
      split(documentOf({ cache: vocabulary, tokens: packed, nonBreakingSpaces: {} }), text);
      const tokens: BaseToken[] = [];
      for (let i = 0; i < packed.length; i += TOKEN_SIZE) tokens.push(tokenAt(vocabulary, clusters, packed, i));
      return tokens;
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

function tokenAt(words: Vocabulary, clusters: readonly number[], packed: readonly number[], at: number): BaseToken {
  const [lexeme = 0, spaces = 0, decided = 0] = packed.slice(at, at + TOKEN_SIZE);
  const cluster = spaces > MOST_SPACES ? words.clusterOfPart(spaces) : words.clusterOf(lexeme);
  const contracted = (decided >>> LEMMA_BITS) & POS_MASK;
  return {
    text: words.value(lexeme),
    pos: decided === 0 ? words.posOf(lexeme) || NOUN : contracted,
    hint: words.hintOf(lexeme),
    may: clusters[cluster] ?? 0,
    decided: contracted,
  };
}

/** A bit for each part of speech; that of the first for one that is none. */
function bitsOf(cluster: string, tags: readonly string[]): number {
  let bits = 0;
  for (const tag of cluster.split('_')) bits |= 1 << Math.max(0, tags.indexOf(tag));
  return bits;
}
