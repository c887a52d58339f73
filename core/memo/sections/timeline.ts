import type { DatedBy } from '../../model/dated.ts';
import type { DossierEvent, Meeting } from '../../model/dossier.ts';
import type { MemoRow, SectionContent, Statement } from '../../model/memo.ts';
import type { Span } from '../../model/span.ts';
import { dateBadges } from '../badges.ts';
import { datePieces } from '../dates.ts';
import { meetingPieces, reportsOf } from '../meeting.ts';
import { keyOf, passageOf } from '../passages.ts';
import { composed, fromPieces, sentenceOf } from '../statements.ts';
import type { Writing } from '../writing.ts';

/** Fewer words are a fragment. */
const FEWEST_WORDS = 5;

interface Line {
  readonly id: string;
  readonly date: DatedBy;
  readonly told: Span;
  readonly status: string;
  readonly salience: number;
  readonly what: Statement;
}

/** Meetings and events in the order of time, as a table: when, with what the date rests on, and what. Undated ones come last. */
export function timelineSection(writing: Writing): SectionContent {
  const meetings = writing.dossier.meetings.map((meeting) => meetingLine(writing, meeting));
  const events = eventsToTell(writing).map((event) => eventLine(writing, event));
  const dated = [...meetings, ...events].filter(({ date }) => isDated(date));
  const shown = dated.toSorted((a, b) => b.salience - a.salience).slice(0, writing.limits.timeline);
  const rows = shown
    .toSorted((a, b) => compare(startOf(a), startOf(b)) || compare(a.id, b.id))
    .map((line) => rowOf(writing, line));
  return { kind: 'table', columns: ['date', 'what'], rows, caption: null };
}

function meetingLine(writing: Writing, meeting: Meeting): Line {
  const key = `timeline.${meeting.status}.${meeting.kind === 'call' ? 'call' : 'meeting'}`;
  const fills = { ...meetingPieces(writing, meeting, true), date: null };
  const what = composed(writing, key, fills, { of: meeting.id });
  // Meetings are what a briefing is about: they stand before events of any weight.
  return { id: meeting.id, date: meeting.date, told: reportsOf(meeting)[0], status: meeting.status, salience: 2, what };
}

/** One event a sentence, the weightiest: a reader sees the sentence once. None that tells a meeting, which has its own line. */
function eventsToTell(writing: Writing): readonly DossierEvent[] {
  const keyOfPassage = (span: Span): string => keyOf(passageOf(span, writing.sentences));
  const told = new Set(
    writing.dossier.meetings
      .filter(({ date }) => isDated(date))
      .flatMap((meeting) => reportsOf(meeting).slice(0, 1))
      .map(keyOfPassage),
  );
  const weightiest = writing.dossier.events
    .filter(({ date }) => isDated(date))
    .toSorted((a, b) => b.salience - a.salience);
  return weightiest.filter(({ evidence: [at] }) => {
    const key = keyOfPassage(at);
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}

function eventLine(writing: Writing, event: DossierEvent): Line {
  const [clause] = event.evidence;
  const told = standsAlone(writing, clause) ? clause : passageOf(clause, writing.sentences);
  return { ...event, told, what: sentenceOf(writing, told, { of: event.id }) };
}

/** A clause that begins as a sentence does, after a space or at the sentence's start: half of a name or a phrase does not. */
function standsAlone(writing: Writing, at: Span): boolean {
  const words = writing.textOf(at);
  const before = writing.articleOf(at.article).text.slice(Math.max(0, at.start - 1), at.start);
  return /^[\p{Lu}\p{N}“"]/u.test(words) && /^\s?$/u.test(before) && words.trim().split(/\s+/).length >= FEWEST_WORDS;
}

function rowOf(writing: Writing, { id, date, told, status, what }: Line): MemoRow {
  const when = datePieces(writing, date, told, { lead: false, weekday: false, explained: true });
  const badges = [...(status === 'planned' || status === 'called-off' ? [status] : []), ...dateBadges([date])];
  return { key: id, cells: [[fromPieces(when, { of: id })], [what]], badges, date };
}

function isDated({ earliest, latest }: DatedBy): boolean {
  return earliest !== null || latest !== null;
}

function startOf({ date }: Line): string {
  return `${date.earliest ?? date.latest ?? ''} ${date.latest ?? ''}`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
