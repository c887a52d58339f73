import { perWord, wordIs } from '../../model/word.ts';
import { apposition } from './appositions.ts';
import { bodyAt, extendBody, extendCompany, firmAt } from './bodies.ts';
import { bodyNoun } from './called-bodies.ts';
import { DESCRIBES, describes, description, groupAt, headsGroup, LONGEST_GROUP } from './groups.ts';
import { honorific } from './honorifics.ts';
import branches from './lexicon/branches.json' with { type: 'json' };
import {
  BODY_HEADS,
  FACILITIES,
  GRAMMAR_BORNE,
  genderOfFirstName,
  isSurname,
  type KnownAt,
  knownAt,
  OCCASION_HEADS,
  OPENERS,
  PLACES_BORNE,
  PLATFORMS,
} from './lexicon.ts';
import { honorificName, pushName, styledName, withRole } from './named.ts';
import { occasionAt } from './occasions.ts';
import { areInitials, countParts, evidenceOfWords, isBorne, isNoName, nameEnd } from './person-name.ts';
import { type RawMention, raw } from './raw.ts';
import { mayOpenRole } from './role-heads.ts';
import { roleAt } from './roles.ts';
import { isAct, isFunctionWord } from './signs.ts';
import { styleEnd } from './styles.ts';
import type { Word } from './words.ts';

const PRONOUNS = new Set([
  'he',
  'him',
  'his',
  'himself',
  'she',
  'her',
  'hers',
  'herself',
  'they',
  'them',
  'their',
  'theirs',
  'themselves',
]);

/** All places of the text that may name or point at somebody, in text order, never overlapping. */
export function scan(words: readonly Word[]): readonly RawMention[] {
  const found: RawMention[] = [];
  let at = 0;
  let head = 0;
  while (at < words.length) {
    // Most words stand far before the next that may head a group: those begin none.
    if (head < at) head = at;
    while (head < words.length && !headsGroup(words[head] as Word)) head += 1;
    const next = step(words, at, found, head < at + LONGEST_GROUP);
    at = next > at ? next : at + 1;
  }
  return found;
}

/** Reads what stands at a word; `grouped`: the head of a group may stand near enough behind it. Gives the next word to be read. */
function step(words: readonly Word[], at: number, found: RawMention[], grouped: boolean): number {
  const word = words[at];
  if (!word) return at + 1;
  if (word.text.charCodeAt(0) === AT_SIGN) {
    found.push(raw({ from: at, to: at + 1, kind: 'unknown', form: 'handle' }));
    return at + 1;
  }
  if (word.shape === 'lower' && !mayOpen(word)) return grouped ? groupFrom(words, at, found) : at + 1;
  const styled = styleEnd(words, at);
  if (styled > at) return styledName(words, at, styled, found);
  if (isPronoun(word) && word.shape !== 'upper') return pronoun(words, at, found);
  const described = describes(word) ? description(words, at) : null;
  if (described) {
    found.push(described);
    return described.to;
  }
  if (word.shape === 'number') {
    const occasion = occasionAt(words, at);
    if (occasion) found.push(occasion);
    return occasion ? occasion.to : at + 1;
  }
  const occasion = word.shape === 'lower' ? null : occasionAt(words, at);
  if (occasion) {
    found.push(occasion);
    return occasion.to;
  }
  // "Workers' Party of Korea": a name of the lexicon that begins like a role.
  const whole = word.possessive && word.shape === 'capital' ? knownAt(words, at) : null;
  if (whole && whole.end > at + 1) return pushKnown(at, whole, found);
  const firm = word.shape === 'lower' || isFunctionWord(word) ? null : firmAt(words, at);
  if (firm) {
    found.push(firm);
    return firm.to;
  }
  const role = roleStartsAt(words, at) ? roleAt(words, at) : null;
  // "the Academic Staff Union": nor is what such a name begins with.
  const longer = role && word.shape === 'capital' ? knownAt(words, at) : null;
  if (longer && role && longer.end > Math.max(role.to, at + 1)) return pushKnown(at, longer, found);
  if (role) {
    const after = withRole(words, role, found);
    if (after > at) return after;
  }
  const titled = beginsKnown(words, at) ? at : honorificName(words, at, null, found);
  if (titled > at) return titled;
  if (word.shape === 'lower' && !startsWithParticle(words, at)) return grouped ? groupFrom(words, at, found) : at + 1;
  const known = isPlainWord(words, at) ? null : knownAt(words, at);
  if (known && !isInName(words, at, known)) return knownName(words, at, known, found);
  if (word.titled) return at + 1;
  // "Industry sources said": a sentence begins with the group's own first word, which is no name.
  const opening = grouped && word.opens && word.shape === 'capital' && tellsBranch(word) ? groupAt(words, at) : null;
  if (!opening) return capitals(words, at, found);
  found.push(opening);
  return opening.to;
}

