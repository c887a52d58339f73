import { describe, expect, it } from 'vitest';
import states from '../../core/language/names/lexicon/states.json' with { type: 'json' };
import { elided, prepositionOf } from '../../core/memo/grammar/grammar.ts';
import { filledPattern, text, wordsOf } from '../../core/memo/phrases.ts';
import { memoFrom } from '../support/memo.ts';

describe('words before a name in French', () => {
  it('lose their vowel before one', () => {
    const names = [
      'Emmanuel Reis',
      'Iran',
      'Élodie Vial',
      'Œuvre',
      'Yves Toll',
      'Henri Vial',
      'OPEC',
      'Åland',
      'Haiti',
      'UN Women',
    ];
    for (const name of names) expect(elided('Propos de ', name, 'fr')).toBe('Propos d’');
    expect(elided('un accord que ', 'Anna Holm', 'fr-CA')).toBe('un accord qu’');
    expect(elided('De ', 'Anna Holm', 'fr')).toBe('D’');
  });

  it('keep it before a consonant, an h that is heard, a sounded y, a number, and “onze”', () => {
    const names = [
      'Lea Holm',
      'Hakan Vial',
      'Hungary',
      'Yasmin Lind',
      'Yemen',
      '8 pays',
      'onze pays',
      'Ouagadougou',
      '“Iran”',
      '',
    ];
    for (const name of names) expect(elided('Propos de ', name, 'fr')).toBe('Propos de ');
  });

  it('are left alone where they are others, and in other languages', () => {
    for (const before of ['Avec ', 'Profonde ', 'les mots de', 'ceux du '])
      expect(elided(before, 'Iran', 'fr')).toBe(before);
    expect(elided('Words de ', 'Iran', 'en')).toBe('Words de ');
  });

  it('are elided in a phrase that is filled, and the name stays as it is', () => {
    const said = (pattern: string, language: string) =>
      filledPattern(pattern, 'key', { who: [text('Anna Holm')] }, language)
        .map(wordsOf)
        .join('');
    expect(said('Propos de {who}, tels que cités', 'fr')).toBe('Propos d’Anna Holm, tels que cités');
    expect(said('Words de {who}', 'en')).toBe('Words de Anna Holm');
  });
});

describe('the preposition of a place in French', () => {
  it('is that of the country or region, as articles in English name it', () => {
    const expected = {
      Scotland: 'en',
      Iran: 'en',
      Japan: 'au',
      'U.K.': 'au',
      'West Bank': 'en',
      Ulster: 'en',
      Caucasus: 'au',
      Swaziland: 'au',
      'United States': 'aux',
      Netherlands: 'aux',
    };
    for (const [place, preposition] of Object.entries(expected)) expect(prepositionOf('fr', place)).toBe(preposition);
  });

  it('is the pack’s own before towns, and in languages without such names', () => {
    for (const place of ['Geneva', 'Paris', 'Oman', 'Cuba', 'Singapore']) expect(prepositionOf('fr', place)).toBeNull();
    expect(prepositionOf('en', 'Japan')).toBeNull();
  });

  it('is known of every state but those that take “à”', () => {
    const others =
      'Antigua and Barbuda|Bahrain|Barbados|Cuba|Cyprus|Djibouti|Dominica|European Union|Gibraltar|Grenada|Haiti|Hong Kong|Kiribati|Macau|Madagascar|Malta|Mauritius|Monaco|Nauru|Niue|Oman|Puerto Rico|Saint Kitts and Nevis|Saint Lucia|Saint Vincent and the Grenadines|San Marino|Singapore|São Tomé and Príncipe|Taiwan|Trinidad and Tobago|Tuvalu';
    const without = states.map(({ name }) => name).filter((name) => prepositionOf('fr', name) === null);
    expect(without.toSorted()).toEqual(others.split('|').toSorted());
  });

  it('stands in a memo', async () => {
    const { memo } = await memoFrom(
      {
        'a.txt':
          'Ministers meet\nThe Harbour Post, 4 March 2031\n\nNorwegian Foreign Minister Anna Holm met Peruvian Foreign Minister Luis Toll in Japan on Monday.\n',
      },
      { language: 'fr' },
    );
    const bottom = JSON.stringify(memo.sections.find(({ key }) => key === 'bottom-line'));
    expect(bottom).toMatch(/, au "\},\{"kind":"slot","slot":\{"name":"place","value":"Japan"/);
    expect(JSON.stringify(memo.sections.at(-1))).toMatch(/"Pays"\},\{"kind":"text","text":"\s: "/);
  });
});
