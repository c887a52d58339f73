import type { Reason } from '../../model/dated.ts';
import type { MeetingStatus } from '../../model/fact.ts';
import { type Bounds, dayOf, intersection, isOpen, onWeekday, width } from '../dating/bounds.ts';
import { type NamedPlace, placesAgree } from '../places/agree.ts';
import type { Attendee } from './attendees.ts';
import { CLOSE, changesStatus, ruleFor, sameWeekday } from './rules.ts';
import { sameCompany } from './same.ts';
import type { ToldMeeting } from './told.ts';

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

export type PlaceFit = 'same' | 'within' | 'possible' | 'different';
export type OccasionFit = 'same' | 'different' | 'unknown';

/** How well a report fits a meeting: more is better; null where it cannot be of it. `rule` names what decided. */
export interface Fit {
  readonly score: number;
  readonly rule: string;
}

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
  const [weekday] = told.flatMap((one) => one.weekday ?? []);
  return weekday === undefined ? bounds : (onWeekday(bounds, weekday) ?? bounds);
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
  const apart = !here && told.apart !== cluster.told.some((one) => one.apart) && !mayBeSaidApart(cluster, told);
  if (apart && place !== 'same' && !(changesStatus(cluster, told) && dayOf(common) !== null)) return null;
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
    (sameWeekday(cluster, told) ? 2 : 0) -
    (apart ? 3 : 0);
  const rule = ruleFor(cluster, told, { company, known, here, place, occasion });
  return rule === null ? null : { score, rule };
}

/**
 * One article tells a meeting as separate from another of its own, one does not: of two people these may be two meetings; what
 * points back, and three people or more of the same company, are the same.
 */
function mayBeSaidApart(cluster: Cluster, told: ToldMeeting): boolean {
  const several = Math.max(told.people.length, cluster.people.length) > 2;
  return told.report.refersBack || (several && sameCompany(cluster, told) !== 'part');
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

/** How the place of a report agrees with those of a meeting so far. */
export function placeFit(cluster: Cluster, told: ToldMeeting): PlaceFit {
  const { place } = told;
  if (!place) return 'possible';
  const found = cluster.places.map((other) => placesAgree(place, other));
  return (['different', 'same', 'within'] as const).find((answer) => found.includes(answer)) ?? 'possible';
}

/** How the occasion of a report agrees with those of a meeting so far. */
export function occasionFit(cluster: Cluster, told: ToldMeeting): OccasionFit {
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

function united(a: readonly Attendee[], b: readonly Attendee[]): readonly Attendee[] {
  return [...a, ...b.filter(({ key }) => !a.some((other) => other.key === key))];
}
