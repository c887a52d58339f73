import { describe, expect, it } from 'vitest';
import { isoOf } from '../../core/model/dated.ts';
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';

const MATTER = 'Ministers Ana Silva and Lars Holm want a new accord on mackerel, their aides said.';
const NEWS = 'Norway and Peru gave themselves another week on Tuesday for the accord on mackerel.';
const OLD_NEWS = NEWS.replace('on Tuesday', 'last month');

/** The windows of the undated articles, with their reasons, and the days of the meetings. 30 May 2028 is a Tuesday. */
function windows(...files: readonly (readonly [string, string, string | null])[]): readonly string[] {
  const { articles, meetings } = dossierOf(
    files.map(([name, text, day]) => readArticle(articleOfText(name, text, day))),
  );
  const undated = articles.filter(({ published }) => published.basis === 'inferred' || published.basis === 'unknown');
  return [
    ...undated.map(({ published: { earliest, latest, because } }) => `${earliest} to ${latest} ${because?.rule}`),
    ...meetings.map(({ date }) => `met ${isoOf(date)}`),
  ];
}

describe('the order of numbered files', () => {
  it('bounds an article between the days of those before and behind it', () => {
    expect(
      windows(
        ['01-fish-row.txt', MATTER, '2028-05-20'],
        ['02-more-time.txt', OLD_NEWS, null],
        ['03-deal-near.txt', MATTER, '2028-06-01'],
      ),
    ).toEqual(['2028-05-20 to 2028-06-01 file-order']);
  });

  it('and the weekday of its news narrows the window', () => {
    const met = `${NEWS}\n\nAna Silva met Lars Holm in Lima on Monday.`;
    expect(
      windows(
        ['01-fish-row.txt', MATTER, '2028-05-27'],
        ['02-more-time.txt', met, null],
        ['03-deal-near.txt', MATTER, '2028-06-01'],
      ),
    ).toEqual(['2028-05-30 to 2028-06-01 weekday-of-the-news', 'met 2028-05-29']);
  });

  it('takes three days where the files are not numbered by hand', () => {
    const files = [
      ['000_5e2b.txt', MATTER, '2028-05-20'],
      ['001_cf9a.txt', OLD_NEWS, null],
      ['002_3e0b.txt', MATTER, '2028-06-01'],
    ] as const;
    expect(windows(...files)).toEqual(['null to null undefined']);
    expect(windows(...files, ['003_aa01.txt', MATTER, '2028-06-08'])).toEqual(['2028-05-20 to 2028-06-01 file-order']);
  });

  it.each([
    [
      'the days do not rise',
      ['01-a-row.txt', '2028-06-02'],
      ['02-more-time.txt', null],
      ['03-deal-near.txt', '2028-05-01'],
    ],
    [
      'one day is known',
      ['01-a-row.txt', '2028-06-02'],
      ['02-more-time.txt', null],
      ['03-deal-near.txt', '2028-06-02'],
    ],
    [
      'a file has no number',
      ['01-fish-row.txt', '2028-05-20'],
      ['more-time.txt', null],
      ['03-deal-near.txt', '2028-06-01'],
    ],
    [
      'numbers are years',
      ['2027-fish-row.txt', '2027-05-02'],
      ['2028-more-time.txt', null],
      ['2029-deal.txt', '2029-06-01'],
    ],
    [
      'weeks lie between',
      ['01-fish-row.txt', '2028-04-20'],
      ['02-more-time.txt', null],
      ['03-deal-near.txt', '2028-06-01'],
    ],
    [
      'two have one number',
      ['01-fish-row.txt', '2028-05-20'],
      ['01-more-time.txt', null],
      ['02-deal-near.txt', '2028-06-01'],
    ],
    [
      'it is the last',
      ['01-fish-row.txt', '2028-05-20'],
      ['02-deal-near.txt', '2028-06-01'],
      ['03-more-time.txt', null],
    ],
  ] as [string, ...(readonly [string, string | null])[]][])('says nothing where %s', (_, ...files) => {
    const told = files.map(([name, day]) => [name, day === null ? OLD_NEWS : MATTER, day] as const);
    expect(windows(...told)).toEqual(['null to null undefined']);
  });

  describe('and a weekday on which something is to come', () => {
    /** The window of an article filed between one of Saturday 27 May and one of Tuesday 30 May. */
    const between = (news: string): string | undefined =>
      windows(
        ['01-fish-row.txt', MATTER, '2028-05-27'],
        ['02-more-time.txt', `${OLD_NEWS} Boats lay idle. ${news}`, null],
        ['03-deal-near.txt', MATTER, '2028-05-30'],
      )[0];

    it('bounds the window where the next one would be called so', () => {
      expect(between('They will meet aides on Monday.')).toBe('2028-05-27 to 2028-05-29 weekday-still-to-come');
    });

    it.each([
      'They will meet aides next Monday.',
      'They will meet aides on Sunday.',
      'They will meet aides on Monday week.',
      'They will meet aides a week on Monday.',
      'They will meet aides on Monday next week.',
      'They will meet aides on Monday of next week.',
      'They will meet aides Monday to Friday.',
      'They will meet aides on Monday, May 29.',
      'They will meet aides every Monday.',
      'They met aides on Monday.',
      'They were due to meet aides on Monday.',
      'A rally planned for Monday was cancelled.',
      'Silva met aides on Monday. They will meet again on Monday.',
    ])('not: %s', (news) => expect(between(news)).toBe('2028-05-27 to 2028-05-30 file-order'));
  });
});
