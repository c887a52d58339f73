import type { Memo } from '../../model/memo.ts';
import { TABLE_HEADS } from '../../model/tables.ts';
import { csvOf, dateInWords } from './csv.ts';
import { citationsOf, sectionOf, wordsOf } from './statements.ts';

/** The memo's timeline, one entry a row: the date in words and in ISO days, never narrower than the articles tell. */
export function timelineCsv(memo: Memo): string {
  const content = sectionOf(memo, 'timeline')?.content;
  const rows = content?.kind === 'table' ? content.rows : [];
  return csvOf(
    TABLE_HEADS.timeline,
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
