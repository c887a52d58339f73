import type { Memo } from '../../model/memo.ts';
import { TABLE_HEADS } from '../../model/tables.ts';
import { csvOf, dateInWords } from './csv.ts';
import { citationsOf, fieldOf, groupsOf, slotOf, wordsOf } from './statements.ts';

/** The memo's key quotations, one a row: the words with their marks, who said them, other wordings, the memo's numbers. */
export function quotationsCsv(memo: Memo): string {
  const rows = groupsOf(memo, 'quotations').map((group) => {
    const words = fieldOf(group, 'words');
    const by = fieldOf(group, 'speaker');
    const variants = fieldOf(group, 'variants');
    return [
      wordsOf(words),
      slotOf(by, 'who'),
      // Where the day is not stated, the date in the attribution is that of the article.
      by.some(({ phrase }) => phrase === 'quotation.by')
        ? dateInWords(slotOf(by, 'date') || slotOf(by, 'uncertain-date'))
        : '',
      wordsOf(by),
      variants.map((one) => wordsOf([one])).join(' | '),
      citationsOf(memo, [...words, ...by, ...variants]),
    ];
  });
  return csvOf(TABLE_HEADS.quotations, rows);
}
