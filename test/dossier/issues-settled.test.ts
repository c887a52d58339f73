import { describe, expect, it } from 'vitest';
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';

/** The issues of two articles of successive days, each with its status. */
function issues(...texts: readonly string[]): readonly string[] {
  const readings = texts.map((text, i) => readArticle(articleOfText(`${i}.txt`, text, `2027-08-2${i}`)));
  return dossierOf(readings).issues.map(({ label, status }) => `${label} ${status}`);
}

describe('what is over, in the words of treaties, laws and peace', () => {
  it.each<[string, string, string]>([
    [
      'The two cities quarrel over the water of the Alta river.',
      'A first agreement on the water of the Alta river was initialled on Friday.',
      'water of the Alta river resolved',
    ],
    [
      'Lawmakers oppose the new airport tax.',
      'Parliament voted through the new airport tax on Friday.',
      'airport tax resolved',
    ],
    // What others have yet to confirm is eased only.
    [
      'Farmers and the ministry quarrel over the price of milk.',
      'Farmers and the ministry reached a tentative agreement on the price of milk.',
      'price of milk eased',
    ],
    [
      'Farmers and the ministry quarrel over the price of milk.',
      'Farmers and the ministry reached an agreement on the price of milk.',
      'price of milk resolved',
    ],
    [
      'Farmers and the ministry quarrel over the price of milk.',
      'Farmers and the ministry narrowed their differences over the price of milk.',
      'price of milk eased',
    ],
  ])('%s %s', (before, after, issue) => expect(issues(before, after)).toEqual([issue]));

  it('a measure that takes effect is not over', () => {
    const found = issues(
      'Lima objects to the tin levy.',
      'The tin levy took effect on Friday. Lima still objects to the tin levy.',
    );
    expect(found).toEqual(['tin levy open']);
  });

  it('who breaks a truce has eased nothing, nor does a narrow road', () => {
    const statuses = (text: string): readonly string[] =>
      readArticle(articleOfText('a.txt', text, '2027-08-20')).facts.flatMap((fact) =>
        fact.kind === 'issue' ? [fact.status] : [],
      );
    expect(statuses('Each side says that the other broke the truce first.')).toEqual(['open']);
    expect(statuses('The road over the border is narrow.')).not.toContain('eased');
  });
});
