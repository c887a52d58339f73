import type { ChangedFile, ChangedLine } from '../library/packs/changed.ts';
import { filled } from './words.ts';

/** Lines that are the same, shown around one that is not. */
const AROUND = 2;
const SIGN = { same: ' ', added: '+', removed: '-' } as const;

/** The files that differ, and below each what differs in it. */
export function changedInWords(files: readonly ChangedFile[]): string {
  if (files.length === 0) return 'They are the same.\n';
  return files.map(fileInWords).join('\n');
}

function fileInWords({ file, kind, lines }: ChangedFile): string {
  const head = filled('{kind}: {file}', {
    file,
    kind: { added: 'added', removed: 'removed', changed: 'changed' }[kind],
  });
  if (!lines) return `${head}\n`;
  const shown: string[] = [head];
  const near = lines.map((_, i) =>
    lines.slice(Math.max(0, i - AROUND), i + AROUND + 1).some((one) => one.kind !== 'same'),
  );
  for (const [i, line] of lines.entries())
    if (near[i]) shown.push(lineInWords(line));
    else if (near[i - 1] || (i === 0 && near.includes(true))) shown.push('    …');
  return `${shown.join('\n')}\n`;
}

function lineInWords({ kind, text }: ChangedLine): string {
  return filled('  {sign} {text}', { sign: SIGN[kind], text: text.replaceAll('\t', '  ') });
}
