import { describe, expect, it } from 'vitest';
import { toldMeetings as told } from '../support/told-meetings.ts';

const PEOPLE = 'Ana Silva and Lars Holm grow barley.';

describe('who met, by the clause beside the meeting', () => {
  it.each([
    [
      'where and when stand between commas',
      'Following a meeting with the head of the Fish Commission, Piet Vries, in Lima on Monday, Ana Silva said the port could reopen.',
      'meeting: Ana Silva + Piet Vries @ Lima 2024-05-06',
    ],
    [
      'two people agree during a summit',
      'Prime Minister Ana Silva and President Lars Holm agreed Monday during a summit in Lima to reopen the port.',
      'summit: Ana Silva + Lars Holm @ Lima 2024-05-06',
    ],
    [
      'whose it is stands behind',
      'In their two-hour meeting in Lima, Defence Minister Ana Silva and President Lars Holm signed a treaty.',
      'meeting: Ana Silva + Lars Holm @ Lima -',
    ],
    [
      'nothing came of it',
      'Fisheries ministers failed to agree on quotas at a meeting in Lima on Monday.',
      'meeting: Fisheries ministers @ Lima 2024-05-06',
    ],
    [
      'a plan is explained at it',
      'Minister Ana Silva explained the plan to governors during a meeting in Lima on Monday.',
      'meeting: Ana Silva + governors @ Lima 2024-05-06',
    ],
    [
      'somebody tells ministers something there',
      'Prime Minister Ana Silva told a meeting of ministers in Lima on Monday that help was near.',
      'meeting: Ana Silva + ministers @ Lima 2024-05-06',
    ],
    [
      'a clause tells whose ministers met',
      'Peru, whose ministers met Lars Holm in Lima on Monday, has recalled its envoy.',
      'meeting: Peru’s ministers + Lars Holm @ Lima 2024-05-06',
    ],
  ])('%s', (_, text, expected) => expect(told(`${PEOPLE} ${text}`)).toEqual([expected]));

  it.each([
    ['three at a summit are not all', 'Peru, Chile and Bolivia agreed at a summit in Lima on Monday to wait.'],
    [
      'a crowd hears a speech',
      'Prime Minister Ana Silva told a meeting of farmers in Lima on Monday that help was near.',
    ],
  ])('none where %s', (_, text) => expect(told(text)).toEqual([]));
});

describe('visits that go on', () => {
  it('a call on one and a meeting with another', () =>
    expect(
      told(
        'Foreign Minister Ana Silva arrived in Lima on Monday on a three-day visit, where she called on President Lars Holm and met Minister Piet Vries.',
      ),
    ).toEqual([
      'meeting: Ana Silva + Lars Holm @ Lima 2024-05-06',
      'meeting: Ana Silva + Piet Vries @ Lima 2024-05-06',
    ]));

  it('a demand is no visit', () => expect(told('Ana Silva called on President Lars Holm and resign.')).toEqual([]));
});

describe('what is to come, goes on or is off', () => {
  it.each([
    [
      'the talks that somebody comes for are to begin',
      'Ana Silva arrived in Lima on Monday for talks with Lars Holm that are due to begin on Friday.',
      'talks: Ana Silva + Lars Holm @ Lima 2024-05-10 planned',
    ],
    [
      'they will take place elsewhere',
      'Ana Silva flew to Lima on Monday for talks with Lars Holm, which will take place in Quito on Friday.',
      'talks: Ana Silva + Lars Holm @ Quito 2024-05-10 planned',
    ],
    [
      'the trip is off',
      'Ana Silva cancelled a trip to Lima, where she was to meet Lars Holm on 17 May.',
      'meeting: Ana Silva + Lars Holm @ Lima 2024-05-17 called-off',
    ],
    [
      'the visit is off, and its talks',
      'Ana Silva postponed her planned visit to Lima, where she was due to hold talks with Lars Holm.',
      'talks: Ana Silva + Lars Holm @ Lima - called-off',
    ],
    [
      'something else is off',
      'Ana Silva cancelled an order in Lima, where she will meet Lars Holm on Friday.',
      'meeting: Ana Silva + Lars Holm @ Lima 2024-05-10 planned',
    ],
    [
      'talks are under way',
      'Talks between Peru and Chile on an exchange of fish are under way in Oslo.',
      'talks: Peru + Chile @ Oslo -',
    ],
    [
      'talks about a deal have a town behind it',
      'Peru and Chile will hold the next round of negotiations on a free trade agreement in Oslo from 13 to 17 May.',
      'talks: Peru + Chile @ Oslo 2024-05-13 planned',
    ],
    [
      'it is turned down',
      'Ana Silva turned down a meeting with Lars Holm in Lima.',
      'meeting: Ana Silva + Lars Holm @ Lima - denied',
    ],
    [
      'it is spurned',
      'Ana Silva spurned a meeting with Lars Holm in Lima.',
      'meeting: Ana Silva + Lars Holm @ Lima - denied',
    ],
  ])('%s', (_, text, expected) => expect(told(`${PEOPLE} ${text}`)).toEqual([expected]));

  it.each([
    ['talks go on nowhere', 'Talks between Peru and Chile are ongoing.'],
    ['what lies in a town is not the place', 'Peru and Chile resumed talks on a dam in Oslo.'],
  ])('none where %s', (_, text) => expect(told(text)).toEqual([]));
});

describe('a house that stands for who governs there', () => {
  it.each([
    ['is met in', 'Ana Silva met union leaders in Downing Street on Monday.', 'Downing Street'],
    ['has a number', 'Ana Silva met Lars Holm at 10 Downing Street on Monday.', '10 Downing Street'],
  ])('%s', (_, text, place) => expect(told(`${PEOPLE} ${text}`).join()).toContain(`@ ${place} 2024-05-06`));

  it('a parliament tells who they are', () =>
    expect(told('Ana Silva met party leaders in Congress on Monday.')).toEqual([
      'meeting: Ana Silva + party leaders @ - 2024-05-06',
    ]));
});
