import type { Carrier, Item } from './carriers.ts';
import type { Cue } from './cues.ts';
import { type MatterStart, matterAfter } from './matter.ts';
import {
  isPause,
  isVerbal,
  type Phrase,
  phraseEndingAt,
  phraseStartingAt,
  subjectBefore,
  subjectOfParticiple,
} from './speakers.ts';

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
    const stop = (from: number, isClause = false): number => {
      for (let k = i + 1; k < cues.length; k += 1) {
        const border = borders[k];
        // A clause does not end before its verb: "even on Friday, the palace refused to say ...".
        if (border === undefined || border === null || border <= from) continue;
        if (!isClause || hasVerb(items, from, border) || hasMarks(items, from, border)) return border;
      }
      return ends;
    };
    const report = cue.mood === 'phrase' ? accordingTo(items, cue, voice, stop) : spoken(items, cue, voice, stop);
    if (!report && announces(items, cue, i === cues.length - 1)) {
      return [{ carrier, cue, speaker: voice.speaker, parts: [], rule: 'cue-before-colon' }];
    }
    return report ? [{ carrier, cue, speaker: voice.speaker, ...report }] : [];
  });
}

/** "She said:" at the end of a paragraph: what follows is told in the next one. */
function announces(items: readonly Item[], cue: Cue, isLast: boolean): boolean {
  return isLast && cue.frames.has('q') && items.at(-1)?.lower === ':';
}

/** Where a report that starts at an item must end for the cues after it. */
type Stop = (from: number, isClause?: boolean) => number;

export interface Voice {
  readonly speaker: Phrase | null;
  readonly inverted: boolean;
}

type Found = Pick<Report, 'parts' | 'rule'>;

/** Who speaks by a cue, and whether the name follows it. */
export function voiceOf(items: readonly Item[], cue: Cue): Voice {
  if (cue.mood === 'phrase') {
    // "according to figures that ...": the tagger's verb is what it is according to.
    const alone = items[cue.after] ? { from: cue.after, to: cue.after + 1, stands: null } : null;
    return { speaker: phraseStartingAt(items, cue.after) ?? alone, inverted: false };
  }
  if (cue.mood === 'passive') return { speaker: byPhrase(items, cue.after), inverted: false };
  if (isInverted(items, cue)) return { speaker: phraseStartingAt(items, cue.after), inverted: true };
  const find = cue.mood === 'participle' ? subjectOfParticiple : subjectBefore;
  return { speaker: find(items, cue.group), inverted: false };
}

/** “...,” said Lee; The deal is off, said Lee. Not: Lee, a minister, said China was ready. */
function isInverted(items: readonly Item[], cue: Cue): boolean {
  if (!cue.frames.has('q') || cue.mood !== 'finite' || cue.group !== cue.verb) return false;
  const before = items[cue.group - 1];
  const comma = isPause(before);
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
  if (isPause(items[border - 1])) return border - 1;
  // The comma may stand inside the marks: “...,” adding that
  if (items[border - 1]?.marked && (conjunction || items[border - 1]?.marked?.ending === ',')) return border;
  return (conjunction && start === cue.group) || cue.mood === 'phrase' ? border : null;
}

function accordingTo(items: readonly Item[], cue: Cue, { speaker }: Voice, stop: Stop): Found | null {
  if (!speaker) return null;
  const opens = cue.group <= 1 || /^(?:CCONJ|SCONJ)$/.test(items[cue.group - 1]?.pos ?? '');
  // "In addition, according to the ministry, ...": what was said follows where only an adverbial stands before.
  const adverbial =
    !isVerbal(items[speaker.to + 1]) &&
    isPause(items[cue.group - 1]) &&
    cue.group <= 6 &&
    /^(?:ADP|ADV)$/.test(items[0]?.pos ?? '');
  if (opens || (adverbial && !hasVerb(items, 0, cue.group) && pauseAfter(items, speaker.to) === speaker.to)) {
    let from = speaker.to;
    while (from < items.length && items[from]?.lower !== ',') from += 1;
    return part(from + 1, stop(from + 1, true), 'according-to-before');
  }
  const before = items[cue.group - 1]?.lower === ',' ? cue.group - 1 : cue.group;
  const from = clauseStart(items);
  // "Among those at risk, according to Ms Lee, are ...": the clause goes on after the aside.
  const pause = pauseAfter(items, speaker.to);
  const goesOn =
    pause !== null && pause + 1 < items.length && (!hasVerb(items, from, before) || isVerbal(items[pause + 1]));
  if (goesOn && before > from) {
    return {
      parts: [
        { from, to: before },
        { from: pause + 1, to: stop(pause + 1, true) },
      ],
      rule: 'according-to-within',
    };
  }
  return part(from, before, 'according-to-after');
}

