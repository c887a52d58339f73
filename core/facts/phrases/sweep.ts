import type { Range } from '../../model/span.ts';

/**
 * Hands out, sentence by sentence in text order, those of a list in text order that touch the sentence: one pass over both,
 * however long the article. A long item may touch several sentences.
 */
export function sweep<T extends Range>(items: readonly T[]): (sentence: Range) => readonly T[] {
  let next = 0;
  let open: readonly T[] = [];
  return (sentence) => {
    if (open.length === 0 && (items[next]?.start ?? Number.POSITIVE_INFINITY) >= sentence.end) return open;
    const still: T[] = [];
    for (const item of open) if (item.end > sentence.start) still.push(item);
    for (; next < items.length; next++) {
      const item = items[next];
      if (item === undefined || item.start >= sentence.end) break;
      still.push(item);
    }
    open = still;
    // Looked at here and not by `overlaps`, which is asked of everything and knows no object's form.
    const touches = ({ start, end }: T): boolean => start < sentence.end && sentence.start < end;
    return still.every(touches) ? still : still.filter(touches);
  };
}
