import { daysBetween } from '../model/calendar.ts';
import type { DatedBy } from '../model/dated.ts';
import type { Issue, IssueStatus, IssueStep } from '../model/dossier.ts';
import type { IssueMention, Quotation } from '../model/fact.ts';
import type { Reading } from '../model/reading.ts';
import { firstEndingAfter } from '../model/sorted.ts';
import { compareSpans, contains, type NonEmpty, nonEmpty, overlaps, type Span } from '../model/span.ts';
import type { PartyOf } from './events.ts';
import { type Contest, contestsOf } from './topics/contests.ts';
import { inCourse } from './topics/course.ts';
import { type Topic, topicsOf } from './topics/find.ts';
import type { Passage } from './topics/keys.ts';
import { takesPosition } from './topics/stance.ts';
import { type Standing, standingOf } from './topics/standing.ts';
import { holds, inSenseOfWar, sameStems } from './topics/stems.ts';
import { voiceOf } from './topics/voice.ts';

const MOST_POSITIONS = 12;
/** How much more an article's first passage on an issue says of its status than a later one. */
const OPENING = 2;

/**
 * What the articles show to be contested, under way, eased or settled, most important first. Readings come in the order of
 * their articles' dates: the latest one that shows a status decides it.
 */
export function mergeIssues(readings: readonly Reading[], partyOf: PartyOf): readonly Issue[] {
  const places = new Map<string, string>();
  const passages = readings.flatMap((reading, article) => {
    const inSense = isOfBombing(reading) ? inSenseOfWar : (stem: string): string => stem;
    return reading.facts
      .filter((fact) => fact.kind === 'issue')
      .map((mention) => ({
        mention,
        article,
        stems: sameStems(mention.terms).map((stem) => inSense(stem)),
        place: placeIn(reading, mention, places),
        heading: isHeading(reading, mention),
      }));
  });
  const course = inCourse(readings);
  const contests = readings.map((reading) => contestsOf(reading));
  return topicsOf(passages, readings).map((topic) => issueOf(topic, readings, contests, course, partyOf));
}

/** True for an article whose strikes are those of aircraft, missiles or guns, and of no workers. */
function isOfBombing({ facts }: Reading): boolean {
  const themes = facts.filter((fact) => fact.kind === 'theme');
  return (
    themes.some(({ theme, term }) => theme === 'war-ceasefire' && /strikes?$/iu.test(term)) &&
    !themes.some(({ theme }) => theme === 'labour-disputes')
  );
}

/** The sentence of a mention; a sentence that several articles print word for word, as papers print an agency's, is one. */
function placeIn({ article }: Reading, { evidence: [at] }: IssueMention, places: Map<string, string>): string {
  const words = article.text.slice(at.start, at.end);
  const place = places.get(words) ?? `${at.article} ${at.start}`;
  places.set(words, place);
  return place;
}

function isHeading({ analysis }: Reading, { evidence: [{ start }] }: IssueMention): boolean {
  return analysis.sentences[firstEndingAfter(analysis.sentences, start)]?.kind === 'heading';
}

function issueOf(
  topic: Topic,
  readings: readonly Reading[],
  contests: readonly (readonly Contest[])[],
  course: readonly Reading[] | null,
  partyOf: PartyOf,
): Issue {
  const [first] = topic.passages;
  const standings = readings.map((_, article) => standingOf(topic, article, contests[article] ?? [], readings));
  const history = historyOf(topic, readings, standings);
  return {
    id: `issue-${first.mention.id}`,
    label: topic.label,
    terms: topic.terms,
    status: statusOf(topic, history, readings, standings, course),
    history,
    mentions: distinct(topic.passages.flatMap(({ mention }) => mention.evidence)),
    silentSince: silence(topic, readings),
    positions: positionsOn(topic, readings, partyOf),
    salience: topic.salience,
  };
}

/** So plainly must a later article show contention for what was settled to be open again, where it is not the article's news. */
const REOPENS = 0.8;

/**
 * How it stands after the latest step that has a day; what was settled stays so where later articles only touch on it. A step
 * without a day may come anywhere, but an article that tells of what happened later than all the others cannot be older.
 */
function statusOf(
  topic: Topic,
  history: NonEmpty<IssueStep>,
  readings: readonly Reading[],
  standings: readonly Standing[],
  course: readonly Reading[] | null,
): IssueStatus {
  const [first, ...others] = course ? inCourseOf(history, course) : inTime(history, readings);
  return others.reduce(
    (status, step) =>
      status === 'resolved' && !(step.status === 'open' && reopens(topic, step, readings, standings))
        ? status
        : step.status,
    (first ?? history[0]).status,
  );
}

