import { describe, expect, it } from 'vitest';
import { nearDays } from '../../core/dossier/assemble.ts';
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';

const PEOPLE = 'Ana Silva of the Bakers Federation and Minister Lars Holm were there.';
const OTHERS = [
  [`Bakers marched in Oslo on Monday. ${PEOPLE}`, '2028-05-09'],
  [`Bakers marched again in Oslo on Monday. ${PEOPLE}`, '2028-06-13'],
] as const;

/** The days of the events of an undated article that stands with others; null where it leaves them open. */
function check(
  text: string,
  expected: readonly (string | null)[],
  others: readonly (readonly [string, string])[] = OTHERS,
): void {
  const readings = [...others, [`${text} ${PEOPLE}`, null] as const].map(([words, day], i) =>
    readArticle(articleOfText(`a${i}.txt`, words, day)),
  );
  const undated = readings.at(-1)?.article.id;
  const events = dossierOf(readings).events.filter(({ evidence }) =>
    evidence.some(({ article }) => article === undated),
  );
  expect(
    events.map(({ date: { earliest, latest } }) => (earliest === latest ? earliest : `${earliest} to ${latest}`)),
  ).toEqual(expected);
}

describe('a day without its year, in an article of no known day', () => {
  it('is of the year of the others on the matter', () => {
    check('The court fined the federation on 21 April.', ['2028-04-21']);
    check('The bakers will strike on 3 October.', ['2028-10-03']);
    check('The federation signed a contract last November.', ['2027-11-01 to 2027-11-30']);
    check('The minister banned the march in March.', ['2028-03-01 to 2028-03-31']);
  });

  it('is of the year of others that name the same states and places, each its own people', () => {
    const places = 'Envoys of Norway and Peru spoke of the ferry from Oslo to Lima.';
    const by = (words: string, where: string): string => `${words} ${where}`.replace(PEOPLE, '');
    const others = [[by('Norway stopped the ferry in Oslo on Monday.', places), '2028-05-09']] as const;
    const seen = (where: string): string | null => {
      const readings = [...others, [by('Peru signed a contract on 21 April.', where), null] as const].map(
        ([words, day], i) => readArticle(articleOfText(`a${i}.txt`, words, day)),
      );
      return [...nearDays(readings).values()][0]?.earliest ?? null;
    };
    expect(seen(places)).toBe('2028-05-09');
    expect(seen('Envoys of Peru spoke of the ferry from Lima to Chile.')).toBe(null);
  });

  it('is inferred, and shows the days of the others', () => {
    const readings = [...OTHERS, [`The court fined the federation on 21 April. ${PEOPLE}`, null] as const].map(
      ([words, day], i) => readArticle(articleOfText(`a${i}.txt`, words, day)),
    );
    const near = nearDays(readings);
    expect([...near.values()].map(({ earliest, latest }) => [earliest, latest])).toEqual([
      ['2028-05-09', '2028-06-13'],
    ]);
    const dossier = dossierOf(readings);
    expect(dossier.events.find(({ text }) => text.includes('fined'))?.date.basis).toBe('inferred');
    expect(dossier.articles.find(({ id }) => near.has(id))?.published.earliest).toBe(null);
  });

  it.each([
    [
      'the people are others',
      'The court fined the grocers on 21 April, said Ola Berg.',
      [[OTHERS[0][0].replace(PEOPLE, ''), '2028-05-09']],
    ],
    [
      'the others lie years apart',
      'The court fined the federation on 21 April.',
      [OTHERS[0], [OTHERS[1][0], '2031-06-13']],
    ],
    ['the tense and the others point to two years', 'The court fined the federation on 20 September.', [OTHERS[0]]],
    ['a single other article tells of no month', 'The minister banned the march in March.', [OTHERS[0]]],
  ] as const)('is left open where %s', (_, text, others) => check(text, [null], others));

  it('leaves weekdays open', () => check('The court fined the federation on Tuesday.', [null]));
});
