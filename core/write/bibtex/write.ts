import type { Memo } from '../../model/memo.ts';
import { type CslItem, cslItems, sharedParts } from '../csl/write.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** The memo's sources as BibTeX, UTF-8: one entry each, in the order of their numbers, under the key "source-1". */
export function writeBibtex(memo: Memo): string {
  return cslItems(memo).map(entryOf).join('\n');
}

function entryOf(item: CslItem): string {
  const issued = item.issued?.['date-parts'] ?? [];
  // A window is told in the note and, for programs that know ranges, as a date; for others by what its days share.
  const [year, month, day] = sharedParts(item);
  const fields: readonly (readonly [string, string])[] = [
    ['title', `{{${escaped(item.title)}}}`],
    ...(item.author
      ? [['author', `{${item.author.map(({ literal }) => `{${escaped(literal)}}`).join(' and ')}}`] as const]
      : []),
    ...(item['container-title'] ? [['journal', `{{${escaped(item['container-title'])}}}`] as const] : []),
    ...(year !== undefined ? [['year', `{${year}}`] as const] : []),
    ...(month !== undefined ? [['month', MONTHS[month - 1] ?? '{}'] as const] : []),
    ...(day !== undefined ? [['day', `{${day}}`] as const] : []),
    ...(issued.length > 0 ? [['date', `{${issued.map(isoOf).join('/')}}`] as const] : []),
    // An address is read as it stands; what would end the field is percent-encoded.
    ...(item.URL
      ? [['url', `{${item.URL.replace(/[{}\\\s]/g, (letter) => encodeURIComponent(letter))}}`] as const]
      : []),
    ...(item.language ? [['language', `{${escaped(item.language)}}`] as const] : []),
    ['note', `{${escaped(item.note)}}`],
  ];
  const kind = item['container-title'] ? 'article' : 'misc';
  return `@${kind}{${item.id},\n${fields.map(([name, value]) => `  ${name} = ${value},\n`).join('')}}\n`;
}

function isoOf(parts: readonly number[]): string {
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function escaped(text: string): string {
  return (
    text
      .replace(/[\\{}$&#_%~^]/g, (letter) => SPECIAL[letter] ?? letter)
      // TeX makes one other sign of two of these.
      .replace(/([-`',<>])(?=\1)|[?!](?=`)/g, '$&{}')
  );
}
