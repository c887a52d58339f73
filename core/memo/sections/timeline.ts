import type { DatedBy } from '../../model/dated.ts';
import type { DossierEvent, Meeting } from '../../model/dossier.ts';
import { pointsFirst } from '../../model/leaning.ts';
import type { MemoRow, Piece, SectionContent, Statement } from '../../model/memo.ts';
import { firstEndingAfter } from '../../model/sorted.ts';
import type { NonEmpty, Span } from '../../model/span.ts';
import { dateBadges } from '../badges.ts';
import { datePieces } from '../dates.ts';
import { withoutLeadIn } from '../lead-in.ts';
import { HEAD, meetingPieces, reportsOf } from '../meeting.ts';
import { keyOf, passageOf } from '../passages.ts';
import { wordsOf } from '../phrases.ts';
import { opensQuoted } from '../quoted.ts';
import { composed, fromPieces, sentenceOf } from '../statements.ts';
import { separately, together } from '../together.ts';
import { isOpen } from '../whom.ts';
import type { Writing } from '../writing.ts';

/** Fewer words are a fragment. */
const FEWEST_WORDS = 5;

interface Line {
  readonly id: string;
  readonly date: DatedBy;
  readonly told: Span;
  readonly status: string;
  readonly salience: number;
  /** It begins with "he" or "the day before": whom or what that is, only the article's sentence before says. */
  readonly leans: boolean;
  /** It leaves a reader asking whom it tells of, or what: no row. */
  readonly isOpen: boolean;
  /** The kind of event; null for a meeting. */
  readonly type: string | null;
  readonly what: Statement;
}

/** Meetings and events in the order of time, as a table: when, with what the date rests on, and what. Undated ones come last. */
export function timelineSection(writing: Writing): SectionContent {
  const meetings = together(writing, writing.dossier.meetings).map((group) => meetingLine(writing, group));
  const events = eventsToTell(writing)
    .map((event) => eventLine(writing, event))
    .filter(({ isOpen: leavesOpen }) => !leavesOpen);
  const place = new Map(writing.dossier.articles.map(({ id }, i) => [id, i]));
  const placeOf = ({ told }: Line): number => place.get(told.article) ?? 0;
  // What nothing orders in time stands as it is told: article by article, from the beginning.
  const inOrder = weightiest(meetings, withoutHeadlines(writing, events, meetings), writing.limits.timeline).toSorted(
    (a, b) =>
      compare(startOf(a), startOf(b)) || placeOf(a) - placeOf(b) || a.told.start - b.told.start || compare(a.id, b.id),
  );
  const rows = withTermsBesideDeals(inOrder).map((lines, i, all) => rowOf(writing, lines, all[i - 1]?.[0] ?? null));
  return { kind: 'table', columns: ['date', 'what'], rows, caption: null };
}

/** This share of a timeline is for events, where there are so many: meetings alone do not tell what came of them. */
const EVENTS = 1 / 3;

/** The weightiest meetings and events, of equal meetings the latest; where there is room for all of one kind, the other has the rest. */
function weightiest(meetings: readonly Line[], events: readonly Line[], most: number): readonly Line[] {
  const dated = ({ date }: Line): boolean => isDated(date);
  const [told, happened] = [
    meetings.filter(dated).toSorted((a, b) => b.salience - a.salience || compare(startOf(b), startOf(a))),
    events.filter(dated).toSorted((a, b) => weightOf(b) - weightOf(a)),
  ];
  const forEvents = Math.min(happened.length, Math.max(most - told.length, Math.ceil(most * EVENTS)));
  return [...told.slice(0, Math.max(0, most - forEvents)), ...happened.slice(0, forEvents)];
}

/** What needs its article to be understood stands back behind what does not. */
const LEANING = 0.3;

function weightOf({ salience, leans: isLeaning }: Line): number {
  return isLeaning ? salience - LEANING : salience;
}

/**
 * A headline sums up the sentences below it: beside a row of that day from the head of its own article, with words of its own, it
 * tells the news twice.
 */
function withoutHeadlines(writing: Writing, events: readonly Line[], meetings: readonly Line[]): readonly Line[] {
  const heads = Map.groupBy(
    [...meetings, ...events].filter(({ told }) => told.start < HEAD && !isHeading(writing, told)),
    ({ told }) => told.article,
  );
  return events.filter((line) => {
    if (!isHeading(writing, line.told)) return true;
    const below = (heads.get(line.told.article) ?? []).filter((one) => startOf(one) === startOf(line));
    const words = longWords(writing.textOf(line.told));
    return !below.some(({ told }) => {
      const said = new Set(longWords(writing.textOf(passageOf(told, writing.sentences))));
      return words.filter((word) => said.has(word)).length >= SHARED;
    });
  });
}

/** So many words of a headline its lead has, where both tell one thing. */
const SHARED = 2;

/** Words that tell what it is about: those of four letters and more, and numbers. */
function longWords(text: string): readonly string[] {
  return [...new Set(text.toLowerCase().match(/\p{L}{4,}|\d+(?:[.,]\d+)*/gu) ?? [])];
}

