import { describe, expect, it } from 'vitest';
import type { Correction } from '../../core/model/correction.ts';
import type { StatementView } from '../../core/model/views/memo.ts';
import { editOf, groupsOf, inShort, leftOut, moved, withoutEdit } from '../../renderer/views/memo/edit.ts';

function statement(id: string, some: Partial<StatementView> = {}): StatementView {
  const span = { article: 'a-1', start: 0, end: 6 };
  return {
    id,
    kind: 'composed',
    phrase: null,
    pieces: [{ kind: 'text', text: 'They met.' }],
    evidence: [span],
    badges: [],
    of: null,
    section: 'summary',
    words: 'They met.',
    citations: [{ label: '1a', passage: span }],
    comment: null,
    pinned: false,
    anchors: [{ ...span, exact: 'Keller', prefix: '', suffix: ' met' }],
    place: { group: 0, label: null, heading: false },
    ...some,
  };
}

describe('an edit of a statement', () => {
  it('names it by its id, its words and its passages', () => {
    expect(editOf(statement('s-1'), { kind: 'words', words: 'They spoke.' })).toEqual({
      kind: 'statement',
      of: {
        id: 's-1',
        section: 'summary',
        words: 'They met.',
        evidence: [{ article: 'a-1', start: 0, end: 6, exact: 'Keller', prefix: '', suffix: ' met' }],
      },
      edit: { kind: 'words', words: 'They spoke.' },
    });
  });

  it('is taken back alone: what else was done with the statement is done again', () => {
    const edited = statement('s-1', { kind: 'edited', words: 'They spoke.', pinned: true, comment: 'Check the day.' });
    expect(withoutEdit(edited, 'pin').map(({ edit }) => edit)).toEqual([
      null,
      { kind: 'words', words: 'They spoke.' },
      { kind: 'comment', text: 'Check the day.' },
    ]);
    expect(withoutEdit(statement('s-1', { pinned: true }), 'pin').map(({ edit }) => edit)).toEqual([null]);
  });

  it('that leaves it out is listed in its own section', () => {
    const out = editOf(statement('s-1'), { kind: 'drop' });
    const all: readonly Correction[] = [out, editOf(statement('s-2'), { kind: 'pin' })];
    expect(leftOut(all, 'summary')).toEqual([out]);
    expect(leftOut(all, 'timeline')).toEqual([]);
  });
});

describe('the statements of a section', () => {
  it('stand in their groups, with the heading apart', () => {
    const place = (group: number, heading = false) => ({ group, label: null, heading });
    const groups = groupsOf({
      statements: [
        statement('when', { place: place(0) }),
        statement('head', { place: place(0, true) }),
        statement('other', { place: place(1) }),
      ],
    });
    expect(groups.map(({ heading, statements }) => [heading?.id, statements.map(({ id }) => id)])).toEqual([
      ['head', ['when']],
      [undefined, ['other']],
    ]);
  });

  it('are named by their first words', () => {
    expect(inShort('They met in Oslo.')).toBe('They met in Oslo.');
    expect(inShort('one two three four five six seven eight nine')).toBe('one two three four five six seven eight …');
  });
});

describe('a section that is moved', () => {
  it('goes to its place, never beyond the ends, and leaves the others in their order', () => {
    expect(moved(['a', 'b', 'c'], 'a', 2)).toEqual(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 'c', 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 'b', 99)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
  });
});