function spoken(items: readonly Item[], cue: Cue, { speaker, inverted }: Voice, stop: Stop): Found | null {
  const head = inverted || !speaker || speaker.to > cue.group ? cue.group : speaker.from;
  const after = inverted ? null : matterAfter(items, cue);
  const before = cue.frames.has('q') && cue.mood === 'finite' ? matterBefore(items, head) : null;
  const tail = inverted && speaker ? speaker.to : cue.after;
  if (before && endsInSpeech(items, before, after)) {
    // “...,” he said, “...”: what follows goes on with it; "and said that ..." would be a cue of its own.
    const more = continuedAfter(items, tail);
    const rest = more === null ? [] : [{ from: more, to: marksRunEnd(items, more) }];
    return { parts: [before, ...rest], rule: rest.length > 0 ? 'cue-between-marks' : 'cue-after-marks' };
  }
  if (isAside(items, head) && before === null && !after?.frame.match(/^(?:c|d|marks|colon)$/)) {
    const aside = asSomebodySaid(items, cue, tail, stop);
    if (aside || after === null) return aside;
  }
  if (after)
    return part(
      after.from,
      Math.min(stop(after.from, /^[cdr]$/.test(after.frame)), ownEnd(items, cue, speaker, after)),
      `cue-before-${after.frame}`,
    );
  if (!cue.frames.has('c') || speaker?.stands) return null;
  const opensMarked = before !== null && Boolean(items[before.from]?.marked);
  if (!before || !(opensMarked || hasVerb(items, before.from, before.to)))
    return parenthetical(items, cue, before, tail, stop);
  const within = parenthetical(items, cue, before, tail, stop);
  return within ?? (endsClause(items, tail) ? { parts: [before], rule: 'cue-after-clause' } : null);
}

/** Whether the cue's clause ends after it, but for when and where: "..., he said on Monday"; not "..., he added to it". */
function endsClause(items: readonly Item[], tail: number): boolean {
  const next = items[tail];
  return next === undefined || next.marked !== null || !/^(?:to|of|for|about)$/.test(next.lower);
}

/** Whether the matter before the cue is speech in marks, and not a title that the sentence opens with (On "Face the Nation," Lee said that). */
function endsInSpeech(
  items: readonly Item[],
  before: { from: number; to: number },
  after: MatterStart | null,
): boolean {
  if (!items[before.to - 1]?.marked) return false;
  const opening = items[before.from];
  return (
    after === null ||
    after.frame === 'marks' ||
    after.frame === 'p' ||
    Boolean(opening?.marked) ||
    hasVerb(items, before.from, before.to)
  );
}

/** Whether the cue's clause is an aside with "as": "as the minister noted". */
function isAside(items: readonly Item[], head: number): boolean {
  return items[head - 1]?.lower === 'as';
}

/** "As the minister noted, X" and "X, as the minister noted": the clause beside the aside. */
function asSomebodySaid(items: readonly Item[], cue: Cue, tail: number, stop: Stop): Found | null {
  if (cue.mood !== 'finite' || !cue.frames.has('q')) return null;
  const pause = pauseAfter(items, tail);
  return pause === null ? null : part(pause + 1, stop(pause + 1, true), 'as-somebody-said');
}

/**
 * Where the matter must end for the cue's own sake: a label ends with its marks; the clause of a cue that stands in a
 * relative or a leading subordinate clause ends where that does, at a comma.
 */
export function ownEnd(items: readonly Item[], cue: Cue, speaker: Phrase | null, { from, frame }: MatterStart): number {
  const opening = clauseStart(items);
  const head = speaker ? speaker.from : cue.verb;
  const leading = head > opening && head <= opening + 3 && LEADING.test(items[opening]?.lower ?? '');
  const inner = leading || Boolean(speaker?.stands);
  for (let i = from; i < items.length; i += 1) {
    const item = items[i];
    if (item?.lower === ';') return i;
    if (item?.marked && endsLabel(items, i, frame, from)) return i + 1;
    if (!inner) continue;
    if (isPause(item) && i > from) return i;
    if (item?.marked && (isVerbal(items[i + 1]) || (leading && /[,.!?]/.test(item.marked.ending)))) return i + 1;
  }
  return items.length;
}

