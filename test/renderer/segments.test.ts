import { describe, expect, it } from 'vitest';
import type { MarksView, MarkView } from '../../core/model/views/articles.ts';
import { cutAt, type Line, linesOf } from '../../renderer/state/segments.ts';

/** The lines of a whole text. */
function whole(text: string, { marks = [], statements = [] }: Partial<MarksView> = {}): readonly Line[] {
  return linesOf(text, { start: 0, end: text.length }, { marks, statements });
}

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
  const lines = whole(text, {
    marks: marks
      .map(([kind, words]) => ({ ...rangeOf(words), kind, of: null, label: '' }))
      .toSorted((a, b) => a.start - b.start),
    statements: cited.map((words) => ({ ...rangeOf(words), statement: 'cited', words: '' })),
  });
  return lines.map(({ segments }) =>
    segments.map((segment) => {
      const names = [...segment.marks.map(({ kind }) => kind), ...segment.statements.map(({ statement }) => statement)];
      const words = text.slice(segment.start, segment.end);
      return names.length > 0 ? `[${words}](${names.join(' ')})` : words;
    }),
  );
}

describe('the lines of an article', () => {
  it('are cut where marks begin and end', () => {
    expect(
      drawn('Silva met Holm.', [
        ['person', 'Silva'],
        ['person', 'Holm'],
      ]),
    ).toEqual([['[Silva](person)', ' met ', '[Holm](person)', '.']]);
  });

  it('show where marks overlap, and which statements use the words', () => {
    expect(drawn('He said it is late now.', [['quotation', 'it is late']], ['said it is'])).toEqual([
      ['He ', '[said ](cited)', '[it is](quotation cited)', '[ late](quotation)', ' now.'],
    ]);
  });

  it('share a mark that goes over several; empty lines are left out', () => {
    expect(drawn('One two\r\n\r\nthree four', [['meeting', 'two\r\n\r\nthree']])).toEqual([
      ['One ', '[two](meeting)'],
      ['[three](meeting)', ' four'],
    ]);
  });

  it('let go of a mark that ends, and take up the next, each in its own line', () => {
    expect(
      drawn('One of it\nand two\nthen three', [
        ['quotation', 'of it\nand'],
        ['person', 'two'],
        ['time', 'then'],
      ]),
    ).toEqual([
      ['One ', '[of it](quotation)'],
      ['[and](quotation)', ' ', '[two](person)'],
      ['[then](time)', ' three'],
    ]);
  });

  it('of a piece are those that stand in it, at their places in the whole', () => {
    const text = 'First line\nsecond line\n';
    const marks = { marks: [], statements: [{ start: 6, end: 17, statement: 's', words: '' }] };
    expect(linesOf(text, { start: 11, end: text.length }, marks)).toEqual(whole(text, marks).slice(1));
  });

  it('are cut once more where a passage is looked for, and only there', () => {
    const words = (start: number, end: number): readonly string[] =>
      whole('The ferry was late.').flatMap(({ segments }) =>
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
    expect(whole(text)).toHaveLength(20_000);
  });
});
