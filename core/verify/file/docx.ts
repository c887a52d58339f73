import { COMMENT_AUTHOR } from '../../model/document.ts';
import { MANIFEST_NAMESPACE } from '../../model/manifest.ts';
import type { Notice } from '../../model/notice.ts';
import { NoteFields } from './note-fields.ts';
import { type FileLine, type FileText, LIMITS, Refusal } from './text.ts';
import { attributeOf, xmlEvents } from './xml.ts';
import { openPackage, type Package } from './zip.ts';

interface Counts {
  /** The ids of the comments that are referred to. */
  comments: string[];
  insertions: number;
  deletions: number;
  hidden: number;
}

interface Line {
  text: string;
  marks: { at: number; label: string }[];
}

/**
 * The words of a Word file as they stand (ISO/IEC 29500-1, 17): tracked insertions count as accepted, deletions as gone,
 * comments of people are counted and not read, hidden text is counted and not read. Throws a Refusal where it cannot be read.
 */
export function readDocx(bytes: Uint8Array): FileText {
  const parts = openPackage(bytes);
  const document = parts.part('word/document.xml');
  if (!document) throw new Refusal('no-word-file');
  const counts: Counts = { comments: [], insertions: 0, deletions: 0, hidden: 0 };
  const notes = new Map<string, readonly Line[]>();
  for (const kind of ['footnote', 'endnote']) {
    const part = parts.part(`word/${kind}s.xml`);
    if (part) readNotes(textOf(part), kind, notes, counts);
  }
  const body = paragraphsOf(textOf(document), 'word/document.xml', counts, (kind, id) => labelOfNote(notes, kind, id));
  const lines: FileLine[] = body.map(({ text, marks }, i) => ({ text, marks, place: i + 1, part: 'body' }));
  for (const paragraphs of notes.values())
    for (const { text, marks } of paragraphs) lines.push({ text, marks, place: body.length, part: 'note' });
  for (const name of parts.names.filter((one) => /^word\/(?:header|footer)\d*\.xml$/.test(one))) {
    for (const { text, marks } of paragraphsOf(textOf(parts.part(name)), name, counts, () => null))
      lines.push({ text, marks, place: 1, part: 'edge' });
  }
  const { manifest, notices } = manifestIn(parts);
  const own = ownComments(parts);
  const comments = counts.comments.filter((id) => !own.has(id)).length;
  return { kind: 'docx', lines, pages: null, manifest, counts: { ...counts, comments }, notices };
}

/** The ids of the comments that the program wrote itself: they say what a sentence is, and nobody need read them. */
function ownComments(parts: Package): ReadonlySet<string> {
  const own = new Set<string>();
  const part = parts.part('word/comments.xml');
  if (!part) return own;
  for (const event of xmlEvents(textOf(part), 'word/comments.xml')) {
    if (event.kind !== 'open' || event.name !== 'w:comment') continue;
    if (attributeOf(event.attributes, 'w:author') === COMMENT_AUTHOR)
      own.add(attributeOf(event.attributes, 'w:id') ?? '');
  }
  return own;
}

