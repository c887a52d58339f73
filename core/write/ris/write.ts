import type { Memo } from '../../model/memo.ts';
import { type CslItem, cslItems, sharedParts } from '../csl/write.ts';

/** The memo's sources as RIS, one record each in the order of their numbers: newspaper articles, CRLF, UTF-8. */
export function writeRis(memo: Memo): string {
  return cslItems(memo).map(recordOf).join('\r\n');
}

function recordOf(item: CslItem): string {
  const two = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'));
  // RIS has no word for a window: what its days share is told, and the days themselves in the notes.
  const [year, month, day] = sharedParts(item);
  const dates =
    year === undefined
      ? []
      : [
          ['PY', String(year)],
          ['DA', `${year}/${two(month)}/${two(day)}/`],
        ];
  const fields = [
    ['TY', 'NEWS'],
    ['ID', item.id],
    ...(item.author ?? []).map(({ literal }) => ['AU', literal]),
    ['TI', item.title],
    ...(item['container-title'] ? [['T2', item['container-title']]] : []),
    ...dates,
    ...(item.URL ? [['UR', item.URL]] : []),
    ...(item.language ? [['LA', item.language]] : []),
    ['N1', item.note],
    ['ER', ''],
  ];
  return fields.map(([tag = '', value = '']) => `${tag}  - ${value}\r\n`).join('');
}
