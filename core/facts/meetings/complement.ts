import people from './callers.json' with { type: 'json' };
import { type Chain, readChain } from './chain.ts';
import { DELEGATES } from './delegates.ts';
import { isDescribed, oneLine, type Party } from './party.ts';
import { type NounPhrase, readPhrase } from './phrase.ts';
import type { Item, Scene } from './scene.ts';
import { MEETING_NOUNS, WORDS } from './words.ts';

/*
 * A phrase's complement may hold a list, whose members are phrases: this file, chain.ts and phrase.ts call each other.
 */

/** The complement after "of": part of the phrase; of a description it is part of the name too. */
export function complemented(
  scene: Scene,
  items: readonly Item[],
  at: number,
  limit: number,
  party: Party | null,
  head: string | null,
  pair: boolean,
): NounPhrase {
  // "Leaders from more than 50 countries": a group told by a common noun is described, whether or not it is known.
  const described = party ? isDescribed(party) || party.kind === 'group' : head !== null;
  if (at + 1 >= limit || !takesComplement(items, at, party !== null && described, head ?? lastWord(party)))
    return { party, head, next: at };
  // "leaders of A, B and C" come from all of them; behind "the leader of the party," stands who that is.
  const several = described && (party?.plural ?? true);
  const read = several ? readChain(scene, items, at + 1, limit, false, true) : null;
  const chain = read && withoutNames(scene, items, read);
  // "between lawyers for the family and government officials": people behind "and" are the other side, states need not be.
  const isOtherSide =
    pair && chain && chain.parties.length > 1 && /^(?:person|described|group)$/.test(chain.parties.at(-1)?.kind ?? '');
  const inner = chain && !isOtherSide ? chain : readPhrase(scene, items, at + 1, limit);
  if (inner.next === at + 1) return { party, head, next: at };
  const end = items[inner.next - 1]?.end ?? 0;
  const sides = 'parties' in inner ? inner.parties : [];
  if (!party) return { party: byFullName(scene, items, at, head ?? '', sides, end), head, next: inner.next };
  // "Negotiators for the Bakers Union and the Millers Federation": the bodies themselves are the sides.
  if (described && DELEGATES.test(head ?? '') && sides.length > 0 && sides.every(isBody)) {
    const entities = sides.flatMap((side) => side.entities);
    const name = sides.map((side) => side.name).join(' and ');
    return { party: { ...party, end, kind: 'body', entities, name, plural: true }, head, next: inner.next };
  }
  const longer = described ? { ...party, end, name: oneLine(scene, { start: party.start, end }) } : party;
  return { party: longer, head, next: inner.next };
}

/** Behind anything "of" leads on; behind a description so does where its people come from, sit or serve. */
function takesComplement(items: readonly Item[], at: number, described: boolean, head: string | null): boolean {
  const link = items[at]?.lower;
  if (link === 'of') return true;
  if (!described || items[at + 1]?.kind === 'time') return false;
  // "officials at the ministry" are of it; "engineers at a conference", "bankers for a loan" are there, or want it.
  const standsFor = link === 'for' && STAND_FOR.has(head ?? '');
  if (/^(?:at|for)$/.test(link ?? '') && !standsFor && /^an?$/.test(items[at + 1]?.lower ?? '')) return false;
  // "union leaders at the ministry" came there; "officials at the ministry" work there.
  if (link === 'at' && CALLERS.has(head ?? '') && items[at + 1]?.pos === 'DET' && isHouseNext(items, at + 1))
    return false;
  if (link === 'at') return !isVenueNext(items, at + 1) && !isTownNext(items[at + 1]);
  if (link === 'for') return !isTalksNext(items, at + 1) && (standsFor || !isWantedNext(items, at + 1));
  return link === 'from' || (link === 'to' && serves(head));
}

/** "the Democratic Republic of Vietnam" is the state, "the City of Valmont" who employs there; null for other nouns. */
function byFullName(
  scene: Scene,
  items: readonly Item[],
  at: number,
  head: string,
  [state, ...others]: readonly Party[],
  end: number,
): Party | null {
  if (STATE_KINDS.test(head) && state?.kind === 'place' && others.length === 0) return { ...state, end };
  if (items[at]?.lower !== 'of' || !CORPORATE.test(head) || !isCapitalised(items, at - 1)) return null;
  const range = { start: items[at - 1]?.start ?? end, end };
  return { ...range, kind: 'body', entities: [], name: oneLine(scene, range), plural: false, head };
}

