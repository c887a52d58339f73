import { Paragraph, TextRun } from 'docx';
import { withoutLabel } from '../notes.ts';
import type { Context } from './context.ts';
import { inlinesOf } from './inlines.ts';
import { fit } from './text.ts';

type Notes = Record<number, { children: Paragraph[] }>;

/** The notes that the walk over the blocks has met, as footnotes or endnotes; each begins with the memo's own number. */
export function notesOf(context: Context): { readonly footnotes?: Notes; readonly endnotes?: Notes } {
  const { citations } = context.document;
  if (citations === 'list' || context.notes.length === 0) return {};
  const notes: Notes = Object.fromEntries(
    context.notes.map(({ label, content }, i) => {
      const text = [
        new TextRun({ text: ` [${fit(label)}] `, style: 'CitationMark' }),
        ...inlinesOf(withoutLabel(label, content), context),
      ];
      return [
        i + 1,
        {
          children: [
            new Paragraph({ style: citations === 'footnotes' ? 'FootnoteText' : 'EndnoteText', children: text }),
          ],
        },
      ];
    }),
  );
  return citations === 'footnotes' ? { footnotes: notes } : { endnotes: notes };
}
