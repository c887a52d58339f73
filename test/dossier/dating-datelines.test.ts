import { describe, expect, it } from 'vitest';
import { dateArticles } from '../../core/dossier/assemble.ts';
import { articleOfText, readArticle } from '../../core/readout.ts';

const STORY = 'Bakers in Norway will strike, said Ana Silva of the Bakers Federation. Minister Lars Holm was sorry.';

/** The day that the first article gets from the others, with the rule; "-" where it gets none. */
function dayOf(text: string, ...others: readonly (readonly [text: string, day: string])[]): string {
  const readings = [
    readArticle(articleOfText('first.txt', text, null)),
    ...others.map(([other, day], i) => readArticle(articleOfText(`other${i}.txt`, other, day))),
  ];
  const found = dateArticles(readings).get(readings[0]?.article.id ?? '');
  return found ? `${found.earliest} ${found.latest === found.earliest ? found.because?.rule : found.latest}` : '-';
}

describe('a dateline that gives its day without the year', () => {
  const filed = `OSLO, Nov. 6 (Wire) - ${STORY}`;

  it('has the year of an article on the same matter', () => {
    expect(dayOf(filed, [STORY, '2028-11-09'])).toBe('2028-11-06 dateline-year');
    expect(dayOf(`OSLO, Dec. 30 (Wire) - ${STORY}`, [STORY, '2029-01-02'])).toBe('2028-12-30 dateline-year');
  });

  it('needs no place where an agency stands behind it', () => {
    expect(dayOf(`Nov. 6 (Wire) - ${STORY}`, [STORY, '2028-11-09'])).toBe('2028-11-06 dateline-year');
    expect(dayOf(`Nov. 6 was a Monday. ${STORY}`, [STORY, '2028-11-09'])).not.toContain('dateline-year');
  });

  it.each([
    ['nobody else is on the same matter', filed, [['Cats sleep.', '2028-11-09']]],
    [
      'two articles on it are a year apart',
      filed,
      [
        [STORY, '2028-11-09'],
        [STORY, '2027-11-09'],
      ],
    ],
    ['the day stands in the story', `OSLO (Wire) - ${STORY} They met on Nov. 6.`, [[STORY, '2028-11-09']]],
  ] as const)('stays open where %s', (_, text, others) => expect(dayOf(text, ...others)).not.toContain('dateline'));
});
