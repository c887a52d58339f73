import type { Item } from './carriers.ts';
import type { Voice } from './cue-voice.ts';
import type { Cue } from './cues.ts';
import { clauseStart } from './ends.ts';
import { sortOf } from './people-words.ts';
import { isPause, isVerbal, type Phrase } from './phrases.ts';
import { type Found, hasVerb, part, pauseAfter, type Stop } from './report-parts.ts';

/** What was said "according to" somebody: the clause behind his name, before the phrase, or around it. */
export function accordingTo(items: readonly Item[], cue: Cue, { speaker }: Voice, stop: Stop): Found | null {
  if (!speaker) return null;
  const opens =
    (cue.group <= 1 && !items[0]?.marked) ||
    /^(?:CCONJ|SCONJ)$/.test(items[cue.group - 1]?.pos ?? '') ||
    /^[:;]$/.test(items[cue.group - 1]?.lower ?? '');
  // "In addition, according to the ministry, ...": what was said follows where only an adverbial stands before.
  const adverbial =
    !isVerbal(items[speaker.to + 1]) &&
    isPause(items[cue.group - 1]) &&
    cue.group <= 6 &&
    /^(?:ADP|ADV)$/.test(items[0]?.pos ?? '');
  if (opens || (adverbial && !hasVerb(items, 0, cue.group) && pauseAfter(items, speaker.to) === speaker.to)) {
    let from = speaker.to;
    while (from < items.length && items[from]?.lower !== ',') from += 1;
    from = behindApposition(items, speaker, from);
    return part(from + 1, stop(from + 1, true), 'according-to-before');
  }
  const before = items[cue.group - 1]?.lower === ',' ? cue.group - 1 : cue.group;
  const from = clauseStart(items);
  // "Among those at risk, according to Ms Lee, are ...": the clause goes on after the aside.
  const pause = pauseAfter(items, speaker.to);
  // "telephoned Lee and, according to the palace, “expressed hope”": only what follows is told after it.
  if (items[before - 1]?.pos === 'CCONJ' && pause !== null && items[pause + 1]?.marked)
    return part(pause + 1, stop(pause + 1), 'according-to-before');
  const open = !hasVerb(items, from, before) || isVerbal(items[before - 1]);
  const goesOn = pause !== null && pause + 1 < items.length && (open || isVerbal(items[pause + 1]));
  if (goesOn && before > from) {
    return {
      parts: [
        { from, to: before },
        { from: pause + 1, to: stop(pause + 1, true) },
      ],
      rule: 'according-to-within',
    };
  }
  return quotesAnother(items, from, before) ? null : part(from, before, 'according-to-after');
}

/** "Holm told Silva: “We will not sign,” according to an aide": the words are Holm's, whoever heard them. */
function quotesAnother(items: readonly Item[], from: number, to: number): boolean {
  const marked = items.findIndex((item, i) => i > from && i < to && item.marked !== null);
  return marked > 0 && items[marked - 1]?.lower === ':' && hasVerb(items, from, marked - 1);
}

/** "According to the mayor, Ida Holm, ...", "according to Holm, a clerk, ...": the comma behind what stands beside the name. */
function behindApposition(items: readonly Item[], speaker: Phrase, comma: number): number {
  const close = pauseAfter(items, comma + 1);
  if (close === null || close < comma + 2 || hasVerb(items, comma + 1, close) || !hasVerb(items, close, items.length))
    return comma;
  const beside = items.slice(comma + 1, close);
  const isNamed = items[speaker.to - 1]?.pos === 'PROPN';
  if (!isNamed) return beside.every(({ pos }) => pos === 'PROPN') ? close : comma;
  const words = beside.map(({ lower }) => lower).join(' ');
  return /^an? /.test(words) || sortOf(words) === 'one' ? close : comma;
}
