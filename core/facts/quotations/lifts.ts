import type { Carrier, Item } from './carriers.ts';
import type { Cue } from './cues.ts';
import type { Report } from './reports.ts';
import { phraseEndingAt } from './speakers.ts';

/** Marks that no cue of the sentence reports: given to a cue before them, to "Name:", or to nobody. */
export function liftsOf(carrier: Carrier, cues: readonly Cue[], reports: readonly Report[]): readonly Report[] {
  const { items } = carrier;
  const covered = new Set<number>();
  for (const { parts } of reports) for (const { from, to } of parts) for (let i = from; i < to; i += 1) covered.add(i);
  const lifts: Report[] = [];
  items.forEach((item, at) => {
    if (!item.marked || covered.has(at)) return;
    const to = runEnd(items, at, covered);
    for (let i = at; i < to; i += 1) covered.add(i);
    lifts.push(byName(carrier, at, to) ?? byCue(carrier, at, to, cues, reports) ?? alone(carrier, at, to));
  });
  return lifts;
}

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

function byCue(
  carrier: Carrier,
  at: number,
  to: number,
  cues: readonly Cue[],
  reports: readonly Report[],
): Report | null {
  const cue = cues.findLast(({ after, mood }) => after <= at && at - after < 12 && mood !== 'passive');
  if (!cue) return null;
  const same = reports.find((report) => report.cue === cue);
  const speaker = same?.speaker ?? null;
  return { carrier, cue, speaker, parts: [{ from: at, to }], rule: 'lifted-after-cue' };
}

function alone(carrier: Carrier, at: number, to: number): Report {
  return { carrier, cue: null, speaker: null, parts: [{ from: at, to }], rule: 'marks-alone' };
}
