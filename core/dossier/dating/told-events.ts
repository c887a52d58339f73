import type { Mention, Sentence, Time, Token } from '../../model/analysis.ts';
import type { IsoDay } from '../../model/calendar.ts';
import { type DatedBy, datedBy } from '../../model/dated.ts';
import { lifted } from '../../model/fact.ts';
import type { Reading } from '../../model/reading.ts';
import { firstStartingFrom, touching } from '../../model/sorted.ts';
import { overlaps, type Range, type Span, spanOf } from '../../model/span.ts';
import { stemOf } from '../../model/stem.ts';
import type { Parties } from '../parties/merge.ts';
import { foldedWords } from '../words/fold.ts';
import { push } from '../words/groups.ts';
import { amountsIn, countsIn, sharesDiffer } from './amounts.ts';
import { type Likeness, likenessOf } from './likeness.ts';
import { shared, topicOf } from './mentioned.ts';
import { publishedWhere } from './relative.ts';
import { onSameMatter } from './shared-days.ts';

/** Two sentences on one event share at least so many words beside names, and this part of what is peculiar to the poorer one. */
const WORDS = 3;
const PART = 0.5;
const NOUNS = 2;
/** First sentences on one event share so many, the verb among them. */
const NEWS_WORDS = 4;
const LEADS = 2;
/** Tellings of an article, and of one word over all articles, that are looked at: a large dossier's cost stays near linear. */
const MOST = 300;
/** How far, in words, a verb may stand from the time that it goes with. */
const REACH = 20;
/** Whoever says something says it of anything. */
const SAYS = new Set('say says said tell tells told add adds added speak spoke'.split(' ').map(stemOf));
/** Verbs that only say that something was: the nouns beside them say what. */
const LIGHT = new Set('hold held take took happen begin began start end open go went come came'.split(' ').map(stemOf));

/** A sentence that tells something of a time, with the words that the time goes with, by their stems. */
interface Told {
  readonly reading: Reading;
  readonly at: Span;
  readonly words: string;
  readonly sentence: string;
  readonly day: IsoDay | null;
  readonly coming: boolean;
  /** Whether one of the article's first sentences tells it. */
  readonly leads: boolean;
  readonly heads: ReadonlySet<string>;
  /** Whether the verb before the time says that something began. */
  readonly begins: boolean;
  /** Its shares of a hundred and sums. */
  readonly amounts: ReadonlySet<string>;
  /** What it counts, by numbers that are no round ones. */
  readonly counts: ReadonlySet<string>;
  readonly topic: ReadonlySet<string>;
}

/**
 * The windows of articles that know an event only by a time that points from their own day ("the mayor resigned on Sunday",
 * "earlier this month"), from articles of the same people that tell it of a day. It is the same event where the time goes with
 * the same verb or noun in both, and the sentences share what is peculiar to them beside names: the same people do other
 * things on many Sundays. Where two days could be meant, neither is.
 */
export function windowsByToldEvents(
  dated: readonly Reading[],
  undated: readonly Reading[],
  parties: Parties,
): readonly (readonly [Reading, DatedBy])[] {
  const open = undated.flatMap((reading) => {
    const told = tellings(reading, isRelative);
    return told.length === 0 ? [] : [[reading, told] as const];
  });
  if (open.length === 0) return [];
  const known = new Map<string, Told[]>();
  for (const told of dated.flatMap((reading) => tellings(reading, isDay)))
    for (const head of told.heads) if ((known.get(head)?.length ?? 0) < MOST) push(known, head, told);
  if (known.size === 0) return [];
  const likeness = likenessOf([...dated, ...undated]);
  return open.flatMap(([reading, here]) =>
    here.flatMap((told): readonly (readonly [Reading, DatedBy])[] => {
      const others = new Set([...told.heads].flatMap((head) => known.get(head) ?? []));
      const near = [...others].filter((other) => onSameMatter(reading, other.reading, parties));
      const window = windowBy(told, near, likeness);
      return window ? [[reading, window]] : [];
    }),
  );
}

