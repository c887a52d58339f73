import type { MeetingReport } from '../../model/fact.ts';
import { type Span, spanOf } from '../../model/span.ts';
import type { Draft } from './draft.ts';
import type { Item, Scene } from './scene.ts';
import { keyOf, type Telling } from './telling.ts';

type Relative = NonNullable<MeetingReport['relative']>;

/** Days of a unit, and by how much a journalist's count of it may be off: "a month after" may be four weeks or five. */
const UNITS: Readonly<Record<string, readonly [days: number, slack: number]>> = {
  D: [1, 0],
  W: [7, 2],
  M: [30, 8],
  Y: [365, 45],
};

/**
 * For a meeting that another one is dated by ("a month after their previous meeting in New York"): how the other one
 * lies to it. Null where no duration and preposition stand before it.
 */
export function relativeTo(scene: Scene, draft: Draft, evidence: Span): Relative | null {
  const { items } = draft;
  for (let at = draft.cue - 1; at >= Math.max(0, draft.cue - 8); at--) {
    const found = countBefore(items, at);
    if (!found) continue;
    const days = daysOf(found.value);
    return days ? { to: spanOf(scene.article.id, evidence), direction: found.direction, days } : null;
  }
  return null;
}

/**
 * How many days a meeting lay from the one told before it, where its verb says so ("a day after meeting X": -1). Null where
 * nothing is counted, undefined where the count is of no exact days ("a month after").
 */
export function daysOff(items: readonly Item[], cue: number): number | null | undefined {
  const found = countBefore(items, cue - 1);
  if (!found) return null;
  const [least, most] = daysOf(found.value) ?? [];
  if (least === undefined || least !== most) return undefined;
  return found.direction === 'after' ? -least : least;
}

/** "a month after", as one time expression or as two words. */
function countBefore(items: readonly Item[], at: number): { value: string; direction: 'before' | 'after' } | null {
  const item = items[at];
  const time = item?.time ?? items[at - 1]?.time;
  if (time?.type !== 'DURATION') return null;
  const word = item?.time ? item.lower.split(' ').at(-1) : item?.lower;
  return word === 'after' || word === 'before' ? { value: time.value, direction: word } : null;
}

/** The days that a TIMEX3 duration may mean; null for one that is counted in no days. */
function daysOf(value: string): readonly [number, number] | null {
  const parts = /^P(\d{1,3})([DWMY])$/.exec(value);
  const unit = UNITS[parts?.[2] ?? ''];
  if (!unit) return null;
  const count = Number(parts?.[1]);
  return [Math.max(0, count * unit[0] - unit[1]), count * unit[0] + unit[1]];
}

/** How many tellings before one are looked at for the meeting that it dates. */
const WINDOW = 20;

/** Gives each relation to the meeting told last before it that the same people had and that is not itself background. */
export function datedByAnother(tellings: readonly Telling[]): readonly Telling[] {
  const dated = [...tellings];
  tellings.forEach(({ report, dates }, i) => {
    if (!dates) return;
    const keys = new Set(report.participants.map(keyOf));
    for (let at = i - 1; at >= Math.max(0, i - WINDOW); at--) {
      const earlier = dated[at];
      if (!earlier || earlier.report.background || earlier.report.relative) continue;
      if (earlier.report.participants.filter((participant) => keys.has(keyOf(participant))).length < 2) continue;
      dated[at] = { ...earlier, report: { ...earlier.report, relative: dates } };
      break;
    }
  });
  return dated;
}
