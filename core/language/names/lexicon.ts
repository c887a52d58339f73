import type { EntityKind, MentionForm } from '../../model/analysis.ts';
import { perWord } from '../../model/word.ts';
import bodies from './lexicon/bodies.json' with { type: 'json' };
import cities from './lexicon/cities.json' with { type: 'json' };
import common from './lexicon/common-words.json' with { type: 'json' };
import firstNames from './lexicon/first-names.json' with { type: 'json' };
import groups from './lexicon/groups.json' with { type: 'json' };
import occasions from './lexicon/occasions.json' with { type: 'json' };
import peoples from './lexicon/peoples.json' with { type: 'json' };
import regions from './lexicon/regions.json' with { type: 'json' };
import states from './lexicon/states.json' with { type: 'json' };
import surnames from './lexicon/surnames.json' with { type: 'json' };
import { lookUp } from './look-up.ts';
import type { Word } from './words.ts';

export type Gender = 'female' | 'male';

/** A name that the lexicons know in full. */
export interface Known {
  readonly words: readonly string[];
  readonly kind: EntityKind;
  readonly form: MentionForm;
  /** The entity's name: all forms of one entry share it. */
  readonly name: string;
  readonly country: string | null;
  /** state, demonym, people, capital, city, region, metonym, organ, media, company, occasion. */
  readonly sort: string;
  /** A platform where one posts: a body only when it acts. */
  readonly weak: boolean;
}

/** A name of the lexicons where it stands in a text; `end` is the index of the word behind it. */
export interface KnownAt {
  readonly known: Known;
  readonly end: number;
}

const WORDS =
  /(?:\p{Lu}\.){2,6}|[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}]|'(?=\p{L}))*(?:\.(?=\p{L}{2})\p{L}+)?(?:\.|\+(?![\p{L}\p{N}]))?|\p{N}+\p{L}*/gu;

