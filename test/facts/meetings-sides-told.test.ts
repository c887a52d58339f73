import { describe, expect, it } from 'vitest';
import { toldMeetings as told } from '../support/told-meetings.ts';

const PEOPLE = 'Ana Silva and Lars Holm grow barley.';

function toldOf(text: string): readonly string[] {
  return told(`${PEOPLE} ${text}`);
}

describe('sides as they are told', () => {
  it.each([
    ['U.S. and Chinese officials met in Oslo on Monday.', 'meeting: U.S. and Chinese officials @ Oslo 2024-05-06'],
    [
      'Senior EU and British negotiators held talks in Oslo on Monday.',
      'talks: Senior EU and British negotiators @ Oslo 2024-05-06',
    ],
    [
      'U.S. and Chilean negotiators return to Lima this week for talk on limiting fish quotas.',
      'talks: U.S. and Chilean negotiators @ Lima 2024-05-06',
    ],
    ['NZ and Chilean officials met in Oslo on Monday.', 'meeting: NZ and Chilean officials @ Oslo 2024-05-06'],
    // A name by itself, and nobody's adjective.
    ['The US and Iran met in Oslo on Monday.', 'meeting: United States + Iran @ Oslo 2024-05-06'],
    [
      'Ana Silva met leaders of the health unions at the Treasury on Monday.',
      'meeting: Ana Silva + leaders of the health unions @ Treasury 2024-05-06',
    ],
    ['Ana Silva met executives at the Treasury on Monday.', 'meeting: Ana Silva + executives @ Treasury 2024-05-06'],
    [
      'Ana Silva met officials at the Treasury on Monday.',
      'meeting: Ana Silva + officials at the Treasury @ - 2024-05-06',
    ],
    // Nobody knows Okafor, and it was not the one who tells of it.
    ['Ana Silva said Okafor had met Lars Holm on Monday.', 'meeting: Okafor + Lars Holm @ - 2024-05-06'],
    ['Lars Holm said he had met Ana Silva on Monday.', 'meeting: Lars Holm + Ana Silva @ - 2024-05-06'],
  ])('%s', (text, expected) => expect(toldOf(text)).toEqual([expected]));

  it('a stranger who would hold talks is not the one who says so', () =>
    expect(toldOf('Ana Silva said Okafor would hold talks with Lars Holm on Friday.')).toEqual([]));
});

describe('whom "he" means in a clause of place', () => {
  it.each([
    [
      'whoever was sent there',
      'President Piet Vries dispatched Lars Holm to Lima, where he is to meet Paul Okon on Friday.',
      'meeting: Lars Holm + Paul Okon @ Lima 2024-05-10 planned',
    ],
    [
      'whoever went on to there',
      'Lars Holm met Paul Okon in Quito on Monday before travelling to Lima, where he held talks with Minister Omar Said.',
      'talks: Lars Holm + Omar Said @ Lima -',
    ],
    [
      'whoever flew there',
      'Lars Holm flew to Lima, where he met Paul Okon on Monday.',
      'meeting: Lars Holm + Paul Okon @ Lima 2024-05-06',
    ],
  ])('%s', (_, text, expected) =>
    expect(told(`Lars Holm, Piet Vries and Paul Okon grow barley. ${text}`).at(-1)).toBe(expected),
  );
});

describe('who comes along, or is told by name', () => {
  it.each([
    [
      'Minister Lars Holm will lead a delegation to Lima on Friday for consultations with Peruvian officials.',
      'talks: Lars Holm + Peruvian officials @ Lima 2024-05-10 planned',
    ],
    [
      'Chile’s rival leaders, President Ana Silva and Minister Lars Holm, met in Lima on Monday.',
      'meeting: Ana Silva + Lars Holm @ Lima 2024-05-06',
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));
});

describe('what was said to be to come', () => {
  it.each([
    ['on a day', 'Ana Silva said talks with Lars Holm would be held in Oslo on Friday.', '2024-05-10 planned'],
    ['on a condition', 'Ana Silva said talks with Lars Holm would be held on Friday if it rained.', 'hypothetical'],
    ['of no day', 'Ana Silva said talks with Lars Holm would be useless.', 'hypothetical'],
  ])('%s', (_, text, end) => expect(toldOf(text).join()).toMatch(new RegExp(`${end}$`)));
});
