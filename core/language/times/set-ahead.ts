import type { Atoms } from './atoms.ts';
import { isEnd } from './ends.ts';
import { anyOf, isA, wordAt } from './rule.ts';
import telling from './telling.json' with { type: 'json' };
import { tells } from './tells.ts';

const SETTING = new Set(telling.setting);
const STOPPING = new Set(telling.stopping);
const isTo = anyOf('To');

/**
 * Whether the words right before or behind an expression say that its day is still to come, whatever the verb's tense: what is looked
 * forward to, called off, put off, set or to start then.
 */
export function isSetAhead(atoms: Atoms, first: number, last: number): boolean {
  return (
    isAheadOf(atoms, first) ||
    isStopped(atoms, first) ||
    isPutOffTo(atoms, first) ||
    isToStart(atoms, first) ||
    isSet(atoms, first, last)
  );
}

/** "Ahead of talks in Lima on Friday, ..." at the head of a sentence, "ahead of Friday": what is looked forward to, with no verb or comma between. */
function isAheadOf(atoms: Atoms, first: number): boolean {
  if (isA(atoms, first - 1, 'Of') && isA(atoms, first - 2, 'Ahead')) return true;
  for (let i = first - 1; i > 0 && i >= first - AHEAD_WITHIN && !isEnd(atoms, i); i--) {
    // "poses ahead of talks on Friday", under a picture, was on that day, and "finished ahead of Holm on Friday" compares.
    if (isA(atoms, i, 'Of') && isA(atoms, i - 1, 'Ahead')) return i < 2 || isEnd(atoms, i - 2);
    if (wordAt(atoms, i) === ',' || tells(atoms, i)) return false;
  }
  return false;
}

const AHEAD_WITHIN = 9;

/**
 * "called off Friday's strike", "cancel the Monday march": what is stopped was still to come; what somebody failed to avert has
 * come.
 */
function isStopped(atoms: Atoms, first: number): boolean {
  const before = /^(?:the|a|an|its|their)$/.test(wordAt(atoms, first - 1)) ? first - 2 : first - 1;
  const word = wordAt(atoms, before);
  if (isTo(atoms, before - 1) && /^(?:fail(?:ed|ing|s|ure)?|unable)$/.test(wordAt(atoms, before - 2))) return false;
  if (isA(atoms, first - 1, 'In') && isPlanStopped(atoms, first - 2)) return true;
  return (
    STOPPING.has(word) || (word === 'off' && /^(?:call(?:ed|ing|s)?|put(?:s|ting)?)$/.test(wordAt(atoms, before - 1)))
  );
}

/** "cancelled the fair in July", "called off a visit in May": a month tells which one it was to be; a day may be that of the news. */
function isPlanStopped(atoms: Atoms, last: number): boolean {
  for (let i = last; i > last - PLAN_WITHIN && i > 0 && !isEnd(atoms, i) && wordAt(atoms, i) !== ','; i--) {
    if (STOPPED.test(wordAt(atoms, i))) return true;
    if (wordAt(atoms, i) === 'off' && /^call(?:ed|s)$/.test(wordAt(atoms, i - 1))) return true;
    if (tells(atoms, i)) return false;
  }
  return false;
}

const PLAN_WITHIN = 8;
const STOPPED = /^(?:cancel(?:s|l?ed|l?ing)|postpone[sd]|scrap(?:s|ped|ping))$/;

/** "put off to Friday", "postponed the vote until June", "given until Monday": to when something is put off is still to come. */
function isPutOffTo(atoms: Atoms, first: number): boolean {
  if (!/^(?:to|until|till)$/.test(wordAt(atoms, first - 1))) return false;
  for (let i = first - 2; i > first - 2 - PUT_OFF_WITHIN && i >= 0 && !isEnd(atoms, i); i--)
    if (PUT_OFF.test(wordAt(atoms, i)) || (wordAt(atoms, i) === 'off' && wordAt(atoms, i - 1) === 'put')) return true;
  return false;
}

const PUT_OFF_WITHIN = 5;
const PUT_OFF = /^(?:postponed|delayed|deferred|adjourned|rescheduled|moved|pushed|shifted|extended|given)$/;

/** "set the vote for Friday", "rescheduled for June", "set Friday as the deadline", "set a Friday deadline": for when something is set is still to come. */
function isSet(atoms: Atoms, first: number, last: number): boolean {
  if (wordAt(atoms, first - 1) === 'set') return /^(?:as|for)$/.test(wordAt(atoms, last));
  const isFor = wordAt(atoms, first - 1) === 'for';
  if (!isFor && !/^(?:deadline|date)$/.test(wordAt(atoms, last))) return false;
  for (let i = first - 2; i > first - 2 - SET_WITHIN && i >= 0 && !isEnd(atoms, i); i--)
    if (isFor ? SETS_FOR.test(wordAt(atoms, i)) : wordAt(atoms, i) === 'set') return true;
  return false;
}

const SET_WITHIN = 8;
const SETS_FOR = /^(?:set|postponed|deferred|rescheduled)$/;

/** "threatened to raise the duty starting on Friday", "plans to close the port from Monday": what somebody is to do has not begun. */
function isToStart(atoms: Atoms, first: number): boolean {
  const before = /^(?:on|from|at|in)$/.test(wordAt(atoms, first - 1)) ? first - 2 : first - 1;
  if (!/^(?:starting|beginning|effective)$/.test(wordAt(atoms, before))) return false;
  for (let i = before - 1; i > before - START_WITHIN && i > 0 && !isEnd(atoms, i); i--)
    if (isTo(atoms, i) && (SETTING.has(wordAt(atoms, i - 1)) || INTENDS.test(wordAt(atoms, i - 1)))) return true;
  return false;
}

/** How far before "starting on Friday" the verb of the plan may stand, in atoms. */
const START_WITHIN = 24;
const INTENDS =
  /^(?:decides?|decided|due|hopes?|hoped|intends?|intended|plans?|planned|planning|pledges?|prepares?|prepared|preparing|promises?|ready|set|threatens?|threatening|threats?|vows?|voted|wants?|wanted)$/;
