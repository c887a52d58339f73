import { LOCALE } from '../words/en.ts';

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

/** Letters as they are looked for: “a” is “Á”, too. */
const SEARCHED = new Intl.Collator(LOCALE, { usage: 'search', sensitivity: 'base' });

/**
 * The place of the next row whose name begins with what was typed, round the end; null where there is none. One letter leads
 * on from the row where one is; several stay there while they fit.
 */
export function placeOfName(names: readonly string[], typed: string, here: number): number | null {
  const from = here + (isCharacter(typed) ? 1 : 0);
  const order = names.map((_, i) => (from + i) % names.length);
  return order.find((place) => SEARCHED.compare(names[place]?.slice(0, typed.length) ?? '', typed) === 0) ?? null;
}

/** Whether a key is one character, and not one that is named in words. */
export function isCharacter(key: string): boolean {
  return /^.$/u.test(key);
}

/**
 * What a step with Shift does to a choice that was stretched from one place to another before: it now goes from there to `to`.
 * The places that belong to it, and those that did and do no more.
 */
export function stretched(
  from: number,
  before: number,
  to: number,
): { readonly on: readonly number[]; readonly off: readonly number[] } {
  const on = between(from, to);
  return { on, off: between(from, before).filter((place) => !on.includes(place)) };
}

function between(one: number, other: number): readonly number[] {
  const first = Math.min(one, other);
  return Array.from({ length: Math.abs(one - other) + 1 }, (_, i) => first + i);
}
