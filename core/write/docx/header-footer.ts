import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx';
import type { Context } from './context.ts';
import { fit } from './text.ts';

/** The marking at the top of every page; an empty header where there is none. */
export function headerOf({ document }: Context): { readonly default: Header } {
  return {
    default: new Header({
      children: document.marking ? [markingOf(document.marking)] : [new Paragraph({ style: 'Header' })],
    }),
  };
}

/** The title and "page 2 of 5", and the marking again below. */
export function footerOf({ document }: Context): { readonly default: Footer } {
  const [before = '', between = '', after = ''] = (document.words.page ?? '{page}/{pages}').split(/\{pages?\}/);
  const number = new TextRun({ children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] });
  const line = new Paragraph({
    style: 'Footer',
    children: [new TextRun(fit(document.title)), new TextRun('\t'), number],
  });
  return { default: new Footer({ children: document.marking ? [line, markingOf(document.marking)] : [line] }) };
}

function markingOf(marking: string): Paragraph {
  return new Paragraph({ style: 'Marking', alignment: AlignmentType.CENTER, children: [new TextRun(fit(marking))] });
}
