import { perWord } from '../../model/word.ts';
import { extendCompany } from './bodies.ts';
import { bodyNoun, isBodyNoun } from './called-bodies.ts';
import titles from './lexicon/titles.json' with { type: 'json' };
import {
  BODY_HEADS,
  FUNCTION_WORDS,
  familyFirstCulture,
  type Gender,
  GROUP_HEADS,
  genderOfFirstName,
  knownAt,
} from './lexicon.ts';
import type { Word } from './words.ts';

/** A role as it stands in the text: "Indian External Affairs Minister", "general secretary of the TUC". Word indices, half-open. */
export interface Role {
  readonly from: number;
  readonly to: number;
  /** The last word of the head: "minister" of "prime minister of India". */
  readonly head: number;
  readonly title: string;
  readonly sort: RoleSort;
  readonly gender: Gender | null;
  readonly country: string | null;
  /** Names of the bodies and states in it. */
  readonly of: readonly string[];
  /** A plural: "foreign ministers". */
  readonly plural: boolean;
  /** All its words, in lower case. */
  readonly words: ReadonlySet<string>;
}

export type RoleSort = keyof typeof titles.heads;

const HEADS = new Map<string, { readonly words: readonly string[]; readonly sort: RoleSort }[]>();
for (const [sort, list] of Object.entries(titles.heads) as [RoleSort, string][])
  for (const phrase of list.split('|')) {
    const words = phrase.replaceAll('-', ' ').split(' ');
    const [first = ''] = words;
    const known = HEADS.get(first) ?? [];
    known.push({ words, sort });
    HEADS.set(first, known);
  }
for (const list of HEADS.values()) list.sort((a, b) => b.words.length - a.words.length);

const FEMALE = new Set(titles.female.split('|'));
const MALE = new Set(titles.male.split('|'));
const QUALIFIERS = new Set(titles.qualifiers.split('|').flatMap((word) => word.split('-')));
const PORTFOLIOS = new Set(titles.portfolios.split('|'));
const KIN = new Set(titles.kinship.split('|').flatMap((phrase) => phrase.split(/[ -]/).slice(-1)));
const HONORIFICS = new Map<string, Gender | null>();
for (const [gender, list] of Object.entries(titles.honorifics))
  for (const word of list.split('|')) HONORIFICS.set(word, gender === 'any' ? null : (gender as Gender));
export const SUFFIXES: ReadonlySet<string> = new Set(titles.suffixes.split('|'));
const LONGEST = 14;
/** "the Conference of Presidents of Major American Jewish Organizations" has eight words. */
const LONGEST_OBJECT = 9;

/** The gender that an honorific ("Mr.", "Shri", "Dame") gives, null where it gives none, undefined where the word is none. */
export function honorific(word: Word): Gender | null | undefined {
  if (word.shape === 'lower' || word.shape === 'number' || (word.shape === 'upper' && !STYLED.test(word.text)))
    return undefined;
  return honorificOf(word)?.gender;
}

/** Styles of address that are written as letters. */
const STYLED = /^(?:HE|HH|HRH|H\.E\.|H\.H\.|H\.R\.H\.)$/;

const honorificOf = perWord((lower) => {
  const gender = HONORIFICS.get(HONORIFICS.has(lower) ? lower : `${lower}.`);
  return gender === undefined ? null : { gender };
});

/** How many words an honorific has: two for "Datuk Seri" and "Puan Sri". */
export function honorificLength(words: readonly Word[], at: number): 1 | 2 {
  const [first, second, name] = [words[at], words[at + 1], words[at + 2]];
  if (second?.gap !== 'space' || name?.gap !== 'space' || name.shape === 'lower') return 1;
  return HONORIFICS.has(`${first?.lower} ${second.lower}`) ? 2 : 1;
}

/** True for "sister", "ally", "counterpart": whose, says the word before. */
export function isKin(role: Role, words: readonly Word[]): boolean {
  return KIN.has(words[role.head]?.lower ?? '');
}

