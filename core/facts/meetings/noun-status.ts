import type { MeetingStatus } from '../../model/fact.ts';
import { pastFixed } from './due.ts';
import type { Item } from './scene.ts';
import { STATUS_WORDS, WORDS } from './words.ts';

/** What the words before and after a noun of meeting say of it. `from` and `cue` bound its phrase; `after`: the item behind its parties. */
export function nounStatus(items: readonly Item[], from: number, cue: number, after: number): MeetingStatus {
  const before = items.slice(Math.max(0, from), cue).map((item) => STATUS_WORDS.beforeNoun.get(item.lower));
  if (before.includes('called-off')) return 'called-off';
  if (isMisreported(items, from) || isNone(items, from, cue)) return 'denied';
  // "told a meeting of bankers that rates will rise": it was held, whatever was said there.
  // "told reporters that talks would go on" says it of the talks.
  const says = items.slice(Math.max(0, from), cue).some(({ lower }) => lower === 'that');
  if (ADDRESSED.test(items[from - 1]?.lower ?? '') && !says) return 'held';
  const follows = isReported(items, from, after)
    ? null
    : (relativeStatus(items, after) ?? followingStatus(items, after));
  // "A scheduled meeting could not take place": it was to be, and was not.
  if (follows === 'denied' && before.includes('planned') && didNotCome(items, after)) return 'called-off';
  // "Those leaving talks with X did not smile": what follows is said of those, unless it is what becomes of talks.
  if (follows && (follows === 'called-off' || !isGoverned(items, from))) return follows;
  const governor = governorStatus(items, from) ?? governorStatus(items, jointFrom(items, from, after));
  if (governor) return governor;
  if (before.includes('hypothetical') && !before.includes('background')) return 'hypothetical';
  if (before.includes('planned'))
    return tookPlace(items, after) ? 'held' : isLeft(items, from) ? 'called-off' : 'planned';
  return 'held';
}

/** "told reporters after a meeting with Holm | that rates will rise": what somebody said, and nothing of the meeting. */
function isReported(items: readonly Item[], from: number, after: number): boolean {
  if (items[after]?.lower !== 'that' || /^(?:VERB|AUX|ADV)$/.test(items[after + 1]?.pos ?? '')) return false;
  return items
    .slice(Math.max(0, from - SAID), from)
    .some(({ kind, pos, lower }) => kind === 'word' && pos === 'VERB' && WORDS.reporting.has(lower));
}

/** "told reporters in Lima late on Monday after": a verb of saying stands no further before the noun, in items. */
const SAID = 12;

const ADDRESSED = /^(?:told|addressed|informed|assured|warned|chaired|hosted|attended)$/;

/** "walked away from a planned summit", "pulled out of a planned meeting": who leaves it before it is held. */
function isLeft(items: readonly Item[], from: number): boolean {
  const words = items.slice(Math.max(0, from - 3), from).map(({ lower }) => lower);
  return /^(?:(?:walk|back|pull|step|turn)(?:s|ed|ing)? (?:away from|out of)|\S+ withdr(?:aws?|ew|awn|awing) from)$/.test(
    words.join(' '),
  );
}

/** "A scheduled call took place on Wednesday": what was to be has been. */
function tookPlace(items: readonly Item[], after: number): boolean {
  const verb = items[after]?.pos === 'ADV' ? after + 1 : after;
  return /^(?:took|began|started|opened|ended|lasted|ran)$/.test(items[verb]?.lower ?? '');
}

/** "held no talks with X", "neither meeting with X took place", not "no fewer than three meetings". */
function isNone(items: readonly Item[], from: number, cue: number): boolean {
  const none = items.findIndex(({ lower }, i) => i >= from - 1 && i < cue && /^(?:no|neither)$/.test(lower));
  return none >= 0 && !/^(?:fewer|less|mere|ordinary|routine)$/.test(items[none + 1]?.lower ?? '');
}

/** "incorrectly stated that talks were under way", "falsely claimed that a meeting took place". */
function isMisreported(items: readonly Item[], from: number): boolean {
  return items
    .slice(Math.max(0, from - MISREPORT), from)
    .some(({ lower }) => /^(?:incorrectly|wrongly|falsely|mistakenly|erroneously)$/.test(lower));
}

/** The adverb stands no further before what was misreported than this, in items. */
const MISREPORT = 5;

