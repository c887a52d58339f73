import { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import Pdfkit from 'pdfkit';

export const TITLE = 'Ministers meet on the quota';
export const BODY = [
  'LISBON: Foreign Minister Ana Silva met Trade Minister Piet de Vries in Lisbon on Monday to talk about the fish quota and the tariffs on canned tuna that the two countries have disputed for years.',
  '“We want a fair quota before the summer,” Silva said in a statement after the meeting, which lasted two hours.',
  'De Vries said that his country would table a proposal in May. The ministers agreed to meet again in The Hague.',
] as const;

/** Bytes of a text. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A PDF, drawn page by page. */
export function pdf(
  draw: (document: InstanceType<typeof Pdfkit>) => void,
  options: ConstructorParameters<typeof Pdfkit>[0] = {},
): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const document = new Pdfkit(options);
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    draw(document);
    document.end();
  });
}

/** The article as a PDF of two pages, with a running head and page numbers. */
export function pdfArticle(): Promise<Uint8Array> {
  return pdf(
    (document) => {
      const furniture = (page: number): void => {
        document.fontSize(8).text('The Harbour Times', 72, 30, { lineBreak: false });
        document.page.margins.bottom = 0;
        document.text(`${page}`, 300, 760, { lineBreak: false });
        document.page.margins.bottom = 72;
        document.fontSize(11).text('', 72, 100);
      };
      furniture(1);
      document.fontSize(18).text(TITLE).moveDown().fontSize(11);
      document.text(BODY[0], { align: 'justify' }).moveDown();
      document.addPage();
      furniture(2);
      document.text(BODY[1]).moveDown().text(BODY[2]);
      document.addPage();
      furniture(3);
      document.text('The talks go on in The Hague.');
    },
    { info: { Title: TITLE, Author: 'Rita Gomes', CreationDate: new Date('2025-03-12T10:00:00Z') } },
  );
}

/** The article as a Word file, with a footnote. */
export async function wordArticle(): Promise<Uint8Array> {
  const body = BODY.map(
    (words, i) => new Paragraph({ children: [new TextRun(words), ...(i === 1 ? [new FootnoteReferenceRun(1)] : [])] }),
  );
  const document = new Document({
    title: TITLE,
    creator: 'Rita Gomes',
    footnotes: { 1: { children: [new Paragraph('The quota was set in 2019.')] } },
    sections: [{ children: [new Paragraph({ text: TITLE, heading: HeadingLevel.HEADING_1 }), ...body] }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** The article as a web page, among what pages have around their articles. */
export function webPage(inHead = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE} | The Harbour Times</title>
<meta property="og:site_name" content="The Harbour Times"><meta name="author" content="Rita Gomes">
<meta property="article:published_time" content="2025-03-11T23:30:00-04:00">
<link rel="canonical" href="https://harbour.example/quota">${inHead}</head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<main><article><h1>${TITLE}</h1>${BODY.map((words) => `<p>${words}</p>`).join('\n')}</article></main>
<footer>All rights reserved.</footer></body></html>`;
}

/** An e-mail message with these fields and this body. */
export function message(fields: readonly string[], body: string): Uint8Array {
  return utf8(
    ['From: "Harbour Times Briefing" <news@harbour.example>', 'To: desk@ministry.example', ...fields, '', body].join(
      '\r\n',
    ),
  );
}