/** Whether marks close what is called, or what is said in marks alone: yelled “You lie!” at the president. */
function endsLabel(items: readonly Item[], at: number, frame: string, from: number): boolean {
  const next = items[at + 1];
  if (!next || next.marked || next.pos === 'NOUN') return false;
  if (next.pos === 'CCONJ') return !items[at + 2]?.marked && isVerbal(items[at + 2]);
  if (frame === 'b' || frame === 'a') return !labelGoesOn(items, at);
  if (frame !== 'marks' && frame !== 'colon') return false;
  return at === from && (isPause(next) || next.pos === 'ADP' || /[.,!?]/.test(items[at]?.marked?.ending ?? ''));
}

/** “a great example” of how ..., “fools” who “want ...”: what is called so goes on with its complement or with further marks. */
function labelGoesOn(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  if (!next || /[,.!?]/.test(items[at]?.marked?.ending ?? '')) return false;
  if (/^(?:of|for|that|who)$/.test(next.lower)) return true;
  for (let i = at + 1; i < Math.min(items.length, at + 9); i += 1) {
    if (items[i]?.marked) return true;
    if (isPause(items[i]) || items[i]?.pos === 'CCONJ') return false;
  }
  return false;
}

const LEADING = /^(?:as|when|where|while|after|before|if|although|though|since|because|once|until|even)$/;

function marksRunEnd(items: readonly Item[], from: number): number {
  let to = from;
  if (!items[to]?.marked) to += 1;
  while (items[to]?.marked) to += 1;
  return to;
}

/** The matter before "he said": back to the start of the sentence. */
function matterBefore(items: readonly Item[], head: number): { readonly from: number; readonly to: number } | null {
  const last = items[head - 1];
  if (!last) return null;
  const comma = isPause(last);
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
  stop: Stop,
): Found | null {
  if (cue.mood !== 'finite') return null;
  if (!before) return afterConnective(items, cue, tail, stop);
  const comma = pauseAfter(items, tail);
  if (comma === null) return null;
  const next = items[comma + 1];
  if (next?.pos === 'CCONJ' && items[comma + 2]?.marked)
    return { parts: [before, { from: comma + 1, to: stop(comma + 1) }], rule: 'cue-within-clause' };
  const subordinate = SUBORDINATE.test(items[before.from]?.lower ?? '');
  if (!next || next.pos === 'CCONJ' || next.pos === 'SCONJ') return null;
  if (next.pos === 'VERB' && next.lower.endsWith('ing') && !subordinate) return null;
  if (/^(?:who|which|where|when|while|though|although|citing|after|as)$/.test(next.lower)) return null;
  const open = !hasVerb(items, before.from, before.to) || subordinate;
  const verb = next.pos === 'VERB' || next.pos === 'AUX';
  if (!open && !verb) return null;
  return { parts: [before, { from: comma + 1, to: stop(comma + 1) }], rule: 'cue-within-clause' };
}

/** "Still, he said, officials ...", "But, she said, ...": all that was said follows the cue. */
function afterConnective(items: readonly Item[], cue: Cue, tail: number, stop: Stop): Found | null {
  const comma = pauseAfter(items, tail);
  const opens = clauseStart(items) > 0 && isPause(items[clauseStart(items) - 1]);
  if (comma === null || !opens || !cue.frames.has('q')) return null;
  return part(comma + 1, stop(comma + 1, true), 'cue-within-clause');
}

const SUBORDINATE = /^(?:if|when|while|because|although|though|since|unless|once|as|after|before)$/;

function pauseAfter(items: readonly Item[], from: number): number | null {
  for (let i = from; i < Math.min(items.length - 1, from + 12); i += 1) {
    if (items[i]?.lower === ',') return i;
    if (items[i]?.marked || items[i]?.pos === 'VERB') return null;
  }
  return null;
}

/** The marks that go on after the cue's clause: only its adverbials may stand between, and a pause before the marks. */
function continuedAfter(items: readonly Item[], from: number): number | null {
  for (let i = from; i < Math.min(items.length, from + 40); i += 1) {
    const item = items[i] as Item;
    if (item.marked) return i > from && (isPause(items[i - 1]) || /^[:;]$/.test(items[i - 1]?.lower ?? '')) ? i : null;
    if (isPause(items[i - 1]) && item.lower.endsWith('ing')) return null;
    // ... he said, and “...”
    if (isPause(items[i - 1]) && item.pos === 'CCONJ') return items[i + 1]?.marked ? i : null;
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
    if (!item || item.marked || (items[i - 1]?.lower === 'to' && i > from)) continue;
    if (item.pos === 'AUX' || (item.pos === 'VERB' && !item.lower.endsWith('ing'))) return true;
  }
  return false;
}

function hasMarks(items: readonly Item[], from: number, to: number): boolean {
  return items.slice(from, to).some(({ marked }) => marked !== null);
}

function part(from: number, to: number, rule: string): Found | null {
  return to > from ? { parts: [{ from, to }], rule } : null;
}
