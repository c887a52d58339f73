import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentsOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Context } from './context.ts';
import { fit } from './text.ts';

/** What a paragraph says, with a comment on it for each remark on its statements; a statement is remarked on once. */
export function remarked(
  statements: readonly string[],
  children: ParagraphChild[],
  context: Context,
): ParagraphChild[] {
  const open = statements.filter((id) => context.remarks.has(id) && !context.remarked.includes(id));
  if (open.length === 0) return children;
  const numbers = open.map((id) => context.remarked.push(id) - 1);
  return [
    ...numbers.map((number) => new CommentRangeStart(number)),
    ...children,
    ...numbers.flatMap((number) => [
      new CommentRangeEnd(number),
      new TextRun({ children: [new CommentReference(number)] }),
    ]),
  ];
}

/** The comments that the walk over the blocks has made, dated as the file is. */
export function commentsOf(context: Context): { readonly comments?: ICommentsOptions } {
  if (context.remarked.length === 0) return {};
  const { date } = context.document;
  const children = context.remarked.map((statement, id) => ({
    id,
    author: 'Readout',
    initials: 'R',
    date: new Date(`${date}T00:00:00Z`),
    children: [new Paragraph({ children: [new TextRun(fit(context.remarks.get(statement) ?? ''))] })],
  }));
  return { comments: { children } };
}
