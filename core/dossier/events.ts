import type { EntityId, Time, Token } from '../model/analysis.ts';
import { daysBetween, weekdayOf } from '../model/calendar.ts';
import { type DatedBy, UNDATED } from '../model/dated.ts';
import type { DossierEvent } from '../model/dossier.ts';
import type { EventReport } from '../model/fact.ts';
import type { Reading } from '../model/reading.ts';
import { firstStartingFrom } from '../model/sorted.ts';
import { type ArticleId, nonEmpty, overlaps, type Range, type Span } from '../model/span.ts';
import { stemOf } from '../model/stem.ts';

/** The dossier's id of what an article's entity was merged into; null where it was not merged into anything. */
export type PartyOf = (article: ArticleId, entity: EntityId) => string | null;

/** One report with what it is compared by. */
interface Told {
  readonly report: EventReport;
  readonly stems: ReadonlySet<string>;
  readonly text: string;
  readonly parties: readonly string[];
  /** The day of its article. */
  readonly published: DatedBy;
  /** Of an undated one, the value of the time that it names: XXXX-WXX-2, XXXX-04-16; null where it names none. */
  readonly named: string | null;
}

const LEAST_SALIENCE = 0.3;
/** So many words two reports of one event share at least. */
const SHARED_WORDS = 3;
/** A cluster that this many share a word with is too common a word to compare by. */
const COMMON = 60;
/** So many of a cluster's reports a new one is compared with: what all tell alike, the first ones tell. */
const COMPARED = 24;
/** Words of the news that name one thing. */
const SAME = new Map([
  ['deal', 'agreement'],
  ['accord', 'agreement'],
  ['pact', 'agreement'],
  ['walkout', 'strik'],
  ['walkouts', 'strik'],
]);
/** Two passages are one where so much of the shorter lies in the other. */
const SAME_PASSAGE = 0.7;
/** That somebody says something makes no two events one. */
const SAYS = new Set(['say', 'says', 'said', 'saying', 'tell', 'tells', 'told', 'add', 'adds', 'added']);
const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'NUM']);

/**
 * One event for all the reports of it, over articles in the order of their dates: reports of the same kind of thing, in much
 * the same words, on days that can be the same. The most important come first.
 */
export function mergeEvents(readings: readonly Reading[], partyOf: PartyOf): readonly DossierEvent[] {
  const clusters: Told[][] = [];
  const byStem = new Map<string, number[]>();
  for (const told of readings.flatMap((reading) => toldIn(reading, partyOf))) {
    const index = sameEvent(told, clusters, byStem);
    if (index === null) clusters.push([told]);
    else clusters[index]?.push(told);
    const at = index ?? clusters.length - 1;
    for (const stem of told.stems) {
      const known = byStem.get(stem);
      if (!known) byStem.set(stem, [at]);
      else if (known.at(-1) !== at) known.push(at);
    }
  }
  const events = clusters
    .map((cluster) => eventOf(cluster, clusters))
    .filter((event) => event.salience >= LEAST_SALIENCE)
    .sort((a, b) => b.salience - a.salience || compare(a.date.earliest, b.date.earliest) || (a.id < b.id ? -1 : 1));
  return withoutRepeats(events);
}

/**
 * Of the events that one passage of one article tells, those that add a date of their own: the passage is printed once for
 * each, and says all the others too.
 */
function withoutRepeats(events: readonly DossierEvent[]): readonly DossierEvent[] {
  const kept = new Map<string, DossierEvent[]>();
  return events.filter((event) => {
    const [at] = event.evidence;
    const places = [...new Set(event.evidence.map(({ article }) => article))];
    const same = (kept.get(at.article) ?? []).filter((other) => share(at, other.evidence[0]) >= SAME_PASSAGE);
    const { earliest, latest } = event.date;
    const repeats = same.some(
      ({ date }) => earliest === null || (date.earliest === earliest && date.latest === latest),
    );
    if (repeats && places.length === 1) return false;
    kept.set(at.article, [...(kept.get(at.article) ?? []), event]);
    return true;
  });
}

/** How much of the shorter passage the other one holds. */
function share(a: Range, b: Range): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, shared) / Math.min(a.end - a.start, b.end - b.start);
}

