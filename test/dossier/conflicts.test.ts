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

describe('two numbers of one event', () => {
  const on = '2024-05-15';
  const disagree = (a: string, b: string, expected: readonly string[], later = on): void =>
    expect(numbersOf([on, a], [later, b])).toEqual(expected);
  const fire = 'A fire at a textile factory in Izmir';

  it('do not disagree where one counts those of another place besides', () => {
    disagree(`${fire} killed 12 people on Tuesday.`, `${fire} on Tuesday also killed six people.`, []);
    disagree(`${fire} killed 12 people on Tuesday.`, `On Tuesday, six people were also killed in a fire in Izmir.`, []);
  });

  it('do not disagree where one is many times the other: they are of two things', () => {
    const sold = 'Egypt bought 2,400,000 tonnes of wheat on Tuesday from farms in Peru.';
    disagree(sold, 'On Tuesday Egypt bought 60,000 tonnes of wheat from farms in Peru.', []);
    disagree(sold, 'On Tuesday Egypt bought 600,000 tonnes of wheat from farms in Peru.', [
      '2,400,000 tonnes | 600,000 tonnes',
    ]);
  });

  it('disagree in reports of one day', () => {
    disagree(
      'Police arrested 40 people at a protest in Tunis on Tuesday.',
      'Police in Tunis arrested 65 people at a protest on Tuesday.',
      ['40 people | 65 people'],
    );
    disagree(
      'The bank agreed to pay a fine of $2.5 billion on Tuesday.',
      'On Tuesday the bank agreed to pay a fine of $3.1 billion.',
      ['$2.5 billion | $3.1 billion'],
    );
    disagree(
      'An explosion at a gas depot in Lagos killed nine people on Tuesday.',
      'An explosion at a gas depot in Lagos on Tuesday killed 14.',
      ['nine people | 14'],
    );
    disagree(`${fire} killed at least 12 people on Tuesday.`, `${fire} killed at least 19 people on Tuesday.`, [
      '12 people | 19 people',
    ]);
    disagree(`${fire} killed 12 people on Tuesday.`, `${fire} killed more than 40 people on Tuesday.`, [
      '12 people | 40 people',
    ]);
  });

  it('agree where one is a bound or an estimate of the other', () => {
    disagree(
      'Police arrested 112 people at protests in Tunis on Tuesday.',
      'Police arrested more than 100 people at protests in Tunis on Tuesday.',
      [],
    );
    disagree(
      'Police arrested 1,850 people at protests in Tunis on Tuesday.',
      'Police arrested nearly 2,000 people at protests in Tunis on Tuesday.',
      [],
    );
    disagree(
      'Police arrested 1,800 people at protests in Tunis on Tuesday.',
      'Police arrested about 2,000 people at protests in Tunis on Tuesday.',
      [],
    );
  });

  it('are of different things: the dead and the wounded, a place and the world, a year and two', () => {
    disagree(`${fire} killed 12 people on Tuesday.`, `${fire} injured 30 people on Tuesday.`, []);
    disagree(
      'The carmaker Tavox will cut 1,200 jobs in Spain, it said on Wednesday.',
      'The carmaker Tavox will cut 5,000 jobs worldwide, it said on Wednesday.',
      [],
    );
    disagree(
      'The carmaker Tavox will cut 1,200 jobs in Spain, it said on Wednesday.',
      'The carmaker Tavox will cut 1,900 jobs in Portugal, it said on Wednesday.',
      [],
    );
    disagree(
      'The union said its members would get 7 per cent a year in a deal agreed on Tuesday.',
      'The union said its members would get 14 per cent over two years in a deal agreed on Tuesday.',
      [],
    );
  });

  it('are one count gone on, where the later one tells so or is of a later day', () => {
    disagree(
      `${fire} killed 12 people on Tuesday.`,
      `The death toll from ${fire.toLowerCase()} on Tuesday rose to 19 people.`,
      [],
    );
    disagree(`${fire} killed 12 people on Tuesday.`, `${fire} on Tuesday killed 19 people.`, [], '2024-05-16');
    // A toll that falls, and a sum that grows overnight, are no counts gone on.
    disagree(
      `${fire} killed 19 people on Tuesday.`,
      `${fire} on Tuesday killed 12 people.`,
      ['19 people | 12 people'],
      '2024-05-16',
    );
    disagree(
      'The bank agreed to pay a fine of $2.5 billion on Tuesday.',
      'On Tuesday the bank agreed to pay a fine of $3.1 billion.',
      ['$2.5 billion | $3.1 billion'],
      '2024-05-16',
    );
  });
});

