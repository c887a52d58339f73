import { dayOf, isOpen } from '../dating/bounds.ts';
import { push } from '../words/groups.ts';
import type { Attendee } from './attendees.ts';
import type { ToldMeeting } from './told.ts';

/**
 * "Met her counterpart Holm and President Okon", where other passages tell of a meeting with each of them: one telling of
 * several meetings, which are told apart. Of two states' people one such passage is enough, of one state's each must have its
 * own, or they may have sat there together. Nobody is told apart from those with whom a passage has them all.
 */
export function toldApart(told: readonly ToldMeeting[]): readonly ToldMeeting[] {
  const pairs = new Map<string, ToldMeeting[]>();
  for (const one of told) {
    const [a, b, ...more] = attendeesIn(one);
    if (a && b && more.length === 0) push(pairs, pairKey(a, b), one);
  }
  const crowds = new Map<string, ToldMeeting[]>();
  for (const one of told.filter((each) => attendeesIn(each).length > 2))
    for (const { key } of attendeesIn(one)) push(crowds, key, one);
  if (pairs.size === 0 || crowds.size === 0) return told;
  return told.flatMap((one) => {
    const host = hostOf(one);
    const guests = attendeesIn(one).filter((guest) => guest !== host);
    if (!host || guests.length < 2 || PLENARY.test(one.report.form)) return [one];
    const alone = guests.filter((guest) => pairs.get(pairKey(host, guest))?.some((pair) => mayBeOf(one, pair)));
    const abroad = new Set(guests.map(({ country }) => country ?? '')).size === guests.length;
    const enough = abroad && guests.every(({ country }) => country !== null) ? 1 : guests.length;
    if (alone.length < enough) return [one];
    // Only where the one of them who is told of least is told of: a dossier's cost stays near to linear.
    const [rarest = []] = attendeesIn(one)
      .map(({ key }) => crowds.get(key) ?? [])
      .toSorted((a, b) => a.length - b.length);
    if (rarest.some((other) => other !== one && holdsAll(other, one))) return [one];
    return guests.map((guest) => ({
      ...one,
      people: one.people.filter((person) => person === host || person === guest),
      others: one.others.filter((other) => other === host || other === guest),
    }));
  });
}

const PLENARY = /^(?:summit|ministerial)$/;

/** Told of the same day, or of no known one by a passage that looks back at several. */
function mayBeOf(crowd: ToldMeeting, pair: ToldMeeting): boolean {
  if ([crowd, pair].some(({ report }) => report.form === 'call')) return false;
  return isOpen(crowd.bounds) || (dayOf(crowd.bounds) !== null && dayOf(crowd.bounds) === dayOf(pair.bounds));
}

function attendeesIn({ people, others }: ToldMeeting): readonly Attendee[] {
  return [...people, ...others];
}

/** The one whom the passage names first, as the subject of its verb or of its noun; nobody behind a list that begins it. */
function hostOf({ report, people }: ToldMeeting): Attendee | undefined {
  const [first, second] = report.participants;
  if (!/^(?:verb-meet|noun-with)$/.test(report.rule) || !first || !second) return undefined;
  return people.find(({ mention }) => mention.start === first.mention.start);
}

function holdsAll(other: ToldMeeting, one: ToldMeeting): boolean {
  const keys = new Set(attendeesIn(other).map(({ key }) => key));
  return attendeesIn(one).every(({ key }) => keys.has(key));
}

function pairKey(a: Attendee, b: Attendee): string {
  return [a.key, b.key].toSorted().join('|');
}
