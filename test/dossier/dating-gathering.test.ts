import { describe, expect, it } from 'vitest';
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';

const OPENED = 'Leaders of more than 50 nations gathered in Oslo on Thursday for a summit on fishing, hosts said.';
const OVER =
  'The leaders of more than 50 nations who met in Oslo for a summit on fishing agreed on many steps, but hard work starts now.';

/** When the second article came out; the first is of Thursday 4 May 2028. */
function published(text: string): string {
  const given = [
    ['a.txt', OPENED, '2028-05-04'],
    ['b.txt', `${text}\n\nPresident Ana Silva will hold talks with Lars Holm on Monday.`, null],
  ] as const;
  const { articles } = dossierOf(given.map(([name, words, day]) => readArticle(articleOfText(name, words, day))));
  const { earliest, latest } = articles.find(({ source }) => source.names[0] === 'b.txt')?.published ?? {};
  return `${earliest ?? '-'} to ${latest ?? '-'}`;
}

describe('an article that tells a gathering as over', () => {
  it('came out in the week from the day that another article gives for it', () => {
    expect(published(OVER)).toBe('2028-05-04 to 2028-05-10');
  });

  it.each([
    ['it is another crowd', OVER.replace('50', '20')],
    ['it is elsewhere', OVER.replace('Oslo', 'Lima')],
    ['it has a time of its own', OVER.replace('Oslo', 'Oslo in 2019')],
    ['it is no news of the first sentence', `Fish is dear in Lima.\n\n${OVER}`],
  ])('stays open where %s', (_, text) => {
    expect(published(text)).toBe('- to -');
  });
});