/** The days of publication that one telling leaves, by the others that tell the same; null where they leave different ones, or none do. */
function windowBy(told: Told, others: readonly Told[], likeness: Likeness): DatedBy | null {
  const found = others.flatMap((other) => {
    const days = other.day === null ? null : publishedWhere(told.words, other.day, told.coming);
    if (!days || sharesDiffer(told.sentence, other.sentence)) return [];
    if (
      !(
        isLike(told, other, likeness) ||
        isSameNews(told, other) ||
        isSameMeasure(told, other) ||
        isSameCount(told, other)
      )
    )
      return [];
    return [{ other, days }];
  });
  const [first] = found;
  if (!first || found.some(({ days }) => days.join() !== first.days.join())) return null;
  const { other, days } = first;
  const [earliest, latest] = days;
  const values = { day: other.day ?? '', words: told.words };
  return datedBy(earliest, latest, 'inferred', { rule: 'shared-event', values, spans: [told.at, other.at] });
}

function isLike(told: Told, other: Told, likeness: Likeness): boolean {
  if (shared(told.topic, other.topic) < WORDS) return false;
  // "the peace talks that began in Lima on Friday", and more of other matters: the time goes with the same two nouns.
  const isSameBeginning = told.begins && other.begins && shared(told.heads, other.heads) >= NOUNS;
  return isSameBeginning || likeness(told.topic, other.topic) >= PART;
}

/** Two articles whose first sentences tell by the same verb, of the same weekday, what shares more words: long leads have much besides. */
function isSameNews(told: Told, other: Told): boolean {
  return told.leads && other.leads && shared(told.topic, other.topic) >= NEWS_WORDS;
}

/** "to raise the duty to 30% from 1 August", "the 30% duty threatened for Friday": what is still to come for both, by its share or sum. */
function isSameMeasure(told: Told, other: Told): boolean {
  const { latest } = other.reading.article.published;
  const isAhead = told.coming && other.day !== null && latest !== null && other.day > latest;
  return isAhead && shared(told.amounts, other.amounts) > 0 && shared(told.topic, other.topic) > 0;
}

/** "202 migrants arrived on Monday", "the 202 migrants shipped back on Monday": so many of the same are the same ones, whatever the verb. */
function isSameCount(told: Told, other: Told): boolean {
  return !told.coming && !other.coming && shared(told.counts, other.counts) > 0 && shared(told.topic, other.topic) > 1;
}

function isRelative(time: Time): boolean {
  return time.from !== 'none' || time.earliest === null;
}

function isDay(time: Time): boolean {
  return time.earliest !== null && time.earliest === time.latest;
}

/** The tellings of some of an article's times, outside what somebody is quoted to have said, in one pass over the article. */
function tellings(reading: Reading, isMeant: (time: Time) => boolean): readonly Told[] {
  const { analysis, article, facts } = reading;
  const isQuoted = touching(facts.flatMap((fact) => (fact.kind === 'quotation' ? lifted(fact) : [])));
  const topicIn = topicsBesideNames(reading);
  const lead =
    analysis.sentences
      .filter(({ kind }) => kind === 'prose')
      .slice(0, LEADS)
      .at(-1)?.start ?? 0;
  const told: Told[] = [];
  let at = 0;
  for (const time of analysis.times) {
    if (told.length >= MOST) break;
    if (time.type === 'DURATION' || time.type === 'SET' || !isMeant(time)) continue;
    while ((analysis.sentences[at]?.end ?? Infinity) <= time.start) at++;
    const sentence = analysis.sentences[at];
    if (!sentence || sentence.start > time.start || sentence.kind === 'boilerplate') continue;
    if (isQuoted(time)) continue;
    const words = article.text.slice(sentence.start, sentence.end);
    const amounts = amountsIn(words);
    const counts = countsIn(words);
    const heads = new Set([...headsOf(analysis.tokens, sentence, time), ...amounts, ...counts]);
    if (heads.size === 0) continue;
    told.push({
      reading,
      at: spanOf(article.id, { start: time.start, end: time.end }),
      words: article.text.slice(time.start, time.end),
      sentence: words,
      day: time.earliest,
      coming: time.rule.endsWith('to-come'),
      leads: sentence.start <= lead,
      heads,
      begins: tellsBeginning(analysis.tokens, sentence, time),
      amounts,
      counts,
      topic: topicIn(sentence),
    });
  }
  return told;
}

/**
 * What a time goes with: the noun that it owns or stands before ("Tuesday's vote", "the June 7 vote"), else the verb right after
 * it and the nearest verb before it, or the nouns beside a verb that only says that something was; behind a time that opens the
 * sentence ("On Friday, Silva signed") the first verb. None for what somebody said.
 */
