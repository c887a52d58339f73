import { describe, expect, it } from 'vitest';
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';

const PEOPLE = 'Ana Silva of the Bakers Federation and Minister Lars Holm were there.';
const OTHERS = [
  ['march.txt', `Bakers marched in Oslo on Monday. ${PEOPLE}`, '2028-05-09'],
  ['again.txt', `Bakers marched again in Oslo on Monday. ${PEOPLE}`, '2028-06-13'],
] as const;

/** The window of an undated article beside two dated ones. */
function windowOf(
  text: string,
  others: readonly (readonly [string, string, string])[] = OTHERS,
  name = 'open.txt',
): string {
  const { articles } = dossierOf(
    [...others, [name, `${text} ${PEOPLE}`, null] as const].map(([file, words, day]) =>
      readArticle(articleOfText(file, words, day)),
    ),
  );
  const { earliest, latest, because } = articles.find(({ source }) => source.names[0] === name)?.published ?? {};
  return earliest === null ? 'open' : `${earliest} to ${latest} ${because?.rule}`;
}

describe('an undated article that tells days without their year', () => {
  it.each([
    ['The court fined the federation on 21 May. The bakers will strike on 3 June.', '2028-05-21 to 2028-06-03'],
    // A month that is over has ended, and one to come has not begun.
    ['Bread prices rose in April. The bakers will strike on 20 May.', '2028-05-01 to 2028-05-20'],
    ['Inflation hit 9% in April. The bakers will strike on 20 May.', '2028-05-01 to 2028-05-20'],
    ['Talks ran from 2 to 9 May. A judge is due to hear the case in June.', '2028-05-09 to 2028-05-31'],
  ])('came out between what is over and what is to come: %s', (text, expected) =>
    expect(windowOf(text)).toBe(`${expected} between-its-days`),
  );

  it.each([
    ['leave more than a month', 'The court fined the federation on 2 April. The bakers will strike on 3 June.'],
    ['are told by nouns', 'The federation won the 21 May vote. The bakers will strike on 3 June.'],
    ['are told by infinitives', 'The federation asked to be heard on 21 May. The bakers will strike on 3 June.'],
    ['hang on a condition', 'The federation asked what if it lost on 21 May. The bakers will strike on 3 June.'],
    ['were planned', 'The march was due on 21 May. The bakers will strike on 3 June.'],
    ['are all over', 'The court fined the federation on 21 May.'],
    ['are of a month that may last', 'Bread prices rose early in May. The bakers will strike on 3 June.'],
    ['are of its middle', 'Bread prices rose in mid-May. The bakers will strike on 3 June.'],
    ['are of another season', 'The court fined the federation on 21 October. The bakers will strike on 3 November.'],
  ])('has no window where these %s', (_, text) => expect(windowOf(text)).toBe('open'));

  it('nor where no other article is on the matter', () => {
    const apart = [['ferry.txt', 'The ferry to Lima was late on Monday, said Ola Berg.', '2028-05-09']] as const;
    expect(windowOf('The court fined the federation on 21 May. The bakers will strike on 3 June.', apart)).toBe('open');
  });

  it('is bounded by the order of numbered files on the side that they leave open', () => {
    const filed = [
      ['01-march.txt', OTHERS[0][1], '2028-05-09'],
      ['03-again.txt', OTHERS[1][1], '2028-06-13'],
    ] as const;
    expect(windowOf('The court fined the federation on 21 May.', filed, '02-fined.txt')).toBe(
      '2028-05-21 to 2028-06-13 file-order-and-days',
    );
    expect(windowOf('Silva in Lima, May 21, 2028. (Agency/A. Holm)\n\nBakers sang.', filed, '02-fined.txt')).toBe(
      '2028-05-21 to 2028-06-13 file-order-and-days',
    );
    expect(windowOf('The court fined the federation.', filed, '02-fined.txt')).toBe('open');
  });
});
