import { daysBetween } from '../../model/calendar.ts';
import type { Conflict, Meeting } from '../../model/dossier.ts';
import type { Reading } from '../../model/reading.ts';
import type { ArticleId, Span } from '../../model/span.ts';
import { dayOf } from '../dating/bounds.ts';
import { idOf } from '../ids.ts';
import { placeKey } from '../places/place-key.ts';
import { push } from '../words/groups.ts';

/** Reports of one meeting differ by no more days than these: a time zone, a slip. */
const APART = 2;

/** The same people at the same place or occasion a day or two apart, never both in one article: one meeting with two dates? */
export function dateConflicts(meetings: readonly Meeting[], readings: readonly Reading[]): readonly Conflict[] {
  const texts = new Map(readings.map(({ article }) => [article.id, article.text]));
  const byCompany = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    if (meeting.status !== 'held' || dayOf(meeting.date) === null) continue;
    const company = meeting.participants.map(({ party, name }) => party ?? name).toSorted();
    if (meeting.reports.some(({ evidence: [at] }) => isOneOfSeveral(at, texts))) continue;
    if (company.length > 1) push(byCompany, `${company.join(' ')} ${meeting.kind === 'call'}`, meeting);
  }
  return [...byCompany.values()].flatMap((same) =>
    same.flatMap((a, i) => same.slice(i + 1, i + 4).flatMap((b) => conflictOf(a, b))),
  );
}

/** "two days of talks", "a second day", "met again": two dates are then two sittings, and no slip. */
const SEVERAL =
  /\b(?:(?:two|three|four|five|\d)[- ]days?|(?:first|second|third|last|final|another|next|one) (?:day|round|session|sitting|meeting)|day (?:one|two|three)|again|resum(?:ed|ing)|continu(?:ed|ing)|talks? over)\b/i;
const REACH = 160;

function isOneOfSeveral(at: Span, texts: ReadonlyMap<ArticleId, string>): boolean {
  const text = texts.get(at.article) ?? '';
  const [after = ''] = text.slice(at.end, at.end + REACH).split(/[.!?](?=\s|$)|\n/);
  const before = text.slice(Math.max(0, at.start - REACH), at.start).split(/[.!?](?=\s|$)|\n/);
  return SEVERAL.test(`${before.at(-1) ?? ''}${text.slice(at.start, at.end)}${after}`);
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
