import { overlaps, type Range } from '../../core/model/span.ts';
import type { MarkView, ReadingView } from '../../core/model/views.ts';

/** A stretch of an article in which the same marks hold from its beginning to its end. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly MarkView[];
  /** The statements of the memo that rest on it, by their places in `statements`. */
  readonly statements: readonly number[];
}

/** A line of an article, without its line break. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly segments: readonly Segment[];
}

type Marked = Pick<ReadingView, 'text' | 'marks' | 'statements'>;

/**
 * The lines of an article, or of a piece of it, each cut where a mark or a cited passage begins or ends. A mark over several
 * lines is in each of them; empty lines are left out.
 */
export function linesOf(
  { text, marks: all, statements }: Marked,
  within: Range = { start: 0, end: text.length },
): readonly Line[] {
  const marks = all.filter((mark) => overlaps(mark, within));
  const used = statements.flatMap((range, index) => (overlaps(range, within) ? [index] : []));
  const lines: Line[] = [];
  let openMarks: readonly MarkView[] = [];
  let openStatements: readonly number[] = [];
  let nextMark = 0;
  let nextStatement = 0;
  for (const match of text.slice(within.start, within.end).matchAll(/[^\r\n]+/g)) {
    const start = within.start + match.index;
    const end = start + match[0].length;
    if (match[0].trim() === '') continue;
    // Both are in the order of their beginnings: what ended before this line is let go, what begins in it is taken up.
    const here = openMarks.filter((mark) => mark.end > start);
    for (let mark = marks[nextMark]; mark && mark.start < end; mark = marks[++nextMark])
      if (mark.end > start) here.push(mark);
    const cited = openStatements.filter((index) => (statements[index]?.end ?? 0) > start);
    for (let one = used[nextStatement]; one !== undefined; one = used[++nextStatement]) {
      const range = statements[one];
      if (!range || range.start >= end) break;
      if (range.end > start) cited.push(one);
    }
    openMarks = here;
    openStatements = cited;
    const ranges = [...here, ...cited.flatMap((index) => statements[index] ?? [])];
    const edges = [start, end, ...ranges.flatMap((range) => [range.start, range.end])];
    const cuts = [...new Set(edges.filter((edge) => edge >= start && edge <= end))].toSorted((a, b) => a - b);
    const segments = cuts.slice(0, -1).map((from, index) => {
      const to = cuts[index + 1] ?? end;
      return {
        start: from,
        end: to,
        marks: here.filter((mark) => mark.start <= from && mark.end >= to),
        statements: cited.filter((one) => {
          const range = statements[one];
          return range !== undefined && range.start <= from && range.end >= to;
        }),
      };
    });
    lines.push({ start, end, segments });
  }
  return lines;
}

/** A segment cut where a range begins and ends in it, so that the range is seen as it is. */
export function cutAt(segment: Segment, { start, end }: Range): readonly Segment[] {
  const inside = [start, end].filter((edge) => edge > segment.start && edge < segment.end);
  const cuts = [segment.start, ...inside, segment.end];
  return cuts.slice(0, -1).map((from, index) => ({ ...segment, start: from, end: cuts[index + 1] ?? segment.end }));
}
