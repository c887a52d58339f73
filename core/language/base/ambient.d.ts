// The parts of wink-nlp and of its English model that are used by themselves: the packages type only the whole.

declare module 'wink-nlp/src/cache.js' {
  /** wink-nlp's vocabulary: properties of lexemes by index. It grows by each new word and never shrinks. */
  export interface Cache {
    /** The lexemes of a word, several for a contraction; null for a word that is not in the vocabulary. */
    lookup(text: string): readonly number[] | null;
    /** The number of the model's own lexemes. */
    intrinsicSize(): number;
    value(lexeme: number): string;
    normal(lexeme: number): number;
    /** The normal form of a part of a contraction. */
    nox(packed: number): number;
    mappedSpelling(lexeme: number): number;
    posOf(lexeme: number): number;
    property(lexeme: number, name: 'posHint' | 'lexemeCID'): number;
  }
  export default function cache(core: object, features: object): Cache;
}

declare module 'wink-nlp/src/compile-trex.js' {
  export default function compileTRex(trex: object): object;
}

declare module 'wink-nlp/src/dd-wrapper.js' {
  export default function docDataWrapper(data: {
    readonly cache: object;
    /** Filled by the tokenizer, four numbers a token: lexeme, spaces and normal form, lemma and part of speech, negation. */
    readonly tokens: number[];
    readonly nonBreakingSpaces: object;
  }): object;
}

declare module 'wink-nlp/src/tokenizer.js' {
  export default function tokenizer(
    trex: object,
    categories: object,
    preserve: object,
  ): (document: object, text: string) => void;
}

declare module 'wink-eng-lite-web-model/dist/load-core-model.js' {
  /** The English model's data, as far as it is used here. */
  export default function loadCoreModel(): {
    readonly trex: object;
    readonly tcat: { readonly hash: object };
    readonly preserve: object;
    readonly features: {
      readonly pos: { readonly list: readonly string[] };
      /** The parts of speech that a word may have, by cluster. */
      readonly posClusters: { readonly list: readonly ReadonlySet<number>[] };
    };
  };
}

declare module 'wink-eng-lite-web-model/dist/load-pos-model.js' {
  export default function loadPosModel(): { readonly machines: readonly string[] };
}

declare module 'wink-eng-lite-web-model/dist/feature.js' {
  export default function feature(config: object): object;
}
