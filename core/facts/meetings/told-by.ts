import type { EntityId } from '../../model/analysis.ts';
import { readChain } from './chain.ts';
import { clauseStart } from './clause-start.ts';
import { namedParty, type Party } from './party.ts';
import type { Item, Scene } from './scene.ts';
import { subjectOf, verbGroup } from './subject.ts';
import { WORDS } from './words.ts';

/** Who acts in the clause of somebody's report in which a meeting is told. */
export interface Reported {
  readonly subject: readonly Party[];
  /** Nobody acts there: the subject only tells of it. */
  readonly tells: boolean;
}

/**
 * "Silva said Holm had hinted at it in meetings with bankers": Holm was there. "Silva said talks with the union had failed": she
 * tells of it, and may not have been. "Silva spoke at length, she said after talks with Holm": whoever says it after them was.
 * Null where no verb of saying has the clause.
 */
export function reportedIn(scene: Scene, items: readonly Item[], from: number): Reported | null {
  const says = saysBefore(items, from);
  if (says < 0) return null;
  const acts = actsBetween(items, says, from);
  if (acts < 0) {
    const { parties } = subjectOf(scene, items, verbGroup(items, says), says);
    const tells = !isAdjunct(items, from - 1);
    return parties.length > 0 ? { subject: parties, tells } : null;
  }
  const group = verbGroup(items, acts);
  const own = subjectOf(scene, items, group, acts);
  if (own.parties.length > 0 && own.from > says)
    return { subject: group.words.some((word) => WORDS.negations.has(word)) ? [] : own.parties, tells: false };
  // "He said he had made progress in talks with Holm"
  const pronoun = items.slice(says + 1, acts).some(({ lower }) => /^(?:s?he|they|we|i|it)$/.test(lower));
  const { parties } = subjectOf(scene, items, verbGroup(items, says), says);
  return parties.length > 0 && !pronoun ? { subject: parties, tells: true } : null;
}

/** The verb of saying whose clause reaches up to an item; -1 where none does. */
function saysBefore(items: readonly Item[], from: number): number {
  const opens = clauseStart(items, from - 1);
  const start = items[opens - 1]?.lower === 'that' ? clauseStart(items, opens - 1) : opens;
  return items.findLastIndex(
    ({ kind, pos, lower }, i) =>
      i >= start &&
      i < from &&
      kind === 'word' &&
      pos === 'VERB' &&
      WORDS.reporting.has(lower) &&
      !lower.endsWith('ing'),
  );
}

/** Whether a verb of saying stands between two items. */
export function saysBetween(items: readonly Item[], from: number, to: number): boolean {
  return items.slice(from, to).some(({ kind, lower }) => kind === 'word' && WORDS.reporting.has(lower));
}

/** The last verb between a verb of saying and what hangs on a clause of its report; -1 where none stands. */
function actsBetween(items: readonly Item[], says: number, from: number): number {
  const verb = items.findLastIndex(({ kind, pos }, i) => i > says && i < from && kind === 'word' && pos === 'VERB');
  return verb >= 0
    ? verb
    : items.findLastIndex(({ kind, pos }, i) => i > says && i < from && kind === 'word' && pos === 'AUX');
}

/** "said after talks", "told reporters at a meeting": when or where it was said. */
function isAdjunct(items: readonly Item[], preposition: number): boolean {
  return /^(?:after|following|before|during|in|at|from|ahead|of)$/.test(items[preposition]?.lower ?? '');
}

/** "the analyst Ana Silva": whoever is paid to talk of others. */
function isOutsider({ entities, article: { text } }: Scene, id: EntityId): boolean {
  const role = entities.get(id)?.role;
  return role !== null && role !== undefined && SOURCES.test(text.slice(role.start, role.end).toLowerCase());
}

/** "sources", "economists": whoever tells the news of others. */
export function isSource({ kind, head }: Party): boolean {
  return kind !== 'person' && SOURCES.test(head);
}

const SOURCES =
  /(?:^| )(?:sources?|analysts?|economists?|dealers?|traders?|observers?|brokers?|experts?|strategists?|forecasters?|witnesses|insiders?|newspapers?)$/;

/** Whoever speaks for somebody: "Silva's office said". */
const SPEAKS_FOR =
  /^(?:office|spokes(?:man|woman|person)|aides?|team|representatives?|bureau|secretary|adviser|advisor)$/;

/**
 * "Talks with Holm are planned for Friday, President Silva said", "a meeting with Holm was held on Monday, her office said": where the
 * sentence opens with a meeting of which it names one side, whoever tells of it behind, or has it told, is the other. Nobody where that
 * is no person. `from`: the item behind the side that is named.
 */
export function tellsBehind(scene: Scene, items: readonly Item[], from: number): readonly Party[] {
  const comma = items.findLastIndex(({ lower }, i) => i >= from && lower === ',' && i < items.length - 2);
  if (comma < 0) return [];
  const owner = items[comma + 1];
  if (owner && (owner.possessive || WORDS.possessives.has(owner.lower))) {
    const says = SPEAKS_FOR.test(items[comma + 2]?.lower ?? '') && WORDS.reporting.has(items[comma + 3]?.lower ?? '');
    const party = says ? namedParty(scene, owner) : null;
    return party?.kind === 'person' ? [party] : [];
  }
  const { parties, next } = readChain(scene, items, comma + 1);
  const [only, ...others] = parties;
  const isOne = only?.kind === 'person' && others.length === 0 && !only.entities.some((id) => isOutsider(scene, id));
  return isOne && WORDS.reporting.has(items[next]?.lower ?? '') ? [only] : [];
}
