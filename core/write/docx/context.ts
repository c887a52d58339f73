import type { Inline, MemoDocument, SourcePassage } from '../../model/document.ts';

/** What the walk over a document carries along: names for its anchors, and the notes and captions met on the way. */
export interface Context {
  readonly document: MemoDocument;
  /** Word's name for an anchor: a letter first, then letters, digits and low lines, at most 40 of them. */
  readonly bookmark: (anchor: string) => string;
  /** Makes a note of a citation and gives its number: Word lets each note be referred to once only. */
  readonly note: (label: string, target: string) => number;
  /** The notes of this paragraph or row, by the passage: a further mark of one there is a reference to it. */
  readonly noted?: Map<string, { readonly number: number; readonly bookmark: string }>;
  readonly notes: { readonly label: string; readonly content: readonly Inline[] }[];
  readonly captions: string[];
  /** XML that goes by the library, by the number that stands for it (ready.ts). */
  readonly ready: string[];
  /** True where the library reads the words itself: those of headings, for the table of contents. */
  readonly isRead?: boolean;
  /** The figures as PNG, by their ids. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Remarks by statement, and the statements remarked on so far: a comment's number is its place here. */
  readonly remarks: ReadonlyMap<string, string>;
  readonly remarked: string[];
  /** In the row of a table with the document's first note: the statements of the whole row, whose comments stand before that note. */
  readonly ofRow?: readonly string[];
  /** A number for each list, so that each counts from one. */
  readonly list: () => number;
  /** Whose words these are where they are not running text, but smaller: small words and citations are measured by them. */
  readonly within?: 'Table' | 'Note';
  /** True within a row that stays on one page with the next. */
  readonly keepsNext?: boolean;
  /** True of the block before the closing line, which has no page to itself. */
  readonly closes?: boolean;
  /** The only heading of the first level is the title: sections then count as the first level. */
  readonly titled: boolean;
  /** How many headings of each level were numbered so far, so that Word's own numbering can be used where it agrees. */
  readonly headings: number[];
}

/** True where the first heading is the document's title and its sections stand one level below: Word has a style for titles. */
function titled({ blocks }: MemoDocument): boolean {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const [first, ...rest] = headings;
  return first?.level === 1 && first.number === null && rest.length > 0 && rest.every(({ level }) => level > 1);
}

export function contextFor(document: MemoDocument, pictures: Context['pictures']): Context {
  const names = new Map<string, string>();
  const passages = new Map<string, SourcePassage>(
    document.sources.flatMap(({ passages: all }) => all.map((passage) => [passage.id, passage] as const)),
  );
  const notes: Context['notes'] = [];
  let lists = 0;
  return {
    document,
    bookmark: (anchor) => {
      const known = names.get(anchor);
      if (known) return known;
      const name = `r${names.size + 1}_${anchor.replace(/[^A-Za-z0-9_]/g, '_')}`.slice(0, 40);
      names.set(anchor, name);
      return name;
    },
    note: (label, target) => notes.push({ label, content: passages.get(target)?.note ?? [] }),
    notes,
    captions: [],
    ready: [],
    pictures,
    remarks: new Map((document.remarks ?? []).map(({ statement, text }) => [statement, text])),
    remarked: [],
    list: () => ++lists,
    headings: [0, 0, 0],
    titled: titled(document),
  };
}

/** The context of one paragraph or row, whose marks of one passage share a note. */
export function sharingNotes(context: Context): Context {
  return context.noted ? context : { ...context, noted: new Map() };
}