/** A noun behind a participle or a preposition is not the subject of the verb that follows; behind "saying" it may be. */
function isGoverned(items: readonly Item[], from: number): boolean {
  const before = items[from - 1];
  if (before?.kind !== 'word') return false;
  const participle = before.pos === 'VERB' && before.lower.endsWith('ing') && !WORDS.reporting.has(before.lower);
  return participle || /^(?:in|at|from|during|of)$/.test(before.lower);
}

/** "rejected talks", "calls for a meeting", "ahead of his meeting". */
function governorStatus(items: readonly Item[], from: number): MeetingStatus | null {
  const window = items.slice(Math.max(0, from - 5), from);
  const near = window.at(-1)?.lower ?? '';
  if (WORDS.negations.has(near) || near === 'without') return 'denied';
  // "would meet in May, followed by a meeting of the ministers in June": both are to come.
  if (near === 'by' && window.at(-2)?.lower === 'followed')
    return items.slice(0, from).some(({ lower }) => /^(?:will|would|shall)$/.test(lower)) ? 'planned' : null;
  if (near === 'down' && /^turn(?:s|ed|ing)?$/.test(window.at(-2)?.lower ?? '')) return 'denied';
  // "sees no point in meeting X": nothing was held.
  if (near === 'in' && WORDS.motives.has(window.at(-2)?.lower ?? '')) return 'hypothetical';
  // "no call or meeting": the negation is that of the whole list.
  if (/^n?or$/.test(near) && window.some(({ lower }) => WORDS.negations.has(lower))) return 'denied';
  if (
    (near === 'of' && window.at(-2)?.lower === 'ahead') ||
    near === 'before' ||
    (near === 'to' && window.at(-2)?.lower === 'prior')
  )
    return 'planned';
  // "hopes of a meeting with X", "the prospect of talks": nothing is held yet. "Laying the groundwork for talks": they are to be.
  const governor = window.at(-2)?.lower ?? '';
  if (near === 'of' && HOPES.test(governor)) return 'hypothetical';
  if (near === 'for' && GROUNDWORK.test(governor)) return 'planned';
  if (near === 'of' && /^agendas?$/.test(governor)) return 'planned';
  for (let i = window.length - 1; i >= 0; i--) {
    const item = window[i];
    if (!item || item.kind !== 'word') continue;
    if (/^(?:after|following|during|at|in|since|from|from|,|and|as|that)$/.test(item.lower)) return null;
    const status = STATUS_WORDS.governor.get(item.lower);
    if (
      status &&
      (item.lower !== 'for' ||
        /^(?:call|calls|called|calling|push|pushed|hopes?|demands?|ask|asked|pressed|appeal|appealed|pressing|need|offer|proposal|request|plans|room|prospects?|possibility|date|time|conditions|basis|framework|ideas?|mandate|pressure|readiness|support)$/.test(
          items[Math.max(0, from - 5) + i - 1]?.lower ?? '',
        ))
    )
      // "has not confirmed a meeting with X", "did not rule out": nothing is known to be planned.
      return isNegated(items, Math.max(0, from - 5) + i) ? 'hypothetical' : (status as MeetingStatus);
    if (item.pos === 'VERB') return null;
  }
  return null;
}

/**
 * "offered a truce and a meeting with X": where the first of two objects begins, both of which the verb governs; the noun's own
 * beginning where nothing is joined to it, or where it is the subject of the next clause ("welcomed it and talks with X began").
 */
function jointFrom(items: readonly Item[], from: number, after: number): number {
  const next = items[after]?.kind === 'word' ? (items[after]?.pos ?? '') : '';
  if (!/^(?:and|or)$/.test(items[from - 1]?.lower ?? '') || /^(?:VERB|AUX)$/.test(next)) return from;
  let at = from - 1;
  while (at > Math.max(0, from - JOINT) && isNominal(items[at - 1])) at--;
  return at < from - 1 ? at : from;
}

function isNominal(item: Item | undefined): boolean {
  return item !== undefined && (item.kind !== 'word' || item.lower === '-' || NOMINAL.test(item.pos));
}

const NOMINAL = /^(?:DET|ADJ|NOUN|PROPN|NUM)$/;
/** The first object and its "and" are no longer than this, in items. */
const JOINT = 8;

