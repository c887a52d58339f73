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
