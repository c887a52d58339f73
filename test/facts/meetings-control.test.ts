import { describe, expect, it } from 'vitest';
import { toldMeetings as told } from '../support/told-meetings.ts';

describe('a day that is told before “where”', () => {
  it.each([
    [
      'The last time was a dinner in Oslo on Tuesday, where Ana Silva met Lars Holm for an hour.',
      'meeting: Ana Silva + Lars Holm @ Oslo 2024-05-07',
    ],
    [
      'They left Lima on Tuesday for Oslo, where Ana Silva met Lars Holm on Wednesday.',
      'meeting: Ana Silva + Lars Holm @ Oslo 2024-05-08',
    ],
  ])('%s', (text, expected) => expect(told(text)).toContain(expected));
});
