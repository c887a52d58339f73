import {
  Bookmark,
  EndnoteReferenceRun,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  SimpleField,
  TextRun,
  UnderlineType,
} from 'docx';
import type { Cite, Inline, Mark } from '../../model/document.ts';
import { roman } from '../../model/roman.ts';
import { stretchesOf } from '../direction.ts';
import type { Context } from './context.ts';
import { citationField } from './references.ts';
import { fit } from './text.ts';

/** The runs, links and notes of a line of the document. `style`: a character style for all of them. */
export function inlinesOf(children: readonly Inline[], context: Context, style?: string): ParagraphChild[] {
  return children.flatMap((child, i): ParagraphChild[] => {
    switch (child.kind) {
      case 'text':
        return runsOf(child.text, child.marks, child.language, style);
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'link':
        return [new ExternalHyperlink({ link: child.href, children: inlinesOf(child.children, context, 'Hyperlink') })];
      case 'reference':
        return [
          new InternalHyperlink({
            anchor: context.bookmark(child.target),
            children: inlinesOf(child.children, context, style ?? 'BackLink'),
          }),
        ];
      case 'cite':
        // Numbers of notes in a row would be read as one.
        return isNumbered(context) && children[i - 1]?.kind === 'cite'
          ? [new TextRun({ text: ',', superScript: true }), citeOf(child, context)]
          : [citeOf(child, context)];
      default:
        return assertNever(child);
    }
  });
}

/** True where citations are Word's own notes, and their marks its raised numbers. */
function isNumbered({ document: { citations } }: Context): boolean {
  return citations !== 'list';
}

/** A citation's mark: "[3b]" that leads to the passage in the list, or a note of its own. */
function citeOf(cite: Cite, context: Context): ParagraphChild {
  const { citations } = context.document;
  const mark = markOf(cite, context, citations);
  return new Bookmark({ id: context.bookmark(cite.id), children: [mark] });
}

function markOf(cite: Cite, context: Context, citations: Context['document']['citations']): ParagraphChild {
  switch (citations) {
    case 'list':
      if (context.document.references) return citationField(cite, context);
      return new InternalHyperlink({
        anchor: context.bookmark(cite.target),
        children: [new TextRun({ text: `[${fit(cite.label)}]`, style: 'CitationMark' })],
      });
    case 'footnotes':
    case 'endnotes':
      return noteOf(cite, context, citations);
    default:
      return assertNever(citations);
  }
}

/**
 * A note of its own, or Word's reference to one (17.16.5.40) that stands in the same paragraph or row: whoever takes that
 * out takes both. Further away each mark has its own note, which stays when sentences before it go.
 */
function noteOf(cite: Cite, context: Context, kind: 'footnotes' | 'endnotes'): ParagraphChild {
  const before = context.noted?.get(cite.target);
  if (before) {
    const { bookmark, number } = before;
    return new SimpleField(`NOTEREF ${bookmark} \\f \\h`, kind === 'endnotes' ? roman(number) : String(number));
  }
  const number = context.note(cite.label, cite.target);
  context.noted?.set(cite.target, { number, bookmark: context.bookmark(cite.id) });
  return kind === 'footnotes' ? new FootnoteReferenceRun(number) : new EndnoteReferenceRun(number);
}

function runsOf(
  text: string,
  marks: readonly Mark[],
  language: string | undefined,
  style: string | undefined,
): TextRun[] {
  const look: IRunOptions = {
    ...(style ? { style } : characterStyle(marks)),
    ...(marks.includes('strong') ? { bold: true } : {}),
    ...(marks.includes('emphasis') || marks.includes('uncertain') ? { italics: true } : {}),
    ...(marks.includes('uncertain') ? { underline: { type: UnderlineType.DOTTED } } : {}),
  };
  return stretchesOf(fit(text)).map(({ text: words, rightToLeft }) => {
    const spoken = language ? { language: rightToLeft ? { bidirectional: language } : { value: language } } : {};
    return new TextRun({ ...look, ...spoken, text: words, ...(rightToLeft ? { rightToLeft: true } : {}) });
  });
}

function characterStyle(marks: readonly Mark[]): IRunOptions {
  if (marks.includes('badge')) return { style: 'Badge' };
  if (marks.includes('muted')) return { style: 'Muted' };
  if (marks.includes('small')) return { style: 'Small' };
  return {};
}

function assertNever(value: never): never {
  throw new TypeError(`no such inline: ${JSON.stringify(value)}`);
}
