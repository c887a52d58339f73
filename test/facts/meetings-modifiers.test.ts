import { describe, expect, it } from 'vitest';
import { toldMeetings as told } from '../support/told-meetings.ts';

/** Texts are of Thursday 9 May 2024. */
describe('sides that stand before a noun of meeting', () => {
  it.each<readonly [string, readonly string[]]>([
    ['Peruvian-Chilean talks ended in Oslo on Friday.', ['talks: Peru + Chile @ Oslo 2024-05-03']],
    [
      'He said that in Peru-Chile talks that concluded last Friday cod was left out.',
      ['talks: Peru + Chile @ - 2024-05-03'],
    ],
    [
      'Peru/Chile talks scheduled for Friday in Oslo were cancelled.',
      ['talks: Peru + Chile @ Oslo 2024-05-10 called-off'],
    ],
    ['Ministers will hold Peru-Chile talks in Oslo.', ['talks: Peru + Chile @ Oslo - planned']],
    ['Franco-German talks were held in Oslo on Friday.', ['talks: France + Germany @ Oslo 2024-05-03']],
    [
      'Talks between Peru and Chile failed in March. The Peru-Chile summit in Lima on Friday agreed on cod.',
      ['talks: Peru + Chile @ - 2024-03-01', 'summit: Peru + Chile @ Lima 2024-05-03'],
    ],
    [
      "Holm spoke to reporters after an informal finance ministers' meeting in Brussels on Friday.",
      ['meeting: finance ministers @ Brussels 2024-05-03'],
    ],
    [
      "She dwelt on the outcome of a copper producers' meeting in Lima last weekend.",
      ['meeting: copper producers @ Lima 2024-05-04'],
    ],
    ['The note tells of a recent Nordic negotiators meeting in Lima.', ['meeting: Nordic negotiators @ Lima -']],
    // What is told to a meeting is no word of when it is.
    [
      'Ana Silva told a meeting of trade ministers in Lima on Friday that rates will rise.',
      ['meeting: Ana Silva + trade ministers @ Lima 2024-05-03'],
    ],
  ])('%s', (text, meetings) => {
    expect(told(text)).toEqual(meetings);
  });

  it.each([
    // Of what kind, or how it goes: none in particular.
    'The note was part of a routine Peru-Chile consultation.',
    'The Peru-Chile free trade talks are slow.',
    'A Peru-Chile meeting room opened in Oslo on Friday.',
    'Peru-Chile-Bolivia talks on cod began.',
    "Ana Silva spoke at a shareholders' meeting in Oslo on Friday.",
    "A bankers' meeting heard the same.",
    'Peru and Chile wrangled. The envoys spoke after talks that started on Friday.',
  ])('tells of none: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('who was not there, and who is due', () => {
  it.each<readonly [string, readonly string[]]>([
    [
      'Envoy Ana Silva, who did not attend the meeting between Minister Marta Lind and Chancellor Paul Okon on Monday, was silent.',
      ['meeting: Marta Lind + Paul Okon @ - 2024-05-06'],
    ],
    [
      'Peru fears a boycott by Nordic states due to meet in Oslo on Saturday.',
      ['meeting: Nordic states @ Oslo 2024-05-11 planned'],
    ],
    [
      'Peruvian officials meeting with Chilean negotiators in Oslo agreed on cod.',
      ['meeting: Peruvian officials + Chilean negotiators @ Oslo -'],
    ],
    [
      'Minister Marta Lind discussed cod with Chilean officials in Oslo on Friday.',
      ['talks: Marta Lind + Chilean officials @ Oslo 2024-05-03'],
    ],
  ])('%s', (text, meetings) => {
    expect(told(text)).toEqual(meetings);
  });

  it.each([
    'Minister Marta Lind did not attend talks with Chancellor Paul Okon on Monday.',
    'Minister Marta Lind discussed cod with Chilean officials.',
    'Peru fears a boycott by a firm due to meet its targets on Saturday.',
  ])('tells of none that was held or is planned: %s', (text) => {
    expect(told(text).filter((line) => !/ (?:denied|hypothetical)$/.test(line))).toEqual([]);
  });
});
