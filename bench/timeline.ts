import { readFileSync } from 'node:fs';
import { dateOf } from '../core/facts/events/dates.ts';
import { newsDate, newsDays } from '../core/facts/events/news.ts';
import { clausesOf } from '../core/facts/phrases/clauses.ts';
import { type DatedBy, isoOf, UNDATED } from '../core/model/dated.ts';
import type { Reading } from '../core/model/reading.ts';
import { contains, overlaps, type Range, type Span } from '../core/model/span.ts';
import { articleOfText, dossierOf, readArticle } from '../core/readout.ts';

/**
 * How well events are dated, and how much is found of timelines that people made: `node bench/timeline.ts FILE.jsonl
 * [COLLECTION] [--misses]`. Records: {"kind": "doc", "id": "COLLECTION/NAME", "text"} and {"kind": "timeline", "id",
 * "timeline": [{"date", "mentions": [{"doc", "start", "end"}]}]}; what is not known of a date is XX, and an item without a
 * year is left out.
 *
 * anchored: what is told at one of an item's mentions has the item's date, as far as that goes. guessed: the same with the day
 * of publication for what the reading leaves undated. Over the collection, read as one dossier: found, an event or a meeting
 * cites a sentence with a mention; right, and has the item's date; precision, how many of them a timeline asks for.
 */

interface Doc {
  readonly kind: 'doc';
  readonly id: string;
  readonly text: string;
}

interface Mention extends Range {
  readonly doc: string;
}

interface Item {
  readonly date: string;
  readonly mentions: readonly Mention[];
}

interface Timeline {
  readonly kind: 'timeline';
  readonly id: string;
  readonly timeline: readonly Item[];
}

/** What the dossier says happened, with the sentences that it cites. */
interface Entry {
  readonly iso: string | null;
  readonly at: readonly Span[];
}

type Readings = ReadonlyMap<string, Reading>;

const [file = '', ...options] = process.argv.slice(2);
const tellsMisses = options.includes('--misses');
const only = options.find((option) => !option.startsWith('--'));
const records = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Doc | Timeline);
for (const collection of new Set(records.map(({ id }) => id.split('/')[0]))) {
  if (only !== undefined && collection !== only) continue;
  const own = records.filter(({ id }) => id.startsWith(`${collection}/`));
  const items = own.flatMap((record) => (record.kind === 'timeline' ? record.timeline : []));
  const docs = own.filter((record) => record.kind === 'doc');
  console.log(`${collection}: ${measured(docs, items).join(' · ')}`);
}

function measured(docs: readonly Doc[], all: readonly Item[]): readonly string[] {
  const readings = new Map(docs.map(({ id, text }) => [id, readArticle(articleOfText(`${id}.txt`, text, null))]));
  const entries = entriesOf(readings);
  const items = all.filter(({ date }) => /^\d{4}/.test(date));
  const anchored = items.filter((item) => item.mentions.some((at) => agrees(item, dateAt(readings, at))));
  if (tellsMisses) for (const item of items) if (!anchored.includes(item)) tell(item, readings);
  const guessed = items.filter((item) =>
    item.mentions.some((at) => agrees(item, dateAt(readings, at) ?? publishedOf(readings, at))),
  );
  const found = items.filter((item) => entries.some((entry) => cites(entry, item, readings)));
  const right = found.filter((item) =>
    entries.some((entry) => cites(entry, item, readings) && agrees(item, entry.iso)),
  );
  const asked = entries.filter((entry) => all.some((item) => cites(entry, item, readings)));
  const undated = entries.filter(({ iso }) => iso === null);
  return [
    `items ${items.length}`,
    `anchored ${share(anchored, items)} guessed ${share(guessed, items)}`,
    `found ${share(found, items)} right ${share(right, items)} precision ${share(asked, entries)}`,
    `entries a document ${(entries.length / docs.length).toFixed(1)} undated ${share(undated, entries)}`,
  ];
}

function entriesOf(readings: Readings): readonly Entry[] {
  const { events, meetings } = dossierOf([...readings.values()]);
  return [
    ...events.map(({ date, evidence }) => ({ iso: isoOf(date), at: sentencesOf(evidence, readings) })),
    ...meetings.map(({ date, reports }) => ({
      iso: isoOf(date),
      at: sentencesOf(
        reports.flatMap(({ evidence }) => evidence),
        readings,
      ),
    })),
  ];
}

function sentencesOf(spans: readonly Span[], readings: Readings): readonly Span[] {
  return spans.flatMap((span) => {
    const reading = [...readings.values()].find(({ article }) => article.id === span.article);
    const sentences = reading?.analysis.sentences.filter((sentence) => overlaps(sentence, span)) ?? [];
    return sentences.map(({ start, end }) => ({ article: span.article, start, end }));
  });
}

function cites({ at }: Entry, { mentions }: Item, readings: Readings): boolean {
  return mentions.some((mention) => {
    const article = readings.get(mention.doc)?.article.id;
    return at.some((span) => span.article === article && overlaps(span, mention));
  });
}

/** The date that the reading gives what a word tells, whether or not it takes that for an event. */
function dateAt(readings: Readings, { doc, start, end }: Mention): string | null {
  const reading = readings.get(doc);
  return reading ? isoOf(dateIn(reading, { start, end })) : null;
}

function dateIn({ article, analysis, facts }: Reading, at: Range): DatedBy {
  const sentence = analysis.sentences.find((one) => contains(one, at));
  const clause = sentence && clausesOf(analysis.tokens, sentence).find((one) => contains(one, at));
  if (!sentence || !clause) return UNDATED;
  const times = analysis.times.filter((time) => contains(sentence, time));
  const meetings = facts.filter((fact) => fact.kind === 'meeting');
  const own = dateOf({ article, analysis, sentence, times, meetings }, clause, at, { happened: true });
  if (own.earliest !== null) return own;
  const token = analysis.tokens.findIndex(({ end }) => end > at.start);
  return newsDate(article, analysis, newsDays(article, analysis), sentence, clause, token);
}

function publishedOf(readings: Readings, { doc }: Mention): string | null {
  const reading = readings.get(doc);
  return reading ? isoOf(reading.article.published) : null;
}

/** "2006-07-XX" asks for the month. */
function agrees({ date }: Item, iso: string | null): boolean {
  return iso?.startsWith(date.replace(/-XX.*$/, '')) ?? false;
}

function tell({ date, mentions }: Item, readings: Readings): void {
  for (const mention of mentions) {
    const text = readings.get(mention.doc)?.article.text ?? '';
    const before = text.slice(Math.max(0, mention.start - 110), mention.start);
    const words = `${before}[${text.slice(mention.start, mention.end)}]${text.slice(mention.end, mention.end + 90)}`;
    const found = `${mention.doc}, ${publishedOf(readings, mention)}: asked ${date}, dated ${dateAt(readings, mention)}`;
    console.log(`- ${found}: ${words.replace(/\s+/g, ' ')}`);
  }
}

function share(part: readonly unknown[], whole: readonly unknown[]): string {
  return ((100 * part.length) / whole.length).toFixed(1);
}