function inCourseOf(history: readonly IssueStep[], course: readonly Reading[]): readonly IssueStep[] {
  const place = new Map(course.map(({ article }, i) => [article.id, i]));
  const placeOf = ({ mentions: [{ article }] }: IssueStep): number => place.get(article) ?? 0;
  return history.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** The steps that have a day, then those that tell of later days; all where none has one. */
function inTime(history: readonly IssueStep[], readings: readonly Reading[]): readonly IssueStep[] {
  const dated = history.filter(({ date }) => date.latest !== null);
  const day = dated.at(-1)?.date.latest ?? null;
  const later = history.filter(({ date, mentions: [{ article }] }) => {
    const reading = readings.find((one) => one.article.id === article);
    return date.latest === null && day !== null && reading !== undefined && newestDay(reading) > day;
  });
  return dated.length > 0 ? [...dated, ...later] : history;
}

function reopens(
  { passages }: Topic,
  { mentions: [{ article }] }: IssueStep,
  readings: readonly Reading[],
  standings: readonly Standing[],
): boolean {
  const place = readings.findIndex((reading) => reading.article.id === article);
  if (standings[place] === 'contested') return true;
  const sentences = readings[place]?.analysis.sentences ?? [];
  const news = sentences.find(({ kind }) => kind === 'prose')?.end ?? 0;
  return passages.some(({ mention: { evidence, status, salience } }) => {
    const [at] = evidence;
    return at.article === article && status === 'open' && (salience >= REOPENS || at.start < news);
  });
}

/** The latest day on which an article says that something happened; '' where it says none. */
function newestDay({ facts }: Reading): string {
  const days = facts.flatMap((fact) =>
    fact.kind === 'event' && fact.status === 'happened' && fact.date.basis === 'stated'
      ? (fact.date.earliest ?? [])
      : [],
  );
  return days.toSorted().at(-1) ?? '';
}

/** One step an article that shows a status, in the order of the articles' dates. */
function historyOf(topic: Topic, readings: readonly Reading[], standings: readonly Standing[]): NonEmpty<IssueStep> {
  const steps = readings.flatMap((reading, article): readonly IssueStep[] => {
    const here = topic.passages.filter((passage) => passage.article === article);
    if (here.length === 0) return [];
    const mentions = distinct(here.flatMap(({ mention }) => mention.evidence));
    return [{ date: reading.article.published, status: statusAfter(standings[article] ?? null, here), mentions }];
  });
  return nonEmpty(steps, 'steps of an issue');
}

/** A decision that is contested is not the end of its matter; one that stands after all is. */
function statusAfter(standing: Standing, passages: readonly Passage[]): IssueStatus {
  if (standing !== null) return standing === 'contested' ? 'open' : 'resolved';
  return statusIn(passages);
}

/** The status that an article's passages show together, each by its weight; open where they balance. */
function statusIn(passages: readonly Passage[]): IssueStatus {
  const sum = { open: 0, eased: 0, resolved: 0 };
  // News comes first: an article's opening words on an issue tell how it stands, later ones how it came to be.
  passages.forEach(({ mention }, i) => (sum[mention.status] += mention.salience * (i === 0 ? OPENING : 1)));
  if (sum.open >= sum.eased + sum.resolved) return 'open';
  return sum.resolved >= sum.eased ? 'resolved' : 'eased';
}

/** So many days of news without a word on it are a silence; of a day or two there may have been nothing to tell. */
const SILENT_FOR = 7;

/** The date of the last article that mentions it, where one a week later does not; its words without any contention count too. */
function silence(topic: Topic, readings: readonly Reading[]): DatedBy | null {
  const last = readings.findLastIndex(
    ({ analysis }, i) =>
      topic.passages.some(({ article }) => article === i) ||
      analysis.sentences.some(
        (sentence) => sentence.kind !== 'boilerplate' && holds(analysis.tokens, sentence, topic.core),
      ),
  );
  const published = readings[last]?.article.published ?? null;
  const since = published?.latest;
  if (!published || !since) return null;
  const isLater = ({ article: { published: day } }: Reading): boolean =>
    day.latest !== null && daysBetween(since, day.latest) >= SILENT_FOR;
  return readings.slice(last + 1).some((reading) => isLater(reading)) ? published : null;
}

/** What each side is quoted to say in a passage on the issue. */
function positionsOn(topic: Topic, readings: readonly Reading[], partyOf: PartyOf): Issue['positions'] {
  const positions: { party: string; name: string; at: Span }[] = [];
  readings.forEach((reading, article) => {
    const spans = topic.passages
      .filter((passage) => passage.article === article)
      .flatMap(({ mention }) => mention.evidence);
    if (spans.length === 0) return;
    for (const fact of reading.facts) {
      if (fact.kind !== 'quotation' || !isStatement(fact) || !takesPosition(fact, reading)) continue;
      const at = fact.content.find((part) => spans.some((span) => overlaps(span, part)));
      if (!at) continue;
      const { entity, name } = voiceOf(reading, fact, at);
      const party = entity === null ? null : partyOf(reading.article.id, entity);
      if (party === null || name === null) continue;
      if (!positions.some((known) => known.at.article === at.article && contains(known.at, at)))
        positions.push({ party, name, at });
    }
  });
  return positions.slice(0, MOST_POSITIONS);
}

function isStatement(quotation: Quotation): boolean {
  return quotation.use === 'statement';
}

function distinct(spans: readonly Span[]): NonEmpty<Span> {
  const sorted = [...spans];
  const kept = sorted.filter((span, i) => sorted.findIndex((other) => compareSpans(span, other) === 0) === i);
  return nonEmpty(kept, 'mentions of an issue');
}
