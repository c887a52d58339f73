import { describe, expect, it } from 'vitest';
import { isoOf } from '../../core/model/dated.ts';
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';

/** What the meetings of an article of 13 May 2027, a Thursday, are dated, and by which rule; "|" parts paragraphs. */
function days(text: string, published: string | null = '2027-05-13'): readonly string[] {
  const { meetings } = dossierOf([readArticle(articleOfText('a.txt', text.replaceAll('|', '\n\n'), published))]);
  return meetings.map(({ date }) => `${isoOf(date) ?? '-'} ${date.because?.rule ?? ''}`.trim());
}

const OLD = 'Prices rose.|Rain fell.|Winds blew.|';

describe('the day on which somebody told of a meeting', () => {
  it.each([
    'Ana Silva said on Tuesday that she had a very good call with Lars Holm.',
    'Ana Silva said on Tuesday she had spoken with Lars Holm.',
    'Ana Silva’s office said in a post on Tuesday that she had met Lars Holm in Oslo.',
    'Ana Silva announced on Tuesday that she met Lars Holm.',
    'Ana Silva spoke by phone with Lars Holm, her office said in a readout on Tuesday.',
  ])('is that of the news: %s', (text) => expect(days(OLD + text)).toEqual(['2027-05-11 day-of-the-news']));

  it.each([
    ['what somebody recalls', 'Ana Silva recalled on Tuesday that she had met Lars Holm in Oslo.'],
    ['what had been more than once', 'Ana Silva said on Tuesday she had met Lars Holm twice.'],
    ['an aside on somebody', 'Ana Silva said on Tuesday that Lars Holm, who met Piet Vries in Oslo, was ill.'],
    ['what was before something else', 'Ana Silva said on Tuesday, before she met Lars Holm, that all was well.'],
  ])('is none for %s', (_, text) => {
    for (const day of days(OLD + text)) expect(day).toBe('-');
  });

  it('leaves a meeting the time that it has', () => {
    expect(days(`${OLD}Ana Silva said on Tuesday she had met Lars Holm in 2010.`)).toEqual(['2010 year']);
  });

  it('is none in an article without a day', () => {
    expect(days(`${OLD}Ana Silva said on Tuesday she had spoken with Lars Holm.`, null)).toEqual(['-']);
  });
});

describe('what came so many days after a meeting', () => {
  const MET = 'after the union’s president, Lars Holm, met the chief executive, Ellen Brandt.';

  it('dates it by the day of the news', () => {
    expect(days(`Dockers walked out late on Tuesday.|The move came a day ${MET}`)).toEqual([
      '2027-05-10 counted-from-the-news',
    ]);
    expect(days(`Dockers walked out on Tuesday.|The move came a week ${MET}`)).toEqual([
      '2027-05 counted-from-the-news',
    ]);
  });

  it('does not where the news has no day', () => {
    expect(days(`Dockers walked out.|The move came a day ${MET}`)).toEqual(['-']);
  });
});

describe('a meeting to come “later”', () => {
  it.each([
    ['President Ana Silva is to meet Lars Holm later.', '2027-05-13 left-of-day-of-publication'],
    ['President Ana Silva will meet Lars Holm later on to talk of fish.', '2027-05-13 left-of-day-of-publication'],
    [
      'Lars Holm landed in Lima on Wednesday. He was due to meet Ana Silva later in the day.',
      '2027-05-12 left-of-day-of-text',
    ],
    ['President Ana Silva will meet Lars Holm later this month.', '2027-05 period-of-publication'],
    ['President Ana Silva will meet Lars Holm sooner or later.', '-'],
    ['President Ana Silva will meet Lars Holm two days later.', '-'],
  ])('%s', (text, day) => expect(days(text)).toEqual([day]));
});
