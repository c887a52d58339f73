import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** Who and what a text names: "kind name / role". */
function named(text: string): readonly string[] {
  const { entities } = readArticle(articleOfText('a.txt', text, '2024-05-10')).analysis;
  return entities
    .filter(({ kind }) => kind === 'person' || kind === 'body' || kind === 'place')
    .map(({ kind, name, role }) => `${kind} ${name}${role ? ` / ${text.slice(role.start, role.end)}` : ''}`);
}

describe('whose role goes on behind a hyphen', () => {
  it('is told with all of the firm', () => {
    expect(named('Siv Moen, a spokeswoman for British-Norwegian miner Tarn Rock, spoke on Monday.')).toEqual([
      'person Siv Moen / spokeswoman for British-Norwegian miner Tarn Rock',
    ]);
  });

  it.each([
    ['Olav Moen, father of Peruvian-Chilean hostage Lia Moen, spoke on Monday.', 'father', 'Peruvian-Chilean hostage'],
    ['Olav Moen, husband of Swedish-born singer Lia Moen, spoke on Monday.', 'husband', 'Swedish-born singer'],
    ['Olav Moen, brother of Swedish activist Lia Moen, spoke on Monday.', 'brother', 'Swedish activist'],
  ])('leaves the other her own: %s', (text, kin, role) => {
    expect(named(text).filter((one) => one.startsWith('person'))).toEqual([
      `person Olav Moen / ${kin}`,
      `person Lia Moen / ${role}`,
    ]);
  });

  it('ends with a state that stands alone', () => {
    expect(named('Siv Moen, the ambassador of Peru, spoke on Monday.')[0]).toBe('person Siv Moen / ambassador of Peru');
  });
});

describe('a body that ends in the letters of its country', () => {
  it.each([
    ['Universities UK said that fees would rise.', 'body Universities UK'],
    ['The report by Harbour Research UK, which came out in May, was long.', 'body Harbour Research UK'],
    ['Lanterns USA has closed its office.', 'body Lanterns USA'],
  ])('is no state: %s', (text, body) => expect(named(text)).toEqual([body]));

  it.each([
    'On Monday UK exports fell again.',
    'The Conservative UK government fell.',
    'Prices in the UK rose, said a clerk.',
  ])('is none where a noun goes on, or where only a day stands before: %s', (text) => {
    expect(named(text).filter((one) => one.startsWith('body'))).toEqual([]);
  });
});

describe('a name with the number of its line', () => {
  it('is one person with its shorter forms', () => {
    expect(named('Ambassador Knut Hale III came. Hale III spoke, and Mr Hale left.')).toEqual([
      'person Knut Hale III / Ambassador',
    ]);
  });

  it('is not made of letters that stand for something else', () => {
    expect(named('Minister Knut Hale TV crews filmed.').some((one) => one.includes('TV'))).toBe(false);
  });
});

describe('a post for the time being', () => {
  it.each([
    ['Senate President Pro Tempore Siv Moen said no.', 'Senate President Pro Tempore'],
    ['The mayor pro tem, Siv Moen, said no.', 'mayor pro tem'],
  ])('is no part of its holder’s name: %s', (text, role) => {
    expect(named(text).filter((one) => one.startsWith('person'))).toEqual([`person Siv Moen / ${role}`]);
  });
});
