import type { Span } from '../model/span.ts';

/** The id of something put together from many articles: from what it is and its first evidence, never counted. */
export function idOf(kind: string, first: Span): string {
  return `${kind}-${first.article}-${first.start}-${first.end}`;
}

/** What ids are told apart by. */
export interface Telling {
  /** The places that are its own, the first ones first. */
  readonly spans: readonly Span[];
  /** What it is called, for those that share each place with another. */
  readonly name: string;
}

/**
 * One sentence tells of two meetings ("She saw Silva and Holm separately") or issues, whose first evidence is the same: the
 * first of them keeps the id of that place, and each other takes that of the first place which no other id names.
 */
export function withDistinctIds<T extends { readonly id: string }>(
  kind: string,
  items: readonly T[],
  tellingOf: (item: T) => Telling,
): readonly T[] {
  const natural = new Set(items.map(({ id }) => id));
  if (natural.size === items.length) return items;
  const taken = new Set<string>();
  return items.map((item) => {
    const isFree = !taken.has(item.id);
    const id = isFree ? item.id : otherId(kind, item.id, tellingOf(item), (one) => natural.has(one) || taken.has(one));
    taken.add(id);
    return isFree ? item : { ...item, id };
  });
}

function otherId(kind: string, id: string, { spans, name }: Telling, isTaken: (id: string) => boolean): string {
  const free = spans.map((span) => idOf(kind, span)).find((one) => !isTaken(one));
  if (free !== undefined) return free;
  let named = `${id}-${name}`;
  while (isTaken(named)) named += '-';
  return named;
}
