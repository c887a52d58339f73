import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentsOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { COMMENT_AUTHOR, type Inline } from '../../model/document.ts';
import type { Context } from './context.ts';
import { inlinesOf } from './inlines.ts';
import { fit } from './text.ts';

/**
 * What a paragraph says, with a comment on it for each remark on its statements; a statement is remarked on once. A comment stands
 * on the words before the first citation: LibreOffice 7.4 gives the notes of a table wrong words where a comment follows the first of them
 * in its row; there the first words of the row have the comments on all of it.
 */
export function remarked(
  statements: readonly string[],
  children: readonly Inline[],
  context: Context,
): ParagraphChild[] {
  const open = [...new Set([...statements, ...(context.ofRow ?? [])])].filter(
    (id) => context.remarks.has(id) && !context.remarked.includes(id),
  );
  if (open.length === 0) return inlinesOf(children, context);
  const numbers = open.map((id) => context.remarked.push(id) - 1);
  const cited = children.findIndex(({ kind }) => kind === 'cite');
  const end = cited < 0 ? children.length : cited;
  return [
    ...numbers.map((number) => new CommentRangeStart(number)),
    ...inlinesOf(children.slice(0, end), context),
    ...numbers.flatMap((number) => [
      new CommentRangeEnd(number),
      new TextRun({ children: [new CommentReference(number)] }),
    ]),
    ...inlinesOf(children.slice(end), context),
  ];
}

/** The comments that the walk over the blocks has made, dated as the file is. */
export function commentsOf(context: Context): { readonly comments?: ICommentsOptions } {
  if (context.remarked.length === 0) return {};
  const { date } = context.document;
  const children = context.remarked.map((statement, id) => ({
    id,
    author: COMMENT_AUTHOR,
    initials: 'R',
    date: new Date(`${date}T00:00:00Z`),
    children: (context.remarks.get(statement) ?? '')
      .split(/\r?\n/)
      .map((line) => new Paragraph({ children: [new TextRun(fit(line))] })),
  }));
  return { comments: { children } };
}
