import { describe, expect, it } from 'vitest';
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';

/** The labels of the themes of articles, most important first. */
function themes(...texts: readonly string[]): readonly string[] {
  return dossierOf(texts.map((text, i) => readArticle(articleOfText(`${i}.txt`, text, '2024-03-04')))).themes.map(
    ({ label }) => label,
  );
}

describe('themes', () => {
  it('are what the words of a field tell', () => {
    expect(themes('The river and its water quality got worse as manure and nitrates ran off the fields.')).toEqual(
      expect.arrayContaining(['Water and rivers', 'Agriculture and food', 'Nature, forests and pollution']),
    );
  });

  it('are none by a word within a name of another field', () => {
    expect(themes('The European Union agreed. The European Union waited.')).toEqual(['European Union and Brexit']);
    expect(themes('The bakers’ union agreed. The union waited.')).toContain('Strikes and labour disputes');
  });

  it('are none by words that every field has', () => {
    expect(themes('The chief executive put a share of two euros in the house, and the deal covers it.')).not.toEqual(
      expect.arrayContaining(['Markets and currencies', 'Company results and closures', 'Housing']),
    );
  });

  it('are none by a word that is a verb, and are one by its noun', () => {
    expect(themes('The deal will cover fares.')).not.toContain('Emergency services and cover');
    expect(themes('The cover for the ward ended on Monday.')).toContain('Emergency services and cover');
  });

  it('of several articles are told more than once', () => {
    const words = 'The river rose.';
    expect(themes(words, 'Cats sleep.', 'Dogs bark.')).toEqual([]);
    expect(themes(words, 'The river fell.', 'Dogs bark.')).toEqual(['Water and rivers']);
  });
});
