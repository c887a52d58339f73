import type { ManifestUnit } from '../model/manifest.ts';
import type { CitationStyle } from '../model/memo.ts';
import type { FileLine, FileText } from './file/text.ts';
import { wordsOf } from './words.ts';

/** A footnote or endnote as the file prints it, without its number. */
export interface FileNote {
  readonly label: string;
  readonly lines: readonly FileLine[];
  readonly place: number;
}

/** So many of a note's first words tell it from a row that begins with the same number. */
const TELLING = 5;
const LABELLED = /^\s*(?:(?:\d{1,4}|[ivxlcdm]{1,15})\s+(?=\[))?\[?(\d{1,4}[a-z]{0,2})\]?\.?\s+/;

/**
 * A file's notes apart from its text: they stand at the foot of pages or at the end, wherever the pages break. A line begins
 * a note where the label and the first words are those of a note of the memo; all that follows on the page (behind endnotes: in the file) belongs to notes.
 */
export function notesApart(
  file: FileText,
  layout: readonly ManifestUnit[],
  citations: CitationStyle,
): { readonly lines: readonly FileLine[]; readonly notes: readonly FileNote[] } {
  const heads = new Map(
    layout.filter(({ kind }) => kind === 'note').map(({ cites, words }) => [cites[0]?.label ?? '', headOf(words)]),
  );
  const whole = new Map(
    layout.filter(({ kind }) => kind === 'note').map(({ cites, words }) => [cites[0]?.label ?? '', lettersOf(words)]),
  );
  const entries = layout.filter(({ kind }) => kind === 'source').map(({ words }) => lettersOf(words));
  const isEntry = (text: string, note: string): boolean => {
    const letters = lettersOf(text);
    return entries.some((one) => alike(one, letters) > alike(note, letters));
  };
  const lines: FileLine[] = [];
  const notes: { label: string; lines: FileLine[]; place: number }[] = [];
  let page = 0;
  let within = false;
  /** The page's first line of text, and the note of the page before that its end has cut. */
  let from = 0;
  let cut: { readonly note: (typeof notes)[number]; readonly rest: string } | null = null;
  const takeRest = (): void => {
    if (cut) cut.note.lines.push(...restOf(lines, from, cut.rest));
    cut = null;
  };
  for (const line of file.lines) {
    if (line.place !== page && line.part === 'body' && citations === 'footnotes') {
      takeRest();
      const note = within ? notes.at(-1) : undefined;
      const there = lettersOf(note?.lines.map(({ text }) => text).join('\n') ?? '');
      const expected = whole.get(note?.label ?? '') ?? '';
      const rest = expected.startsWith(there) ? expected.slice(there.length) : '';
      cut = note && rest !== '' ? { note, rest } : null;
      within = false;
      from = lines.length;
    }
    if (line.part === 'body') page = line.place;
    const match = heads.size > 0 && line.part !== 'edge' ? LABELLED.exec(line.text) : null;
    const label = match?.[1] ?? '';
    const rest = line.text.slice(match?.[0].length ?? 0).replace(new RegExp(`^${label}\\.\\s*`), '');
    const entry = /^\d+$/.test(label) && isEntry(rest, whole.get(label) ?? '');
    if (match && !entry && (line.part === 'note' || begins(heads.get(label), rest))) {
      takeRest();
      within = true;
      notes.push({ label, lines: [backless({ ...line, text: rest })], place: line.place });
    } else if (line.part === 'note' || (within && line.part === 'body')) {
      const last = notes.at(-1);
      if (last) last.lines.push(backless(line));
    } else lines.push(line);
  }
  takeRest();
  return { lines, notes };
}

/** Takes the last lines of a page's text that are the rest of a note, which its own page had no room for; none where none are. */
function restOf(lines: FileLine[], from: number, rest: string): readonly FileLine[] {
  let letters = '';
  for (let at = lines.length - 1; at >= from; at--) {
    const line = lines[at];
    if (line?.part !== 'body') continue;
    letters = lettersOf(line.text) + letters;
    if (letters.length > rest.length) return [];
    if (letters !== rest) continue;
    const taken = lines.splice(at);
    lines.push(...taken.filter(({ part }) => part !== 'body'));
    return taken.filter(({ part }) => part === 'body');
  }
  return [];
}

/** How many letters two texts begin with alike: a source of one passage is listed under the number that its note has. */
function alike(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

/** Words run together, without the hyphens that a line's end may have put in. */
function lettersOf(text: string): string {
  return wordsOf(text)
    .flatMap(({ key }) => (key === '-' ? [] : [key]))
    .join('');
}

/** Without the ways back to the text: an arrow and numbers, which may run on over lines of their own. */
function backless(line: FileLine): FileLine {
  if (/^[\s\d↑]+$/.test(line.text)) return { ...line, text: '' };
  const at = line.text.indexOf('↑');
  return at >= 0 && /^[\s\d↑]*$/.test(line.text.slice(at)) ? { ...line, text: line.text.slice(0, at) } : line;
}

function headOf(words: string): string {
  return wordsOf(words)
    .slice(0, TELLING)
    .map(({ key }) => key)
    .join(' ');
}

function begins(head: string | undefined, text: string): boolean {
  return head !== undefined && head !== '' && headOf(text) === head;
}
