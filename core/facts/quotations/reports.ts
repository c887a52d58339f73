import type { Carrier, Item } from './carriers.ts';
import type { Cue } from './cues.ts';
import { type MatterStart, matterAfter } from './matter.ts';
import { type Phrase, phraseEndingAt, phraseStartingAt, subjectBefore } from './speakers.ts';

/** What one cue reports: item ranges of its carrier, half-open, in text order. */
export interface Report {
  readonly carrier: Carrier;
  readonly cue: Cue | null;
  readonly speaker: Phrase | null;
  readonly parts: readonly { readonly from: number; readonly to: number }[];
  readonly rule: string;
}

/** The reports of a sentence, cue by cue in text order. */
export function reportsOf(carrier: Carrier, cues: readonly Cue[]): readonly Report[] {
  const { items } = carrier;
  const ends = bodyEnd(items);
  const voices = cues.map((cue) => voiceOf(items, cue));
  const borders = cues.map((cue, i) => borderOf(items, cue, voices[i]?.speaker ?? null));
  return cues.flatMap((cue, i): Report[] => {
    const voice = voices[i];
    if (!voice) return [];
    const stop = (from: number): number => {
      for (let k = i + 1; k < cues.length; k += 1) {
        const border = borders[k];
        if (border !== undefined && border !== null && border > from) return border;
      }
      return ends;
    };
    const report = cue.mood === 'phrase' ? accordingTo(items, cue, voice, stop) : spoken(items, cue, voice, stop);
    return report ? [{ carrier, cue, speaker: voice.speaker, ...report }] : [];
  });
}

interface Voice {
  readonly speaker: Phrase | null;
  readonly inverted: boolean;
}

type Found = Pick<Report, 'parts' | 'rule'>;

function voiceOf(items: readonly Item[], cue: Cue): Voice {
  if (cue.mood === 'phrase') return { speaker: phraseStartingAt(items, cue.after), inverted: false };
  if (cue.mood === 'passive') return { speaker: byPhrase(items, cue.after), inverted: false };
  if (isInverted(items, cue)) return { speaker: phraseStartingAt(items, cue.after), inverted: true };
  return { speaker: subjectBefore(items, cue.group), inverted: false };
}

/** “...,” said Lee; The deal is off, said Lee. Not: Lee, a minister, said China was ready. */
function isInverted(items: readonly Item[], cue: Cue): boolean {
  if (!cue.frames.has('q') || cue.mood !== 'finite' || cue.group !== cue.verb) return false;
  const before = items[cue.group - 1];
  const comma = before?.lower === ',' || before?.lower === '—' || before?.lower === '–';
  const marked = before?.marked ?? (comma ? items[cue.group - 2]?.marked : null) ?? null;
  if (!marked && !comma) return false;
  const phrase = phraseStartingAt(items, cue.after);
  if (!phrase || phrase.from !== cue.after) return false;
  if (marked) return true;
  const next = items[phrase.to];
  return (
    (next === undefined || /^(?:PUNCT|ADP)$/.test(next.pos)) &&
    hasVerb(items, 0, cue.group - 1) &&
    !appositive(items, cue.group - 1)
  );
}

/** Whether the comma closes "X, a minister," or "X, who ..., ". */
function appositive(items: readonly Item[], comma: number): boolean {
  for (let i = comma - 1; i >= 0; i -= 1) {
    const lower = items[i]?.lower;
    if (lower === ',') return phraseEndingAt(items, i - 1) !== null && !hasVerb(items, i + 1, comma);
  }
  return false;
}

function byPhrase(items: readonly Item[], from: number): Phrase | null {
  for (let i = from; i < Math.min(items.length, from + 8); i += 1) {
    if (items[i]?.lower === 'by') return phraseStartingAt(items, i + 1);
    if (items[i]?.marked || items[i]?.pos === 'VERB') return null;
  }
  return null;
}

/** Where an earlier report must end because this cue's own clause starts, after a comma or a conjunction; else null. */
function borderOf(items: readonly Item[], cue: Cue, speaker: Phrase | null): number | null {
  let start =
    cue.mood === 'phrase'
      ? cue.group
      : Math.min(cue.group, speaker && speaker.to <= cue.group ? speaker.from : cue.group);
  if (cue.mood === 'infinitive' || cue.mood === 'passive') return null;
  // A shared subject lies in another clause: this cue's own clause starts at its verb.
  if (speaker && speaker.to < cue.group && items[cue.group - 1]?.pos === 'CCONJ') start = cue.group;
  if (cue.mood === 'participle') start = cue.group;
  let border = start;
  while (border > 0 && /^(?:CCONJ|SCONJ)$/.test(items[border - 1]?.pos ?? '')) border -= 1;
  const conjunction = border < start && items[start - 1]?.pos === 'CCONJ';
  const comma =
    items[border - 1]?.lower === ',' || items[border - 1]?.lower === '–' || items[border - 1]?.lower === '—';
  if (comma) return border - 1;
  return (conjunction && start === cue.group) || cue.mood === 'phrase' ? border : null;
}

function accordingTo(
  items: readonly Item[],
  cue: Cue,
  { speaker }: Voice,
  stop: (from: number) => number,
): Found | null {
  if (!speaker) return null;
  if (cue.group <= 1 || /^(?:CCONJ|SCONJ)$/.test(items[cue.group - 1]?.pos ?? '')) {
    let from = speaker.to;
    while (from < items.length && items[from]?.lower !== ',') from += 1;
    return part(from + 1, stop(from + 1), 'according-to-before');
  }
  const before = items[cue.group - 1]?.lower === ',' ? cue.group - 1 : cue.group;
  return part(clauseStart(items), before, 'according-to-after');
}

