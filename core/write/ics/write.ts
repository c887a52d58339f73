import { addDays } from '../../model/calendar.ts';
import { statementsOf } from '../../model/contents.ts';
import type { Memo, MemoMeeting } from '../../model/memo.ts';
import { citationsOf, wordsOf } from '../csv/statements.ts';

/** Octets in a line of content, without its end (RFC 5545, section 3.1). */
const LONGEST = 75;

/**
 * The memo's planned meetings as a calendar (RFC 5545): whole days, from the first to the last on which each may be, and
 * tentative where that is more than one. Meetings without any day are left out: a calendar has no place for them.
 */
export function writeCalendar(memo: Memo): {
  readonly text: string;
  readonly events: number;
  /** Planned meetings that are left out. */
  readonly undated: number;
} {
  const planned = memo.meetings.filter(({ status }) => status === 'planned');
  const events = planned.map((meeting) => eventOf(memo, meeting)).filter((event) => event.length > 0);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Readout//Readout//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(memo.title)}`,
    ...events.flat(),
    'END:VCALENDAR',
  ];
  const text = lines.map((line) => `${folded(line)}\r\n`).join('');
  return { text, events: events.length, undated: planned.length - events.length };
}

function eventOf(memo: Memo, meeting: MemoMeeting): readonly string[] {
  const { id, date, who, place, occasion } = meeting;
  const first = date.choices[0] ?? date.earliest ?? date.latest;
  const last = date.choices.at(-1) ?? date.latest ?? date.earliest;
  if (first === null || last === null) return [];
  const open = first !== last || date.earliest === null || date.latest === null;
  const told = memo.sections.flatMap(({ content }) => statementsOf(content)).filter((statement) => statement.of === id);
  const [sentence] = told.filter(({ phrase }) => phrase?.startsWith('timeline.') || phrase?.startsWith('meeting.'));
  const said = [
    ...(sentence ? [wordsOf([sentence])] : []),
    ...(meeting.when ? [meeting.when] : []),
    ...(told.length > 0 ? [`[${citationsOf(memo, told)}]`] : []),
  ].join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${id.replace(/[^A-Za-z0-9-]/g, '-')}@readout`,
    `DTSTAMP:${compact(memo.date)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(first)}`,
    `DTEND;VALUE=DATE:${compact(addDays(last, 1))}`,
    `SUMMARY:${escaped([who.map(({ name }) => name).join(', '), occasion].filter(Boolean).join(': '))}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    ...(said ? [`DESCRIPTION:${escaped(said)}`] : []),
    `STATUS:${open ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** Long lines go on after a line end and a blank; no character is broken. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const letter of line) {
    const length = new TextEncoder().encode(letter).length;
    if (octets + length > LONGEST) {
      parts.push(part);
      part = '';
      octets = 1;
    }
    part += letter;
    octets += length;
  }
  return [...parts, part].join('\r\n ');
}
