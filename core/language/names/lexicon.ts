import { perWord } from '../../model/word.ts';
import { type Known, knownOf } from './known.ts';
import { BEGINNINGS, LOWER_BEGINNINGS, NAMES } from './known-names.made.ts';
import bodies from './lexicon/bodies.json' with { type: 'json' };
import common from './lexicon/common-words.json' with { type: 'json' };
import firstNames from './lexicon/first-names.json' with { type: 'json' };
import groups from './lexicon/groups.json' with { type: 'json' };
import occasions from './lexicon/occasions.json' with { type: 'json' };
import surnames from './lexicon/surnames.json' with { type: 'json' };
import { lookUp } from './look-up.ts';
import type { Word } from './words.ts';

export type Gender = 'female' | 'male';

/** A name of the lexicons where it stands in a text; `end` is the index of the word behind it. */
export interface KnownAt {
  readonly known: Known;
  readonly end: number;
}

/** By the first word, spelled as it is; the names of one are made when an article first has it. */
const BY_FIRST = new Map<string, readonly Known[] | string>(BEGINNINGS.map((first, i) => [first, NAMES[i] ?? '']));

function namesBeginning(first: string): readonly Known[] | undefined {
  const names = BY_FIRST.get(first);
  if (typeof names !== 'string') return names;
  const made = knownOf(names);
  BY_FIRST.set(first, made);
  return made;
}

/** The longest known name that starts at the word, with the index after its last word. */
export function knownAt(words: readonly Word[], at: number): KnownAt | null {
  const word = words[at];
  if (!word || !opensKnown(word)) return null;
  const list =
    namesBeginning(word.text) ??
    (word.titled && word.shape === 'upper' ? namesBeginning(capitalised(word.text)) : undefined);
  return list ? knownAmong(list, words, at) : null;
}

/** Whether a name of the lexicons may begin with a word, however it is written: most begin none. */
const opensKnown = perWord((lower) => OPENINGS.has(lower));
const OPENINGS: ReadonlySet<string> = new Set(LOWER_BEGINNINGS);

function knownAmong(list: readonly Known[], words: readonly Word[], at: number): KnownAt | null {
  for (const known of list) {
    if (standsAt(known, words, at) && endsThere(words, at + known.words.length))
      return { known, end: at + known.words.length };
  }
  return null;
}

function standsAt({ words: forms, kind }: Known, words: readonly Word[], at: number): boolean {
  // From the last: many names begin alike.
  for (let i = forms.length - 1; i >= 0; i -= 1) {
    const word = words[at + i];
    // "Goldman, Sachs", "Washington, D.C."; but "In Washington, State Department officials said" ends with the town.
    if (i > 0 && word?.gap === 'comma' && kind === 'place' && !forms[i]?.includes('.')) return false;
    if (!sameWord(word, forms[i] as string, i)) return false;
  }
  return true;
}

function sameWord(word: Word | undefined, form: string, i: number): boolean {
  if (!word) return false;
  if (i > 0 && word.gap !== 'space' && word.gap !== 'hyphen' && !(word.gap === 'comma' && form.length > 3))
    return false;
  return word.text === form || (word.titled && word.shape === 'upper' && word.text === form.toUpperCase());
}

/** "China-based" names China, "Georgia-born" too; but "Paris-Nice" or "X-ray" is one word of its own. */
function endsThere(words: readonly Word[], end: number): boolean {
  const last = words[end - 1];
  const next = words[end];
  return !(next?.gap === 'hyphen' && last !== undefined && last.text.length === 1);
}

function capitalised(text: string): string {
  return text.charAt(0) + text.slice(1).toLowerCase();
}

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/[ |]/));
}

/** Words that are no names however they are written, in lower case. */
export const FUNCTION_WORDS: ReadonlySet<string> = setOf(common.function);
/** Words that a sentence often opens with, in lower case. */
export const OPENERS: ReadonlySet<string> = setOf(common.openers);
/** Capitalised words that never begin or carry a person's name. */
export const NOT_NAMES: ReadonlySet<string> = setOf(common.notNames);
/** What places and buildings are called, behind the name of somebody: "John Lennon Airport". */
export const FACILITIES: ReadonlySet<string> = setOf(common.facilities);
/** Towns, states and regions whose names people bear as first names, too. */
export const PLACES_BORNE: ReadonlySet<string> = setOf(common.borneByPeople);
/** Grammatical words that people bear as names: such a name only with a capital letter that no sentence begins with. */
export const GRAMMAR_BORNE: ReadonlySet<string> = setOf(common.grammarBorne);
/** What follows a hyphen in a compound: no syllable of a name. */
export const COMPOUNDS: ReadonlySet<string> = setOf(common.compounds);
export const BODY_HEADS: ReadonlySet<string> = setOf(bodies.heads);
/** What a company calls its parts ("Boeing Commercial Airplanes"). */
export const UNITS: ReadonlySet<string> = new Set(bodies.units.split('|'));
/** What says behind a company's name of which kind it is, and leaves it the same company. */
export const LEGAL_FORMS: ReadonlySet<string> = new Set(bodies.legalForms.split('|'));
/** What a company's name says of its trade, behind the name that people use alone: "Hartwell Motors". */
export const TRADES: ReadonlySet<string> = new Set(bodies.trades.split('|'));
/** What stands behind "and" in the name of a firm that is called after somebody: "Holm and Sons", "Berg and Co". */
export const PARTNERS: ReadonlySet<string> = new Set(bodies.partners.split('|'));
/** Where one posts. */
export const PLATFORMS: ReadonlySet<string> = new Set(bodies.platforms.split('|'));
export const OCCASION_HEADS: ReadonlySet<string> = setOf(occasions.heads);
export const GROUP_HEADS: ReadonlySet<string> = new Set(groups.heads.split('|'));
/** Groups that act like a party in the news: any verb makes them one. */
export const PARTY_HEADS: ReadonlySet<string> = new Set(groups.parties.split('|'));
export const TWO_PEOPLE: ReadonlySet<string> = new Set(groups.descriptions.twoPeople.split('|'));
export const TWO_STATES: ReadonlySet<string> = new Set(groups.descriptions.twoStates.split('|'));

/** First names of many countries, after the lists of Faker (MIT licence), without those that are common words or places. */
const genderOf = lookUp<Gender | 'both'>(
  Object.entries(firstNames) as [Gender | 'both', Readonly<Record<string, string>>][],
);

/** The gender of a first name; null where it is borne by both, undefined where the name is not known. */
export function genderOfFirstName(name: string): Gender | null | undefined {
  const gender = genderOf(name);
  return gender === 'both' ? null : gender;
}

const FAMILY_FIRST = new Map<string, string>();
for (const [culture, list] of Object.entries(surnames.familyFirst))
  for (const name of list.split(' ')) if (!FAMILY_FIRST.has(name)) FAMILY_FIRST.set(name, culture);

/** The culture of a surname that stands before the given name, else undefined. */
export function familyFirstCulture(name: string): string | undefined {
  return FAMILY_FIRST.get(name);
}

const surnameOf = lookUp<true>([[true, surnames.western]]);

export function isSurname(name: string): boolean {
  return surnameOf(name) !== undefined || FAMILY_FIRST.has(name);
}
