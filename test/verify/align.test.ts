import { describe, expect, it } from 'vitest';
import type { ManifestUnit } from '../../core/model/manifest.ts';
import { align } from '../../core/verify/align.ts';
import { expectedOf, streamOf } from '../../core/verify/stream.ts';

const unit = (kind: ManifestUnit['kind'], words: string): ManifestUnit => ({ kind, statement: null, words, cites: [] });

/** Where each unit of a layout stands in a file of these lines: the words found, or null. */
function check(layout: readonly ManifestUnit[], lines: readonly string[], expected: readonly (string | null)[]): void {
  const units = expectedOf(layout);
  const stream = streamOf(
    lines.map((text, place) => ({ text, place, marks: [], part: 'body' as const })),
    units,
  );
  const words = (start: number, end: number): string =>
    stream.words
      .slice(start, end)
      .map(({ text }) => text)
      .join(' ');
  expect(align(units, stream, stream.words.length).found.map((at) => at && words(at.start, at.end))).toEqual(expected);
}

const MET = unit('statement', 'Ana Silva and Piet de Vries met in Lisbon in July 2025.');

describe('the units of a memo in a file', () => {
  it('a drawing that is a picture takes no words of the sentences for its labels', () => {
    check(
      [
        MET,
        ...['Ana Silva', 'Piet de Vries', 'Lisbon', 'The Hague', 'Oslo', 'Rome', 'Bonn'].map((label) =>
          unit('figure', label),
        ),
      ],
      ['Ana Silva and Piet de Vries met not in Lisbon in July 2025.'],
      ['Ana Silva and Piet de Vries met not in Lisbon in July 2025 .', ...Array<null>(7).fill(null)],
    );
  });

  it('a drawing that is printed as words has them', () => {
    check(
      [MET, ...['Ana Silva', 'Piet de Vries', 'Lisbon'].map((label) => unit('figure', label))],
      ['Ana Silva and Piet de Vries met in Lisbon in July 2025.', 'Ana Silva', 'Piet de Vries', 'Lisbon'],
      ['Ana Silva and Piet de Vries met in Lisbon in July 2025 .', 'Ana Silva', 'Piet de Vries', 'Lisbon'],
    );
  });

  it('a sentence before which its drawing stands in the memo, and behind which it is drawn, is in its place', () => {
    const units = expectedOf([
      MET,
      ...['Ana Silva', 'Piet de Vries', 'Lisbon', 'The Hague'].map((label) => unit('figure', label)),
      unit('statement', 'Both went home.'),
    ]);
    const lines = ['Ana Silva and Piet de Vries met in Lisbon in July 2025.', 'Both went home.', 'Ana Silva'];
    const stream = streamOf(
      [...lines, 'Piet de Vries', 'Lisbon', 'The Hague'].map((text, place) => ({
        text,
        place,
        marks: [],
        part: 'body' as const,
      })),
      units,
    );
    expect(align(units, stream, stream.words.length).found.at(-1)).toMatchObject({ exact: true, moved: false });
  });

  it('a drawing that waited behind later sentences is found whole, and takes none of their words', () => {
    const labels = ['July 2025', 'Ana Silva and Piet …', 'August 2025', 'Both went home in …'];
    const later = 'Both went home in August 2025, and Ana Silva and the others rested until July 2026.';
    check(
      [MET, ...labels.map((label) => unit('figure', label)), unit('statement', later)],
      ['Ana Silva and Piet de Vries met in Lisbon in July 2025.', later, ...labels],
      [
        'Ana Silva and Piet de Vries met in Lisbon in July 2025 .',
        ...labels,
        'Both went home in August 2025 , and Ana Silva and the others rested until July 2026 .',
      ],
    );
  });

  it('a row keeps its words where a drawing that waited behind it begins lines with the same', () => {
    const units = expectedOf([
      ...['When', 'August 2025', 'A ruling is due in August.'].map((label) => unit('figure', label)),
      ...['At last', 'August 2025', 'planned', 'A ruling is due in August.'].map((words) => unit('statement', words)),
    ]);
    const lines = [
      'At last',
      'August 2025 planned A ruling is due in August.',
      'When',
      'planned in Oslo.',
      'August 2025',
    ];
    const stream = streamOf(
      [...lines, 'A ruling is due in August.'].map((text, place) => ({
        text,
        place,
        marks: [],
        part: 'body' as const,
      })),
      units,
    );
    const ends = align(units, stream, stream.words.length).found.slice(3);
    expect(ends.map((at) => at && stream.words[at.start]?.line)).toEqual([0, 1, 1, 1]);
  });

  it('a cell that repeats the last word of a changed sentence is looked for in its own line', () => {
    check(
      [unit('statement', 'The shoal was seized by another state in 2012.'), unit('statement', '2012')],
      ['The shoal was not seized by another state in 2012.', '2012'],
      ['The shoal was not seized by another state in 2012 .', '2012'],
    );
  });
});
