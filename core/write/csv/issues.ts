import type { Memo } from '../../model/memo.ts';
import { TABLE_HEADS } from '../../model/tables.ts';
import { csvOf } from './csv.ts';
import { citationsOf, fieldOf, groupsOf, wordsOf } from './statements.ts';

/** The memo's issues, one a row: status, first and last mention, silence, how it turned, and each side's words. */
export function issuesCsv(memo: Memo): string {
  const rows = groupsOf(memo, 'issues').map((group) => {
    const lines = (label: string): string =>
      fieldOf(group, label)
        .map((one) => wordsOf([one]))
        .join(' | ');
    const status = memo.issues.find(({ id }) => id === group.key)?.status ?? '';
    return [
      group.heading ? wordsOf([group.heading]) : '',
      status,
      lines('first'),
      lines('last'),
      lines('silent'),
      lines('history'),
      lines('positions'),
      citationsOf(
        memo,
        group.fields.flatMap(({ statements }) => statements),
      ),
    ];
  });
  return csvOf(TABLE_HEADS.issues, rows);
}
