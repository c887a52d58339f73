import type { DatedBy } from '../../model/dated.ts';
import { intersection } from '../dating/bounds.ts';
import { align } from '../words/align.ts';
import { groupsOf, push } from '../words/groups.ts';
import type { Spoken } from './spoken.ts';

/** So many words in a row, found in both, make two quotations worth comparing. */
const SHINGLE = 3;
/** Fewer words than these say nothing of where they come from. */
const FEWEST = 4;
/** Up to so many words must agree wholly. */
const SHORT = 7;
/** The share of words that may differ between two wordings of one statement. */
const LOOSE = 0.2;
/** So many words in a row are no phrase that somebody says again and again. */
const RUN = 15;
/** A longer quotation is compared by so many of its words. */
const LONGEST = 400;
/** Quotations that share a commoner shingle than this are not compared by it. */
const COMMON = 200;
/** What turns a statement into another one. */
const TURNING = /^(?:not?|never|none|nor|cannot|without|\p{N}.*|.*n't)$/u;

/**
 * Which quotations are of one utterance: the same words up to small differences, or the words of one within the other,
 * by the same speaker (or one unnamed), on days that do not exclude each other.
 */
export function mergeSpoken(spoken: readonly Spoken[]): readonly (readonly Spoken[])[] {
  const groups = groupsOf(spoken.length);
  const byShingle = new Map<string, number[]>();
  spoken.forEach((one, i) => {
    if (!mayMerge(one)) return;
    const compared = new Set<number>();
    for (const shingle of shinglesOf(one.words.map(({ word }) => word))) {
      const block = byShingle.get(shingle) ?? [];
      if (block.length < COMMON) push(byShingle, shingle, i);
      for (const j of block) {
        if (compared.has(j)) continue;
        compared.add(j);
        const other = spoken[j];
        if (!other || groups.of(i) === groups.of(j)) continue;
        if (sameUtterance(other, one)) groups.join(j, i);
      }
    }
  });
  return groups.all().map((members) => members.flatMap((i) => spoken[i] ?? []));
}

/** Words lifted out, titles and slogans are nobody's statement; what is only reported is each reporter's wording. */
function mayMerge({ quotation, words }: Spoken): boolean {
  return quotation.form !== 'indirect' && quotation.use === 'statement' && words.length >= FEWEST;
}

function sameUtterance(a: Spoken, b: Spoken): boolean {
  if (a.speaker && b.speaker && a.speaker.id !== b.speaker.id) return false;
  if (!daysAgree(a.quotation.said, b.quotation.said)) return false;
  const [part, text] = (a.words.length <= b.words.length ? [a, b] : [b, a]).map(({ words }) =>
    words.slice(0, LONGEST).map(({ word }) => word),
  );
  if (!part || !text) return false;
  // A short phrase proves nothing without its speaker.
  if (part.length <= SHORT && (!a.speaker || !b.speaker)) return false;
  const found = align(part, text);
  if (part.length <= SHORT) return found.edits === 0;
  if (found.edits > part.length * LOOSE) return a.speaker !== null && b.speaker !== null && sharesRun(part, text);
  const there = new Set(text.slice(found.start, found.end));
  const here = new Set(part);
  return (
    ![...here].some((w) => TURNING.test(w) && !there.has(w)) && ![...there].some((w) => TURNING.test(w) && !here.has(w))
  );
}

/** Two papers that each cut a statement otherwise: so many words in a row, by one speaker, were said once. */
function sharesRun(part: readonly string[], text: readonly string[]): boolean {
  const starts = new Map<string, number[]>();
  for (let i = 0; i + RUN <= text.length; i++) push(starts, text[i] ?? '', i);
  for (let i = 0; i + RUN <= part.length; i++)
    if (starts.get(part[i] ?? '')?.some((at) => isRun(part, i, text, at))) return true;
  return false;
}

function isRun(part: readonly string[], i: number, text: readonly string[], at: number): boolean {
  for (let k = 1; k < RUN; k++) if (part[i + k] !== text[at + k]) return false;
  return true;
}

function daysAgree(a: DatedBy, b: DatedBy): boolean {
  return intersection(a, b) !== null;
}

function shinglesOf(words: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (let i = 0; i + SHINGLE <= Math.min(words.length, LONGEST); i++) all.add(words.slice(i, i + SHINGLE).join(' '));
  return all;
}
