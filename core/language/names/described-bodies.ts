import { type BodyNoun, bodyNoun, nounsBeside } from './called-bodies.ts';
import type { Draft } from './draft.ts';
import type { RawMention } from './raw.ts';
import type { Entry, Recent } from './recent.ts';
import type { Reference } from './references.ts';
import type { Word } from './words.ts';

const NOBODY: Reference = { to: [], because: [] };
/** How many sentences back a body goes on that the noun fits, and one that only nothing else speaks against. */
const FAR = 6;
const CLOSE = 2;
/** So many mentions of a body are looked at for its names and for what it is called. */
const MENTIONS = 12;

/**
 * Which body "the ministry" or "the Irish airline" goes on about: of those that the sentences before name the last one that has
 * the noun in its name; else one that the article calls so ("carmaker Ford", "the GMB union"); else, for a noun that fits names
 * of all sorts, the only one that they tell of.
 */
export function describedBody(
  words: readonly Word[],
  mention: RawMention,
  raws: readonly RawMention[],
  recent: Recent,
): Reference {
  const here = words[mention.headFrom];
  const noun = here && bodyNoun(here);
  if (!here || !noun) return NOBODY;
  const before = recent.within(FAR, here.sentence).filter(isOneBody);
  const own = words.slice(mention.from + 1, mention.headFrom).map(({ lower }) => lower);
  const named = nearest(before.filter(({ drafts: [body] }) => body && isNamed(words, raws, body, noun, own)));
  if (named) return named;
  const called = nearest(before.filter(({ drafts: [body] }) => body && isCalled(words, raws, body, noun)));
  if (called || !noun.any) return called ?? NOBODY;
  const close = before.filter(
    ({ drafts: [body], sentence, subject, to }) =>
      body &&
      recent.distance(sentence, here.sentence) <= CLOSE &&
      // "Talks at Acas between the union and the company": of its own sentence only what a clause before is about.
      (sentence < here.sentence || (subject && words.slice(to, mention.from).some(({ verb }) => verb))) &&
      !isOfficial(body, noun.noun),
  );
  return new Set(close.map(({ drafts }) => drafts[0])).size === 1 ? (nearest(close) ?? NOBODY) : NOBODY;
}

function isOneBody({ drafts: [body, ...others], form }: Entry): boolean {
  return others.length === 0 && body?.kind === 'body' && form !== 'demonym';
}

/** The one named last; nobody where two are named in that sentence. */
function nearest(entries: readonly Entry[]): Reference | null {
  const [last] = entries;
  const [body] = last?.drafts ?? [];
  if (!last || !body) return null;
  const beside = entries.some(({ drafts, sentence }) => sentence === last.sentence && drafts[0] !== body);
  return beside ? null : { to: [body], because: [last.raw] };
}

/** "The irrigation ministry" is not the Foreign Ministry: what stands before the noun must stand in the name, too. */
function isNamed(
  words: readonly Word[],
  raws: readonly RawMention[],
  body: Draft,
  { named }: BodyNoun,
  own: readonly string[],
): boolean {
  if (named.size === 0) return false;
  const names = body.mentions.slice(0, MENTIONS).map((i) => {
    const { headFrom, headTo } = raws[i] as RawMention;
    return words.slice(headFrom, headTo).map(({ lower }) => lower);
  });
  const known = body.known?.toLowerCase() ?? '';
  return [known, ...names.map((parts) => parts.join(' '))].some((name) => {
    const whole = ` ${name} `;
    return [...named].some((word) => whole.includes(` ${word} `)) && own.every((word) => whole.includes(` ${word} `));
  });
}

function isCalled(words: readonly Word[], raws: readonly RawMention[], body: Draft, { noun }: BodyNoun): boolean {
  return body.mentions.slice(0, MENTIONS).some((i) => nounsBeside(words, raws[i] as RawMention).includes(noun));
}

/** A state's organ or a news agency is no company, and no group; unions, parties and militias are of a state without being its. */
function isOfficial({ sort, country, known }: Draft, noun: string): boolean {
  if (sort === 'company') return NO_COMPANY.test(noun);
  if (sort !== 'organ') return true;
  return (country !== null && !OF_A_STATE.test(noun)) || OFFICIAL.test(known ?? '');
}

const OF_A_STATE = /^(?:union|party|group|movement|militia|organi[sz]ation|charity|ngo|airline|carrier)$/;
/** No company is called so: "the union" is somebody else. */
const NO_COMPANY = /^(?:union|party|movement|militia|charity|ngo)$/;
const OFFICIAL =
  /\b(?:Ministry|Department|Government|Parliament|Congress|Senate|Assembly|Court|Cabinet|Police|Army|Navy|Forces|Council|Commission|Embassy|Office)\b/;
