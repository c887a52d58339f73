import type { Article } from '../../model/article.ts';
import { daysBetween, weekdayOf } from '../../model/calendar.ts';
import type { Reason } from '../../model/dated.ts';
import type { MeetingStatus } from '../../model/fact.ts';
import { type Bounds, dayOf, intersection, isOpen, onWeekday, width } from '../dating/bounds.ts';
import { type NamedPlace, placesAgree } from '../places/agree.ts';
import { type Company, isGathering, sameCompany } from './same.ts';
import type { Attendee, ToldMeeting } from './told.ts';

/** Reports found to be of one meeting so far. */
export interface Cluster {
  readonly told: readonly [ToldMeeting, ...ToldMeeting[]];
  readonly people: readonly Attendee[];
  readonly others: readonly Attendee[];
  readonly places: readonly NamedPlace[];
  readonly occasions: readonly (readonly string[])[];
  readonly bounds: Bounds;
  readonly merged: readonly Reason[];
}

/** How well a report fits a meeting: more is better; null where it cannot be of it. `rule` names what decided. */
export interface Fit {
  readonly score: number;
  readonly rule: string;
}

/** Articles this many days apart tell the same news. */
const SAME_DAYS = 2;
/** Reports whose dates are known to within a month say together when the meeting was. */
const CLOSE = 31;

export function startCluster(told: ToldMeeting): Cluster {
  return {
    told: [told],
    people: told.people,
    others: told.others,
    places: told.place ? [told.place] : [],
    occasions: told.occasion.length > 0 ? [told.occasion] : [],
    bounds: told.bounds,
    merged: [],
  };
}

/** The cluster with one report more. A report that only points back adds nobody to the company. */
export function grow(cluster: Cluster, told: ToldMeeting, rule: string): Cluster {
  const because: Reason = { rule, values: {}, spans: [cluster.told[0].report.evidence[0], told.report.evidence[0]] };
  const adds = !told.report.refersBack;
  return {
    told: [...cluster.told, told],
    people: adds ? united(cluster.people, told.people) : cluster.people,
    others: adds ? united(cluster.others, told.others) : cluster.others,
    places: told.place ? [...cluster.places, told.place] : cluster.places,
    occasions: told.occasion.length > 0 ? [...cluster.occasions, told.occasion] : cluster.occasions,
    bounds: narrowed(intersection(cluster.bounds, told.bounds) ?? cluster.bounds, [...cluster.told, told]),
    merged: [...cluster.merged, because],
  };
}

/** The days on the weekday that a report names without being able to say which: "this week", and elsewhere "on Thursday". */
function narrowed(bounds: Bounds, told: readonly ToldMeeting[]): Bounds {
  const weekday = told.find((one) => one.weekday !== null)?.weekday ?? null;
  return weekday === null ? bounds : (onWeekday(bounds, weekday) ?? bounds);
}

/** Whether a report is of the meeting, and how well it fits. */
export function fit(cluster: Cluster, told: ToldMeeting): Fit | null {
  const company = sameCompany(cluster, told);
  if (company === 'different' || !sameForm(cluster, told) || !statusesAgree(cluster, told)) return null;
  const common = intersection(cluster.bounds, told.bounds);
  if (common === null) return null;
  const place = placeFit(cluster, told);
  if (place === 'different') return null;
  const here = cluster.told.some(({ reading }) => reading === told.reading);
  const sooner = changesStatus(cluster, told) && dayOf(common) !== null;
  if (!here && !sooner && told.apart !== cluster.told.some(({ apart }) => apart) && !mayBeSaidApart(cluster, told))
    return null;
  if (here && told.apart && !told.report.refersBack) return null;
  if (here && told.earlierOne && isOpen(told.bounds) && cluster.told.some(({ report }) => !report.background))
    return null;
  const occasion = occasionFit(cluster, told);
  const known =
    !isOpen(cluster.bounds) && !isOpen(told.bounds) && width(cluster.bounds) <= CLOSE && width(told.bounds) <= CLOSE;
  const score =
    (known ? (dayOf(common) === null ? 2 : 4) : 0) +
    (place === 'same' ? 3 : place === 'within' ? 1 : 0) +
    (occasion === 'same' ? 2 : occasion === 'different' ? -2 : 0) +
    (here ? (cluster.told.some((other) => other.reading === told.reading && !other.report.refersBack) ? 3 : 1) : 0) +
    (company === 'same' ? 2 : 0) +
    (sameWeekday(cluster, told) ? 2 : 0);
  const rule = ruleFor(cluster, told, { company, known, here, place, occasion });
  return rule === null ? null : { score, rule };
}

