import type { Block, DocumentStyle, Inline, Mark, MemoDocument } from '../model/document.ts';
import type { Label, Scene } from '../model/scene.ts';

const SIZE = 10;

/**
 * A document that is written for practice and thrown away: the articles' own words in the memo's style. A writer that has
 * written it has its fonts read, most words shaped and its code compiled when the memo comes, which may be long before the
 * memo is composed. It changes nothing in what is written later.
 */
export function rehearsal(style: DocumentStyle, language: string, text: string): MemoDocument {
  return {
    title: TITLE,
    language,
    author: null,
    subject: null,
    marking: null,
    date: '1980-01-01',
    citations: 'list',
    style,
    blocks: [heading(), ...paragraphs(text), table(), list(), figure()],
    sources: [],
    words: { page: '{page} {pages}' },
  };
}

const TITLE = 'Rehearsal';

function paragraphs(text: string): readonly Block[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [paragraph([run(line)])]));
}

function heading(): Block {
  return { kind: 'heading', level: 1, id: 'rehearsal', number: null, children: [run(TITLE)] };
}

function table(): Block {
  const cell = (header: boolean) => ({ header, span: 1, blocks: [paragraph([run(TITLE, 'strong')])] });
  return {
    kind: 'table',
    id: 'rehearsal-table',
    caption: TITLE,
    captioned: true,
    widths: [1],
    head: [[cell(true)]],
    rows: [{ cells: [cell(false)], uncertain: true }],
  };
}

function list(): Block {
  return { kind: 'list', ordered: false, items: [[paragraph([run(TITLE, 'emphasis')])]] };
}

/** A drawing, since the one who paints it has a program of its own to start. */
function figure(): Block {
  const label = (bold: boolean): Label => ({
    kind: 'label',
    at: [0, SIZE],
    anchor: 'start',
    text: TITLE,
    size: SIZE,
    width: SIZE * TITLE.length,
    ink: 'text',
    bold,
    italic: false,
  });
  const scene: Scene = { width: SIZE * TITLE.length, height: SIZE * 2, shapes: [label(false), label(true)] };
  return { kind: 'figure', id: 'rehearsal-figure', scene, alt: TITLE, caption: TITLE, captioned: true };
}

function paragraph(children: readonly Inline[]): Block & { readonly kind: 'paragraph' } {
  return { kind: 'paragraph', style: 'body', id: null, statements: [], children };
}

function run(text: string, ...marks: readonly Mark[]): Inline {
  return { kind: 'text', text, marks };
}
