import type { Range } from '../../model/span.ts';
import { wordIs } from '../../model/word.ts';
import type { Carrier } from './carriers.ts';
import type { Cue } from './cues.ts';
import { isPlainSpeech } from './lexicon.ts';
import type { Marked } from './marks.ts';
import type { Phrase } from './phrases.ts';
import { SUBJECT } from './phrases.ts';
import type { Report } from './reports.ts';

/** A quotation in the making: ranges of the text, not yet a fact. */
export interface Draft {
  readonly carrier: Carrier;
  /** The last sentence of a quotation that goes on over several. */
  readonly until?: Carrier;
  readonly cue: Cue | null;
  readonly cueRange: Range | null;
  readonly speaker: Range | null;
  /** Whom a relative pronoun stands for. */
  readonly stands: Range | null;
  readonly parts: readonly Range[];
  /** All stretches in marks within the parts. */
  readonly marked: readonly Marked[];
  /** Those of them that are this draft's own words, and not a nested report's. */
  readonly own: readonly Marked[];
  readonly rule: string;
  readonly inferred: boolean;
}

/** The reports of one sentence as drafts; each stretch in marks becomes the words of the nearest report that holds it. */
export function draftsOf(carrier: Carrier, reports: readonly Report[]): readonly Draft[] {
  if (reports.length === 0) return NONE;
  const holders = new Map<Marked, number>();
  const held = reports.map((report) => markedIn(report));
  held.forEach((list, i) => {
    if (isBeliefWithin(reports[i], reports)) return;
    for (const marked of list) {
      const other = holders.get(marked);
      if (other === undefined || (!isToldOf(reports[other], marked) && sizeOf(reports[i]) <= sizeOf(reports[other])))
        holders.set(marked, i);
      // “...,” according to the palace: its words, whatever deed tells of them, too; not those that another is told to have said.
      else if (isToldOf(reports[i], marked) && !isHeardSaying(reports[other])) holders.set(marked, i);
    }
  });
  return reports.map((report, i) => draftOf(carrier, report, held[i] ?? [], (marked) => holders.get(marked) === i));
}

const NONE: readonly Draft[] = [];

/** Whether marks stand right before an "according to". */
function isToldOf(report: Report | undefined, marked: Marked): boolean {
  const cue = report?.cue;
  if (!report || cue?.mood !== 'phrase' || cue.owner) return false;
  const { items } = report.carrier;
  const last = items[cue.group - 1]?.lower === ',' ? items[cue.group - 2] : items[cue.group - 1];
  return last?.marked === marked;
}

/** "Holm told the guards, “We will go,” according to an aide": the words are of him who said them, whoever heard them. */
function isHeardSaying(report: Report | undefined): boolean {
  if (!report?.speaker || report.cue?.mood !== 'finite') return false;
  // "Holm offered to help, “if need be at night”, according to an aide": the verb tells a deed as well.
  return isPlainSpeech(report.cue.lemma) || (report.cue.frames.has('q') && /-[cr]$/.test(report.rule));
}

/** A belief or a deed told within somebody's words ("he said she knows that ...") holds none of them. */
function isBeliefWithin(report: Report | undefined, reports: readonly Report[]): boolean {
  const cue = report?.cue;
  if (!cue) return false;
  // "said it was agreed to “stop”": what was agreed by nobody in particular is part of what he said.
  const byNobody = cue.mood === 'passive' && report.speaker === null;
  // "said it was rejecting the offer because “it fails us”": what he does in his words holds none either.
  // "said all sides have agreed to “stop”": nor does what several agree on, who said it in no words of their own.
  const ownDeed = /-[npt]$/.test(report.rule) && (isPronoun(report) || cue.lemma === 'agree');
  if (!byNobody && !ownDeed && (cue.frames.has('q') || cue.frames.has('b') || cue.frames.has('a'))) return false;
  return reports.some(
    (other) =>
      other !== report &&
      other.cue?.frames.has('q') === true &&
      other.parts.some(({ from, to }) => from <= cue.verb && cue.verb < to),
  );
}

function isPronoun({ carrier: { items }, speaker }: Report): boolean {
  return speaker !== null && speaker.to - speaker.from === 1 && SUBJECT.test(items[speaker.from]?.lower ?? '');
}

function draftOf(carrier: Carrier, report: Report, marked: readonly Marked[], isOwn: (m: Marked) => boolean): Draft {
  const { items } = carrier;
  const { cue, speaker } = report;
  const parts = report.parts
    .flatMap((part) => betweenMarks(carrier, part))
    .flatMap(({ from, to }) => {
      let [first, last] = [from, to - 1];
      while (first < last && isMark(items[first])) first += 1;
      while (last > first && isMark(items[last])) last -= 1;
      const start = items[first]?.start;
      const end = items[last]?.end;
      return start === undefined || end === undefined ? [] : [{ start, end }];
    });
  return {
    carrier,
    cue,
    cueRange: cue ? rangeOf(carrier, { from: cue.verb, to: cue.after }) : null,
    speaker: speaker && rangeOf(carrier, speaker),
    stands: speaker?.stands ? rangeOf(carrier, speaker.stands) : null,
    parts,
    marked,
    own: marked.filter(isOwn),
    rule: report.rule,
    inferred: false,
  };
}

const isMark = wordIs(/^[,:;–—-]$/);

/** “...”: “...” are two parts: what stands between them is the writer's. */
function betweenMarks(
  { items, marked }: Pick<Carrier, 'items' | 'marked'>,
  { from, to }: Pick<Phrase, 'from' | 'to'>,
): readonly Pick<Phrase, 'from' | 'to'>[] {
  if (marked.length < 2) return [{ from, to }];
  const at = items.findIndex(
    (item, i) => i > from && i < to - 1 && items[i - 1]?.marked && items[i + 1]?.marked && /^[:;]$/.test(item.lower),
  );
  return at < 0 ? [{ from, to }] : [{ from, to: at }, ...betweenMarks({ items, marked }, { from: at + 1, to })];
}

function rangeOf({ items }: Carrier, { from, to }: Pick<Phrase, 'from' | 'to'>): Range | null {
  const first = items[from];
  const last = items[to - 1];
  return first && last ? { start: first.start, end: last.end } : null;
}

function markedIn({ carrier, parts }: Report): readonly Marked[] {
  if (carrier.marked.length === 0) return carrier.marked;
  return parts.flatMap(({ from, to }) =>
    carrier.items.slice(from, to).flatMap(({ marked }) => (marked ? [marked] : [])),
  );
}

function sizeOf(report: Report | undefined): number {
  return report ? report.parts.reduce((sum, { from, to }) => sum + to - from, 0) : Infinity;
}
