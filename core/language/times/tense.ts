import type { Atoms } from './atoms.ts';
import { isDemanded } from './demanded.ts';
import { isEnd } from './ends.ts';
import { anyOf, isA, wordAt } from './rule.ts';
import { isBase, isState } from './same-form.ts';
import { isArranged, isScheduled } from './scheduled.ts';
import { isSetAhead } from './set-ahead.ts';
import telling from './telling.json' with { type: 'json' };
import { tells } from './tells.ts';

/**
 * What the verb says of its time: it was, it is to come, or nothing. `telling`: a past verb that tells of something which
 * may lie on either side ("said the January strikes"); `setting`: one that often sets a coming day ("announced talks on");
 * `done`: a past verb right before it ("signed in May"), which can be no other's.
 */
export type Tense = 'past' | 'done' | 'telling' | 'setting' | 'future' | 'none';

const SAYING = new Set(telling.saying);
const ADDRESSING = new Set(telling.addressing);
const SETTING = new Set(telling.setting);
const INFINITIVES = new Set(telling.infinitives);

/** How far a verb may stand from the time that it goes with, in atoms. */
const REACH_BEFORE = 24;
const REACH_AFTER = 16;

/**
 * Whether the clause around an expression tells of what was or of what is to come: the nearest verb before it in the
 * sentence decides, else the first after it.
 */
export function tenseAround(atoms: Atoms, first: number, last: number): Tense {
  if (isSetAhead(atoms, first, last) || isDemanded(atoms, first)) return 'future';
  const tense = verbAround(atoms, first, last);
  // "would get around Wednesday's ruling": what a day owns has mostly happened.
  return tense === 'perhaps' ? (isA(atoms, last, 'Possessive') ? 'past' : 'future') : tense;
}

function verbAround(atoms: Atoms, first: number, last: number): Tense | 'perhaps' {
  // "had no choice but to call strikes in January": an infinitive after a past verb leaves the day on either side.
  let sets = false;
  let passed = false;
  for (let i = first - 1; i >= Math.max(0, first - REACH_BEFORE); i--) {
    if (isEnd(atoms, i)) break;
    if (isTo(atoms, i - 1) && INFINITIVES.has(wordAt(atoms, i))) sets = true;
    // "since his inauguration in June", "since taking office in May": until now, whatever the sentence goes on to tell.
    if (isA(atoms, i, 'Since') && !goesOnNow(atoms, last)) return 'past';
    const tense = tenseOf(atoms, i);
    // "had been due to meet on Friday": what was set had a day that has come.
    if (tense === 'past' && isA(atoms, i, 'Plan')) return 'past';
    // "announced a co-ordinated walkout": the participle tells of the past, unless the verb before it sets a day.
    if (tense === 'past' && isAdjective(atoms, i)) passed = true;
    else if (tense === 'past') return sets ? 'setting' : tensePast(atoms, i, first);
    // "will hold EU-mediated talks on Saturday": an auxiliary of the future outweighs the participle.
    else if (tense !== 'none') return passed && !isA(atoms, i, 'Future1') ? 'past' : tense;
  }
  if (passed) return 'past';
  // "Early on Thursday, Holm signed"; "then, in August, Holm signed": the comma behind ends the aside that one before it opens.
  const opens = first < 3 || [1, 2, 3].some((back) => isEnd(atoms, first - back)) || wordAt(atoms, first - 2) === ',';
  for (let i = last; i < Math.min(atoms.shape.length, last + REACH_AFTER); i++) {
    // "cut rates on Thursday, a move that could hurt", "split on Monday over whether it should join": another clause.
    if (isEnd(atoms, i) || (!opens && OTHER_CLAUSE.test(wordAt(atoms, i)))) break;
    const tense = tenseOf(atoms, i);
    if (tense !== 'none') return tense;
  }
  return isHeadlined(atoms, first) ? 'future' : 'none';
}

const OTHER_CLAUSE = /^(?:,|;|which|that|who|whether|because|if)$/;

/** "Since the vote in June is near", "since the vote in June will": a reason, whose verb stands behind. */
const goesOnNow = anyOf('PresentVerb', 'Future1', 'Would');

/** "Lee, Xi to discuss trade at Monday summit": in a headline without another verb what somebody is "to" do has yet to be done. */
function isHeadlined(atoms: Atoms, first: number): boolean {
  for (let i = first - 2; i >= Math.max(1, first - REACH_BEFORE) && !isEnd(atoms, i); i--) {
    if (isA(atoms, i, 'PresentVerb')) return false;
    if (isTo(atoms, i))
      return /^\p{Ll}+$/u.test(atoms.text.slice(atoms.starts[i + 1], atoms.ends[i + 1])) && isActor(atoms, i);
  }
  return false;
}

/** A name before "to", and an infinitive behind it: no plural ("adds to losses") and no article ("back to the table"). */
function isActor(atoms: Atoms, to: number): boolean {
  const isInfinitive = /[^s]$|ss$/.test(wordAt(atoms, to + 1)) && isA(atoms, to + 1, 'Word');
  return isInfinitive && /^\p{Lu}/u.test(atoms.text.slice(atoms.starts[to - 1], atoms.ends[to - 1]));
}

