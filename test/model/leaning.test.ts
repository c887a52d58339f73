import { describe, expect, it } from 'vitest';
import { leans, opensWithPronoun, pointsFirst } from '../../core/model/leaning.ts';

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

  it.each([
    'Holm rejected that, saying the toll was fair.',
    'Members will vote on it from 3 to 9 May.',
    'Berg promised to consider it.',
  ])('does something to what only that one names: %s', (words) => {
    expect([opensWithPronoun(words), pointsFirst(words), leans(words)]).toEqual([true, true, true]);
  });

  it.each([
    'Holm took the toll and raised it by a tenth.',
    'The ferry lost its crew and sold it in May.',
    'Berg made it clear that the quay stays.',
    'Holm said that, unless it rained, they would sail.',
    'Analysts believe that it will rain.',
  ])('names first what it does something to: %s', (words) => {
    expect([opensWithPronoun(words), pointsFirst(words)]).toEqual([false, false]);
  });
});
