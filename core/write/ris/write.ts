import type { Memo } from '../../model/memo.ts';
import { type CslItem, cslItems } from '../csl/write.ts';

/** The memo's sources as RIS, one record each in the order of their numbers: newspaper articles, CRLF, UTF-8. */
export function writeRis(memo: Memo): string {
  return cslItems(memo).map(recordOf).join('\r\n');
}

function recordOf(item: CslItem): string {
  const [first = []] = item.issued?.['date-parts'] ?? [];
  const single = (item.issued?.['date-parts'].length ?? 0) === 1;
  const [year, month, day] = first;
  const two = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'));
  // A window is told in the notes: RIS has no word for it, and its first day alone would be narrower than is known.
  const dates = single
    ? [
        ['PY', String(year)],
        ['DA', `${year}/${two(month)}/${two(day)}/`],
      ]
    : [];
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
  return fields.map(([tag = '', value = '']) => `${tag}  - ${oneLine(value)}\r\n`).join('');
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ');
}
