import { overlaps, type Span } from '../../model/span.ts';
import type { PlacedCorrections } from '../corrections/placed.ts';
import { regroup } from '../corrections/regroup.ts';
import { dayOf, isOpen } from '../dating/bounds.ts';
import { push } from '../words/groups.ts';
import type { Attendee } from './attendees.ts';
import { type Cluster, type Fit, fit, grow, startCluster } from './cluster.ts';
import { ONLY_ONE } from './rules.ts';
import { sameCompany } from './same.ts';
import { ENOUGH, signsOf, signsTogether } from './signs.ts';
import type { ToldMeeting } from './told.ts';

/**
 * Merges reports into meetings: those that tell a meeting with its day first, then those less certain of their day, and
 * last those that only point back, which join a meeting and make no new one unless they date it themselves. What none of them
 * shows by itself several of one company may show together ("met unions", in one article after another).
 */
export function mergeReports(told: readonly ToldMeeting[]): readonly Cluster[] {
  const clusters: Cluster[] = [];
  const byKey = new Map<string, number[]>();
  const left: ToldMeeting[] = [];
  const index = (at: number, attendees: readonly Attendee[]): void => {
    for (const key of attendees.flatMap(blockKeys)) push(byKey, key, at);
  };
  const place = (one: ToldMeeting, isShown: boolean): void => {
    const best = bestFit(one, clusters, byKey);
    if (best === 'several') return;
    if (best) {
      clusters[best.at] = grow(best.cluster, one, best.rule);
      index(best.at, [...one.people, ...one.others]);
    } else if ((isShown && tellsNew(one)) || isOnlyTelling(one, clusters, byKey)) {
      clusters.push(startCluster(one));
      index(clusters.length - 1, [...one.people, ...one.others]);
    } else if (tellsNew(one)) left.push(one);
  };
  for (const one of told.toSorted((a, b) => certainty(a) - certainty(b))) place(one, signsOf(one) >= ENOUGH);
  const shown = clusters.length;
  for (const one of left) place(one, true);
  return clusters.filter((cluster, i) => i < shown || signsTogether(cluster.told) >= ENOUGH);
}

/** The clusters as a person wants them: reports told apart, and reports brought together. */
export function regroupReports(
  clusters: readonly Cluster[],
  told: readonly ToldMeeting[],
  corrections: PlacedCorrections,
): readonly Cluster[] {
  const pairs = corrections.of('meetings').flatMap(({ correction, spans }) => {
    const [one = -1, other = -1] = spans.map((span) => toldAt(told, span));
    return one >= 0 && other >= 0 && one !== other ? [{ one, other, same: correction.same === true }] : [];
  });
  if (pairs.length === 0) return clusters;
  const indexOf = new Map(told.map((one, i) => [one, i]));
  const groups = clusters.map((cluster) => cluster.told.flatMap((one) => indexOf.get(one) ?? []));
  const unchanged = new Map(groups.map((group, i) => [group.toSorted(ascending).join(), clusters[i]]));
  return regroup(groups, pairs).flatMap((group) => {
    const known = unchanged.get(group.toSorted(ascending).join());
    if (known) return [known];
    const [first, ...rest] = group.flatMap((i) => told[i] ?? []).toSorted((a, b) => certainty(a) - certainty(b));
    return first ? [rest.reduce((cluster, one) => grow(cluster, one, 'corrected-by-hand'), startCluster(first))] : [];
  });
}

/** The report at a passage. A sentence may tell of several meetings: the one of just these words comes first. */
function toldAt(told: readonly ToldMeeting[], span: Span): number {
  const there = (is: (at: Span) => boolean): number =>
    told.findIndex(({ report }) => report.evidence.some((at) => at.article === span.article && is(at)));
  const exact = there(({ start, end }) => start === span.start && end === span.end);
  return exact >= 0 ? exact : there((at) => overlaps(at, span));
}

function ascending(a: number, b: number): number {
  return a - b;
}

/** 0 for a report that tells a meeting with its day, up to 4 for one that points back without a date. */
function certainty({ report, bounds }: ToldMeeting): number {
  if (report.refersBack) return isOpen(bounds) ? 4 : 3;
  return dayOf(bounds) !== null ? 0 : isOpen(bounds) ? 2 : 1;
}

interface Best extends Fit {
  readonly at: number;
  readonly cluster: Cluster;
}

function bestFit(
  told: ToldMeeting,
  clusters: readonly Cluster[],
  byKey: ReadonlyMap<string, readonly number[]>,
): Best | 'several' | null {
  const candidates = new Set(
    [...told.people, ...told.others].flatMap(blockKeys).flatMap((key) => byKey.get(key) ?? []),
  );
  const fits = [...candidates]
    .sort((a, b) => a - b)
    .flatMap((at): Best | readonly Best[] => {
      const cluster = clusters[at];
      const found = cluster ? fit(cluster, told) : null;
      return cluster && found ? { ...found, score: found.score + nearness(cluster, told), at, cluster } : [];
    });
  const [best, second] = fits.toReversed().toSorted((a, b) => b.score - a.score);
  if (!best) return null;
  const ahead = best.score - (second?.score ?? Number.NEGATIVE_INFINITY);
  // Two meetings that it could be of equally well: in doubt it is neither's, and no third.
  if (best.rule === ONLY_ONE && ahead < CLEARLY) return 'several';
  return ahead === 0 && !told.report.refersBack ? null : best;
}

/** So much better must a report without a date fit one meeting than the next of the same people. */
const CLEARLY = 1;

/** A little for the meeting told last before this passage: "the talks" are those just told. */
function nearness(cluster: Cluster, { report, reading }: ToldMeeting): number {
  const at = report.evidence[0].start;
  const before = cluster.told.flatMap((other) =>
    other.reading === reading && other.report.evidence[0].start <= at ? [at - other.report.evidence[0].start] : [],
  );
  return before.length === 0 ? 0 : 1 / (1 + Math.min(...before) / 200);
}

/** A report that points back tells a meeting of its own only where it says when; one person alone meets nobody. */
function tellsNew(told: ToldMeeting): boolean {
  const { report, people, others, bounds } = told;
  const company = people.length + others.length;
  if (company === 0 || (company === 1 && people.length === 1)) return false;
  if (company === 1 && !others.some(({ party, words }) => party?.kind !== 'place' && words.length > 0)) return false;
  return !report.refersBack || (company > 1 && (!isOpen(bounds) || told.weekday !== null));
}

/** "After her meeting with Holm in Lima": it points back at a meeting of people by name that nothing else tells. */
function isOnlyTelling(
  told: ToldMeeting,
  clusters: readonly Cluster[],
  byKey: ReadonlyMap<string, readonly number[]>,
): boolean {
  const { report, people } = told;
  if (!report.refersBack || people.length < 2 || told.earlierOne) return false;
  const near = new Set(people.flatMap(blockKeys).flatMap((key) => byKey.get(key) ?? []));
  return [...near].every((at) => {
    const cluster = clusters[at];
    return !cluster || sameCompany(cluster, told) === 'different';
  });
}

/** A person is found by who it is, a state and those who act for it by the state, a body by its words. */
function blockKeys({ key, country, person, words }: Attendee): readonly string[] {
  const state = country === null ? [] : [`state ${country}`];
  return person ? [key, ...state] : [key, ...state, ...words.map((word) => `word ${word}`)];
}
