import type { MeetingReport } from '../../model/fact.ts';
import { keyOf, type Telling } from './telling.ts';

/** A description reaches no further back for the meeting that it takes up, in characters. */
const NEAR = 2_000;

const COUNTS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6 };
const COUNTED =
  /\b(two|three|four|five|six) (?:leaders|ministers|presidents|premiers|chiefs|officials|envoys|negotiators|men|women|sides|parties|counterparts)$/i;

/**
 * "The three leaders" who meet are those of the meeting told last before that had just as many participants. Without
 * such a meeting near by, they stay as they are described.
 */
export function numberedParties(tellings: readonly Telling[], text: string): readonly Telling[] {
  const known = [...tellings];
  tellings.forEach((telling, i) => {
    const { report } = telling;
    const [only, ...others] = report.participants;
    if (!only || others.length > 0) return;
    const count =
      COUNTS[COUNTED.exec(text.slice(Math.max(0, only.mention.end - 30), only.mention.end))?.[1]?.toLowerCase() ?? ''];
    const before = known.slice(0, i).findLast((earlier) => isTakenUp(report, earlier.report, count));
    if (!before) return;
    known[i] = { ...telling, report: { ...report, certainty: 'inferred', participants: before.report.participants } };
  });
  return known;
}

function isTakenUp(report: MeetingReport, other: MeetingReport, count: number | undefined): boolean {
  if (count === undefined || report.evidence[0].start - other.evidence[0].end > NEAR) return false;
  return (
    new Set(other.participants.map(keyOf)).size === count && other.participants.every(({ entity }) => entity !== null)
  );
}
