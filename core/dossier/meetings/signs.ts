import type { MeetingReport } from '../../model/fact.ts';
import { isOpen } from '../dating/bounds.ts';
import { stateOfDemonym } from '../places/states.ts';
import type { Attendee } from './attendees.ts';
import type { ToldMeeting } from './told.ts';

/** Two sides by name, or one with its day or its place: so many signs show a meeting in particular. */
export const ENOUGH = 2;

/** What an article puts first is its news: this far into it, in characters. */
const NEWS = 400;

/**
 * How many independent signs a report gives that it tells of a meeting in particular, and not of what people do ("ministers
 * have been talking with unions"): each side that goes by a name, up to two; its day; its place; that it is the article's
 * own news; that it was called off.
 */
export function signsOf(one: ToldMeeting): number {
  return signsTogether([one]);
}

/** The same of several reports of one meeting, any of which may give a sign. That articles tell it one after the other is one, too. */
export function signsTogether(told: readonly ToldMeeting[]): number {
  const named = new Set(
    told.flatMap(({ people, others }) => [...people, ...others.filter(isNamed)].map(({ key }) => key)),
  );
  const signs = [
    told.some(({ bounds, weekday }) => !isOpen(bounds) || weekday !== null),
    told.some(({ place, report }) => place !== null || report.occasion !== null),
    told.some(({ report }) => isNews(report)),
    // What was called off had been arranged.
    told.some(({ report }) => report.status === 'called-off'),
    new Set(told.map(({ reading }) => reading.article.id)).size > 1,
  ];
  return Math.min(named.size, 2) + signs.filter((sign) => sign).length;
}

/** Told where its article begins, and not as what went before. */
export function isNews({ evidence, background }: MeetingReport): boolean {
  return evidence[0].start < NEWS && !background;
}

/** A state, a body, or people who are told by a name: "Peruvian officials", "GCC ministers", but not "Senior officials". */
function isNamed({ party, name }: Attendee): boolean {
  if (party !== null && (party.kind !== 'group' || /(?:^| )\p{Lu}\S*$/u.test(party.name))) return true;
  const [first = '', ...others] = name.split(' ');
  return /^\p{Lu}{2}/u.test(first) || stateOfDemonym(first) !== null || others.some((word) => /^\p{Lu}/u.test(word));
}
