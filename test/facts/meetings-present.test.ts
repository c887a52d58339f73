import { describe, expect, it } from 'vitest';
import { toldMeetings as told } from '../support/told-meetings.ts';

const PEOPLE = 'Ana Silva, Lars Holm and Piet Vries grow barley.';

function toldOf(text: string): readonly string[] {
  return told(`${PEOPLE} ${text}`);
}

describe('those who were there, too', () => {
  const MET = 'Ana Silva met Lars Holm in Lima on Monday.';

  it.each([
    ['it was attended by one', 'The meeting was attended by Deputy Minister Omar Said.', ' + Omar Said'],
    ['by one behind a title', 'The reception was attended by the deputy minister, Omar Said.', ' + Omar Said'],
    [
      'the clause begins with it',
      'Attending the meeting were Minister Omar Said and Ambassador Nora Lind.',
      ' + Omar Said + Nora Lind',
    ],
    ['they were present', 'Also present were Minister Omar Said and Ambassador Nora Lind.', ' + Omar Said + Nora Lind'],
    ['it is called by another noun', 'The consultations were attended by Deputy Minister Omar Said.', ' + Omar Said'],
    ['a ceremony is another matter', 'The award ceremony was attended by Deputy Minister Omar Said.', ''],
    ['nobody by name was', 'The meeting was attended by thousands, Piet Vries said.', ''],
  ])('%s', (_, text, more) =>
    expect(toldOf(`${MET} ${text}`)).toEqual([`meeting: Ana Silva + Lars Holm${more} @ Lima 2024-05-06`]),
  );

  it.each([
    [
      'The talks, hosted by Oman and attended by Ana Silva and Lars Holm, lasted three hours on Monday.',
      ['talks: Ana Silva + Lars Holm @ - 2024-05-06'],
    ],
    [
      'The meeting, attended by Ana Silva and Lars Holm, took place in Lima on Monday.',
      ['meeting: Ana Silva + Lars Holm @ Lima 2024-05-06'],
    ],
    // A rally is none, and one alone met nobody.
    ['The rally, attended by Ana Silva and Lars Holm, took place in Lima on Monday.', []],
    ['The meeting, attended by Ana Silva, took place in Lima on Monday.', []],
  ])('between commas: %s', (text, meetings) => expect(toldOf(text)).toEqual(meetings));

  it('nobody joins a meeting that was not held', () =>
    expect(
      toldOf('Ana Silva will meet Lars Holm in Lima on Monday. The reception was attended by Minister Omar Said.'),
    ).toEqual(['meeting: Ana Silva + Lars Holm @ Lima 2024-05-13 planned']));
});

describe('who is due somewhere for talks', () => {
  it.each([
    ['is due', 'Ana Silva is due in Lima on Friday for talks with Lars Holm.', '2024-05-10 planned'],
    ['was expected', 'Ana Silva was expected in Lima next month for a meeting with Lars Holm.', '2024-06-01 planned'],
  ])('%s', (_, text, when) => expect(toldOf(text).join()).toContain(`Ana Silva + Lars Holm @ Lima ${when}`));
});

describe('the day of a meeting', () => {
  it.each([
    [
      'somebody spoke right before it',
      'Speaking before a meeting with Lars Holm in Lima on Monday, Ana Silva said the port could reopen.',
      'meeting: Ana Silva + Lars Holm @ Lima 2024-05-06',
    ],
    [
      'the next of its name is nearer',
      'Ana Silva told reporters before a meeting with Lars Holm on Friday that the port could reopen.',
      'meeting: Ana Silva + Lars Holm @ - 2024-05-10 planned',
    ],
    [
      'somebody came before it',
      'Ana Silva arrived ahead of a meeting with Lars Holm in Lima on Monday.',
      'meeting: Ana Silva + Lars Holm @ Lima 2024-05-13 planned',
    ],
    [
      'its last day is told',
      'The two-day meeting of trade ministers in Lima ended on Tuesday.',
      'meeting: trade ministers @ Lima 2024-05-06',
    ],
    [
      'its first day is told',
      'The two-day meeting of trade ministers in Lima began on Tuesday.',
      'meeting: trade ministers @ Lima 2024-05-07',
    ],
    [
      'it is moved',
      'Ana Silva rescheduled her meeting with Lars Holm from 13 May to 17 May.',
      'meeting: Ana Silva + Lars Holm @ - 2024-05-17 planned',
    ],
  ])('where %s', (_, text, expected) => expect(toldOf(text)).toEqual([expected]));
});

describe('bodies that meet by themselves', () => {
  it.each([
    ['OPEC will meet in Vienna on 20 May.', ['meeting: OPEC @ Vienna 2024-05-20 planned']],
    [
      'The UN Security Council held an emergency meeting on Sunday at the request of Panama.',
      ['meeting: United Nations Security Council @ - 2024-05-05'],
    ],
    [
      'The Organisation of American States will meet in Lima on 20 May.',
      ['meeting: Organisation of American States @ Lima 2024-05-20 planned'],
    ],
    // Without a day, of a firm, of what is met and no one, and in the words of several.
    ['OPEC will meet in Vienna.', []],
    ['The board of Hartwell Group held a meeting on Sunday.', []],
    ['OPEC met its goals on Monday.', []],
    ['The UN Security Council holds meetings.', []],
  ])('%s', (text, meetings) => expect(told(text)).toEqual(meetings));
});

describe('who acts behind a clause about them', () => {
  it('two whom somebody met are not the subject', () =>
    expect(
      toldOf(
        'Piet Vries, who met Ana Silva in Lima on Monday and Lars Holm in Quito on Tuesday, briefed Minister Omar Said on Wednesday.',
      ).at(-1),
    ).toBe('meeting: Piet Vries + Omar Said @ - 2024-05-08'));

  it('leaders are rung up', () =>
    expect(toldOf('Ana Silva called the leaders of Peru and Chile on Monday and urged a truce.')).toEqual([
      'call: Ana Silva + leaders of Peru and Chile @ - 2024-05-06',
    ]));

  it('ministers are called something', () =>
    expect(toldOf('Ana Silva called the ministers liars on Monday.')).toEqual([]));

  it('an audience is no place', () =>
    expect(toldOf('Ana Silva received Lars Holm in a private audience at the Vatican on Monday.')).toEqual([
      'meeting: Ana Silva + Lars Holm @ Vatican 2024-05-06',
    ]));
});
