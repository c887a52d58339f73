import type { Article } from '../../model/article.ts';
import { daysBetween, weekdayOf } from '../../model/calendar.ts';
import { dayOf, isOpen, onWeekday, width } from '../dating/bounds.ts';
import { placesAgree } from '../places/agree.ts';
import type { Cluster, OccasionFit, PlaceFit } from './cluster.ts';
import { type Company, isGathering, sameCompany } from './same.ts';
import { isNews } from './signs.ts';
import type { ToldMeeting } from './told.ts';

/** Reports whose dates are known to within a month say together when the meeting was. */
export const CLOSE = 31;
/** Articles this many days apart tell the same news. */
const SAME_DAYS = 2;

/** In what a report and a meeting so far agree. */
interface Agreement {
  readonly company: Company;
  readonly known: boolean;
  readonly here: boolean;
  readonly place: PlaceFit;
  readonly occasion: OccasionFit;
}

/** What lets two reports be one meeting: nothing speaking against it is not enough across articles. */
export function ruleFor(cluster: Cluster, told: ToldMeeting, found: Agreement): string | null {
  const { company, known, here, place, occasion } = found;
  const back = told.report.refersBack;
  const agrees = place === 'same' || place === 'within' || occasion === 'same';
  if (company === 'part' && !back && told.people.length > 1 && cluster.people.length > 1) {
    // A meeting of three beside one of two of them is told apart, unless the third side is only a group ("and other ministers").
    const [few, many] = told.people.length < cluster.people.length ? [told, cluster] : [cluster, told];
    if (few.people.length !== many.people.length)
      return !here && place !== 'different' && isPlanOf(few, many) && oneIsOpen(cluster, told)
        ? 'planned-then-held'
        : null;
  }
  if (gatheredOnce(cluster, told, place)) return 'same-gathering-and-place';
  if (company === 'represented') {
    const day = dayOf(cluster.bounds);
    if (known && (agrees || (day !== null && day === dayOf(told.bounds)))) return 'represented-same-day-and-place';
    if (!here && looksBack(cluster, told)) return ONLY_ONE;
    // "The prime ministers are to meet in Lima on 9 May", then "Silva and Holm met" there, in an article without a date.
    if (!here && place === 'same' && changesStatus(cluster, told) && oneIsOpen(cluster, told)) return ONLY_ONE;
    return here && place !== 'different' && telephoned(cluster, told) ? 'represented-in-the-same-call' : null;
  }
  if (here) return back ? 'refers-back' : 'told-again-in-article';
  if (known && (agrees || company === 'same')) return 'same-company-and-date';
  // "is to meet Holm on Tuesday", then "met Holm and other farmers this month".
  if (known && changesStatus(cluster, told) && onlyGroupsMore(cluster, told)) return 'planned-then-held';
  if (known) return null;
  if (back) return agrees ? 'refers-back-by-place-or-occasion' : null;
  if (plannedThenHeld(cluster, told)) return 'planned-then-held';
  if (company !== 'same') return null;
  if (weekdayWithin(cluster, told)) return 'weekday-in-window';
  if (sameWeekday(cluster, told)) return 'same-company-and-weekday';
  if (sameDays(cluster, told)) return 'same-company-in-the-same-days';
  return mayBeThatOne(cluster, told, place) || looksBack(cluster, told) ? ONLY_ONE : null;
}

/** "is to meet Holm this week", and in an article of no known day "met Holm on Thursday": that week's Thursday. */
function weekdayWithin(cluster: Cluster, told: ToldMeeting): boolean {
  const open = isOpen(told.bounds) ? [told] : isOpen(cluster.bounds) ? cluster.told : [];
  const known = isOpen(told.bounds) ? cluster.bounds : told.bounds;
  return open.some(({ weekday }) => weekday !== null && onWeekday(known, weekday) !== null);
}

