import { statementsOf } from '../model/contents.ts';
import type { Block, DocumentStyle, MemoDocument } from '../model/document.ts';
import { readMarking } from '../model/marking.ts';
import type { Memo } from '../model/memo.ts';
import type { Notice } from '../model/notice.ts';
import type { MarkingLevel, TemplatePack } from '../model/template.ts';
import { citeMarks } from './cites.ts';
import { clean } from './clean.ts';
import type { View } from './data.ts';
import { type FaultPlace, placeOfFault } from './html.ts';
import { printedIn } from './printed.ts';
import { referencesOf, sourceEntries } from './sources.ts';
import { blocksOf } from './tree.ts';
import { viewOf } from './view.ts';

/** Runs the templates over the view and gives HTML; given by main, which runs it in a worker with limits. */
export type RunTemplate = (sources: Readonly<Record<string, string>>, view: View) => Promise<string>;

/**
 * The memo as a document: the pack's templates give HTML, the HTML is cleaned by our own schema and read as a tree of blocks,
 * and statements and citations are filled in from the memo. `document` is null where the template could not be run. The
 * memo comes back with the count of the statements that are printed.
 */
export async function renderMemo(
  memo: Memo,
  pack: TemplatePack,
  run: RunTemplate,
): Promise<{ readonly memo: Memo; readonly document: MemoDocument | null; readonly notices: readonly Notice[] }> {
  const html = await run(pack.templates, viewOf(memo, pack)).catch((error: unknown) => failure(pack, error));
  if (typeof html !== 'string') return { memo, document: null, notices: [html] };
  const marks = citeMarks(memo, pack.phrases);
  const { blocks, notices } = blocksOf(html, memo, pack, marks);
  const counts = { ...memo.counts, statements: printedIn(html) };
  const sources = sourceEntries(memo, pack.phrases, marks);
  const { marking } = memo.selection;
  const level = (marking === null ? null : readMarking(marking, pack.marking))?.level ?? null;
  const document: MemoDocument = {
    title: clean(memo.title),
    language: memo.language,
    author: clean(memo.masthead.find(({ prompt }) => prompt === 'from' || prompt === 'drafter')?.text ?? '') || null,
    subject: clean(memo.masthead.find(({ prompt }) => prompt === 'subject')?.text ?? '') || null,
    marking: memo.selection.marking === null ? null : clean(memo.selection.marking),
    date: memo.date,
    citations: memo.selection.citations === 'word' ? 'list' : memo.selection.citations,
    ...(memo.selection.citations === 'word' ? { references: referencesOf(memo) } : {}),
    style: styleOf(pack, level),
    house: pack.house,
    pages: pack.manifest.pages,
    blocks: withHandling(
      blocks.map((block) => (block.kind === 'sources' ? { ...block, entries: sources } : block)),
      level,
    ),
    remarks: remarksOf(memo, pack.phrases.words),
    sources,
    words: pack.phrases.words,
  };
  return { memo: { ...memo, counts }, document, notices };
}

/** The pack's style, with the colour of the marking's level. */
function styleOf({ style }: TemplatePack, level: MarkingLevel | null): DocumentStyle {
  if (level?.colour === undefined) return style;
  return { ...style, colours: { ...style.colours, marking: level.colour } };
}

/** The blocks with the line on how to handle the memo below its title. */
function withHandling(blocks: readonly Block[], level: MarkingLevel | null): readonly Block[] {
  if (level?.handling === undefined) return blocks;
  const line: Block = {
    kind: 'paragraph',
    style: 'subtitle',
    id: null,
    statements: [],
    children: [{ kind: 'text', text: clean(level.handling), marks: ['muted'] }],
  };
  const [first, ...rest] = blocks;
  return first?.kind === 'heading' && first.level === 1 ? [first, line, ...rest] : [line, ...blocks];
}

/** What a colleague who edits the file should know: what a person noted, which sentences one rewrote, and where sources disagree. */
function remarksOf(memo: Memo, words: Readonly<Record<string, string>>): NonNullable<MemoDocument['remarks']> {
  const statements = memo.sections.flatMap(({ content }) => statementsOf(content));
  return statements.flatMap(({ id, kind, badges, comment }) => {
    const code = kind === 'edited' ? 'edited' : badges.includes('conflict') ? 'conflict' : null;
    const lines = [...(comment === undefined ? [] : [comment]), ...(code ? [words[`remark.${code}`] ?? code] : [])];
    return lines.length > 0 ? [{ statement: id, text: lines.join('\n') }] : [];
  });
}

function failure(pack: TemplatePack, error: unknown): Notice {
  const reason = error instanceof Error ? error.message : String(error);
  const at = (error as { readonly at?: FaultPlace | null } | null)?.at ?? placeOfFault(error);
  const { code, values } = causeOf(reason);
  return {
    code,
    severity: 'error',
    place: { file: `${pack.manifest.id}/${at?.file ?? 'memo.hbs'}` },
    values: { ...values, line: at?.line ?? 1, column: at?.column ?? 1 },
  };
}

/** Handlebars and the language below it name what is missing in the words of their makers. */
function causeOf(reason: string): Pick<Notice, 'code' | 'values'> {
  const [, unknown] = /^"(.+)" not defined in /.exec(reason) ?? [];
  if (unknown !== undefined) return { code: 'template-name-unknown', values: { name: unknown.slice(0, 300) } };
  const [, part] = /^Cannot use 'in' operator to search for '(.+)' in /s.exec(reason) ?? [];
  if (part !== undefined) return { code: 'template-part-of-text', values: { name: part.slice(0, 300) } };
  return { code: 'template-failed', values: { reason: reason.slice(0, 300) } };
}