/** The role that starts at the word (no article before it), with the longest reach, or null. */
export function roleAt(words: readonly Word[], from: number): Role | null {
  let at = from;
  let head: { from: number; to: number; sort: RoleSort; plural: boolean } | null = null;
  let country: string | null = null;
  const of: string[] = [];
  let named = -1;
  const limit = Math.min(words.length, from + LONGEST);
  while (at < limit) {
    const word = words[at];
    if (!word || (at > from && word.gap !== 'space' && word.gap !== 'hyphen' && !isSlashed(words, at))) break;
    const found = headAt(words, at);
    const known = found ? null : word.shape === 'lower' || word.shape === 'initial' ? null : knownAt(words, at);
    if (
      known &&
      known.known.kind !== 'occasion' &&
      !(head && word.shape !== 'lower' && !followedByHead(words, known.end))
    ) {
      country ??= known.known.country;
      of.push(known.known.name);
      at = known.end;
      named = known.end;
    } else if (found) {
      head = { from: at, to: found.to, sort: found.sort, plural: found.plural };
      at = found.to;
      if (words[at - 1]?.possessive || found.plural) break;
    } else if (word.shape === 'lower' && bodyNoun(word) && !head && headAt(words, at + 1)) {
      // "the agency chief", "the company president".
      at += 1;
    } else if (isInner(word) && !(head && word.shape === 'lower' && FUNCTION_WORDS.has(word.lower))) {
      if (head && !followedByHead(words, at + 1)) break;
      at += 1;
    } else if (
      // "Ana Silva of Norway and Prime Minister Lars Holm": what joins a state to the next title begins that one.
      (word.lower === 'and' || word.text === '&') &&
      at > from &&
      at !== named &&
      !head &&
      isInnerAt(words, at + 1)
    )
      at += 1;
    else break;
    if (words[at - 1]?.possessive && !country && of.length === 0) return null;
  }
  if (!head) return null;
  const tail = ofTail(words, head.to);
  const to = tail?.to ?? head.to;
  if (tail) of.push(...tail.of);
  const title = titleOf(words, head.from, head.to);
  const first = words[head.to - 1]?.lower ?? '';
  return {
    from,
    to,
    head: head.to - 1,
    title,
    sort: head.sort,
    gender: FEMALE.has(title) || FEMALE.has(first) ? 'female' : MALE.has(title) || MALE.has(first) ? 'male' : null,
    country: country ?? tail?.country ?? null,
    of,
    plural: head.plural,
    words: new Set(words.slice(from, to).map((word) => word.lower)),
  };
}

/** "Deputy Prime Minister/Foreign Minister", "DPM/FM": two posts of one holder, with nothing but a stroke between. */
function isSlashed(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (before === undefined || word?.gap !== 'other' || word.start !== before.end + 1) return false;
  return headAt(words, at) !== null || (isInner(word) && followedByHead(words, at + 1));
}

/** True for a word that may stand before the head of a role: "deputy", "foreign", "finance". */
const isInner = perWord(mayStandWithin);

function mayStandWithin(lower: string): boolean {
  return PORTFOLIOS.has(lower) || QUALIFIERS.has(lower);
}

function isInnerAt(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word !== undefined && isInner(word);
}

function followedByHead(words: readonly Word[], at: number): boolean {
  for (let i = at; i < at + 4; i += 1) {
    const word = words[i];
    if (!word || (word.gap !== 'space' && word.gap !== 'hyphen')) return false;
    if (headAt(words, i)) return true;
    if (!isInner(word)) return false;
  }
  return false;
}

/** True where the head of a role stands ("Mayor", "prime minister"). */
export function opensHead(words: readonly Word[], at: number): boolean {
  return headAt(words, at) !== null;
}

interface Head {
  readonly to: number;
  readonly sort: RoleSort;
  readonly plural: boolean;
}

function headAt(words: readonly Word[], at: number): Head | null {
  const word = words[at];
  if (!word) return null;
  const heads = headsOf(word);
  if (!heads || (BORNE.has(word.lower) && !isTitle(words, at))) return null;
  const exact = headOf(words, at, heads.exact);
  if (exact) return { ...exact, plural: false };
  const plural = headOf(words, at, heads.plural);
  return plural && plural.to === at + 1 ? { ...plural, plural: true } : null;
}

type HeadForms = readonly { readonly words: readonly string[]; readonly sort: RoleSort }[];

const headsOf = perWord(headsBegunBy);

