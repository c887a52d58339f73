import type { MeetingKind } from '../../model/fact.ts';
import { isListening, isOccasionToListen } from './audience.ts';
import { readChain } from './chain.ts';
import { clauseStart } from './clause-start.ts';
import { type Party } from './party.ts';
import type { Item, Scene } from './scene.ts';
import { subjectAfter, subjectOf, verbGroup } from './subject.ts';
import { WORDS } from './words.ts';

/** "after talks with Silva, Holm said": the subject of the sentence, before the phrase or after its comma. */
export function adjunctSubject(scene: Scene, items: readonly Item[], from: number, cue: number): readonly Party[] {
  const agent = agentBefore(scene, items, from - 1);
  if (agent.length > 0) return agent;
  const group = { from: Math.max(0, from - 1), words: [] };
  const main = mainVerb(items, from - 1);
  const acting = main < 0 ? [] : subjectOf(scene, items, verbGroup(items, main), main).parties;
  if (acting.length > 0) return acting;
  const before = subjectOf(scene, items, group, cue).parties;
  if (before.length > 0) return before;
  return subjectAfter(scene, items, cue + 1)?.parties ?? [];
}

/** "was conveyed by Holm during a meeting with Silva": who does what a passive tells, right before the preposition. */
function agentBefore(scene: Scene, items: readonly Item[], preposition: number): readonly Party[] {
  if (!/^(?:at|during|in)$/.test(items[preposition]?.lower ?? '')) return [];
  const by = items.findLastIndex(({ lower }, i) => i < preposition && i > preposition - AGENT_WITHIN && lower === 'by');
  const verb = items[by - 1]?.pos === 'ADJ' ? items[by - 2] : items[by - 1];
  if (by < 1 || verb?.kind !== 'word' || verb.pos !== 'VERB') return [];
  const { parties, next } = readChain(scene, items, by + 1, preposition);
  const end = items[next]?.lower === ',' ? next + 1 : next;
  return end === preposition && parties.every(({ kind }) => kind === 'person') ? parties : [];
}

/** An agent with his office has no more items: "by the Vice Minister of Finance of Peru, Ana Silva,". */
const AGENT_WITHIN = 16;

/** "leaves Oslo on Tuesday after talks with X": the verb whose object, and no subject, stands before the preposition; else -1. */
function mainVerb(items: readonly Item[], preposition: number): number {
  if (!/^(?:after|following|before|during)$/.test(items[preposition]?.lower ?? '')) return -1;
  let at = preposition - 1;
  while (at >= 0 && (items[at]?.kind === 'time' || items[at]?.lower === 'on')) at--;
  if (items[at]?.mention?.kind !== 'place') return -1;
  const verb = items[at - 1];
  return verb?.kind === 'word' && verb.pos === 'VERB' && !verb.lower.endsWith('ing') ? at - 1 : -1;
}

/** "A presented the plan to B at a session": who shows something, and to whom, right before the phrase. */
function shownTo(scene: Scene, items: readonly Item[], start: number, to: number): readonly Party[] {
  const link = items.findLastIndex(({ lower }, i) => i > start && i < to && lower === 'to');
  if (link < 0) return [];
  const verb = items.findLastIndex(
    ({ kind, lower }, i) => i >= start && i < link && kind === 'word' && WORDS.shows.has(lower),
  );
  const { parties, next } = verb < 0 ? { parties: [], next: -1 } : readChain(scene, items, link + 1, to);
  if (
    next !== to ||
    !parties.every(
      ({ kind, plural, head }) => kind === 'person' || (plural && WORDS.offices.has(head.split(' ').at(-1) ?? '')),
    )
  )
    return [];
  const acting = subjectOf(scene, items, verbGroup(items, verb), verb).parties;
  return acting.length > 0 ? [...acting, ...parties] : [];
}

