import type { DossierParticipant, Meeting } from '../model/dossier.ts';
import type { Piece } from '../model/memo.ts';
import type { NonEmpty } from '../model/span.ts';
import { reportsOf } from './meeting.ts';
import { whoPieces } from './names.ts';
import { keyOf, passageOf } from './passages.ts';
import type { Writing } from './writing.ts';

/**
 * Meetings that one sentence tells of one person, with the same day and place ("She also saw A, B and C in Geneva"): each is
 * a meeting of its own, and a memo tells them in one line as the article does. All others stand alone, in their order.
 */
export function together(writing: Writing, meetings: readonly Meeting[]): readonly NonEmpty<Meeting>[] {
  const groups: (readonly [Meeting, ...Meeting[]])[] = [];
  for (const meeting of meetings) {
    const at = groups.findIndex((group) => areTogether(writing, group, meeting));
    const group = groups[at];
    if (group) groups[at] = [...group, meeting];
    else groups.push([meeting]);
  }
  return groups;
}

/** The one who was at all of the meetings, and those whom he or she met, each at one of them. */
export function separately(
  writing: Writing,
  meetings: NonEmpty<Meeting>,
): { readonly who: readonly Piece[]; readonly others: readonly Piece[] } | null {
  const [first, second] = meetings;
  const shared = second ? first.participants.find((one) => isAt(second, one)) : undefined;
  if (!shared) return null;
  const reports = meetings.flatMap(reportsOf);
  const others = meetings.flatMap(({ participants }) => participants.filter((one) => !isSame(one, shared)));
  return { who: whoPieces(writing, [shared], reports), others: whoPieces(writing, others, reports) };
}

export function isSame(a: DossierParticipant, b: DossierParticipant): boolean {
  return a.party === null ? a.name === b.name : a.party === b.party;
}

function areTogether(writing: Writing, group: NonEmpty<Meeting>, meeting: Meeting): boolean {
  const [first] = group;
  if (first.kind === 'call' || meeting.kind === 'call' || first.status === 'called-off') return false;
  if (first.status !== meeting.status || first.background !== meeting.background) return false;
  if (first.place?.name !== meeting.place?.name || first.occasion?.name !== meeting.occasion?.name) return false;
  if (first.date.earliest !== meeting.date.earliest || first.date.latest !== meeting.date.latest) return false;
  if (first.participants.length !== 2 || meeting.participants.length !== 2) return false;
  const passage = (one: Meeting): string => keyOf(passageOf(reportsOf(one)[0], writing.sentences));
  if (passage(first) !== passage(meeting)) return false;
  const shared = first.participants.filter((one) => group.every((other) => isAt(other, one)));
  return shared.filter((one) => isAt(meeting, one)).length === 1;
}

function isAt({ participants }: Meeting, one: DossierParticipant): boolean {
  return participants.some((other) => isSame(other, one));
}
