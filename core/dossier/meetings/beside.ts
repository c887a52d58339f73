import { addDays } from '../../model/calendar.ts';
import { datedBy } from '../../model/dated.ts';
import type { Meeting } from '../../model/dossier.ts';
import type { Span } from '../../model/span.ts';

/** A visit or a summit goes on for no longer than this before or after one of its meetings, in days. */
const VISIT = 3;

/** Dates the meetings that have no date of their own and are told beside another one: within days of that one. */
export function withDatesBeside(meetings: readonly Meeting[]): readonly Meeting[] {
  const holders = new Map(
    meetings.flatMap((meeting) =>
      meeting.reports.flatMap(({ evidence }) => evidence.map((span) => [keyOf(span), meeting] as const)),
    ),
  );
  return meetings.map((meeting) => {
    const beside = meeting.reports.find((report) => report.beside)?.beside;
    const other = beside && holders.get(keyOf(beside));
    if (!beside || !other || other === meeting || meeting.date.basis !== 'unknown') return meeting;
    const { earliest, latest, because, basis } = other.date;
    if (earliest === null || latest === null) return meeting;
    const spans = [beside, ...(because?.spans ?? [])];
    const values = { earliest, latest };
    return {
      ...meeting,
      date: datedBy(addDays(earliest, -VISIT), addDays(latest, VISIT), basis === 'stated' ? 'stated' : 'inferred', {
        rule: 'beside-another-meeting',
        values,
        spans,
      }),
    };
  });
}

function keyOf({ article, start, end }: Span): string {
  return `${article}:${start}-${end}`;
}
