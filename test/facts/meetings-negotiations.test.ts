import { describe, expect, it } from 'vitest';
import { meetingReports, toldReports as told } from '../support/told-meetings.ts';

describe('sides that negotiate', () => {
  it.each([
    [
      'what became of talks says when and where',
      'Talks between the Bakers Union and mill owners broke down on Monday in Oslo after an hour.',
      'Bakers Union + mill owners @ Oslo 2024-05-06',
    ],
    [
      'sides sit down with each other',
      'The Bakers Union and the Millers Federation sat down on Tuesday for the first time this year.',
      'Bakers Union + Millers Federation @ - 2024-05-07',
    ],
    [
      'sides come back to the table',
      'The Bakers Union and the Millers Federation returned to the bargaining table on Tuesday.',
      'Bakers Union + Millers Federation @ - 2024-05-07',
    ],
    [
      'somebody brings two together',
      'Mediator Ana Silva brought Piet Vries and Lars Holm together in Oslo on Monday evening.',
      'Ana Silva + Piet Vries + Lars Holm @ Oslo 2024-05-06',
    ],
    [
      'somebody brings together a list',
      'Mediator Ana Silva brought together Piet Vries, Lars Holm and Marta Lind.',
      'Ana Silva + Piet Vries + Lars Holm + Marta Lind @ - -',
    ],
    [
      'one tells the other at a meeting',
      'Ana Silva told Lars Holm in a phone call on Monday that she would not sign.',
      'Ana Silva + Lars Holm @ - 2024-05-06',
    ],
    [
      'a matter is discussed with somebody somewhere',
      'Ana Silva discussed the future of the fishing pact with Lars Holm in Oslo last Friday.',
      'Ana Silva + Lars Holm @ Oslo 2024-05-03',
    ],
    [
      'a pull-aside',
      'Ana Silva had a pull-aside with Lars Holm in Oslo on Monday.',
      'Ana Silva + Lars Holm @ Oslo 2024-05-06',
    ],
    [
      'a meeting that was planned for a day and called off',
      'A meeting planned for Monday between Ana Silva and Lars Holm has been cancelled.',
      'Ana Silva + Lars Holm @ - 2024-05-13 called-off',
    ],
    [
      'a meeting that one of them cancels',
      'Lars Holm cancelled his meeting with Ana Silva because of floods.',
      'Lars Holm + Ana Silva @ - - called-off',
    ],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    ['a matter discussed with people in general', 'Ana Silva discussed the fishing pact with reporters in Oslo.'],
    ['a matter discussed with nobody near', 'Ana Silva discussed fish. Trade with Chile grew in Oslo.'],
    ['things that are brought together', 'Ana Silva brought together art and science.'],
    ['an offer on the table', 'Ana Silva and Lars Holm put an offer on the table on Monday.'],
    ['people who sit down to eat', 'Ana Silva and Lars Holm sat down heavily.'],
  ])('no meeting: %s', (_, text) => expect(told(text)).toEqual([]));

  it('talks that could be held were not', () => {
    expect(told('Talks between the Bakers Union and mill owners could help, Ana Silva said.')).toEqual([
      'Bakers Union + mill owners @ - - hypothetical',
    ]);
  });

  it('who says that he would be willing to meet has planned nothing', () => {
    expect(told('Ana Silva said she would be willing to meet Lars Holm.')).toEqual([
      'Ana Silva + Lars Holm @ - - hypothetical',
    ]);
  });
});

