import { describe, expect, it } from 'vitest';
import { sortOf } from '../../core/facts/quotations/people-words.ts';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** Who says what a text reports, in marks or without, by name. */
function voices(text: string): readonly (string | null)[] {
  return readArticle(articleOfText('a', text, '2025-03-12')).facts.flatMap((fact) =>
    fact.kind === 'quotation' ? [fact.speaker.name] : [],
  );
}

describe('a pronoun that no name before it explains', () => {
  it('“he” is the one who spoke last, over a paragraph that says something else', () => {
    expect(
      voices(
        'A mill spokesman said the kiln was cold.\n\nThe mill was built a century ago of red brick.\n\nIt will be lit in spring, he said.',
      ),
    ).toEqual(['A mill spokesman', 'A mill spokesman']);
    expect(voices('One dealer said tea was dear. Leaves were scarce in the hills. He said he had none.')).toEqual([
      'One dealer',
      'One dealer',
    ]);
  });

  it('“it” is the body or the document that spoke last, and “they” are the several', () => {
    expect(
      voices(
        'The report said tea was dear.\n\nTraders said it was not. Leaves were scarce.\n\nRice would be dear, too, it said.\n\nBread would not be, they said.',
      ),
    ).toEqual(['The report', 'Traders', 'The report', 'Traders']);
  });

  it('“they” are the people who spoke, and not a body that they spoke of', () => {
    expect(voices('Two tea traders said oil was dear. OPEC met on Monday. Prices would fall, they said.')).toEqual([
      'tea traders',
      'tea traders',
    ]);
  });

  it('nobody of another kind, and nobody where another is named since, or far on', () => {
    expect(voices('The report said tea was dear. Leaves were scarce. He said he had none.').at(-1)).toBeNull();
    expect(
      voices('A mill spokesman said so and that it was late. Lars Holm and Olav Berg left. He said he was cold.').at(
        -1,
      ),
    ).not.toBe('A mill spokesman');
    for (const name of ['Oman', 'Ecuador', 'Twitter'])
      expect(voices(`${name} said the kiln was cold.\n\nThe mill will be lit in spring, he said.`).at(-1)).toBeNull();
    const far = 'The mill was built a century ago of brick.\n\n'.repeat(4);
    expect(voices(`A mill spokesman said the kiln was cold.\n\n${far}It will be lit, he said.`).at(-1)).toBeNull();
  });
});

describe('several who speak at the beginning of a sentence', () => {
  it('are told with the word that it begins with', () => {
    expect(voices('Industry sources said tea was dear.')).toEqual(['Industry sources']);
    expect(voices('Foreign bankers said tea was dear. The bankers said no more.')[0]).toBe('Foreign bankers');
  });

  it('are not told with a name that is somebody else', () => {
    expect(voices('Then officials said tea was dear.')).toEqual(['officials']);
  });
});

describe('those who are of a place or at a body', () => {
  it('are called so, and are not the place or the body', () => {
    expect(voices('A leading Spanish broker said tea was dear.')).toEqual(['A leading Spanish broker']);
    expect(voices('Most Paris dealers said tea was dear.')).toEqual(['Most Paris dealers']);
    expect(voices('Western diplomats in Rangoon said tea was dear.')).toEqual(['Western diplomats in Rangoon']);
    expect(voices('Senate staff members said the bill was late.')).toEqual(['Senate staff members']);
    expect(voices('A World Bank economist said tea was dear.')).toEqual(['A World Bank economist']);
  });

  it('are the state where they govern it, and the body where they speak for it', () => {
    expect(voices('The British government said tea was dear.')).toEqual(['United Kingdom']);
    expect(voices('The World Bank said tea was dear.')).toEqual(['World Bank']);
  });
});

describe('the head of a description', () => {
  it('tells one person from several and from things', () => {
    for (const one of ['a mill spokesman', 'Bank of Asker spokesman', 'one dealer', 'an official close to the talks'])
      expect(sortOf(one)).toBe('one');
    // Words that end like things, and are people.
    for (const one of ['a founder', 'an informer', 'his brother', 'a bartender', 'an observer', 'a union member'])
      expect(sortOf(one)).toBe('one');
    for (const several of ['dealers in Oslo', 'the ministers', 'Ann Lee and a clerk'])
      expect(sortOf(several)).toBe('several');
    for (const thing of [
      'the statement',
      'the newspaper',
      'the union of miners',
      'an order',
      'the list',
      'a decree',
      'the dossier',
    ])
      expect(sortOf(thing)).toBe('thing');
  });
});

/** What a text reports, in its words. */
function told(text: string): readonly string[] {
  return readArticle(articleOfText('a', text, '2025-03-12')).facts.flatMap((fact) =>
    fact.kind === 'quotation' ? [fact.content.map(({ start, end }) => text.slice(start, end)).join(' | ')] : [],
  );
}

describe('what somebody said', () => {
  it('begins with how much of it there is', () => {
    expect(told('They said about nine ships would sail.')).toEqual(['about nine ships would sail']);
    expect(told('She said only 18 mines were open.')).toEqual(['only 18 mines were open']);
    expect(told('Holm said at least two mills would close.')).toEqual(['at least two mills would close']);
    expect(told('Holm said even the oldest mill would close.')).toEqual(['even the oldest mill would close']);
    expect(told('Holm said even a very small cut in the tax would help.')).toEqual([
      'even a very small cut in the tax would help',
    ]);
    expect(told('Holm predicted only a small rise in the price of tea.')).toEqual([
      'only a small rise in the price of tea',
    ]);
  });

  it('begins with what points, or whose it is by time', () => {
    expect(told('Holm said this plan would not help.')).toEqual(['this plan would not help']);
    expect(told('Holm said this year’s harvest was lost.')).toEqual(['this year’s harvest was lost']);
    expect(told('Holm said today’s vote was lost.')).toEqual(['today’s vote was lost']);
    expect(told("Holm said tomorrow's vote would be lost.")).toEqual(["tomorrow's vote would be lost"]);
    expect(told('Holm said today the vote was lost.')).toEqual(['the vote was lost']);
  });

  it('does not begin with when and how it was said', () => {
    expect(told('Holm said last March the mill would close.')).toEqual(['the mill would close']);
    expect(told('Holm said this week the mill would close.')).toEqual(['the mill would close']);
    expect(told('Holm said again the mill would close.')).toEqual(['the mill would close']);
    expect(told('Holm said only that the mill would close.')).toEqual(['the mill would close']);
    expect(told('Holm said at a rally on Monday the mill would close.')).toEqual(['the mill would close']);
  });
});

describe('a measure', () => {
  it('is not what something is at, or about', () => {
    expect(told('The stock was quoted at 90 after the news.')).toEqual([]);
    expect(told('Holm answered questions about tin.')).not.toContain('about tin');
  });
});

describe('no report', () => {
  it('is a deed that is only named, nor what there is', () => {
    expect(told('It was a step in a long process of verifying if the serum works.')).toEqual([]);
    expect(told('There are doubts as to how much of the tea is fit for sale.')).toEqual([]);
  });

  it('but one that is done is', () => {
    expect(told('Holm left, saying the mill was cold.')).toEqual(['the mill was cold']);
    expect(told('Holm doubts that the tea is fit for sale.')).toEqual(['the tea is fit for sale']);
  });
});