/** One plans what the other says was held, on the same day: however either tells it apart from others. */
function changesStatus(cluster: Cluster, { report }: ToldMeeting): boolean {
  const other = report.status === 'held' ? 'planned' : 'held';
  return cluster.told.every((one) => one.report.status === other);
}

/**
 * One article tells a meeting as separate from another of its own, one does not: of two people these may be two meetings; what
 * points back, and three people or more of the same company, are the same.
 */
function mayBeSaidApart(cluster: Cluster, told: ToldMeeting): boolean {
  const several = Math.max(told.people.length, cluster.people.length) > 2;
  return told.report.refersBack || (several && sameCompany(cluster, told) !== 'part');
}

interface Agreement {
  readonly company: Company;
  readonly known: boolean;
  readonly here: boolean;
  readonly place: ReturnType<typeof placeFit>;
  readonly occasion: ReturnType<typeof occasionFit>;
}

/** What lets two reports be one meeting: nothing speaking against it is not enough across articles. */
function ruleFor(cluster: Cluster, told: ToldMeeting, found: Agreement): string | null {
  const { company, known, here, place, occasion } = found;
  const back = told.report.refersBack;
  const agrees = place === 'same' || place === 'within' || occasion === 'same';
  if (company === 'part' && !back && told.people.length > 1 && cluster.people.length > 1) {
    // A meeting of three beside one of two of them is told apart, unless the third side is only a group ("and other ministers").
    const [few, many] = told.people.length < cluster.people.length ? [told, cluster] : [cluster, told];
    if (few.people.length !== many.people.length) return null;
  }
  if (gatheredOnce(cluster, told, place)) return 'same-gathering-and-place';
  if (company === 'represented') {
    if (known && agrees) return 'represented-same-day-and-place';
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
  // "is to meet Holm in Lima on Tuesday", and elsewhere, without its day, "met Holm in Lima".
  if (agrees && oneIsOpen(cluster, told) && changesStatus(cluster, told)) return ONLY_ONE;
  if (place === 'same' && oneIsOpen(cluster, told) && bothAreNews(cluster, told)) return ONLY_ONE;
  if (plannedShortlyBefore(cluster, told)) return ONLY_ONE;
  if (sameWeekday(cluster, told)) return 'same-company-and-weekday';
  if (sameDays(cluster, told)) return 'same-company-in-the-same-days';
  return looksBack(cluster, told) || bothUndated(cluster, told) ? ONLY_ONE : null;
}

/** "is to meet Holm this week", and in an article of no known day "met Holm on Thursday": that week's Thursday. */
function weekdayWithin(cluster: Cluster, told: ToldMeeting): boolean {
  const open = isOpen(told.bounds) ? [told] : isOpen(cluster.bounds) ? cluster.told : [];
  const known = isOpen(told.bounds) ? cluster.bounds : told.bounds;
  return open.some(({ weekday }) => weekday !== null && onWeekday(known, weekday) !== null);
}

/** Told as the news by articles none of which gives its day: people by name met once, as far as these tell. */
function bothUndated(cluster: Cluster, told: ToldMeeting): boolean {
  const all = [...cluster.told, told];
  if (told.people.length < 2 || !all.every(({ report, bounds }) => isOpen(bounds) && !report.background)) return false;
  return new Set(all.flatMap(({ weekday }) => weekday ?? [])).size <= 1;
}

/** The same people by name, at least two; what one has more is a group or a body. */
function onlyGroupsMore(cluster: Cluster, told: ToldMeeting): boolean {
  const shared = told.people.filter(({ key }) => cluster.people.some((other) => other.key === key)).length;
  return shared >= 2 && shared === told.people.length && shared === cluster.people.length;
}

/** So many states' leaders at one place, in articles of the same weeks or of no known day, came together once. */
export function gatheredOnce(cluster: Cluster, told: ToldMeeting, place: Agreement['place']): boolean {
  if (place !== 'same' || told.report.status !== 'held' || !isGathering(cluster, told)) return false;
  const own = told.reading.article.published.earliest;
  return cluster.told.every(({ reading }) => {
    const day = reading.article.published.earliest;
    return day === null || own === null || Math.abs(daysBetween(day, own)) <= CLOSE;
  });
}

/** The rule by which a report without a date joins the one meeting of its people; never one of several. */
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

/** The day of one is not known, so that it may be the other's, with no weekday that speaks against it. */
function oneIsOpen(cluster: Cluster, told: ToldMeeting): boolean {
  if (told.people.length < 2 || (!isOpen(cluster.bounds) && !isOpen(told.bounds))) return false;
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

function bothAreNews(cluster: Cluster, { report }: ToldMeeting): boolean {
  return !report.background && cluster.told.some((one) => !one.report.background || one.bounds.earliest !== null);
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

function sameForm(cluster: Cluster, told: ToldMeeting): boolean {
  const forms = cluster.told.map(({ report }) => report.form);
  if (forms.includes('call') !== (told.report.form === 'call'))
    return told.report.refersBack && told.report.form === 'talks';
  // A bilateral beside a plenary: the summit is the occasion of the meeting, not the meeting.
  const plenary = (form: string): boolean => form === 'summit' || form === 'ministerial';
  const same = told.people.length === cluster.people.length;
  return same || forms.some(plenary) === plenary(told.report.form) || told.others.length + cluster.others.length > 0;
}

function statusesAgree(cluster: Cluster, told: ToldMeeting): boolean {
  const statuses = new Set<MeetingStatus>(cluster.told.map(({ report }) => report.status));
  const own = told.report.status;
  if (statuses.has(own) || told.report.refersBack) return true;
  if (own === 'called-off' || statuses.has('called-off')) return !statuses.has('held') && own !== 'held';
  const here = cluster.told.some(({ reading }) => reading === told.reading);
  // One article that tells of a meeting and plans another means two, unless it names the day of both.
  if (here) return dayOf(cluster.bounds) !== null && dayOf(cluster.bounds) === dayOf(told.bounds);
  return true;
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

/** A plan without its day is one for the days after its article: "is expected to meet Holm", and Holm is met within this many days. */
const AHEAD_DAYS = 14;

/** People by name whose plan names no day, and who met on a day soon after it was told. */
function plannedShortlyBefore(cluster: Cluster, told: ToldMeeting): boolean {
  if (told.people.length < 2 || !changesStatus(cluster, told)) return false;
  const [plans, helds] = told.report.status === 'planned' ? [[told], cluster.told] : [cluster.told, [told]];
  return plans.every(({ reading, bounds, weekday }) => {
    const { earliest, latest } = reading.article.published;
    if (!isOpen(bounds) || weekday !== null || earliest === null || earliest !== latest) return false;
    return helds.every(({ bounds: held }) => {
      if (held.earliest === null || isOpen(held)) return false;
      const days = daysBetween(earliest, held.earliest);
      return days >= 0 && days <= AHEAD_DAYS;
    });
  });
}

/** A window that other articles gave does not make an undated article a dated one. */
function hasOwnDate({ published }: Article): boolean {
  return !isOpen(published) && published.basis !== 'inferred';
}

/** How the place of a report agrees with those of a meeting so far. */
export function placeFit(cluster: Cluster, told: ToldMeeting): 'same' | 'within' | 'possible' | 'different' {
  const { place } = told;
  if (!place) return 'possible';
  const found = cluster.places.map((other) => placesAgree(place, other));
  return (['different', 'same', 'within'] as const).find((answer) => found.includes(answer)) ?? 'possible';
}

/** How the occasion of a report agrees with those of a meeting so far. */
export function occasionFit(cluster: Cluster, told: ToldMeeting): 'same' | 'different' | 'unknown' {
  if (told.occasion.length === 0 || cluster.occasions.length === 0) return 'unknown';
  return cluster.occasions.some((other) => sameOccasion(other, told.occasion)) ? 'same' : 'different';
}

/** Half of the shorter name's words, or one the other's initials ("UNGA"). */
function sameOccasion(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const initials = many.map((word) => word[0]).join('');
  if (few.some((word) => word.length > 2 && initials.includes(word))) return true;
  return few.filter((word) => many.includes(word)).length * 2 >= few.length;
}

function sameWeekday(cluster: Cluster, told: ToldMeeting): boolean {
  const day = dayOf(cluster.bounds);
  const own = dayOf(told.bounds);
  // An undated article's "on Saturday" is the Saturday that a dated one gives, of the same company.
  if (told.weekday !== null && day !== null && weekdayOf(day) === told.weekday) return true;
  if (own !== null && cluster.told.some(({ weekday }) => weekday === weekdayOf(own))) return true;
  return told.weekday !== null && cluster.told.some(({ weekday }) => weekday === told.weekday);
}

function united(a: readonly Attendee[], b: readonly Attendee[]): readonly Attendee[] {
  return [...a, ...b.filter(({ key }) => !a.some((other) => other.key === key))];
}