/** "a co-ordinated walkout", "a long-planned visit": no verb of the clause. */
function isAdjective(atoms: Atoms, index: number): boolean {
  return (
    isA(atoms, index, 'PastForm') && isA(atoms, index - 1, 'Hyphen') && atoms.starts[index] === atoms.ends[index - 1]
  );
}

/** A past verb before the time: its own ("announced on 4 May"), or of what it tells or sets. */
function tensePast(atoms: Atoms, verb: number, first: number): Tense {
  const word = wordAt(atoms, verb);
  // "could not resume until Friday": the day by which it could.
  if (word.startsWith('could') && /^(?:before|till|until)$/.test(wordAt(atoms, first - 1))) return 'future';
  const isAddressed = ADDRESSING.has(word) && ['On', 'In'].some((name) => isA(atoms, first - 1, name));
  // "announced on 4 May", "told the court in May".
  if (first - verb <= (isAddressed ? 4 : 2) && !isA(atoms, first - 1, 'The'))
    return first - verb === 1 || isWhen(atoms, first - 1) ? 'done' : 'past';
  // "decided to meet on", "chosen to push ... in": what somebody set out to do was still to come.
  const tells = SAYING.has(word) || ADDRESSING.has(word);
  if (SETTING.has(word) || (tells && isA(atoms, verb + 1, 'To'))) return 'setting';
  if (tells) return 'telling';
  // "hurt while being carried in a van on 12 April": what befell somebody in the middle of it. "Is being held on 12 April" may be to come.
  return wordAt(atoms, verb - 1) === 'being' && /^(?:while|after|before|when)$/.test(wordAt(atoms, verb - 2))
    ? 'done'
    : 'past';
}

const isWhen = anyOf('In', 'On', 'At');
const isTo = anyOf('To');
function tenseOf(atoms: Atoms, index: number): Tense | 'perhaps' {
  if (!tells(atoms, index)) return isScheduled(atoms, index) ? 'future' : 'none';
  if (isA(atoms, index, 'Future1')) return 'future';
  if (isA(atoms, index, 'Plan') && isThing(atoms, index)) return 'none';
  if (isA(atoms, index, 'Plan')) return hadBeen(atoms, index) ? 'past' : 'future';
  if (isA(atoms, index, 'Would')) {
    const isName =
      /^(?:may|might)$/.test(wordAt(atoms, index)) && /^[A-Z]/.test(atoms.text.charAt(atoms.starts[index] ?? 0));
    return isName ? 'none' : wasUnable(atoms, index) ? 'past' : 'perhaps';
  }
  if (isA(atoms, index, 'PastForm')) {
    if (isA(atoms, index - 1, 'Future1') || isA(atoms, index - 2, 'Future1')) return 'future';
    // "set to open on Friday", "is set for Friday"; "set bail on Friday", "was set out on Friday" tell of the past.
    if (wordAt(atoms, index) === 'set' && goesOnFor(atoms, index + 1)) return 'future';
    if (isState(atoms, index)) return 'future';
    if (isBase(atoms, index)) return 'none';
    // "could be delayed by snow on Friday", "is to be opened": what stands before "be" tells the time.
    return wordAt(atoms, index - 1) === 'be' ? 'none' : 'past';
  }
  if (isA(atoms, index, 'PastVerb') || isA(atoms, index, 'Have'))
    return isA(atoms, index - 1, 'Future1') ? 'future' : 'past';
  // "which takes effect on September 1", "the waiver expires on June 30": what a calendar has set.
  if (isScheduled(atoms, index)) return 'future';
  // "is to meet", "are to visit".
  const isPresent = isA(atoms, index, 'PresentVerb');
  return isPresent && (isA(atoms, index + 1, 'To') || isArranged(atoms, index)) ? 'future' : 'none';
}

/** "approved the plan late on Friday", "raised hopes in May": a thing that something was done to, where nothing says what it is for. */
function isThing(atoms: Atoms, index: number): boolean {
  if (!/^(?:plans?|hopes?)$/.test(wordAt(atoms, index)) || goesOnTo(atoms, index + 1)) return false;
  return /^(?:the|a|an|its|his|her|their|this|that|these|those|such)$/.test(wordAt(atoms, index - 1));
}

/** "the plan to strike on Friday", "a plan for May": what it is for may be to come. */
const goesOnTo = anyOf('To', 'For', 'Of', 'That');

/** "could not be reached on Friday", "could be heard on Friday": what somebody was unable or able to do, and no guess. */
function wasUnable(atoms: Atoms, index: number): boolean {
  if (!wordAt(atoms, index).startsWith('could')) return false;
  const next = wordAt(atoms, index + 1);
  return /^(?:not|n't)$/.test(next) || (next === 'be' && /^(?:seen|heard|felt)$/.test(wordAt(atoms, index + 2)));
}

const goesOnFor = anyOf('To', 'For');

/** "had been scheduled", "had been due": a plan that is over. */
function hadBeen(atoms: Atoms, index: number): boolean {
  return wordAt(atoms, index - 1) === 'been' && wordAt(atoms, index - 2) === 'had';
}