const HOPES =
  /^(?:chances?|dreams?|expectations?|fears?|hints?|hopes?|ideas?|likelihood|notions?|offers?|possibility|possibilities|promises?|prospects?|rumou?rs?|speculation|suggestions?|talk|threats?)$/;
const GROUNDWORK =
  /^(?:agendas?|arrangements|dates?|foundations?|groundwork|ground|logistics|preparations?|schedules?|terrain|timetables?|venues?|way)$/;

function isNegated(items: readonly Item[], verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - 4); at--) {
    const item = items[at];
    if (item?.kind !== 'word' || (item.pos !== 'AUX' && item.pos !== 'ADV' && item.pos !== 'PART')) return false;
    if (WORDS.negations.has(item.lower)) return true;
  }
  return false;
}

/** "a meeting which had been expected in Lima has been called off": what becomes of it stands behind the relative clause. */
function relativeStatus(items: readonly Item[], after: number): MeetingStatus | null {
  const from = items[after]?.lower === ',' ? after + 1 : after;
  // "talks between A and B, due on Saturday, were cancelled": a participle is as good as a clause.
  const aside = from > after && ARRANGED.test(items[from]?.lower ?? '');
  if (!aside && !/^(?:which|that)$/.test(items[from]?.lower ?? '')) return null;
  // The participle's own words end with their comma, and the verb follows that.
  const closed = aside ? items.findIndex(({ lower }, i) => i > from && lower === ',') : from;
  if (closed < 0) return null;
  for (let i = closed + 1; i < Math.min(items.length, aside ? closed + BEHIND_ASIDE : from + RELATIVE); i++) {
    if (/^[.;:]$/.test(items[i]?.lower ?? '')) return null;
    const helper = items[i - 1]?.pos === 'ADV' ? items[i - 2] : items[i - 1];
    if (!isCalledOff(items, i) || !/^(?:been|was|were|being|is|are)$/.test(helper?.lower ?? '')) continue;
    // "talks that had been postponed took place on Monday"
    const held = items.slice(i + 1, i + 6).some(({ lower }) => /^(?:took|held|began|opened|started)$/.test(lower));
    return held ? 'held' : 'called-off';
  }
  return null;
}

const ARRANGED =
  /^(?:planned|scheduled|expected|slated|due|set|arranged|originally|initially|tentatively|provisionally)$/;
/** "has now been", "were abruptly": what becomes of the meeting stands no further behind the aside, in items. */
const BEHIND_ASIDE = 6;
/** A relative clause and the verb behind it are no longer than this, in items. */
const RELATIVE = 24;

function isCalledOff(items: readonly Item[], at: number): boolean {
  const [word, next] = [items[at]?.lower ?? '', items[at + 1]?.lower ?? ''];
  return (
    /^(?:cancelled|canceled|postponed|scrapped|shelved|aborted|axed|abandoned|delayed|suspended|dropped)$/.test(word) ||
    (word === 'put' && /^(?:off|back)$/.test(next)) ||
    (word === 'put' && next === 'on' && /^(?:hold|ice)$/.test(items[at + 2]?.lower ?? '')) ||
    (word === 'called' && next === 'off')
  );
}

