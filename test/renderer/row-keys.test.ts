import { describe, expect, it } from 'vitest';
import { placeAfter, placeOfName, stretched } from '../../renderer/parts/row-keys.ts';

describe('the keys of a list of rows', () => {
  it('lead from row to row, by pages and to the ends, and never beyond them', () => {
    const after = (key: string, here: number) => placeAfter(key, here, 10, 4);
    expect(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'].map((key) => after(key, 5))).toEqual([
      6, 4, 9, 1, 0, 9,
    ]);
    expect([after('ArrowUp', 0), after('ArrowDown', 9), after('PageDown', 8)]).toEqual([0, 9, 9]);
  });

  it('that are others lead nowhere, nor does any in a list of nothing', () => {
    expect(['Tab', 'Enter', 'a'].map((key) => placeAfter(key, 0, 3, 2))).toEqual([null, null, null]);
    expect(placeAfter('Home', 0, 0, 2)).toBeNull();
  });

  const names = ['Ada Lovelace', 'Álvaro Obregón', 'Bertha Lutz', 'ada byron'];
  it('letters lead on to the next name that begins with them, round the end', () => {
    expect([placeOfName(names, 'a', 1), placeOfName(names, 'a', 3), placeOfName(names, 'b', 2)]).toEqual([3, 0, 2]);
  });

  it('letters find those with accents, and letters with accents those without', () => {
    expect([placeOfName(names, 'a', 0), placeOfName(names, 'álvaro o', 0), placeOfName(names, 'àda b', 0)]).toEqual([
      1, 1, 3,
    ]);
  });

  it('a step with Shift chooses what lies between, and lets go what no longer does', () => {
    expect(stretched(2, 2, 4)).toEqual({ on: [2, 3, 4], off: [] });
    expect(stretched(2, 4, 3)).toEqual({ on: [2, 3], off: [4] });
    expect(stretched(2, 4, 1)).toEqual({ on: [1, 2], off: [3, 4] });
  });

  it('more letters stay where they fit, and lead nowhere where no name begins so', () => {
    expect([placeOfName(names, 'ada b', 3), placeOfName(names, 'ada l', 3)]).toEqual([3, 0]);
    expect([placeOfName(names, 'lovelace', 0), placeOfName([], 'a', 0)]).toEqual([null, null]);
  });
});
