import { describe, expect, it } from 'vitest';
import { toldAsReal as told } from '../support/told-meetings.ts';

describe('two whom a picture shows before they meet', () => {
  it.each([
    [
      'Foreign Minister Ana Silva, second from left, speaks with Norwegian Foreign Minister Lars Holm, right, before a bilateral meeting in Oslo, Norway, May 7, 2024.',
      'Ana Silva + Lars Holm @ Oslo, Norway 2024-05-07',
    ],
    [
      'Ana Silva (L) poses with Norwegian Foreign Minister Lars Holm ahead of talks in Oslo on Tuesday.',
      'Ana Silva + Lars Holm @ Oslo 2024-05-07',
    ],
    [
      'Ana Silva shakes hands with President Lars Holm before their meeting in Oslo on May 7, 2024.',
      'Ana Silva + Lars Holm @ Oslo 2024-05-07',
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    'Foreign Minister Ana Silva speaks with reporters before a meeting in Oslo on May 7, 2024.',
    'Foreign Minister Ana Silva poses with a cod before a meeting in Oslo on May 7, 2024.',
  ])('not: %s', (text) => expect(told(text)).toEqual([]));
});

describe('a meeting that a clause behind its noun gives to two', () => {
  it.each([
    ['Officials told of a conversation Ana Silva and Lars Holm had Saturday.', 'Ana Silva + Lars Holm @ - 2024-05-04'],
    ['The talks that Ana Silva and Lars Holm held in Oslo were tense.', 'Ana Silva + Lars Holm @ Oslo -'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));

  it('not: what they had only hoped for', () => {
    expect(told('Officials told of a meeting that Ana Silva and Lars Holm had hoped for on Saturday.')).toEqual([]);
  });
});

describe('who meets', () => {
  it.each([
    [
      'a committee that sits on a day',
      'The rebel coalition known as the High Fishing Committee met in Lima on Saturday.',
      'High Fishing Committee @ Lima 2024-05-04',
    ],
    [
      'powers, as states are called',
      'The six powers opened a new round of talks with Norway in Lima on Monday.',
      'six powers + Norway @ Lima 2024-05-06',
    ],
    [
      'a group by those whose it is',
      'The deal requires approval by EU member states, whose ambassadors will meet on Monday.',
      'EU member states’ ambassadors @ - 2024-05-13 planned',
    ],
    [
      'whoever says it of himself, by his office',
      'Premier Ana Silva had offered help. The Norwegian president said that he had met Prime Minister Eva Lund in Lima.',
      'Norwegian president + Eva Lund @ Lima -',
    ],
    [
      'the same behind a town that nobody knows',
      'Premier Ana Silva had offered help. After landing in Selvik, the Norwegian president said he had met Prime Minister Eva Lund.',
      'Norwegian president + Eva Lund @ - -',
    ],
    [
      'whoever says it by name',
      'President Ana Silva said that she had met Prime Minister Eva Lund in Lima.',
      'Ana Silva + Eva Lund @ Lima -',
    ],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    ['a committee on no day', 'The High Fishing Committee met and condemned the raid.'],
    [
      'an ambassador who greets',
      'Minister Ana Silva was greeted by Ambassador Lars Holm of the Norwegian mission in Lima.',
    ],
    ['the pace of talks', 'On Friday, President Ana Silva was angry about the pace of negotiations with the EU.'],
    ['the climate of talks', 'Ana Silva of the ministry told of a serious change in the climate of talks with Norway.'],
  ])('not: %s', (_, text) => expect(told(text)).toEqual([]));
});

it('who is greeted for talks meets', () => {
  expect(told('Minister Ana Silva was greeted by Governor Lars Holm for talks in Oslo on Tuesday.')).toEqual([
    'Ana Silva + Lars Holm @ Oslo 2024-05-07',
  ]);
});

describe('where and when', () => {
  it('at a place that nobody knows, with a day behind it', () => {
    expect(
      told('President Ana Silva plans her own meeting with Prime Minister Lars Holm at Selvik on Monday.'),
    ).toEqual(['Ana Silva + Lars Holm @ Selvik 2024-05-13 planned']);
  });

  it('not on the day on which somebody says that it is to come', () => {
    const plan = 'the High Fishing Committee was coming to Oslo for talks with envoy Lars Holm.';
    expect(told(`Late on Monday, a spokeswoman said ${plan}`)).toEqual([
      'High Fishing Committee + Lars Holm @ Oslo - planned',
    ]);
  });
});
