import type { Article, SourceFile, Stated } from '../../model/article.ts';
import { type DatedBy, datedBy, UNDATED } from '../../model/dated.ts';
import type { Notice } from '../../model/notice.ts';
import type { Range } from '../../model/span.ts';
import { articleFrom, hashOf, type Known } from '../article.ts';
import { type Ingested, ingest, LONGEST_ARTICLE, languageNotice, skipped } from '../ingest.ts';
import { linesOf, trimmed } from '../lines.ts';
import { isOwnMemo } from '../own-memo.ts';
import { type Format, formatOf } from './format.ts';
import { type FileDate, type Found, type Reader, Unreadable } from './found.ts';

/** Lines at the beginning of a text that may be the title of its file's fields. */
const TOP = 8;

/** Each format's reader, loaded with its library when the first file of that format comes. */
const READERS: Readonly<Record<Format, () => Promise<Reader>>> = {
  pdf: async () => (await import('./pdf.ts')).readPdf,
  docx: async () => (await import('./docx.ts')).readDocx,
  html: async () => (await import('./html.ts')).readHtml,
  eml: async () => {
    const { readEml } = await import('./eml.ts');
    return (bytes) => readEml(bytes, (format) => READERS[format]());
  },
};

/** Whether a file is of a format that has a reader of its own; else it is read as plain text. */
export function isForeign(bytes: Uint8Array): boolean {
  return formatOf(bytes) !== null;
}

/**
 * Reads one file's bytes into its articles: a web page, PDF, Word file or e-mail by the reader of its format, whatever its
 * name, and anything else as plain text. Never rejects for what is in it: what cannot be read is said in notices.
 */
export async function ingestFile(name: string, bytes: Uint8Array): Promise<Ingested> {
  const format = formatOf(bytes);
  if (format === null) return ingest(name, bytes);
  try {
    const read = await READERS[format]();
    return articlesOf(name, bytes, await read(bytes));
  } catch (error) {
    if (error instanceof Unreadable) return skipped(name, error.code, error.values);
    // Out of its depth: a file nested deeper than any that a person made.
    if (error instanceof RangeError) return skipped(name, 'file-damaged', { kind: format });
    throw error;
  }
}

function articlesOf(name: string, bytes: Uint8Array, found: readonly Found[]): Ingested {
  const source: SourceFile = { sha256: hashOf(bytes), names: [name], bytes: bytes.length };
  const articles: Article[] = [];
  const notices: Notice[] = [];
  for (const [part, one] of found.entries()) {
    if (one.text.length > LONGEST_ARTICLE) {
      notices.push(...skipped(name, 'too-long', { characters: one.text.length, most: LONGEST_ARTICLE }).notices);
      continue;
    }
    if (isOwnMemo(one.text)) {
      notices.push(...skipped(name, 'own-memo', {}).notices);
      continue;
    }
    const article = articleFrom(source, part, one.text, knownOf(one));
    articles.push(article);
    for (const { code, file, values } of one.remarks) {
      if (file !== undefined) notices.push(...skipped(`${name} > ${file}`, code, values).notices);
      else notices.push({ code, severity: 'info', place: { file: name }, values });
    }
    notices.push(...languageNotice(name, article));
  }
  return { articles, notices };
}

function knownOf(found: Found): Known {
  const { reader, places, author, publisher, url, text, date } = found;
  const beside = (words: string | null): Stated | null => (words === null ? null : { text: words, at: null });
  return {
    reader,
    places,
    title: titleOf(found, text),
    author: beside(author),
    publisher: beside(publisher),
    url,
    published: date ? dated(date) : UNDATED,
  };
}

/** The title where the text begins with it, else, where its field can be trusted, beside the text. */
function titleOf({ title, titleSure }: Found, text: string): Stated | null {
  if (title === null) return null;
  const at = placeOf(title, text);
  return at || titleSure ? { text: title, at } : null;
}

function placeOf(title: string, text: string): Range | null {
  for (const line of linesOf(text.slice(0, 20_000)).slice(0, TOP))
    if (line.text.replace(/\s+/g, ' ').trim() === title) return trimmed(line);
  return null;
}

/** The day of publication; or, by the day on which the file was made, that it was published no later. */
function dated({ day, of }: FileDate): DatedBy {
  const because = (rule: string) => ({ rule, values: { published: day }, spans: [] });
  return of === 'publication'
    ? datedBy(day, day, 'metadata', because('file-published'))
    : datedBy(null, day, 'metadata', because('file-made'));
}
