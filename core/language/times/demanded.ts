import type { Atoms } from './atoms.ts';
import demanded from './demanded.json' with { type: 'json' };
import { isEnd } from './ends.ts';
import { anyOf, isA, wordAt } from './rule.ts';

/*
 * What somebody calls for, threatens, expects or faces on a day, with the verb in the past or the present: the day is still to come.
 * "Called for a strike on Friday" is one of these, "called on Friday for a strike" is not: the day stands right behind its verb.
 */

/** What is called for a day: strikes, marches, votes, hearings. */
const EVENTS = new Set(demanded.events);
/** What people are asked to do on a day: march, vote, walk out. */
const ACTS = new Set(demanded.acts);
const ASKS = new Set(demanded.asks);
const CALLS_FOR = new Set(demanded.callsFor);
const AWAITS = new Set(demanded.awaits);
const GIVES = new Set(demanded.gives);

/** What is asked for stands no further before its day than this, in atoms; who is asked no further before that. */
const ASKED_WITHIN = 8;
const WHO_WITHIN = 9;

/** Whether an expression is the day of something that its clause tells as asked for, threatened, given or awaited. */
export function isDemanded(atoms: Atoms, first: number): boolean {
  const link = wordAt(atoms, first - 1);
  if (link === 'by' || link === 'until') return isDeadlineGiven(atoms, first - 1);
  const isLinked = LINKS.test(link);
  // American papers leave out "on".
  const noun = isLinked ? first - 2 : first - 1;
  if (EVENTS.has(wordAt(atoms, noun)) && (link === 'for' || isEventAwaited(atoms, noun))) return true;
  return isActAsked(atoms, isLinked ? first - 1 : first);
}

const LINKS = /^(?:on|in|for|at|from|next|this)$/;

/** "called for a strike", "threatened a walkout", "faces a vote", "is up for election", before the noun; of "an end of the strike" the end. */
function isEventAwaited(atoms: Atoms, noun: number): boolean {
  for (let i = noun - 1; i > noun - ASKED_WITHIN && i >= 0 && !ends(atoms, i); i--) {
    const word = wordAt(atoms, i);
    // "faces a vote", and not "familiar faces at a vote": the object stands right behind.
    if (AWAITS.has(word)) return !isPreposition(atoms, i + 1);
    if (word === 'for') return isCalledFor(atoms, i - 1);
    const isDayOf = word === 'of' && /^(?:day|week|hour|minute|moment|period|month)$/.test(wordAt(atoms, i - 1));
    if ((word === 'of' && !isDayOf) || VERBAL.some((name) => isA(atoms, i, name))) return false;
  }
  return false;
}

const isPreposition = anyOf('At', 'By', 'For', 'From', 'In', 'Of', 'On', 'To', 'With');

/** "called for", "bracing for", "is up for", "geared up for"; not "made up for". */
function isCalledFor(atoms: Atoms, verb: number): boolean {
  const word = wordAt(atoms, verb);
  return word === 'up' ? UP_FOR.test(wordAt(atoms, verb - 1)) : CALLS_FOR.has(word);
}

const UP_FOR = /^(?:is|are|was|were|be|been|being|comes?|came|coming|goes|go|gear(?:s|ed|ing)?)$/;

const VERBAL = ['PastForm', 'PastVerb', 'PresentVerb', 'To', 'On', 'After', 'Before'];

/** "urged them to march", "called on voters to stay away", "threatened to walk out", "is likely to vote", "was to appear". */
function isActAsked(atoms: Atoms, end: number): boolean {
  for (let i = end - 2; i > end - ASKED_WITHIN && i > 0 && !ends(atoms, i); i--) {
    if (!isA(atoms, i, 'To')) continue;
    const verb = wordAt(atoms, i + 1);
    const before = wordAt(atoms, i - 1);
    if (verb === 'have') return false;
    if (LIKELY.test(before)) return true;
    if (wasTo(atoms, i)) return true;
    const isAct = ACTS.has(verb) && (verb !== 'take' || /^(?:to|part)$/.test(wordAt(atoms, i + 2)));
    if (isAct && (before.startsWith('threat') || isAskedOf(atoms, i))) return true;
  }
  return false;
}

const LIKELY = /^(?:un)?likely$/;

/** "was to appear", "were to be moved": a plan; "was able to", "was said to" are none. */
function wasTo(atoms: Atoms, to: number): boolean {
  return (
    /^(?:was|were)$/.test(wordAt(atoms, to - 1)) &&
    !/^(?:the|a|an|his|her|its|their|blame)$/.test(wordAt(atoms, to + 1))
  );
}

/** Who is asked stands between the verb and "to": "urged supporters to", "called on the two unions to". */
function isAskedOf(atoms: Atoms, to: number): boolean {
  for (let i = to - 1; i > to - WHO_WITHIN && i >= 0 && !ends(atoms, i); i--) {
    const word = wordAt(atoms, i);
    if (ASKS.has(word)) return true;
    if (word === 'on' && CALLS_FOR.has(wordAt(atoms, i - 1))) return true;
    if (VERBAL.some((name) => name !== 'On' && isA(atoms, i, name))) return false;
  }
  return false;
}

/** "gave them until Friday", "demanded an answer by Friday", "ordered them to leave by Friday". */
function isDeadlineGiven(atoms: Atoms, link: number): boolean {
  for (let i = link - 1; i > link - DEADLINE_WITHIN && i >= 0 && !ends(atoms, i); i--) {
    const word = wordAt(atoms, i);
    if (GIVES.has(word) || (ASKS.has(word) && wordAt(atoms, link) === 'by')) return true;
    // "had left by Friday", "was closed until Friday": its own verb.
    if (word === 'had' || isA(atoms, i, 'PastVerb')) return false;
  }
  return false;
}

const DEADLINE_WITHIN = 12;

function ends(atoms: Atoms, i: number): boolean {
  return isEnd(atoms, i) || wordAt(atoms, i) === ',' || wordAt(atoms, i) === ';';
}
