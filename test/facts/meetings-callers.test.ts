import { describe, expect, it } from 'vitest';
import { toldMeetings as told } from '../support/told-meetings.ts';

describe('who called', () => {
  it.each([
    [
      'Lars Holm received a telephone call from President Ana Silva on Monday.',
      'call: Lars Holm + Ana Silva @ - 2024-05-06',
    ],
    [
      'President Lars Holm received a phone call on Monday from the president of Norway, Ana Silva.',
      'call: Lars Holm + Ana Silva @ - 2024-05-06',
    ],
    ['President Lars Holm took a call from Ana Silva on Tuesday.', 'call: Lars Holm + Ana Silva @ - 2024-05-07'],
    ['President Lars Holm got a call from Ana Silva.', 'call: Lars Holm + Ana Silva @ - -'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    'President Lars Holm received a call from a friend.',
    'President Lars Holm received a call from Ana Silva to resign.',
    'President Lars Holm received calls from voters for his resignation.',
    'President Lars Holm rejected a call from Ana Silva on Monday.',
    'President Lars Holm received a letter from Ana Silva on Monday.',
  ])('nobody: %s', (text) => expect(told(text)).toEqual([]));
});

describe('one of many meetings', () => {
  it.each([
    [
      'Minister Ana Silva held several bilateral meetings in Lima, including with Norway’s Climate Minister Lars Holm and Piet Vries.',
      ['meeting: Ana Silva + Lars Holm @ Lima -', 'meeting: Ana Silva + Piet Vries @ Lima -'],
    ],
    [
      'Minister Ana Silva had a string of bilateral meetings, including with Lars Holm on Monday and with Piet Vries on Tuesday.',
      ['meeting: Ana Silva + Lars Holm @ - 2024-05-06', 'meeting: Ana Silva + Piet Vries @ - 2024-05-07'],
    ],
    [
      'Minister Ana Silva held several meetings, including one with Lars Holm.',
      ['meeting: Ana Silva + Lars Holm @ - -'],
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));

  it.each([
    'Minister Ana Silva held several meetings in Lima, including one on fish.',
    'Minister Ana Silva held several meetings in Lima, including in Callao.',
  ])('none named: %s', (text) => expect(told(text)).toEqual([]));
});
