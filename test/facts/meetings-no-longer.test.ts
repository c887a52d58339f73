import { describe, expect, it } from 'vitest';
import { toldMeetings as told } from '../support/told-meetings.ts';

/** Texts are of Thursday 9 May 2024. */
describe('meetings that were to be and are not', () => {
  it.each<readonly [string, readonly string[]]>([
    // A plan told in the pluperfect is no more; one in the simple past may still be.
    [
      'President Marta Lind and Chancellor Paul Okon had been due to meet on Tuesday.',
      ['meeting: Marta Lind + Paul Okon @ - 2024-05-07 called-off'],
    ],
    [
      'President Marta Lind had originally been scheduled to meet Chancellor Paul Okon in Oslo.',
      ['meeting: Marta Lind + Paul Okon @ Oslo - called-off'],
    ],
    [
      'President Marta Lind was due to meet Chancellor Paul Okon in Oslo on Saturday.',
      ['meeting: Marta Lind + Paul Okon @ Oslo 2024-05-11 planned'],
    ],
    [
      'President Marta Lind had been to Oslo to meet Chancellor Paul Okon.',
      ['meeting: Marta Lind + Paul Okon @ Oslo -'],
    ],
    // "no longer" takes back what was to come, and tells nothing of what is not done any more.
    [
      'President Marta Lind will no longer meet Chancellor Paul Okon in Oslo.',
      ['meeting: Marta Lind + Paul Okon @ Oslo - called-off'],
    ],
    [
      'President Marta Lind is no longer expected to meet Chancellor Paul Okon.',
      ['meeting: Marta Lind + Paul Okon @ - - called-off'],
    ],
    ['President Marta Lind will not meet Chancellor Paul Okon.', ['meeting: Marta Lind + Paul Okon @ - - denied']],
    // What becomes of a meeting may stand behind a participle between commas.
    [
      'The summit between President Marta Lind and Chancellor Paul Okon, planned for Saturday in Oslo, has been shelved.',
      ['summit: Marta Lind + Paul Okon @ - - called-off'],
    ],
    [
      'Talks between Peru and Chile in Lima, due on Saturday, were abruptly cancelled.',
      ['talks: Peru + Chile @ Lima - called-off'],
    ],
    [
      'Talks between President Marta Lind and Chancellor Paul Okon were put on hold.',
      ['talks: Marta Lind + Paul Okon @ - - called-off'],
    ],
    [
      'Plans for a meeting of President Marta Lind and Chancellor Paul Okon in Oslo were put on ice.',
      ['meeting: Marta Lind + Paul Okon @ Oslo - called-off'],
    ],
  ])('%s', (sentence, lines) => {
    expect(told(sentence)).toEqual(lines);
  });

  it('do not go with what else was cancelled', () => {
    const [line] = told(
      'Talks between Peru and Chile in Lima, due on Saturday, will go ahead, though trains were cancelled.',
    );
    expect(line).not.toContain('called-off');
  });

  it('are no affair of a state that asked a council to meet', () => {
    expect(told('The Security Council met on Monday at the request of Peru.')[0]).not.toContain('Peru');
    expect(told('Ministers gathered in Oslo on Monday at the invitation of Norway.')[0]).toContain('Norway');
  });
});
