import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** The meetings of an article of Wednesday, 25 August 2027: status, day, who, where. */
function meetings(text: string): readonly string[] {
  return readArticle(articleOfText('a.txt', text, '2027-08-25')).facts.flatMap((fact) => {
    if (fact.kind !== 'meeting') return [];
    const who = fact.participants.map(({ name }) => name).join(' + ');
    return [`${fact.status} ${fact.date.earliest ?? '-'} ${who}${fact.place ? ` in ${fact.place.name}` : ''}`];
  });
}

describe('meetings in words of their own', () => {
  it.each<[string, string]>([
    [
      'Ana Silva flew to Lima on Tuesday, two days after she met Lars Holm in Oslo.',
      'held 2027-08-22 Ana Silva + Lars Holm in Oslo',
    ],
    ['The quota was fair when Ana Silva and Lars Holm sat down in Oslo.', 'held - Ana Silva + Lars Holm in Oslo'],
    ['Ana Silva and Lars Holm spent two hours together on Tuesday.', 'held 2027-08-24 Ana Silva + Lars Holm'],
    [
      'Talks were under way on Monday between Ana Silva and Lars Holm in Oslo.',
      'held 2027-08-23 Ana Silva + Lars Holm in Oslo',
    ],
    ['Ana Silva is in Oslo, where she will have talks with Lars Holm.', 'planned - Ana Silva + Lars Holm in Oslo'],
  ])('%s', (text, meeting) => expect(meetings(text)).toEqual([meeting]));

  it.each([
    'Ana Silva and Lars Holm sat down in a corner.',
    'Ana Silva and Lars Holm sat down to eat.',
    'Ana Silva spent two hours on the road on Tuesday.',
    'Works were under way on Monday between the harbour and the town.',
  ])('none: %s', (text) => expect(meetings(text)).toEqual([]));

  it('a count of no exact days gives no day', () => {
    expect(meetings('Ana Silva left on Friday, a month after she met Lars Holm in Oslo.')).toEqual([
      'held - Ana Silva + Lars Holm in Oslo',
    ]);
  });

  it('“the three ministers” are the three who were listed, behind the states that they are of', () => {
    const listed =
      'The foreign ministers of Serbia, Hungary and Bulgaria, Marko Ilic, Peter Balogh and Elena Petrova, met on Monday. ';
    const three = 'Marko Ilic + Peter Balogh + Elena Petrova';
    expect(meetings(`${listed}The three ministers had dinner with President Ivo Dimov.`)[1]).toBe(
      `held 2027-08-23 ${three} + Ivo Dimov`,
    );
    expect(meetings(`${listed}The four ministers had dinner with President Ivo Dimov.`)[1] ?? '').not.toContain(three);
  });
});

describe('a meeting that is moved', () => {
  it.each<[string, string]>([
    [
      'Talks between Ana Silva and Lars Holm were postponed to 3 September.',
      'planned 2027-09-03 Ana Silva + Lars Holm',
    ],
    ['Ana Silva put off her meeting with Lars Holm until Friday.', 'planned 2027-08-27 Ana Silva + Lars Holm'],
    [
      'A meeting between Ana Silva and Lars Holm was moved from Monday to Friday.',
      'planned 2027-08-27 Ana Silva + Lars Holm',
    ],
    [
      'A meeting between Ana Silva and Lars Holm was brought forward to Friday.',
      'planned 2027-08-27 Ana Silva + Lars Holm',
    ],
  ])('has its new day: %s', (text, meeting) => expect(meetings(text)).toEqual([meeting]));

  it('to no day is off, and one that moves something else is not moved', () => {
    expect(meetings('Talks between Ana Silva and Lars Holm were put off by two weeks.')).toEqual([
      'called-off - Ana Silva + Lars Holm',
    ]);
    expect(meetings('After a meeting with Lars Holm on Monday, Ana Silva moved to Lima on Tuesday.')).toEqual([
      'held 2027-08-23 Ana Silva + Lars Holm',
    ]);
    expect(meetings('Ana Silva met Lars Holm in Oslo from Monday to Tuesday.')[0]).toMatch(/^held 2027-08-23/);
  });
});

describe('the next one, with its noun left out', () => {
  const met = 'Ana Silva met Lars Holm in Oslo on Monday. ';
  const next = (text: string): readonly string[] => meetings(met + text).slice(1);

  it('is of those who met in the sentence before', () => {
    expect(next('Another is fixed for Friday.')).toEqual(['planned 2027-08-27 Ana Silva + Lars Holm']);
    expect(next('A second is to follow on Friday in Lima.')).toEqual([
      'planned 2027-08-27 Ana Silva + Lars Holm in Lima',
    ]);
  });

  it('or of those whom it names', () => {
    expect(next('Another round is fixed for Friday in Lima between the technical teams.')).toEqual([
      'planned 2027-08-27 technical teams in Lima',
    ]);
  });

  it.each([
    'Two ferries sank. Another is due on Friday.',
    'A second was hurt on Friday.',
    'Another ferry is due on Friday.',
  ])('is none here: %s', (text) => expect(next(text)).toEqual([]));
});

describe('words for what befalls people and for what is shown', () => {
  it('stand before a title, and between the two who meet', () => {
    expect(meetings('Ana Silva met detained opposition leader Lars Holm in Oslo.')).toEqual([
      'held - Ana Silva + Lars Holm in Oslo',
    ]);
    expect(meetings('Ana Silva unveiled the proposal to Lars Holm during a meeting on Monday in Oslo.')).toEqual([
      'held 2027-08-23 Ana Silva + Lars Holm in Oslo',
    ]);
  });

  it('but what is done to the paper brings nobody together', () => {
    expect(meetings('Ana Silva burned the proposal to Lars Holm during a meeting on Monday in Oslo.')).toEqual([]);
  });
});
