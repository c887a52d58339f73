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

/**
 * The lines of an article, each cut where a mark or a cited passage begins or ends. A mark over several lines is in each
 * of them; empty lines are left out.
 */
export function linesOf({
  text,
  marks,
  statements,
}: Pick<ReadingView, 'text' | 'marks' | 'statements'>): readonly Line[] {
  const lines: Line[] = [];
  let openMarks: readonly MarkView[] = [];
  let openStatements: readonly number[] = [];
  let nextMark = 0;
  let nextStatement = 0;
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const start = match.index;
    const end = start + match[0].length;
    if (match[0].trim() === '') continue;
    // Both are in the order of their beginnings: what ended before this line is let go, what begins in it is taken up.
    const here = openMarks.filter((mark) => mark.end > start);
    for (let mark = marks[nextMark]; mark && mark.start < end; mark = marks[++nextMark])
      if (mark.end > start) here.push(mark);
    const cited = openStatements.filter((index) => (statements[index]?.end ?? 0) > start);
    for (let one = statements[nextStatement]; one && one.start < end; one = statements[++nextStatement])
      if (one.end > start) cited.push(nextStatement);
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