function headsOf(tokens: readonly Token[], { first, last }: Sentence, time: Range): ReadonlySet<string> {
  const next = Math.min(last, Math.max(first, firstStartingFrom(tokens, time.end)));
  const owns = tokens[next]?.lower === "'s" || tokens[next]?.lower === "'";
  if (!owns && opens(tokens, first, time)) return headsBehind(tokens, next, last);
  let own = owns ? next + 1 : next;
  let noun: string | null = null;
  for (; own < last && MODIFIES.has(tokens[own]?.pos ?? ''); own++)
    if (tokens[own]?.pos === 'NOUN') noun = tokens[own]?.lower ?? null;
  if (noun !== null) return new Set([stemOf(noun)]);
  const after = tokens[next]?.pos === 'ADV' ? next + 1 : next;
  const verb = after < last && tokens[after]?.pos === 'VERB' ? [stemOf(tokens[after]?.lower ?? '')] : [];
  const nouns = new Set(verb);
  let isLight = false;
  for (let i = next - 1; i >= Math.max(first, next - REACH); i--) {
    const { pos, lower, start } = tokens[i] as Token;
    const stem = stemOf(lower);
    // A sentence's first word is taken for a name where it is none.
    if ((pos === 'NOUN' || (pos === 'PROPN' && i === first)) && start < time.start) nouns.add(stem);
    if (pos !== 'VERB') continue;
    // "before joining the talks that began on Friday": what is before it is of another clause.
    if (isLight && nouns.size > verb.length) return nouns;
    if (SAYS.has(stem)) return new Set(verb);
    if (!LIGHT.has(stem)) return new Set([stem, ...verb]);
    isLight = true;
  }
  return nouns;
}

function tellsBeginning(tokens: readonly Token[], { first, last }: Sentence, time: Range): boolean {
  const next = Math.min(last, firstStartingFrom(tokens, time.start));
  const verb = tokens.slice(Math.max(first, next - REACH), next).findLast(({ pos }) => pos === 'VERB');
  return verb !== undefined && BEGINS.has(stemOf(verb.lower));
}

const BEGINS = new Set('begin began begun start open resume'.split(' ').map(stemOf));

/** "On Friday", "Earlier on Friday", "Late Friday": nothing else stands before it in its sentence. */
function opens(tokens: readonly Token[], first: number, time: Range): boolean {
  for (let i = first; (tokens[i]?.start ?? Infinity) < time.start; i++)
    if (!OPENERS.has(tokens[i]?.lower ?? '')) return false;
  return true;
}

const OPENERS = new Set(['on', 'in', 'early', 'earlier', 'late', 'later', 'just', 'only', 'and', 'but', 'then']);

/** The first verb of the clause, or the nouns beside one that only says that something was; nothing behind a relative word. */
function headsBehind(tokens: readonly Token[], from: number, last: number): ReadonlySet<string> {
  const nouns = new Set<string>();
  for (let i = from; i < Math.min(last, from + REACH); i++) {
    const { pos, lower } = tokens[i] as Token;
    if (RELATIVE.has(lower)) return new Set();
    const stem = stemOf(lower);
    if (pos === 'NOUN') nouns.add(stem);
    if (pos === 'VERB') return SAYS.has(stem) ? new Set() : LIGHT.has(stem) ? nouns : new Set([stem]);
  }
  return new Set();
}

const RELATIVE = new Set(['who', 'which', 'that', 'whose', 'when', 'after', 'before', 'as', 'while']);

const MODIFIES = new Set(['NOUN', 'ADJ', 'PROPN']);

/** What a sentence is about, without the names and roles of people: for sentences asked in text order, each looked at once. */
function topicsBesideNames(reading: Reading): (sentence: Sentence) => ReadonlySet<string> {
  const { article, analysis } = reading;
  const { mentions } = analysis;
  let known: { readonly sentence: Sentence; readonly topic: ReadonlySet<string> } | null = null;
  let passed = 0;
  return (sentence) => {
    if (known?.sentence === sentence) return known.topic;
    const topic = new Set(topicOf(reading, sentence));
    while ((mentions[passed]?.end ?? Infinity) <= sentence.start) passed++;
    for (let i = passed; i < mentions.length; i++) {
      const mention = mentions[i] as Mention;
      if (mention.start >= sentence.end) break;
      if (mention.kind !== 'person' || !overlaps(mention, sentence)) continue;
      for (const range of [mention, ...(mention.role ? [mention.role] : [])])
        for (const word of foldedWords(article.text.slice(range.start, range.end))) topic.delete(stemOf(word));
    }
    known = { sentence, topic };
    return topic;
  };
}
