import type { MeetingReport } from '../../core/model/fact.ts';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** A Thursday. */
const DAY = '2024-05-09';

/** The reports of meetings that an article of that day holds. */
export function meetingReports(text: string): readonly MeetingReport[] {
  return readArticle(articleOfText('a.txt', text, DAY)).facts.filter((fact) => fact.kind === 'meeting');
}

function lineOf({ participants, place, date, status }: MeetingReport): string {
  const who = participants.map(({ name }) => name).join(' + ');
  return `${who} @ ${place?.name ?? '-'} ${date.earliest ?? '-'}${status === 'held' ? '' : ` ${status}`}`;
}

/** Each report behind a first sentence in one line: kind, who, where, when, status where it was not held. */
export function toldMeetings(text: string): readonly string[] {
  return meetingReports(`Prices of barley rose again.\n${text}`).map((report) => `${report.form}: ${lineOf(report)}`);
}

/** Each report in one line: who, where, when, status where it was not held. */
export function toldReports(text: string): readonly string[] {
  return meetingReports(text).map(lineOf);
}

/** Of these, those that are neither supposed nor denied. */
export function toldAsReal(text: string): readonly string[] {
  return meetingReports(text)
    .filter(({ status }) => status !== 'hypothetical' && status !== 'denied')
    .map(lineOf);
}
