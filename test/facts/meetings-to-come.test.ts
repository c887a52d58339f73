import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';
import { toldMeetings as told } from '../support/told-meetings.ts';

/** Texts are of Thursday 9 May 2024. */
describe('meetings that are still to come', () => {
  it.each<readonly [string, readonly string[]]>([
    // The present tense of a clause of time is of what is to come.
    [
      'Officials doubt that prices will fall when the Nordic Council meets in September.',
      ['meeting: Nordic Council @ - 2024-09-01 planned'],
    ],
    [
      'Quotas may be lifted this month when the farm ministers meet in Oslo.',
      ['meeting: farm ministers @ Oslo 2024-05-09 planned'],
    ],
    [
      'President Marta Lind will raise the matter when she holds talks with Chancellor Paul Okon in Lima.',
      ['talks: Marta Lind + Paul Okon @ Lima - planned'],
    ],
    [
      'The plan will be explained when Minister Marta Lind visits Oslo for meetings with Chancellor Paul Okon.',
      ['meeting: Marta Lind + Paul Okon @ Oslo - planned'],
    ],
    ['Prices fell when President Marta Lind met Paul Okon.', ['meeting: Marta Lind + Paul Okon @ - -']],
    [
      'Traders await a meeting between Minister Marta Lind and Chancellor Paul Okon later today.',
      ['meeting: Marta Lind + Paul Okon @ - 2024-05-09 planned'],
    ],
    // "host" is what she will do, and no post of his; before a name it may be one.
    [
      'President Marta Lind will host Danish Prime Minister Paul Okon in Lima on Saturday.',
      ['meeting: Marta Lind + Paul Okon @ Lima 2024-05-11 planned'],
    ],
    [
      'Talk show host Marta Lind met Chancellor Paul Okon in Lima on Monday.',
      ['meeting: Marta Lind + Paul Okon @ Lima 2024-05-06'],
    ],
    [
      'Minister Marta Lind is meeting Chancellor Paul Okon in Oslo on Saturday.',
      ['meeting: Marta Lind + Paul Okon @ Oslo 2024-05-11 planned'],
    ],
    [
      'Minister Marta Lind was meeting Chancellor Paul Okon in Oslo on Tuesday.',
      ['meeting: Marta Lind + Paul Okon @ Oslo 2024-05-07'],
    ],
    [
      'On Saturday, the palace announced, Minister Marta Lind will meet Chancellor Paul Okon.',
      ['meeting: Marta Lind + Paul Okon @ - 2024-05-11 planned'],
    ],
    [
      'The strike goes on if talks tomorrow and Monday between Peru and Chile fail.',
      ['talks: Peru + Chile @ - 2024-05-10 planned', 'talks: Peru + Chile @ - 2024-05-13 planned'],
    ],
    [
      'A meeting of the fisheries ministers expected in Lima tomorrow will look at cod.',
      ['meeting: fisheries ministers @ Lima 2024-05-10 planned'],
    ],
    [
      'Envoys are laying the groundwork for talks between President Marta Lind and Chancellor Paul Okon.',
      ['talks: Marta Lind + Paul Okon @ - - planned'],
    ],
    [
      'President Marta Lind leaves for Oslo on 20 May for talks with Chancellor Paul Okon.',
      ['talks: Marta Lind + Paul Okon @ Oslo 2024-05-20 planned'],
    ],
    ['A meeting of the union leaders has been called for tomorrow.', ['meeting: union leaders @ - 2024-05-10 planned']],
    [
      'President Marta Lind is due to meet Ana Silva before holding talks with Chancellor Paul Okon.',
      ['meeting: Marta Lind + Ana Silva @ - - planned', 'talks: Marta Lind + Paul Okon @ - - planned'],
    ],
    [
      'Cod is high on the agenda of talks between Minister Marta Lind and Chancellor Paul Okon.',
      ['talks: Marta Lind + Paul Okon @ - - planned'],
    ],
    [
      'Minister Marta Lind and Chancellor Paul Okon agreed to meet again in Oslo.',
      ['meeting: Marta Lind + Paul Okon @ Oslo - planned'],
    ],
    [
      'Minister Marta Lind and Chancellor Paul Okon agreed to meet.',
      ['meeting: Marta Lind + Paul Okon @ - - hypothetical'],
    ],
    [
      'Minister Marta Lind will meet the leaders of Peru and Chile at the summit, which will take place in Oslo on 20 May.',
      ['meeting: Marta Lind + leaders of Peru and Chile @ Oslo 2024-05-20 planned'],
    ],
  ])('%s', (text, meetings) => {
    expect(told(text)).toEqual(meetings);
  });

  it.each<readonly [string, readonly string[]]>([
    // What went before it is over, and so is it.
    [
      'Rates peaked ahead of the meeting of the finance ministers of Peru and Chile on 22 April.',
      ['meeting: finance ministers of Peru and Chile @ - 2024-04-22'],
    ],
    [
      'Rates will peak ahead of the meeting of the finance ministers of Peru and Chile on 22 June.',
      ['meeting: finance ministers of Peru and Chile @ - 2024-06-22 planned'],
    ],
    [
      'The ministers presented the planned reforms at a meeting with union leaders on Monday.',
      ['meeting: ministers + union leaders @ - 2024-05-06'],
    ],
    // What is said after a meeting is no word of when it is.
    [
      'Marta Lind told reporters after talks with Chancellor Paul Okon in Oslo that rates will rise.',
      ['talks: Marta Lind + Paul Okon @ Oslo -'],
    ],
    [
      'Marta Lind announced talks with Chancellor Paul Okon that will take place in Oslo.',
      ['talks: Marta Lind + Paul Okon @ Oslo - planned'],
    ],
    [
      'The ministers will present the reforms at a meeting with union leaders on Monday.',
      ['meeting: ministers + union leaders @ - 2024-05-13 planned'],
    ],
    [
      "President Marta Lind's talks with Chancellor Paul Okon on Monday delayed the vote.",
      ['talks: Marta Lind + Paul Okon @ - 2024-05-06'],
    ],
    [
      "President Marta Lind's talks with Chancellor Paul Okon on Monday were delayed.",
      ['talks: Marta Lind + Paul Okon @ - 2024-05-06 called-off'],
    ],
    ['Talks between Peru and Chile were broken off on Monday.', ['talks: Peru + Chile @ - 2024-05-06']],
    [
      'President Marta Lind was received in private audience by King Omar in Oslo on Monday.',
      ['meeting: Marta Lind + Omar @ Oslo 2024-05-06'],
    ],
  ])('is over: %s', (text, meetings) => {
    expect(told(text)).toEqual(meetings);
  });

  it.each([
    'Hopes of a meeting between President Marta Lind and Chancellor Paul Okon rose on Monday.',
    'The prospect of talks between Peru and Chile cheered traders.',
    'The conditions for talks between Peru and Chile are hard to meet.',
  ])('supposes, and tells of none: %s', (text) => {
    expect(told(text).filter((line) => !line.endsWith(' hypothetical'))).toEqual([]);
  });
});

