import { describe, expect, it } from 'vitest';
import { isoOf } from '../../core/model/dated.ts';
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';

/** What the meetings of articles of 11 May 2028, a Thursday, and others are dated, and by which rule. */
function days(...texts: readonly (readonly [string, string | null])[]): readonly string[] {
  const { meetings } = dossierOf(texts.map(([text, day], i) => readArticle(articleOfText(`${i}.txt`, text, day))));
  return meetings.map(({ date }) => `${isoOf(date)} ${date.basis} ${date.because?.rule ?? ''}`.trim());
}

const LEAD = 'Fishermen blocked the harbour on Tuesday over quotas.\n\n';
const MET = 'Minister Ana Silva met Lars Holm, the head of the union.';

describe('a meeting told as held without a time', () => {
  it('is of the day of the news, where nobody gives its day', () => {
    expect(days([LEAD + MET, '2028-05-11'])).toEqual(['2028-05-09 inferred day-of-the-news']);
    expect(days([`Prices rose.\n\nFishermen blocked the harbour on Tuesday. ${MET}`, '2028-05-11'])).toEqual([
      '2028-05-09 inferred day-of-the-news',
    ]);
    expect(days([MET, '2028-05-11'])).toEqual(['null unknown']);
  });

  it('is of the day that another article gives', () => {
    const other = 'Minister Ana Silva met Lars Holm, the head of the union, on Wednesday.';
    expect(days([LEAD + MET, '2028-05-11'], [other, '2028-05-12'])).toEqual([
      '2028-05-10 stated weekday-before-publication',
    ]);
  });

  it.each([
    ['is to come', 'Minister Ana Silva will meet Lars Holm, the head of the union.'],
    ['had been before', 'Minister Ana Silva had met Lars Holm, the head of the union, before.'],
    ['was at a time that gives no day', 'Minister Ana Silva met Lars Holm, the head of the union, some weeks ago.'],
  ])('has no day where it %s', (_, text) => {
    for (const one of days([LEAD + text, '2028-05-11'])) expect(one).not.toMatch(/news/);
  });

  it('has no day where its article has none', () => {
    expect(days([`Fishermen blocked the harbour.\n\n${MET}`, null])).toEqual(['null unknown']);
  });
});

describe('a sentence beside it that opens with its day', () => {
  const HEAD = 'Prices rose.\n\nWages fell.\n\nRain is rare.\n\nNets are dear.\n\n';
  const CALL = 'After a call with Lars Holm, the head of the union, she said the fleet was ready.';

  it('gives it the day, where whom it is about goes on', () => {
    const before = 'Later on Tuesday, Minister Ana Silva praised the accord.';
    expect(days([`${HEAD}${before}\n\n${CALL}`, '2028-05-11'])).toEqual(['2028-05-09 inferred day-of-the-news']);
  });

  it('gives it the day, where that tells what was earlier on it', () => {
    const said = '"The fleet is ready," Minister Ana Silva said after a call with Lars Holm, the head of the union.';
    const behind = 'Earlier on Tuesday, fishermen blocked the harbour.';
    expect(days([`${HEAD}${said}\n\n"It is a good fleet."\n\n${behind}`, '2028-05-11'])).toEqual([
      '2028-05-09 inferred day-of-the-news',
    ]);
  });

  it.each([
    ['it opens with no day', `Minister Ana Silva praised the accord on Tuesday.\n\n${CALL}`],
    [
      'another goes on',
      `Later on Tuesday, the port closed.\n\nMinister Ana Silva had a call with Lars Holm, the head of the union.`,
    ],
    ['its day is to come', `Later on Friday, Minister Ana Silva will praise the accord.\n\n${CALL}`],
  ])('but not where %s', (_, text) => {
    expect(days([`${HEAD}${text}`, '2028-05-11'])).toEqual(['null unknown']);
  });
});

describe('a paragraph that goes on with whom the one before opens with a day', () => {
  const BEFORE = `${LEAD}Nets are dear.\n\nOn Wednesday, Ana Silva toured the port.\n\n`;

  it('is of that day', () => {
    expect(days([`${BEFORE}She then met Lars Holm, the head of the union.`, '2028-05-11'])).toEqual([
      '2028-05-10 inferred day-of-the-news',
    ]);
  });

  it('is not where it tells what had been', () => {
    expect(days([`${BEFORE}She had met Lars Holm, the head of the union.`, '2028-05-11'])).toEqual(['null unknown']);
  });
});
