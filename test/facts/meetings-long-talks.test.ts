import { describe, expect, it } from 'vitest';
import { toldMeetings as told } from '../support/told-meetings.ts';

describe('talks of several days', () => {
  it.each([
    [
      'Trade ministers from twelve nations failed to reach a deal after five days of talks in Maui on Tuesday.',
      'talks: Trade ministers from twelve nations @ Maui 2024-05-07',
    ],
    ['Negotiators went home after two days of talks in Oslo.', 'talks: Negotiators @ Oslo -'],
  ])('are theirs who did something after them: %s', (text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    'Prices rose after five days of talks in Maui.',
    'Ministers will sign a pact after five days of talks in Maui.',
    'Ministers resigned after five days of strikes in Maui.',
  ])('are nobody’s here: %s', (text) => expect(told(text)).toEqual([]));
});

describe('how late people met', () => {
  it.each(['late into the night on Tuesday', 'well into the night on Tuesday', 'into the early hours of Tuesday'])(
    'does not hide the day: %s',
    (when) =>
      expect(told(`Ana Silva met Lars Holm ${when}.`)).toEqual(['meeting: Ana Silva + Lars Holm @ - 2024-05-07']),
  );

  it('is no place', () => {
    expect(told('Ana Silva met Lars Holm into the bargain.')).toEqual(['meeting: Ana Silva + Lars Holm @ - -']);
  });
});
