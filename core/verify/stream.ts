import type { ManifestUnit } from '../model/manifest.ts';
import type { FileLine } from './file/text.ts';
import { labelOf, wordsOf } from './words.ts';

/** A word of a finished file, with the line that it stands in. */
export interface StreamWord {
  readonly key: string;
  /** As it stands, unfolded. */
  readonly text: string;
  readonly line: number;
  /** The last word of its line: a hyphen there may be the line's. */
  readonly last: boolean;
}

/** A citation's mark, standing before the word of that index. */
export interface StreamMark {
  readonly before: number;
  readonly label: string;
}

/** A file's words in reading order, its marks apart from them: a mark that is moved leaves the words as they are. */
export interface Stream {
  readonly words: readonly StreamWord[];
  readonly marks: readonly StreamMark[];
  readonly lines: readonly FileLine[];
}

/**
 * The stream of a file's lines, heads and feet of pages behind all else. Words that a line's end has cut are whole again
 * where the memo has them whole.
 */
export function streamOf(all: readonly FileLine[], units: readonly Expected[] = []): Stream {
  const whole = wholeWords(units);
  const lines = [...all.filter(({ part }) => part !== 'edge'), ...all.filter(({ part }) => part === 'edge')];
  const words: StreamWord[] = [];
  const marks: StreamMark[] = [];
  lines.forEach((line, number) => {
    const before = line.marks.toSorted((a, b) => a.at - b.at);
    let next = 0;
    const found = wordsOf(line.text);
    found.forEach((word, i) => {
      while (next < before.length && (before[next]?.at ?? 0) <= word.start)
        marks.push({ before: words.length, label: before[next++]?.label ?? '' });
      const label = labelOf(word.key);
      if (label !== null) marks.push({ before: words.length, label });
      else {
        const text = line.text.slice(word.start, word.end);
        const joined = i === 0 ? whole(words, word.key) : 0;
        const cut = words.splice(words.length - joined, joined);
        const head = cut[0];
        words.push({
          key: (head?.key ?? '') + word.key,
          text: (head?.text ?? '') + text,
          line: head?.line ?? number,
          last: i === found.length - 1,
        });
      }
    });
    for (; next < before.length; next++) marks.push({ before: words.length, label: before[next]?.label ?? '' });
  });
  return { words, marks, lines };
}

/**
 * How many words at the end of a line belong to the first word of the next: 1 for "ex" and "ploration", 2 with a hyphen
 * between. Only where the memo has the whole word, and never has the parts beside each other.
 */
function wholeWords(units: readonly Expected[]): (before: readonly StreamWord[], next: string) => number {
  const known = new Set<string>();
  const pairs = new Set<string>();
  units.forEach(({ keys }, nth) => {
    keys.forEach((key, i) => {
      known.add(key);
      pairs.add(`${key} ${keys[i + 1] ?? units[nth + 1]?.keys[0] ?? ''}`);
    });
  });
  return (before, next) => {
    const last = before.at(-1);
    if (!last?.last) return 0;
    const hyphen = last.key === '-';
    const head = hyphen ? before.at(-2) : last;
    if (!head || !known.has(head.key + next) || pairs.has(`${last.key} ${next}`)) return 0;
    return hyphen ? 2 : 1;
  };
}

/** A unit of the layout as words and marks, for comparison with a stream. */
export interface Expected {
  readonly unit: ManifestUnit;
  readonly keys: readonly string[];
  readonly texts: readonly string[];
  /** Where each word begins in the unit's words. */
  readonly starts: readonly number[];
  /** Labels with the number of words before them. */
  readonly marks: readonly { readonly before: number; readonly label: string }[];
}

/** The units of a layout that hold words. What a source's own text has in brackets is a mark on both sides. */
export function expectedOf(layout: readonly ManifestUnit[]): readonly Expected[] {
  const units = layout.flatMap((unit): readonly Expected[] => {
    const all = wordsOf(unit.words);
    const kept = all.filter(({ key }) => labelOf(key) === null);
    if (kept.length === 0) return [];
    const own = all.flatMap(({ key, start }) => {
      const label = labelOf(key);
      return label === null ? [] : [{ at: start, label }];
    });
    return [
      {
        unit,
        keys: kept.map(({ key }) => key),
        texts: kept.map(({ start, end }) => unit.words.slice(start, end)),
        starts: kept.map(({ start }) => start),
        marks: [...own, ...unit.cites]
          .toSorted((a, b) => a.at - b.at)
          .map(({ at, label }) => ({ before: kept.filter(({ start }) => start < at).length, label })),
      },
    ];
  });
  // A mark before a unit's first word stands behind the last word of the unit before it.
  return units.map((unit, i) => {
    const next = units[i + 1]?.marks.filter(({ before }) => before === 0) ?? [];
    const own = unit.marks.filter(({ before }) => before > 0);
    return { ...unit, marks: [...own, ...next.map(({ label }) => ({ before: unit.keys.length, label }))] };
  });
}
