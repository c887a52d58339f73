import { describe, expect, it } from 'vitest';
import { assembleDossier } from '../../core/dossier/assemble.ts';
import { type Named, readingOf } from './support.ts';

/** The parties of articles that each name one or more; each as its printed name with the number of articles in it. */
function partiesOf(...articles: readonly (readonly Named[])[]): readonly string[] {
  const readings = articles.map((named, i) =>
    readingOf(`a${i}`, {
      text: named.flatMap(({ names, role }) => [role ?? '', ...names]).join(' ; '),
      on: '2031-03-04',
      named,
    }),
  );
  return assembleDossier(readings).parties.map(({ name, entities }) => `${name} (${entities.length})`);
}

/** The role that is printed of one person, whom each article gives one. */
function roleOf(...roles: readonly string[]): string | null {
  const readings = roles.map((role, i) =>
    readingOf(`a${i}`, { text: `${role} ; Ana Silva`, on: '2031-03-04', named: [{ names: ['Ana Silva'], role }] }),
  );
  return assembleDossier(readings).parties[0]?.role?.text ?? null;
}

describe('the role of a person', () => {
  it('is told as the article does that says most of whose it is', () => {
    expect(roleOf('Secretary', 'US Secretary of State')).toBe('US Secretary of State');
    expect(roleOf('President', 'Peruvian President')).toBe('Peruvian President');
    expect(roleOf('Peruvian President', 'President')).toBe('Peruvian President');
  });

  it('is the first one, where others write another office', () => {
    expect(roleOf('President', 'Vice President')).toBe('President');
    expect(roleOf('Minister', 'former Minister of Trade')).toBe('Minister');
    expect(roleOf('Secretary', 'Secretary General')).toBe('Secretary');
  });

  it('is no form of address', () => {
    expect(roleOf('Dr', 'Health Minister')).toBe('Health Minister');
    expect(roleOf('Prof.')).toBeNull();
  });
});

describe('parties', () => {
  it('merges a name with and without the dot of its initial, and a handle that spells it', () => {
    expect(
      partiesOf([{ names: ['T. Okonjo'] }], [{ names: ['T Okonjo', 'Okonjo'] }], [{ names: ['@DrTOkonjo'] }]),
    ).toEqual(['T. Okonjo (3)']);
  });

  it('joins a bare surname to the one full name that it fits', () => {
    expect(partiesOf([{ names: ['Marta Lindqvist'] }], [{ names: ['Lindqvist'] }])).toEqual(['Marta Lindqvist (2)']);
  });

  it('leaves a bare surname alone where two people bear it', () => {
    expect(
      partiesOf(
        [{ names: ['Kim Sun-hee'], country: 'KR' }],
        [{ names: ['Kim Dae-ho'], country: 'KR' }],
        [{ names: ['Kim'] }],
      ),
    ).toHaveLength(3);
  });

  it('keeps a sovereign apart from the one whose father bears that name', () => {
    const prince: readonly Named[] = [{ names: ['Mohammed bin Nasser'] }];
    expect(partiesOf(prince, [{ names: ['Nasser'], role: 'King' }])).toHaveLength(2);
    expect(partiesOf(prince, [{ names: ['Nasser'], role: 'minister' }])).toEqual(['Mohammed bin Nasser (2)']);
    expect(partiesOf([{ names: ['Nasser bin Talal'] }], [{ names: ['Talal'], role: 'minister' }])).toHaveLength(1);
  });

  it('joins two bare surnames that hold the one office that nobody shares', () => {
    expect(partiesOf([{ names: ['Okoye'], role: 'President' }], [{ names: ['Okoye'], role: 'president' }])).toEqual([
      'Okoye (2)',
    ]);
    expect(partiesOf([{ names: ['Okoye'], role: 'officer' }], [{ names: ['Okoye'], role: 'officer' }])).toHaveLength(2);
    expect(partiesOf([{ names: ['Okoye'], role: 'President' }], [{ names: ['Okoye'] }])).toHaveLength(2);
  });

  it('joins two spellings one letter apart of one first name and office', () => {
    const minister = (name: string, role: string): readonly Named[] => [{ names: [name], role }];
    expect(
      partiesOf(minister('Josef Kamoro', 'Trade Minister'), minister('Josef Kimoro', 'Lisk Trade Minister')),
    ).toHaveLength(1);
    expect(
      partiesOf(minister('Josef Kamoro', 'Trade Minister'), minister('Josef Kimoro', 'Health Minister')),
    ).toHaveLength(2);
    expect(
      partiesOf(minister('Josef Kamoro', 'Trade Minister'), minister('Marta Kimoro', 'Trade Minister')),
    ).toHaveLength(2);
    expect(partiesOf(minister('Josef Kamoro', 'officer'), minister('Josef Kimoro', 'officer'))).toHaveLength(2);
  });

  it('tells two of one surname apart by the state that they act for', () => {
    expect(
      partiesOf(
        [{ names: ['Anna Berg'], country: 'SE' }],
        [{ names: ['Tom Berg'], country: 'NO' }],
        [{ names: ['Berg'], country: 'NO' }],
      ),
    ).toEqual(['Anna Berg (1)', 'Tom Berg (2)']);
  });

  it('merges a family name first and last', () => {
    expect(partiesOf([{ names: ['Sato Haruki'] }], [{ names: ['Haruki Sato'] }])).toHaveLength(1);
  });

  it('merges accents, short given names and a middle name more', () => {
    expect(partiesOf([{ names: ['Maroš Dvořák'] }], [{ names: ['Maros Dvorak'] }])).toHaveLength(1);
    expect(partiesOf([{ names: ['Stephen Hale'] }], [{ names: ['Steve Hale'] }])).toHaveLength(1);
    expect(partiesOf([{ names: ['Farid Haji Osman'] }], [{ names: ['Farid Osman'] }])).toEqual([
      'Farid Haji Osman (2)',
    ]);
  });

  it('keeps brothers apart, and a man from a woman of one initial', () => {
    expect(partiesOf([{ names: ['Juan Castro'] }], [{ names: ['Raúl Castro'] }])).toHaveLength(2);
    expect(
      partiesOf([{ names: ['J. Moore'], gender: 'female' }], [{ names: ['James Moore'], gender: 'male' }]),
    ).toHaveLength(2);
  });

  it('leaves an initial alone that two given names begin with', () => {
    expect(partiesOf([{ names: ['John Smith'] }], [{ names: ['Jane Smith'] }], [{ names: ['J. Smith'] }])).toHaveLength(
      3,
    );
  });

  it('merges a body with the words of its state before or behind', () => {
    const us: Named = { names: ['United States', 'US'], kind: 'place', country: 'US' };
    expect(
      partiesOf(
        [us, { names: ['US Department of Trade'], kind: 'body', country: 'US' }],
        [{ names: ['Trade Department'], kind: 'body', country: 'US' }],
      ),
    ).toContain('US Department of Trade (2)');
  });

  it('joins an abbreviation to the body whose initials it has', () => {
    expect(
      partiesOf([{ names: ['Union of Harbour Workers', 'UHW'], kind: 'body' }], [{ names: ['UHW'], kind: 'body' }]),
    ).toEqual(['Union of Harbour Workers (2)']);
  });

  it('keeps the foreign ministries of two states apart, and one of no state from both', () => {
    expect(
      partiesOf(
        [{ names: ['Foreign Ministry'], kind: 'body', country: 'CN' }],
        [{ names: ['Foreign Ministry'], kind: 'body', country: 'RU' }],
        [{ names: ['Foreign Ministry'], kind: 'body' }],
      ),
    ).toHaveLength(3);
  });
});

