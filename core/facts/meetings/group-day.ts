import type { MeetingReport, Participant } from '../../model/fact.ts';
import { headOf, isPlural } from './party.ts';
import type { Scene } from './scene.ts';
import { keyOf, type Telling } from './telling.ts';

/** The single meetings of a round are told no further behind it than this, in characters. */
const NEAR = 1_500;
/** And with no more meetings between, so that an article's cost stays linear. */
const TELLINGS = 40;

/**
 * "Silva called the leaders of several states on Monday. She spoke to Holm and Lind": of a round that is told with its day, each
 * meeting that is told behind it without one was on that day.
 */
export function datedByRound(tellings: readonly Telling[], _: string, scene: Scene): readonly Telling[] {
  return tellings.map((telling, i) => {
    if (!isUndated(telling)) return telling;
    const near = tellings.slice(Math.max(0, i - TELLINGS), i);
    const round = near.findLast((earlier) => isRoundOf(earlier.report, telling.report, scene));
    const because = round?.report.date.because;
    if (!round || !because) return telling;
    const date = { ...round.report.date, because: { ...because, rule: 'told-after' } };
    return { ...telling, report: { ...telling.report, certainty: 'inferred' as const, date } };
  });
}

function isUndated({ report, timed }: Telling): boolean {
  const { status, background, refersBack, date, relative } = report;
  return !timed && status === 'held' && !background && !refersBack && relative === null && date.basis === 'unknown';
}

/** Somebody and a crowd without names, of whom the other report names one. */
function isRoundOf(round: MeetingReport, one: MeetingReport, scene: Scene): boolean {
  if (round.status !== 'held' || round.date.precision !== 'day' || round.background) return false;
  if ((round.form === 'call') !== (one.form === 'call')) return false;
  const distance = one.evidence[0].start - round.evidence[0].end;
  if (distance < 0 || distance > NEAR || !round.participants.some((who) => isCrowd(who, scene))) return false;
  const keys = new Set(round.participants.map(keyOf));
  return one.participants.length > 1 && one.participants.some((who) => keys.has(keyOf(who)));
}

function isCrowd({ entity, name }: Participant, { entities }: Scene): boolean {
  const known = entity === null ? null : entities.get(entity)?.kind;
  return (known === null || known === 'group') && isPlural(headOf(name));
}
