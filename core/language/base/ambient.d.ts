// The parts of wink-nlp and of its English model that are used by themselves: the packages type only the whole.

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

declare module 'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json' {
  /** The English model's data, as far as it is used here. Numbers are bytes in base64. */
  const model: {
    readonly lexicon: string;
    readonly xpansions: string;
    readonly packing: { readonly layout: Readonly<Record<string, readonly number[]>>; readonly config: object };
    readonly features: {
      readonly lexeme: { readonly list: readonly string[] };
      readonly pos: { readonly list: readonly string[] };
      readonly posClusters: { readonly list: readonly string[] };
    };
    readonly tcat: { readonly hash: object };
    readonly trex: object;
    readonly preserve: object;
  };
  export default model;
}

declare module 'wink-eng-lite-web-model/dist/load-pos-model.js' {
  export default function loadPosModel(): { readonly machines: readonly string[] };
}

declare module 'wink-eng-lite-web-model/dist/feature.js' {
  interface Known {
    lookup(text: string): readonly number[];
    intrinsicSize(): number;
    posOf(lexeme: number): number;
  }
  /** What the model says of a word that it does not hold, by its form and what is known of it in small letters. */
  export default function feature(config: object): { pos(word: string, category: number, known: Known): number };
}
