import type { ReadoutColumn, ReadoutMatrix } from '../../model/dossier.ts';
import type { MemoRow, SectionContent, Statement } from '../../model/memo.ts';
import type { Span } from '../../model/span.ts';
import { meetingPieces } from '../meeting.ts';
import { namePiece } from '../names.ts';
import { text, word } from '../phrases.ts';
import { composed, verbatim } from '../statements.ts';
import type { Writing } from '../writing.ts';

/** A topic that a side names several times is shown this often. */
const PASSAGES_A_CELL = 2;

/** For each meeting a matrix: the topics, and the passages in which each side's own words name them, verbatim. */
export function readoutsSection(writing: Writing): SectionContent {
  const matrices = writing.dossier.readouts.filter(compares).slice(0, writing.limits.readouts);
  return {
    kind: 'tables',
    tables: matrices.map((matrix) => ({
      heading: headingOf(writing, matrix),
      columns: [word(writing.phrases, 'column.topic'), ...matrix.columns.map((column) => columnOf(writing, column))],
      rows: matrix.rows.map((row) => rowOf(writing, matrix, row)),
    })),
  };
}

/** One account alone, or accounts without a topic, compare nothing: their words stand among the quotations. */
function compares({ columns, rows }: ReadoutMatrix): boolean {
  return columns.length > 1 && rows.length > 0;
}

function headingOf(writing: Writing, { meeting: id }: ReadoutMatrix): Statement | null {
  const meeting = writing.dossier.meetings.find((one) => one.id === id);
  return meeting ? composed(writing, 'heading.meeting', meetingPieces(writing, meeting, false), { of: id }) : null;
}

function columnOf(writing: Writing, { name, party, channel, places }: ReadoutColumn): Statement {
  const fills = {
    who: [namePiece(writing, name, party, places)],
    channel: channel && channel !== 'unnamed' ? [text(word(writing.phrases, `channel.${channel}`))] : null,
  };
  return composed(writing, 'readout.column', fills, { of: party, evidence: [places[0]] });
}

function rowOf(writing: Writing, matrix: ReadoutMatrix, { topic, cells }: ReadoutMatrix['rows'][number]): MemoRow {
  const statements = cells.map((spans) => {
    // A side that names a topic in the same words twice is shown naming it once, with both places cited.
    const byWords = [...Map.groupBy(spans, (at) => writing.textOf(at).toLowerCase()).values()];
    return byWords.slice(0, PASSAGES_A_CELL).map((same) => sameWords(writing, same, matrix.meeting));
  });
  return { key: topic.replace(/[\s.,;:]+$/, ''), cells: statements, badges: [], date: null };
}

function sameWords(writing: Writing, [at, ...others]: readonly Span[], meeting: string): Statement {
  if (!at) throw new RangeError('a cell of a matrix without a passage');
  const statement = verbatim(writing, at, { of: meeting });
  return { ...statement, evidence: [...statement.evidence, ...others] };
}
