import { aroundCue, parenthetical, withinRelative } from './around-cue.ts';
import type { Item } from './carriers.ts';
import type { Voice } from './cue-voice.ts';
import type { Cue } from './cues.ts';
import { ownEnd, thingEnd } from './ends.ts';
import { matterAfter } from './matter.ts';
import { continuedAfter, endsInSpeech, marksRunEnd, matterBefore } from './matter-before.ts';
import { type Phrase } from './phrases.ts';
import { type Found, hasVerb, part, pauseAfter, type Stop, type Stretch } from './report-parts.ts';
import { subjectBefore } from './subjects.ts';

/** What a verb reports: marks or a clause before it, behind it, or on both sides; null where it reports nothing. */
export function spoken(
  items: readonly Item[],
  cue: Cue,
  { speaker, inverted, until }: Voice,
  stop: Stop,
): Found | null {
  const head = headOf(items, cue, inverted ? null : speaker);
  const within = withinRelative(items, cue, head, stop);
  if (within) return within;
  const after = inverted ? null : matterAfter(items, cue);
  // “A farce,” Lee called it: what a thing is called stands in marks before the verb, too.
  const calls = cue.frames.has('b') && items[head - 1]?.marked?.ending === ',';
  const before = (cue.frames.has('q') || calls) && cue.mood === 'finite' ? matterBefore(items, head) : null;
  const tail = inverted && speaker ? speaker.to : cue.after;
  // “...,” for once, said Lee: what stands in marks, without the writer's adverbial.
  const marksEnd = inverted && before && items[before.from]?.marked ? marksRunEnd(items, before.from) : null;
  if (before && marksEnd !== null && !hasVerb(items, marksEnd, before.to) && !items[before.to - 1]?.marked)
    return { parts: [{ from: before.from, to: marksEnd }], rule: 'cue-after-marks' };
  if (before && endsInSpeech(items, before, after)) return speechBefore(items, cue, before, tail, stop);
  const interrupted = aroundCue(items, cue, before, after, stop);
  if (interrupted) return interrupted;
  if (isAside(items, head) && before === null && !/^(?:c|d|marks|colon)$/.test(after?.frame ?? '')) {
    const aside = asSomebodySaid(items, cue, tail, stop);
    if (aside || after === null) return aside;
  }
  if (after)
    return part(
      after.from,
      Math.min(
        stop(after.from, /^[cdr]$/.test(after.frame)),
        until ?? ownEnd(items, cue, speaker, after),
        thingEnd(items, after),
      ),
      `cue-before-${after.frame}`,
    );
  if (!cue.frames.has('c') || speaker?.stands) return null;
  return parenthetical(items, cue, before, tail, stop) ?? (before && clauseBefore(items, cue, before, tail));
}

/** “...,” he said, “...”: what follows goes on with it; "and said that ..." would be a cue of its own. */
function speechBefore(items: readonly Item[], cue: Cue, before: Stretch, tail: number, stop: Stop): Found {
  const more = continuedAfter(items, tail);
  if (more !== null)
    return { parts: [before, { from: more, to: marksRunEnd(items, more) }], rule: 'cue-between-marks' };
  const isPhrase = !items[before.from]?.marked && !hasVerb(items, before.from, before.to);
  const aside = isPhrase ? parenthetical(items, cue, before, tail, stop) : null;
  return aside ?? { parts: [before], rule: 'cue-after-marks' };
}

/** "The deal is off, Lee said." */
function clauseBefore(items: readonly Item[], cue: Cue, before: Stretch, tail: number): Found | null {
  const { from, to } = before;
  const isClause = items[from]?.marked || hasVerb(items, from, to) || closesWithSay(items, cue, before);
  return isClause && endsClause(items, tail) ? { parts: [before], rule: 'cue-after-clause' } : null;
}

/** Where the cue's own clause starts: with its subject, or with that of the verb that quotes it. */
function headOf(items: readonly Item[], { group, quoting }: Cue, speaker: Phrase | null): number {
  if (quoting !== undefined) return subjectBefore(items, quoting)?.from ?? quoting;
  return !speaker || speaker.to > group ? group : speaker.from;
}

/** "..., one friend said." at the end tells of a clause, even where the tagger sees no verb in it, unless it is an adverbial. */
function closesWithSay(items: readonly Item[], { lemma, after }: Cue, { from, to }: Stretch): boolean {
  const last = items[after];
  const adverbial = /^(?:ADP|ADV|SCONJ)$/.test(items[from]?.pos ?? '');
  return lemma === 'say' && (!last || last.lower === '.') && to - from >= 5 && !adverbial;
}

/** Whether the cue's clause ends after it, but for when and where: "..., he said on Monday"; not "..., he added to it". */
function endsClause(items: readonly Item[], tail: number): boolean {
  const next = items[tail];
  return next === undefined || next.marked !== null || !/^(?:to|of|for|about)$/.test(next.lower);
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
