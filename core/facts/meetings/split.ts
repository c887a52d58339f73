import type { MeetingReport } from '../../model/fact.ts';
import { nonEmpty } from '../../model/span.ts';
import { keyOf, type Telling } from './telling.ts';

/**
 * A passage that tells several separate meetings in one breath ("meets Holm and Berg in Washington") gives way to the
 * reports that tell them apart: its passage becomes evidence of each.
 */
export function splitJoint(tellings: readonly Telling[]): readonly Telling[] {
  const separate = tellings.filter((telling) => telling.separate).map(({ report }) => report);
  if (separate.length === 0) return tellings;
  const joint = tellings.filter((telling) => !telling.separate && isUnion(telling.report, separate));
  if (joint.length === 0) return tellings;
  const gone = new Set(joint);
  return tellings
    .filter((telling) => !gone.has(telling))
    .map((telling) => {
      const { report } = telling;
      if (!telling.separate) return telling;
      const told = joint.filter((whole) => holds(whole.report, report)).flatMap((whole) => whole.report.evidence);
      return { ...telling, report: { ...report, evidence: nonEmpty([...report.evidence, ...told], 'evidence') } };
    });
}

/** All its participants, and no others, meet in the separate reports. */
function isUnion(report: MeetingReport, separate: readonly MeetingReport[]): boolean {
  if (report.participants.length < 3) return false;
  const parts = separate.filter((part) => holds(report, part));
  const told = new Set(parts.flatMap((part) => part.participants.map(keyOf)));
  return parts.length > 1 && report.participants.every((participant) => told.has(keyOf(participant)));
}

function holds(whole: MeetingReport, part: MeetingReport): boolean {
  const keys = new Set(whole.participants.map(keyOf));
  return (
    part.status === whole.status &&
    part.participants.length < whole.participants.length &&
    part.participants.every((participant) => keys.has(keyOf(participant)))
  );
}