/** The heads of roles that a word begins, in the singular and, for groups of people, in the plural; null for most words. */
function headsBegunBy(lower: string): { readonly exact: HeadForms; readonly plural: HeadForms } | null {
  const exact = HEADS.get(lower.replace(/\.$/, '')) ?? [];
  const many = lower.length >= 4 && lower.endsWith('s') && GROUP_HEADS.has(lower);
  const plural = many ? (HEADS.get(lower.slice(0, -1)) ?? []) : [];
  return exact.length > 0 || plural.length > 0 ? { exact, plural } : null;
}

/** True for a word in small letters with which a role may begin. */
export function mayOpenRole(lower: string): boolean {
  return headsBegunBy(lower) !== null || mayStandWithin(lower) || isBodyNoun(lower);
}

/** Titles that are first names too. */
const BORNE = new Set(['amir', 'dean']);

/**
 * "the Amir of Qatar", "Amir Sheikh Tamim", "the dean": a title behind an article, before an honorific or in small letters, else a
 * first name ("Dean Holm").
 */
function isTitle(words: readonly Word[], at: number): boolean {
  const [before, own, next] = [words[at - 1], words[at], words[at + 1]];
  if (own?.shape === 'lower' || (next?.gap === 'space' && next.lower === 'of')) return true;
  const honoured = next?.gap === 'space' && honorific(next) !== undefined;
  const definite = before?.lower === 'the' && words[at]?.gap === 'space';
  return honoured || (definite && (next?.gap !== 'space' || next.shape === 'lower'));
}

function headOf(words: readonly Word[], at: number, forms: HeadForms): { to: number; sort: RoleSort } | null {
  for (const { words: form, sort } of forms) {
    const fits = form.every(
      (part, i) => i === 0 || (words[at + i]?.lower === part && /^(?:space|hyphen)$/.test(words[at + i]?.gap ?? '')),
    );
    if (fits) return { to: at + form.length, sort };
  }
  return null;
}

function titleOf(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map((word) => word.lower.replace(/\.$/, ''))
    .join(' ');
}

const POSTED = /^(?:ambassador|consul|envoy|representative|delegate|commissioner|secretary)$/;
const LINKS = new Set(['of', 'for', 'to', 'at', 'in', 'with', 'on']);

const HOUSES = new Set('Castle Palace House Hall Park Abbey Cathedral Airport Hotel Lodge Manor Fort Tower'.split(' '));

/** "of India", "for the Department of Health", "of State for External Affairs". */
function ofTail(words: readonly Word[], from: number): { to: number; of: string[]; country: string | null } | null {
  let at = from;
  const of: string[] = [];
  let country: string | null = null;
  let to = from;
  if (namesBodyAt(words, from)) {
    const object = objectAt(words, from);
    if (object) return { to: object.to, of: object.name ? [object.name] : [], country: object.country };
  }
  for (let links = 0; links < 3; links += 1) {
    const link = words[at];
    if (!link || link.gap !== 'space' || !LINKS.has(link.lower) || words[at - 1]?.possessive) break;
    if (links === 0 && !/^(?:of|for|to|at)$/.test(link.lower)) break;
    // "met the foreign minister of Peru in Lima": where they met; an ambassador is one in Lima.
    if (link.lower === 'in' && country !== null && !POSTED.test(words[from - 1]?.lower ?? '')) break;
    let next = at + 1;
    while (/^(?:the|its|his|her|their)$/.test(words[next]?.lower ?? '') && words[next]?.gap === 'space') next += 1;
    const object = objectAt(words, next);
    if (!object) break;
    // "lunch with the king at Windsor Castle": a house that goes on behind a town is where, and no part of a role.
    if (link.lower === 'at' && words[object.to]?.gap === 'space' && HOUSES.has(words[object.to]?.text ?? '')) break;
    country ??= object.country;
    if (object.name) of.push(object.name);
    to = object.to;
    at = object.to;
  }
  return to > from ? { to, of, country } : null;
}

/** "Speaker House of Representatives", "Vice President ASUU, Lars Holm": whose office it is, without a word between. */
function namesBodyAt(words: readonly Word[], at: number): boolean {
  const [head, body, next] = [words[at - 1], words[at], words[at + 1]];
  if (head?.shape !== 'capital' || head.possessive || body?.gap !== 'space') return false;
  if (body.shape === 'capital') {
    const known = knownAt(words, at);
    if (known && known.known.kind === 'body' && known.end > at + 1) return true;
    return (BODY_HEADS.has(body.text) || body.text === 'House') && next?.lower === 'of' && next.gap === 'space';
  }
  return body.shape === 'upper' && body.text.length > 2 && !body.titled && next?.gap === 'comma';
}

