import { expect, it } from 'vitest';
import { isoOf } from '../../core/model/dated.ts';
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';

const PLANNED =
  'Presidents Ana Silva and Lars Holm will meet on June 8 on the sidelines of the Pacific Forum in Lima, aides said.';
const SIGNED =
  'The presidents of Peru and Norway signed an accord on fishing on Thursday.\n\n' +
  'Ana Silva and Lars Holm met for an hour on the sidelines of the Pacific Forum in Lima.';

/** When the second article came out, and the days of the meetings of both; the first is of 2 June 2028, and 8 June a Thursday. */
function read(text: string): readonly string[] {
  const given = [
    ['a.txt', PLANNED, '2028-06-02'],
    ['b.txt', text, null],
  ] as const;
  const { articles, meetings } = dossierOf(
    given.map(([name, words, day]) => readArticle(articleOfText(name, words, day))),
  );
  const { earliest, latest } = articles.find(({ source }) => source.names[0] === 'b.txt')?.published ?? {};
  return [`${earliest ?? '-'} to ${latest ?? '-'}`, ...meetings.map(({ status, date }) => `${status} ${isoOf(date)}`)];
}

it('dates an article by a meeting without a time on the weekday of its first sentence, which another article plans for such a day', () => {
  expect(read(SIGNED)).toEqual(['2028-06-08 to 2028-06-14', 'held 2028-06-08']);
});

it.each([
  ['the weekday is another', SIGNED.replace('Thursday', 'Friday')],
  ['it names two', SIGNED.replace('on Thursday', 'on Thursday after talks on Wednesday')],
  ['the meeting is another', SIGNED.replace('Pacific Forum in Lima', 'Arctic Forum in Oslo')],
])('leaves it open where %s', (_, text) => expect(read(text)[0]).toBe('- to -'));
