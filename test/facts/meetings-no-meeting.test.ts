import { describe, expect, it } from 'vitest';
import { toldMeetings as told, toldAsReal } from '../support/told-meetings.ts';

describe('speeches, private visits and words of other senses', () => {
  it.each<string>([
    // Those who only listen.
    'Marta Lind told a meeting of bankers in Oslo on Monday that costs would rise.',
    'Marta Lind made the remark on Monday in an address to a private meeting of engineers in Oslo.',
    'Marta Lind told bankers at a luncheon on Monday that rates would fall.',
    'Marta Lind told currency traders meeting in Oslo that rates would fall.',
    'Speaking to the Lima Chamber of Commerce and Industry on Monday, Marta Lind said trade was slow.',
    'Paul Okon was in Lima on Monday to speak to the private World Affairs Council.',
    'Marta Lind told Paul Okon on Monday that the news over talks was good.',
    // Their own kin.
    'Paul Okon was visiting his brother in Lima on Monday.',
    'Marta Lind and her father visited Paul Okon in Lima on Monday.',
    'Marta Lind met with her daughter Ana in Lima on Monday.',
    'Some wept as Marta Lind and Paul Okon spoke to relatives on Monday.',
    // What somebody works for.
    'Marta Lind travels to normalize relations and to advance talks with Peru.',
    // Other senses of the words.
    'Marta Lind may lower the tax on Monday while still meeting his earlier 1987/88 borrowing target.',
    'The Bakers Union and the Millers League are unable to meet their commitments.',
    'A proposal to small- and medium-sized farms was warmly received by members on Monday.',
    'The bank is to strengthen its supervisory powers in time for a planned discussion in Lima on Monday.',
    'The firm moved its ships into a venture with Norsk Kraft, called Silva Lines.',
    'The Bakers Union and the Millers League will negotiate with a third party.',
    'NORDIC BOND OFFER MEETS MIXED DEMAND\n\nIt rained in Oslo.',
    'BAKERS CONFIRM THEY RECEIVED GRAIN DAMAGE CLAIMS\n\nIt rained in Oslo.',
    // Again and again.
    'The government and the Bakers Union would meet annually.',
    'Peru agreed to let Marta Lind and Paul Okon attend meetings held by the five.',
    // Each for itself, and what is hindered.
    'The buyers and the sellers meet separately in Oslo on Monday.',
    'The minister blamed Lima for obstructing talks with the Bakers Union and the Millers League.',
  ])('finds none in “%s”', (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each<string>([
    'The mayor proposed that Marta Lind and Paul Okon meet next week.',
    'There were rumours that Marta Lind telephoned Paul Okon on Monday.',
    'The Bakers Union said it was eager to continue meeting with Paul Okon on the dispute.',
    'They changed the rate by telephone rather than calling a meeting of finance ministers in Oslo.',
  ])('finds none that was held or is to be in “%s”', (text) => {
    expect(toldAsReal(`Prices of barley rose again.\n${text}`)).toEqual([]);
  });

  it.each<readonly [string, readonly string[]]>([
    [
      'Marta Lind spoke on Monday at a meeting of farm ministers in Oslo.',
      ['meeting: farm ministers @ Oslo 2024-05-06'],
    ],
    [
      'Marta Lind met with her brother, President Paul Okon, on Monday.',
      ['meeting: Marta Lind + Paul Okon @ - 2024-05-06'],
    ],
    ['The five great powers met in Oslo on Monday.', ['meeting: five great powers @ Oslo 2024-05-06']],
    ['Arab powers met in Oslo on Monday.', ['meeting: Arab powers @ Oslo 2024-05-06']],
    // Kin who come with somebody are no private matter.
    [
      'Marta Lind met Paul Okon and his wife in Oslo on Monday.',
      ['meeting: Marta Lind + Paul Okon + wife @ Oslo 2024-05-06'],
    ],
    [
      'Marta Lind and her husband visited King Paul in Oslo on Monday.',
      ['meeting: Marta Lind + husband + Paul @ Oslo 2024-05-06'],
    ],
    [
      'Marta Lind met the miners and their children in Oslo on Monday.',
      ['meeting: Marta Lind + miners + children @ Oslo 2024-05-06'],
    ],
    // Whoever heads a body rings, and is not what it is called.
    [
      'Marta Lind, head of the Bakers Union, called Paul Okon on Monday.',
      ['call: Marta Lind + Paul Okon @ - 2024-05-06'],
    ],
    ['Marta Lind met the King for their weekly audience.', ['meeting: Marta Lind + King @ - -']],
    ['Marta Lind and Paul Okon spoke on a secure line.', ['call: Marta Lind + Paul Okon @ - -']],
    [
      'Minister Marta Lind was warmly received by President Paul Okon in Lima on Monday.',
      ['meeting: Marta Lind + Paul Okon @ Lima 2024-05-06'],
    ],
    // Somebody said something at it; who asked for what is no side.
    [
      'A plan that the harbour change hands was made on Monday at a meeting of Bakers Union members and Millers League members.',
      ['meeting: Bakers Union + Millers League @ - 2024-05-06'],
    ],
    [
      'The working group meets in Oslo in June, with a full council scheduled for July.',
      ['meeting: working group @ Oslo 2024-06-01 planned'],
    ],
    [
      'Norwegian officials gave the same message to Minister Paul Okon in talks in Oslo on Monday.',
      ['talks: Norwegian officials + Paul Okon @ Oslo 2024-05-06'],
    ],
  ])('still finds in “%s”', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

it.each([
  'Marta Lind reiterated her desire to meet Paul Okon, arguing that it would help.',
  'Marta Lind repeated her pledge to meet Paul Okon.',
  // What governs the first of two objects governs the second.
  'Marta Lind has offered a truce and a face-to-face meeting with Paul Okon.',
  'Marta Lind called for an inquiry and talks with Paul Okon.',
])('what somebody wishes or promises is not done: %s', (text) => expect(toldAsReal(text)).toEqual([]));

it.each([
  'Marta Lind flew to Lima on Monday to meet Paul Okon.',
  'Marta Lind attended a dinner and a meeting with Paul Okon.',
  // The second noun is the subject of its own clause.
  'Marta Lind proposed a truce and talks with Paul Okon began on Monday.',
  // A word with a hyphen is of the noun's phrase, whatever its tag.
  'Peru and Chile have already held working-level talks on fish.',
])('what was done is: %s', (text) => expect(toldAsReal(text)).toHaveLength(1));

it('what calls off the first of two calls off the second', () => {
  expect(told('Marta Lind cancelled a visit and a meeting with Paul Okon.')).toEqual([
    'meeting: Marta Lind + Paul Okon @ - - called-off',
  ]);
});
