import type { Atoms } from './atoms.ts';
import { isDemanded } from './demanded.ts';
import { anyOf, isA, wordAt } from './rule.ts';
import { isBase, isState } from './same-form.ts';
import telling from './telling.json' with { type: 'json' };

/**
 * What the verb says of its time: it was, it is to come, or nothing. `telling`: a past verb that tells of something which
 * may lie on either side ("said the January strikes"); `setting`: one that often sets a coming day ("announced talks on");
 * `done`: a past verb right before it ("signed in May"), which can be no other's.
 */
export type Tense = 'past' | 'done' | 'telling' | 'setting' | 'future' | 'none';

const SAYING = new Set(telling.saying);
const ADDRESSING = new Set(telling.addressing);
/** What a calendar has set is told in the present: "the court hears the case on Monday", "talks resume on Friday". */
const SCHEDULED = new Set(telling.scheduled);
/** First letters of these: a look that spares most words the search. */
const OPENS_SCHEDULED = new Set(telling.scheduled.map((words) => words.charCodeAt(0)));
const SCHEDULED_FIRST = new Set(telling.scheduled.map((words) => words.split(' ')[0] ?? words));
const SETTING = new Set(telling.setting);
const STOPPING = new Set(telling.stopping);
const INFINITIVES = new Set(telling.infinitives);

/** How far a verb may stand from the time that it goes with, in atoms. */
const REACH_BEFORE = 24;
const REACH_AFTER = 16;

/**
 * Whether the clause around an expression tells of what was or of what is to come: the nearest verb before it in the
 * sentence decides, else the first after it.
 */
export function tenseAround(atoms: Atoms, first: number, last: number): Tense {
  if (isAheadOf(atoms, first)) return 'future';
  if (isStopped(atoms, first) || isPutOffTo(atoms, first) || isToStart(atoms, first) || isSet(atoms, first, last))
    return 'future';
  if (isDemanded(atoms, first)) return 'future';
  const tense = verbAround(atoms, first, last);
  // "would get around Wednesday's ruling": what a day owns has mostly happened.
  return tense === 'perhaps' ? (isA(atoms, last, 'Possessive') ? 'past' : 'future') : tense;
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
  return (
    STOPPING.has(word) || (word === 'off' && /^(?:call(?:ed|ing|s)?|put(?:s|ting)?)$/.test(wordAt(atoms, before - 1)))
  );
}

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
  for (let i = before - 1; i > before - REACH_BEFORE && i > 0 && !isEnd(atoms, i); i--)
    if (isTo(atoms, i) && (SETTING.has(wordAt(atoms, i - 1)) || INTENDS.test(wordAt(atoms, i - 1)))) return true;
  return false;
}

const INTENDS =
  /^(?:decides?|decided|due|hopes?|hoped|intends?|intended|plans?|planned|planning|pledges?|prepares?|prepared|preparing|promises?|ready|set|threatens?|threatening|threats?|vows?|voted|wants?|wanted)$/;

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
const mayEnd = anyOf('Break', 'Stop');

/** Whether a sentence ends at an atom: at a break, or at a stop that belongs to no name. */
export function isEnd(atoms: Atoms, index: number): boolean {
  if (!mayEnd(atoms, index)) return false;
  if (isA(atoms, index, 'Break')) return true;
  return isA(atoms, index, 'Stop') && (!isA(atoms, index - 1, 'Name') || isAfterLongName(atoms, index));
}

/** "on North Korea. In September ...": a name too long to be cut short, and a small word with a capital behind it. */
function isAfterLongName(atoms: Atoms, stop: number): boolean {
  const { text, starts, ends } = atoms;
  if ((ends[stop - 1] ?? 0) - (starts[stop - 1] ?? 0) < LONG_NAME) return false;
  const next = starts[stop + 1];
  return next !== undefined && opensSentence(atoms, stop + 1) && /^\p{Lu}/u.test(text.slice(next, next + 2));
}

/** Fewer letters may be a title or a month cut short ("Sgt.", "Prof."). */
const LONG_NAME = 5;
const opensSentence = anyOf(
  'In',
  'On',
  'At',
  'By',
  'The',
  'A',
  'Its',
  'Since',
  'After',
  'Before',
  'Last',
  'Next',
  'This',
  'That',
  'Earlier',
  'Later',
  'From',
  'Until',
  'For',
  'With',
);

/** All classes that tell of a tense: most atoms are of none. */
const tells = anyOf('Future1', 'Plan', 'Would', 'PastForm', 'PastVerb', 'Have', 'PresentVerb');

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

const ARRANGED = new Set(telling.arranged);

/** "is meeting Holm on Friday", "are also voting on Sunday": what somebody has arranged to do; "is mourning" tells what goes on. */
function isArranged(atoms: Atoms, index: number): boolean {
  if (!/^(?:is|are|am|['’](?:s|re|m))$/.test(wordAt(atoms, index))) return false;
  const next = wordAt(atoms, index + 1);
  return ARRANGED.has(/^(?:also|now|not|only|instead|then)$/.test(next) ? wordAt(atoms, index + 2) : next);
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

function isScheduled(atoms: Atoms, index: number): boolean {
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

/** "had been scheduled", "had been due": a plan that is over. */
function hadBeen(atoms: Atoms, index: number): boolean {
  return wordAt(atoms, index - 1) === 'been' && wordAt(atoms, index - 2) === 'had';
}