describe('days that publication bounds', () => {
  const daysOf = (text: string, day: string): readonly (readonly [string | null, string | null])[] =>
    readArticle(articleOfText('a.txt', text, day)).facts.flatMap((fact) =>
      fact.kind === 'meeting' ? [[fact.date.earliest, fact.date.latest] as const] : [],
    );

  it.each<readonly [string, string, string, string]>([
    ['Marta Lind met Paul Okon in the last two weeks.', '2024-05-09', '2024-04-25', '2024-05-09'],
    // In what is to come, the month that goes on, whatever month was told last.
    [
      'A pact was signed last September. President Marta Lind prepares to visit Oslo at the end of the month for talks with Paul Okon.',
      '2024-05-09',
      '2024-05-09',
      '2024-05-31',
    ],
    // On a Sunday, the week that begins.
    ['President Marta Lind will meet Paul Okon this week.', '2024-05-12', '2024-05-12', '2024-05-18'],
    ['President Marta Lind will meet Paul Okon this week.', '2024-05-09', '2024-05-09', '2024-05-12'],
    ['President Marta Lind met Paul Okon this week.', '2024-05-12', '2024-05-06', '2024-05-12'],
    // Told without a word of the future: the month before.
    [
      'The ceiling was set in June during talks with President Marta Lind and Paul Okon.',
      '2024-05-09',
      '2023-06-01',
      '2023-06-30',
    ],
  ])('%s (%s)', (text, day, earliest, latest) => {
    expect(daysOf(text, day)).toEqual([[earliest, latest]]);
  });
});

