import { daysBetween } from '../../model/calendar.ts';
import type { Meeting } from '../../model/dossier.ts';
import type { Span } from '../../model/span.ts';
import { placeKey } from '../places/place-key.ts';
import { foldedWords } from '../words/fold.ts';
import { isStopWord } from '../words/stop.ts';

/** An occasion goes on for no longer than this, in days: another one of its name is next year's. */
const LONGEST = 14;
/** Words that any occasion may have. */
const COMMON =
  /^(?:summit|meeting|conference|forum|talks|session|dialogue|annual|leaders|ministers|ministerial|bilateral)$/;

/**
 * Gives meetings on an occasion its place, where another meeting of the same days names both ("the Pacific summit in Lima").
 * Two places for one occasion give none.
 */
export function withPlacesOfOccasions(meetings: readonly Meeting[]): readonly Meeting[] {
  const known = meetings.filter(({ place, occasion }) => place !== null && occasion !== null);
  if (known.length === 0) return meetings;
  return meetings.map((meeting) => {
    const { occasion, place, kind } = meeting;
    if (place !== null || occasion === null || kind === 'call') return meeting;
    const same = known.filter(
      (other) => sameOccasion(occasion.name, other.occasion?.name ?? '') && sameDays(meeting, other),
    );
    const [first] = same;
    if (!first?.place || same.some((other) => placeKey(other.place?.name ?? '') !== placeKey(first.place?.name ?? '')))
      return meeting;
    const evidence: readonly [Span, ...Span[]] = [first.place.evidence[0], occasion.evidence[0]];
    return { ...meeting, place: { name: first.place.name, evidence } };
  });
}

/** One word of their own in common at least, and all of the shorter name's. */
function sameOccasion(a: string, b: string): boolean {
  const [few, many] = [ownWords(a), ownWords(b)].toSorted((x, y) => x.length - y.length);
  return few !== undefined && many !== undefined && few.length > 0 && few.every((word) => many.includes(word));
}

function ownWords(name: string): readonly string[] {
  return foldedWords(name).filter((word) => !isStopWord(word) && !COMMON.test(word));
}

/** Both days known, and near each other. */
function sameDays({ date: a }: Meeting, { date: b }: Meeting): boolean {
  if (a.earliest === null || a.latest === null || b.earliest === null || b.latest === null) return false;
  return daysBetween(a.earliest, b.latest) <= LONGEST && daysBetween(b.earliest, a.latest) <= LONGEST;
}
