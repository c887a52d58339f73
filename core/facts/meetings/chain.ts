import { linkAt, listGoesOn, skipApposition, skipBrackets, startsClause } from './list-links.ts';
import {
  COUNTERPARTS,
  dropTitles,
  isCounted,
  isDescribedBy,
  isOfPlaces,
  isTitle,
  isTitleOf,
  isTitlesOfOne,
  OWN_TEAM,
} from './list-members.ts';
import { isDescribed, oneLine, type Party } from './party.ts';
import { type NounPhrase, readPhrase } from './phrase.ts';
import type { Item, Scene } from './scene.ts';
import { listedName } from './unknown.ts';
import { WORDS } from './words.ts';

export interface Chain {
  readonly parties: readonly Party[];
  readonly next: number;
  /** The head of the first phrase, where that names no party ("deadline"). */
  readonly head: string | null;
  /** Where a list without its "and" may end early, and with how many parties. */
  readonly open: { readonly at: number; readonly count: number } | null;
}

const NO_CHAIN: Chain = { parties: [], next: 0, head: null, open: null };

/**
 * Reads the parties that stand from an item on: "A, B and C of Spain", "several leaders, including A and B". `pair`: two sides
 * must follow ("between A and B failed"), so that the second begins no clause. `origins`: where people come from is read, and
 * who is named among them is not of it ("negotiators from both sides, among them A").
 */
export function readChain(
  scene: Scene,
  items: readonly Item[],
  from: number,
  limit: number = items.length,
  pair = false,
  origins = false,
): Chain {
  const first = withUnknown(scene, items, from, readPhrase(scene, items, from, limit, pair));
  if (first.next === from) return { ...NO_CHAIN, next: from };
  const parties: Party[] = first.party ? [first.party] : [];
  // Where a list without its "and" would be cut: "In his call with Holm, Silva ...".
  let open: { readonly at: number; readonly count: number } | null = null;
  let group: Party | null = null;
  let at = skipBrackets(items, first.next, limit);
  for (;;) {
    const last = parties.at(-1);
    const link = linkAt(items, at, limit);
    if (link === 0) break;
    // "On the sidelines of the summit, Silva met": a thing before a comma begins no list of people.
    if (parties.length === 0 && link === 1 && items[at]?.lower === ',' && isThing(items, from, at - 1)) break;
    const including = /^(?:including|them)$/.test(items[at + link - 1]?.lower ?? '');
    if (including && origins) break;
    const phrase = withUnknown(scene, items, at + link, readPhrase(scene, items, at + link, limit));
    const comma = items[at]?.lower === ',' && link === 1;
    // "talks between A, B and C failed": what the noun asks for begins no clause; "after a call of the council, members waited"
    // does, and so does what stands behind "Peruvian and Chilean officials,".
    const one = parties.length === 1 && (items[from - 1]?.lower === 'of' || / and /.test(last?.name ?? ''));
    const clause = comma && one && !listGoesOn(items, phrase.next, limit);
    const second = pair && parties.length > 0 && phrase.party !== null && !clause;
    if (phrase.next === at + link || (phrase.next < limit && !second && startsClause(items, phrase.next))) break;
    if (!phrase.party) {
      // "Stephen Lovegrove, National Security Advisor to ...": an apposition is stepped over, and ends at its comma.
      if (!comma || !last || !phrase.head || !WORDS.humanHeads.has(phrase.head)) break;
      at = skipApposition(items, phrase.next, limit);
      continue;
    }
    const { party } = phrase;
    // "Silva and his team": whoever comes with somebody is no side of his own.
    const owned = WORDS.possessives.has(items[at + link]?.lower ?? '') && OWN_TEAM.test(party.name);
    if (last?.kind === 'person' && owned) {
      at = phrase.next;
      continue;
    }
    // "several leaders, including A and B": those named stand for the group.
    if (including && last && (isDescribed(last) || last.kind === 'group')) group = parties.pop() ?? null;
    // "the party's chief, Ana Silva": the comma is no list's.
    const named = comma && last !== undefined && isTitle(last) && !last.plural && party.kind === 'person';
    if (named) dropTitles(scene, parties);
    // "Company Chairman and CEO Ana Silva": two titles before one name, neither with an article.
    else if (last && isTitlesOfOne(items, at, last, party)) parties.pop();
    // "her French and German counterparts, A and B": those named behind it are they.
    else if (comma && last && COUNTERPARTS.test(last.name) && party.kind === 'person') parties.pop();
    else if (comma && last) {
      const past = pastExplanation(items, at + link, phrase.next, limit, last, party);
      if (past > 0) {
        at = past;
        continue;
      }
    }
    // "leaders from South Korea and Japan": the second state is a second origin, not a second party.
    const origin = party.kind === 'place' && last && isDescribedBy(last) ? last : null;
    if (origin && (isOfPlaces(origin) || !listGoesOn(items, phrase.next, limit))) {
      parties[parties.length - 1] = withOrigin(scene, origin, party);
      at = skipBrackets(items, phrase.next, limit);
      continue;
    }
    if (!named) open = link === 1 && comma ? (open ?? { at, count: parties.length }) : null;
    parties.push(phrase.party);
    at = skipBrackets(items, phrase.next, limit);
  }
  // "members of the caucus, including A, met": one of them is not all.
  if (group && parties.length === 1) parties.unshift(group);
  // "the two biggest parties, A and B, met": those named behind the count are they.
  if (isCounted(parties)) {
    parties.shift();
    open = null;
  }
  // "A meeting between A, B prompts talk": of two sides neither is left out.
  const both = pair && parties.length === 2;
  if (open && at < limit && open.count > 0 && !both) return cut(parties, open);
  return { parties, next: at, head: first.party ? null : first.head, open: open && open.count > 0 ? open : null };
}

