import type { EntityId, EntityKind } from '../../model/analysis.ts';
import type { Range } from '../../model/span.ts';
import { holderOf } from './holder.ts';
import type { Item, Scene } from './scene.ts';
import { WORDS } from './words.ts';

/** One side of a meeting as a clause names it; several entities for "the two leaders". */
export interface Party extends Range {
  readonly kind: EntityKind | 'described';
  readonly entities: readonly EntityId[];
  readonly name: string;
  readonly plural: boolean;
  /** The head word of a description ("leaders"); the name's own words otherwise. */
  readonly head: string;
}

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

const NOMINAL = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM']);
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
    const second = pair && parties.length === 1 && phrase.party !== null;
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
    if (comma && last && isTitle(last) && !last.plural && phrase.party.kind === 'person') dropTitles(scene, parties);
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
    if (last && phrase.party.kind === 'place' && isDescribedBy(last) && !listGoesOn(items, phrase.next, limit)) {
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
    if (link === 1 && comma) open ??= { at, count: parties.length };
    else open = null;
    parties.push(phrase.party);
    at = skipBrackets(items, phrase.next, limit);
  }
  // "A meeting between A, B prompts talk": of two sides neither is left out.
  const both = pair && parties.length === 2;
  if (open && at < limit && open.count > 0 && !both) return cut(parties, open);
  return { parties, next: at, head: first.party ? null : first.head, open: open && open.count > 0 ? open : null };
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