/** A name of the lexicon, or what goes on behind it; gives the next word to be read. */
function knownName(words: readonly Word[], at: number, name: KnownAt, found: RawMention[]): number {
  const { known, end } = name;
  const person = end === at + 1 && known.form !== 'acronym' ? personOver(words, at, found.at(-1)) : null;
  if (person) return pushName(words, person.from, person.to, found, person);
  if (isPlatform(words, at, end, known.name)) return end;
  const longer = beyondKnown(words, at, name);
  if (!longer) return pushKnown(at, name, found);
  found.push(longer);
  return longer.to;
}

function pushKnown(at: number, { known, end }: KnownAt, found: RawMention[]): number {
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
function isPlainWord(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (!word?.opens || !PLAIN_TOWNS.test(word.text) || word.possessive) return false;
  return next?.gap === 'space' && next.shape === 'lower' && !/^(?:is|was|has|had|will|would|in|and)$/.test(next.lower);
}

/** "Balkan Insight": a people's name before another word of a name is a part of that. */
function isInName(words: readonly Word[], at: number, { known: { sort }, end }: KnownAt): boolean {
  // "The National Farmers' Union": nor is it the paper of that name.
  const opens = sort === 'people' || (sort === 'media' && words[at]?.lower === 'the');
  const next = opens ? words[end] : undefined;
  return next?.gap === 'space' && next.shape === 'capital' && !next.titled && !next.timed;
}

const PLAIN_TOWNS = /^(?:Nice|Reading|Bath|Mobile|Split|Cork|Hull|Bury|Tours|Orange|Sale|Deal|Battle|Male)$/;

/** "Sri Lanka": a name of two words that begins like a title. */
function beginsKnown(words: readonly Word[], at: number): boolean {
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

/** What people work in, or what sort of people they are: "industry", "diplomatic", "senior". */
const tellsBranch = wordIs(new Set(branches));

/** True for the few words in small letters that open anything but a group: a pronoun, a description, a role, a particle. */
const mayOpen = perWord(
  (lower) => PRONOUNS.has(lower) || DESCRIBES.test(lower) || PARTICLE.test(lower) || mayOpenRole(lower),
);

const isPronoun = perWord((lower) => PRONOUNS.has(lower));

const AT_SIGN = 0x40;

const PARTICLE = /^(?:al|el|von|van|bin|de)$/;
const isParticle = wordIs(PARTICLE);

function groupFrom(words: readonly Word[], at: number, found: RawMention[]): number {
  const group = groupAt(words, at);
  if (group) found.push(group);
  return group ? group.to : at + 1;
}

/** "on X", "via Facebook": where something was posted, not somebody. */
function isPlatform(words: readonly Word[], at: number, end: number, name: string): boolean {
  if (!PLATFORMS.has(name)) return false;
  const next = words[end];
  const acts = next?.gap === 'space' && next.verb && words[at]?.gap === 'space';
  return !acts || /^(?:on|via|to|media|through|platform)$/.test(words[at - 1]?.lower ?? '');
}

/** A lower-case word opens a role only where an article, a name or nothing stands before it, or the role is spelled whole. */
function roleStartsAt(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (word.titled && word.shape !== 'upper') return true;
  return word.shape === 'upper' || !isFunctionWord(word) || mayCount(word);
}

const mayCount = wordIs(/^(?:first|second|then)$/);

function pronoun(words: readonly Word[], at: number, found: RawMention[]): number {
  const word = words[at];
  if (!word) return at + 1;
  const plural = word.lower.startsWith('th');
  const gender = plural ? null : /^(?:she|her|hers|herself)$/.test(word.lower) ? 'female' : 'male';
  const role = /^(?:his|her|their)$/.test(word.lower) && words[at + 1]?.gap === 'space' ? roleAt(words, at + 1) : null;
  found.push(raw({ from: at, to: at + 1, kind: plural ? 'group' : 'person', form: 'pronoun', gender, plural }));
  if (!role) return at + 1;
  const after = withRole(words, role, found);
  return after > at + 1 ? after : at + 1;
}

function startsWithParticle(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word !== undefined && isParticle(word) && nameEnd(words, at) > at && !isFunctionWord(word);
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

function capitals(words: readonly Word[], at: number, found: RawMention[]): number {
  const word = words[at];
  if (!word) return at + 1;
  const borne = word.opens ? borneOpening(words, at) : at;
  if (borne > at) return pushName(words, at, borne, found, { evidence: 3 });
  const opens =
    word.opens && (isFunctionWord(word) || OPENERS.has(word.lower) || callsBody(word)) && !isSurname(word.text);
  const grammar = (isFunctionWord(word) && !isBorne(word)) || isNoName(word);
  if (opens || (grammar && !areInitials(words, at))) return at + 1;
  const body = bodyAt(words, at);
  if (body) {
    found.push(body);
    return body.to;
  }
  const to = nameEnd(words, at);
  // The name is read from its own first word on.
  if (to > at && isCalled(words, at, to)) return at + 1;
  if (to > at) return pushName(words, at, to, found, { evidence: evidenceBefore(words, at, to, found.at(-1)) });
  if (word.shape === 'upper' && word.text.length >= 2 && !word.timed) {
    found.push(raw({ from: at, to: at + 1, kind: 'unknown', form: 'acronym', evidence: 0 }));
  }
  return at + 1;
}

/** "Passenger Luke Hale said", where a sentence begins: a noun for people before a first name and another. */
function isCalled(words: readonly Word[], at: number, to: number): boolean {
  const [word, first] = [words[at], words[at + 1]];
  if (!word?.opens || !first || to < at + 3 || first.gap !== 'space' || !FOR_PEOPLE.test(word.text)) return false;
  const bears = genderOfFirstName(word.text) === undefined && !isSurname(word.text);
  return bears && genderOfFirstName(first.text) !== undefined;
}

const FOR_PEOPLE =
  /^(?:[A-Z][a-z]{2,}(?:er|or|ist|ee|man|woman)|Attendant|Guest|Native|Neighbou?r|Nurse|Parent|Patient|Pensioner|Pupil|Resident|Student|Veteran|Witness)$/;

/** What stands before a name tells that it is somebody's: "19-year-old Mei Tanaka", "India's Meera Krishnan". */
function evidenceBefore(words: readonly Word[], at: number, to: number, before: RawMention | undefined): number {
  const aged = words[at - 1]?.lower === 'old' && words[at - 2]?.lower === 'year' && words[at]?.gap === 'space';
  if (aged) return 3;
  return isOwned(words, at, to, before) ? 1.5 : 0;
}

/** "Carmaker Ford", where a sentence begins: what the name behind it is. */
function callsBody(word: Word): boolean {
  return !BODY_HEADS.has(word.text) && bodyNoun(word) !== null;
}

/** "Will Smith met": a grammatical word that opens a sentence is a name before another name and what its bearer did; else `at`. */
function borneOpening(words: readonly Word[], at: number): number {
  const [word, next] = [words[at], words[at + 1]];
  if (
    !word ||
    !(GRAMMAR_BORNE.has(word.lower) || /^(?:will|may)$/.test(word.lower)) ||
    word.shape !== 'capital' ||
    word.titled
  )
    return at;
  if (next?.gap !== 'space' || next.shape !== 'capital' || OPENERS.has(next.lower)) return at;
  const to = nameEnd(words, at + 1);
  const act = words[to];
  // "Will Smith say": a question has the infinitive.
  const acts = to > at + 1 && act?.gap === 'space' && isAct(act) && !/^(?:say|tell|add|think)$/.test(act.lower);
  return acts && countParts(words, at, to) <= 4 ? to : at;
}

/**
 * "India's Meera Krishnan", "the EU's Wopke de Graaf", "the Green Party's Siv Moen said": two names or more behind their state,
 * or behind their body and before what they do, unless a head word makes them a body.
 */
function isOwned(words: readonly Word[], at: number, to: number, before: RawMention | undefined): boolean {
  if (!words[at - 1]?.possessive || words[at]?.gap !== 'space' || countParts(words, at, to) < 2) return false;
  if (words.slice(at, to).some(({ text, shape }) => BODY_HEADS.has(text) || shape === 'upper')) return false;
  const known = knownAt(words, at - 1);
  if (known?.end === at && known.known.sort === 'state') return true;
  const acts = words[to]?.gap === 'space' && isAct(words[to]);
  return acts && before?.to === at && before.kind === 'body';
}