/** "director of the Federal Mediation and Conciliation Service": the capitalised words go on to a body's head. */
function goesOnToHead(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + 5; at += 1) {
    const word = words[at];
    if (!word || (at > from && word.gap !== 'space')) return false;
    if (BODY_HEADS.has(word.text) || BODY_HEADS.has(word.text.replace(/s$/, ''))) return true;
    if (word.shape === 'lower' && word.lower !== 'and') return false;
  }
  return false;
}

/** "a spokesman for President Lee", "an aide to Foreign Minister Wang Yi": the title is that of the name behind it. */
function isTitledName(words: readonly Word[], from: number): boolean {
  let at = from;
  while (at < from + 3 && isInnerAt(words, at) && !headAt(words, at)) at += 1;
  const head = headAt(words, at);
  const name = words[head?.to ?? -1];
  if (!head || head.plural || words[head.to - 1]?.shape !== 'capital' || words[head.to - 1]?.possessive) return false;
  return (
    name?.gap === 'space' && name.shape === 'capital' && !BODY_HEADS.has(name.text) && !isInner(name) && !name.timed
  );
}

function objectAt(
  words: readonly Word[],
  at: number,
): { to: number; name: string | null; country: string | null } | null {
  const word = words[at];
  if (word?.gap !== 'space' || isTitledName(words, at)) return null;
  let to = at;
  let name: string | null = null;
  let country: string | null = null;
  const known = knownAt(words, at);
  // "director of the California Civic Project": an article before a place belongs to a name that goes on.
  const attributive = words[at - 1]?.lower === 'the' && /^(?:city|region|capital)$/.test(known?.known.sort ?? '');
  if (known && word.shape !== 'lower') {
    const whole = known.known.sort === 'company' ? extendCompany(words, known.end) : { to: known.end, isPart: false };
    to = whole.to;
    ({ name, country } = known.known);
    // "president of Boeing Commercial Airplanes": of the part.
    if (whole.isPart) name = null;
  }
  while (to < at + LONGEST_OBJECT) {
    const next = words[to];
    if (!next || (to > at && !/^(?:space|hyphen)$/.test(next.gap) && !listsPortfolios(words, to))) break;
    if (to > at && words[to - 1]?.possessive && next.shape === 'lower' && !PORTFOLIOS.has(next.lower)) break;
    const capital = next.shape === 'capital' || next.shape === 'upper';
    const after = words[to + 1];
    if (next.timed || (to > at && beginsPerson(next, after) && !goesOnToHead(words, to))) break;
    if (
      capital &&
      !PORTFOLIOS.has(next.lower) &&
      PORTFOLIOS.has(words[to - 1]?.lower ?? '') &&
      !goesOnToHead(words, to)
    )
      break;
    if (known && !attributive && !PORTFOLIOS.has(next.lower)) break;
    if (capital || (PORTFOLIOS.has(next.lower) && !next.verb)) to += 1;
    else if (
      /^(?:and|&|of|the|for)$/.test(next.lower) &&
      to > at &&
      after?.gap === 'space' &&
      after.shape !== 'lower' &&
      !known
    )
      to += 1;
    else if (
      next.lower === 'and' &&
      to > at &&
      PORTFOLIOS.has(after?.lower ?? '') &&
      PORTFOLIOS.has(words[to - 1]?.lower ?? '')
    )
      to += 1;
    else break;
  }
  return to > at ? { to, name, country } : null;
}

function beginsPerson(word: Word, after: Word | undefined): boolean {
  if (after?.gap !== 'space' || after.shape === 'lower' || after.shape === 'number') return false;
  return (
    word.shape === 'initial' ||
    genderOfFirstName(word.text) !== undefined ||
    familyFirstCulture(word.text) !== undefined
  );
}

/** "Minister of Finance, Economy and Planning": a comma within a list of what one minister has. */
function listsPortfolios(words: readonly Word[], at: number): boolean {
  const isPortfolio = (i: number): boolean => PORTFOLIOS.has(words[i]?.lower ?? '');
  if (words[at]?.gap !== 'comma' || !isPortfolio(at - 1) || !isPortfolio(at)) return false;
  return (words[at + 1]?.lower === 'and' && isPortfolio(at + 2)) || listsPortfolios(words, at + 1);
}
