import type { Block, Cite, Inline, MemoDocument, SourceEntry } from '../../model/document.ts';

/** What the whole document holds, gathered before anything is set. */
export interface Survey {
  readonly languages: ReadonlySet<string>;
  /** Places that exist, and may be linked to. */
  readonly anchors: ReadonlySet<string>;
  /** All citations in their order. */
  readonly cites: readonly Cite[];
}

export function surveyOf(document: MemoDocument): Survey {
  const found = { languages: new Set([document.language]), anchors: new Set<string>(), cites: [] as Cite[] };
  blocks(document.blocks, found);
  if (document.citations !== 'list') for (const source of document.sources) notes(source, found);
  return found;
}

interface Found {
  readonly languages: Set<string>;
  readonly anchors: Set<string>;
  readonly cites: Cite[];
}

function blocks(list: readonly Block[], found: Found): void {
  for (const block of list) {
    if (block.kind === 'paragraph') {
      if (block.id !== null) found.anchors.add(block.id);
      inlines(block.children, found);
    } else if (block.kind === 'heading') {
      found.anchors.add(block.id);
      inlines(block.children, found);
    } else if (block.kind === 'list') for (const item of block.items) blocks(item, found);
    else if (block.kind === 'table') {
      found.anchors.add(block.id);
      for (const cells of [...block.head, ...block.rows.map((row) => row.cells)]) {
        for (const cell of cells) blocks(cell.blocks, found);
      }
    } else if (block.kind === 'figure') found.anchors.add(block.id);
    else if (block.kind === 'masthead') for (const row of block.rows) inlines(row.value, found);
    else if (block.kind === 'sources') for (const entry of block.entries) source(entry, found);
  }
}

function inlines(list: readonly Inline[], found: Found): void {
  for (const inline of list) {
    if (inline.kind === 'text') {
      if (inline.language !== undefined) found.languages.add(inline.language);
    } else if (inline.kind === 'cite') {
      found.anchors.add(inline.id);
      found.cites.push(inline);
    } else if (inline.kind !== 'break') inlines(inline.children, found);
  }
}

function source(entry: SourceEntry, found: Found): void {
  found.anchors.add(entry.id);
  inlines(entry.description, found);
  for (const passage of entry.passages) {
    found.anchors.add(passage.id);
    inlines(passage.locator ?? [], found);
  }
}

function notes(entry: SourceEntry, found: Found): void {
  for (const passage of entry.passages) inlines(passage.note, found);
}
