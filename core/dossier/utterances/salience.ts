import type { Spoken } from './spoken.ts';

/** Ranks whose words a briefing quotes first, by words of the role. */
const HIGH =
  /\b(?:president|prime minister|chancellor|king|queen|secretary[- ]general|first minister|premier|supreme leader)\b/i;
const MIDDLE =
  /\b(?:minister|secretary|commissioner|ambassador|governor|chief|chair|head|leader|director|envoy|representative|general secretary)\b/i;
/** Words that commit a speaker to something, or take a position. */
const WEIGHTY =
  /\b(?:agree[ds]?|commit(?:ted|ment)?|will|must|never|reject|support|oppose|demand|concern|important|critical|priority|deal|discuss(?:ed)?|strategic|cooperation|unacceptable|condemn|welcome[ds]?|warn|refuse)\b/i;
const FIRST_PERSON = /\b(?:I|we|our|my|us)\b/;
/** "So you would sign it?" asks; a longer question may argue. */
const ASKS = /\?["”'’]?$/u;
const FEWEST_ARGUING = 15;
/** What needs the answer, or the words before it, to be understood. */
const PARTIAL = 0.2;

/**
 * How much a quotation is worth as a key quotation, 0 to 1: who says it, its length (eight to sixty words), a position or
 * commitment in it. Words lifted out, titles and slogans are worth nothing.
 */
export function salienceOf({ quotation, words, text, speaker }: Spoken): number {
  if (quotation.use !== 'statement' || words.length < 4) return 0;
  const role = speaker?.role?.text ?? '';
  const rank = HIGH.test(role) ? 0.3 : MIDDLE.test(role) ? 0.22 : speaker?.kind === 'body' ? 0.15 : speaker ? 0.1 : 0;
  const length = words.length >= 8 && words.length <= 60 ? 0.25 : words.length > 60 ? 0.1 : 0.05;
  const form = quotation.form === 'direct' ? 0.15 : quotation.form === 'mixed' ? 0.08 : 0;
  const asks = ASKS.test(text) && words.length < FEWEST_ARGUING;
  const partial = asks ? PARTIAL : 0;
  const official = quotation.channel !== null && quotation.channel !== 'unnamed' ? 0.1 : 0;
  const told = (WEIGHTY.test(text) ? 0.12 : 0) + (FIRST_PERSON.test(text) ? 0.08 : 0);
  return Math.max(0, rank + length + form + official + told - partial);
}
