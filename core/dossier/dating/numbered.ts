const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];
const COUNTS = ['two', 'three', 'four', 'five', 'six'];
const OF_SERIES = new RegExp(
  `\\b(${ORDINALS.join('|')}) (?:(?:of (?:the )?(${COUNTS.join('|')}))|(?:(?:straight|successive|consecutive) )?(?:day|night|round|wave|walkout|strike|stoppage))\\b`,
  'iu',
);

/** One of a series, as words tell it: "the first of two strikes", "a second straight day". */
export interface NumberedWords {
  /** Which it is, from 0, and of how many. */
  readonly number: number;
  readonly count: number | null;
  readonly words: string;
  readonly index: number;
}

/** The first mention of one of a series in a sentence's words; null where there is none. */
export function numberedOf(sentence: string): NumberedWords | null {
  const found = OF_SERIES.exec(sentence);
  if (!found) return null;
  const [words, ordinal = '', count] = found;
  return {
    number: ORDINALS.indexOf(ordinal.toLowerCase()),
    count: count === undefined ? null : COUNTS.indexOf(count.toLowerCase()) + 2,
    words,
    index: found.index,
  };
}
