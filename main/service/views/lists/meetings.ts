import { answering, type Meeting } from '../../../../core/model/dossier.ts';
import type { Span } from '../../../../core/model/span.ts';
import type { MeetingView } from '../../../../core/model/views/evidence.ts';
import type { Page } from '../../../../core/model/views/page.ts';
import { reasonInWords } from '../../../words/reasons.ts';
import { type Evidence, oneLine } from '../evidence.ts';
import { type Filter, pageOf } from '../filter.ts';

export function meetingsPage(evidence: Evidence, filter: Filter, version: number): Page<MeetingView> {
  const { dossier } = evidence;
  return pageOf(
    dossier.meetings,
    (meeting) => ({
      id: meeting.id,
      spans: spansOfMeeting(meeting),
      parties: meeting.participants.flatMap(({ party }) => party ?? []),
      date: meeting.date,
      words: titleOf(meeting),
    }),
    (meeting) => meetingView(evidence, meeting),
    dossier,
    filter,
    version,
  );
}

function meetingView(evidence: Evidence, meeting: Meeting): MeetingView {
  const { id, kind, status, participants, place, occasion, date, reports, merged, origins } = meeting;
  const spans = spansOfMeeting(meeting);
  return {
    id,
    at: evidence.anchor(reports[0].evidence[0]),
    origins,
    badges: evidence.badges({ id, origins, dates: [date], spans, planned: status === 'planned' }),
    kind,
    status,
    participants: participants.map(({ name, party }) => ({ name, party })),
    place: place?.name ?? null,
    occasion: occasion?.name ?? null,
    date,
    reports: reports.map(({ evidence: [at], background }) => ({
      at: evidence.anchor(at),
      outlet: evidence.outletOf(at.article),
      words: oneLine(evidence.textOf(at)),
      background,
    })),
    merged: merged.map((reason) => reasonInWords(reason)),
    chosen: evidence.state.selection.meetings.some((one) =>
      answering(evidence.dossier.meetings, one, spansOfMeeting).includes(meeting),
    ),
  };
}

/** A meeting in one line of names, place and occasion: its words are the articles' own. */
export function titleOf({ participants, place, occasion }: Meeting): string {
  return [participants.map(({ name }) => name).join(', '), place?.name ?? '', occasion?.name ?? '']
    .filter((part) => part !== '')
    .join(' · ');
}

/** The passages of all reports of a meeting. */
export function spansOfMeeting({ reports }: Meeting): readonly Span[] {
  return reports.flatMap(({ evidence }) => evidence);
}