/** The same people by name, at least two; what one has more is a group or a body. */
function onlyGroupsMore(cluster: Cluster, told: ToldMeeting): boolean {
  const shared = told.people.filter(({ key }) => cluster.people.some((other) => other.key === key)).length;
  return shared >= 2 && shared === told.people.length && shared === cluster.people.length;
}

/** So many states' leaders at one place, in articles of the same weeks or of no known day, came together once. */
export function gatheredOnce(cluster: Cluster, told: ToldMeeting, place: PlaceFit): boolean {
  if (place !== 'same' || told.report.status !== 'held' || !isGathering(cluster, told)) return false;
  return publishedWithin(CLOSE, cluster, told);
}

/** Out within so many days of each other, as far as it is known when. */
function publishedWithin(days: number, cluster: Cluster, { reading }: ToldMeeting): boolean {
  const own = reading.article.published.earliest;
  return cluster.told.every(({ reading: other }) => {
    const day = other.article.published.earliest;
    return day === null || own === null || Math.abs(daysBetween(day, own)) <= days;
  });
}

/** The rule by which a report without a date joins the one meeting that it may be of its people's; never one of several. */
export const ONLY_ONE = 'only-meeting-of-this-company';

/** An article that has no date, or came out within this many days after a meeting, may tell that one without its day. */
const AFTER_DAYS = 7;

/** Told without a date as the news, by an article that may have followed the dated meeting. */
function looksBack(cluster: Cluster, { people, report, reading, ...told }: ToldMeeting): boolean {
  const { bounds, told: known } = cluster;
  if (people.length + told.others.length < 2) return false;
  // States hold talks often: only at the same place are these the same.
  if (people.length === 0 && !cluster.places.some((other) => told.place && placesAgree(told.place, other) === 'same'))
    return false;
  if (report.status !== 'held' || report.background || told.weekday !== null) return false;
  if (!isOpen(told.bounds) || isOpen(bounds) || width(bounds) > CLOSE) return false;
  if (!known.some((other) => other.report.status === 'held' && !other.report.background)) return false;
  const { published } = reading.article;
  if (published.earliest === null || bounds.latest === null) return true;
  const days = daysBetween(bounds.latest, published.earliest);
  return days >= 0 && days <= AFTER_DAYS;
}

/**
 * People by name who meet twice are told so by dates, places or words ("another", "last"): told without its day, a meeting of
 * theirs is the one that the articles tell with it, or that others tell without it, unless the order of things speaks
 * against it. Of a plan, that is a day before it was told; of the news, one long past.
 */
function mayBeThatOne(cluster: Cluster, told: ToldMeeting, place: PlaceFit): boolean {
  if (!oneIsOpen(cluster, told)) return false;
  const all = [...cluster.told, told];
  const known = dayOf(cluster.bounds) ?? dayOf(told.bounds);
  const dated = !isOpen(cluster.bounds) || !isOpen(told.bounds);
  if (known === null)
    return !dated && !all.some(({ report }) => report.background) && publishedWithin(CLOSE, cluster, told);
  return all.every(({ bounds, report, reading }) => {
    const { earliest, latest } = reading.article.published;
    if (!isOpen(bounds) || earliest === null || latest === null) return true;
    if (report.status === 'planned') return latest <= known && daysBetween(earliest, known) <= CLOSE;
    if (report.background) return place === 'same';
    // What an article opens with is new; what it tells further on may be long known.
    return !isNews(report) || daysBetween(known, latest) <= CLOSE;
  });
}

