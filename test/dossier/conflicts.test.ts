import { describe, expect, it } from 'vitest';
import { quantitiesIn } from '../../core/dossier/conflicts/numbers.ts';
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';

function numbersOf(...articles: readonly (readonly [day: string, text: string])[]): readonly string[] {
  const { conflicts } = dossierOf(articles.map(([day, text], i) => readArticle(articleOfText(`${i}.txt`, text, day))));
  return conflicts
    .filter(({ type }) => type === 'number')
    .map(({ sides }) => sides.map(({ value }) => value).join(' | '));
}

const counted = (text: string): readonly string[] =>
  quantitiesIn(text, { article: 'a', start: 0, end: text.length }).map(({ value, of }) => `${value} ${of}`);

describe('numbers of one event in two articles', () => {
  it('stand side by side where they differ', () => {
    expect(
      numbersOf(
        ['2024-05-15', 'A fire at a textile factory in Izmir killed 12 people on Tuesday.'],
        ['2024-05-15', 'A fire at a textile factory in Izmir on Tuesday killed at least 19 people.'],
      ),
    ).toEqual(['12 people | 19 people']);
  });

  it('do not differ by rounding, nor where a later article counts on', () => {
    expect(
      numbersOf(
        ['2024-05-15', 'The bank bought the insurer for $3.02 billion on Tuesday.'],
        ['2024-05-15', 'The bank bought the insurer on Tuesday for $3 billion.'],
      ),
    ).toEqual([]);
    expect(
      numbersOf(
        ['2024-05-15', 'A fire at a textile factory in Izmir killed 12 people on Tuesday.'],
        ['2024-05-22', 'A fire at a textile factory in Izmir on 14 May killed 19 people.'],
      ),
    ).toEqual([]);
  });
});

describe('a number that counts', () => {
  it('has what it counts, with its scale', () => {
    expect(counted('The mill cut 1,200 jobs, 4.5 per cent of all, to save $3bn.')).toEqual([
      '1200 workers',
      '4.5 %',
      '3000000000 $',
    ]);
    expect(counted('Twelve miners, two of them wounded.').length).toBeLessThan(3);
  });

  it('is no date, year, age or time', () => {
    expect(counted('On 14 May 2024 at 10:30, after 12 years and 3 months.')).toEqual([]);
  });

  it('is found in time on long input', () => {
    expect(counted('1 '.repeat(50_000))).toEqual([]);
    expect(counted('12 aaaa bbbb '.repeat(20_000)).length).toBe(20_000);
  });
});
