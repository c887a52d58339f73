import type { Extra, Found } from './align.ts';
import { initial } from './extras.ts';
import { isSign } from './noise.ts';
import type { Expected, Stream } from './stream.ts';

/** Where units of the memo were found in the file, in the file's order; `index` is the unit's. */
export type Order = readonly { readonly at: Found; readonly index: number }[];

/** Marks between a unit's first word and the next unit's: its own as far as it has any, the rest free for what is new. */
export function marksOf(order: Order, units: readonly Expected[], stream: Stream) {
  const own = new Map<number, { before: number; label: string }[]>();
  const free: { before: number; label: string }[] = [];
  let next = 0;
  order.forEach(({ at, index }, i) => {
    const end = order[i + 1]?.at.start ?? stream.words.length;
    const list: { before: number; label: string }[] = [];
    const wanted = units[index]?.marks.length ?? 0;
    for (; next < stream.marks.length && (stream.marks[next]?.before ?? 0) <= end; next++) {
      const mark = stream.marks[next];
      if (!mark) break;
      if (mark.before <= at.start && i === 0) free.push(mark);
      // Marks right behind the words are the unit's; those further on only while it lacks some.
      else if (mark.before <= at.end || list.length < wanted) list.push({ ...mark, before: mark.before - at.start });
      else free.push(mark);
    }
    own.set(index, list);
  });
  return { own, free };
}

/**
 * Words beside a statement that are no sentence of their own and stand in its line belong to it: something was put before
 * its first word or behind its last.
 */
export function absorb(
  order: Order,
  units: readonly Expected[],
  stream: Stream,
  extra: readonly Extra[],
  isNoise: (words: Stream['words'], next: Expected | null, edge: boolean) => boolean,
): { readonly found: Order; readonly extra: readonly Extra[] } {
  const byStart = new Map(order.map((one) => [one.at.start, one]));
  const byEnd = new Map(order.map((one) => [one.at.end, one]));
  const wider = new Map<number, Found>();
  const left = extra.filter(({ end, start }) => {
    const words = stream.words.slice(start, end);
    const after = byStart.get(end);
    const before = byEnd.get(start);
    if (words.length > 12 || isNoise(words, after ? (units[after.index] ?? null) : null, false)) return true;
    const line = (at: number): number => stream.words[at]?.line ?? -1;
    // The number of the heading that follows is no part of it.
    const numbered =
      after && units[after.index]?.unit.kind !== 'statement' && /^\d{1,4}$/.test(words.at(-1)?.key ?? '');
    const own = numbered ? words.slice(0, -1) : words;
    const keys = own.map(({ key }) => key).filter((key) => !isSign(key));
    const sentence = /^[.!?]$/.test(keys.at(-1) ?? '') && !initial(keys.at(-2), keys.at(-1));
    if (after && !sentence && line(end - 1) === line(end) && units[after.index]?.unit.kind === 'statement') {
      wider.set(after.index, { ...(wider.get(after.index) ?? after.at), start, exact: false });
      return false;
    }
    const small = /^[\p{Ll}\p{N},;–—-]/u.test(words[0]?.key ?? '');
    if (
      before &&
      (small || !sentence) &&
      line(start - 1) === line(start) &&
      units[before.index]?.unit.kind === 'statement'
    ) {
      wider.set(before.index, { ...(wider.get(before.index) ?? before.at), end, exact: false });
      return false;
    }
    return true;
  });
  return { found: order.map(({ at, index }) => ({ index, at: wider.get(index) ?? at })), extra: left };
}
