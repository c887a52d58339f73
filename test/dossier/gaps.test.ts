import { describe, expect, it } from 'vitest';
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';

/** The codes of what articles, told as day and text, do not say of meetings. */
function gaps(...articles: readonly (readonly [day: string, text: string])[]): readonly string[] {
  return dossierOf(articles.map(([day, text], i) => readArticle(articleOfText(`${i}.txt`, text, day))))
    .gaps.map(({ code }) => code)
    .filter((code) => code.startsWith('meeting-') || code.startsWith('planned-'));
}

const met = 'Peru’s foreign minister Ana Diaz met Chile’s foreign minister Bo Lee on Monday.';
const willMeet = 'Ana Diaz will meet Bo Lee in Lima next week.';
const byTheWay = `${'The harvest was good, and the river was low. '.repeat(20)}\n\n`;

describe('what articles do not say of meetings', () => {
  it('is where, of one that several articles tell', () =>
    expect(
      gaps(['2024-03-05', met], ['2024-03-06', 'Ana Diaz and Bo Lee met on Monday. They spoke of herring.']),
    ).toEqual(['meeting-without-place']));

  it('is not where, of one that a single article tells', () => expect(gaps(['2024-03-05', met])).toEqual([]));

  it('is what came of one that is planned, once its day or the coming weeks are over', () => {
    expect(gaps(['2024-03-05', willMeet])).toEqual(['planned-only']);
    expect(gaps(['2024-03-05', willMeet], ['2024-03-08', 'The river rose.'])).toEqual(['planned-only']);
    expect(gaps(['2024-03-05', willMeet], ['2024-04-08', 'The river rose.'])).toEqual(['planned-without-outcome']);
  });

  it('is nothing of one that these held a day later, though another article told it for the day before', () => {
    const planned = 'Ana Diaz will meet Bo Lee in Lima on Sunday.';
    const held = (day: string): string => `Ana Diaz met Bo Lee in Lima on ${day}.`;
    expect(gaps(['2024-03-01', planned], ['2024-03-05', held('Monday')])).toEqual([]);
    expect(gaps(['2024-03-01', planned], ['2024-03-15', held('Thursday')])).toEqual(['planned-without-outcome']);
    expect(gaps(['2024-03-01', planned], ['2024-03-05', 'Ana Diaz met Ida Holm in Lima on Monday.'])).toEqual([
      'planned-without-outcome',
    ]);
  });

  it('is the outcome of a second meeting that was planned when the first was over', () => {
    const again = 'Ana Diaz met Bo Lee in Lima on Monday. Ana Diaz will meet Bo Lee in Oslo on Wednesday.';
    expect(gaps(['2024-03-05', again], ['2024-03-12', 'The river rose.'])).toEqual(['planned-without-outcome']);
    const early = ['2024-03-08', 'Ana Diaz met Bo Lee in Lima on Tuesday.'] as const;
    expect(gaps(['2024-03-01', 'Ana Diaz will meet Bo Lee in Lima on Wednesday.'], early)).toEqual([]);
  });

  it('is nothing of one that a single article tells by the way', () =>
    expect(gaps(['2024-03-05', `${byTheWay}${willMeet}`])).toEqual([]));
});

describe('what articles themselves leave open', () => {
  const open = (text: string): number =>
    dossierOf([readArticle(articleOfText('0.txt', text, '2024-03-05'))]).gaps.filter(
      ({ code }) => code === 'said-unknown',
    ).length;

  it('is not what was open until something settled it', () => {
    expect(open('Until the vote on Monday it was unclear whether the port would stay open.')).toBe(0);
    expect(open('Before the vote on Monday it was not clear whether the port would stay open.')).toBe(0);
    expect(open('The boat left before dawn and it was unclear how many were aboard.')).toBe(1);
    expect(open('The mayor said before the vote that it was unclear whether the port would stay open.')).toBe(1);
    expect(open('It was unclear whether the port would stay open until the vote on Monday.')).toBe(1);
    expect(open('Until the vote on Monday the port stays shut; it is unclear whether it will open.')).toBe(1);
  });
});
