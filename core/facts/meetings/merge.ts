import type { DatedBy } from '../../model/dated.ts';
import type { MeetingReport } from '../../model/fact.ts';
import { compareSpans, nonEmpty, overlaps } from '../../model/span.ts';
import { keyOf, type Telling } from './telling.ts';

/** Reports looked back at for a merge: an article's meetings recur near each other, and the cost stays linear. */
const WINDOW = 40;
/** Passages kept of one report: far more than any memo cites, and few enough that a book-long text stays linear. */
const MOST_PASSAGES = 200;

/** Plain repeats within one article become one report with several passages, the first passage first. */
export function mergeRepeats(tellings: readonly Telling[]): readonly Telling[] {
  const kept: Telling[] = [];
  for (const telling of tellings) {
    const { report } = telling;
    let at = kept.length - 1;
    const from = Math.max(0, kept.length - WINDOW);
    while (at >= from && !repeats(kept[at]?.report ?? report, report)) at--;
    const earlier = at >= from ? kept[at] : undefined;
    if (earlier) kept[at] = { ...earlier, report: merged(earlier.report, report) };
    else kept.push(telling);
  }
  return kept;
}

/** The same people, and nothing that tells two meetings apart: kind, status, day, place or occasion. */
function repeats(a: MeetingReport, b: MeetingReport): boolean {
  const same = shared(a, b);
  const fewer = Math.min(a.participants.length, b.participants.length);
  if (same < fewer || fewer < 1) return false;
  const equal = a.participants.length === b.participants.length;
  if (!equal && !(b.refersBack && same >= 2)) return false;
  const overlapping = a.evidence.some((x) => overlaps(x, b.evidence[0]));
  const elsewhere = a.place !== null && b.place !== null && !sharesWord(a.place.name, b.place.name);
  // "Spoke for an hour and will meet again on Sunday" tells two, whose passages begin alike.
  const isToCome = a.status === 'held' && b.status === 'planned';
  if (overlapping && equal && same >= 2 && !isToCome) return !clash(a.date, b.date) && !elsewhere;
  if (a.status !== b.status) return false;
  if (a.background !== b.background && !(b.refersBack && !b.background)) return false;
  if ((a.form === 'call') !== (b.form === 'call') && !b.refersBack) return false;
  return (
    !clash(a.date, b.date) && !elsewhere && !(a.occasion && b.occasion && !sharesWord(a.occasion.name, b.occasion.name))
  );
}

function merged(a: MeetingReport, b: MeetingReport): MeetingReport {
  const [first] = a.evidence;
  const evidence =
    a.evidence.length >= MOST_PASSAGES
      ? a.evidence
      : [...a.evidence, ...b.evidence].filter(
          (span, i, all) => all.findIndex((other) => compareSpans(other, span) === 0) === i,
        );
  const names = new Set(a.participants.map(keyOf));
  return {
    ...a,
    evidence: nonEmpty([first, ...evidence.filter((span) => span !== first)], 'evidence'),
    participants: [...a.participants, ...b.participants.filter((p) => !names.has(keyOf(p)))],
    date:
      a.date.precision === 'day' || (a.date.basis !== 'unknown' && b.date.precision !== 'day')
        ? a.date
        : b.date.basis === 'unknown'
          ? a.date
          : b.date,
    place: a.place ?? b.place,
    occasion: a.occasion ?? b.occasion,
    form: a.form === 'talks' && b.form !== 'talks' ? b.form : a.form,
    relative: a.relative ?? b.relative,
    refersBack: a.refersBack && b.refersBack,
    background: a.background && b.background,
  };
}

function shared(a: MeetingReport, b: MeetingReport): number {
  const keys = new Set(a.participants.map(keyOf));
  return b.participants.filter((p) => keys.has(keyOf(p))).length;
}

function clash(a: DatedBy, b: DatedBy): boolean {
  if (a.choices.length > 0 && b.choices.length > 0) return !a.choices.some((day) => b.choices.includes(day));
  return (
    (a.latest !== null && b.earliest !== null && a.latest < b.earliest) ||
    (b.latest !== null && a.earliest !== null && b.latest < a.earliest)
  );
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(wordsOf(a));
  return wordsOf(b).some((word) => words.has(word));
}

function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !/^(?:the|and|meeting|summit|city|general|international)$/.test(word));
}
