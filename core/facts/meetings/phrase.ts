import { complemented } from './complement.ts';
import { skipBrackets } from './list-links.ts';
import {
  demonymsJoined,
  fieldsJoined,
  isCommonNoun,
  isField,
  isNominal,
  isOwner,
  isPossessiveMark,
  participlesJoined,
  shortFormEnd,
} from './nominal.ts';
import { namedParty, type Party } from './party.ts';
import { partyOf } from './phrase-party.ts';
import type { Item, Scene } from './scene.ts';
import { MEETING_NOUNS, WORDS } from './words.ts';

/** What a noun phrase is: its party if it names one, and the item after it. */
export interface NounPhrase {
  readonly party: Party | null;
  /** Its last word where it is a common noun. */
  readonly head: string | null;
  readonly next: number;
}

/** Reads one noun phrase, with its "of" complement. `pair`: it is the first of two sides. */
export function readPhrase(
  scene: Scene,
  items: readonly Item[],
  from: number,
  limit: number = items.length,
  pair = false,
): NounPhrase {
  const both = ofBothStates(scene, items, from, limit);
  if (both) return both;
  let at = from;
  let person: Item | null = null;
  let last: Item | null = null;
  while (at < limit) {
    const item = items[at];
    if (!item) break;
    const origins = demonymsJoined(items, at) || fieldsJoined(items, at) || participlesJoined(items, at);
    if (origins > 0) {
      // "Saudi and American mediators": two origins of one group.
      at += origins;
      continue;
    }
    const shortForm = at > from ? shortFormEnd(items, at) : at;
    if (shortForm > at) {
      at = shortForm;
      continue;
    }
    if (at === from && item.kind === 'time' && items[at + 1]?.kind === 'name') {
      // "2022 ASEAN Chair Hun Sen": a year that belongs to the title.
      at++;
      continue;
    }
    // "the first time the two sides met": an article inside a name begins another phrase, too.
    if (item.kind === 'name' && (last?.kind === 'name' || isCommonNoun(last)) && /^(?:the|both) /.test(item.lower))
      break;
    if (item.kind === 'name' && isOwner(item, items[at + 1])) {
      // An owner ("Berg's envoy") is passed over: the head that follows is the party.
    } else if (isSortOfBody(items, at)) {
      // "the private Fish Council", "the conservative Herring Institute": what kind of body it is, and no soldier or party member.
    } else if (item.kind === 'name') {
      // A second person without a link begins another phrase, and so does one behind an occasion ("on the eve of the summit Silva").
      if (item.mention?.kind === 'person' && (person || isOccasion(last))) break;
      // "the Longshore Union Canada": the land that is the last word of a body's name.
      if (isPartOfName(items, at)) {
        at++;
        continue;
      }
      if (item.mention?.kind === 'person' && !item.possessive) person = item;
      last = item.possessive ? null : item;
    } else if (item.text === 'Under' && /^Secretary\b/.test(items[at + 1]?.text ?? '')) {
      // "the Under Secretary of Commerce, Ana Silva"
    } else if (isPossessiveMark(items, at) && last?.kind === 'word') {
      last = null;
    } else if (item.kind === 'word' && item.pos === 'DET' && (person || last?.kind === 'name' || isCommonNoun(last))) {
      // "gave Kim a welcome", "in Lima the minister", "the first time the two sides met": an article behind a noun begins another phrase.
      break;
    } else if (
      item.kind === 'word' &&
      (isNominal(item, items[at + 1], last) || isField(items, at) || isHyphened(items, at))
    ) {
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

/** "the summit", "the opening session": no title of whoever is named behind it. */
function isOccasion(last: Item | null): boolean {
  return last?.kind === 'word' && (WORDS.occasionNouns.has(last.lower) || MEETING_NOUNS.has(last.lower));
}

function isSortOfBody(items: readonly Item[], at: number): boolean {
  const [item, next, after] = items.slice(at, at + 3);
  if (
    item?.mention?.form !== 'title' ||
    !/^(?:the )?(?:private|conservative|liberal|independent|radical|general)$/.test(item.lower)
  )
    return false;
  return next?.mention?.kind === 'body' || (next?.pos === 'PROPN' && after?.mention?.kind === 'body');
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

/** "Peru and Chile's senior officials": those who act for both states, which are the sides. */
function ofBothStates(scene: Scene, items: readonly Item[], from: number, limit: number): NounPhrase | null {
  const [one, and, other] = [items[from], items[from + 1], items[from + 2]];
  const isState = (item: Item | undefined): boolean => item?.mention?.kind === 'place' && item.mention.form === 'name';
  if (and?.lower !== 'and' || !isState(one) || !isState(other) || one?.possessive || !other?.possessive) return null;
  const [first, second] = [one, other].map((item) => (item ? namedParty(scene, item) : null));
  const { party, next } = readPhrase(scene, items, from + 2, limit);
  if (!first || !second || !party?.plural || party.kind === 'person') return null;
  if (!WORDS.offices.has(party.head.split(' ').at(-1) ?? '') && party.entities[0] !== second.entities[0]) return null;
  const entities = [...first.entities, ...second.entities];
  const name = `${first.name} and ${second.name}`;
  return { party: { ...first, end: party.end, entities, name, plural: true }, head: null, next };
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
    // Who leads is told at once: a reach of its own keeps teams led by teams from being read over and over.
    const { party, next } = readPhrase(scene, items, by + 1, Math.min(limit, by + 1 + LED_WITHIN));
    if (party?.kind !== 'person') return null;
    const comma = items[next]?.lower === ',' && items[next + 1]?.pos === 'VERB' ? 1 : 0;
    return { party: { ...party, plural: true }, head: null, next: next + comma };
  }
  return null;
}

/** The name behind a title and its brackets, where no verb makes it the next subject. */
function namedBehind(scene: Scene, items: readonly Item[], at: number, limit: number): NounPhrase | null {
  const item = items[at];
  const next = items[at + 1];
  if (at >= limit || item?.mention?.kind !== 'person' || item.mention.form === 'pronoun' || item.possessive)
    return null;
  // "after talks with the premier (PM) Ana Silva following a vote": behind a name no "-ing" is a verb of it.
  const acts = next?.pos === 'AUX' || (next?.pos === 'VERB' && !next.lower.endsWith('ing'));
  if (!items[at - 1]?.lower.endsWith(')') || acts) return null;
  const party = namedParty(scene, item);
  return party ? { party, head: null, next: at + 1 } : null;
}
