import { roman } from '../../model/roman.ts';
import { inReadingOrder } from './direction.ts';
import type { PageItem } from './pdfjs.ts';
import type { FileLine } from './text.ts';

/** Numbers of notes met so far: the last one, and the memo's label that each note begins with. */
export interface NoteNumbers {
  /** False where the file has no notes of Word's: its raised numbers are the memo's own labels. */
  readonly words: boolean;
  last: number;
  readonly labels: Map<string, string>;
}

const LABEL = /^(?:\d{1,60}[a-z]{0,2}|[ivxlcdm]{1,60})$/;
/** A note of Word's begins with its number and the memo's own label. */
const WORD_NOTE = /^\s*(\d{1,4}|[ivxlcdm]{1,15})\s+\[(\d{1,4}[a-z]{0,2})\]/;
/** A raised sign is smaller than the line that it stands on; a note's number may be a little smaller only. */
const RAISED = 0.85;

interface Line {
  text: string;
  marks: { at: number; label: string }[];
  part: FileLine['part'];
  height: number;
  y: number;
}

/** The printed lines of a page, in the order of its content. Raised numbers become marks. */
export function pageLines(items: readonly PageItem[], page: number, notes: NoteNumbers): readonly FileLine[] {
  const lines: Line[] = [];
  let current: Line | null = null;
  let artifact = 0;
  let depth = 0;
  let ended = true;
  for (const item of inReadingOrder(items)) {
    if (item.kind !== 'text') {
      depth += item.kind === 'begin' ? 1 : -1;
      if (item.kind === 'begin' && item.tag === 'Artifact' && artifact === 0) artifact = depth;
      if (item.kind === 'end' && depth < artifact) artifact = 0;
      continue;
    }
    const part = artifact > 0 ? 'edge' : 'body';
    if (item.text !== '') {
      if (ended || current === null || (current.part === 'edge') !== (part === 'edge')) {
        current = started(lines, part, item);
        ended = false;
      }
      addTo(current, item, notes);
      const word = WORD_NOTE.exec(current.text);
      if (word) notes.labels.set(`note ${word[1]}`, word[2] ?? '');
    }
    if (item.endOfLine) ended = true;
  }
  return lines.map(({ text, marks, part }) => ({ text, marks, part, place: page }));
}

function started(lines: Line[], part: FileLine['part'], { height, y }: { height: number; y: number }): Line {
  const line: Line = { text: '', marks: [], part, height, y };
  lines.push(line);
  return line;
}

function addTo(line: Line, item: { text: string; y: number; height: number }, notes: NoteNumbers): void {
  const text = item.text.trim();
  const small = item.height > 0 && item.height < line.height * RAISED && item.y > line.y + 0.5;
  // What stands between raised numbers is raised too.
  if (line.text.trim() !== '' && small && text === ',') return;
  if (line.text.trim() !== '' && small && LABEL.test(text)) {
    for (const label of numbersIn(text, notes)) line.marks.push({ at: line.text.length, label });
    return;
  }
  line.text += item.text;
  if (item.height > line.height) {
    line.height = item.height;
    line.y = item.y;
  }
}

/**
 * "456" is 4, 5 and 6: the numbers of neighbouring notes are printed without a space, and follow each other. Where it can be
 * read in two ways, the one that goes on from the last note is meant.
 */
function numbersIn(text: string, notes: NoteNumbers): readonly string[] {
  if (!notes.words || !/^(?:\d+|[ivxlcdm]+)$/.test(text)) return [text];
  const written = /^\d/.test(text) ? String : roman;
  for (const first of [notes.last + 1, ...firstNumbers(text)]) {
    const run = runFrom(first, text, written);
    if (!run) continue;
    notes.last = first + run - 1;
    return Array.from({ length: run }, (_, i) => `note ${written(first + i)}`);
  }
  return [text];
}

/** How many numbers from `first` on make up the text; 0 where they do not. */
function runFrom(first: number, text: string, written: (number: number) => string): number {
  let count = 0;
  let rest = text;
  while (rest !== '') {
    const next = written(first + count);
    if (!rest.startsWith(next)) return 0;
    rest = rest.slice(next.length);
    count++;
  }
  return count;
}

function firstNumbers(text: string): readonly number[] {
  // A number for itself comes before a row of smaller ones, between which our own files have commas.
  if (/^\d/.test(text)) return [4, 3, 2, 1].map((length) => Number(text.slice(0, length)));
  return Array.from({ length: 2000 }, (_, i) => i + 1).filter((number) => text.startsWith(roman(number)));
}
