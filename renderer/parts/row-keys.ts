/** How long what is typed in a list of rows is one beginning of a name, in milliseconds. */
export const TYPED_AS_ONE = 800;

/** Where a key leads from a row of a list, by places counted from 0; null for a key that leads nowhere. `page`: rows in sight. */
export function placeAfter(key: string, here: number, count: number, page: number): number | null {
  const last = count - 1;
  const places: Readonly<Record<string, number>> = {
    ArrowDown: here + 1,
    ArrowUp: here - 1,
    PageDown: here + page,
    PageUp: here - page,
    Home: 0,
    End: last,
  };
  const place = places[key];
  return place === undefined || count === 0 ? null : Math.max(0, Math.min(place, last));
}

/**
 * The place of the next row whose name begins with what was typed, round the end; null where there is none. One letter leads
 * on from the row where one is; several stay there while they fit.
 */
export function placeOfName(names: readonly string[], typed: string, here: number): number | null {
  const sought = typed.toLocaleLowerCase();
  const from = here + (isLetter(sought) ? 1 : 0);
  const order = names.map((_, i) => (from + i) % names.length);
  return order.find((place) => names[place]?.toLocaleLowerCase().startsWith(sought)) ?? null;
}

/** Whether a key is one character, and not one that is named in words. */
export function isLetter(key: string): boolean {
  return /^.$/u.test(key);
}
