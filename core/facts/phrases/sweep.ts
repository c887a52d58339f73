import { overlaps, type Range } from '../../model/span.ts';

/**
 * Hands out, sentence by sentence in text order, those of a list in text order that touch the sentence: one pass over both,
 * however long the article. A long item may touch several sentences.
 */
export function sweep<T extends Range>(items: readonly T[]): (sentence: Range) => readonly T[] {
  let next = 0;
  let open: readonly T[] = [];
  return (sentence) => {
    const fresh: T[] = [];
    for (; next < items.length; next++) {
      const item = items[next];
      if (item === undefined || item.start >= sentence.end) break;
      fresh.push(item);
    }
    open = [...open.filter((item) => item.end > sentence.start), ...fresh];
    return open.filter((item) => overlaps(item, sentence));
  };
}
