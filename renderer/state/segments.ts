import { overlaps, type Range } from '../../core/model/span.ts';
import type { CitedView, MarksView, MarkView } from '../../core/model/views/articles.ts';

/** A stretch of an article in which the same marks hold from its beginning to its end. */
export interface Segment extends Range {
  readonly marks: readonly MarkView[];
  /** The statements of the memo that rest on it. */
  readonly statements: readonly CitedView[];
}

/** A line of an article, without its line break. */
export interface Line extends Range {
  readonly segments: readonly Segment[];
}

/**
 * The lines of a piece of an article, each cut where a mark or a cited passage begins or ends. A mark over several lines is in
 * each of them; empty lines are left out. `marks` and `statements` are in the order of their beginnings.
 */
export function linesOf(text: string, piece: Range, { marks, statements }: MarksView): readonly Line[] {
  const lines = lineRanges(text, piece);
  const marked = inEach(lines, marks);
  const cited = inEach(lines, statements);
  return lines.map((line, at) => ({ ...line, segments: segmentsOf(line, marked[at] ?? [], cited[at] ?? []) }));
}

/** A segment cut where a range begins and ends in it, so that the range is seen as it is. */
export function cutAt(segment: Segment, range: Range): readonly Segment[] {
  return cuts(segment, [range]).map((part) => ({ ...segment, ...part }));
}

/** Where the lines stand that are not empty. */
function lineRanges(text: string, { start: from, end: until }: Range): readonly Range[] {
  return [...text.slice(from, until).matchAll(/[^\r\n]+/g)].flatMap(({ index, 0: line }) =>
    line.trim() === '' ? [] : [{ start: from + index, end: from + index + line.length }],
  );
}

/** What of the ranges each line has a part in; lines and ranges are in the order of their beginnings. */
function inEach<R extends Range>(lines: readonly Range[], ranges: readonly R[]): readonly (readonly R[])[] {
  let open: readonly R[] = [];
  let next = 0;
  return lines.map(({ start, end }) => {
    let until = next;
    while ((ranges[until]?.start ?? end) < end) until++;
    // What ended before this line is let go, what begins in it is taken up.
    open = [...open, ...ranges.slice(next, until)].filter((range) => range.end > start);
    next = until;
    return open;
  });
}

function segmentsOf(line: Range, marks: readonly MarkView[], statements: readonly CitedView[]): readonly Segment[] {
  return cuts(line, [...marks, ...statements]).map((part) => ({
    ...part,
    marks: marks.filter((mark) => overlaps(mark, part)),
    statements: statements.filter((statement) => overlaps(statement, part)),
  }));
}

/** A range in parts, cut where any of the others begins or ends in it. */
function cuts({ start, end }: Range, others: readonly Range[]): readonly Range[] {
  const inside = others.flatMap((other) => [other.start, other.end]).filter((edge) => edge > start && edge < end);
  const edges = [start, ...new Set(inside.toSorted((a, b) => a - b)), end];
  return edges.slice(0, -1).map((from, at) => ({ start: from, end: edges[at + 1] ?? end }));
}
