import { expect, it } from 'vitest';
import { COUNTRY_NAMES } from '../../core/memo/sections/country-names.made.ts';

it('has a name for every state, and none where a code is nobody’s', () => {
  expect([COUNTRY_NAMES['BR'], COUNTRY_NAMES['XK'], COUNTRY_NAMES['VA']]).toEqual(['Brazil', 'Kosovo', 'Vatican City']);
  expect(COUNTRY_NAMES['AA']).toBeUndefined();
});
