import type { Article } from '../model/article.ts';
import type { Notice } from '../model/notice.ts';
import { articleFrom, hashOf, knownDay } from './article.ts';
import { decode } from './decode.ts';
import { dataKind, foreignKind } from './kind.ts';
import { isOwnExport } from './own-export.ts';
import { isOwnMemo } from './own-memo.ts';

/** Characters of one article at most: far beyond any news text, and short of what would stall the machine. */
export const LONGEST_ARTICLE = 10_000_000;
/** A share of characters that no text has: control characters and bytes that are not of the encoding. */
const MOST_GARBAGE = 0.05;

/** The articles of a file, and what a person should know of how they were read. */
export interface Ingested {
  readonly articles: readonly Article[];
  readonly notices: readonly Notice[];
}

/** Reads one file's bytes into its articles. Never throws for what is in them: what cannot be read is said in notices. */
export function ingest(name: string, bytes: Uint8Array): Ingested {
  if (bytes.length === 0) return skipped(name, 'empty-file', {});
  if (isOwnExport(bytes)) return skipped(name, 'own-export', {});
  const kind = foreignKind(bytes);
  if (kind === 'zip' && /\.docx$/i.test(name)) return skipped(name, 'file-damaged', { kind: 'Word' });
  if (kind) return skipped(name, 'not-text', { kind });
  const { text, encoding, sure } = decode(bytes);
  if (text.trim() === '') return skipped(name, 'empty-file', {});
  if (text.length > LONGEST_ARTICLE) {
    return skipped(name, 'too-long', { characters: text.length, most: LONGEST_ARTICLE });
  }
  const data = dataKind(text);
  if (data !== null) return skipped(name, 'not-text', { kind: data });
  const garbage = garbageIn(text);
  if (garbage > MOST_GARBAGE * text.length) return skipped(name, 'not-text', { kind: 'binary' });
  if (isOwnMemo(text)) return skipped(name, 'own-memo', {});
  const article = articleFrom({ sha256: hashOf(bytes), names: [name], bytes: bytes.length }, 0, text, knownDay(null));
  return { articles: [article], notices: noticesOf(name, article, { encoding, sure, garbage }) };
}

/** An article from text that is already decoded, as `read --jsonl` gives it, with its day of publication if known. */
export function articleOfText(name: string, text: string, published: string | null): Article {
  const bytes = new TextEncoder().encode(text);
  const day = published !== null && /^\d{4}-\d\d-\d\d$/.test(published) ? published : null;
  const sha256 = hashOf(bytes);
  return articleFrom({ sha256, names: [name], bytes: bytes.length }, 0, text, knownDay(day), sha256);
}

/** What this program wrote, and is left aside as what it is. */
const OWN: ReadonlySet<string> = new Set(['own-memo', 'own-export']);

/** A file that gives no article, with the reason: a warning, but for what nobody misses. */
export function skipped(file: string, code: string, values: Readonly<Record<string, string | number>>): Ingested {
  return {
    articles: [],
    notices: [{ code, severity: OWN.has(code) ? 'info' : 'warning', place: { file }, values }],
  };
}

function noticesOf(
  file: string,
  article: Article,
  found: { readonly encoding: string; readonly sure: boolean; readonly garbage: number },
): readonly Notice[] {
  const notices: Notice[] = [];
  const say = (code: string, severity: Notice['severity'], values: Readonly<Record<string, string | number>>): void => {
    notices.push({ code, severity, place: { file }, values });
  };
  // One line a file: characters that cannot be read tell of a doubtful encoding, too.
  if (found.garbage > 0) say('odd-characters', 'info', { count: found.garbage });
  else if (!found.sure) say('encoding-guessed', 'info', { encoding: found.encoding });
  return [...notices, ...languageNotice(file, article)];
}

/** Only English is read; a text in another language is kept as a source, and said to be so. */
export function languageNotice(file: string, { language = 'en' }: Article): readonly Notice[] {
  return language === 'en'
    ? []
    : [{ code: 'other-language', severity: 'warning', place: { file }, values: { language } }];
}

/** Control characters other than tab and line breaks, and replacement characters. */
function garbageIn(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) || code === 127 || code === 0xfffd)
      count++;
  }
  return count;
}
