import type { DatedBy } from '../model/dated.ts';
import type { MemoIssue, MemoMeeting } from '../model/memo.ts';
import { worded } from './days.ts';
import { issuesToTell, stepsToTell } from './issue.ts';
import { byDate, cased, isNamed } from './meeting.ts';
import { asArticlesPrint } from './names.ts';
import type { Writing } from './writing.ts';

/** The chosen meetings in the order of time, as values. */
export function meetingsOutline(writing: Writing): readonly MemoMeeting[] {
  return byDate(writing.dossier.meetings)
    .filter((meeting) => isNamed(writing, meeting))
    .map(({ id, kind, status, date, participants, place, occasion, background, reports }) => ({
      id,
      kind,
      status,
      date,
      when: whenOf(writing, date),
      who: participants.map(({ name, party }) => ({
        party,
        name: asArticlesPrint(
          writing,
          writing.partyOf(party)?.name ?? name,
          party,
          reports.flatMap(({ evidence }) => evidence),
        ),
      })),
      place: place && cased(place.name),
      occasion: occasion?.name ?? null,
      background,
    }));
}

/** The chosen issues in the memo's order, as values: what was raised, eased, settled, and when. */
export function issuesOutline(writing: Writing): readonly MemoIssue[] {
  return issuesToTell(writing).map((issue) => ({
    id: issue.id,
    label: issue.label,
    status: issue.status,
    steps: stepsToTell(issue).map(({ date, status }) => ({ date, status, when: whenOf(writing, date) })),
    silentSince: issue.silentSince,
  }));
}

function whenOf(writing: Writing, date: DatedBy): string | null {
  return worded(writing.phrases, date, false)?.value ?? null;
}
