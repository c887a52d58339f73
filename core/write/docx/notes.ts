import { Paragraph, TextRun } from 'docx';
import { withoutLabel } from '../notes.ts';
import type { Context } from './context.ts';
import { inlinesOf } from './inlines.ts';
import { directionOf, fit } from './text.ts';

const RIGHT_TO_LEFT_MARK = '\u200f';

type Notes = Record<number, { children: Paragraph[] }>;

/** The notes that the walk over the blocks has met, as footnotes or endnotes; each begins with the memo's own number. */
export function notesOf(context: Context): { readonly footnotes?: Notes; readonly endnotes?: Notes } {
  const { citations } = context.document;
  if (citations === 'list' || context.notes.length === 0) return {};
  const notes: Notes = Object.fromEntries(
    context.notes.map(({ label, content }, i) => {
      const words = withoutLabel(label, content);
      const direction = directionOf(words, context.document.language);
      const text = [
        new TextRun({ text: ` [${fit(label)}] `, style: 'CitationMark' }),
        // A label and a source in Latin letters would run on as one from the left: the mark keeps it where the line begins.
        ...(direction.bidirectional ? [new TextRun({ text: RIGHT_TO_LEFT_MARK, rightToLeft: true })] : []),
        ...inlinesOf(words, context),
      ];
      return [
        i + 1,
        {
          children: [
            new Paragraph({
              style: citations === 'footnotes' ? 'FootnoteText' : 'EndnoteText',
              ...direction,
              children: text,
            }),
          ],
        },
      ];
    }),
  );
  return citations === 'footnotes' ? { footnotes: notes } : { endnotes: notes };
}
