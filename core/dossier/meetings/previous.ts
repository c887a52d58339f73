import type { Meeting } from '../../model/dossier.ts';
import { compareDates } from '../order.ts';
import { push } from '../words/groups.ts';

/** The meetings in the order of their dates, each with the last one before it that all of its people were at. */
export function withPrevious(meetings: readonly Meeting[]): readonly Meeting[] {
  const ordered = meetings.toSorted((a, b) => compareDates(a.date, b.date) || (a.id < b.id ? -1 : 1));
  const byPerson = new Map<string, Meeting[]>();
  return ordered.map((meeting) => {
    const people = meeting.participants.flatMap(({ party }) => party ?? []);
    const [first] = people;
    const earlier = (first === undefined ? [] : (byPerson.get(first) ?? [])).filter(
      (other) => isBefore(other, meeting) && people.every((id) => other.participants.some(({ party }) => party === id)),
    );
    if (meeting.status === 'held') for (const id of people) push(byPerson, id, meeting);
    return people.length < 2 ? meeting : { ...meeting, previous: earlier.at(-1)?.id ?? null };
  });
}

function isBefore(a: Meeting, b: Meeting): boolean {
  return a.date.latest !== null && b.date.earliest !== null && a.date.latest < b.date.earliest;
}
