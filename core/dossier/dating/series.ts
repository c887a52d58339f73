import { addDays, type IsoDay, weekdayOf } from '../../model/calendar.ts';
import { type DatedBy, datedBy } from '../../model/dated.ts';
import type { Reading } from '../../model/reading.ts';
import { overlaps, type Range, type Span, spanOf } from '../../model/span.ts';
import type { Parties } from '../parties/merge.ts';
import { mentionedDays, topicOf } from './mentioned.ts';
import { numberedOf } from './numbered.ts';
import { publishedWhere } from './relative.ts';
import { onSameMatter } from './shared-days.ts';

/** Sentences that tell an article's news. */
const LEAD = 3;
/** Two sentences on one series share at least so many words; fewer where both count its days alike. */
const WORDS = 2;

/** What it names was done, or is being done as the article tells. */
const COMING = /\b(?:will|would|to|planned|due|scheduled|threaten\w*|announce\w*)\b/i;

const ROUND = /\b(?:rounds?|phases?|waves?|stages?)\b/i;

/** The days that a sentence of a dated article gives a series: "strikes were held on 15 and 20 December". */
interface Series {
  readonly reading: Reading;
  readonly days: readonly IsoDay[];
  readonly at: Span;
  readonly topic: ReadonlySet<string>;
}

/**
 * The windows of articles whose news is one of a series of days ("walked out for a second day", "began the first of two strikes
 * on Thursday") that an article on the same matter gives: by the weekday where one is named, else on that day or the next one.
 * Null where two series could be meant: of two, one that shares more words is, if it shares all that the other does.
 */
export function windowsBySeries(
  readings: readonly Reading[],
  undated: readonly Reading[],
  parties: Parties,
): readonly (readonly [Reading, DatedBy])[] {
  const open = undated.flatMap((reading) => {
    const told = numberedIn(reading);
    return told ? [[reading, told] as const] : [];
  });
  const known = open.length === 0 ? [] : readings.flatMap(seriesIn);
  return open.flatMap(([reading, told]): readonly (readonly [Reading, DatedBy])[] => {
    const near = known.filter((series) => series.reading !== reading && onSameMatter(reading, series.reading, parties));
    const window = windowBy(told, near);
    return window ? [[reading, window]] : [];
  });
}

/** What the lead of an article tells as one of a series. */
interface Numbered {
  /** From 0, and of how many it is told to be. */
  readonly number: number;
  readonly count: number | null;
  readonly words: string;
  readonly at: Span;
  readonly weekday: { readonly weekday: number; readonly words: string; readonly at: Span } | null;
  readonly topic: ReadonlySet<string>;
}

function numberedIn(reading: Reading): Numbered | null {
  const { article, analysis } = reading;
  const lead = analysis.sentences.filter(({ kind }) => kind === 'prose').slice(0, LEAD);
  for (const sentence of lead) {
    const words = article.text.slice(sentence.start, sentence.end);
    const found = numberedOf(words);
    if (!found || COMING.test(words.slice(Math.max(0, found.index - 40), found.index))) continue;
    const start = sentence.start + found.index;
    return {
      number: found.number,
      count: found.count,
      words: found.words,
      at: spanOf(article.id, { start, end: start + found.words.length }),
      weekday: weekdayIn(reading, sentence),
      topic: topicOf(reading, sentence),
    };
  }
  return null;
}

function windowBy(told: Numbered, known: readonly Series[]): DatedBy | null {
  const { number, count, weekday, topic } = told;
  const needed = count !== null && weekday !== null ? WORDS - 1 : WORDS;
  const meant = known.flatMap((series) => {
    const day = series.days[number];
    if (day === undefined || (count !== null && series.days.length !== count)) return [];
    // "the second round" is not the second of two days in a row, which are one gathering's.
    if (ROUND.test(told.words) && series.days.some((one, i) => series.days[i + 1] === addDays(one, 1))) return [];
    if (weekday !== null && weekdayOf(day) !== weekday.weekday) return [];
    const words = new Set([...series.topic].filter((word) => topic.has(word)));
    return words.size >= needed ? [{ day, at: series.at, words }] : [];
  });
  const [first] = meant.toSorted((a, b) => b.words.size - a.words.size);
  const isLess = (words: ReadonlySet<string>): boolean =>
    words.size < (first?.words.size ?? 0) && [...words].every((word) => first?.words.has(word));
  if (!first || meant.some(({ day, words }) => day !== first.day && !isLess(words))) return null;
  const named = weekday && publishedWhere(weekday.words, first.day, false);
  const [, latest] = named ?? [first.day, addDays(first.day, 1)];
  const values = { day: first.day, words: told.words };
  const spans = [told.at, ...(weekday ? [weekday.at] : []), first.at];
  return datedBy(first.day, latest, 'inferred', { rule: 'day-of-a-series', values, spans });
}

function seriesIn(reading: Reading): readonly Series[] {
  const byRange = Map.groupBy(
    mentionedDays(reading).filter(({ day }) => day !== null),
    ({ sentence }) => sentence,
  );
  return [...byRange].flatMap(([sentence, named]) => {
    const days = [...new Set(named.flatMap(({ day }) => day ?? []))].toSorted();
    const [first] = named;
    const last = named.at(-1);
    if (days.length < 2 || !first || !last) return [];
    const at = spanOf(reading.article.id, { start: first.time.start, end: last.time.end });
    return [{ reading, days, at, topic: topicOf(reading, sentence) }];
  });
}

/** The one weekday that a sentence names without its date. */
function weekdayIn({ article, analysis }: Reading, sentence: Range): Numbered['weekday'] {
  const found = analysis.times.flatMap((time) => {
    const weekday = /^XXXX-WXX-([1-7])/.exec(time.value)?.[1];
    if (!weekday || !overlaps(time, sentence)) return [];
    const at = spanOf(article.id, { start: time.start, end: time.end });
    return [{ weekday: Number(weekday), words: article.text.slice(time.start, time.end), at }];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}
