import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Article, Boilerplate, OriginalPlace, SourceFile, Stated } from '../model/article.ts';
import type { IsoDay } from '../model/calendar.ts';
import { type DatedBy, datedBy, UNDATED } from '../model/dated.ts';
import type { Range } from '../model/span.ts';
import { boilerplateOf } from './boilerplate.ts';
import { type Dateline, datelineAt } from './dateline.ts';
import { yearAbove } from './dateline-year.ts';
import { footDate } from './foot.ts';
import { headerOf } from './header.ts';
import type { DayIn } from './header-dates.ts';
import { linesOf } from './lines.ts';
import { openingDay } from './opening-day.ts';
import { outletOf } from './outlet.ts';
import { topOf } from './top.ts';
import { writtenIn } from './written-in.ts';

/** SHA-256 of bytes, lower-case hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** What is known of an article beside its text, from the fields of its file. */
export interface Known {
  readonly reader: Article['reader'];
  readonly places: readonly OriginalPlace[];
  readonly title: Stated | null;
  readonly publisher: Stated | null;
  readonly author: Stated | null;
  readonly url: string | null;
  /** Its date by those fields: what the text says of its own goes before it. */
  readonly published: DatedBy;
}

const NOTHING_KNOWN: Known = {
  reader: { name: 'text', version: 1 },
  places: [],
  title: null,
  publisher: null,
  author: null,
  url: null,
  published: UNDATED,
};

/** What is known where nothing is but the day of publication, from whoever gave the text. */
export function knownDay(day: IsoDay | null): Known {
  const published = day
    ? datedBy(day, day, 'metadata', { rule: 'given-date', values: { published: day }, spans: [] })
    : UNDATED;
  return { ...NOTHING_KNOWN, published };
}

/**
 * The article that a text holds: what it says of itself is found and marked, the text stays as it is. `textSha256`: of the
 * text as UTF-8, where that is known.
 */
export function articleFrom(
  source: SourceFile,
  part: number,
  text: string,
  known: Known,
  textSha256 = hashOf(utf8ToBytes(text)),
): Article {
  const lines = linesOf(text);
  const header = headerOf(text, lines);
  const bodyStart = header.range?.end ?? 0;
  const top = topOf(lines, bodyStart);
  const dateline = findDateline(text, lines, bodyStart, header.range !== null, top.title);
  const opening = dateline === null ? openingDay(lines, top.title) : null;
  const stated = header.title
    ? { text: header.title.text, at: { start: header.title.start, end: header.title.end } }
    : top.title;
  const title = known.title ?? stated;
  const boilerplate = stretches(
    header.range,
    [...top.lines, ...(opening ? [opening.range] : [])],
    boilerplateOf(lines, bodyStart),
  );
  const article: Article = {
    id: idOf(source.sha256, part),
    source,
    part,
    reader: known.reader,
    text,
    textSha256,
    title,
    publisher: null,
    author: header.author ? { text: header.author.text, at: header.author } : (top.author ?? known.author),
    url: header.url?.text ?? known.url,
    published: UNDATED,
    dateline: dateline?.place ?? opening?.place ?? null,
    boilerplate,
    places: known.places,
    language: writtenIn(text.slice(bodyStart)),
  };
  return {
    ...article,
    publisher: known.publisher ?? outletOf(text, header, dateline, title, boilerplate),
    published: publishedOn(
      article.id,
      header.date ??
        dateline?.date ??
        top.date ??
        opening?.date ??
        yearOf(text, bodyStart, dateline) ??
        footDate(lines, bodyStart),
      known.published,
    ),
  };
}

/** The day of a dateline that leaves out its year, by what stands above it. */
function yearOf(text: string, from: number, dateline: Dateline | null): DayIn | null {
  return dateline?.place.at ? yearAbove(text, from, { ...dateline.range, place: dateline.place.at }) : null;
}

/** Twelve hexadecimal digits of the file's hash and the part's number: an article's id does not change with its name. */
function idOf(sha: string, part: number): string {
  return `${sha.slice(0, 12)}-${part}`;
}

function publishedOn(article: string, stated: (Range & { readonly day: IsoDay }) | null, known: DatedBy): DatedBy {
  if (!stated) return known;
  const { day, start, end } = stated;
  return datedBy(day, day, 'stated', {
    rule: 'header-date',
    values: { published: day },
    spans: [{ article, start, end }],
  });
}

/** A dateline begins the report: right after the header, or after the title and what stands below it. */
function findDateline(
  text: string,
  lines: ReturnType<typeof linesOf>,
  bodyStart: number,
  headed: boolean,
  title: Stated | null,
): Dateline | null {
  const after = title?.at && title.at.end > bodyStart ? title.at.end : bodyStart;
  const candidates = lines
    .filter((line) => line.end > after && line.text.trim() !== '' && !BELOW_TITLE.test(line.text))
    .slice(0, 3);
  for (const line of candidates) {
    const start = Math.max(line.start, after);
    const skip = text.slice(start, line.end).length - text.slice(start, line.end).trimStart().length;
    const found = datelineAt(text, start + skip, headed && start + skip - bodyStart <= 2);
    if (found) return found;
  }
  return null;
}

/** Between a wire's title and its report: points of the story ("* Ministers meet again"), and what was changed ("(Adds details)"). */
const BELOW_TITLE = /^\s{0,8}(?:[*•▪‣·–—-]\s{1,4}\S|\([^()]*\)\s*$)/u;

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
