import type { RawMention } from './raw.ts';
import type { Word } from './words.ts';

/**
 * "Kenya National Union of Teachers (Knut)": a short form that is written like a name and spells the first letters of the body
 * before it. It is that body wherever it stands alone, and nobody's first name.
 */
export function withShortForms(
  text: string,
  words: readonly Word[],
  raws: readonly RawMention[],
): readonly RawMention[] {
  const longs = new Map<string, string>();
  raws.forEach((mention, i) => {
    const long = raws[i - 1];
    const short = words[mention.headFrom];
    if (!long || !short || long.kind !== 'body' || mention.kind !== 'unknown') return;
    if (mention.headTo !== mention.headFrom + 1 || short.shape !== 'capital') return;
    if (text.slice(words[long.to - 1]?.end ?? 0, short.start).trim() !== '(' || text[short.end] !== ')') return;
    const own = words.slice(long.headFrom, long.headTo);
    if (spells(short.lower, own)) longs.set(short.text, long.name ?? own.map((word) => word.text).join(' '));
  });
  if (longs.size === 0) return raws;
  return raws.map((mention) => {
    const alone = mention.kind === 'unknown' && mention.headTo === mention.headFrom + 1;
    const name = alone ? longs.get(words[mention.headFrom]?.text ?? '') : undefined;
    return name === undefined
      ? mention
      : { ...mention, kind: 'body', form: 'acronym', name, sort: 'organ', gender: null, evidence: 0 };
  });
}

/** True where the letters are the first ones of the words, in their order; small words between them may be left out. */
function spells(letters: string, words: readonly Word[]): boolean {
  let at = 0;
  for (const { lower, shape } of words) {
    if (lower[0] === letters[at]) at += 1;
    else if (shape !== 'lower') return false;
  }
  return at === letters.length && letters.length > 2;
}
