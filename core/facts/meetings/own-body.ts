import { isCouncilName } from './cue-verbs.ts';
import { KIND } from './modifiers.ts';
import type { Phrase } from './noun-phrase.ts';
import type { Party } from './party.ts';
import { readPhrase } from './phrase.ts';
import type { Item, Scene } from './scene.ts';
import { isDayTime } from './topic.ts';

/*
 * Whoever calls together, or leads, a body that is a council by its name: "convened an emergency meeting of her cabinet on Monday",
 * "chaired a cabinet meeting". The one who convenes it sits there with it.
 */

/** Verbs of calling a body together, of leading its meeting, or of coming to it. */
const CONVENES = /^(?:attend|conven|call|chair|co-chair|head|host|lead|led|presid|summon)/;
const CALLS = /^(?:call|summon)(?:s|ed|ing)?$/;
const MEETS = /^(?:meeting|session)$/;

/** "called an emergency meeting", and not "called the meeting a farce": a verb as light as "held", where an article of one follows. */
export function callsMeeting(items: readonly Item[], verb: number, phrase: Phrase, cue: number): boolean {
  if (!CALLS.test(items[verb]?.lower ?? '') || verb !== phrase.from - 1) return false;
  // "Peru called a meeting of the Council": a state that asks for one is no side of it.
  const asker = items[verb - 1]?.lower === 'has' ? items[verb - 2] : items[verb - 1];
  if (asker?.mention?.kind === 'place') return false;
  return MEETS.test(items[cue]?.lower ?? '') && /^an?$/.test(items[phrase.from]?.lower ?? '');
}

/** "called a meeting of the council | for Thursday": it is to come. */
export function isCalledFor(items: readonly Item[], verb: number, times: readonly Item[]): boolean {
  if (!CONVENES.test(items[verb]?.lower ?? '')) return false;
  return times.some((time) => isDayTime(time) && items[items.indexOf(time) - 1]?.lower === 'for');
}

/** Whether somebody convenes a body of her own, and both sit there. */
export function convenesBody(
  items: readonly Item[],
  verb: number,
  subject: readonly Party[],
  bodies: readonly Party[],
): boolean {
  return (
    CONVENES.test(items[verb]?.lower ?? '') &&
    subject.some(({ kind }) => kind === 'person') &&
    bodies.length > 0 &&
    bodies.every((body) => body.kind === 'body' || isOwnBody(body))
  );
}

/** "an emergency | cabinet | meeting", "the National Security Council meeting": the council whose meeting it is; null without one. */
export function councilBefore(scene: Scene, items: readonly Item[], from: number, cue: number): Party | null {
  let first = from;
  while (first < cue && (items[first]?.pos === 'DET' || KIND.test(items[first]?.lower ?? ''))) first++;
  for (let at = first; at < cue; at++) {
    const { party, next } = readPhrase(scene, items, at, cue);
    if (party && next === cue && isOwnBody(party)) return party;
  }
  return null;
}

/** A cabinet that meets alone is its government at work; whoever calls it together meets it. */
function isOwnBody({ name }: Party): boolean {
  return isCouncilName(name) || /(?:^| )cabinet$/i.test(name);
}
