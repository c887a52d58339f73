import type { Item } from './carriers.ts';
import type { Cue } from './cues.ts';
import { clauseStart, OCCASION } from './ends.ts';
import { isPlainSpeech } from './lexicon.ts';
import type { MatterStart } from './matter.ts';
import { isPause, isPredicate, isTime, isVerbal } from './phrases.ts';
import { type Found, hasMarks, hasVerb, part, pauseAfter, type Stop, type Stretch } from './report-parts.ts';

/**
 * "talks that he said were over", "what analysts said was a sign": the cue stands within a relative clause, whose pronoun
 * and verb are what was said.
 */
export function withinRelative(items: readonly Item[], cue: Cue, head: number, stop: Stop): Found | null {
  if (head >= cue.group || cue.mood !== 'finite' || !cue.frames.has('c')) return null;
  // The tagger takes "what" and "that" before a noun for its determiner.
  const place = items[head]?.pos === 'DET' && RELATIVE.test(items[head]?.lower ?? '') ? head : head - 1;
  const pronoun = items[place];
  if (!pronoun || !RELATIVE.test(pronoun.lower) || (place < head && pronoun.pos === 'DET')) return null;
  // "What she said was wrong" says what it was; "did what she said was right" holds what she said.
  if (pronoun.lower === 'what' && place <= clauseStart(items)) return null;
  const at = items[cue.after]?.pos === 'ADV' ? cue.after + 1 : cue.after;
  const verb = items[at];
  if (!isVerbal(verb) || verb?.lower.endsWith('ing')) return null;
  let end = at + 1;
  while (end < items.length && !isPause(items[end]) && items[end]?.lower !== ';') end += 1;
  return {
    parts: [
      { from: place, to: place + 1 },
      { from: cue.after, to: Math.min(end, stop(cue.after)) },
    ],
    rule: 'cue-within-relative',
    ...(place === head && { speaker: { from: head + 1, to: cue.group, stands: null } }),
  };
}

const RELATIVE = /^(?:that|which|who|what)$/;

/**
 * "The fund, Lee said, “is a sign” of trust", "In the poorer parts, he said, “nobody knows”": between two pauses the cue
 * interrupts what was said, unless what stands before tells when or where it was said.
 */
export function aroundCue(
  items: readonly Item[],
  cue: Cue,
  before: Stretch | null,
  after: MatterStart | null,
  stop: Stop,
): Found | null {
  if (!before || after?.frame !== 'marks' || !isPause(items[after.from - 1]) || !isPlainSpeech(cue.lemma)) return null;
  if (hasVerb(items, before.from, before.to) || hasMarks(items, before.from, before.to)) return null;
  const lead = items.slice(before.from, before.to);
  // "On landing in Oslo, he said, “Glad to be here”": a capital begins a sentence of its own.
  if (/^(?!I(?!\p{L}))\p{Lu}/u.test(items[after.from]?.marked?.opening ?? '')) return null;
  const goesOn = isPredicate(items[after.from]) || /^(?:ADP|ADV)$/.test(lead[0]?.pos ?? '');
  if (!goesOn || lead.length < 2 || lead.some((item) => isTime(item) || OCCASION.test(item.lower))) return null;
  return { parts: [before, { from: after.from, to: stop(after.from) }], rule: 'cue-within-clause' };
}

/** "The move, officials said, would ...": a pause after the cue, and then the clause goes on. */
export function parenthetical(
  items: readonly Item[],
  cue: Cue,
  before: Stretch | null,
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
  // "said Lee, managing director of the firm": what she is.
  if (next?.lower === 'managing' && /^(?:agent|director|editor|partner)s?$/.test(items[comma + 2]?.lower ?? ''))
    return null;
  const subordinate = SUBORDINATE.test(items[before.from]?.lower ?? '');
  // "It is an investment, they say, because it pays": what gives the reason or the parts was said with the rest.
  if (next && GOES_ON.test(next.lower) && isPlainSpeech(cue.lemma))
    return { parts: [before, { from: comma + 1, to: stop(comma + 1) }], rule: 'cue-within-clause' };
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

const GOES_ON = /^(?:because|including|especially|particularly|so|perhaps|not|unless|if|even|such|for)$/;

const SUBORDINATE = /^(?:if|when|while|because|although|though|since|unless|once|as|after|before)$/;