/** "A speaks with B before a meeting in Lima", "A shakes hands with B ahead of talks": two whom a picture shows, each by name. */
function picturedBefore(scene: Scene, items: readonly Item[], from: number): readonly Party[] {
  const ahead = items[from - 1]?.lower === 'of' && items[from - 2]?.lower === 'ahead';
  if (items[from - 1]?.lower !== 'before' && !ahead) return [];
  const to = ahead ? from - 2 : from - 1;
  const link = items.findLastIndex(({ lower }, i) => i < to && lower === 'with');
  const verb = items.findIndex(({ lower }, i) => i < link && PICTURED.test(lower));
  if (verb < 0) return [];
  const other = readChain(scene, items, link + 1, to);
  const acting = subjectOf(scene, items, verbGroup(items, verb), verb).parties;
  const parties = [...acting, ...other.parties];
  return other.next === to && acting.length > 0 && parties.every(({ kind }) => kind === 'person') ? parties : [];
}

/** What a picture shows two people do, in the present. */
const PICTURED = /^(?:speaks?|talks?|shakes?|poses?|walks?|stands?|chats?|sits?)$/;

/**
 * "A and B failed to settle it in a call on Sunday", "A told B at a meeting in Lima": who acts in the clause that a meeting
 * without parties of its own is told in, where those are two sides at least.
 */
export function adjunctParties(
  scene: Scene,
  items: readonly Item[],
  from: number,
  cue: number,
  form: MeetingKind,
): readonly Party[] {
  const preposition = items[from - 1]?.lower ?? '';
  // "A warned B during their recent meeting"
  const pictured = picturedBefore(scene, items, from);
  if (pictured.length > 0) return pictured;
  const theirs = items[from]?.lower === 'their';
  const determined = theirs || (items[from]?.pos === 'DET' && /^(?:a|an)$/.test(items[from]?.lower ?? ''));
  // "A and B thrashed it out over coffee": a meal needs no article.
  const meal = preposition === 'over' && items.slice(from, from + 3).some(({ lower }) => WORDS.meals.has(lower));
  // "A and B agreed after 12 hours of talks on Saturday"
  const lasted = items[from]?.time?.type === 'DURATION' && /^(?:after|following|during|in)$/.test(preposition);
  const linked = theirs ? /^(?:in|at|during|after|following)$/ : /^(?:in|at|during|over|on|by)$/;
  // "told B in talks on Monday", "gave B the same message in meetings"
  const talks = from === cue && /^(?:talks|meetings|discussions|consultations)$/.test(items[cue]?.lower ?? '');
  const bare = talks && /^(?:in|at|during)$/.test(preposition);
  if (!lasted && !meal && !((determined || bare) && linked.test(preposition))) return [];
  // Before the preposition: "after" opens no clause here.
  const start = clauseStart(items, from - 1);
  const verb = items.findLastIndex(
    ({ kind, lower }, i) => i >= start && i < from && kind === 'word' && WORDS.addresses.has(lower),
  );
  const large = form === 'summit' || form === 'ministerial';
  if (verb >= 0 && large) return [];
  if (verb >= 0) {
    const told = readChain(scene, items, verb + 1, from - 1);
    // "told bankers at a luncheon"
    if (isListening(told.parties) && isOccasionToListen(items, cue)) return [];
    const teller = subjectOf(scene, items, verbGroup(items, verb), verb).parties;
    return told.parties.length > 0 && teller.length > 0 ? [...teller, ...told.parties] : [];
  }
  const shown = large ? [] : shownTo(scene, items, start, from - 1);
  if (shown.length > 0 || bare) return shown;
  const acts = items.findLastIndex(
    ({ pos, kind }, i) => i >= start && i < from && kind === 'word' && (pos === 'VERB' || pos === 'AUX'),
  );
  if (acts < 0) return [];
  const first = items.findIndex(
    ({ pos, kind }, i) => i >= start && kind === 'word' && (pos === 'VERB' || pos === 'AUX'),
  );
  const subject = subjectOf(scene, items, verbGroup(items, first), first).parties;
  if (subject.length < 2 || !subject.every((party) => !party.plural || party.entities.length > 0)) return [];
  // At a summit there are more than those who agree on something, unless these are its two.
  return !large || (subject.length === 2 && subject.every(({ kind }) => kind === 'person')) ? subject : [];
}
