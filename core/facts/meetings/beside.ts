import { daysBetween } from '../../model/calendar.ts';
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
export function besideAnother(tellings: readonly Telling[], text: string): readonly Telling[] {
  return tellings.map((telling, i) => {
    const { report } = telling;
    if (report.status !== 'held' || report.background || report.refersBack) return telling;
    if (report.form === 'call') return telling;
    const earlier = tellings.slice(0, i);
    const summit = SIDELINES.test(sentenceOf(text, report))
      ? earlier.findLast((one) => isPlenary(one.report))
      : undefined;
    // A place that stands before the summit is told of is the dateline's.
    const placed = report.place !== null && !(summit && report.place.at.end <= summit.report.evidence[0].start);
    if (placed) return telling;
    if (summit && !telling.timed) return { ...telling, report: onSidelines(report, summit.report) };
    if (report.place) return telling;
    if (telling.added && !telling.timed) {
      const other = earlier.findLast((one) => !one.added && isBeside(report, one.report) && one.report.form !== 'call');
      return other ? { ...telling, report: withSetting(report, other.report) } : telling;
    }
    // At a summit whoever meets one guest meets the next in the same town, on that day and those beside it.
    const other = earlier.findLast(
      (one) => isBeside(report, one.report) && isGathering(one.report, text) && isNextDay(report, one.report),
    );
    return other ? { ...telling, report: { ...report, place: other.report.place, certainty: 'inferred' } } : telling;
  });
}

const SIDELINES =
  /\b(?:on|at) the (?:sidelines|margins|fringes) of (?:the|this|that) (?:summit|meeting|conference|gathering|forum|talks)\b/i;

/** The clause of a report with what stands before it in its line: "On the sidelines of the summit, ...". */
function sentenceOf(text: string, { evidence: [{ start, end }] }: MeetingReport): string {
  const before = text.slice(Math.max(0, start - 200), start);
  const from = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. ')) + 1;
  return before.slice(from) + text.slice(start, end);
}

function isPlenary({ form, place, status, background, participants }: MeetingReport): boolean {
  const crowd =
    form === 'summit' ||
    form === 'ministerial' ||
    participants.some(({ entity, name }) => entity === null && name.endsWith('s'));
  return crowd && place !== null && status === 'held' && !background;
}

/** "On the sidelines of the summit": in its town and on its day, as long as it is told to have had but one. */
function onSidelines(report: MeetingReport, summit: MeetingReport): MeetingReport {
  const { date } = summit;
  return {
    ...report,
    place: summit.place,
    occasion: report.occasion ?? summit.occasion,
    certainty: 'inferred',
    ...(date.earliest !== null && date.earliest === date.latest ? { date } : { beside: summit.evidence[0] }),
  };
}

const GATHERING = /\b(?:summits?|conference|forum|assembly|G7|G20|COP\d\d)\b/;
/** The words that tell of a gathering stand within this of the meeting, in characters. */
const AROUND = 400;

function isGathering({ occasion, form, evidence }: MeetingReport, text: string): boolean {
  const [{ start, end }] = evidence;
  return (
    form !== 'call' && (occasion !== null || GATHERING.test(text.slice(Math.max(0, start - AROUND), end + AROUND)))
  );
}

/** Both days known, and one day apart at most. */
function isNextDay({ date: a }: MeetingReport, { date: b }: MeetingReport): boolean {
  if (a.earliest === null || b.earliest === null || a.precision !== 'day' || b.precision !== 'day') return false;
  return Math.abs(daysBetween(a.earliest, b.earliest)) <= 1;
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
