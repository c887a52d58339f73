import { apposition } from './appositions.ts';
import { extendBody, extendCompany } from './bodies.ts';
import { groupAt } from './groups.ts';
import { honorific } from './honorifics.ts';
import {
  BODY_HEADS,
  FACILITIES,
  isSurname,
  type KnownAt,
  knownAt,
  OCCASION_HEADS,
  OPENERS,
  PLACES_BORNE,
  PLATFORMS,
} from './lexicon.ts';
import { pushName } from './person-mention.ts';
import { countParts, evidenceOfWords, nameEnd } from './person-name.ts';
import { type RawMention, raw } from './raw.ts';
import { isAct } from './signs.ts';
import type { Word } from './words.ts';

/** A name of the lexicon, or what goes on behind it; gives the next word to be read. */
export function knownName(words: readonly Word[], at: number, name: KnownAt, found: RawMention[]): number {
  const { known, end } = name;
  const person = end === at + 1 && known.form !== 'acronym' ? personOver(words, at, found.at(-1)) : null;
  if (person) return pushName(words, person.from, person.to, found, person);
  if (isPlatform(words, at, end, known.name)) return end;
  const longer = beyondKnown(words, at, name);
  if (!longer) return pushKnown(at, name, found);
  found.push(longer);
  return longer.to;
}

/** Adds a name as the lexicon has it; gives where it ends. */
export function pushKnown(at: number, { known, end }: KnownAt, found: RawMention[]): number {
  found.push(raw({ ...known, from: at, to: end }));
  return end;
}

/** A company's or a body's longer name that begins so, or one or several of a nation; null where the name stands alone. */
function beyondKnown(words: readonly Word[], at: number, { known, end }: KnownAt): RawMention | null {
  if (known.sort === 'company' && !words[at]?.titled) {
    const { to, isPart } = extendCompany(words, end);
    const name = isPart ? null : known.name;
    if (to > end) return raw({ from: at, to, kind: 'body', form: 'name', sort: 'company', name });
  }
  const to = extendBody(words, at, end);
  if (to > end) return raw({ from: at, to, kind: 'body', form: 'name', country: known.country, sort: 'organ' });
  if (known.form !== 'demonym') return null;
  return (known.sort === 'people' ? null : compatriot(words, at, end, known.country)) ?? groupAt(words, at);
}

/** "Nice to meet you", "Reading the bill": a word that a sentence begins with, and no town. */
export function isPlainWord(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (!word?.opens || !PLAIN_TOWNS.test(word.text) || word.possessive) return false;
  return next?.gap === 'space' && next.shape === 'lower' && !/^(?:is|was|has|had|will|would|in|and)$/.test(next.lower);
}

/** "Balkan Insight": a people's name before another word of a name is a part of that. */
export function isInName(words: readonly Word[], at: number, { known: { sort }, end }: KnownAt): boolean {
  // "The National Farmers' Union": nor is it the paper of that name.
  const opens = sort === 'people' || (sort === 'media' && words[at]?.lower === 'the');
  const next = opens ? words[end] : undefined;
  return next?.gap === 'space' && next.shape === 'capital' && !next.titled && !next.timed;
}

const PLAIN_TOWNS = /^(?:Nice|Reading|Bath|Mobile|Split|Cork|Hull|Bury|Tours|Orange|Sale|Deal|Battle|Male)$/;

/** "Sri Lanka": a name of two words that begins like a title. */
export function beginsKnown(words: readonly Word[], at: number): boolean {
  const known = honorific(words[at] as Word) === undefined ? null : knownAt(words, at);
  return known !== null && known.end > at + 1;
}

/** "The Russian also met": one person of that nation, as far as the ending tells ("the French", "the Chinese" may be all). */
function compatriot(words: readonly Word[], at: number, end: number, country: string | null): RawMention | null {
  const [before, word, next] = [words[at - 1], words[at], words[end]];
  if (before?.lower !== 'the' || word?.gap !== 'space' || end !== at + 1 || !ONE_OF_THEM.test(word.lower)) return null;
  if (next?.gap !== 'space' || next.shape !== 'lower') return null;
  const helped = /^(?:also|later|then|earlier|had|has|will|would)$/.test(next.lower);
  if (!isAct(helped ? words[end + 1] : next)) return null;
  return raw({ from: at - 1, to: end, headFrom: at, kind: 'person', form: 'title', country, sort: 'compatriot' });
}

/** "the Russian", "the Iraqi", "the Frenchman", "the Dane": one of a nation. "The French", "the Chinese" are all. */
const ONE_OF_THEM =
  /(?:an|i|woman)$|^(?:dane|swede|finn|pole|turk|spaniard|briton|scot|serb|croat|czech|slovak|slovene|greek|thai|kurd|arab|afghan|uzbek|kazakh|tajik|filipino|argentine|icelander|luxembourger|netherlander)$/;

/** "on X", "via Facebook": where something was posted, not somebody. */
function isPlatform(words: readonly Word[], at: number, end: number, name: string): boolean {
  if (!PLATFORMS.has(name)) return false;
  const next = words[end];
  const acts = next?.gap === 'space' && next.verb && words[at]?.gap === 'space';
  return !acts || /^(?:on|via|to|media|through|platform)$/.test(words[at - 1]?.lower ?? '');
}

/** A first name that is also a place or a company ("Sydney Smith", "Georgia Meloni"), read as a person where two more words say so. */
function personOver(
  words: readonly Word[],
  at: number,
  before: RawMention | undefined,
): { readonly from: number; readonly to: number; readonly evidence: number } | null {
  const to = nameEnd(words, at);
  const last = words[to - 1];
  if (!last || countParts(words, at, to) < 2 || knownAt(words, at + 1)) return null;
  const own = evidenceOfWords(words, at, to).score;
  if (own >= 4 && isSurname(last.text)) return { from: at, to, evidence: 1 };
  // "Olav Berg, Siv Moen and Aden Duale": the last of several who are named in two words.
  const listed =
    before?.form === 'name' && before.evidence >= 2 && before.to === at - 1 && words[at - 1]?.lower === 'and';
  if (listed && own >= 0 && countParts(words, at, to) === 2 && words.slice(at, to).every(isOwnName))
    return { from: at, to, evidence: 3 };
  // "Victoria Penhale, the fisheries minister": a name that nobody knows, and what its bearer is or says behind it.
  const borne = PLACES_BORNE.has(words[at]?.text ?? '') && words.slice(at + 1, to).every(isOwnName);
  const says = words[to]?.gap === 'space' && isAct(words[to]);
  return borne && (says || (!last.possessive && apposition(words, to) !== null)) ? { from: at, to, evidence: 1 } : null;
}

function isOwnName({ text, lower, titled }: Word): boolean {
  return !titled && !BODY_HEADS.has(text) && !FACILITIES.has(text) && !OPENERS.has(lower) && !OCCASION_HEADS.has(text);
}
