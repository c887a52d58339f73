import { describe, expect, it } from 'vitest';
import { dateArticles } from '../../core/dossier/assemble.ts';
import { countsIn } from '../../core/dossier/dating/amounts.ts';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** The window of an undated article beside one of Tuesday 9 February 2016, each with the same two people. */
function windowBeside(undated: string, dated: string): string {
  const people = '\n\nAna Silva of the United Nations praised Lars Holm of the European Union.';
  const known = readArticle(articleOfText('a.txt', dated + people, '2016-02-09'));
  const open = readArticle(articleOfText('b.txt', undated + people, null));
  const found = dateArticles([known, open]).get(open.article.id);
  return found ? `${found.earliest} to ${found.latest}` : '-';
}

describe('so many of the same, told of the same weekday', () => {
  const dated = 'A first group of 203 sailors, mostly cooks, were shipped to Malta on Monday under a pact.';

  it('date an article, whatever the verb', () => {
    const told = 'The pact is disputed. A first group of 203 sailors reached Malta on Monday.';
    expect(windowBeside(told, dated)).toBe('2016-02-08 to 2016-02-14');
  });

  it('but not another number, what is to come, or a round one', () => {
    expect(windowBeside('The pact is disputed. A group of 213 sailors reached Malta on Monday.', dated)).toBe('-');
    expect(windowBeside('The pact is disputed. Another 203 sailors will reach Malta on Monday.', dated)).toBe('-');
    const round = dated.replace('203', '200');
    expect(windowBeside('The pact is disputed. A group of 200 sailors reached Malta on Monday.', round)).toBe('-');
  });
});

it('counts are of things, and no years, sums, spans of time or round numbers', () => {
  const counts = (words: string): readonly string[] => [...countsIn(words)];
  expect(counts('The 1,453 striking nurses and 47 boats left.')).toEqual(['1453 nurses', '47 boats']);
  expect(counts('In 2015 elections, $35 notes, 45 days, 300 boats, 12 ships and 33 percent.')).toEqual([]);
});