describe('where a meeting was', () => {
  it.each<readonly [string, readonly string[]]>([
    [
      'Officials of Peru met in closed session in Oslo on Friday with envoys of Chile.',
      ['meeting: Officials of Peru + envoys of Chile @ Oslo 2024-05-03'],
    ],
    [
      'During a brief visit to Norway, Minister Marta Lind met Chancellor Paul Okon.',
      ['meeting: Marta Lind + Paul Okon @ Norway -'],
    ],
    [
      "February's Lima meeting of the finance ministers agreed on rates.",
      ['meeting: finance ministers @ Lima 2024-02-01'],
    ],
    // A feast is a time, and no town.
    ['Minister Marta Lind met Chancellor Paul Okon at Diwali.', ['meeting: Marta Lind + Paul Okon @ - -']],
    // A state before the noun is a side.
    ['The Norway meeting of the finance ministers was brief.', ['meeting: finance ministers @ - -']],
  ])('%s', (text, meetings) => {
    expect(told(text)).toEqual(meetings);
  });
});

describe('those who have set out', () => {
  it.each<readonly [string, string]>([
    ['President Marta Lind left for Peru on Tuesday for talks with Paul Okon.', '@ Peru - planned'],
    ['On Tuesday Marta Lind departed for Lima for summit talks with Paul Okon.', '@ Lima - planned'],
    ['Marta Lind departs for Lima for summit talks with Paul Okon.', '@ Lima - planned'],
    ['Marta Lind left Oslo on Tuesday for talks with Paul Okon in Lima.', '@ Lima - planned'],
    // Whoever flew there, or left something else, has been there.
    ['Marta Lind flew to Lima on Tuesday for talks with Paul Okon.', '@ Lima 2024-05-07'],
    ['Marta Lind visited Lima on Tuesday for talks with Paul Okon.', '@ Lima 2024-05-07'],
  ])('%s', (text, setting) => {
    expect(told(text)).toEqual([`talks: Marta Lind + Paul Okon ${setting}`]);
  });
});

describe('what is said to be to come', () => {
  it.each<readonly [string, readonly string[]]>([
    [
      'Talks between Norway and Peru are likely to take place in Lima on Monday.',
      ['talks: Norway + Peru @ Lima 2024-05-13 planned'],
    ],
    [
      'The next round of talks involving Norway, Chile and Peru is expected to be held in Lima next month.',
      ['talks: Norway + Chile + Peru @ Lima 2024-06-01 planned'],
    ],
    [
      'Talks between Norway and Peru are unlikely to take place in Lima on Monday.',
      ['talks: Norway + Peru @ Lima 2024-05-13 hypothetical'],
    ],
    ['Talks involving Norway and Peru took place in Lima on Monday.', ['talks: Norway + Peru @ Lima 2024-05-06']],
    // Behind a relative clause the second verb still hangs on the first.
    [
      'On Tuesday, Marta Lind is scheduled to have lunch with Paul Okon, who is in charge of fish, and meet with Ana Silva.',
      [
        'meeting: Marta Lind + Paul Okon @ - 2024-05-14 planned',
        'meeting: Marta Lind + Ana Silva @ - 2024-05-14 planned',
      ],
    ],
    [
      'Marta Lind praised Paul Okon, who is in charge of fish, and met Ana Silva on Tuesday.',
      ['meeting: Marta Lind + Ana Silva @ - 2024-05-07'],
    ],
    // "Earlier" before the noun stands where an adjective does.
    ['Marta Lind, who took part in earlier talks with Paul Okon, left.', ['talks: Marta Lind + Paul Okon @ - -']],
  ])('%s', (text, meetings) => {
    expect(told(text)).toEqual(meetings);
  });
});

it.each([
  ['COPPER WITHIN RANGE, LIND SAYS', null],
  ['SAN JOSE, Costa Rica', 'SAN JOSE, Costa Rica'],
])('a headline in capitals is no dateline: %s', (line, place) => {
  const report = 'Copper stayed within its range on Monday, the minister of mines told reporters in the capital.';
  expect(articleOfText('a.txt', `${line}\n\n${report}`, '2024-05-09').dateline?.text ?? null).toBe(place);
});
