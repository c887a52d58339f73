import { byNoun } from './by-noun.ts';
import type { Carrier, Item } from './carriers.ts';
import { voiceOf } from './cue-voice.ts';
import type { Cue } from './cues.ts';
import { isPredicate, isVerbal, phraseEndingAt, phraseStartingAt } from './phrases.ts';
import type { Report } from './reports.ts';
import { sharedSubject, subjectBefore } from './subjects.ts';
import { isTitle, wordsIn } from './use.ts';

/** Marks that no cue of the sentence reports: given to a noun ("her warning"), a cue before them, to "Name:", or to nobody. */
export function liftsOf(
  carrier: Carrier,
  cues: readonly Cue[],
  reports: readonly Report[],
  text: string,
): readonly Report[] {
  const { items, marked } = carrier;
  if (marked.length === 0) return NONE;
  const covered = new Set<number>();
  for (const { parts } of reports) for (const { from, to } of parts) for (let i = from; i < to; i += 1) covered.add(i);
  const lifts: Report[] = [];
  items.forEach((item, at) => {
    if (!item.marked || covered.has(at)) return;
    const to = runEnd(items, at, covered);
    for (let i = at; i < to; i += 1) covered.add(i);
    lifts.push(
      byNoun(carrier, at, to) ??
        byName(carrier, at, to) ??
        byOpening(carrier, at, to) ??
        byCue(carrier, at, to, cues, reports, text) ??
        alone(carrier, at, to, text),
    );
  });
  return lifts;
}

const NONE: readonly Report[] = [];

/** Stretches that stand one after another, with nothing between, belong together. */
function runEnd(items: readonly Item[], at: number, covered: ReadonlySet<number>): number {
  let to = at + 1;
  while (items[to]?.marked && !covered.has(to)) to += 1;
  return to;
}

/** Lee: “...” as headlines and transcripts have it. */
function byName(carrier: Carrier, at: number, to: number): Report | null {
  const { items } = carrier;
  if (items[at - 1]?.lower !== ':') return null;
  const speaker = phraseEndingAt(items, at - 2);
  if (!speaker || speaker.from > 1) return null;
  return { carrier, cue: null, speaker, parts: [{ from: at, to }], rule: 'name-before-colon' };
}

/** Minister Lee, in an interview with the paper: “...”, where the sentence has no verb but those in marks. */
function byOpening(carrier: Carrier, at: number, to: number): Report | null {
  const { items } = carrier;
  if (to < items.length - 1 || !/^\p{Lu}/u.test(items[at]?.marked?.opening ?? '')) return null;
  if (!/^[:,]$/.test(items[at - 1]?.lower ?? '') || items.slice(0, at).some((item) => item.marked || isVerbal(item)))
    return null;
  const speaker = phraseStartingAt(items, 0);
  const named = speaker !== null && items[speaker.to - 1]?.pos === 'PROPN' && items[speaker.to]?.lower === ',';
  return named ? { carrier, cue: null, speaker, parts: [{ from: at, to }], rule: 'name-before-colon' } : null;
}

/** Marks further on in the clause of a cue: its matter from the cue on, or what goes on after "he said,". */
function byCue(
  carrier: Carrier,
  at: number,
  to: number,
  cues: readonly Cue[],
  reports: readonly Report[],
  text: string,
): Report | null {
  const { items } = carrier;
  if (isTitleAt(items, at, text)) return null;
  const cue = cues.findLast(
    ({ after, mood }) => after <= at && at - after < 30 && mood !== 'passive' && mood !== 'phrase',
  );
  if (!cue) return null;
  // A word or two after a deed or a belief ("pushed a “green” plan") are the writer's own.
  if (!cue.frames.has('q') && !cue.frames.has('b') && wordsIn(innerText(items, at, text)) <= 3) return null;
  const { speaker, inverted } = voiceOf(items, cue);
  const told = reports.find((report) => report.cue === cue);
  const from = told || inverted ? at : items[cue.after]?.lower === 'that' ? cue.after + 1 : cue.after;
  return { carrier, cue, speaker, parts: [{ from, to }], rule: 'lifted-after-cue' };
}

function innerText(items: readonly Item[], at: number, text: string): string {
  const inner = items[at]?.marked?.inner;
  return inner ? text.slice(inner.start, inner.end) : '';
}

function isTitleAt(items: readonly Item[], at: number, text: string): boolean {
  const inner = items[at]?.marked?.inner;
  if (!inner) return false;
  const words = text.slice(inner.start, inner.end);
  return isTitle(words, text.slice(Math.max(0, inner.start - 60), items[at]?.start ?? 0), wordsIn(words));
}

/** Several words in marks are somebody's: the sentence's subject, unless they are a title. One to three are lifted out. */
function alone(carrier: Carrier, at: number, to: number, text: string): Report {
  const { items } = carrier;
  const inner = items[at]?.marked?.inner;
  const several = at > 0 && inner !== undefined && wordsIn(text.slice(inner.start, inner.end)) >= 4;
  const beside = several && isPredicate(items[at]) ? subjectBefore(items, at) : null;
  const speaker = several && !isTitleAt(items, at, text) ? (beside ?? sharedSubject(items, at)) : null;
  return {
    carrier,
    cue: null,
    speaker,
    parts: [{ from: at, to }],
    rule: speaker ? 'subject-before-marks' : 'marks-alone',
  };
}
