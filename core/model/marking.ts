import type { MarkingLevel, PackMarking } from './template.ts';

/** A marking as pages carry it, with its level in the office's scheme; null where the office has none. */
export interface ReadMarking {
  readonly text: string;
  readonly level: MarkingLevel | null;
}

/**
 * A marking as somebody wrote it, by the office's scheme: a level by its key or its words, in whatever case, alone or with
 * qualifiers after it. Null where the scheme has no such marking. Without a scheme everything is one.
 */
export function readMarking(written: string, scheme: PackMarking | null): ReadMarking | null {
  const text = written.trim();
  if (!scheme) return { text, level: null };
  const wanted = folded(text);
  const { levels, qualifiers, separator } = scheme;
  const named = levels.find(({ key, text: words }) => [key, words].some((one) => folded(one) === wanted));
  if (named) return { text: named.text, level: named };
  // The longest words first: "OFFICIAL" begins "OFFICIAL-SENSITIVE", which may be a level of its own.
  const level = levels
    .toSorted((a, b) => b.text.length - a.text.length)
    .find(({ text: words }) => wanted.startsWith(folded(words)));
  if (!level) return null;
  const rest = wanted.slice(folded(level.text).length);
  const found = qualifiersIn(rest, qualifiers);
  return found && { text: [level.text, ...found].join(separator), level };
}

/** The qualifiers that a rest is made of, in its order; null where it holds anything else. */
function qualifiersIn(rest: string, qualifiers: readonly string[]): readonly string[] | null {
  const found: string[] = [];
  let left = rest;
  while (left !== '') {
    left = left.replace(/^[^\p{L}\p{N}]+/u, '');
    if (left === '') break;
    const next = qualifiers
      .toSorted((a, b) => b.length - a.length)
      .find((one) => left.startsWith(folded(one)) && !/^[\p{L}\p{N}]/u.test(left.slice(folded(one).length)));
    if (next === undefined || found.includes(next)) return null;
    found.push(next);
    left = left.slice(folded(next).length);
  }
  return found.length > 0 ? found : null;
}

function folded(text: string): string {
  return text.trim().toUpperCase().replace(/\s+/g, ' ');
}