describe('several meetings of one verb', () => {
  it('each object with a place or time of its own is another meeting', () => {
    expect(told('Ana Silva met Piet Vries in Oslo on Monday and Lars Holm in Lima on Tuesday.')).toEqual([
      'Ana Silva + Piet Vries @ Oslo 2024-05-06',
      'Ana Silva + Lars Holm @ Lima 2024-05-07',
    ]);
    expect(
      told('Ana Silva was received in Oslo on Monday by Piet Vries and in Lima, a day later, by Lars Holm.').map(
        (line) => line.slice(0, -11),
      ),
    ).toEqual(['Ana Silva + Piet Vries @ Oslo', 'Ana Silva + Lars Holm @ Lima']);
  });

  it('two objects in one place are one company, unless said apart', () => {
    expect(told('Ana Silva met Piet Vries and Lars Holm in Oslo on Monday.')).toEqual([
      'Ana Silva + Piet Vries + Lars Holm @ Oslo 2024-05-06',
    ]);
    expect(told('Ana Silva met Piet Vries and Lars Holm in separate meetings on Monday.')).toEqual([
      'Ana Silva + Piet Vries @ - 2024-05-06',
      'Ana Silva + Lars Holm @ - 2024-05-06',
    ]);
  });

  it('who acts in the next clause was not met in this one', () => {
    expect(told('Ana Silva met Piet Vries in Oslo on Monday and Lars Holm spoke in Lima.')).toEqual([
      'Ana Silva + Piet Vries @ Oslo 2024-05-06',
    ]);
  });

  it('a meeting a day before another one has the day before', () => {
    expect(told('Ana Silva saw the port on Tuesday, a day after meeting Lars Holm in Oslo.')).toEqual([
      'Ana Silva + Lars Holm @ Oslo 2024-05-06',
    ]);
    expect(told('Ana Silva saw the port on Tuesday, a month after meeting Lars Holm in Oslo.')).toEqual([
      'Ana Silva + Lars Holm @ Oslo -',
    ]);
  });

  it('"the two" are those who met before', () => {
    expect(told('Ana Silva met Lars Holm in Oslo on Monday. The two last held talks in Lima in March.')).toEqual([
      'Ana Silva + Lars Holm @ Oslo 2024-05-06',
      'Ana Silva + Lars Holm @ Lima 2024-03-01',
    ]);
  });
});

describe('who meets', () => {
  it.each([
    [
      'the bodies whose people sit down',
      'Negotiators for the Bakers Union and the Millers Federation met on Tuesday.',
      'Bakers Union + Millers Federation @ - 2024-05-07',
    ],
    [
      'who leads a delegation',
      'A Bakers Union delegation led by Ana Silva met Lars Holm on Tuesday.',
      'Ana Silva + Lars Holm @ - 2024-05-07',
    ],
    [
      'a delegation’s body, where nobody is named',
      'A Bakers Union delegation met Lars Holm on Tuesday.',
      'Bakers Union + Lars Holm @ - 2024-05-07',
    ],
    [
      'one group of two origins',
      'Ana Silva met Peruvian and Chilean mediators in Oslo.',
      'Ana Silva + Peruvian and Chilean mediators @ Oslo -',
    ],
    [
      'people, where "they" could be states',
      'Chilean President Ana Silva told her Norwegian counterpart Lars Holm that the two countries should be partners when they met in Oslo on Monday.',
      'Ana Silva + Lars Holm @ Oslo 2024-05-06',
    ],
    [
      'whoever acts in a call that names nobody',
      'The news came in a late-night call on Sunday, in which Ana Silva pressed Lars Holm to sign.',
      'Ana Silva + Lars Holm @ - 2024-05-05',
    ],
    [
      'two who will attend one summit',
      'Ana Silva and Lars Holm will attend an ASEAN summit in Manila on Monday.',
      'Ana Silva + Lars Holm @ Manila 2024-05-13 planned',
    ],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual([expected]));

  it('one alone at a summit met nobody', () => {
    expect(told('Ana Silva will attend an ASEAN summit in Manila on Monday.')).toEqual([]);
  });

  it('two guests, one of them seen separately, make two meetings', () => {
    expect(told('Ana Silva met the envoy, Piet Vries, and, separately, Lars Holm on Monday.')).toEqual([
      'Ana Silva + Piet Vries @ - 2024-05-06',
      'Ana Silva + Lars Holm @ - 2024-05-06',
    ]);
  });

  it.each([
    ['a report that is denied', 'Ana Silva denied a report that she had met Lars Holm in Oslo last week.', 'denied'],
    ['a meeting that nobody confirms', 'Ana Silva has not confirmed a meeting with Lars Holm.', 'hypothetical'],
    ['a meeting that one side cancelled', 'Ana Silva cancelled a meeting with Lars Holm.', 'called-off'],
    ['talks that it postponed', 'Ana Silva postponed talks with Lars Holm.', 'called-off'],
    ['talks that had been', 'Ana Silva regretted the cancelled talks with Lars Holm.', 'called-off'],
    ['no talks', 'Ana Silva held no talks with Lars Holm in Oslo.', 'denied'],
    ['no meeting that took place', 'No meeting between Ana Silva and Lars Holm took place on Monday.', 'denied'],
    ['nor one told so', 'No meeting took place between Ana Silva and Lars Holm.', 'denied'],
    ['but so many were', 'Ana Silva held no fewer than nine meetings with Lars Holm in Oslo.', 'held'],
    ['one that would have been', 'Had Ana Silva met Lars Holm in Oslo, the port would be open.', 'hypothetical'],
    ['but one that had been is', 'In Oslo Ana Silva had met Lars Holm.', 'held'],
    ['talks that end with no deal were held', 'Ana Silva ended talks with Lars Holm in Oslo with no deal.', 'held'],
    ['so were those that yielded none', 'Talks between Ana Silva and Lars Holm in Oslo did not yield a pact.', 'held'],
    ['or have not yet', 'Talks between Ana Silva and Lars Holm have not yet produced a pact.', 'held'],
    ['not what did not happen', 'A meeting between Ana Silva and Lars Holm did not take place.', 'denied'],
    [
      'what was to be and was not',
      'A planned meeting between Ana Silva and Lars Holm did not take place.',
      'called-off',
    ],
    [
      'a meeting expected first and then cancelled',
      'A meeting of the ministers of Peru and Chile which had been expected in Lima at the end of the month has been called off.',
      'called-off',
    ],
    [
      'not one postponed first and then held',
      'Talks between Ana Silva and Lars Holm, which had been postponed, took place on Monday.',
      'held',
    ],
    ['nor what did not even begin', 'Talks between Ana Silva and Lars Holm did not even begin.', 'denied'],
    ['nor what has not been held', 'Talks between Ana Silva and Lars Holm have not been held.', 'denied'],
    ['so was a meeting that one walked out of', 'Ana Silva walked out of a meeting with Lars Holm on Monday.', 'held'],
  ])('%s', (_, text, status) => {
    const lines = told(text);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.endsWith(status) ?? false).toBe(status !== 'held');
  });
});

