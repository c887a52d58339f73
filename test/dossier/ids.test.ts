import { expect, test } from 'vitest';
import { withDistinctIds } from '../../core/dossier/ids.ts';
import { type Span, spanOf } from '../../core/model/span.ts';

const place = (start: number): Span => spanOf('a', { start, end: start + 5 });

/** The ids of things of one kind, each with its name and places; the natural id is that of its first place. */
function ids(...things: readonly (readonly [name: string, ...starts: number[]])[]): readonly string[] {
  const items = things.map(([name, ...starts]) => ({
    id: `meeting-a-${starts[0]}-${(starts[0] ?? 0) + 5}`,
    name,
    spans: starts.map(place),
  }));
  return withDistinctIds('meeting', items, (item) => item).map(({ id }) => id);
}

test('ids that differ stay as they are', () =>
  expect(ids(['one', 0], ['two', 10])).toEqual(['meeting-a-0-5', 'meeting-a-10-15']));

test('the second of one place takes the id of a place of its own, which no other has', () =>
  expect(ids(['one', 0, 20], ['two', 0, 10, 30], ['three', 10])).toEqual([
    'meeting-a-0-5',
    'meeting-a-30-35',
    'meeting-a-10-15',
  ]));

test('those that share every place are told apart by their names, and where these are one, still', () => {
  const shared = ids(['one', 0], ['two', 0], ['two', 0]);
  expect(shared.slice(0, 2)).toEqual(['meeting-a-0-5', 'meeting-a-0-5-two']);
  expect(new Set(shared).size).toBe(3);
});
