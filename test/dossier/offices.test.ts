import { describe, expect, it } from 'vitest';
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';

/** Who met, by the articles of one day that are given. */
function companies(...texts: readonly string[]): readonly string[] {
  const readings = texts.map((text, i) => readArticle(articleOfText(`a${i}.txt`, text, '2024-05-09')));
  return dossierOf(readings).meetings.map(({ participants }) => participants.map(({ name }) => name).join(' + '));
}

const NAMED = 'Prices fell. The OPEC Secretary General Lars Holm spoke of quotas. Prince Omar bin Said was absent.';

describe('offices without their holders', () => {
  it('is the one person whom another article gives that office in that body', () => {
    expect(companies(NAMED, 'Prices rose. Minister Ana Silva met the OPEC Secretary General on Tuesday.')).toEqual([
      'Ana Silva + Lars Holm',
    ]);
  });

  it.each([
    ['another office', 'Prices rose. Minister Ana Silva met the OPEC deputy secretary general on Tuesday.'],
    ['somebody who left it', 'Prices rose. Minister Ana Silva met the former OPEC Secretary General on Tuesday.'],
    ['those whom a body is of', 'Prices rose. Minister Ana Silva met OPEC secretaries on Tuesday.'],
    ['an office of no body', 'Prices rose. Minister Ana Silva met the secretary general on Tuesday.'],
  ])('stays as it is told: %s', (_, text) => {
    expect(companies(NAMED, text).join()).not.toContain('Lars Holm');
  });

  it('stays as it is told where two hold it', () => {
    const other = 'Prices fell. The OPEC Secretary General Aino Laine spoke of quotas.';
    expect(
      companies(NAMED, other, 'Prices rose. Minister Ana Silva met the OPEC Secretary General on Tuesday.').join(),
    ).not.toMatch(/Holm|Laine/);
  });
});

describe('rulers and leaders', () => {
  const named =
    'Prices fell. Chilean President Lars Holm spoke of quotas. Peruvian Trade Minister Clara Monti was absent.';

  it.each([
    ["Prices rose. Minister Ana Silva met Chile's ruler in Oslo on Tuesday.", 'Ana Silva + Lars Holm'],
    ['Prices rose. Minister Ana Silva met the Chilean leader in Oslo on Tuesday.', 'Ana Silva + Lars Holm'],
  ])('%s', (text, expected) => expect(companies(named, text)).toEqual([expected]));

  it('are no ministers, no leaders of a part, and not one of two', () => {
    expect(
      companies(named, "Prices rose. Minister Ana Silva met Peru's leader in Oslo on Tuesday.").join(),
    ).not.toContain('Monti');
    expect(
      companies(named, 'Prices rose. Minister Ana Silva met the Chilean opposition leader in Oslo on Tuesday.').join(),
    ).not.toContain('Holm');
    const other = 'Prices fell. Chilean Prime Minister Aino Laine spoke of quotas.';
    expect(
      companies(named, other, 'Prices rose. Minister Ana Silva met the Chilean leader in Oslo on Tuesday.').join(),
    ).not.toMatch(/Holm|Laine/);
  });
});

describe('offices that speak', () => {
  /** Who says that he will wait, by the articles of one day. */
  const said = (...texts: readonly string[]): readonly (string | null)[] =>
    dossierOf(texts.map((text, i) => readArticle(articleOfText(`a${i}.txt`, text, '2024-05-09'))))
      .utterances.filter(({ wordings }) => wordings.some(({ text }) => text.startsWith('We will wait')))
      .map(({ speaker }) => speaker.name);

  it('are whoever another article gives the office', () => {
    expect(said(NAMED, 'Prices rose. “We will wait,” the OPEC Secretary General said.')).toEqual(['Lars Holm']);
    expect(
      said('The Chilean president, Ana Silva, left.', 'Prices rose. “We will wait,” Chile’s president told reporters.'),
    ).toEqual(['Ana Silva']);
  });

  it('are nobody in particular behind “a”, and nobody of another state', () => {
    expect(said(NAMED, 'Prices rose. “We will wait,” an OPEC secretary said.').join()).not.toContain('Holm');
    expect(
      said('The Chilean president, Ana Silva, left.', 'Prices rose. “We will wait,” Peru’s president said.').join(),
    ).not.toContain('Silva');
  });
});

describe('top diplomats', () => {
  const named =
    'Prices fell. EU foreign policy chief Clara Monti spoke of quotas. Chilean Foreign Minister Lars Holm was absent.';

  it.each([
    ["Prices rose. Minister Ana Silva met the EU's top diplomat in Oslo on Tuesday.", 'Ana Silva + Clara Monti'],
    ["Prices rose. Minister Ana Silva met Chile's top diplomat in Oslo on Tuesday.", 'Ana Silva + Lars Holm'],
  ])('%s', (text, expected) => expect(companies(named, text)).toEqual([expected]));

  it('are nobody of another state', () => {
    expect(
      companies(named, "Prices rose. Minister Ana Silva met Peru's top diplomat in Oslo on Tuesday.").join(),
    ).not.toMatch(/Monti|Holm/);
  });
});

describe('headlines that only describe one side', () => {
  it('tell the meeting of the lead', () => {
    expect(
      companies(
        'Silva meets mill owners over prices\n\nMinister Ana Silva on Tuesday met Lars Holm and Piet Vries, who own the mills, in Oslo.',
      ),
    ).toEqual(['Ana Silva + Lars Holm + Piet Vries']);
  });

  it('tell the meeting of the people who act for the states that they name', () => {
    expect(
      companies(
        'Peru, Chile hold talks on prices\n\nPeruvian Minister Ana Silva held talks with Chilean Minister Lars Holm on Tuesday in Oslo.',
      ),
    ).toEqual(['Ana Silva + Lars Holm']);
  });

  it('stay apart from a lead of other people', () => {
    expect(
      companies('Silva meets mill owners over prices\n\nMinister Piet Vries met Lars Holm on Tuesday in Oslo.'),
    ).not.toContain('Piet Vries + Lars Holm + mill owners');
  });
});

describe('one meeting in an article with its day and one without', () => {
  const article = (text: string, day: string | null): ReturnType<typeof readArticle> =>
    readArticle(articleOfText(`${text.length}.txt`, text, day));
  const statuses = (...told: readonly (readonly [string, string | null])[]): readonly string[] =>
    dossierOf(told.map(([text, day]) => article(text, day))).meetings.map(
      ({ status, date }) => `${status} ${date.earliest ?? '-'}`,
    );
  const plan = 'Prices rose. Minister Ana Silva will meet Lars Holm in Oslo on Tuesday.';

  it('is held where the plan names the same place', () => {
    expect(
      statuses([plan, '2024-05-03'], ['Minister Ana Silva, who met Lars Holm last month in Oslo, was pleased.', null]),
    ).toEqual(['held 2024-05-07']);
  });

  it.each([
    ['the place is another', 'Minister Ana Silva, who met Lars Holm last month in Lima, was pleased.'],
    ['the people are others', 'Minister Ana Silva, who met Piet Vries last month in Oslo, was pleased.'],
    ['the weekday is another', 'Prices fell. Minister Ana Silva met Lars Holm in Oslo on Friday.'],
  ])('is two where %s', (_, text) => {
    expect(statuses([plan, '2024-05-03'], [text, null])).toHaveLength(2);
  });
});
