import type { Block, Inline, MemoDocument, SourceEntry } from '../model/document.ts';
import type { ManifestUnit } from '../model/manifest.ts';
import { indexOfKeys, type Word, wordsOf } from './words.ts';

interface Line {
  readonly text: string;
  readonly cites: readonly { readonly label: string; readonly at: number }[];
}

/** The words of every statement by its id, and the id by its words, for headings. */
interface Statements {
  readonly words: ReadonlyMap<string, string>;
  readonly ids: ReadonlyMap<string, string>;
}

/** What a document prints, in its order: statements cut out of their paragraphs, and the words around them. */
export function layoutOf(document: MemoDocument, words: ReadonlyMap<string, string>): readonly ManifestUnit[] {
  const statements: Statements = { words, ids: new Map([...words].map(([id, text]) => [plainly(text), id])) };
  return [
    ...document.blocks.flatMap((block) => unitsOf(block, statements)),
    ...(document.citations === 'list' ? [] : notesOf(document)),
  ];
}

function unitsOf(block: Block, statements: Statements): readonly ManifestUnit[] {
  const all = (blocks: readonly Block[]): readonly ManifestUnit[] =>
    blocks.flatMap((inner) => unitsOf(inner, statements));
  switch (block.kind) {
    case 'paragraph': {
      // An older memo's words rest on its own evidence, not on this one's: they are not judged here, as a person's are not.
      const kind = ['person', 'prompt', 'earlier'].includes(block.style) ? 'person' : 'words';
      return cutOut(lineOf(block.children), block.statements, statements, kind);
    }
    case 'heading':
      return headingOf(lineOf(block.children), statements);
    case 'list':
      return block.items.flatMap(all);
    case 'table':
      return [
        ...(block.captioned ? unit('words', { text: block.caption, cites: [] }) : []),
        ...[...block.head, ...block.rows.map(({ cells }) => cells)].flatMap((cells) =>
          cells.flatMap(({ blocks }) => all(blocks)),
        ),
      ];
    case 'masthead':
      return block.rows.flatMap(({ label, value }) => [
        ...unit('words', { text: label, cites: [] }),
        ...unit('person', lineOf(value)),
      ]);
    case 'figure':
      // A format prints the labels of its shapes, or what stands for them.
      return [
        `${block.caption}. ${block.alt}`,
        block.captioned ? block.caption : '',
        ...block.scene.shapes.map((shape) => (shape.kind === 'label' ? shape.text : '')),
      ].flatMap((words) => unit('figure', { text: words, cites: [] }));
    case 'sources':
      return block.entries.flatMap(entryOf);
    case 'rule':
    case 'picture':
      return [];
    default:
      return assertNever(block);
  }
}

/** A heading cites nothing; where it prints a statement, with a capital first, it is that statement's. */
function headingOf(line: Line, statements: Statements): readonly ManifestUnit[] {
  return unit('heading', line, statements.ids.get(plainly(line.text)) ?? null);
}

function entryOf({ description, passages }: SourceEntry): readonly ManifestUnit[] {
  return [
    ...unit('source', lineOf(description)),
    ...passages.flatMap(({ words, locator }) =>
      unit('passage', words === null ? lineOf(locator ?? []) : { text: `“${seen(words)}”`, cites: [] }),
    ),
  ];
}

function notesOf(document: MemoDocument): readonly ManifestUnit[] {
  return [
    ...(document.citations === 'endnotes' ? unit('words', { text: document.words['notes'] ?? '', cites: [] }) : []),
    ...document.sources.flatMap(({ passages }) =>
      passages.flatMap(({ label, note }) => {
        const line = lineOf(note);
        return unit('note', { text: line.text.replace(`${label}. `, ''), cites: [{ label, at: 0 }] });
      }),
    ),
  ];
}

/** The statements of a paragraph, in order, found by their words; what stands between them is the template's. */
function cutOut(
  line: Line,
  ids: readonly string[],
  statements: Statements,
  kind: 'words' | 'person',
): readonly ManifestUnit[] {
  const words = wordsOf(line.text);
  const keys = keysOf(words);
  const units: ManifestUnit[] = [];
  let cursor = 0;
  const upTo = (word: number): void => {
    if (word > cursor) units.push(...unit(kind, part(line, words, cursor, word)));
    cursor = word;
  };
  for (const id of ids) {
    const wanted = keysOf(wordsOf(statements.words.get(id) ?? ''));
    const at = placeOf(keys, wanted, cursor);
    if (at < 0) continue;
    upTo(at);
    units.push(...unit('statement', part(line, words, at, at + wanted.length), id));
    cursor = at + wanted.length;
  }
  upTo(words.length);
  return units;
}

/** A statement that begins a paragraph is printed with a capital. */
function placeOf(keys: readonly string[], wanted: readonly string[], from: number): number {
  const [first = '', ...rest] = wanted;
  const at = indexOfKeys(keys, wanted, from);
  return at >= 0 ? at : indexOfKeys(keys, [first.charAt(0).toUpperCase() + first.slice(1), ...rest], from);
}

/** The words from one to another as a line of their own, with the marks that stand in it and right behind it. */
function part(line: Line, words: readonly Word[], from: number, to: number): Line {
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? start;
  const next = words[to]?.start ?? Number.POSITIVE_INFINITY;
  return {
    text: line.text.slice(start, end),
    cites: line.cites
      .filter(({ at }) => (at > start || from === 0) && at <= next)
      .map(({ label, at }) => ({ label, at: Math.min(Math.max(at - start, 0), end - start) })),
  };
}

function unit(kind: ManifestUnit['kind'], { text, cites }: Line, statement: string | null = null): ManifestUnit[] {
  return text.trim() === '' ? [] : [{ kind, statement, words: text, cites }];
}

function lineOf(children: readonly Inline[]): Line {
  let text = '';
  const cites: { label: string; at: number }[] = [];
  const add = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.kind === 'text') text += seen(inline.text);
      else if (inline.kind === 'break') text += '\n';
      else if (inline.kind === 'cite') cites.push({ label: inline.label, at: text.length });
      else add(inline.children);
    }
  };
  add(children);
  return { text, cites };
}

function plainly(text: string): string {
  return keysOf(wordsOf(text)).join(' ').toLowerCase();
}

/** Marks of direction stand in a document where its parts meet, and are no part of its words. */
function seen(text: string): string {
  return text.replace(/[\u200e\u200f]/g, '');
}

function keysOf(words: readonly Word[]): readonly string[] {
  return words.map(({ key }) => key);
}

function assertNever(value: never): never {
  throw new TypeError(`not a block: ${JSON.stringify(value)}`);
}
