import type { Meeting } from '../../model/dossier.ts';
import type { Piece, SectionContent, Statement } from '../../model/memo.ts';
import type { Span } from '../../model/span.ts';
import { datePieces } from '../dates.ts';
import { meetingPieces, occasionPieces, placePiece, reportsOf } from '../meeting.ts';
import { whoPieces } from '../names.ts';
import { composed } from '../statements.ts';
import type { Writing } from '../writing.ts';

/** Meetings: when, who, where, on what occasion, when they last met, and how many origins tell of it. */
export function meetingsSection(writing: Writing): SectionContent {
  const meetings = writing.dossier.meetings.slice(0, writing.limits.meetings);
  return { kind: 'groups', groups: meetings.map((meeting) => groupOf(writing, meeting)) };
}

function groupOf(writing: Writing, meeting: Meeting) {
  const evidence = reportsOf(meeting);
  const [first] = evidence;
  const about = { of: meeting.id };
  const say = (
    key: string,
    fills: Readonly<Record<string, readonly Piece[] | null>>,
    cited: readonly Span[] = [],
  ): Statement => composed(writing, key, fills, { ...about, evidence: cited });
  const date = datePieces(writing, meeting.date, first, { lead: false, explained: true });
  const place = placePiece(writing, meeting);
  const occasion = occasionPieces(writing, meeting);
  const previous = writing.dossier.meetings.find(({ id }) => id === meeting.previous);
  const fields = [
    { label: 'when', statements: [date.length > 0 ? say('field.when', { date }) : say('field.undated', {}, [first])] },
    { label: 'who', statements: [say('field.who', { who: whoPieces(writing, meeting.participants, evidence) })] },
    { label: 'where', statements: place ? [say('field.where', { place: [place] })] : [] },
    { label: 'occasion', statements: occasion.length > 0 ? [say('field.occasion', { occasion })] : [] },
    { label: 'status', statements: [say(`field.status.${meeting.status}`, {}, [first])] },
    {
      label: 'previous',
      statements: previous
        ? [composed(writing, 'field.previous', meetingPieces(writing, previous, true), { of: previous.id })]
        : [],
    },
    { label: 'reported', statements: [originsStatement(writing, meeting)] },
  ];
  return {
    key: meeting.id,
    heading: composed(writing, 'heading.meeting', meetingPieces(writing, meeting, false), about),
    fields: fields.filter(({ statements }) => statements.length > 0),
  };
}

/** How many origins tell of it: a count, so its rule is shown, and one passage of each article that tells is cited. */
function originsStatement(writing: Writing, meeting: Meeting): Statement {
  const evidence = reportsOf(meeting);
  const onePerArticle = [...new Map([...evidence].reverse().map((span) => [span.article, span])).values()].reverse();
  const [first, ...rest] = onePerArticle;
  const count: Piece = {
    kind: 'slot',
    slot: {
      name: 'count',
      value: String(meeting.origins),
      surface: null,
      rule: 'origins-counted',
      explained: writing.phrases.words['rule.origins-counted'] ?? 'origins-counted',
      evidence: [first ?? evidence[0], ...rest],
    },
  };
  return composed(
    writing,
    meeting.origins === 1 ? 'field.origin' : 'field.origins',
    { count: [count] },
    { of: meeting.id },
  );
}
