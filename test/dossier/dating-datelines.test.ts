import { describe, expect, it } from 'vitest';
import { dateArticles } from '../../core/dossier/assemble.ts';
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';

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

  it('may stand below a title, a caption and its credit', () => {
    const above =
      'Bakers to strike\n\nThe ovens of a bakery in Norway, which were cold on Monday. File photo by Ida Berg\n\n';
    expect(dayOf(`${above}Nov. 6 (UPI) — ${STORY}`, [STORY, '2028-11-09'])).toBe('2028-11-06 dateline-year');
    expect(dayOf(`${above}${STORY}\n\nNov. 6 was a Monday.`, [STORY, '2028-11-09'])).not.toContain('dateline-year');
  });

  it('dates another article that quotes the same words on the same weekday', () => {
    const words =
      '“Our members have baked the bread of this country for a hundred years and will not be paid less for it,” said Silva.';
    const filedOn = `Nov. 6 (UPI) — Ana Silva of the Bakers Federation said Monday that the bakers of Norway will strike. ${words} Minister Lars Holm was sorry.`;
    const open = (words: string): string =>
      `The Bakers Federation called a strike in Norway on Monday, Ana Silva said. Minister Lars Holm was sorry. ${words}`;
    const dates = (text: string): string | undefined => {
      const texts = [STORY, filedOn, text];
      const readings = texts.map((one, i) =>
        readArticle(articleOfText(`${i}.txt`, one, i === 0 ? '2028-11-09' : null)),
      );
      const published = dossierOf(readings).articles.find(({ id }) => id === readings[2]?.article.id)?.published;
      return `${published?.earliest} ${published?.because?.rule}`;
    };
    expect(dates(open(words))).toBe('2028-11-06 shared-utterance');
    // A few words may be said on many days.
    expect(dates(open('“We will strike,” said Silva.'))).not.toContain('2028');
    expect(dates(open(words).replace('on Monday', 'on Tuesday'))).not.toContain('2028');
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