function toldIn(reading: Reading, partyOf: PartyOf): readonly Told[] {
  const { tokens } = reading.analysis;
  return reading.facts
    .filter((fact) => fact.kind === 'event')
    .map((report) => {
      const [at] = report.evidence;
      const parties = report.actors.flatMap((actor) => partyOf(reading.article.id, actor) ?? []);
      return {
        report,
        stems: new Set(
          [report.clause, ...(report.subject ? [report.subject] : [])].flatMap((at) => stemsIn(tokens, at)),
        ),
        text: reading.article.text.slice(at.start, at.end),
        parties: [...new Set(parties)],
        published: reading.article.published,
        named: report.date.earliest === null ? namedIn(reading.analysis.times, report.clause) : null,
      };
    });
}

/** The weekday or the day without its year that a clause names, where nobody can tell which. */
function namedIn(times: readonly Time[], range: Range): string | null {
  for (let i = firstStartingFrom(times, range.start); (times[i]?.start ?? Infinity) < range.end; i++) {
    const value = OPEN_DAY.exec(times[i]?.value ?? '')?.[0];
    if (value !== undefined) return value;
  }
  return null;
}

const OPEN_DAY = /^XXXX-(?:WXX-[1-7]|\d\d-\d\d)/;

/** The stems of the content words of a range. */
function stemsIn(tokens: readonly Token[], range: Range): readonly string[] {
  const stems: string[] = [];
  for (let i = firstStartingFrom(tokens, range.start); i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || token.end > range.end) break;
    if (CONTENT.has(token.pos) && token.lower.length > 1 && !SAYS.has(token.lower))
      stems.push(SAME.get(token.lower) ?? stemOf(token.lower));
  }
  return stems;
}

function sameEvent(
  told: Told,
  clusters: readonly (readonly Told[])[],
  byStem: ReadonlyMap<string, readonly number[]>,
): number | null {
  const candidates = new Set<number>();
  for (const stem of told.stems) for (const index of (byStem.get(stem) ?? []).slice(-COMMON)) candidates.add(index);
  let best: number | null = null;
  let most = 0;
  for (const index of [...candidates].sort((a, b) => a - b)) {
    const compared = (clusters[index] ?? []).slice(0, COMPARED);
    // One without a day joins no two of different days: "tariffs were raised in April", and again on Friday.
    if (compared.some((other) => !datesMeet(told, other))) continue;
    for (const other of compared) {
      const alike = likeness(told, other);
      if (alike > most) [best, most] = [index, alike];
    }
  }
  return best;
}

/** 0 where two reports cannot be of one event, else the share of the shorter one's words that both have. */
function likeness(a: Told, b: Told): number {
  if (a.report.id === b.report.id || !statusesMeet(a.report, b.report) || !datesMeet(a, b)) return 0;
  if (isSaidAnew(a, b)) return 0;
  let shared = 0;
  for (const stem of a.stems) if (b.stems.has(stem)) shared++;
  if (shared < SHARED_WORDS) return 0;
  const share = shared / Math.min(a.stems.size, b.stems.size);
  const parties = a.parties.filter((party) => b.parties.includes(party)).length;
  return share >= needed(a, b, parties) ? share : 0;
}

/** What an article tells without a day as somebody's words is no saying of weeks before: people say much the same again. */
function isSaidAnew({ report: a, published: one }: Told, { report: b, published: other }: Told): boolean {
  if (a.type !== 'saying' || b.type !== 'saying' || (a.date.earliest === null) === (b.date.earliest === null))
    return false;
  const [undated, said] = a.date.earliest === null ? [one.earliest, b.date.latest] : [other.earliest, a.date.latest];
  return undated !== null && said !== null && daysBetween(said, undated) > SAID_WITHIN;
}

/** News repeats what was said for no longer than this, in days. */
const SAID_WITHIN = 7;

/** Two reports of one kind of event, dated alike or about the same two parties, need share fewer words. */
function needed(a: Told, b: Told, parties: number): number {
  const dated = a.report.date.earliest !== null && b.report.date.earliest !== null;
  const half = (a.report.date.earliest === null) !== (b.report.date.earliest === null);
  // "In 2019 nurses went on strike" tells of another strike than this one: one article dates its background, not its news.
  if (half && a.report.evidence[0].article === b.report.evidence[0].article && !isNewsOf(a, b) && !isNewsOf(b, a))
    return 0.8;
  if (a.report.type !== b.report.type) return 0.65;
  return dated || parties > 1 ? 0.4 : 0.5;
}

/** Whether one, told without a time, is news of the very day that the other names: a headline and its lead. */
function isNewsOf({ report: { news } }: Told, { report: { date } }: Told): boolean {
  if (news.earliest === null || date.earliest === null || date.latest === null) return false;
  return date.earliest === date.latest && news.earliest <= date.latest && date.earliest <= (news.latest ?? '');
}

