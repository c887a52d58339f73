import { describe, expect, it } from 'vitest';
import { toldMeetings as told } from '../support/told-meetings.ts';

describe('set phrases for a meeting', () => {
  it.each([
    [
      'Ana Silva had an hour alone with President Lars Holm on Tuesday.',
      'meeting: Ana Silva + Lars Holm @ - 2024-05-07',
    ],
    ['Ana Silva shook hands with Lars Holm in Oslo on Tuesday.', 'meeting: Ana Silva + Lars Holm @ Oslo 2024-05-07'],
    [
      'Ana Silva and Lars Holm will come face to face in Lima on Friday.',
      'meeting: Ana Silva + Lars Holm @ Lima 2024-05-10 planned',
    ],
    ['Ana Silva and Lars Holm exchanged views by telephone on Tuesday.', 'call: Ana Silva + Lars Holm @ - 2024-05-07'],
    ['Ana Silva gave new assurances by phone to Lars Holm.', 'call: Ana Silva + Lars Holm @ - -'],
    [
      'Ana Silva told Prime Minister Lars Holm by telephone on Tuesday that she would sign.',
      'call: Ana Silva + Lars Holm @ - 2024-05-07',
    ],
    [
      'Ana Silva urged Prime Minister Lars Holm over the phone on Tuesday to sign.',
      'call: Ana Silva + Lars Holm @ - 2024-05-07',
    ],
    ['Ana Silva was in touch with Lars Holm this morning.', 'call: Ana Silva + Lars Holm @ - 2024-05-09'],
    [
      'Ana Silva and Lars Holm will see each other in Lima on Friday.',
      'meeting: Ana Silva + Lars Holm @ Lima 2024-05-10 planned',
    ],
    ['Ana Silva paid a courtesy call on Lars Holm.', 'meeting: Ana Silva + Lars Holm @ - -'],
    [
      'In Lima, Ana Silva delivered a letter to Lars Holm on Tuesday.',
      'meeting: Ana Silva + Lars Holm @ Lima 2024-05-07',
    ],
    [
      'Ana Silva and Lars Holm thrashed out a deal over coffee in Oslo on Tuesday.',
      'meeting: Ana Silva + Lars Holm @ Oslo 2024-05-07',
    ],
    [
      'President Ana Silva granted an audience to Lars Holm on Tuesday.',
      'meeting: Ana Silva + Lars Holm @ - 2024-05-07',
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    'Ana Silva had an hour to read the letter from Lars Holm.',
    'Ana Silva shook hands with voters in Oslo on Tuesday.',
    'Ana Silva remains in close touch with Lars Holm.',
    'Ana Silva sent a letter to Lars Holm on Tuesday.',
    'Ana Silva ran into debt in May.',
    'Silva and Holm see each other as rivals.',
    'Ana Silva ordered the plan by phone on Tuesday.',
    'Ana Silva and Lars Holm made a call on fares on Tuesday.',
    'Ana Silva and Lars Holm presented a plan to parliament in Lima on Tuesday.',
    'Ana Silva and Lars Holm had an hour with the tax code on Tuesday.',
    'Ana Silva and Lars Holm exchanged views with readers in Lima on Tuesday.',
  ])('no meeting: %s', (text) => expect(told(text)).toEqual([]));
});

describe('what goes on after a meeting', () => {
  const FIRST = 'Ana Silva and Lars Holm met in Oslo on Tuesday. ';

  it.each([
    ['A further session is set for Friday.', 'talks: Ana Silva + Lars Holm @ - 2024-05-10 planned'],
    ['The next round will be held in Lima in June.', 'talks: Ana Silva + Lars Holm @ Lima 2024-06-01 planned'],
  ])('%s', (text, expected) => expect(told(FIRST + text)).toContain(expected));

  it.each(['A further session may be needed.', 'The next round of tariffs is due on Friday.'])(
    'no meeting: %s',
    (text) => expect(told(FIRST + text)).toHaveLength(1),
  );

  it('who met is told behind it', () => {
    const text =
      'The presidents of Norway and Chile met on Tuesday. It was the first meeting between Ana Silva and Lars Holm.';
    expect(told(text)).toEqual(['meeting: Ana Silva + Lars Holm @ - 2024-05-07']);
  });
});

describe('names that no list knows', () => {
  it.each([
    ['Talks were held on Tuesday between FTXU and Norway.', 'talks: FTXU + Norway @ - 2024-05-07'],
    [
      'Fish Traders XU (FTXU) struck. Talks were held on Tuesday between FTXU and Norway.',
      'talks: Fish Traders XU + Norway @ - 2024-05-07',
    ],
    ['Ana Silva met TallShip on Tuesday.', 'meeting: Ana Silva + TallShip @ - 2024-05-07'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));

  it.each(['Ana Silva met GDP targets in May.', 'Ana Silva met SARS on Tuesday.', 'ANA SILVA MET THE ABCX ON TUESDAY'])(
    'nobody: %s',
    (text) => expect(told(text)).toEqual([]),
  );
});

describe('what somebody asks of others', () => {
  it('is no meeting yet', () => {
    expect(told('Ana Silva called upon Peru and Chile to jointly hold talks.')).toEqual([
      'talks: Peru + Chile @ - - hypothetical',
    ]);
    expect(told('Ana Silva lobbied against ministers from abroad meeting Lars Holm.')).toEqual([]);
  });

  it('a coalition that sits somewhere on a day is several', () => {
    expect(told('The opposition coalition met in Oslo on Tuesday.')).toEqual([
      'meeting: opposition coalition @ Oslo 2024-05-07',
    ]);
    expect(told('The opposition coalition met its target on Tuesday.')).toEqual([]);
  });

  it('where a caller was is passed over', () => {
    expect(told('Ana Silva telephoned Lars Holm from aboard his boat on Tuesday.')).toEqual([
      'call: Ana Silva + Lars Holm @ - 2024-05-07',
    ]);
  });
});

describe('what is arranged, and what became of it', () => {
  it.each([
    [
      'Norway and Chile have scheduled another round of talks for Friday.',
      'talks: Norway + Chile @ - 2024-05-10 planned',
    ],
    [
      'A scheduled call between Ana Silva and Lars Holm took place on Tuesday.',
      'call: Ana Silva + Lars Holm @ - 2024-05-07',
    ],
    [
      'A meeting between the Norwegian and Chilean presidents was scrapped.',
      'meeting: Norwegian and Chilean presidents @ - - called-off',
    ],
    [
      'Pilots and airline bosses go back to the table on Friday.',
      'talks: Pilots + airline bosses @ - 2024-05-10 planned',
    ],
    ['Norway called in the Chilean ambassador on Tuesday.', 'meeting: Norway + Chilean ambassador @ - 2024-05-07'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));

  it('efforts, and who is coming for talks', () => {
    const efforts =
      'Norwegian ministers will meet on Friday to discuss U.N.-led efforts to convene delayed peace talks.';
    expect(told(efforts).filter((one) => !/ (?:planned|hypothetical)$/.test(one))).toEqual([]);
    expect(told('A clerk said that Lars Holm was coming to Lima for talks with Ana Silva on Friday.')).toEqual([
      'talks: Lars Holm + Ana Silva @ Lima 2024-05-10 planned',
    ]);
  });

  it.each(['Ana Silva called in sick on Tuesday.', 'Norway called in a loan on Tuesday.'])('no meeting: %s', (text) =>
    expect(told(text)).toEqual([]),
  );

  it('the two presidents are the two of the sentence before', () => {
    expect(told('Lars Holm quarrelled with Luz Rojas. The two presidents then held talks in Lima.')).toEqual([
      'talks: Lars Holm + Luz Rojas @ Lima -',
    ]);
    expect(told('Ana Silva received Lars Holm, then Luz Rojas.')).toEqual([
      'meeting: Ana Silva + Lars Holm @ - -',
      'meeting: Ana Silva + Luz Rojas @ - -',
    ]);
  });
});

describe('where and when, told around it', () => {
  it.each([
    [
      'Ana Silva flew to Lima on Monday. She met Lars Holm on Tuesday.',
      'meeting: Ana Silva + Lars Holm @ Lima 2024-05-07',
    ],
    [
      'Ana Silva will visit Lima on Friday for talks with Lars Holm.',
      'talks: Ana Silva + Lars Holm @ Lima 2024-05-10 planned',
    ],
    ['Norway and Chile held talks on fish quotas in Lima on Tuesday.', 'talks: Norway + Chile @ Lima 2024-05-07'],
    [
      'Talks between Ana Silva and Lars Holm ended in acrimony on Tuesday.',
      'talks: Ana Silva + Lars Holm @ - 2024-05-07',
    ],
    [
      'Ana Silva and Lars Holm talked until the early hours of Wednesday.',
      'call: Ana Silva + Lars Holm @ - 2024-05-08',
    ],
    [
      'Ana Silva, second from left, met with Lars Holm, right, in Oslo on Tuesday.',
      'meeting: Ana Silva + Lars Holm @ Oslo 2024-05-07',
    ],
    ['Ana Silva met exiled communist leader Lars Holm on Tuesday.', 'meeting: Ana Silva + Lars Holm @ - 2024-05-07'],
    ['Norway and Chile resumed their talks in Oslo on Tuesday.', 'talks: Norway + Chile @ Oslo 2024-05-07'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    ['Ana Silva met Lars Holm on Monday. That evening she dined with Luz Rojas in Oslo.', '2024-05-06'],
    ['Ana Silva spoke on Monday. In the afternoon she met Luz Rojas in Oslo.', '2024-05-06'],
  ])('%s', (text, day) => expect(told(text).at(-1)).toContain(day));

  it('takes no place from where others went, nor from where she left', () => {
    expect(told('Luz Rojas flew to Lima on Monday. Ana Silva met Lars Holm on Tuesday.')).toEqual([
      'meeting: Ana Silva + Lars Holm @ - 2024-05-07',
    ]);
    expect(told('Ana Silva visited Lima on Monday. Later she met Lars Holm.')[0]).not.toContain('Lima');
  });
});

describe('words by phone to somebody who meets nobody', () => {
  it.each([
    'Ana Silva told reporters by phone on Tuesday that she would sign.',
    'Ana Silva told Prime Minister Lars Holm on Tuesday that the phone deal was off.',
    'A witness told police by telephone that the deal was off.',
  ])('%s', (text) => expect(told(text)).toEqual([]));
});