describe('one name in two spellings', () => {
  it.each([
    ['Mohamed Arkan', 'Mohammed Arkan'],
    ['Oleksandr Dovzhenkyy', 'Oleksandr Dovzhenky'],
    ['Abdou Tchiari', 'Abdou Tiari'],
    ['Sergei Novikov', 'Sergey Novikov'],
    ['Muhammad Arkan', 'Mohammed Arkan'],
    ['Omar Hussein', 'Omar Husain'],
  ])('%s is %s', (one, other) => {
    expect(partiesOf([{ names: [one], country: 'NE' }], [{ names: [other], country: 'NE' }])).toHaveLength(1);
  });

  it.each([
    ['Maria Silva', 'Mario Silva'],
    ['Ann Kimball', 'Ian Kimball'],
    ['Karl Weiss', 'Karl Wise'],
    ['Peter Hansen', 'Peter Johansen'],
    ['Mohamed Arkan', 'Mahmoud Arkan'],
    ['Mohamed Hassan', 'Mohamed Hussein'],
    ['Roberta Silva', 'Roberto Silva'],
    ['Daniel Ortega', 'Daniela Ortega'],
    ['Victor Holm', 'Victoria Holm'],
    ['Christian Holm', 'Christine Holm'],
    ['Patrick Holm', 'Patricia Holm'],
    ['Peter Miller', 'Peter Muller'],
    ['Erik Larsen', 'Erik Larson'],
  ])('%s is not %s', (one, other) => {
    expect(partiesOf([{ names: [one], country: 'NE' }], [{ names: [other], country: 'NE' }])).toHaveLength(2);
  });

  it('keeps two apart who act for two states, or are named in one article', () => {
    expect(
      partiesOf([{ names: ['Mohamed Arkan'], country: 'NE' }], [{ names: ['Mohammed Arkan'], country: 'DZ' }]),
    ).toHaveLength(2);
    expect(partiesOf([{ names: ['Abdou Tchiari'] }, { names: ['Abdou Tiari'] }])).toHaveLength(2);
  });
});
