import { expect, it } from 'vitest';
import states from '../../core/language/names/lexicon/states.json' with { type: 'json' };
import { COUNTRY_NAMES } from '../../core/memo/sections/country-names.made.ts';

it('has a name for every state that the reading knows, and none where a code is nobody’s', () => {
  expect([COUNTRY_NAMES['BR'], COUNTRY_NAMES['XK'], COUNTRY_NAMES['VA']]).toEqual(['Brazil', 'Kosovo', 'Vatican City']);
  expect(states.map(({ iso }) => iso).filter((iso) => !Object.hasOwn(COUNTRY_NAMES, iso))).toEqual([]);
  expect(COUNTRY_NAMES['AA']).toBeUndefined();
});
