import type { Memo } from '../../core/model/memo.ts';

/** What `brief` says at its end: what was found, what the memo holds and where the files are. */
export function briefInWords(counts: Memo['counts'], files: readonly string[]): string {
  const found = [
    counted(counts.articles, 'article'),
    counted(counts.meetings, 'meeting'),
    counted(counts.quotations, 'quotation'),
    counted(counts.issues, 'issue'),
  ];
  return `Found: ${found.join(', ')}.
The memo: ${counted(counts.statements, 'statement')}, ${counted(counts.citations, 'cited passage')}.
Written: ${files.join('\n         ')}
`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
