import { daysBetween } from '../../model/calendar.ts';
import type { Conflict, Meeting } from '../../model/dossier.ts';
import { dayOf } from '../dating/bounds.ts';
import { idOf } from '../ids.ts';
import { placeKey } from '../places/states.ts';
import { push } from '../words/groups.ts';

/** Reports of one meeting differ by no more days than these: a time zone, a slip. */
const APART = 2;

/** The same people at the same place or occasion a day or two apart, never both in one article: one meeting with two dates? */
export function dateConflicts(meetings: readonly Meeting[]): readonly Conflict[] {
  const byCompany = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    if (meeting.status !== 'held' || dayOf(meeting.date) === null) continue;
    const company = meeting.participants.map(({ party, name }) => party ?? name).toSorted();
    if (company.length > 1) push(byCompany, `${company.join(' ')} ${meeting.kind === 'call'}`, meeting);
  }
  return [...byCompany.values()].flatMap((same) =>
    same.flatMap((a, i) => same.slice(i + 1, i + 4).flatMap((b) => conflictOf(a, b))),
  );
}

function conflictOf(a: Meeting, b: Meeting): readonly Conflict[] {
  const [dayA, dayB] = [dayOf(a.date), dayOf(b.date)];
  if (dayA === null || dayB === null || dayA === dayB || Math.abs(daysBetween(dayA, dayB)) > APART) return [];
  const samePlace = a.place !== null && b.place !== null && placeKey(a.place.name) === placeKey(b.place.name);
  const told = new Set(a.reports.map(({ evidence: [at] }) => at.article));
  if (!samePlace || b.reports.some(({ evidence: [at] }) => told.has(at.article))) return [];
  const [first, second] = [a, b].map(({ reports: [report] }) => report.evidence[0]);
  if (!first || !second) return [];
  return [
    {
      id: idOf('conflict', first),
      about: a.participants.map(({ name }) => name).join(', '),
      type: 'date',
      of: a.id,
      sides: [
        { value: dayA, mentions: [first] },
        { value: dayB, mentions: [second] },
      ],
    },
  ];
}
