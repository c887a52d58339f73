import type { Range } from '../../model/span.ts';
import { isLabelledCaption } from './caption-lines.ts';
import { type MarkEvent, type Marked, markEvents } from './mark-events.ts';
import { endBeforeCue, endOfLostMark, isTurnedRound, singleClosedBy, startOfLostMark } from './mark-repair.ts';
import { singleMarks } from './single-marks.ts';

export type { Marked } from './mark-events.ts';

/**
 * The stretches that stand between quotation marks, paragraph by paragraph, marks included; those inside another are
 * left out. A mark that was lost is made good within its paragraph, so that one slip never turns the rest around.
 */
export function markedStretches(text: string, paragraphs: readonly Range[]): readonly Marked[] {
  const british = singlesAreMain(text);
  return paragraphs.flatMap((paragraph, i) => {
    const [next, second] = [paragraphs[i + 1], paragraphs[i + 2]];
    const passed = next !== undefined && isLabelledCaption(text, next);
    const continued = opensWithMark(text, next) || (passed && opensWithMark(text, second));
    const doubles = dashSpeech(text, paragraph) ?? doubleMarks(text, paragraph, continued);
    const all = singleMarks(text, paragraph, doubles, british, continued);
    return all.map(({ start, end, inner, repaired, runsOn }) => ({
      start,
      end,
      inner,
      repaired,
      runsOn,
      opening: openingOf(text, inner),
      ending: endingOf(text, inner),
    }));
  });
}

function opensWithMark(text: string, paragraph: Range | undefined): boolean {
  return paragraph !== undefined && OPENING.test(text.slice(paragraph.start, paragraph.start + 2));
}

/** Somebody's words without marks round them. */
export function verbatim(range: Range): Marked {
  return marked(range.start, range.end, range.start, range.end, false);
}

function openingOf(text: string, { start, end }: Range): string {
  return /^\s*([\p{L}'’]+)/u.exec(text.slice(start, Math.min(end, start + 30)))?.[1] ?? '';
}

function endingOf(text: string, { start, end }: Range): string {
  let at = end - 1;
  while (at > start && /\s/.test(text[at] ?? '')) at -= 1;
  return text[at] ?? '';
}

const OPENING = /^(?:["“„‟«»‘']|``|‘‘|'')/;

/** Single marks are the main ones where they open more often than double ones do. */
function singlesAreMain(text: string): boolean {
  const singles = countOf(SINGLES, text);
  return singles > 1 && singles > countOf(DOUBLES, text);
}

/** The mark is looked for first, since it is rarer than what stands before it. */
const SINGLES = /[‘'](?=["“A-Z[])(?<=(?:^|[\s([—–-])[‘'])/g;
const DOUBLES = /(?:^|[\s([—–-])(?:["“„«]|``|'')(?=\S)/g;

function countOf(pattern: RegExp, text: string): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) count += 1;
  return count;
}

interface Open {
  readonly event: MarkEvent;
  depth: number;
}

function doubleMarks(text: string, paragraph: Range, continued: boolean): readonly Marked[] {
  const events = markEvents(text, paragraph);
  const found: Marked[] = [];
  let open: Open | null = null;
  // True from here on where every opening mark has its closing one, so that a second opening mark is a quotation within.
  const balanced = balances(events);
  events.forEach((event, i) => {
    if (open === null) {
      if (event.side === 'close') {
        const from = found.at(-1)?.end ?? paragraph.start;
        const single = singleClosedBy(text, from, event);
        const start = single ?? startOfLostMark(text, from, event);
        if (start !== null)
          found.push(marked(start, event.end, single === null ? start : start + 1, event.start, true));
      } else open = { event, depth: 1 };
      return;
    }
    if (event.side === 'open' || (event.side === 'either' && event.style !== open.event.style)) {
      if (event.style !== open.event.style || isNested(events, i, balanced[i] ?? false)) open.depth += 1;
      else if (isTurnedRound(text, event)) {
        found.push(marked(open.event.start, event.end, open.event.end, event.start, true));
        open = null;
      } else {
        const end = endOfLostMark(text, open.event.end, event.start);
        if (end !== null) found.push(marked(open.event.start, end, open.event.end, end, true));
        open = { event, depth: 1 };
      }
      return;
    }
    open.depth -= 1;
    if (open.depth > 0) return;
    if (event.start > open.event.end)
      found.push(marked(open.event.start, event.end, open.event.end, event.start, false));
    open = null;
  });
  const left = open as Open | null;
  if (left !== null && left.event.end < paragraph.end) {
    const end = continued ? paragraph.end : (endOfLostMark(text, left.event.end, paragraph.end) ?? paragraph.end);
    const piece = marked(left.event.start, end, left.event.end, end, !continued);
    found.push({ ...piece, runsOn: continued });
  }
  return found;
}

/**
 * "– We shall wait, said Lee": speech that a dash opens, as in the Nordic countries and France, up to the cue. It must speak of
 * "I" or "we" or ask, since lists have dashes as well.
 */
function dashSpeech(text: string, { start, end }: Range): readonly Marked[] | null {
  const dash = DASH.exec(text.slice(start, start + 4))?.[0].length;
  if (dash === undefined) return null;
  const close = endBeforeCue(text, start + dash, end);
  if (close === null || !/[?]|\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us)\b/.test(text.slice(start, close))) return null;
  return [marked(start, close, start + dash, close, true)];
}

const DASH = /^[–—-] ?(?=\p{Lu})/u;

function marked(start: number, end: number, innerStart: number, innerEnd: number, repaired: boolean): Marked {
  return { start, end, inner: { start: innerStart, end: innerEnd }, repaired, runsOn: false, opening: '', ending: '' };
}

/** For each event, whether the opening and closing marks from there on balance once the one that is open is closed. */
function balances(events: readonly MarkEvent[]): readonly boolean[] {
  const result: boolean[] = [];
  let surplus = 0;
  for (let i = events.length - 1; i >= 0; i -= 1) {
    const side = events[i]?.side;
    if (side === 'close') surplus += 1;
    if (side === 'open') surplus -= 1;
    result[i] = surplus === 1;
  }
  return result;
}

function isNested(events: readonly MarkEvent[], i: number, balanced: boolean): boolean {
  return (
    (events[i + 1]?.side === 'close' && events[i + 2]?.side === 'close') || (balanced && events[i]?.directed === true)
  );
}