/** What stands in no run of the visible text. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText', 'w:rPr', 'w:pPr', 'w:delText']);
const BREAKS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

function paragraphsOf(
  xml: string,
  part: string,
  counts: Counts,
  noteLabel: (kind: 'footnote' | 'endnote', id: string) => string | null,
): readonly Line[] {
  const lines: Line[] = [];
  // A text box stands within a paragraph: its own paragraphs are read after what stands before it.
  const open: Line[] = [];
  let skipping = 0;
  let inText = false;
  let hidden = false;
  const fields = new NoteFields();
  for (const event of xmlEvents(xml, part)) {
    const line = open.at(-1);
    const referred = fields.read(event);
    if (referred !== null && skipping === 0 && line) markNote(line, referred);
    if (event.kind === 'text') {
      if (!inText || skipping > 0 || !line || fields.showing) continue;
      if (hidden) counts.hidden++;
      else line.text += event.text;
      continue;
    }
    const { name } = event;
    if (event.kind === 'close') {
      if (SKIPPED.has(name) && skipping > 0) skipping--;
      else if (name === 'w:t') inText = false;
      else if (name === 'w:r') hidden = false;
      else if (name === 'w:p') open.pop();
      continue;
    }
    if (name === 'w:vanish') hidden = attributeOf(event.attributes, 'w:val') !== 'false';
    if (event.empty) {
      const kind = name === 'w:footnoteReference' ? 'footnote' : name === 'w:endnoteReference' ? 'endnote' : null;
      const label = kind && noteLabel(kind, attributeOf(event.attributes, 'w:id') ?? '');
      if (label) fields.marked(label);
      if (skipping > 0 || !line) continue;
      if (name === 'w:commentReference') counts.comments.push(attributeOf(event.attributes, 'w:id') ?? '');
      if (label) markNote(line, label);
      line.text += BREAKS[name] ?? '';
      continue;
    }
    if (name === 'w:ins' || name === 'w:moveTo') counts.insertions++;
    if (name === 'w:del' || name === 'w:moveFrom') counts.deletions++;
    if (SKIPPED.has(name)) skipping++;
    else if (name === 'w:t') inText = true;
    else if (name === 'w:r') hidden = false;
    else if (name === 'w:p') {
      const started: Line = { text: '', marks: [] };
      lines.push(started);
      open.push(started);
    }
  }
  return lines;
}

/** A comma alone between two marks stands between their numbers, and is no part of the sentence. */
function markNote(line: Line, label: string): void {
  const since = line.text.slice(line.marks.at(-1)?.at ?? line.text.length);
  if (since.trim() === ',') line.text = line.text.slice(0, line.text.length - since.length);
  line.marks.push({ at: line.text.length, label });
}

/** Each note's paragraphs by kind and id; separators are notes without words. */
function readNotes(xml: string, kind: string, notes: Map<string, readonly Line[]>, counts: Counts): void {
  const pieces = xml.split(new RegExp(`<w:${kind}\\s`));
  for (const piece of pieces.slice(1)) {
    const id = attributeOf(piece.slice(0, piece.indexOf('>')), 'w:id') ?? '';
    const lines = paragraphsOf(piece.slice(piece.indexOf('>') + 1), `word/${kind}s.xml`, counts, () => null);
    if (lines.some(({ text }) => text.trim() !== '')) notes.set(`${kind} ${id}`, lines);
  }
}

/** The memo's own number, with which a note begins: "[3b]". A note without one keeps Word's number, marked as such. */
function labelOfNote(notes: ReadonlyMap<string, readonly Line[]>, kind: string, id: string): string | null {
  const text = notes.get(`${kind} ${id}`)?.[0]?.text ?? '';
  return /^\s*\[(\d{1,4}[a-z]{0,2})\]/.exec(text)?.[1] ?? `note ${id}`;
}

function manifestIn(parts: Package): { readonly manifest: string | null; readonly notices: readonly Notice[] } {
  const notices: Notice[] = [];
  for (const name of parts.names.filter((one) => /^customXml\/item\d+\.xml$/.test(one))) {
    try {
      const xml = textOf(parts.part(name, LIMITS.manifest));
      if (!xml.slice(0, 400).includes(MANIFEST_NAMESPACE)) continue;
      const texts: string[] = [];
      for (const event of xmlEvents(xml, name)) if (event.kind === 'text') texts.push(event.text);
      return { manifest: texts.join('').trim(), notices };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      notices.push({ code: error.code, severity: 'warning', place: null, values: { part: name, ...error.values } });
    }
  }
  return { manifest: null, notices };
}

function textOf(bytes: Uint8Array | null): string {
  return new TextDecoder().decode(bytes ?? new Uint8Array());
}
