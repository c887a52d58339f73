import { contains, overlaps, type Range } from '../../model/span.ts';
import type { Marked } from './mark-events.ts';

const SINGLE = /[‘’'‚‛‹›]/g;
/** Words that lose their beginning: an apostrophe before them opens nothing. */
const CLIPPED = /^(?:s|t|d|m|re|ve|ll|em|til|tis|twas|cause|bout|round|n|\d\ds?)(?![a-z])/i;

/**
 * The paragraph's stretches in double marks together with those in single ones. Apostrophes are kept apart: an opening
 * mark follows a space, a closing one no letter, and "the unions' position" closes nothing while a better end follows.
 */
export function singleMarks(
  text: string,
  paragraph: Range,
  doubles: readonly Marked[],
  british: boolean,
  continued: boolean,
): readonly Marked[] {
  const words = text.slice(paragraph.start, paragraph.end);
  if (!/[‘'‚‹]/.test(words)) return doubles;
  const singles = singlesOf(words, british && continued).map((single) => shifted(single, paragraph.start));
  // Where single marks are the main ones they hold the double ones, else the other way round.
  // What a double mark closes has ended with it.
  const closed = doubles.filter(({ start }) => /[‘']/.test(text[start] ?? ''));
  const outer = singles.filter((single) =>
    closed.some((double) => overlaps(single, double))
      ? false
      : british
        ? !doubles.some((double) => overlaps(single, double) && !contains(single, double))
        : !doubles.some((double) => overlaps(single, double)),
  );
  const rest = british ? doubles.filter((double) => !outer.some((single) => contains(single, double))) : doubles;
  return [...rest, ...outer].sort((a, b) => a.start - b.start);
}

function singlesOf(words: string, runsOn: boolean): readonly Marked[] {
  const found: Marked[] = [];
  let open = -1;
  let fallback = -1;
  const close = (end: number): void => {
    if (open >= 0 && end > open + 1) found.push(single(open, end + 1, end));
    open = -1;
    fallback = -1;
  };
  SINGLE.lastIndex = 0;
  for (let match = SINGLE.exec(words); match !== null; match = SINGLE.exec(words)) {
    const { index: at, 0: mark } = match;
    const before = words[at - 1] ?? ' ';
    const after = words[at + 1] ?? ' ';
    if (isDoubled(words, at, mark)) continue;
    if (opens(words, at, mark, before, after)) {
      if (open >= 0) close(fallback);
      open = at;
      fallback = -1;
    } else if (open >= 0 && !/[\p{L}\p{N}]/u.test(after) && !/\s/.test(before)) {
      // After an s it may be a plural's apostrophe: it closes only where no later mark does.
      const plural = /[sS]/.test(before) && /\s/.test(after) && mark !== '›';
      if (!plural) close(at);
      else if (fallback < 0) fallback = at;
    }
  }
  if (open >= 0 && fallback >= 0) close(fallback);
  else if (runsOn && (open === 0 || announced(words, open)))
    found.push({ ...single(open, words.length, words.length), runsOn: true });
  return found;
}

/** "Lee said: 'We waited.", which the next paragraph goes on with: a mark behind a colon, "said," or a sentence, with a capital. */
function announced(words: string, open: number): boolean {
  return /[:,.?!] $/.test(words.slice(Math.max(0, open - 2), open)) && /\p{Lu}/u.test(words[open + 1] ?? '');
}

function single(start: number, end: number, innerEnd: number): Marked {
  return {
    start,
    end,
    inner: { start: start + 1, end: innerEnd },
    repaired: false,
    runsOn: false,
    opening: '',
    ending: '',
  };
}

function opens(words: string, at: number, mark: string, before: string, after: string): boolean {
  if (mark === '›' || !/[\s([{—–\-/"“:]/.test(before) || !/[\p{L}\p{N}["“.…$£€@#]/u.test(after)) return false;
  return mark === '‘' || mark === '‹' || mark === '‚' || !CLIPPED.test(words.slice(at + 1, at + 8));
}

function isDoubled(words: string, at: number, mark: string): boolean {
  return words[at - 1] === mark || words[at + 1] === mark;
}

function shifted(marked: Marked, by: number): Marked {
  const inner = { start: marked.inner.start + by, end: marked.inner.end + by };
  return { ...marked, start: marked.start + by, end: marked.end + by, inner };
}
