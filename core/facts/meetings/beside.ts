import type { MeetingReport } from '../../model/fact.ts';
import type { Draft } from './draft.ts';
import { keyOf, type Telling } from './telling.ts';

/** A meeting told further from another than this, in characters, is not told beside it. */
const NEAR = 1_500;

const MEETING = '(?:\\w+ ){0,2}(?:meeting|talks|discussions?|conversation)';
const ADDED = new RegExp(
  `\\b(?:(?:in addition to|besides|apart from|aside from|alongside) (?:his|her|their|its|the) ${MEETING}|also|separately|separate)\\b`,
  'i',
);

/** True where the words before the cue say that this meeting is told beside another ("also met", "in addition to his talks"). */
export function isAdded({ items, cue, sentence }: Draft): boolean {
  const words = items.filter((item) => item.start >= sentence.start).slice(0, cue + 1);
  return ADDED.test(words.map(({ lower }) => lower).join(' '));
}

/**
 * A meeting told beside the article's own, by somebody who was at that one, and without a place or a time of its own,
 * was held at the same place and on the same occasion; the dossier dates it by that one.
 */
export function besideAnother(tellings: readonly Telling[]): readonly Telling[] {
  return tellings.map((telling, i) => {
    const { report } = telling;
    if (!telling.added || report.status !== 'held' || report.background || report.refersBack) return telling;
    if (report.form === 'call' || report.place || telling.timed) return telling;
    const other = tellings
      .slice(0, i)
      .findLast((earlier) => !earlier.added && isBeside(report, earlier.report) && earlier.report.form !== 'call');
    return other ? { ...telling, report: withSetting(report, other.report) } : telling;
  });
}

function isBeside(report: MeetingReport, other: MeetingReport): boolean {
  if (other.status !== 'held' || other.background || other.refersBack || !other.place) return false;
  if (report.evidence[0].start - other.evidence[0].end > NEAR) return false;
  const keys = new Set(other.participants.map(keyOf));
  const shared = report.participants.filter((participant) => keys.has(keyOf(participant))).length;
  // The same company again is the same meeting, told once more.
  return shared > 0 && shared < report.participants.length;
}

function withSetting(report: MeetingReport, other: MeetingReport): MeetingReport {
  return {
    ...report,
    place: other.place,
    occasion: report.occasion ?? other.occasion,
    certainty: 'inferred',
    beside: other.evidence[0],
  };
}
