import type { Meeting } from '../../model/dossier.ts';
import type { Piece, SectionContent, Statement } from '../../model/memo.ts';
import { type NonEmpty, nonEmpty, type Span } from '../../model/span.ts';
import { articlePieces } from '../articles.ts';
import { dateBadges, isUncertain } from '../badges.ts';
import { datePieces } from '../dates.ts';
import { byDate, meetingPieces, occasionPieces, placePiece, reportsOf } from '../meeting.ts';
import { namedDay } from '../named-day.ts';
import { whoPieces } from '../names.ts';
import { type Fills, word } from '../phrases.ts';
import { composed } from '../statements.ts';
import { separately, together } from '../together.ts';
import type { Writing } from '../writing.ts';

/**
 * Meetings in the order of time: when, who, where, on what occasion, when they last met, how many origins tell of it.
 * Those told only as background to another story follow in a sentence each.
 */
export function meetingsSection(writing: Writing): SectionContent {
  const meetings = byDate(writing.dossier.meetings);
  const news = meetings.filter(({ background }) => !background);
  const shown = news.length > 0 ? news : meetings;
  const also = news.length > 0 ? meetings.filter(({ background }) => background) : [];
  return {
    kind: 'groups',
    groups: latest(together(writing, shown), ([{ date }]) => date, writing.limits.meetings).map((meetings) =>
      groupOf(writing, meetings),
    ),
    also: latest(also, ({ date }) => date, writing.limits.meetings).map((meeting) => meetingSentence(writing, meeting)),
  };
}

/** The latest ones in their order. Those without a day stand last, yet where there are too many they go first. */
function latest<T>(inOrder: readonly T[], dateOf: (one: T) => Meeting['date'], limit: number): readonly T[] {
  const isDated = (one: T): boolean => dateOf(one).earliest !== null || dateOf(one).latest !== null;
  const byWeight = [...inOrder.filter((one) => !isDated(one)).toReversed(), ...inOrder.filter(isDated)];
  const kept = new Set(limit === 0 ? [] : byWeight.slice(-limit));
  return inOrder.filter((one) => kept.has(one));
}

function groupOf(writing: Writing, meetings: NonEmpty<Meeting>) {
  const [meeting, ...others] = meetings;
  const several = separately(writing, meetings);
  const evidence = reportsOf(meeting);
  const [first] = evidence;
  const say = (key: string, fills: Fills, cited: readonly Span[] = [], badges: readonly string[] = []): Statement =>
    composed(writing, key, fills, { of: meeting.id, evidence: cited, badges });
  const date = datePieces(writing, meeting.date, first, { lead: false, explained: true });
  const place = placePiece(writing, meeting);
  const occasion = occasionPieces(writing, meeting);
  const when =
    date.length > 0 ? say('field.when', { date }, [], dateBadges([meeting.date])) : undatedStatement(writing, meeting);
  const badges = [...(meeting.status === 'held' ? [] : [meeting.status]), ...conflictBadge(writing, meeting)];
  const fields = [
    { label: 'when', statements: [when] },
    {
      label: 'who',
      statements: [
        several
          ? say('field.who.separately', several)
          : say('field.who', { who: whoPieces(writing, meeting.participants, evidence) }),
      ],
    },
    { label: 'where', statements: place ? [say('field.where', { place: [place] })] : [] },
    { label: 'occasion', statements: occasion.length > 0 ? [say('field.occasion', { occasion })] : [] },
    { label: 'status', statements: [say(statusKey(meeting), {}, [first], badges)] },
    { label: 'reported', statements: [originsStatement(writing, meeting)] },
    { label: 'previous', statements: others.length > 0 ? [] : previousStatements(writing, meeting) },
  ];
  return {
    key: meeting.id,
    heading: composed(writing, 'heading.meeting', meetingPieces(writing, meeting, false), { of: meeting.id }),
    fields: fields.filter(({ statements }) => statements.length > 0),
    uncertain: isUncertain(meeting.date),
  };
}

/** Of a day that an undated article only names, the name: "Thursday". */
function undatedStatement(writing: Writing, meeting: Meeting): Statement {
  const [first] = reportsOf(meeting);
  const about = { of: meeting.id, evidence: [first] };
  const at = namedDay(writing, meeting);
  if (!at) return composed(writing, 'field.undated', {}, about);
  const words: Piece = { kind: 'verbatim', text: writing.textOf(at), at };
  const fills = { words: [words], article: articlePieces(writing, at.article, at) };
  return composed(writing, 'field.undated.named', fills, about);
}

/** That they spoke by telephone and did not sit together is said beside whether it took place. */
function statusKey({ status, kind }: Meeting): string {
  return `field.status.${status}${kind === 'call' ? '.call' : ''}`;
}

/** A meeting in one sentence: "A and B met in X on ...". */
export function meetingSentence(writing: Writing, meeting: Meeting): Statement {
  const key = `meeting.${meeting.status}.${meeting.kind === 'call' ? 'call' : 'meeting'}`;
  const fills = meetingPieces(writing, meeting, true);
  const undated = (fills['date']?.length ?? 0) === 0;
  return composed(writing, undated ? `${key}.undated` : key, fills, {
    of: meeting.id,
    badges: dateBadges([meeting.date]),
  });
}

function previousStatements(writing: Writing, meeting: Meeting): readonly Statement[] {
  const previous = writing.dossier.meetings.find(({ id }) => id === meeting.previous);
  return previous
    ? [composed(writing, 'field.previous', meetingPieces(writing, previous, true), { of: previous.id })]
    : [];
}

/** How many origins tell of it: a count, so its rule is shown, and one passage of each article that tells is cited. */
function originsStatement(writing: Writing, meeting: Meeting): Statement {
  const evidence = reportsOf(meeting);
  const onePerArticle = [...new Map([...evidence].reverse().map((span) => [span.article, span])).values()].reverse();
  const slot = {
    name: 'count',
    value: String(meeting.origins),
    surface: null,
    rule: 'origins-counted',
    explained: word(writing.phrases, 'rule.origins-counted'),
    evidence: nonEmpty(onePerArticle, 'reports'),
  };
  const count: readonly Piece[] = [{ kind: 'slot', slot }];
  if (meeting.origins !== 1) return composed(writing, 'field.origins', { count }, { of: meeting.id });
  const key = onePerArticle.length === 1 ? 'field.single' : 'field.origin';
  return composed(writing, key, {}, { of: meeting.id, evidence: onePerArticle });
}

function conflictBadge(writing: Writing, { id }: Meeting): readonly string[] {
  return writing.dossier.conflicts.some(({ of }) => of === id) ? ['conflict'] : [];
}
