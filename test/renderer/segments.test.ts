import { describe, expect, it } from 'vitest';
import type { MarkView } from '../../core/model/views.ts';
import { cutAt, linesOf } from '../../renderer/state/segments.ts';

/** The words of each line, cut into segments; a marked one with its kinds and its statements. */
function drawn(
  text: string,
  marks: readonly (readonly [MarkView['kind'], string])[],
  cited: readonly string[] = [],
): readonly (readonly string[])[] {
  const rangeOf = (words: string): { start: number; end: number } => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  const lines = linesOf({
    text,
    marks: marks
      .map(([kind, words]) => ({ ...rangeOf(words), kind, of: null, label: '' }))
      .toSorted((a, b) => a.start - b.start),
    statements: cited.map((words) => ({ ...rangeOf(words), statement: 's', words: '' })),
  });
  return lines.map(({ segments }) =>
    segments.map((segment) => {
      const names = [...segment.marks.map(({ kind }) => kind), ...segment.statements.map((index) => `s${index}`)];
      const words = text.slice(segment.start, segment.end);
      return names.length > 0 ? `[${words}](${names.join(' ')})` : words;
    }),
  );
}

describe('the lines of an article', () => {
  it('are cut where marks begin and end', () => {
    expect(
      drawn('Rubio met Jaishankar.', [
        ['person', 'Rubio'],
        ['person', 'Jaishankar'],
      ]),
    ).toEqual([['[Rubio](person)', ' met ', '[Jaishankar](person)', '.']]);
  });

  it('show where marks overlap, and which statements use the words', () => {
    expect(drawn('He said it is late now.', [['quotation', 'it is late']], ['said it is'])).toEqual([
      ['He ', '[said ](s0)', '[it is](quotation s0)', '[ late](quotation)', ' now.'],
    ]);
  });

  it('share a mark that goes over several; empty lines are left out', () => {
    expect(drawn('One two\r\n\r\nthree four', [['meeting', 'two\r\n\r\nthree']])).toEqual([
      ['One ', '[two](meeting)'],
      ['[three](meeting)', ' four'],
    ]);
  });

  it('are cut once more where a passage is looked for, and only there', () => {
    const words = (start: number, end: number): readonly string[] =>
      linesOf({ text: 'The ferry was late.', marks: [], statements: [] }).flatMap(({ segments }) =>
        segments
          .flatMap((segment) => cutAt(segment, { start, end }))
          .map((segment) => 'The ferry was late.'.slice(segment.start, segment.end)),
      );
    expect(words(4, 9)).toEqual(['The ', 'ferry', ' was late.']);
    expect(words(0, 3)).toEqual(['The', ' ferry was late.']);
    expect(words(0, 19)).toEqual(['The ferry was late.']);
    expect(words(30, 40)).toEqual(['The ferry was late.']);
  });

  it('are as many as a long text has, in time that grows with it', () => {
    const text = 'A line of words.\n'.repeat(20_000);
    expect(linesOf({ text, marks: [], statements: [] })).toHaveLength(20_000);
  });
});
