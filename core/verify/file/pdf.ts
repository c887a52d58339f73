import type { Notice } from '../../model/notice.ts';
import { attachedManifest } from './attachment.ts';
import { type NoteNumbers, pageLines } from './page.ts';
import { openPdf, type PageItem } from './pdfjs.ts';
import { type FileLine, type FileText, Refusal } from './text.ts';

const MOST_PAGES = 5000;

/**
 * The words of a PDF, page by page, in the order of its content. Rejects with a Refusal where it cannot be read: it is
 * encrypted, no PDF, or grows beyond what a memo can be.
 */
export async function readPdf(bytes: Uint8Array): Promise<FileText> {
  const { pages: count, items } = await itemsOf(bytes);
  const notices: Notice[] = [];
  let manifest: string | null = null;
  try {
    manifest = attachedManifest(bytes);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    notices.push({ code: error.code, severity: 'warning', place: null, values: error.values });
  }
  const notes = { words: true, last: 0, labels: new Map<string, string>() };
  const read = (numbers: NoteNumbers): readonly (readonly FileLine[])[] =>
    items.map((page, i) => pageLines(page, i + 1, numbers));
  const first = read(notes);
  const pages = notes.labels.size > 0 ? first : read({ ...notes, words: false });
  return {
    kind: 'pdf',
    lines: withLabels(withoutEdges(pages), notes.labels),
    pages: count,
    manifest,
    counts: { comments: 0, insertions: 0, deletions: 0, hidden: 0 },
    notices,
  };
}

async function itemsOf(
  bytes: Uint8Array,
): Promise<{ readonly pages: number; readonly items: readonly (readonly PageItem[])[] }> {
  const pdf = await openPdf(bytes);
  try {
    if (pdf.pages > MOST_PAGES) throw new Refusal('too-many-pages', { pages: pdf.pages, most: MOST_PAGES });
    const items: (readonly PageItem[])[] = [];
    for (let page = 1; page <= pdf.pages; page++) items.push(await pdf.items(page));
    return { pages: pdf.pages, items };
  } finally {
    await pdf.close();
  }
}

/** Word's numbers of notes become the memo's own, with which the notes begin. */
function withLabels(lines: readonly FileLine[], labels: ReadonlyMap<string, string>): readonly FileLine[] {
  if (labels.size === 0) return lines;
  return lines.map((line) => ({
    ...line,
    marks: line.marks.map(({ at, label }) => ({ at, label: labels.get(label) ?? label })),
  }));
}

/**
 * Lines at the head and foot of pages are no part of the text where most pages repeat them, or several, each of them with
 * its page's own number in it.
 */
function withoutEdges(pages: readonly (readonly FileLine[])[]): readonly FileLine[] {
  const counts = new Map<string, number>();
  const numbered = new Map<string, number>();
  const hasItsNumber = ({ place, text }: FileLine): boolean => new RegExp(`(?:^|\\D)${place}(?:\\D|$)`).test(text);
  const masked = ({ text }: FileLine): string => text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
  const edge = (lines: readonly FileLine[], i: number): boolean => i < 2 || i >= lines.length - 2;
  for (const lines of pages) {
    const seen = new Map(
      lines.filter((line, i) => line.part === 'body' && edge(lines, i)).map((line) => [masked(line), line]),
    );
    for (const [key, line] of seen) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (hasItsNumber(line)) numbered.set(key, (numbered.get(key) ?? 0) + 1);
    }
  }
  const most = Math.max(2, Math.ceil(pages.length * 0.6));
  const told = new Set<string>();
  return pages.flatMap((lines) =>
    lines.flatMap((line, i): readonly FileLine[] => {
      const times = edge(lines, i) ? (counts.get(masked(line)) ?? 0) : 0;
      const counted = times >= 2 && numbered.get(masked(line)) === times;
      if (line.part === 'body' && times < most && !counted) return [line];
      if (line.part === 'note') return [line];
      const key = masked(line);
      if (told.has(key)) return [];
      told.add(key);
      return [{ ...line, part: 'edge' }];
    }),
  );
}
