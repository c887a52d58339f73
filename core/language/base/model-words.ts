/** The words of the base layer's model. */
export interface ModelWords {
  readonly size: number;
  /** The word of a number; the empty string where it is none of theirs. */
  readonly at: (lexeme: number) => string;
  /** The number of a word; undefined where the model does not hold it. */
  readonly numberOf: (text: string) => number | undefined;
}

/** The words of a list, numbered by their places. */
export function wordsOfList(list: readonly string[]): ModelWords {
  const numbers = new Map(list.map((word, lexeme) => [word, lexeme]));
  return { size: list.length, at: (lexeme) => list[lexeme] ?? '', numberOf: (text) => numbers.get(text) };
}
