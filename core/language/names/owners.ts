import type { RawMention } from './raw.ts';
import type { Word } from './words.ts';

/** The state that a body is said to be of: "Vietnam's Ministry of Trade", "the Ministry of Trade of Peru", "... in Lima". */
export function ownerOf(words: readonly Word[], raws: readonly RawMention[], i: number): Owner | null {
  const mention = raws[i];
  const before = raws[i - 1];
  const after = raws[i + 1];
  if (!mention) return null;
  const isState = (raw: RawMention | undefined): raw is RawMention => raw?.sort === 'state' && raw.country !== null;
  const ownerBy = (raw: RawMention): Owner => ({
    country: raw.country ?? '',
    called: raw.sort === 'state' && raw.form !== 'acronym' ? textOf(words, raw) : null,
  });
  if (isState(before) && before.to === mention.from && words[before.to - 1]?.possessive) return ownerBy(before);
  const between = words
    .slice(mention.to, after?.from ?? mention.to)
    .map(({ lower }) => lower)
    .join(' ');
  if (isState(after) && /^of(?: the)?$/.test(between)) return ownerBy(after);
  return after?.sort === 'capital' && between === 'in' && after.country !== null ? ownerBy(after) : null;
}

interface Owner {
  readonly country: string;
  /** As the text calls it, where it does so in full. */
  readonly called: string | null;
}

/** The words of a name as written. */
export function textOf(words: readonly Word[], { headFrom, headTo }: RawMention): string {
  return words
    .slice(headFrom, headTo)
    .map(({ text }) => text)
    .join(' ');
}