/** "the ministers of Peru and Chile, Ana Silva and Lars Holm": where they come from ends before their names. */
function withoutNames(scene: Scene, items: readonly Item[], chain: Chain): Chain {
  const first = chain.parties.findIndex(({ kind }) => kind === 'person');
  const [place, person] = [chain.parties[first - 1], chain.parties[first]];
  if (first < 2 || place?.kind !== 'place' || !person) return chain;
  const comma = items.findLastIndex(
    ({ lower, start, end }) => lower === ',' && start >= place.end && end <= person.start,
  );
  const bare = /^,\s*(?:\p{Lu}[\p{L}.]* )*$/u.test(scene.article.text.slice(place.end, person.start));
  return comma < 0 || !bare ? chain : { ...chain, parties: chain.parties.slice(0, first), next: comma };
}

const CORPORATE = /^(?:city|town|county|municipality|district|university|bank|port|port authority|borough|diocese)$/;

function isCapitalised(items: readonly Item[], at: number): boolean {
  return /^\p{Lu}/u.test(items[at]?.text ?? '');
}

const STATE_KINDS = /^(?:republic|kingdom|sultanate|emirate|commonwealth|federation)$/;

/** "met the leaders for a second round of talks": what they meet for, and not whose leaders they are. */
function isTalksNext(items: readonly Item[], from: number): boolean {
  const phrase = items.slice(from, from + 7);
  const end = phrase.findIndex(
    ({ kind, pos, lower }) => kind === 'name' || (pos === 'ADP' && lower !== 'of') || pos === 'PUNCT',
  );
  return (end < 0 ? phrase : phrase.slice(0, end)).some(({ lower }) => MEETING_NOUNS.has(lower) || lower === 'round');
}

/** Who comes to a ministry and is none of its own. */
const CALLERS = new Set(people.callers);

function isHouseNext(items: readonly Item[], from: number): boolean {
  return venuesNext(items, from).length > 0;
}

/** "retailers at the White House" meet there; "officials at the Department of Health" are its own. */
function isVenueNext(items: readonly Item[], from: number): boolean {
  return venuesNext(items, from).some((word) => !/^(?:department|ministry|office|secretariat|treasury)$/.test(word));
}

/** The nouns of the next few words that name a house or a hall. */
function venuesNext(items: readonly Item[], from: number): readonly string[] {
  const words = items.slice(from, from + 4).flatMap(({ lower }) => lower.split(/[\s-]+/));
  return words.filter((word) => WORDS.venueNouns.has(word));
}

/** "met the family at Épernay": where, by a name that stands alone. */
function isTownNext(item: Item | undefined): boolean {
  return (
    item?.mention?.kind === 'place' ||
    (item?.kind === 'word' && item.pos === 'PROPN' && /^\p{Lu}\p{Ll}+$/u.test(item.text))
  );
}

/** Who serves a field, a cause or a client: "the minister for trade", "campaigners for clean rivers", "lawyers for the tenants". */
const STAND_FOR = new Set(people.standFor);

/** "banks for about three billion dollars", "growers for fresh loans": what they are asked for, told by its amount or in the plural. */
function isWantedNext(items: readonly Item[], from: number): boolean {
  const first = items[from];
  if (first?.kind !== 'word') return false;
  if (first.pos === 'NUM' || /^(?:about|some|more|[$£€])$/.test(first.lower)) return true;
  const phrase = items.slice(from, from + 4);
  const end = phrase.findIndex(({ kind, pos }) => kind === 'name' || !/^(?:ADJ|NOUN)$/.test(pos));
  const head = phrase.slice(0, end < 0 ? phrase.length : end).at(-1);
  return head !== undefined && head.pos === 'NOUN' && head.lower.endsWith('s') && !WORDS.humanHeads.has(head.lower);
}

function isBody({ kind, entities }: Party): boolean {
  return kind === 'body' && entities.length > 0;
}

/** "adviser to the president", "ambassador to Norway": roles that are held to somebody. */
function serves(head: string | null): boolean {
  return head !== null && /^(?:advis[eo]r|aide|ambassador|assistant|deputy|envoy|representative|secretary)$/.test(head);
}

function lastWord(party: Party | null): string | null {
  return party?.head.split(' ').at(-1) ?? null;
}
