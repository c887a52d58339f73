import { describe, expect, it } from 'vitest';
import { placesAgree } from '../../core/dossier/places/agree.ts';

describe('two places', () => {
  it.each([
    ['Lindau, Bavaria', 'Lindau, Germany', 'same'],
    ['Lindau, Bavaria', 'Lindau, Saxony', 'different'],
    ['Lindau, Bavaria', 'Lindau', 'same'],
    ['Lindau, Bavaria', 'Passau, Germany', 'different'],
  ] as const)('%s and %s: %s', (one, other, expected) => {
    const place = (name: string) => ({ name, country: 'DE', geographic: true });
    expect(placesAgree(place(one), place(other))).toBe(expected);
  });

  it('lies in the state that its own name says', () => {
    const place = (name: string) => ({ name, country: null, geographic: true });
    expect(placesAgree(place('Lindau, Germany'), place('Germany'))).toBe('within');
    expect(placesAgree(place('Lindau, Germany'), place('Peru'))).toBe('different');
  });
});