/** Most names, of which a word for each part is all that `wordsOf` makes. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** The words of a text leave a possessive's ending out: "People" of "People's Republic". */
function wordsOf(phrase: string): string[] {
  return (phrase.match(WORDS) ?? []).map((word, i, all) => {
    const bare = i < all.length - 1 ? word.replace(/'s$/, '') : word;
    return /^(?:St|No|Inc|[NS])\.$/.test(bare) || /\.\p{L}/u.test(bare) ? bare : bare.replace(/\.$/, '');
  });
}

const BY_FIRST = new Map<string, Known[]>();

function add(phrases: string, entry: Omit<Known, 'words' | 'form' | 'weak'>, form?: MentionForm, weak = false): void {
  for (const phrase of phrases.split('|')) {
    const words = PLAIN.test(phrase) ? phrase.split(' ') : wordsOf(phrase);
    const [first] = words;
    if (first === undefined) continue;
    const acronym = words.length === 1 && /^[\p{Lu}\p{N}&]{2,}$/u.test(phrase);
    const known: Known = { ...entry, words, form: form ?? (acronym ? 'acronym' : 'name'), weak };
    const list = BY_FIRST.get(first);
    if (list) list.push(known);
    else BY_FIRST.set(first, [known]);
  }
}

for (const state of states) {
  const base = {
    kind: state.iso === 'EU' ? 'body' : 'place',
    name: state.name,
    country: state.iso,
    sort: 'state',
  } as const;
  add([state.name, ...state.aliases.map((alias) => alias.replace(/^The /, ''))].join('|'), base);
  if (state.demonyms.length > 0) add(state.demonyms.join('|'), { ...base, sort: 'demonym' }, 'demonym');
  const [capital] = state.capitals;
  for (const name of state.capitals)
    add(name, { kind: 'place', name: canonicalCapital(name, capital ?? name), country: state.iso, sort: 'capital' });
}
for (const [country, list] of Object.entries(cities))
  for (const name of list.split('|'))
    if (!BY_FIRST.get(name)?.some((known) => known.words.length === 1))
      add(name, { kind: 'place', name, country, sort: 'city' });
for (const [country, list] of Object.entries(regions))
  for (const name of list.split('|')) add(name, { kind: 'place', name, country: country || null, sort: 'region' });
// "Arab and European officials": of whom a continent or a region of many states is.
for (const [name, forms] of Object.entries(peoples))
  add(forms, { kind: 'place', name, country: null, sort: 'people' }, 'demonym');
for (const [country, forms, name] of bodies.metonyms as [string, string, string][])
  add(forms, { kind: 'body', name, country: country || null, sort: 'metonym' }, 'metonym');
for (const [country, forms] of bodies.organs as [string, string][])
  add(forms, { kind: 'body', name: forms.split('|')[0] ?? forms, country: country || null, sort: 'organ' });
for (const name of bodies.media.split('|')) add(name, { kind: 'body', name, country: null, sort: 'media' });
// "General Motors=GM": a company, and what it is called for short.
for (const entry of bodies.companies.split('|')) {
  const [name = '', ...shorter] = entry.split('=');
  for (const one of [name, ...shorter]) add(one, { kind: 'body', name, country: null, sort: 'company' });
}
for (const name of bodies.platforms.split('|'))
  add(name, { kind: 'body', name, country: null, sort: 'platform' }, undefined, true);
for (const name of occasions.closed.split('|'))
  add(name, { kind: 'occasion', name: canonicalOccasion(name), country: null, sort: 'occasion' });
for (const list of BY_FIRST.values()) list.sort((a, b) => b.words.length - a.words.length);

/** The longest known name that starts at the word, with the index after its last word. */
export function knownAt(words: readonly Word[], at: number): KnownAt | null {
  const word = words[at];
  if (!word || !opensKnown(word)) return null;
  const list =
    BY_FIRST.get(word.text) ??
    (word.titled && word.shape === 'upper' ? BY_FIRST.get(capitalised(word.text)) : undefined);
  return list ? knownAmong(list, words, at) : null;
}

/** Whether a name of the lexicons may begin with a word, however it is written: most begin none. */
const opensKnown = perWord((lower) => OPENINGS.has(lower));
const OPENINGS = formsOf(BY_FIRST.keys());

/**
 * The forms of words in lower case, with the full stop that a word of a text may have lost ("St.") and without it: what a word
 * must be for its spelling to be one of a list.
 */
export function formsOf(words: Iterable<string>): ReadonlySet<string> {
  const forms = new Set<string>();
  for (const word of words) {
    const lower = word.toLowerCase();
    forms.add(lower);
    if (lower.endsWith('.')) forms.add(lower.slice(0, -1));
  }
  return forms;
}

function knownAmong(list: readonly Known[], words: readonly Word[], at: number): KnownAt | null {
  for (const known of list) {
    if (standsAt(known.words, words, at) && endsThere(words, at + known.words.length))
      return { known, end: at + known.words.length };
  }
  return null;
}

function standsAt(forms: readonly string[], words: readonly Word[], at: number): boolean {
  // From the last: many names begin alike.
  for (let i = forms.length - 1; i >= 0; i -= 1) if (!sameWord(words[at + i], forms[i] as string, i)) return false;
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

function canonicalCapital(name: string, first: string): string {
  if (name.startsWith('Washington')) return 'Washington';
  if (name === 'Tel Aviv' || name === 'Delhi' || name === 'The Hague' || name === 'Putrajaya') return name;
  return name === 'Peking' ||
    /^(Kiev|Bogota|Brasilia|Yaounde|Lome|Asuncion|Teheran|Sanaa|Reykjavik|Ulan Bator)$/.test(name)
    ? first
    : name;
}

function canonicalOccasion(name: string): string {
  if (/General Assembly$|^UNGA$/.test(name)) return 'United Nations General Assembly';
  return name;
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