function oneLine(scene: Scene, { start, end }: Range): string {
  return scene.article.text.slice(start, end).replace(/\s+/g, ' ');
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
    if (joinsDemonyms(items, at)) {
      // "Saudi and American mediators": two origins of one group.
      at += 2;
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
      if (item.mention?.kind === 'person' && !item.possessive) person = item;
      last = item.possessive ? null : item;
    } else if (isPossessiveMark(items, at) && last?.kind === 'word') {
      last = null;
    } else if (item.kind === 'word' && item.pos === 'DET' && (person || isCommonNoun(last))) {
      // "gave Kim a welcome", "the first time the two sides met": an article behind a noun begins another phrase.
      break;
    } else if (item.kind === 'word' && isNominal(item, items[at + 1], last)) {
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

function isCommonNoun(item: Item | null): boolean {
  return item?.kind === 'word' && item.pos === 'NOUN';
}

/** "the company's directors", "the nurses' leaders": the mark behind a common noun, and what it owns. */
function isPossessiveMark(items: readonly Item[], at: number): boolean {
  const [before, mark, next] = [items[at - 1], items[at], items[at + 1]];
  if (mark?.lower === "'s") return true;
  if (mark?.kind !== 'word' || !/^['’]$/.test(mark.lower) || before?.end !== mark.start) return false;
  return before.lower.endsWith('s') && next?.kind === 'word' && /^(?:NOUN|ADJ|PROPN)$/.test(next.pos);
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
        link === 'for' ||
        (link === 'to' && serves(head))) &&
      items[at + 1]?.kind !== 'time');
  if (!takes || at + 1 >= limit) return { party, head, next: at };
  // "leaders of A, B and C" come from all of them; behind "the leader of the party," stands who that is.
  const several = described && (party?.plural ?? true);
  const chain = several ? readChain(scene, items, at + 1, limit, false, true) : null;
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

const STATE_KINDS = /^(?:republic|kingdom|sultanate|emirate|commonwealth|federation)$/;

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

function partyOf(
  scene: Scene,
  items: readonly Item[],
  from: number,
  to: number,
  person: Item | null,
  last: Item | null,
): Party | null {
  // "Clinton aides", "a Clinton event": the noun behind the name is the head.
  const owned = person !== null && last?.kind === 'word' && last.pos === 'NOUN' && last.start > person.start;
  const named = owned ? null : (person ?? (last?.kind === 'name' ? last : null));
  const delegates = delegatesOf(scene, items, from, to, last);
  if (delegates) return delegates;
  if (named?.mention) return withOwnWords(scene, items.slice(from, to), namedParty(scene, named), named);
  if (last?.kind !== 'word') return null;
  const word = last.lower;
  // "The two last held talks": people told before, by their number alone.
  const counted = to - from === 2 && items[from]?.lower === 'the' && /^(?:two|three|four)$/.test(word);
  if (counted && !/^(?:of|-)$/.test(items[to]?.lower ?? ''))
    return {
      start: items[from]?.start ?? last.start,
      end: last.end,
      kind: 'described',
      entities: [],
      name: oneLine(scene, { start: items[from]?.start ?? last.start, end: last.end }),
      plural: true,
      head: word,
    };
  if (WORDS.notCounterparts.has(word)) return null;
  if (!WORDS.humanHeads.has(word) && !WORDS.properHeads.has(word)) return properParty(scene, items, from, to);
  const first = items[from]?.pos === 'DET' && from + 1 < to ? items[from + 1] : items[from];
  if (!first) return null;
  const range = { start: first.start, end: last.end };
  const holder = isPlural(word) ? null : holderOf(scene, items.slice(from, to));
  if (holder) {
    const whole = { start: items[from]?.start ?? first.start, end: last.end };
    return { ...whole, kind: 'person', entities: [holder.id], name: holder.name, plural: false, head: word };
  }
  const name = oneLine(scene, range);
  return (
    ownersDelegates(scene, range, name) ?? {
      ...range,
      kind: 'described',
      entities: [],
      name,
      plural: isPlural(word),
      head: word,
    }
  );
}

/** A group with the nouns before it: "coalition partners", where the mention is "partners". */
function withOwnWords(scene: Scene, phrase: readonly Item[], party: Party | null, named: Item): Party | null {
  if (!party || named.mention?.kind !== 'group' || named.mention.form !== 'description') return party;
  const first = phrase.find(({ pos, lower }) => pos !== 'DET' && pos !== 'NUM' && !LOOSE.test(lower));
  if (!first || first.start >= party.start || phrase.some(({ mention }) => mention?.form === 'pronoun')) return party;
  const range = { start: first.start, end: party.end };
  return { ...party, ...range, name: oneLine(scene, range) };
}

/** Words before a group's name that say nothing of who it is. */
const LOOSE = /^(?:other|several|some|many|more|most|various|further|certain|fellow|all|both|of)$/;

/** "Saudi and American mediators", where the second origin leads to a common noun. */
function joinsDemonyms(items: readonly Item[], at: number): boolean {
  const [one, and, other, noun] = items.slice(at, at + 4);
  const adjective = (item: Item | undefined): boolean => item?.mention?.form === 'demonym' && !item.possessive;
  return (
    adjective(one) &&
    and?.lower === 'and' &&
    ((adjective(other) && noun?.kind === 'word' && WORDS.humanHeads.has(noun.lower)) || isGroupByOrigin(other))
  );
}

/** "German leaders": a group's name that begins with where it comes from. */
function isGroupByOrigin(item: Item | undefined): boolean {
  return item?.mention?.kind === 'group' && !item.possessive && /^\p{Lu}\p{L}+ \p{Ll}/u.test(item.text);
}

const DELEGATES =
  /^(?:negotiators|officials|representatives|delegation|delegations|delegates|team|teams|leaders|members|bosses|executives|envoys|managers)$/;

/** "GM's negotiators", named as one group: the body that they negotiate for. */
function ownersDelegates({ entities }: Scene, { start, end }: Range, text: string): Party | null {
  const parts = /^(.+)['’]s (?:\p{Ll}+ )?(\p{Ll}+)$/u.exec(text);
  if (!parts?.[1] || !NEGOTIATORS.test(parts[2] ?? '')) return null;
  const [, owner] = parts;
  const body = [...entities.values()].find(
    ({ kind, name, aliases }) => kind === 'body' && (name === owner || aliases.includes(owner)),
  );
  return body
    ? { start, end, kind: 'body', entities: [body.id], name: body.name, plural: true, head: parts[2] ?? '' }
    : null;
}

const NEGOTIATORS = /^(?:negotiators?|team|teams|delegation|delegations|delegates|envoys|bargainers)$/;

/** "a Rapid Forces delegation", "Bakers Union negotiators": the body that they are of is the side that meets. */
function delegatesOf(scene: Scene, items: readonly Item[], from: number, to: number, last: Item | null): Party | null {
  const own = last?.mention?.kind === 'group' ? ownersDelegates(scene, last, last.text) : null;
  if (own) return own;
  if (!last || !DELEGATES.test(last.lower) || (last.mention && last.mention.kind !== 'group')) return null;
  const bodies = items.slice(from, to).filter(({ mention }) => mention?.kind === 'body' && mention.form !== 'metonym');
  const [body, ...others] = bodies;
  const party = body && others.length === 0 ? namedParty(scene, body) : null;
  // "the BBC's members" are people; "GM's negotiators" are GM at the table.
  if (body?.possessive && !NEGOTIATORS.test(last.lower)) return null;
  return party && party.entities.length > 0 ? { ...party, end: last.end, plural: true, head: last.lower } : null;
}

/** Two proper names or more in a row that no list knows: somebody's name ("Cherelle Griner"). */
function properParty(scene: Scene, items: readonly Item[], from: number, to: number): Party | null {
  let start = to;
  while (
    start > from &&
    items[start - 1]?.kind === 'word' &&
    items[start - 1]?.pos === 'PROPN' &&
    /^\p{Lu}/u.test(items[start - 1]?.text ?? '')
  )
    start--;
  while (start < to && HONORIFIC.test(items[start]?.lower ?? '')) start++;
  const [first, last] = [items[start], items[to - 1]];
  if (first && first === last && isPartyName(items, start)) {
    const name = scene.article.text.slice(first.start, first.end);
    return { start: first.start, end: first.end, kind: 'group', entities: [], name, plural: true, head: first.lower };
  }
  // "the Blue Nile", "the Green Zone": with an article it is a thing or a place.
  if (first && first === last && isTitledAbove(items, start)) {
    const name = scene.article.text.slice(first.start, first.end);
    return { start: first.start, end: first.end, kind: 'person', entities: [], name, plural: false, head: first.lower };
  }
  if (!first || !last || to - start < 2 || items[start - 1]?.pos === 'DET') return null;
  const name = scene.article.text.slice(first.start, last.end).replace(/\s+/g, ' ');
  return { start: first.start, end: last.end, kind: 'person', entities: [], name, plural: false, head: last.lower };
}

/** "the Greens", "the Liberals": the members of a party, by a name of one word in the plural. */
function isPartyName(items: readonly Item[], at: number): boolean {
  const item = items[at];
  return (
    items[at - 1]?.lower === 'the' &&
    item?.pos === 'PROPN' &&
    /^\p{Lu}\p{Ll}{2,}s$/u.test(item.text) &&
    !WORDS.notCounterparts.has(item.lower) &&
    !/^(?:(?:paral|ol)ympics|games|times|americas|alps|finals|championships|playoffs|masters|oscars|grammys|emmys|tonys)$/.test(
      item.lower,
    )
  );
}

/** "Foreign Ministers Silva, Holm and Lind": a title in the plural makes each name of the list somebody's. */
function isTitledAbove(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - TITLED); i--) {
    const item = items[i];
    if (item?.kind === 'word' && PLURAL_TITLE.test(item.text)) return true;
    const listed = item?.kind === 'name' || item?.pos === 'PROPN' || /^(?:,|and)$/.test(item?.lower ?? '');
    if (!listed) return false;
  }
  return false;
}

/** The last of a list stands no further behind its title than this, in items. */
const TITLED = 12;
const PLURAL_TITLE =
  /^(?:Ministers|Presidents|Premiers|Chancellors|Secretaries|Senators|Governors|Ambassadors|Generals|Representatives|Congressmen|Commissioners|Envoys|Princes|Messrs)$/;

const HONORIFIC =
  /^(?:ministers|presidents|premiers|chancellors|secretaries|senators|governors|ambassadors|generals|foreign|finance|defence|defense|his|her|majesty|holiness|highness|royal|excellency|eminence|king|queen|pope|president|minister|prime|secretary|mr|mrs|ms|dr|sir|lord|lady)$/;

/** The party that a name, a pronoun or a description means; null where it means nobody that is known. */
export function namedParty(scene: Scene, item: Item): Party | null {
  const { mention } = item;
  if (!mention || mention.kind === 'occasion') return null;
  const text = scene.article.text;
  const own = text.slice(mention.head.start, mention.head.end).replace(/\s+/g, ' ');
  const entities = mention.refersTo;
  const name = entities.map((id) => scene.entities.get(id)?.name ?? own).join(' and ');
  if (
    entities.length === 0 &&
    (mention.form === 'pronoun' || mention.form === 'description') &&
    !WORDS.firstPerson.has(item.lower)
  ) {
    if (mention.form === 'pronoun') return null;
  }
  return {
    start: mention.start,
    end: mention.end,
    kind: mention.kind,
    entities,
    name: name === '' ? own : name,
    plural: entities.length > 1 || (mention.kind === 'group' && isPlural(item.lower)),
    head: item.lower,
  };
}

/** "his", "their" before a noun. */
function isOwner(item: Item, next: Item | undefined): boolean {
  return (
    item.mention?.form === 'pronoun' &&
    WORDS.possessives.has(item.lower) &&
    next !== undefined &&
    (next.kind === 'name' || NOMINAL.has(next.pos))
  );
}

function isNominal(item: Item, next: Item | undefined, last: Item | null): boolean {
  // "the negotiating teams", "the warring parties": a participle before those whom it tells of.
  if (item.pos === 'VERB')
    return (
      WORDS.humanHeads.has(item.lower) || (/(?:ing|ed)$/.test(item.lower) && WORDS.humanHeads.has(next?.lower ?? ''))
    );
  if (item.lower === '-' || item.lower === '–')
    return last !== null && next !== undefined && next.lower !== ',' && next.start === item.end;
  if (item.pos === 'ADV')
    return last === null && /^(?:several|about|nearly|more|most|some|around|mostly)$/.test(item.lower);
  if (item.lower === 'than') return last === null || last.lower === 'more';
  return NOMINAL.has(item.pos) && !/^(?:here|there|to)$/.test(item.lower);
}

/** How many items link the next member of a list: ",", "and", ", and", "as well as", ", including"; 0 for none. */
function linkAt(items: readonly Item[], at: number, limit: number): number {
  if (at >= limit) return 0;
  const [a, b, c] = [items[at]?.lower ?? '', items[at + 1]?.lower ?? '', items[at + 2]?.lower ?? ''];
  // "met A and, separately, B"
  const apart = items.slice(at, at + 5).map(({ lower }) => lower);
  const from = apart[0] === ',' ? 1 : 0;
  if (apart[from] === 'and' && apart[from + 1] === ',' && apart[from + 2] === 'separately' && apart[from + 3] === ',')
    return from + 4;
  if (a === 'and' || a === '&' || a === 'including') return b === 'with' ? 2 : 1;
  if (a === 'as' && b === 'well' && c === 'as') return /^(?:by|with)$/.test(items[at + 3]?.lower ?? '') ? 4 : 3;
  if (a === 'along' && b === 'with') return 2;
  // "negotiators, among them A and B"
  if (a === ',' && b === 'among' && c === 'them') return 3;
  if (a === ',' && (b === 'and' || b === '&' || b === 'including')) return c === 'with' ? 3 : 2;
  return a === ',' ? 1 : 0;
}

/** After "and" or a comma a name followed by a verb is the subject of a clause of its own. */
function startsClause(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!item || item.kind !== 'word') return false;
  // "talks between A and B aimed at peace" goes on with its noun.
  if (/^(?:aimed|focused|brokered|mediated|designed|intended|meant|dedicated|devoted)$/.test(item.lower)) return false;
  return item.pos === 'AUX' || (item.pos === 'VERB' && !item.lower.endsWith('ing'));
}

/** Past an apposition's further words ("to the Prime Minister of the United Kingdom"), up to and with its closing comma. */
function skipApposition(items: readonly Item[], from: number, limit: number): number {
  for (let at = from; at < Math.min(limit, from + 14); at++) {
    const item = items[at];
    if (item?.lower === ',') {
      const next = items[at + 1];
      // A further title of the same person ("Tánaiste, Minister for Foreign Affairs") or the end of the apposition.
      return next?.kind === 'word' && (next.lower === 'and' || next.pos === 'PROPN') ? at : at;
    }
    if (item?.kind === 'time' || item?.pos === 'VERB' || item?.pos === 'AUX') return at;
  }
  return from;
}

/** Said in other words than a name, and whom it means is not known. */
export function isDescribed(party: Party): boolean {
  return party.kind === 'described' || (party.kind === 'group' && party.entities.length === 0);
}

function listGoesOn(items: readonly Item[], at: number, limit: number): boolean {
  return linkAt(items, at, limit) > 0;
}

/** Past what stands in brackets from an item on, where that is short and no time; the same place where none does. */
export function skipBrackets(items: readonly Item[], at: number, limit: number): number {
  if (items[at]?.lower !== '(') return at;
  for (let end = at + 1; end < Math.min(limit, at + 10); end++)
    if (items[end]?.lower === ')') return items[at + 1]?.kind === 'time' ? at : end + 1;
  return at;
}

function isPlural(word: string): boolean {
  return (
    (word.endsWith('s') && !word.endsWith('ss') && word !== 'press') ||
    word === 'team' ||
    word === 'delegation' ||
    word === 'opposition' ||
    word === 'people'
  );
}
