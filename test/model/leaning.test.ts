import { describe, expect, it } from 'vitest';
import { leans, pointsFirst } from '../../core/model/leaning.ts';

describe('a sentence that leans on the one before it', () => {
  it.each([
    'He instead praised the wardens for their patience.',
    'It also fined the two owners of the ferry.',
    'His retrial begins on Monday in Lisk.',
    'This follows a week of talks on the toll.',
    'The day before, Holm had sent a letter to the port.',
    'On the following day the quay was shut.',
  ])('begins with whom or what day only that one tells: %s', (words) => {
    expect([pointsFirst(words), leans(words)]).toEqual([true, true]);
  });

  it.each([
    'This week the council fined two owners of the ferry.',
    'Holm praised the wardens for their patience.',
    'The day of the vote was a holiday in Lisk.',
    'Hers Bay was shut for a day.',
  ])('is none that tells all itself: %s', (words) => {
    expect([pointsFirst(words), leans(words)]).toEqual([false, false]);
  });

  it('is told apart from one that waits for a clause: “It is unclear who will pay”', () => {
    expect(pointsFirst('It is unclear who will pay the toll.')).toBe(false);
  });
});
