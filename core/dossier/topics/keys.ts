import type { IssueMention } from '../../model/fact.ts';
import type { Reading } from '../../model/reading.ts';
import { stemOf } from '../../model/stem.ts';
import { isAspect, isDealing, isPeople, isQuarrelling } from './names.ts';
import { headOf, headPartOf, inSenseOfWar, sameStems, wordsOf } from './stems.ts';
import words from './words.json' with { type: 'json' };

/** One passage on an issue, with its article's place in the order of dates and the stems that it is compared by. */
export interface Passage {
  readonly mention: IssueMention;
  readonly article: number;
  readonly stems: readonly string[];
  /** Its sentence: the same for all articles that print it word for word. */
  readonly place: string;
  /** It stands in a heading, whose few words name little. */
  readonly heading: boolean;
}

/** Something that passages have in common: neighbouring stems of their phrases, or a theme of the lexicon. */
export interface Key {
  readonly stems: readonly string[];
  readonly theme: boolean;
  readonly passages: readonly Passage[];
}

/** Themes so wide that two passages of one need not be on the same matter. */
const BROAD = new Set<string>(words.broadThemes);
/** Themes of goods and industries: a few passages of one are on one matter, many on several. */
const GOODS_THEMES = new Set<string>(words.goodsThemes);
const MOST_OF_GOOD = 3;
/** Words that name a kind of matter but no matter: two passages on some "plan" need not be on one. */
const GENERIC = new Set<string>(words.generic.map((word) => stemOf(word)));
/** Of those, what one contends for: a fund that two articles tell of is one. */
const THINGS = new Set<string>(words.things.map((word) => stemOf(word)));
/** Words for what is done to many matters alike, of which two passages need not be on one: limits on arms and on imports. */
const KINDS = new Set<string>(words.kinds.map((word) => stemOf(word)));
const MOST_STEMS = 8;

/** True for a passage that says in so many words what is open: by itself it makes that an issue. */
export function isTold({ mention }: Passage): boolean {
  return mention.rule.startsWith('told-as-');
}

/** True for one that names it in a list of what is open, where a single word says enough: "fares, wages and hours". */
export function isListed({ mention }: Passage): boolean {
  return mention.rule === 'told-as-listed';
}

/** True for one that names it as a question ("who pays for the pier"), of which no word is the head. */
export function isQuestion({ mention }: Passage): boolean {
  return mention.rule === 'told-as-question';
}

/** True for a word that names a kind of matter but no matter. */
export function isGeneric(stem: string): boolean {
  return GENERIC.has(stem);
}

const COURSES = new Set<string>(words.courses.map((word) => stemOf(word)));

/** True for a word for what becomes of a matter: "the extension of the derogation". */
export function isCourse(stem: string): boolean {
  return COURSES.has(stem);
}

/**
 * The word that says what a phrase is of: "derogation" for "the extension of the derogation" and "Ireland's nitrates
 * derogation"; "" where that is no matter by itself ("pay deal").
 */
export function matterOf(label: string): string {
  const head = headOf(label);
  const [, object] = / (?:of|on) ((?:(?! and ).)+)/u.exec(label) ?? [];
  const [kind = ''] = sameStems([head]);
  const own =
    object && (COURSES.has(head) || KINDS.has(kind) || kind === BARGAIN) ? headOf(object) : heldIn(label, head);
  const [same = ''] = sameStems([own]);
  return GENERIC.has(own) || KINDS.has(same) || COURSES.has(own) || isAspect(own) || isPeople(own) ? '' : same;
}

/** What a phrase says to be limited or ruled, whatever word that is: "production" for "binding production caps"; "" where it has no such head. */
export function limitedIn(label: string): string {
  const [before = '', head = ''] = sameStems(wordsOf(headPartOf(label)).slice(-2));
  return KINDS.has(head) && !isPeople(before) ? before : '';
}

/** True for a word for what is done to many matters alike. */
export function isKind(stem: string): boolean {
  return KINDS.has(stem);
}

const FORCES = new Set<string>(words.forces.map((word) => stemOf(word)));

/** True for a word for how far something holds: "binding limits" and "limits" are the same ones. */
export function isForce(stem: string): boolean {
  return FORCES.has(stem);
}

const [BARGAIN = ''] = sameStems(['agreement']);
const CONTAINERS = new Set<string>(words.containers.map((word) => stemOf(word)));

/** "the aid package" is of aid. */
function heldIn(label: string, head: string): string {
  return CONTAINERS.has(head) || KINDS.has(head) || (GENERIC.has(head) && !THINGS.has(head) && !isDealing(head))
    ? (wordsOf(headPartOf(label)).at(-2) ?? head)
    : head;
}

/** Every two or three neighbouring stems of the phrases, every word that is their head, and every theme, with the passages that hold them. */
export function keysOf(passages: readonly Passage[], readings: readonly Reading[]): readonly Key[] {
  return [...stemKeysOf(passages), ...themeKeysOf(passages, readings)];
}

