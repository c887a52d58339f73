/** The few untyped libraries of the writer, as far as it uses them. */
declare module 'linebreak' {
  // eslint-disable-next-line import/no-default-export -- the library's own shape
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}

declare module 'bidi-js' {
  interface Bidi {
    getEmbeddingLevels(text: string, base?: 'ltr' | 'rtl' | 'auto'): { readonly levels: Uint8Array };
    getMirroredCharacter(character: string): string | null;
  }
  // eslint-disable-next-line import/no-default-export -- the library's own shape
  export default function bidiFactory(): Bidi;
}

declare module 'hypher' {
  // eslint-disable-next-line import/no-default-export -- the library's own shape
  export default class Hypher<Trie = unknown> {
    readonly trie: Trie;
    readonly leftMin: number;
    readonly rightMin: number;
    readonly exceptions: Readonly<Record<string, RegExp>>;
    constructor(patterns: object);
    createTrie(patterns: Readonly<Record<string, string>>): Trie;
    hyphenate(word: string): string[];
  }
}

declare module 'hyphenation.*' {
  const patterns: object;
  // eslint-disable-next-line import/no-default-export -- the library's own shape
  export default patterns;
}
