import { describe, expect, it } from 'vitest';
import { toldMeetings as told } from '../support/told-meetings.ts';

describe('two at one table, or before the press', () => {
  it.each([
    ['Ana Silva joined Lars Holm for dinner in Oslo on Tuesday.', 'Ana Silva + Lars Holm @ Oslo 2024-05-07'],
    ['Ana Silva will join Lars Holm for talks in Oslo on Friday.', 'Ana Silva + Lars Holm @ Oslo 2024-05-10 planned'],
    ['Ana Silva sat across the table from Lars Holm in Oslo on Tuesday.', 'Ana Silva + Lars Holm @ Oslo 2024-05-07'],
    ['Sitting opposite Lars Holm in Oslo on Tuesday, Ana Silva was calm.', 'Ana Silva + Lars Holm @ Oslo 2024-05-07'],
    [
      'Speaking alongside German Chancellor Jonas Weber in Berlin on Tuesday, Peruvian President Ana Silva was calm.',
      'Ana Silva + Jonas Weber @ Berlin 2024-05-07',
    ],
    [
      'Peruvian President Ana Silva told a news conference with German Chancellor Jonas Weber in Berlin on Tuesday that all was well.',
      'Ana Silva + Jonas Weber @ Berlin 2024-05-07',
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual([`meeting: ${expected}`]));

  it.each([
    'Ana Silva joined Lars Holm for a tour of the port on Tuesday.',
    'Ana Silva joined the Lima Tigers for the season on Tuesday.',
    'Speaking alongside Finance Minister Luis Ortega in Lima on Tuesday, Ana Silva, the president of Peru, said taxes would fall.',
    'Troops from Chile fought alongside Peruvian President Ana Silva in Lima in 2010.',
    'Trees stood across the river from Ana Silva in Oslo on Tuesday.',
  ])('none: %s', (text) => expect(told(text)).toEqual([]));
});

describe('a body that somebody calls together', () => {
  it.each([
    ['Prime Minister Ana Silva convened an emergency meeting of her cabinet on Tuesday.', 'cabinet @ - 2024-05-07'],
    ['Prime Minister Ana Silva has called an emergency cabinet meeting for Friday.', 'cabinet @ - 2024-05-10 planned'],
    ['Ana Silva called a meeting of the security council on Tuesday night.', 'security council @ - 2024-05-07'],
    ['Ana Silva chaired a cabinet meeting on Tuesday.', 'cabinet @ - 2024-05-07'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([`meeting: Ana Silva + ${expected}`]));

  it('is told without the state that asks for it', () => {
    expect(told('Peru called a meeting of the Fish Council for Friday.')).toEqual([
      'meeting: Fish Council @ - 2024-05-10 planned',
    ]);
  });

  it('did not meet where somebody calls for it, or calls it something', () => {
    expect(told('Ana Silva called for an emergency meeting of the Fish Council.')).toEqual([]);
    expect(told('Ana Silva called the meeting of the Fish Council a farce.')).toEqual([]);
  });
});

describe('a meeting that is set for a day', () => {
  it.each([
    'Talks between Ana Silva and Lars Holm are set for Friday in Oslo.',
    'Talks between Ana Silva and Lars Holm have been pencilled in for Friday in Oslo.',
    'Talks between Ana Silva and Lars Holm were scheduled for Friday in Oslo.',
    'Ana Silva said talks have been set for Friday in Oslo with Lars Holm.',
    'Talks have been set for Friday in Oslo with Lars Holm, Ana Silva said.',
    'Talks with Lars Holm are planned for Friday in Oslo, Ana Silva’s office said.',
  ])('has that day and place: %s', (text) =>
    expect(told(text).map((line) => line.split(/: | @ /).slice(1))).toEqual([
      [expect.stringMatching(/^(?:Ana Silva \+ Lars Holm|Lars Holm \+ Ana Silva)$/), 'Oslo 2024-05-10 planned'],
    ]),
  );

  it('is called off where it was to be', () => {
    expect(told('Talks between Ana Silva and Lars Holm scheduled for Friday in Oslo were cancelled.')).toEqual([
      'talks: Ana Silva + Lars Holm @ Oslo 2024-05-10 called-off',
    ]);
  });

  it('is none with whoever is paid to talk of it', () => {
    expect(told('Talks with Lars Holm are planned for Friday, analyst Ana Silva said.')).toEqual([]);
  });
});
