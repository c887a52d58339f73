import type { Atoms } from './atoms.ts';
import { isA, wordAt } from './rule.ts';
import telling from './telling.json' with { type: 'json' };

/** What a calendar has set is told in the present: "the court hears the case on Monday", "talks resume on Friday". */
const SCHEDULED = new Set(telling.scheduled);
/** First letters of these: a look that spares most words the search. */
const OPENS_SCHEDULED = new Set(telling.scheduled.map((words) => words.charCodeAt(0)));
const SCHEDULED_FIRST = new Set(telling.scheduled.map((words) => words.split(' ')[0] ?? words));

/** "the court hears the case on Monday", "talks resume on Friday": a verb of the present that tells what a calendar has set. */
export function isScheduled(atoms: Atoms, index: number): boolean {
  if (!OPENS_SCHEDULED.has(atoms.text.charCodeAt(atoms.starts[index] ?? 0) | SMALL)) return false;
  const word = wordAt(atoms, index);
  if (SCHEDULED.has(word)) return true;
  if (!SCHEDULED_FIRST.has(word)) return false;
  // American papers leave out "on": "the strike ends Friday"; and "votes later on Friday" is on Friday.
  const next =
    isA(atoms, index + 1, 'Weekday') || wordAt(atoms, index + 1) === 'later' ? 'on' : wordAt(atoms, index + 1);
  // "failed to resume on Friday" tells by its own verb.
  if (!SCHEDULED.has(`${word} ${next}`) || /^(?:to|not|n't)$/.test(wordAt(atoms, index - 1))) return false;
  // "talks open in Lima", and no "left open in May" or "a start on Friday".
  if (BARE.has(word) && !/[^s]s$/.test(wordAt(atoms, index - 1).replace(NO_PLURAL, ''))) return false;
  // "helped them go to work on Friday": an infinitive without "to".
  return ![1, 2, 3, 4].some((back) => LETS.test(wordAt(atoms, index - back)));
}

const BARE = new Set(['close', 'end', 'meet', 'open', 'return', 'start', 'vote']);
const NO_PLURAL = /^(?:does|has|his|is|its|this|us|was)$/;
const LETS =
  /^(?:let(?:s|ting)?|help(?:s|ed|ing)?|ma(?:ke|kes|de|king)|sees?|saw|seen|watch(?:es|ed|ing)?|hear(?:s|d|ing)?)$/;

/** What makes a capital of ASCII a small letter. */
const SMALL = 0x20;

const ARRANGED = new Set(telling.arranged);

/** "is meeting Holm on Friday", "are also voting on Sunday": what somebody has arranged to do; "is mourning" tells what goes on. */
export function isArranged(atoms: Atoms, index: number): boolean {
  if (!/^(?:is|are|am|['’](?:s|re|m))$/.test(wordAt(atoms, index))) return false;
  const next = wordAt(atoms, index + 1);
  return ARRANGED.has(/^(?:also|now|not|only|instead|then)$/.test(next) ? wordAt(atoms, index + 2) : next);
}
