import {
  Bookmark,
  EndnoteReferenceRun,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type ParagraphChild,
  SimpleField,
  TextRun,
  UnderlineType,
} from 'docx';
import type { Cite, Inline, Mark } from '../../model/document.ts';
import { roman } from '../../model/roman.ts';
import { stretchesOf } from '../direction.ts';
import { languagesIn } from '../scripts.ts';
import type { Context } from './context.ts';
import { runLanguage } from './fonts.ts';
import { componentsOf, type Piece, readyBookmark, readyLink, readyRun } from './ready.ts';
import { citationField } from './references.ts';
import { fit } from './text.ts';

/** The runs, links and notes of a line of the document. `style`: a character style for all of them. */
export function inlinesOf(children: readonly Inline[], context: Context, style?: string): ParagraphChild[] {
  return componentsOf(piecesOf(children, context, style), context);
}

function piecesOf(children: readonly Inline[], context: Context, style?: string): Piece[] {
  return children.flatMap((child, i): Piece[] => {
    switch (child.kind) {
      case 'text':
        return runsOf(child.text, child.marks, child.language, style, context);
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'link':
        return [new ExternalHyperlink({ link: child.href, children: inlinesOf(child.children, context, 'Hyperlink') })];
      case 'reference':
        return [
          linkOf(context.bookmark(child.target), piecesOf(child.children, context, style ?? 'BackLink'), context),
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

function linkOf(anchor: string, pieces: readonly Piece[], context: Context): Piece {
  return pieces.every((piece) => typeof piece === 'string')
    ? readyLink(anchor, pieces.join(''))
    : new InternalHyperlink({ anchor, children: componentsOf(pieces, context) });
}

/** True where citations are Word's own notes, and their marks its raised numbers. */
function isNumbered({ document: { citations } }: Context): boolean {
  return citations !== 'list';
}

/** A citation's mark: "[3b]" that leads to the passage in the list, or a note of its own. */
function citeOf(cite: Cite, context: Context): Piece {
  const { citations } = context.document;
  const mark = markOf(cite, context, citations);
  const id = context.bookmark(cite.id);
  return typeof mark === 'string' ? readyBookmark(id, mark) : new Bookmark({ id, children: [mark] });
}

function markOf(cite: Cite, context: Context, citations: Context['document']['citations']): Piece {
  switch (citations) {
    case 'list':
      if (context.document.references) return citationField(cite, context);
      return linkOf(
        context.bookmark(cite.target),
        runsOf(`[${cite.label}]`, [], undefined, `${context.within ?? ''}CitationMark`, context),
        context,
      );
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
  { document, within, isRead }: Context,
): Piece[] {
  const named = style ?? characterStyle(marks, within ?? '');
  const isBadge = marks.includes('badge');
  // A badge is a label with a look of its own, whatever words it stands among.
  const strong = !isBadge && marks.includes('strong');
  const uncertain = !isBadge && marks.includes('uncertain');
  const italics = uncertain || (!isBadge && marks.includes('emphasis'));
  const tongues = (words: string): readonly (readonly [string, string])[] =>
    language && !UNTOLD.test(language) ? [[words, language]] : languagesIn(words, document.language);
  // Its frame is not parted at the end of a line.
  const fitting = isBadge ? fit(text).replaceAll(' ', '\u00a0') : fit(text);
  return stretchesOf(fitting).flatMap(({ text: stretch, rightToLeft }) =>
    tongues(stretch).map(([words, tongue]): Piece => {
      const isForeign = tongue !== document.language;
      if (!isRead && !isForeign && !rightToLeft && words !== '')
        return readyRun(
          words,
          `${named ? `<w:rStyle w:val="${named}"/>` : ''}${strong ? '<w:b/><w:bCs/>' : ''}${italics ? '<w:i/><w:iCs/>' : ''}${uncertain ? '<w:u w:val="dotted"/>' : ''}`,
        );
      return new TextRun({
        ...(named ? { style: named } : {}),
        ...(strong ? { bold: true } : {}),
        ...(italics ? { italics: true } : {}),
        ...(uncertain ? { underline: { type: UnderlineType.DOTTED } } : {}),
        ...(isForeign ? { language: runLanguage(tongue) } : {}),
        text: words,
        ...(rightToLeft ? { rightToLeft: true } : {}),
      });
    }),
  );
}

/** BCP 47 for a language that is not known: Word has no word for it. */
const UNTOLD = /^und\b/i;

/** The style of marked words: small ones are smaller than running text, or than that of a cell or note, which is small itself. */
function characterStyle(marks: readonly Mark[], within: string): string | undefined {
  if (marks.includes('badge')) return 'Badge';
  const muted = marks.includes('muted') ? 'Muted' : '';
  if (marks.includes('small')) return `${within}Small${muted}`;
  return muted || undefined;
}

function assertNever(value: never): never {
  throw new TypeError(`no such inline: ${JSON.stringify(value)}`);
}
