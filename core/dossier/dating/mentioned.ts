import type { Sentence, Time } from '../../model/analysis.ts';
import { addDays, daysBetween, type IsoDay, isIsoDay } from '../../model/calendar.ts';
import { type DatedBy, datedBy, type Reason } from '../../model/dated.ts';
import type { Reading } from '../../model/reading.ts';
import { type Span, spanOf } from '../../model/span.ts';
import { stemOf } from '../../model/stem.ts';
import { foldedWords } from '../words/fold.ts';
import { isStopWord } from '../words/stop.ts';

/** A day that an article's words name, with the sentence that names it. */
export interface MentionedDay {
  readonly time: Time;
  readonly sentence: Sentence;
  /** "12-28": the day without its year. */
  readonly ofYear: string;
  /** The day, where its year is known. */
  readonly day: IsoDay | null;
}

/** A day without its year lies no further than this from the article's other days. */
const HALF_A_YEAR = 183;
/** A window wider than this dates no article. */
const WIDEST = 62;
/** A word shorter than this joins no two sentences. */
const SHORTEST = 4;

const TO_COME =
  /\b(?:will (?:also |again |now )?(?!have\b)\w+|(?:is|are) (?:also |again |now |still )?(?:to|due|set|scheduled|expected|planning|going|preparing)\b|plans? to\b)/i;
const DONE =
  /\b(?:(?:was|were) (?:held|signed|killed|adopted|launched)|took place|walked out|went on strike|happened|opened on|began on|ended on)\b/i;

/** The single days that an article names by number and month, in text order. */
export function mentionedDays({ analysis }: Reading): readonly MentionedDay[] {
  const days: MentionedDay[] = [];
  let at = 0;
  for (const time of analysis.times) {
    const found = /^(\d{4}|XXXX)-(\d\d-\d\d)$/.exec(time.value);
    if (!found) continue;
    while ((analysis.sentences[at]?.end ?? Infinity) <= time.start) at++;
    const sentence = analysis.sentences[at];
    const full = found[1] === 'XXXX' || time.earliest !== time.latest ? null : time.earliest;
    if (sentence && sentence.start <= time.start) days.push({ time, sentence, ofYear: found[2] ?? '', day: full });
  }
  return days;
}

/** The day of its name next to another day; null where none lies within half a year, or the name is that of no day then. */
export function nearestTo(anchor: IsoDay, ofYear: string): IsoDay | null {
  const year = Number(anchor.slice(0, 4));
  const days = [year - 1, year, year + 1].map((one) => `${one}-${ofYear}`).filter(isIsoDay);
  return days.find((day) => Math.abs(daysBetween(anchor, day)) < HALF_A_YEAR) ?? null;
}

/** How a sentence tells of its days: as still to come, as over, or so that it cannot be said. */
export function tellsOf({ article }: Reading, { start, end }: Sentence): 'to-come' | 'done' | null {
  const words = article.text.slice(start, end);
  const [coming, done] = [TO_COME.test(words), DONE.test(words)];
  return coming === done ? null : coming ? 'to-come' : 'done';
}

/** A bound of the day of publication, with the passage that it rests on. */
export interface Bound {
  readonly side: 'earliest' | 'latest';
  readonly day: IsoDay;
  readonly spans: readonly Span[];
}

/** "last Friday, 16 April", "this Friday, 16 April", "next Friday, 23 April": a day of the week before publication, or of the two after. */
const SAID = /\b(last|this|next) (?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?$/i;

function boundsByWords({ article }: Reading, { start, end }: Time, day: IsoDay): readonly Bound[] {
  const from = Math.max(0, start - 24);
  const words = article.text.slice(from, end);
  const which = SAID.exec(words.slice(0, /\d/.exec(words)?.index ?? 0))?.[1]?.toLowerCase();
  if (which === undefined) return [];
  const [earliest, latest] = which === 'last' ? [1, 7] : which === 'this' ? [-6, 6] : [-13, -1];
  const spans = [spanOf(article.id, { start, end })];
  return [
    { side: 'earliest', day: addDays(day, earliest), spans },
    { side: 'latest', day: addDays(day, latest), spans: [] },
  ];
}

/** What an article's own days leave, once one of them has its year: it came out after what was, and by what is to come. */
export function boundsByTense(reading: Reading, anchor: IsoDay): readonly Bound[] {
  return mentionedDays(reading).flatMap(({ time, sentence, ofYear, day }): readonly Bound[] => {
    const known = day ?? nearestTo(anchor, ofYear);
    if (known === null) return [];
    const said = boundsByWords(reading, time, known);
    const told = tellsOf(reading, sentence);
    if (told === null) return said;
    return [
      ...said,
      { side: told === 'done' ? 'earliest' : 'latest', day: known, spans: [spanOf(reading.article.id, time)] },
    ];
  });
}

/** The narrowest window of some bounds; null where a side stays open, they contradict each other, or it is wide. */
export function windowOf(bounds: readonly Bound[], because: Reason): DatedBy | null {
  const earliest = bounds.filter(({ side }) => side === 'earliest').toSorted((a, b) => (a.day < b.day ? 1 : -1))[0];
  const latest = bounds.filter(({ side }) => side === 'latest').toSorted((a, b) => (a.day < b.day ? -1 : 1))[0];
  if (!earliest || !latest || earliest.day > latest.day || daysBetween(earliest.day, latest.day) >= WIDEST) return null;
  const spans = [...because.spans, ...earliest.spans, ...latest.spans];
  return datedBy(earliest.day, latest.day, 'inferred', { ...because, spans });
}

/** The words of a sentence that say what it is about, by their stems. */
export function topicOf({ article }: Reading, { start, end }: Sentence): ReadonlySet<string> {
  const words = foldedWords(article.text.slice(start, end)).filter(
    (word) => word.length >= SHORTEST && !isStopWord(word) && !TIME_WORD.test(word) && !/^\d/.test(word),
  );
  return new Set(words.map(stemOf));
}

const TIME_WORD =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|today|tomorrow|yesterday|days?|weeks?|months?|years?|first|second|third|last|next|this|more|said|says)$/;

export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((word) => b.has(word)).length;
}