describe('when and where', () => {
  it('of many meetings the last one is told', () => {
    expect(
      told(
        'Ana Silva met Lars Holm in Oslo on Monday. The two have met four times this year, most recently in Lima in March.',
      ),
    ).toEqual(['Ana Silva + Lars Holm @ Oslo 2024-05-06', 'Ana Silva + Lars Holm @ Lima 2024-03-01']);
  });

  it('talks that ended went on for the days that are counted', () => {
    expect(told('Ana Silva and Lars Holm ended two days of talks in Oslo on Tuesday.')).toEqual([
      'Ana Silva + Lars Holm @ Oslo 2024-05-06',
    ]);
  });

  it('a meeting without a day has that of the lead, where the lead names both sides', () => {
    const meeting = '\n\nNorwegian Minister Lars Holm and Chilean President Ana Silva met for five hours.';
    expect(told(`Norway and Chile agreed on fish on Tuesday, their governments said.${meeting}`)).toEqual([
      'Lars Holm + Ana Silva @ - 2024-05-07',
    ]);
    expect(told(`Peru and Cuba agreed on fish on Tuesday, their governments said.${meeting}`)).toEqual([
      'Lars Holm + Ana Silva @ - -',
    ]);
    expect(told(`Norway and Chile agreed on fish on Tuesday and on trade on Monday.${meeting}`)).toEqual([
      'Lars Holm + Ana Silva @ - -',
    ]);
  });

  it('at a summit whoever meets one guest meets the next in the same town', () => {
    const first = 'President Ana Silva met Lars Holm in Manila on Monday, at the summit of Asian leaders. ';
    expect(told(`${first}She held talks with Piet Vries on Tuesday.`).at(-1)).toBe(
      'Ana Silva + Piet Vries @ Manila 2024-05-07',
    );
    expect(
      told(`${first.replace(', at the summit of Asian leaders', '')}She held talks with Piet Vries on Tuesday.`).at(-1),
    ).toBe('Ana Silva + Piet Vries @ - 2024-05-07');
  });
});

describe('a range of days', () => {
  it.each([
    ['Ana Silva and Lars Holm held talks in Oslo from 2 to 4 May.', '2024-05-02 2024-05-04'],
    ['Ana Silva and Lars Holm will hold talks in Oslo from May 8- 10.', '2024-05-08 2024-05-10'],
    ['Ana Silva and Lars Holm will meet in Oslo on 18 and 19 May.', '2024-05-18 2024-05-19'],
    ['Ana Silva met Lars Holm on 2 May.', '2024-05-02 2024-05-02'],
  ])('stays a range: %s', (text, expected) => {
    const [found] = meetingReports(text);
    expect(`${found?.date.earliest} ${found?.date.latest}`).toBe(expected);
  });
});
