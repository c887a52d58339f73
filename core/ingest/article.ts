import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Article, Boilerplate, SourceFile, Stated } from '../model/article.ts';
import type { IsoDay } from '../model/calendar.ts';
import { type DatedBy, datedBy, UNDATED } from '../model/dated.ts';
import type { Range } from '../model/span.ts';
import { boilerplateOf } from './boilerplate.ts';
import { type Dateline, datelineAt } from './dateline.ts';
import { headerOf } from './header.ts';
import { linesOf } from './lines.ts';
import { outletOf } from './outlet.ts';
import { topOf } from './top.ts';
import { writtenIn } from './written-in.ts';

/** SHA-256 of bytes, lower-case hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/**
 * The article that a decoded plain text holds: what it says of itself is found and marked, the text stays as it is.
 * `published` is a day known from elsewhere (metadata); the text's own header comes before it.
 */
export function articleFrom(source: SourceFile, part: number, text: string, published: IsoDay | null): Article {
  const lines = linesOf(text);
  const header = headerOf(text, lines);
  const bodyStart = header.range?.end ?? 0;
  const top = topOf(lines, bodyStart);
  const dateline = findDateline(text, lines, bodyStart, header.range !== null, top.title);
  const title = header.title
    ? { text: header.title.text, at: { start: header.title.start, end: header.title.end } }
    : top.title;
  const boilerplate = stretches(header.range, top.lines, boilerplateOf(lines, bodyStart));
  const textSha256 = hashOf(utf8ToBytes(text));
  const article: Article = {
    id: idOf(source.sha256, part),
    source,
    part,
    reader: { name: 'text', version: 1 },
    text,
    textSha256,
    title,
    publisher: null,
    author: header.author ? { text: header.author.text, at: header.author } : top.author,
    url: header.url?.text ?? null,
    published: UNDATED,
    dateline: dateline?.place ?? null,
    boilerplate,
    places: [],
    language: writtenIn(text.slice(bodyStart)),
  };
  return {
    ...article,
    publisher: outletOf(text, header, dateline, title, boilerplate),
    published: publishedOn(article.id, header.date ?? dateline?.date ?? top.date, published),
  };
}

/** Twelve hexadecimal digits of the file's hash and the part's number: an article's id does not change with its name. */
function idOf(sha: string, part: number): string {
  return `${sha.slice(0, 12)}-${part}`;
}

function publishedOn(
  article: string,
  stated: (Range & { readonly day: IsoDay }) | null,
  known: IsoDay | null,
): DatedBy {
  if (stated) {
    const { day, start, end } = stated;
    return datedBy(day, day, 'stated', {
      rule: 'header-date',
      values: { published: day },
      spans: [{ article, start, end }],
    });
  }
  return known
    ? datedBy(known, known, 'metadata', { rule: 'given-date', values: { published: known }, spans: [] })
    : UNDATED;
}

/** A dateline begins the report: right after the header, or after the title. */
function findDateline(
  text: string,
  lines: ReturnType<typeof linesOf>,
  bodyStart: number,
  headed: boolean,
  title: Stated | null,
): Dateline | null {
  const after = title?.at && title.at.end > bodyStart ? title.at.end : bodyStart;
  const candidates = lines.filter((line) => line.end > after && line.text.trim() !== '').slice(0, 3);
  for (const line of candidates) {
    const start = Math.max(line.start, after);
    const skip = text.slice(start, line.end).length - text.slice(start, line.end).trimStart().length;
    const found = datelineAt(text, start + skip, headed && start + skip - bodyStart <= 2);
    if (found) return found;
  }
  return null;
}

/** All that is no reporting, in text order, without overlaps. */
function stretches(
  header: Range | null,
  tops: readonly Range[],
  found: readonly Boilerplate[],
): readonly Boilerplate[] {
  const all = [
    ...(header ? [{ ...header, reason: 'header' }] : []),
    ...tops.map(({ start, end }) => ({ start, end, reason: 'byline' })),
    ...found,
  ].toSorted((a, b) => a.start - b.start || b.end - a.end);
  return all.filter((stretch, i) => !all.slice(0, i).some((earlier) => earlier.end > stretch.start));
}
