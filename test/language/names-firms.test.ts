import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** The people and the bodies that a text names: "kind name". */
function named(text: string): readonly string[] {
  const { entities } = readArticle(articleOfText('a.txt', text, '2024-05-10')).analysis;
  return entities.filter(({ kind }) => kind === 'person' || kind === 'body').map(({ kind, name }) => `${kind} ${name}`);
}

describe('a firm whose name looks like a person’s', () => {
  it('is known, or ends in a word that only firms bear', () => {
    expect(named('Freddie Mac said rates fell, and Commonwealth Edison said lines were down.')).toEqual([
      'body Freddie Mac',
      'body Commonwealth Edison',
    ]);
    expect(named('Harmony Enterprises said the kiln was cold.')).toEqual(['body Harmony Enterprises']);
    expect(named('Violet Therapeutics said the kiln was cold.')).toEqual(['body Violet Therapeutics']);
  });

  it('leaves people who share a word with it alone', () => {
    expect(named('Freddie Holm said rates fell, and Fannie Edison said lines were down.')).toEqual([
      'person Freddie Holm',
      'person Fannie Edison',
    ]);
  });
});