function isHeading({ analysisOf }: Writing, { article, start }: Span): boolean {
  const sentences = analysisOf(article)?.sentences ?? [];
  return sentences[firstEndingAfter(sentences, start)]?.kind === 'heading';
}

/** The terms of a deal stand in the deal's own row: they are dated by it, and two rows would read as two deals. */
function withTermsBesideDeals(lines: readonly Line[]): readonly (readonly [Line, ...Line[]])[] {
  const isTerm = ({ date }: Line): boolean => date.because?.rule === 'term-of-deal';
  const dealOf = (term: Line): Line | undefined =>
    lines.find((line) => line.type === 'agreement' && !isTerm(line) && startOf(line) === startOf(term));
  return lines
    .filter((line) => !isTerm(line) || !dealOf(line))
    .map((line) => [line, ...lines.filter((term) => isTerm(term) && dealOf(term) === line)]);
}

function meetingLine(writing: Writing, meetings: NonEmpty<Meeting>): Line {
  const [meeting] = meetings;
  const several = separately(writing, meetings);
  const key = `timeline.${meeting.status}.${meeting.kind === 'call' ? 'call' : 'meeting'}${several ? '.separately' : ''}`;
  const fills = { ...meetingPieces(writing, meeting, true), ...several, date: null };
  const what = composed(writing, key, fills, { of: meeting.id });
  const told = reportsOf(meeting)[0];
  // One that several tell of weighs more, and one that is told as background less.
  const salience = meeting.background ? 0 : meeting.origins;
  return {
    id: meeting.id,
    date: meeting.date,
    told,
    status: meeting.status,
    salience,
    leans: false,
    isOpen: false,
    type: null,
    what,
  };
}

/** One event a sentence, the weightiest: a reader sees the sentence once. None that tells a meeting, which has its own line. */
function eventsToTell(writing: Writing): readonly DossierEvent[] {
  const keyOfPassage = (span: Span): string => keyOf(passageOf(span, writing.sentences));
  const passages = writing.dossier.meetings.map((meeting) => reportsOf(meeting).map(keyOfPassage));
  const told = new Set(
    writing.dossier.meetings.flatMap(({ date }, i) => (isDated(date) ? (passages[i]?.slice(0, 1) ?? []) : [])),
  );
  const met = new Set(passages.flat());
  const weightiest = writing.dossier.events
    .filter(({ date }) => isDated(date))
    .toSorted((a, b) => b.salience - a.salience);
  return weightiest.filter(({ type, evidence: [at] }) => {
    const key = keyOfPassage(at);
    // "The embassy confirmed that they had met": what is said there is what the meeting's row tells.
    if (told.has(key) || (SAYS.has(type) && met.has(key))) return false;
    if (opensQuoted(writing.textOf(at))) return false;
    told.add(key);
    return true;
  });
}

/** Kinds of events that tell no more than that somebody spoke. */
const SAYS = new Set(['saying', 'statement', 'talks']);

function eventLine(writing: Writing, event: DossierEvent): Line {
  const [clause] = event.evidence;
  const whole = standsAlone(writing, clause) ? clause : passageOf(clause, writing.sentences);
  const { at } = withoutLeadIn(writing, whole);
  const words = writing.textOf(at);
  const what = sentenceOf(writing, whole, { of: event.id });
  return { ...event, told: whole, leans: pointsFirst(words), isOpen: isOpen(writing, at), what };
}

/** A clause that begins as a sentence does, at its start or behind what parts clauses: half of a name or a phrase does not. */
function standsAlone(writing: Writing, at: Span): boolean {
  const words = writing.textOf(at);
  const before = writing.articleOf(at.article).text.slice(Math.max(0, at.start - LONGEST_LINK), at.start);
  const opens = passageOf(at, writing.sentences).start === at.start || LINK.test(before);
  return opens && /^[\p{Lu}\p{N}“"]/u.test(words) && words.trim().split(/\s+/).length >= FEWEST_WORDS;
}

/** What stands before a clause: a mark, or a word that joins it to the one before. */
const LINK =
  /[,;:.!?—–]["”’)]?\s+$|(?:^|\s)(?:and|but|or|so|yet|while|whereas|as|after|before|because|since|that|when)\s+$/iu;
/** The longest of these, with room, in UTF-16 units. */
const LONGEST_LINK = 12;

/** What the date rests on stands beside the first of several rows of one date that rest on the same: below it, it would be noise. */
function rowOf(writing: Writing, lines: readonly [Line, ...Line[]], above: Line | null): MemoRow {
  const [{ id, date, told, status }] = lines;
  const whenOf = (line: Line): readonly Piece[] =>
    datePieces(writing, line.date, line.told, { lead: false, weekday: false, explained: true });
  const explained = whenOf(lines[0]);
  const isSaid = above !== null && whenOf(above).map(wordsOf).join('') === explained.map(wordsOf).join('');
  const when = isSaid ? datePieces(writing, date, told, { lead: false, weekday: false }) : explained;
  const badges = [...(status === 'planned' || status === 'called-off' ? [status] : []), ...dateBadges([date])];
  return { key: id, cells: [[fromPieces(when, { of: id })], lines.map(({ what }) => what)], badges, date };
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
