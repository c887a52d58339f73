import type { MeetingReport } from '../../model/fact.ts';
import { compareSpans, nonEmpty } from '../../model/span.ts';
import type { Telling } from './telling.ts';

/** The two passages stand no further apart than this, in characters: the one sentence follows the other. */
const NEAR = 250;
const OPENS =
  /(?:^|[.!?”"]\s+|\n)(?:It|This|That|Theirs|The (?:meeting|visit|talks|summit|encounter))\s+(?:\w+\s+){0,3}$/;

/**
 * "The presidents of Peru and Chile will meet in Lima. It will be the first meeting between Ana Silva and Lars Holm": who they
 * are, told behind the meeting itself. Where those who met are told by a description, the names stand for it.
 */
export function firstBetween(tellings: readonly Telling[], text: string): readonly Telling[] {
  const kept: Telling[] = [];
  for (const telling of tellings) {
    const before = kept.at(-1);
    if (
      before &&
      isNaming(telling.report, text) &&
      isDescribed(before.report) &&
      isBehind(before.report, telling.report)
    )
      kept[kept.length - 1] = { ...before, report: named(before.report, telling.report) };
    else kept.push(telling);
  }
  return kept;
}

function isNaming({ rule, participants, evidence: [{ start }] }: MeetingReport, text: string): boolean {
  if (rule !== 'noun-between' || participants.length < 2 || participants.some(({ entity }) => entity === null))
    return false;
  return OPENS.test(text.slice(Math.max(0, start - 60), start));
}

/** One name for all who met. */
function isDescribed({ participants, background }: MeetingReport): boolean {
  return participants.length === 1 && !background;
}

function isBehind({ evidence }: MeetingReport, { evidence: [{ start }] }: MeetingReport): boolean {
  const end = Math.max(...evidence.map((span) => span.end));
  return start >= end && start - end < NEAR;
}

function named(told: MeetingReport, naming: MeetingReport): MeetingReport {
  return {
    ...told,
    certainty: 'inferred',
    participants: naming.participants,
    place: told.place ?? naming.place,
    occasion: told.occasion ?? naming.occasion,
    date: told.date.basis === 'unknown' ? naming.date : told.date,
    evidence: nonEmpty([...told.evidence, ...naming.evidence].toSorted(compareSpans), 'evidence'),
  };
}
