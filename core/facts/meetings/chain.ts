import { DELEGATES } from './delegates.ts';
import { linkAt, listGoesOn, skipApposition, skipBrackets, startsClause } from './list-links.ts';
import { demonymsJoined, isCommonNoun, isNominal, isOwner, isPossessiveMark } from './nominal.ts';
import { isDescribed, namedParty, oneLine, type Party } from './party.ts';
import { partyOf } from './phrase-party.ts';
import type { Item, Scene } from './scene.ts';
import { MEETING_NOUNS, WORDS } from './words.ts';

/** What a noun phrase is: its party if it names one, and the item after it. */
interface NounPhrase {
  readonly party: Party | null;
  /** Its last word where it is a common noun. */
  readonly head: string | null;
  readonly next: number;
}

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
  const first = readPhrase(scene, items, from, limit, pair);
  if (first.next === from) return { ...NO_CHAIN, next: from };
  const parties: Party[] = first.party ? [first.party] : [];
  // Where a list without its "and" would be cut: "In his call with Kerry, Wang ...".
  let open: { readonly at: number; readonly count: number } | null = null;
  let at = skipBrackets(items, first.next, limit);
  for (;;) {
    const last = parties.at(-1);
    const link = linkAt(items, at, limit);
    if (link === 0) break;
    // "On the sidelines of the summit, Silva met": a thing before a comma begins no list of people.
    if (parties.length === 0 && link === 1 && items[at]?.lower === ',' && items[at - 1]?.pos === 'NOUN') break;
    const including = /^(?:including|them)$/.test(items[at + link - 1]?.lower ?? '');
    if (including && origins) break;
    const phrase = readPhrase(scene, items, at + link, limit);
    // "talks between A, B and C failed": what the noun asks for begins no clause.
    const second = pair && parties.length > 0 && phrase.party !== null;
    if (phrase.next === at + link || (phrase.next < limit && !second && startsClause(items, phrase.next))) break;
    const comma = items[at]?.lower === ',' && link === 1;
    if (!phrase.party) {
      // "Stephen Lovegrove, National Security Advisor to ...": an apposition is stepped over, and ends at its comma.
      if (!comma || !last || !phrase.head || !WORDS.humanHeads.has(phrase.head)) break;
      at = skipApposition(items, phrase.next, limit);
      continue;
    }
    // "Silva and his team": whoever comes with somebody is no side of his own.
    if (
      last?.kind === 'person' &&
      WORDS.possessives.has(items[at + link]?.lower ?? '') &&
      OWN_TEAM.test(phrase.party.name)
    ) {
      at = phrase.next;
      continue;
    }
    // "several leaders, including A and B": those named stand for the group.
    if (including && last && (isDescribed(last) || last.kind === 'group')) parties.pop();
    // "the party's chief, Ana Silva": the comma is no list's.
    const named = comma && last !== undefined && isTitle(last) && !last.plural && phrase.party.kind === 'person';
    if (named) dropTitles(scene, parties);
    // "Company Chairman and CEO Ana Silva": two titles before one name, neither with an article.
    else if (last && isTitlesOfOne(items, at, last, phrase.party)) parties.pop();
    // "her French and German counterparts, A and B": those named behind it are they.
    else if (comma && last && COUNTERPARTS.test(last.name) && phrase.party.kind === 'person') parties.pop();
    else if (
      comma &&
      last?.kind === 'person' &&
      !phrase.party.plural &&
      (phrase.party.kind === 'described' || isTitleOf(last, items.slice(at + link, phrase.next)))
    ) {
      at = skipApposition(items, phrase.next, limit);
      continue;
    } else if (
      comma &&
      last &&
      phrase.party.kind === 'place' &&
      last.kind === 'place' &&
      !listGoesOn(items, phrase.next, limit)
    ) {
      // "in Bali, Indonesia" is one place and no list.
      at = phrase.next;
      continue;
    }
    // "leaders from South Korea and Japan": the second state is a second origin, not a second party.
    if (
      last &&
      phrase.party.kind === 'place' &&
      isDescribedBy(last) &&
      (isOfPlaces(last) || !listGoesOn(items, phrase.next, limit))
    ) {
      const longer = { start: last.start, end: phrase.party.end };
      parties[parties.length - 1] = {
        ...last,
        ...longer,
        kind: 'described',
        entities: [],
        name: oneLine(scene, longer),
        plural: true,
      };
      at = skipBrackets(items, phrase.next, limit);
      continue;
    }
    if (!named) open = link === 1 && comma ? (open ?? { at, count: parties.length }) : null;
    parties.push(phrase.party);
    at = skipBrackets(items, phrase.next, limit);
  }
  // "the two biggest parties, A and B, met": those named behind the count are they.
  if (isCounted(parties)) parties.shift();
  // "A meeting between A, B prompts talk": of two sides neither is left out.
  const both = pair && parties.length === 2;
  if (open && at < limit && open.count > 0 && !both) return cut(parties, open);
  return { parties, next: at, head: first.party ? null : first.head, open: open && open.count > 0 ? open : null };
}

