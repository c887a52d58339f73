import { openPdf, type Pdf, PdfRefusal } from '../../formats/pdf.ts';
import type { IsoDay } from '../../model/calendar.ts';
import { isIsoDay } from '../../model/calendar.ts';
import { MANIFEST_FILE } from '../../model/manifest.ts';
import { type FileDate, type Found, field, Unreadable } from './found.ts';
import { type Line, linesOf } from './pdf-lines.ts';
import { paragraphsOf } from './pdf-text.ts';

const READER = { name: 'pdf', version: 1 };
const MOST_PAGES = 2_000;
const MOST_CHARACTERS = 10_000_000;
/** All that the file's streams may stand for together, in bytes: a paper's whole issue with its pictures stays below. */
const LARGEST = 1_000_000_000;
/** Titles that programs give and nobody reads: the name of the file that was printed, or of none. */
const NO_TITLE =
  /^(?:microsoft word\b|untitled|document ?\d*$|about:blank)|\.(?:docx?|pdf|indd|qxd|rtf|html?|txt|pages|odt)$/i;

/**
 * The article of a PDF: its words in the order of its content, lines put together to paragraphs, and the page that each
 * stretch comes from. Lines that pages repeat at their head and foot, and page numbers, are left out. Nothing is drawn,
 * run or fetched. Rejects with an Unreadable where it is encrypted or damaged, where its pages are pictures, or are too many.
 */
export async function readPdf(bytes: Uint8Array): Promise<readonly Found[]> {
  let pdf: Pdf | null = null;
  try {
    pdf = await openPdf(bytes, LARGEST);
    return [await articleOf(pdf)];
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const code = error instanceof PdfRefusal ? error.code : 'damaged';
    if (code === 'too-large') throw new Unreadable('file-bomb', { most: LARGEST / 1_000_000 });
    throw new Unreadable(code === 'encrypted' ? 'pdf-encrypted' : 'file-damaged', { kind: 'PDF' });
  } finally {
    await pdf?.loadingTask.destroy();
  }
}

async function articleOf(pdf: Pdf): Promise<Found> {
  if (await carriesEvidence(pdf)) throw new Unreadable('own-memo');
  const count = pdf.numPages;
  const pages = await linesByPage(pdf);
  const { text, places } = paragraphsOf(pages);
  if (text.trim() === '') throw new Unreadable('pdf-scanned', { pages: count });
  const empty = pages.filter((lines) => lines.length === 0).length;
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const said = (key: string): string | null => {
    const value = (info as Readonly<Record<string, unknown>>)[key];
    return typeof value === 'string' ? field(value) : null;
  };
  const title = said('Title');
  return {
    reader: READER,
    text,
    places,
    title: title && NO_TITLE.test(title) ? null : title,
    titleSure: false,
    author: said('Author'),
    publisher: null,
    url: null,
    date: dateOf(said('ModDate'), said('CreationDate')),
    remarks: empty > 0 ? [{ code: 'pdf-pages-without-words', values: { count: empty, pages: count } }] : [],
  };
}

/** Whether it is a memo of this program: its evidence is attached to it. */
async function carriesEvidence(pdf: Pdf): Promise<boolean> {
  const attached: unknown = await pdf.getAttachments().catch(() => null);
  return typeof attached === 'object' && attached !== null && Object.hasOwn(attached, MANIFEST_FILE);
}

async function linesByPage(pdf: Pdf): Promise<readonly (readonly Line[])[]> {
  if (pdf.numPages > MOST_PAGES) throw new Unreadable('too-many-pages', { pages: pdf.numPages, most: MOST_PAGES });
  const pages: (readonly Line[])[] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(linesOf(items.flatMap((item) => ('str' in item ? [item] : []))));
    characters += items.reduce((sum, item) => sum + ('str' in item ? item.str.length : 0), 0);
    if (characters > MOST_CHARACTERS) throw new Unreadable('too-long', { characters, most: MOST_CHARACTERS });
    page.cleanup();
  }
  return pages;
}

/** "D:20250923103000+05'30'": the day on which the file was made, or last changed (ISO 32000-1, 7.9.4). */
function dateOf(...dates: readonly (string | null)[]): FileDate | null {
  for (const date of dates) {
    const [, year, month, day] = /^(?:D:)?(\d{4})(\d\d)(\d\d)/.exec(date ?? '') ?? [];
    const made: IsoDay = `${year}-${month}-${day}`;
    if (isIsoDay(made)) return { day: made, of: 'file' };
  }
  return null;
}
