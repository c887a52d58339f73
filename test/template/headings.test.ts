import { describe, expect, it } from 'vitest';
import type { Block, Heading, Inline } from '../../core/model/document.ts';
import { settledHeadings } from '../../core/template/headings.ts';
import { paragraph, sampleDocument, words } from '../support/document.ts';

const style = { ...sampleDocument().style, numbered: true, numbers: { levels: 2 } } as const;

function heading(level: Heading['level'], text: string): Heading {
  return { kind: 'heading', level, id: text.toLowerCase(), number: null, children: [words(text)] };
}

const textOf = (children: readonly Inline[]): string =>
  children.map((child) => (child.kind === 'text' ? child.text : '')).join('');

/** The headings that are left, each after its number. */
function left(blocks: readonly Block[], hasSources = false): readonly string[] {
  return settledHeadings(blocks, style, hasSources).flatMap((block) =>
    block.kind === 'heading' ? [`${block.number ?? ''} ${textOf(block.children)}`.trim()] : [],
  );
}

const line = paragraph([words('The fleet sailed.')]);
const how = paragraph([words('Made by rules.')], 'method');
const list: Block = { kind: 'list', ordered: false, items: [] };
const table: Block = {
  kind: 'table',
  id: 't',
  caption: 'Who',
  captioned: false,
  widths: [1],
  head: [[{ header: true, span: 1, blocks: [line] }]],
  rows: [],
};

describe('a heading', () => {
  it('is printed with what stands below it, also below headings of its own', () => {
    expect(
      left([heading(1, 'Note'), heading(2, 'Fish'), heading(3, 'Cod'), line, heading(2, 'Sources'), line]),
    ).toEqual(['Note', '1 Fish', '1.1 Cod', '2 Sources']);
  });

  it.each([
    ['a heading of its level', [heading(3, 'Numbers'), heading(3, 'Dates'), line]],
    ['a section', [heading(3, 'Numbers'), heading(2, 'Dates'), line]],
    ['a heading of a part that is as bare', [heading(2, 'Numbers'), heading(3, 'Of ships'), heading(2, 'Dates'), line]],
    ['a list without items', [heading(2, 'Numbers'), list, heading(2, 'Dates'), line]],
    ['the heads of a table’s columns', [heading(2, 'Numbers'), table, heading(2, 'Dates'), line]],
  ])('is not printed where %s follows it at once', (_, blocks) => {
    expect(left(blocks).map((one) => one.replace(/^[\d.]+ /, ''))).toEqual(['Dates']);
  });

  it('is not printed at the end, above the line on how the memo was made', () => {
    expect(left([heading(2, 'Fish'), line, heading(2, 'Worked out'), { kind: 'rule' }, how])).toEqual(['1 Fish']);
  });

  it('leaves no gap in the numbers where it is not printed', () => {
    expect(left([heading(2, 'Empty'), heading(2, 'Fish'), line, heading(2, 'Boats'), line])).toEqual([
      '1 Fish',
      '2 Boats',
    ]);
  });

  it('above the list of sources is printed where there are any', () => {
    const sources: Block = { kind: 'sources', entries: [] };
    expect(left([heading(2, 'Sources'), sources], true)).toEqual(['1 Sources']);
    expect(left([heading(2, 'Sources'), sources], false)).toEqual([]);
  });

  it('that is the memo’s title is printed though nothing stands below it', () => {
    expect(left([heading(1, 'Note')])).toEqual(['Note']);
  });
});
