import type { EntityId } from '../../model/analysis.ts';
import { isVerb } from './cue-verbs.ts';
import { namedParty, type Party } from './party.ts';
import { readPhrase } from './phrase.ts';
import type { Item, Scene } from './scene.ts';
import { WORDS } from './words.ts';

/*
 * Sides that stand before a noun of meeting as its modifiers, where nothing behind it names them.
 */

/** First parts of compounds that stand for a state or its people: "Franco-German", "Indo-Pakistani". */
const COMBINING: Readonly<Record<string, string>> = {
  anglo: 'United Kingdom',
  austro: 'Austria',
  belgo: 'Belgium',
  dano: 'Denmark',
  finno: 'Finland',
  franco: 'France',
  greco: 'Greece',
  graeco: 'Greece',
  hiberno: 'Ireland',
  hispano: 'Spain',
  hungaro: 'Hungary',
  indo: 'India',
  italo: 'Italy',
  luso: 'Portugal',
  nippo: 'Japan',
  polono: 'Poland',
  russo: 'Russia',
  serbo: 'Serbia',
  sino: 'China',
  swedo: 'Sweden',
  turco: 'Turkey',
  turko: 'Turkey',
};

/** "U.S.-Japanese talks", "the Franco-German trade talks", "the U.S./Soviet summit": the two states joined before the noun; none without them. */
export function pairedStates(scene: Scene, items: readonly Item[], from: number, cue: number): readonly Party[] {
  if (isPartOfCompound(items, cue)) return [];
  for (let at = cue - 2; at > Math.max(from - 2, 0); at--) {
    const [one, link, other] = [items[at - 1], items[at], items[at + 1]];
    if (!link || !one || !other || !/^[-/–]$/.test(link.lower) || one.end !== link.start || link.end !== other.start)
      continue;
    // "non-U.S.-Japanese", "U.S.-Soviet-Chinese": of more than two.
    if (/^[-/–]$/.test(items[at - 2]?.lower ?? '') || /^[-/–]$/.test(items[at + 2]?.lower ?? '')) return [];
    const second = stateOf(scene, other);
    const first = second ? (stateOf(scene, one) ?? combined(scene, one, second)) : null;
    return first && second && first.name !== second.name ? [first, second] : [];
  }
  return [];
}

/** "a meeting room", "summit talks": the noun says what kind another is. */
function isPartOfCompound(items: readonly Item[], cue: number): boolean {
  const next = items[cue + 1];
  return next?.kind === 'word' && /^(?:NOUN|PROPN)$/.test(next.pos);
}

function stateOf(scene: Scene, item: Item): Party | null {
  if (item.mention?.kind !== 'place' || item.possessive) return null;
  const isState = item.mention.refersTo.some((id) => scene.entities.get(id)?.state === true);
  return isState ? namedParty(scene, item) : null;
}

/** "Franco" of "Franco-German": the state that it stands for. */
function combined(scene: Scene, { kind, lower, start, end }: Item, like: Party): Party | null {
  const name = kind === 'word' ? COMBINING[lower] : undefined;
  return name === undefined
    ? null
    : { ...like, start, end, name, head: lower, entities: known(scene, name).slice(0, 1) };
}

/** A part of a name that joins two states ("Franco", "German", "U.S."), as a side; null where it is no state that the article names. */
export function stateCalled(scene: Scene, { start, end }: Item, part: string): Party | null {
  const name = COMBINING[part.toLowerCase()] ?? part;
  const [id] = known(scene, name);
  const entity = id === undefined ? undefined : scene.entities.get(id);
  if (id === undefined || !entity) return null;
  return { start, end, kind: 'place', entities: [id], name: entity.name, plural: false, head: part.toLowerCase() };
}

/** The states that an article calls so; all are gathered once for an article. */
function known({ entities }: Scene, name: string): readonly EntityId[] {
  let states = STATES.get(entities);
  if (!states) {
    states = new Map<string, EntityId[]>();
    for (const { id, kind, state, name: own, aliases } of entities.values())
      if (kind === 'place' && state)
        for (const called of new Set([own, ...aliases])) states.set(called, [...(states.get(called) ?? []), id]);
    STATES.set(entities, states);
  }
  return states.get(name) ?? [];
}

const STATES = new WeakMap<Scene['entities'], Map<string, EntityId[]>>();

/** Words that may stand between an article and those whose meeting it is. */
export const KIND =
  /^(?:annual|closed|crucial|emergency|extraordinary|formal|informal|joint|key|latest|monthly|quarterly|recent|regular|second|secret|special|third|two-day|urgent|weekly|first)$/;

/** "the finance ministers' meeting", "a coffee producers meeting": those whose meeting it is, before the noun; null without them. */
export function groupBefore(scene: Scene, items: readonly Item[], from: number, cue: number): Party | null {
  if (isPartOfCompound(items, cue)) return null;
  const mark = /^['’]$/.test(items[cue - 1]?.lower ?? '') ? 1 : 0;
  const last = items[cue - 1 - mark];
  const head = last?.lower.split(' ').at(-1) ?? '';
  const named = last?.kind === 'word' || last?.mention?.kind === 'group';
  if (!named || !head.endsWith('s') || !WORDS.humanHeads.has(head) || NOT_OF.test(head) || WORDS.audiences.has(head))
    return null;
  // "a group of executives meeting in Lima", "the ministers meeting here have agreed": a verb, unless an article of one says otherwise.
  const bare = mark === 0 && items[cue]?.lower === 'meeting' && !isOne(items[from]);
  if (bare && (items[from - 1]?.lower === 'of' || isVerb(items, cue))) return null;
  let first = from;
  while (first < cue - 1 - mark && isBefore(items[first])) first++;
  const { party, next } = readPhrase(scene, items, first, cue - mark);
  return party?.plural && party.kind !== 'person' && next >= cue - mark ? party : null;
}

function isBefore(item: Item | undefined): boolean {
  if (!item || item.kind === 'name') return false;
  return (
    item.kind === 'time' || item.pos === 'DET' || item.pos === 'PART' || KIND.test(item.lower) || item.lower === '-'
  );
}

function isOne(item: Item | undefined): boolean {
  return item?.kind === 'time' || /^an?$/.test(item?.lower ?? '');
}

/** A body's own members, and whoever owns it, meet as that body; heads of what is no group of people. */
const NOT_OF =
  /^(?:holders|shareholders|stockholders|shareowners|directors|trustees|members|states|powers|nations|countries|sides|partners|heads|press|news)$/;
