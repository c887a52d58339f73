/** The beginning of a text that is longer than `most` UTF-16 units, to the end of a word where it has words, and a sign that it goes on. */
export function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const inWords = /^.*(?=\s)/su.exec(text.slice(0, most + 1))?.[0].trimEnd();
  // Half of a pair of units is no character.
  return `${inWords || text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')} …`;
}

/** The end of a text that is longer than `most` UTF-16 units, from the beginning of a word where it has words, and a sign that more stands before it. */
export function endOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const inWords = /(?<=\s)\S.*$/su.exec(text.slice(-most - 1))?.[0];
  // Half of a pair of units is no character.
  return `… ${inWords || text.slice(-most).replace(/^[\uDC00-\uDFFF]/, '')}`;
}

/** Words of which each stands once, whatever its capitals and its dashes: as it is written where it comes first. */
export function onceEach(words: readonly string[]): readonly string[] {
  const plain = (word: string): string => word.toLowerCase().replace(/[\u2010-\u2015\u2212]/g, '-');
  return [...new Map(words.toReversed().map((word) => [plain(word), word])).values()].toReversed();
}