function spoken(
  items: readonly Item[],
  cue: Cue,
  { speaker, inverted }: Voice,
  stop: (from: number) => number,
): Found | null {
  const head = inverted || !speaker || speaker.to > cue.group ? cue.group : speaker.from;
  const after = inverted ? null : matterAfter(items, cue);
  const before = cue.frames.has('q') && cue.mood === 'finite' ? matterBefore(items, head) : null;
  const tail = inverted && speaker ? speaker.to : cue.after;
  if (before && (items[head - 1]?.marked || items[head - 2]?.marked)) {
    // “...,” he said, “...”: what follows goes on with it; "and said that ..." would be a cue of its own.
    const more =
      continuedAfter(items, tail) ??
      (after && after.frame !== 'thing' && items[after.from]?.marked ? after.from : null);
    const rest = more === null ? [] : [{ from: more, to: stop(more) }];
    if (after && more === null && isClause(after))
      return part(after.from, stop(after.from), `cue-before-${after.frame}`);
    return { parts: [before, ...rest], rule: rest.length > 0 ? 'cue-between-marks' : 'cue-after-marks' };
  }
  if (after) return part(after.from, stop(after.from), `cue-before-${after.frame}`);
  if (!before || !hasVerb(items, before.from, before.to)) return parenthetical(items, cue, before, tail, stop);
  return parenthetical(items, cue, before, tail, stop) ?? { parts: [before], rule: 'cue-after-clause' };
}

function isClause({ frame }: MatterStart): boolean {
  return frame === 'c' || frame === 'r' || frame === 'w' || frame === 'x' || frame === 'p';
}

/** The matter before "he said": back to the start of the sentence. */
function matterBefore(items: readonly Item[], head: number): { readonly from: number; readonly to: number } | null {
  const last = items[head - 1];
  if (!last) return null;
  const comma = last.lower === ',' || last.lower === '–' || last.lower === '—';
  if (!last.marked && !comma) return null;
  const to = comma ? head - 1 : head;
  const from = clauseStart(items);
  if (to <= from) return null;
  const marks = items[to - 1]?.marked ? firstOfRun(items, to - 1) : null;
  return marks !== null && !hasVerb(items, from, marks) ? { from: marks, to } : { from, to };
}

function firstOfRun(items: readonly Item[], last: number): number {
  let first = last;
  while (first > 0 && items[first - 1]?.marked) first -= 1;
  return first;
}

/** "The move, officials said, would ...": a pause after the cue, and then the clause goes on. */
function parenthetical(
  items: readonly Item[],
  cue: Cue,
  before: { from: number; to: number } | null,
  tail: number,
  stop: (from: number) => number,
): Found | null {
  if (!before || cue.mood !== 'finite') return null;
  const comma = pauseAfter(items, tail);
  if (comma === null) return null;
  const next = items[comma + 1];
  if (!next || next.pos === 'CCONJ' || next.pos === 'SCONJ' || (next.pos === 'VERB' && next.lower.endsWith('ing')))
    return null;
  if (/^(?:who|which|where|when|while|though|although|citing|after|as)$/.test(next.lower)) return null;
  const open = !hasVerb(items, before.from, before.to) || SUBORDINATE.test(items[before.from]?.lower ?? '');
  const verb = next.pos === 'VERB' || next.pos === 'AUX';
  if (!open && !verb) return null;
  return { parts: [before, { from: comma + 1, to: stop(comma + 1) }], rule: 'cue-within-clause' };
}

const SUBORDINATE = /^(?:if|when|while|because|although|though|since|unless|once|as|after|before)$/;

function pauseAfter(items: readonly Item[], from: number): number | null {
  for (let i = from; i < Math.min(items.length - 1, from + 12); i += 1) {
    if (items[i]?.lower === ',') return i;
    if (items[i]?.marked || items[i]?.pos === 'VERB') return null;
  }
  return null;
}

/** The first marks after the cue and its adverbials, where nothing but those stand between. */
function continuedAfter(items: readonly Item[], from: number): number | null {
  for (let i = from; i < Math.min(items.length, from + 40); i += 1) {
    const item = items[i] as Item;
    if (item.marked) return /^[,:—–;-]$/.test(items[i - 1]?.lower ?? '') || i === from ? i : null;
    if (item.pos === 'CCONJ' && items[i - 1]?.lower === ',') return null;
  }
  return null;
}

function clauseStart(items: readonly Item[]): number {
  let from = 0;
  while (/^(?:and|but|so|yet|still|,|-|–|—|•|\*)$/.test(items[from]?.lower ?? '')) from += 1;
  return from;
}

function bodyEnd(items: readonly Item[]): number {
  let end = items.length;
  while (end > 0 && /^[.?!…:;,]$/.test(items[end - 1]?.lower ?? '')) end -= 1;
  return end;
}

function hasVerb(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const item = items[i];
    if (item && !item.marked && (item.pos === 'AUX' || (item.pos === 'VERB' && !item.lower.endsWith('ing'))))
      return true;
  }
  return false;
}

function part(from: number, to: number, rule: string): Found | null {
  return to > from ? { parts: [{ from, to }], rule } : null;
}