function stemKeysOf(passages: readonly Passage[]): readonly Key[] {
  const found = new Map<string, { stems: readonly string[]; theme: false; passages: Passage[] }>();
  // Labels come again and again in a large dossier.
  const parts = new Map<string, readonly (readonly string[])[]>();
  for (const passage of passages) {
    const phrase = `${passage.mention.rule}\n${passage.mention.label}\n${passage.stems.join(' ')}`;
    const own = parts.get(phrase) ?? partsOf(passage);
    parts.set(phrase, own);
    for (const part of own) {
      const name = nameOf(part);
      const known = found.get(name);
      if (!known) found.set(name, { stems: part, theme: false, passages: [passage] });
      else if (known.passages.at(-1) !== passage) known.passages.push(passage);
    }
  }
  return [...found.values()];
}

/** "ban on Muslims" and "Muslim ban" are one. */
function nameOf(part: readonly string[]): string {
  return part.length === 1 ? (part[0] ?? '') : part.toSorted().join(' ');
}

/** Every two or three neighbouring stems of a phrase, its heads in pairs, and the word that is its head. */
function partsOf(passage: Passage): readonly (readonly string[])[] {
  const { label } = passage.mention;
  const stems = passage.stems.slice(0, MOST_STEMS);
  const named = isQuestion(passage) ? stems.filter((stem) => !isPeople(stem)) : [...headsOf(label), matterOf(label)];
  const heads = named.map((head) => (stems.includes(head) ? head : inSenseOfWar(head)));
  const parts = isQuestion(passage) ? [] : [...headPairsOf(label)];
  for (let size = 1; size <= 3; size++) {
    for (let i = 0; i + size <= stems.length; i++) {
      const part = stems.slice(i, i + size);
      if (size > 1 || isOwnKey(part[0] ?? '', heads)) parts.push(part);
    }
  }
  return parts;
}

/** Words that name a matter wherever they stand: "retaliatory tariffs" and "retaliation" are one. */
const ANYWHERE = new Set<string>(words.anywhere.map((word) => stemOf(word)));

/** A word that is the head of a phrase, or what a deal or a row is about, and that says by itself what matter that is. */
function isOwnKey(stem: string, heads: readonly string[]): boolean {
  return (heads.includes(stem) || ANYWHERE.has(stem)) && !KINDS.has(stem) && (!GENERIC.has(stem) || THINGS.has(stem));
}

/** The head of a phrase and, where that is no matter ("deal on jobs", "row over fees"), the head of what it is about. */
function headsOf(label: string): readonly string[] {
  const head = headOf(label);
  const about = / (?:on|over|about|of|for) (.+)$/u.exec(label)?.[1];
  // "Air strikes", "industrial action": what two words say together.
  const [own] = sameStems(wordsOf(headPartOf(label))).slice(-1);
  const heads = [...sameStems([head]), ...(own === undefined ? [] : [own])];
  return about && (GENERIC.has(head) || isQuarrelling(head)) ? [...heads, ...sameStems([headOf(about)])] : heads;
}

/** The head of a phrase with the head of each that a link joins to it: "delay in delivery of the new jet" is of the jet's delay. */
function headPairsOf(label: string): readonly (readonly string[])[] {
  const [head, ...others] = label
    .split(/ (?:of|on|over|with|for|against|about|in) /u)
    .map((part) => sameStems([wordsOf(part).at(-1) ?? ''])[0] ?? '');
  return others.flatMap((other) => (head && other && head !== other ? [[other, head]] : []));
}

/** The themes of the lexicon, each with the passages whose phrase holds one of its terms. */
function themeKeysOf(passages: readonly Passage[], readings: readonly Reading[]): readonly Key[] {
  const found = new Map<string, { theme: true; stems: readonly string[]; passages: Passage[] }>();
  const terms = readings.map((reading) => termsByPlace(reading));
  for (const passage of passages) {
    if (isPeople(headOf(passage.mention.label))) continue;
    const stems = new Set(wordsOf(passage.mention.label));
    const [at] = passage.mention.evidence;
    for (const { theme, term } of terms[passage.article]?.get(at.start) ?? []) {
      if (BROAD.has(theme) || !term.every((stem) => stems.has(stem))) continue;
      const known = found.get(theme);
      if (!known) found.set(theme, { theme: true, stems: [`theme:${theme}`], passages: [passage] });
      else if (known.passages.at(-1) !== passage) known.passages.push(passage);
    }
  }
  return [...found].flatMap(([theme, key]) =>
    GOODS_THEMES.has(theme) && key.passages.length > MOST_OF_GOOD ? [] : [key],
  );
}

function termsByPlace(
  reading: Reading,
): ReadonlyMap<number, readonly { readonly theme: string; readonly term: readonly string[] }[]> {
  const places = new Map<number, { theme: string; term: readonly string[] }[]>();
  for (const fact of reading.facts) {
    if (fact.kind !== 'theme') continue;
    const entry = { theme: fact.theme, term: wordsOf(fact.term) };
    const known = places.get(fact.evidence[0].start);
    if (known) known.push(entry);
    else places.set(fact.evidence[0].start, [entry]);
  }
  return places;
}
