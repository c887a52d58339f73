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

  it('are told apart where fields are close', () => {
    expect(themes('The islands trade carbon credits.')).toContain('Carbon markets and pricing');
    expect(themes('The islands cut their emissions of carbon.')).not.toContain('Carbon markets and pricing');
    expect(themes('The troops left the naval base.')).toContain('Defence and technology');
    expect(themes('The choir left its base.')).not.toContain('Defence and technology');
  });

  it('are none by a word within a name of another field', () => {
    expect(themes('The European Union agreed. The European Union waited.')).toEqual(['European Union and Brexit']);
    expect(themes('The bakers’ union agreed. The union waited.')).toContain('Strikes and labour disputes');
  });

  it('are none by a word that has another sense within a term', () => {
    const found = themes('Drone strikes hit the port. A missile strike and an air strike followed.');
    expect(found).toContain('War, ceasefire and peace talks');
    expect(found).not.toContain('Strikes and labour disputes');
    expect(themes('Airstrikes hit the port. The strikes went on.')).not.toContain('Strikes and labour disputes');
    expect(themes('Airstrikes hit the port. A strike and a walkout followed.')).toContain(
      'Strikes and labour disputes',
    );
    expect(themes('Ferry strikes hit the port. A rail strike followed.')).toContain('Strikes and labour disputes');
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

  it('are none by a word of many fields but where another word of the field stands near', () => {
    const visas = 'Visas and skilled workers (such as H-1B)';
    expect(themes('The marina raised its fee. The fee is high.')).not.toContain(visas);
    expect(themes('Work visas are scarce.\n\nThe fee is high.')).toContain(visas);
    expect(themes('The wool is sent for processing.')).not.toContain('Critical minerals and mining');
    expect(themes('Denial is no bargaining chip.')).not.toContain('Semiconductors and advanced technology');
  });

  it('are those of parliaments, of what states pay and of juntas', () => {
    expect(themes('The upper house backed an amendment on Monday.')).toContain('Legislation and parliament');
    expect(themes('State aid for mills is a subsidy.')).toContain('Subsidies and state aid');
    expect(themes('The junta named a transitional government.')).toContain('Coups and military rule');
  });

  it('of several articles are told more than once', () => {
    const words = 'The river rose.';
    expect(themes(words, 'Cats sleep.', 'Dogs bark.')).toEqual([]);
    expect(themes(words, 'The river fell.', 'Dogs bark.')).toEqual(['Water and rivers']);
  });

  it('are what articles come back to, though no field has a word for it', () => {
    const texts = ['The trellis fell. A bishop saw it.', 'A new trellis leans.', 'They painted the trellis.'];
    expect(themes(...texts)).toEqual(['Trellis']);
  });

  it('are called as most passages call what stands out', () => {
    const texts = ['The rope trellis fell.', 'Old rope trellises lean.', 'They painted the rope trellis.'];
    expect(themes(...texts)).toContain('Rope trellis');
  });

  it('are none by what stands out in one article, or that several print alike', () => {
    expect(themes('The trellis fell. The trellis leans. The trellis rots. They saw the trellis.', 'A cat.')).toEqual(
      [],
    );
    expect(themes('They saw the trellis.', 'They saw the trellis.', 'They saw the trellis.')).toEqual([]);
  });

  it('are none by nouns of every field, by people, or by words that lost their beginning', () => {
    const texts = ['The bishop spoke for an hour.', 'The bishop took an hour.', 'An hour passed. The bishop left.'];
    expect(themes(...texts)).toEqual([]);
    expect(themes('It fell.\n\nllises lean there.', 'It fell.\n\nllises rot there.', 'llises stood here.')).toEqual([]);
  });
});
