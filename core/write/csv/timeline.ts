import type { Memo } from '../../model/memo.ts';
import { csvOf, dateInWords } from './csv.ts';
import { citationsOf, sectionOf, wordsOf } from './statements.ts';

const HEAD = ['date', 'earliest', 'latest', 'choices', 'precision', 'basis', 'what', 'badges', 'citations'];

/** The memo's timeline, one entry a row: the date in words and in ISO days, never narrower than the articles tell. */
export function timelineCsv(memo: Memo): string {
  const content = sectionOf(memo, 'timeline')?.content;
  const rows = content?.kind === 'table' ? content.rows : [];
  return csvOf(
    HEAD,
    rows.map(({ cells: [when = [], what = []], badges, date }) => [
      dateInWords(wordsOf(when)),
      date?.earliest ?? '',
      date?.latest ?? '',
      date?.choices.join(' ') ?? '',
      date?.precision ?? '',
      date?.basis ?? '',
      wordsOf(what),
      badges.join(' '),
      citationsOf(memo, [...when, ...what]),
    ]),
  );
}