/** What was planned may have happened or been called off since, if it is the same day's; undated, they are kept apart. */
function statusesMeet(a: EventReport, b: EventReport): boolean {
  if (a.status === b.status) return true;
  return a.type === b.type && a.date.precision === 'day' && b.date.precision === 'day';
}

function datesMeet(a: Told, b: Told): boolean {
  const [one, other] = [a.report.date, b.report.date];
  if (a.named !== null || b.named !== null) return canBe(a.named, b) && canBe(b.named, a);
  if (one.earliest === null || one.latest === null || other.earliest === null || other.latest === null) return true;
  return one.earliest <= other.latest && other.earliest <= one.latest;
}

/** Whether a day named without its date can be that of another report: "on Tuesday", "on 16 April". */
function canBe(named: string | null, { named: other, report: { date } }: Told): boolean {
  if (named === null || (other !== null && other.length !== named.length)) return true;
  if (other !== null) return other === named;
  const { earliest, latest } = date;
  if (earliest === null || earliest !== latest) return true;
  return named.includes('W') ? weekdayOf(earliest) === Number(named.at(-1)) : earliest.slice(5) === named.slice(5);
}

/** The terms of a deal ("under which the fee will fall") are of its date: that of the event which stands before them. */
function dateOfDeal(cluster: readonly Told[], clusters: readonly (readonly Told[])[]): DatedBy {
  const [term] = cluster;
  if (!term || term.report.rule !== 'event-under-which') return UNDATED;
  const [passage] = term.report.evidence;
  const deal = clusters.find((other) =>
    other.some(
      ({ report: { clause } }) =>
        clause.article === passage.article && overlaps(clause, passage) && clause.end <= term.report.clause.start,
    ),
  );
  const date = sharpest((deal ?? []).map(({ report }) => report.date));
  if (date.earliest === null || date.basis === 'corrected') return date;
  const spans = [term.report.evidence[0], ...(date.because?.spans ?? [])];
  return { ...date, basis: 'inferred', because: { rule: 'term-of-deal', values: date.because?.values ?? {}, spans } };
}

function eventOf(cluster: readonly Told[], clusters: readonly (readonly Told[])[]): DossierEvent {
  const told = nonEmpty(cluster, 'reports of an event');
  const best = [...told].sort((a, b) => b.report.salience - a.report.salience)[0] ?? told[0];
  const own = sharpest(told.map(({ report }) => report.date));
  const articles = new Set(told.map(({ report }) => report.evidence[0].article)).size;
  const spread = Math.min(0.3, 0.12 * Math.log2(articles));
  return {
    id: told[0].report.id,
    type: best.report.type,
    date: [own, dateOfDeal(cluster, clusters), newsOf(told)].find(({ earliest }) => earliest !== null) ?? UNDATED,
    status: statusOf(told),
    text: best.text,
    evidence: nonEmpty(
      [...new Set<Span>([best.report.evidence[0], ...told.flatMap(({ report }) => report.evidence)])],
      'evidence',
    ),
    parties: [...new Set(told.flatMap(({ parties }) => parties))],
    salience: Math.round(100 * Math.min(1, best.report.salience + spread)) / 100,
  };
}

/** The day of the news with which it was told first, where it was not told as planned. */
function newsOf(told: readonly Told[]): DatedBy {
  const days = told.map(({ report }) => report.news).filter(({ earliest }) => earliest !== null);
  return days.toSorted((a, b) => compare(a.latest, b.latest))[0] ?? UNDATED;
}

/** Called off beats all; told as happened beats told as planned. */
function statusOf(told: readonly Told[]): DossierEvent['status'] {
  if (told.some(({ report }) => report.status === 'called-off')) return 'called-off';
  return told.some(({ report }) => report.status === 'happened') ? 'happened' : 'planned';
}

/** The date that says most: the fewest days. */
function sharpest(dates: readonly DatedBy[]): DatedBy {
  let best = UNDATED;
  let least = Number.POSITIVE_INFINITY;
  for (const date of dates) {
    if (date.earliest === null || date.latest === null) continue;
    const days = daysBetween(date.earliest, date.latest);
    if (days < least) [best, least] = [date, days];
  }
  return best;
}

function compare(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return (a ?? '9999') < (b ?? '9999') ? -1 : 1;
}