const COUNTS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 };

function isCounted([all, ...named]: readonly Party[]): boolean {
  if (!all?.plural || !isDescribed(all)) return false;
  // "the leaders of Peru and Chile, Ana Silva and Lars Holm"
  const origins = / of (?:the )?(\p{Lu}[^,]*(?:, [^,]+)*) and /u.exec(all.name)?.[1]?.split(', ').length;
  if (origins !== undefined && named.length === origins + 1 && named.every(({ kind }) => kind === 'person'))
    return true;
  const count = all.name
    .toLowerCase()
    .split(' ')
    .map((word) => COUNTS[word])
    .find(Boolean);
  return count === named.length;
}

/** "the crown prince and prime minister of X, Y": one holder of two titles, of which the second has no article of its own. */
function dropTitles(scene: Scene, parties: Party[]): void {
  for (;;) {
    const last = parties.pop();
    const before = parties.at(-1);
    if (!last || !before || !isTitle(before) || before.plural) return;
    if (!/^\s*(?:\([^()]*\)\s*)?and\s*$/.test(scene.article.text.slice(before.end, last.start))) return;
  }
}

/** "Ana Silva, Minister of Foreign Affairs,": a title behind a name that is nobody else's. */
function isTitleOf(person: Party, phrase: readonly Item[]): boolean {
  const title = phrase.find(({ mention }) => mention?.form === 'title')?.mention;
  return title ? title.refersTo.every((id) => person.entities.includes(id)) : false;
}

const OWN_TEAM = /(?:^| )(?:team|delegation|aides|staff|entourage|advisers|advisors|bodyguards|negotiators)$/;
const COUNTERPARTS = / (?:counterparts|colleagues|opposite numbers)$/;

function isTitlesOfOne(items: readonly Item[], and: number, last: Party, { kind }: Party): boolean {
  const [name, before] = [items[and + 1], items.findLast(({ end }) => end <= last.start)];
  const titled = items[and]?.lower === 'and' && name?.mention?.role !== null && /^\p{Lu}/u.test(name?.text ?? '');
  return (
    kind === 'person' &&
    last.entities.length === 0 &&
    WORDS.humanHeads.has(last.name.split(' ').at(-1)?.toLowerCase() ?? '') &&
    !last.plural &&
    titled &&
    before?.pos !== 'DET' &&
    /^\p{Lu}/u.test(last.name)
  );
}

/** Told by a title alone: "the leader of the rebels", before the name that may follow. */
function isTitle(party: Party): boolean {
  return isDescribed(party) || (party.kind === 'person' && /^\p{Ll}/u.test(party.name));
}

/** A list as it is up to the comma at which it may end. */
export function closed(chain: Chain): Chain {
  return chain.open ? cut(chain.parties, chain.open) : chain;
}

function cut(parties: readonly Party[], { at, count }: NonNullable<Chain['open']>): Chain {
  return { parties: parties.slice(0, count), next: at, head: null, open: null };
}

/** People told by where they come from: "leaders from South Korea", "ministers of the two states". */
function isDescribedBy(party: Party): boolean {
  return (party.kind === 'group' || party.kind === 'described') && / (?:from|of) /.test(party.name);
}