describe('dates of one meeting', () => {
  const dates = (a: string, b: string): readonly string[] =>
    dossierOf([a, b].map((text, i) => readArticle(articleOfText(`${i}.txt`, text, '2024-05-16'))))
      .conflicts.filter(({ type }) => type === 'date')
      .map(({ sides }) => sides.map(({ value }) => value).join(' | '));
  const met = 'Foreign Minister Anna Lind met Chinese Foreign Minister Wang Yi in Geneva on';

  it('stand side by side where two articles differ by a day', () => {
    expect(dates(`${met} 14 May.`, `${met} 15 May.`)).toEqual(['2024-05-14 | 2024-05-15']);
    expect(dates(`${met} Tuesday.`, `${met} Wednesday.`)).toEqual(['2024-05-14 | 2024-05-15']);
  });

  it('are those of two meetings where they are far apart, or the talks took several days', () => {
    expect(dates(`${met} 4 May.`, `${met} 15 May.`)).toEqual([]);
    expect(dates(`${met} 14 May for two days of talks.`, `${met} 15 May.`)).toEqual([]);
    expect(dates(`${met} 14 May.`, `${met} 15 May for a second day of talks.`)).toEqual([]);
    expect(dates(`${met} 14 May.`, `${met} 15 May. They had met on 14 May too.`)).toEqual([]);
    expect(dates(`${met} 14 May.`, 'Anna Lind met Chinese Foreign Minister Wang Yi in Vienna on 15 May.')).toEqual([]);
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

  it('is a whole word, and no vague one', () => {
    expect(counted('Tensions rose as dozens of miners and tenants left.')).toEqual([]);
  });

  it('is no date, year, age or time', () => {
    expect(counted('On 14 May 2024 at 10:30, after 12 years and 3 months.')).toEqual([]);
  });

  it('is found in time on long input', () => {
    expect(counted('1 '.repeat(50_000))).toEqual([]);
    expect(counted('12 aaaa bbbb '.repeat(20_000)).length).toBe(20_000);
  });
});

describe('numbers that one article sets against each other', () => {
  it.each([
    [
      'one that is denied',
      'The quota is 85,000 tonnes, Oslo said. Lisk said that the quota was 78,000 tonnes, and not 85,000 as stated by Oslo.',
      'The quota is 85,000 tonnes, Oslo said. | Lisk said that the quota was 78,000 tonnes, and not 85,000 as stated by Oslo.',
    ],
    [
      'one that answers the other',
      'He put the cost at 900 million euros; the Treasury speaks of 600 million.',
      'He put the cost at 900 million euros | the Treasury speaks of 600 million.',
    ],
    [
      'one of few words',
      'They agreed on six kilometres, Peru said. Chile said four.',
      'They agreed on six kilometres, Peru said. | Chile said four.',
    ],
    [
      'one that is nearer the truth, as the other side has it',
      'Traders put the cost at £20 million a day; the port says that it is closer to £8 million.',
      'Traders put the cost at £20 million a day | the port says that it is closer to £8 million.',
    ],
    [
      'one that is admitted',
      'The guild says that the fort holds 1,100 of its men; the council admits to 300.',
      'The guild says that the fort holds 1,100 of its men | the council admits to 300.',
    ],
  ])('%s', (_, text, expected) => expect(numbersOf(['2024-05-15', text])).toEqual([expected]));

  it.each([
    ['of different things', 'Peru said six soldiers died. Chile said four of its villages burned down.'],
    ['where nobody gave the first', 'The road is six kilometres long. Chile said four.'],
    ['in different paragraphs', 'They agreed on six kilometres, Peru said.\n\nChile said four.'],
    ['that agree', 'Six people died, Peru said. Chile said six.'],
    ['of a part and a count', 'The union said 40 per cent of the crews had joined. The company counted 300.'],
    ['of a number and a place', 'The guild said the strike had cost 20 jobs; the port says that it is closer to Lisk.'],
    ['of different units admitted', 'The guild said 400 dockers were out; the port admits to 12 arrests.'],
    ['of different units', 'Peru said 40 people were hurt. Police counted 12 arrests.'],
    ['of different scales', 'It costs 900 million euros, Peru said. Chile said four.'],
  ])('not those %s', (_, text) => expect(numbersOf(['2024-05-15', text])).toEqual([]));

  it('takes time linear in a long line', () => {
    const long = 'a said of '.repeat(20_000);
    expect(numbersOf(['2024-05-15', `Peru said six died. ${long}`])).toEqual([]);
  });
});
