import { describe, expect, it } from 'vitest';
import { toldMeetings as told, toldReports } from '../support/told-meetings.ts';

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
    [
      'An aide said the summit between President Marta Lind and Chancellor Paul Okon was off.',
      ['summit: Marta Lind + Paul Okon @ - - called-off'],
    ],
    [
      'The summit between President Marta Lind and Chancellor Paul Okon was off to a good start.',
      ['summit: Marta Lind + Paul Okon @ - -'],
    ],
    // Who leaves a planned meeting ends it; who leaves one that was held was there.
    [
      'President Marta Lind walked away from a planned summit with Chancellor Paul Okon in Oslo.',
      ['summit: Marta Lind + Paul Okon @ Oslo - called-off'],
    ],
    [
      'President Marta Lind walked away from a summit with Chancellor Paul Okon in Oslo on Monday.',
      ['summit: Marta Lind + Paul Okon @ Oslo 2024-05-06'],
    ],
    // No plan is no meeting to come.
    [
      'There are no plans for President Marta Lind to meet Chancellor Paul Okon.',
      ['meeting: Marta Lind + Paul Okon @ - - denied'],
    ],
    [
      'There are plans for President Marta Lind to meet Chancellor Paul Okon in Oslo.',
      ['meeting: Marta Lind + Paul Okon @ Oslo - planned'],
    ],
    // On the way, and not yet there.
    [
      'President Marta Lind is travelling to Oslo for a summit with Chancellor Paul Okon.',
      ['summit: Marta Lind + Paul Okon @ Oslo - planned'],
    ],
    [
      'President Marta Lind travelled to Oslo for a summit with Chancellor Paul Okon.',
      ['summit: Marta Lind + Paul Okon @ Oslo -'],
    ],
    // The day of what came first is not that of what is to come.
    [
      'President Marta Lind spoke in Lima on Monday before flying to Oslo to see Chancellor Paul Okon.',
      ['meeting: Marta Lind + Paul Okon @ Oslo - planned'],
    ],
    // Those who go between stand before the place.
    [
      'Peru and Chile held indirect talks through Omani mediators in Oslo on Monday.',
      ['talks: Peru + Chile @ Oslo 2024-05-06'],
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

  it('take no place from the dateline where they are long past', () => {
    const place = (text: string): string => toldReports(`LIMA (Agency) - ${text}`).join();
    expect(place('President Marta Lind recalled meeting Chancellor Paul Okon in 1994.')).toContain('@ - 1994');
    expect(place('President Marta Lind met Chancellor Paul Okon on Monday.')).toContain('@ Lima 2024-05-06');
  });

  it('are no affair of a state that asked a council to meet', () => {
    expect(told('The Security Council met on Monday at the request of Peru.')[0]).not.toContain('Peru');
    expect(told('Ministers gathered in Oslo on Monday at the invitation of Norway.')[0]).toContain('Norway');
  });
});