/** "the leaders of Qatar", to which Russia, Kuwait and more may be added. */
function isOfPlaces({ name }: Party): boolean {
  return / (?:from|of) (?:the )?\p{Lu}[\p{L}.’' ]*(?:, .*)?$/u.test(name);
}

/** Reads one noun phrase, with its "of" complement. `pair`: it is the first of two sides. */
export function readPhrase(
  scene: Scene,
  items: readonly Item[],
  from: number,
  limit: number = items.length,
  pair = false,
): NounPhrase {
  let at = from;
  let person: Item | null = null;
  let last: Item | null = null;
  while (at < limit) {
    const item = items[at];
    if (!item) break;
    const origins = demonymsJoined(items, at);
    if (origins > 0) {
      // "Saudi and American mediators": two origins of one group.
      at += origins;
      continue;
    }
    if (at === from && item.kind === 'time' && items[at + 1]?.kind === 'name') {
      // "2022 ASEAN Chair Hun Sen": a year that belongs to the title.
      at++;
      continue;
    }
    // "the first time the two sides met": an article inside a name begins another phrase, too.
    if (item.kind === 'name' && isCommonNoun(last) && /^(?:the|both) /.test(item.lower)) break;
    if (item.kind === 'name' && isOwner(item, items[at + 1])) {
      // An owner ("Trump's envoy") is passed over: the head that follows is the party.
    } else if (item.kind === 'name') {
      // A second person without a link begins another phrase.
      if (person && item.mention?.kind === 'person') break;
      // "the Longshore Union Canada": the land that is the last word of a body's name.
      if (isPartOfName(items, at)) {
        at++;
        continue;
      }
      if (item.mention?.kind === 'person' && !item.possessive) person = item;
      last = item.possessive ? null : item;
    } else if (isPossessiveMark(items, at) && last?.kind === 'word') {
      last = null;
    } else if (item.kind === 'word' && item.pos === 'DET' && (person || isCommonNoun(last))) {
      // "gave Kim a welcome", "the first time the two sides met": an article behind a noun begins another phrase.
      break;
    } else if (item.kind === 'word' && (isNominal(item, items[at + 1], last) || isHyphened(items, at))) {
      if (item.pos !== 'DET' && item.pos !== 'NUM') last = item;
      else if (item.pos === 'NUM') last ??= item;
    } else break;
    at++;
  }
  if (at === from) return { party: null, head: null, next: from };
  const head = last?.kind === 'word' ? last.lower : null;
  const leader = led(scene, items, at, limit, last?.lower.split(' ').at(-1) ?? null);
  if (leader) return leader;
  // "the secretary of the council (SC) Ana Silva": the name right behind a title and its short form.
  const holder =
    person?.mention?.form === 'title' && items[at]?.lower === '('
      ? namedBehind(scene, items, skipBrackets(items, at, limit), limit)
      : null;
  if (holder) return holder;
  const party = partyOf(scene, items, from, at, person, last);
  return complemented(scene, items, at, limit, party, head, pair);
}

function isPartOfName(items: readonly Item[], at: number): boolean {
  const [body, land, next] = [items[at - 1], items[at], items[at + 1]];
  if (body?.mention?.kind !== 'body' || body.possessive || body.mention.form === 'metonym') return false;
  if (land?.mention?.kind !== 'place' || land.mention.form === 'demonym' || land.possessive) return false;
  return land.start - body.end === 1 && next?.kind !== 'name' && !/^(?:VERB|AUX|NOUN)$/.test(next?.pos ?? '');
}

/** "the centre-left and centre-right parties": behind its hyphen a word is part of another, whatever its tag. */
function isHyphened(items: readonly Item[], at: number): boolean {
  const [before, hyphen, item] = [items[at - 2], items[at - 1], items[at]];
  return hyphen?.lower === '-' && before?.end === hyphen.start && hyphen.end === item?.start;
}

const LED = /^(?:delegations?|teams?|missions?)$/;
/** "A delegation of the union's negotiators led by X": no more than so many items between. */
const LED_WITHIN = 10;

/** "A delegation from Peru, led by Ana Silva": who leads it is whom the others meet. */
function led(scene: Scene, items: readonly Item[], at: number, limit: number, head: string | null): NounPhrase | null {
  if (head === null || !LED.test(head)) return null;
  for (let by = at; by < Math.min(limit, at + LED_WITHIN); by++) {
    if (items[by]?.pos === 'VERB' && !/^(?:led|headed)$/.test(items[by]?.lower ?? '')) return null;
    if (items[by]?.lower !== 'by' || !/^(?:led|headed)$/.test(items[by - 1]?.lower ?? '')) continue;
    const { party, next } = readPhrase(scene, items, by + 1, limit);
    if (party?.kind !== 'person') return null;
    const comma = items[next]?.lower === ',' && items[next + 1]?.pos === 'VERB' ? 1 : 0;
    return { party: { ...party, plural: true }, head: null, next: next + comma };
  }
  return null;
}

/** The complement after "of": part of the phrase; of a description it is part of the name too. */
function complemented(
  scene: Scene,
  items: readonly Item[],
  at: number,
  limit: number,
  party: Party | null,
  head: string | null,
  pair: boolean,
): NounPhrase {
  const link = items[at]?.lower;
  // "Leaders from more than 50 countries": a group told by a common noun is described, whether or not it is known.
  const described = party ? isDescribed(party) || party.kind === 'group' : head !== null;
  const takes =
    link === 'of' ||
    (party !== null &&
      described &&
      (link === 'from' ||
        (link === 'at' && !isVenueNext(items, at + 1) && !isTownNext(items[at + 1])) ||
        (link === 'for' && !isTalksNext(items, at + 1)) ||
        (link === 'to' && serves(head))) &&
      items[at + 1]?.kind !== 'time');
  if (!takes || at + 1 >= limit) return { party, head, next: at };
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
  // "the Democratic Republic of Vietnam": the state by its full name.
  const [state, ...others] = 'parties' in inner ? inner.parties : [];
  if (!party && STATE_KINDS.test(head ?? '') && state?.kind === 'place' && others.length === 0)
    return { party: { ...state, end }, head, next: inner.next };
  // "the City of Valmont": who employs there, by its full name.
  if (!party && link === 'of' && CORPORATE.test(head ?? '') && isCapitalised(items, at - 1)) {
    const range = { start: items[at - 1]?.start ?? end, end };
    return {
      party: { ...range, kind: 'body', entities: [], name: oneLine(scene, range), plural: false, head: head ?? '' },
      head,
      next: inner.next,
    };
  }
  // "Negotiators for the Bakers Union and the Millers Federation": the bodies themselves are the sides.
  const sides = 'parties' in inner ? inner.parties : [];
  if (party && described && DELEGATES.test(head ?? '') && sides.length > 0 && sides.every(isBody))
    return {
      party: {
        ...party,
        end,
        kind: 'body',
        entities: sides.flatMap(({ entities }) => entities),
        name: sides.map(({ name }) => name).join(' and '),
        plural: true,
      },
      head,
      next: inner.next,
    };
  const longer =
    party && described
      ? { ...party, end, name: scene.article.text.slice(party.start, end).replace(/\s+/g, ' ') }
      : party;
  return { party: longer, head, next: inner.next };
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

/** The name behind a title and its brackets, where no verb makes it the next subject. */
function namedBehind(scene: Scene, items: readonly Item[], at: number, limit: number): NounPhrase | null {
  const item = items[at];
  const next = items[at + 1];
  if (at >= limit || item?.mention?.kind !== 'person' || item.mention.form === 'pronoun' || item.possessive)
    return null;
  if (!items[at - 1]?.lower.endsWith(')') || next?.pos === 'VERB' || next?.pos === 'AUX') return null;
  const party = namedParty(scene, item);
  return party ? { party, head: null, next: at + 1 } : null;
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

/** "retailers at the White House" meet there; "officials at the Department of Health" are its own. */
function isVenueNext(items: readonly Item[], from: number): boolean {
  const words = items.slice(from, from + 3).flatMap(({ lower }) => lower.split(/[\s-]+/));
  return words.some((word) => WORDS.venueNouns.has(word) && !/^(?:department|ministry|office)$/.test(word));
}

/** "met the family at Épernay": where, by a name that stands alone. */
function isTownNext(item: Item | undefined): boolean {
  return (
    item?.mention?.kind === 'place' ||
    (item?.kind === 'word' && item.pos === 'PROPN' && /^\p{Lu}\p{Ll}+$/u.test(item.text))
  );
}

function isBody({ kind, entities }: Party): boolean {
  return kind === 'body' && entities.length > 0;
}

/** "adviser to the president", "ambassador to Norway": roles that are held to somebody. */
function serves(head: string | null): boolean {
  return head !== null && /^(?:advis[eo]r|aide|ambassador|assistant|deputy|envoy|representative|secretary)$/.test(head);
}