/** The day of one is not known, so that it may be the other's, with no weekday that speaks against it. */
function oneIsOpen(cluster: Cluster, told: ToldMeeting): boolean {
  const someone = told.people.length > 0 && told.people.length + told.others.length > 1;
  if (!someone || (!isOpen(cluster.bounds) && !isOpen(told.bounds))) return false;
  const [known] = [cluster.bounds, told.bounds].map(dayOf).filter((day) => day !== null);
  const weekdays = [...cluster.told, told].flatMap(({ weekday }) => weekday ?? []);
  if (known !== undefined && weekdays.some((weekday) => weekday !== weekdayOf(known))) return false;
  if (new Set(weekdays).size > 1) return false;
  // Published before the day of the other, it tells of an earlier one.
  const dates = [...cluster.told, told].filter(({ bounds }) => isOpen(bounds));
  return dates.every(({ reading, report }) => {
    const { latest } = reading.article.published;
    return report.status !== 'held' || known === undefined || latest === null || latest >= known;
  });
}

/** A call has no place: an office and its holder on the line with the same person are one, unless both name a day. */
function telephoned(cluster: Cluster, told: ToldMeeting): boolean {
  const calls = told.report.form === 'call' && cluster.told.every(({ report }) => report.form === 'call');
  return calls && (isOpen(cluster.bounds) || isOpen(told.bounds) || dayOf(cluster.bounds) === dayOf(told.bounds));
}

/** Two people whose undated meeting is the news of articles of the same days met once, as far as these tell. */
function sameDays(cluster: Cluster, told: ToldMeeting): boolean {
  if (told.people.length < 2 || !isOpen(cluster.bounds) || !isOpen(told.bounds)) return false;
  return [...cluster.told, told].every(({ report, reading }) => {
    const day = dayOf(reading.article.published);
    const own = dayOf(told.reading.article.published);
    return !report.background && day !== null && own !== null && Math.abs(daysBetween(day, own)) <= SAME_DAYS;
  });
}

/** A plan for a day names those who are to come, and whoever tells later that it was held may name one more. */
function isPlanOf(few: Cluster | ToldMeeting, many: Cluster | ToldMeeting): boolean {
  if (many.people.length !== few.people.length + 1 || dayOf(few.bounds) === null) return false;
  return (
    reportsOf(few).every(({ status }) => status === 'planned') &&
    reportsOf(many).every(({ status }) => status === 'held')
  );
}

function reportsOf(one: Cluster | ToldMeeting): readonly ToldMeeting['report'][] {
  return 'told' in one ? one.told.map(({ report }) => report) : [one.report];
}

function plannedThenHeld(cluster: Cluster, told: ToldMeeting): boolean {
  const planned =
    told.report.status === 'planned' ? [told] : cluster.told.filter(({ report }) => report.status === 'planned');
  const held = told.report.status === 'held' ? [told] : cluster.told.filter(({ report }) => report.status === 'held');
  if (planned.length === 0 || held.length === 0) return false;
  return (
    planned.every(({ reading }) =>
      held.every((other) => hasOwnDate(other.reading.article) === hasOwnDate(reading.article)),
    ) &&
    sameCompany(cluster, told) === 'same' &&
    isOpen(cluster.bounds) &&
    isOpen(told.bounds)
  );
}

/** A window that other articles gave does not make an undated article a dated one. */
function hasOwnDate({ published }: Article): boolean {
  return !isOpen(published) && published.basis !== 'inferred';
}

/** One plans what the other says was held, on the same day: however either tells it apart from others. */
export function changesStatus(cluster: Cluster, { report }: ToldMeeting): boolean {
  const other = report.status === 'held' ? 'planned' : 'held';
  return cluster.told.every((one) => one.report.status === other);
}

export function sameWeekday(cluster: Cluster, told: ToldMeeting): boolean {
  const day = dayOf(cluster.bounds);
  const own = dayOf(told.bounds);
  // An undated article's "on Saturday" is the Saturday that a dated one gives, of the same company.
  if (told.weekday !== null && day !== null && weekdayOf(day) === told.weekday) return true;
  if (own !== null && cluster.told.some(({ weekday }) => weekday === weekdayOf(own))) return true;
  return told.weekday !== null && cluster.told.some(({ weekday }) => weekday === told.weekday);
}
