import type { Sentence, Token } from '../../model/analysis.ts';
import { stemOf } from '../../model/stem.ts';
import { perWord } from '../../model/word.ts';
import words from './words.json' with { type: 'json' };

/** Words that name one matter in different wordings ("purchases", "imports"), each under the first of its group. */
const SAME: ReadonlyMap<string, string> = new Map(
  words.same.flatMap((group) => group.map((word) => [stemOf(word), stemOf(group[0] ?? word)] as const)),
);

/** Those of two words ("industrial action"), by both. */
const SAME_PAIRS: ReadonlyMap<string, string> = new Map(
  words.same.flatMap((group) =>
    group
      .filter((entry) => entry.includes(' '))
      .map(
        (entry) =>
          [
            entry
              .split(' ')
              .map((word) => stemOf(word))
              .join(' '),
            stemOf(group[0] ?? entry),
          ] as const,
      ),
  ),
);

/** The stems under which different wordings of one matter meet: "oil imports" and "purchases of oil" have both of theirs in common. */
export function sameStems(stems: readonly string[]): readonly string[] {
  return stems.flatMap((stem, i) => {
    if (SAME_PAIRS.has(`${stems[i - 1]} ${stem}`)) return [];
    return [SAME_PAIRS.get(`${stem} ${stems[i + 1]}`) ?? SAME.get(stem) ?? stem];
  });
}

const [STRIKE = '', BOMBING = ''] = sameStems(['strike', 'bombing'].map((word) => stemOf(word)));

/** The stem of a word in an article whose strikes are those of aircraft, missiles or guns, and of no workers. */
export function inSenseOfWar(stem: string): string {
  return stem === STRIKE ? BOMBING : stem;
}

/** The same of a token's word. */
export const sameStemOf = perWord((lower) => {
  const stem = stemOf(lower);
  return SAME.get(stem) ?? stem;
});

/** Whether a sentence holds all of some stems, in any order. */
export function holds(
  tokens: readonly Token[],
  { first, last }: Pick<Sentence, 'first' | 'last'>,
  stems: readonly string[],
): boolean {
  const missing = new Set(stems);
  for (let i = first; i < last && missing.size > 0; i++) {
    const token = tokens[i];
    if (token) missing.delete(sameStemOf(token));
  }
  return missing.size === 0;
}

/** The stems of the words of a text, in its order. */
export function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.']*/gu) ?? []).map((word) =>
    stemOf(word.replace(/\.$/u, '')),
  );
}

/** The stem of the word of a phrase that the others qualify: that before "of", "on", "in", else the last; "" where there is none. */
export function headOf(phrase: string): string {
  return wordsOf(headPartOf(phrase)).at(-1) ?? '';
}

/** A phrase up to its first link. */
export function headPartOf(phrase: string): string {
  return phrase.split(/ (?:of|on|over|with|for|against|about|in) /u, 1)[0] ?? phrase;
}
