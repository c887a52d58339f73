import type { MeetingReport } from '../../core/model/fact.ts';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** A Thursday. */
const DAY = '2024-05-09';

/** Each report behind a first sentence in one line: kind, who, where, when, status where it was not held. */
export function toldMeetings(text: string): readonly string[] {
  const isReport = (fact: { kind: string }): fact is MeetingReport => fact.kind === 'meeting';
  return readArticle(articleOfText('a.txt', `Prices of barley rose again.\n${text}`, DAY))
    .facts.filter(isReport)
    .map(({ form, participants, place, date, status }) => {
      const who = participants.map(({ name }) => name).join(' + ');
      return `${form}: ${who} @ ${place?.name ?? '-'} ${date.earliest ?? '-'}${status === 'held' ? '' : ` ${status}`}`;
    });
}
