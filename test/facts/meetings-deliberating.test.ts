import { describe, expect, it } from 'vitest';
import { toldMeetings as told } from '../support/told-meetings.ts';

describe('a meeting told by what was done at it', () => {
  it.each([
    [
      'one name for several offices agreed',
      'EU ministers agreed at a meeting in Lima on Monday to lift the ban.',
      'meeting: EU ministers @ Lima 2024-05-06',
    ],
    [
      'they had discussed something',
      'Senior Norwegian officials had discussed it at a meeting on May 3.',
      'meeting: Senior Norwegian officials @ - 2024-05-03',
    ],
    [
      'they are to decide',
      'Ministers will decide at a meeting in Lima on Monday whether to wait.',
      'meeting: Ministers @ Lima 2024-05-13 planned',
    ],
    [
      'the meeting stands first',
      'At a meeting on Monday, Ana Silva, Lars Holm and Piet Vries went through the text.',
      'meeting: Ana Silva + Lars Holm + Piet Vries @ - 2024-05-06',
    ],
    [
      'a title stands before the verb',
      'At a meeting in Lima on Monday, Ana Silva and Lars Holm, the chief negotiator, agreed to wait.',
      'meeting: Ana Silva + Lars Holm @ Lima 2024-05-06',
    ],
    [
      'one told the other',
      'In a phone call on Tuesday, President Ana Silva told Lars Holm that the port was closed.',
      'call: Ana Silva + Lars Holm @ - 2024-05-07',
    ],
    [
      'it stands between commas',
      'The envoys of Peru and Chile, in a meeting on Friday, had rejected the plan.',
      'meeting: envoys of Peru and Chile @ - 2024-05-03',
    ],
    [
      'it is to come',
      'At a meeting on Monday, Ana Silva and Lars Holm will discuss the port.',
      'meeting: Ana Silva + Lars Holm @ - 2024-05-13 planned',
    ],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    ['a crowd protests', 'Farmers protested at a meeting in Lima on Monday.'],
    ['shareholders vote', 'At a meeting on Monday, shareholders voted to sell the firm.'],
    ['a crowd decides', 'Residents agreed at a meeting in Lima on Monday to sue.'],
    ['officials only speak', 'Officials said at a meeting on Monday that the port was closed.'],
    ['one speaks to the press', 'At a meeting in Lima on Monday, Ana Silva told reporters that Lars Holm was wrong.'],
    ['others chose them', 'At a meeting on Monday, Ana Silva and Lars Holm were elected to the board.'],
    ['it was no meeting', 'At a rally on Monday, Ana Silva and Lars Holm attacked the plan.'],
    ['it was a letter', 'The envoys of Peru and Chile, in a letter on Friday, had rejected the plan.'],
    ['nothing says when or where', 'Finance ministers discussed it at a meeting.'],
  ])('none where %s', (_, text) => expect(told(text)).toEqual([]));
});