function didNotCome(items: readonly Item[], after: number): boolean {
  const not = items.findIndex(({ lower }, i) => i >= after && i < after + 7 && /^(?:not|n['’]t|never)$/.test(lower));
  const words = `${items[not + 1]?.lower} ${items[not + 2]?.lower}`;
  return not >= 0 && /^(?:take place|go ahead|be held|happen |occur |materiali[sz]e )/.test(`${words} `);
}

/** "... will take place", "... was cancelled", "... is expected on Monday". */
function followingStatus(items: readonly Item[], after: number): MeetingStatus | null {
  let seen: MeetingStatus | null = null;
  for (let i = after; i < Math.min(items.length, after + 7); i++) {
    const item = items[i];
    if (!item || item.kind !== 'word') continue;
    if (i === after && (item.lower === ',' || item.lower === '.')) return null;
    // "a summit of 27 leaders - X was not invited": an aside is of somebody else.
    if (/^(?:-|–|—|--|\()$/.test(item.lower)) break;
    // "talks ended without a deal", "with no agreement": held, whatever came of them.
    if (item.lower === 'without' || (item.lower === 'no' && items[i - 1]?.lower === 'with')) return seen;
    if (WORDS.negations.has(item.lower)) return fellShort(items, i) ? seen : 'denied';
    // "The talks delayed the vote": what the meeting did, and not what became of it.
    if (item.lower.endsWith('ed') && isActive(items, i)) return seen;
    // "said that the summit was off", and not "off to a good start"
    const off =
      item.lower === 'off' &&
      items[i + 1]?.lower !== 'to' &&
      (BEING.test(items[i - 1]?.lower ?? '') || items[i - 1]?.lower === 'now');
    if (off || isCalledOff(items, i) || (item.lower === 'fell' && items[i + 1]?.lower === 'through'))
      return 'called-off';
    // "has been called for tomorrow", "is pencilled in for Friday"
    const fixed = item.pos === 'AUX' ? -1 : pastFixed(items, i);
    if (fixed > i && items[fixed]?.lower === 'for' && items[fixed + 1]?.kind === 'time') seen ??= 'planned';
    if (/^(?:will|shall|scheduled|slated|planned|expected|due|set|likely)$/.test(item.lower)) seen ??= 'planned';
    if (item.lower === 'would' && isBackshifted(items, i)) seen ??= 'planned';
    if (/^(?:could|may|might|would|should|if|unlikely)$/.test(item.lower)) seen ??= 'hypothetical';
    const isTo = /^(?:is|are)$/.test(items[i - 1]?.lower ?? '') && items[i + 1]?.pos === 'VERB';
    if (item.lower === 'to' && (isTo || items[i + 1]?.lower === 'be')) seen ??= 'planned';
    if (item.pos === 'VERB' && seen === null && !item.lower.endsWith('ed')) return null;
    if (item.lower === ',' || item.lower === '.') break;
  }
  return seen;
}

/** "said the talks would resume on Monday": what somebody said will be, on a day that is told and without a condition. */
function isBackshifted(items: readonly Item[], would: number): boolean {
  const behind = items.slice(would + 1, would + BACKSHIFTED);
  const verb = behind.find(({ kind, pos }) => kind === 'word' && (pos === 'VERB' || pos === 'AUX'))?.lower ?? '';
  return (
    /^(?:be|begin|continue|convene|go|happen|open|reconvene|restart|resume|start|take)$/.test(verb) &&
    behind.some(({ kind }) => kind === 'time') &&
    !items.slice(0, would + CONDITION).some(({ lower }) => /^(?:if|unless|provided|whether)$/.test(lower))
  );
}

/** Its day stands no further behind "would", in items: "would be held in the Omani capital on Monday". */
const BACKSHIFTED = 12;
/** A condition stands no further behind it. */
const CONDITION = 25;

/** "delayed the vote", "suspended their strike": with an object, and without "was". */
function isActive(items: readonly Item[], verb: number): boolean {
  const [before, object] = [items[verb - 1], items[verb + 1]];
  if (before?.pos === 'AUX' && BEING.test(before.lower)) return false;
  return object?.kind === 'word'
    ? object.pos === 'DET' || WORDS.possessives.has(object.lower)
    : object?.kind === 'name';
}

const BEING = /^(?:is|are|was|were|be|been|being)$/;

/** "The call did not change his mind", "has not yielded a deal": what failed is its outcome, and only what was held has one. */
function fellShort(items: readonly Item[], negation: number): boolean {
  const auxiliary = items[negation - 1]?.lower ?? '';
  const acts = items[negation + 1]?.kind === 'word' && ADVERB.test(items[negation + 1]?.lower ?? '') ? 2 : 1;
  const verb = items[negation + acts];
  if (!/^(?:did|had|has|have)$/.test(auxiliary) || verb?.kind !== 'word' || verb.pos !== 'VERB') return false;
  return !BEING_HELD.test(verb.lower);
}

const ADVERB = /^(?:yet|so|even|immediately|initially|appear|really|always|much|actually)$/;

/** What is denied of a meeting itself: that it came about. */
const BEING_HELD =
  /^(?:take|taken|happen|happened|occur|occurred|go|gone|come|proceed|proceeded|materiali[sz]ed?|begin|begun|start|started|open|opened|resume|resumed|restart|restarted|convene|convened|exist|existed|follow|followed|held|appear|figure|feature)$/;