/** A phrase that is somebody's name, listed with people, where no list knows it. */
/** "the summit", "the Oslo Summit"; "the UN General Assembly", where that is what something was on the sidelines of. */
function isThing(items: readonly Item[], from: number, last: number): boolean {
  const item = items[last];
  if (item?.pos === 'NOUN' || item?.mention?.kind === 'occasion') return true;
  const isBeside = items[from - 1]?.lower === 'of' && WORDS.sidelines.has(items[from - 2]?.lower ?? '');
  return isBeside && item?.pos === 'PROPN' && item.mention?.kind !== 'person';
}

function withUnknown(scene: Scene, items: readonly Item[], from: number, phrase: NounPhrase): NounPhrase {
  if (phrase.party || phrase.next !== from + 1) return phrase;
  const party = listedName(scene, items, from);
  return party ? { party, head: null, next: phrase.next } : phrase;
}

/**
 * Past what a phrase behind a comma only explains: who somebody is ("Ana Silva, a minister"), or where a town lies; 0 where it
 * is a party of its own.
 */
function pastExplanation(
  items: readonly Item[],
  from: number,
  next: number,
  limit: number,
  last: Party,
  party: Party,
): number {
  const tells = party.kind === 'described' || isTitleOf(last, items.slice(from, next));
  if (last.kind === 'person' && !party.plural && tells) return skipApposition(items, next, limit);
  // "the Fish Council, a group of forty fishers,"
  const closes = /^(?:[,.;]|)$/.test(items[next]?.lower ?? '') && items[next + 1]?.lower !== 'and';
  if (last.kind === 'body' && /^an?$/.test(items[from]?.lower ?? '') && party.kind !== 'person' && closes)
    return skipApposition(items, next, limit);
  // "in Bali, Indonesia" is one place and no list.
  return party.kind === 'place' && last.kind === 'place' && !listGoesOn(items, next, limit) ? next : 0;
}

function withOrigin(scene: Scene, people: Party, { end }: Party): Party {
  const name = oneLine(scene, { start: people.start, end });
  return { ...people, end, kind: 'described', entities: [], name, plural: true };
}

/** A list as it is up to the comma at which it may end. */
export function closed(chain: Chain): Chain {
  return chain.open ? cut(chain.parties, chain.open) : chain;
}

function cut(parties: readonly Party[], { at, count }: NonNullable<Chain['open']>): Chain {
  return { parties: parties.slice(0, count), next: at, head: null, open: null };
}
