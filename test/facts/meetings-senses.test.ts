import { describe, expect, it } from 'vitest';
import { toldMeetings as told } from '../support/told-meetings.ts';

describe('verbs that may tell of a meeting', () => {
  it.each([
    [
      'a matter raised by phone',
      'President Ana Silva raised the matter with King Lars Holm in a phone call on Tuesday.',
      ['Ana Silva + Lars Holm @ - 2024-05-07'],
    ],
    [
      'concerns raised in a place',
      'President Ana Silva will raise her concerns with President Lars Holm in Oslo on Tuesday.',
      ['Ana Silva + Lars Holm @ Oslo 2024-05-14 planned'],
    ],
    [
      'a journey to see somebody',
      'President Ana Silva flew to Oslo on Monday to see King Lars Holm.',
      ['Ana Silva + Lars Holm @ Oslo 2024-05-06'],
    ],
    [
      'one telephoned after the other',
      'Prime Minister Lars Holm telephoned President Ana Silva and Piet Vries on Monday.',
      ['Lars Holm + Ana Silva @ - 2024-05-06', 'Lars Holm + Piet Vries @ - 2024-05-06'],
    ],
    [
      'one met after the other, of whom one is told by his office first',
      'President Ana Silva met separately with Lars Holm and with the head of the Peruvian delegation, Piet Vries, on Monday.',
      ['Ana Silva + Lars Holm @ - 2024-05-06', 'Ana Silva + Piet Vries @ - 2024-05-06'],
    ],
    [
      'and one met only, where the other is spoken to',
      'President Ana Silva met separately with Lars Holm and spoke with Piet Vries on Monday.',
      ['Ana Silva + Lars Holm @ - 2024-05-06', 'Ana Silva + Piet Vries @ - 2024-05-06'],
    ],
    [
      'but not in one call',
      'Prime Minister Lars Holm telephoned President Ana Silva and Piet Vries in a joint call on Monday.',
      ['Lars Holm + Ana Silva + Piet Vries @ - 2024-05-06'],
    ],
  ])('%s', (_, text, expected) => expect(told(text).map((line) => line.replace(/^\w+: /, ''))).toEqual(expected));

  it.each([
    'President Ana Silva raised $10m with Lars Holm in Oslo on Tuesday.',
    'Ana Silva raised three children with Lars Holm in Oslo.',
    'President Ana Silva has often raised the issue with Lars Holm.',
    'President Ana Silva flew to Oslo to see the fjords.',
    'President Ana Silva flew to Oslo to see President Lars Holm play.',
    'President Ana Silva came to see President Lars Holm as a rival.',
  ])('none: %s', (text) => expect(told(text)).toEqual([]));
});
