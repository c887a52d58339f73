import type { MeetingKind, MeetingStatus } from '../../model/fact.ts';
import { readChain } from './chain.ts';
import { clauseStart } from './clause-start.ts';
import { isPassive } from './cue-verbs.ts';
import type { Party } from './party.ts';
import type { Item, Scene } from './scene.ts';
import { verbStatus } from './status.ts';
import { subjectAfter, subjectOf, verbGroup } from './subject.ts';
import { WORDS } from './words.ts';

/** Those who met, and whether they did or are to. */
export interface Deliberating {
  readonly parties: readonly Party[];
  readonly status: MeetingStatus;
}

/** The verb and the closing comma of a phrase stand no further from it than this, in items. */
const REACH = 16;

/**
 * Who met at "a meeting" without parties of its own, by what the clause says that they did there: "ministers agreed at a
 * meeting in Lima to wait", "at a meeting on Monday, A and B went through the text", "the envoys, in a call on Monday, had
 * agreed". One name for many people is read only with a verb of deliberating: whoever protests at a meeting is no side of it.
 * `from` and `cue` bound the noun's phrase.
 */
export function deliberatingAt(
  scene: Scene,
  items: readonly Item[],
  from: number,
  cue: number,
  form: MeetingKind,
): Deliberating | null {
  const preposition = from - 1;
  if (form === 'summit' || form === 'ministerial') return null;
  if (/^(?:after|following)$/.test(items[preposition]?.lower ?? '')) return afterDays(scene, items, from, cue);
  if (!/^(?:in|at|during)$/.test(items[preposition]?.lower ?? '')) return null;
  const start = clauseStart(items, preposition);
  const before = items.slice(start, preposition);
  // "In their meeting in Lima, A and B signed": whose it is stands behind.
  const isTheirs = items[from]?.lower === 'their' && before.length === 0;
  if (!isTheirs && !/^an?$/.test(items[from]?.lower ?? '')) return null;
  const acts = before.findLastIndex(({ kind, pos }) => kind === 'word' && pos === 'VERB');
  if (acts >= 0) return decidedAt(scene, items, start + acts, preposition);
  if (before.length === 0) return fronted(scene, items, cue);
  return before.at(-1)?.lower === ',' ? apposed(scene, items, preposition - 1, cue) : null;
}

/** "Ministers failed to agree after five days of talks", "after hours of talks": whoever did so much talking, where it is many in office. */
function afterDays(scene: Scene, items: readonly Item[], from: number, cue: number): Deliberating | null {
  if (!items.slice(from, cue).some(({ time }) => time?.type === 'DURATION')) return null;
  const start = clauseStart(items, from - 1);
  const verb = items.slice(start, from - 1).findIndex(({ kind, pos }) => kind === 'word' && pos === 'VERB');
  if (verb < 0) return null;
  const group = verbGroup(items, start + verb);
  const { parties, opener } = subjectOf(scene, items, group, start + verb);
  if (!isOffices(parties) || opener !== null) return null;
  return verbStatus(items, start + verb, group, opener) === 'held' ? { parties, status: 'held' } : null;
}

/** "Ministers agreed at a meeting": the verb with its object stands before the phrase. */
function decidedAt(scene: Scene, items: readonly Item[], verb: number, preposition: number): Deliberating | null {
  const between = items.slice(verb + 1, preposition);
  if (between.length > REACH || between.some(({ lower }) => lower === ',' || lower === 'to')) return null;
  if (!WORDS.deliberates.has(items[verb]?.lower ?? '')) return null;
  const group = verbGroup(items, verb);
  const { parties, opener } = subjectOf(scene, items, group, verb);
  return isOffices(parties) ? { parties, status: outcome(verbStatus(items, verb, group, opener)) } : null;
}

/** "failed to agree at a meeting", "did not decide there": what came of it is denied, and not that they met. */
function outcome(status: MeetingStatus): MeetingStatus {
  return status === 'denied' ? 'held' : status;
}

/** "At a meeting on Monday, A and B agreed", "in a call on Monday, A told B". */
function fronted(scene: Scene, items: readonly Item[], cue: number): Deliberating | null {
  const chain = subjectAfter(scene, items, cue + 1);
  return chain ? acting(scene, items, chain.parties, verbBehind(items, chain.next)) : null;
}

/** "The ministers, in a meeting on Monday, had agreed". */
function apposed(scene: Scene, items: readonly Item[], comma: number, cue: number): Deliberating | null {
  const close = items.findIndex(({ lower }, i) => i > cue && lower === ',');
  if (close < 0 || close > cue + REACH) return null;
  const { parties } = subjectOf(scene, items, { from: comma, words: [] }, comma);
  return acting(scene, items, parties, verbBehind(items, close + 1));
}

/** The verb that follows with no more than auxiliaries, adverbs and times before it, or words between commas; else -1. */
function verbBehind(items: readonly Item[], from: number): number {
  const comma = items[from]?.lower === ',';
  const close = comma ? items.findIndex(({ lower }, i) => i > from && lower === ',') : -1;
  const apposition = close > 0 && close <= from + APPOSED;
  let at = apposition ? close + 1 : comma ? from + 1 : from;
  while (items[at]?.kind === 'time' || /^(?:AUX|ADV|PART)$/.test(items[at]?.pos ?? '')) at++;
  const verb = items[at];
  return verb?.kind === 'word' && verb.pos === 'VERB' && !verb.lower.endsWith('ing') ? at : -1;
}

/** "A and B, the head of Y, agreed": so many items at most say who somebody is. */
const APPOSED = 9;

function acting(scene: Scene, items: readonly Item[], parties: readonly Party[], verb: number): Deliberating | null {
  const word = items[verb]?.lower ?? '';
  if (verb < 0 || parties.length === 0) return null;
  const group = verbGroup(items, verb);
  // "At a meeting on Monday, A and B were elected": what others did to them tells of no meeting of theirs.
  if (isPassive(items, verb, group.words)) return null;
  const status = outcome(verbStatus(items, verb, group, null));
  if (parties.length > 1) return parties.every(isSomebody) ? { parties, status } : null;
  if (WORDS.deliberates.has(word) && isOffices(parties)) return { parties, status };
  const told = WORDS.addresses.has(word) ? readChain(scene, items, verb + 1).parties : [];
  if (told.length === 0 || !told.every((party) => party.kind === 'person')) return null;
  return { parties: [...parties, ...told], status };
}

/** A person, a body or an office, and no crowd. */
function isSomebody(party: Party): boolean {
  return !party.plural || party.entities.length > 0 || isOffice(party);
}

/** One name for several who hold an office, as for "the ministers of the two states": they meet each other. */
function isOffices(parties: readonly Party[]): boolean {
  return parties.length === 1 && parties.every((party) => party.plural && isOffice(party));
}

/** A group's name has its head last: "EU ministers". */
function isOffice({ head }: Party): boolean {
  return WORDS.offices.has(head.split(' ').at(-1) ?? '');
}
