import type { Conflict, ConflictSide } from '../../model/dossier.ts';
import type { Piece, SectionContent, Statement } from '../../model/memo.ts';
import { datePieces } from '../dates.ts';
import { betweenMarks } from '../marks.ts';
import { meetingPieces, reportsOf } from '../meeting.ts';
import { namePiece, wordsPiece } from '../names.ts';
import { keyOf } from '../passages.ts';
import { text } from '../phrases.ts';
import { composed, fromPieces, verbatim } from '../statements.ts';
import type { Writing } from '../writing.ts';

/** Where sources disagree: what about, of which type, and each side beside the others, never averaged. */
export function disagreementsSection(writing: Writing): SectionContent {
  const conflicts = writing.dossier.conflicts.slice(0, writing.limits.disagreements);
  return { kind: 'groups', groups: conflicts.map((conflict) => groupOf(writing, conflict)) };
}

function groupOf(writing: Writing, conflict: Conflict) {
  const sides = conflict.sides.map((side) => sideStatement(writing, conflict, side));
  return { key: conflict.id, heading: headingOf(writing, conflict), fields: [{ label: 'sides', statements: sides }] };
}

/** "How Lars Holm is quoted", "When A and B met": by type, with what it is about where that is known. */
function headingOf(writing: Writing, conflict: Conflict): Statement {
  const evidence = conflict.sides.map(({ mentions }) => mentions[0]);
  const of = { of: conflict.id, evidence };
  const meeting = writing.dossier.meetings.find(({ id }) => id === conflict.of);
  if (meeting && conflict.type === 'date') {
    return composed(writing, 'conflict.date', meetingPieces(writing, { ...meeting, place: null }, false), of);
  }
  const utterance = writing.dossier.utterances.find(({ id }) => id === conflict.of);
  if (utterance?.speaker.name) {
    const { name, party } = utterance.speaker;
    return composed(writing, 'conflict.wording', { who: [namePiece(writing, name, party, evidence)] }, of);
  }
  const about = aboutOf(writing, conflict);
  return composed(
    writing,
    about ? `conflict.${conflict.type}.about` : `conflict.${conflict.type}.plain`,
    { about },
    of,
  );
}

/** What a conflict is about; an issue by its name in its own passages, since the sides may have other words for it. */
function aboutOf(writing: Writing, { about, of }: Conflict): readonly Piece[] | null {
  if (about === '') return null;
  const issue = writing.dossier.issues.find(({ id }) => id === of);
  return [issue ? wordsPiece(writing, 'issue', issue.label, issue.mentions) : text(about)];
}

/** The passage's own words, or, where the sides are days, the date with what it rests on. */
function sideStatement(writing: Writing, conflict: Conflict, side: ConflictSide): Statement {
  const [at] = side.mentions;
  // Words with marks of their own need none around them.
  if (conflict.type !== 'date' && /["“”]/u.test(side.value) && writing.textOf(at) === side.value)
    return verbatim(writing, at, { of: conflict.id });
  return fromPieces(dateOf(writing, conflict, side) ?? quotedValue(writing, side), { of: conflict.id, evidence: [at] });
}

function dateOf(writing: Writing, { type }: Conflict, { mentions: [at] }: ConflictSide): readonly Piece[] | null {
  if (type !== 'date') return null;
  const meeting = writing.dossier.meetings.find((one) => reportsOf(one).some((report) => keyOf(report) === keyOf(at)));
  const pieces = meeting ? datePieces(writing, meeting.date, at, { lead: false, explained: true }) : [];
  return pieces.length > 0 ? pieces : null;
}

function quotedValue(writing: Writing, { value, mentions }: ConflictSide): readonly Piece[] {
  return betweenMarks(writing.phrases, [wordsPiece(writing, 'value', value, mentions)]);
}
