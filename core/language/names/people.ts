import { perWord, wordIs } from '../../model/word.ts';
import { SUFFIXES } from './honorifics.ts';
import { familyFirstCulture, genderOfFirstName, isSurname } from './lexicon.ts';
import { evidenceOfWords } from './person-name.ts';
import type { RawMention } from './raw.ts';
import { slipFor } from './slips.ts';
import type { Word } from './words.ts';

/** Somebody whom the article names in full, or by a lone name with a title or an act. */
export interface Person {
  /** Lower case, without accents, hyphens kept: "ban", "ki-moon". Titles and suffixes are not in it. */
  parts: readonly string[];
  /** The words by which he or she may be called alone. */
  readonly surnames: Set<string>;
  readonly given: Set<string>;
  /** The raw mentions that name this person in full. */
  readonly full: RawMention[];
}

export interface People {
  readonly persons: readonly Person[];
  /** The person of each raw mention that names one in more than a word. Not by its index: headlines add mentions later. */
  readonly of: ReadonlyMap<RawMention, Person>;
  /** Who may be meant by a lone word. */
  readonly bySurname: ReadonlyMap<string, readonly Person[]>;
  readonly byGiven: ReadonlyMap<string, readonly Person[]>;
}

const ENOUGH = 2.5;

/** The people of an article: names in full first, then lone names that nobody's full name explains. */
export function peopleOf(words: readonly Word[], raws: readonly RawMention[]): People {
  const persons: Person[] = [];
  const of = new Map<RawMention, Person>();
  const bySurname = new Map<string, Person[]>();
  const byGiven = new Map<string, Person[]>();
  const candidates = gather(words, raws);
  const alone = new Set(
    [...candidates.values()].filter(({ parts }) => parts.length === 1).map(({ parts }) => parts[0]),
  );
  const crowned = crownedAlone(words, candidates.values());
  for (const { parts, mentions, score } of candidates.values()) {
    if (parts.length < 2 || score + (isTakenUp(parts, alone) ? TAKEN_UP : 0) < ENOUGH) continue;
    const surname = surnameOf(parts, words, mentions[0]);
    const person = (bySurname.get(surname) ?? bySurname.get(parts.at(-1) ?? '') ?? []).find((known) =>
      samePerson(known.parts, parts, surname),
    );
    const chosen = person ?? { parts, surnames: new Set<string>(), given: new Set<string>(), full: [] };
    if (!person) persons.push(chosen);
    else if (parts.length > person.parts.length || lengthOf(parts) > lengthOf(person.parts)) person.parts = parts;
    chosen.full.push(...mentions);
    for (const mention of mentions) of.set(mention, chosen);
    addKey(bySurname, chosen.surnames, surname, chosen);
    const tail = surname.split(' ').at(-1) ?? surname;
    // "King Nasser" is not "Mohammed bin Nasser", whose father's name that is.
    const fathers = FATHERS.test(surname) && crowned.has(tail);
    if (tail !== surname && !fathers) addKey(bySurname, chosen.surnames, tail, chosen);
    // "al-Sisi" is "Sisi" as well: the article of an Arabic name may be left out.
    const bare = tail.replace(ARABIC_ARTICLE, '');
    if (bare !== tail && !fathers) addKey(bySurname, chosen.surnames, bare, chosen);
    // "Badr Al Busaidi" is "Al-Busaidi", too: papers write the article of one name both ways.
    const bound = surname.replace(/^(al|el) (?=\p{L}+$)/u, '$1-');
    if (bound !== surname) addKey(bySurname, chosen.surnames, bound, chosen);
    for (const part of parts)
      if (part !== surname && part.length > 1 && !(fathers && part === tail))
        addKey(byGiven, chosen.given, part, chosen);
  }
  for (const { parts, mentions, score } of candidates.values()) {
    const [only] = parts;
    if (parts.length !== 1 || only === undefined || only.length < 2) continue;
    if (bySurname.has(only) || byGiven.has(only) || score < ENOUGH) continue;
    const meant = slipFor(only, mentions, words, bySurname);
    if (meant) {
      addKey(bySurname, meant.surnames, only, meant);
      continue;
    }
    const person: Person = { parts, surnames: new Set(), given: new Set(), full: [...mentions] };
    persons.push(person);
    addKey(bySurname, person.surnames, only, person);
  }
  return { persons, of, bySurname, byGiven };
}

/** "Nuru Bekalo ... Bekalo said": people are named again by their last word, firms by their first. */
function isTakenUp(parts: readonly string[], alone: ReadonlySet<string | undefined>): boolean {
  return parts.length === 2 && alone.has(parts[1]) && !alone.has(parts[0]);
}

const TAKEN_UP = 1.5;

/** The lone names that follow a sovereign's title: these are called by a name of their own. */
function crownedAlone(words: readonly Word[], candidates: Iterable<Candidate>): ReadonlySet<string> {
  const crowned = new Set<string>();
  for (const { parts, mentions } of candidates) {
    const [only] = parts;
    if (parts.length !== 1 || only === undefined) continue;
    if (mentions.some(({ headFrom }) => isSovereign(words[headFrom - 1]))) crowned.add(only);
  }
  return crowned;
}

const isSovereign = wordIs(/^(?:king|queen|emir|amir|sultan|emperor)$/);
const FATHERS = /^(?:bin|ibn|bint|ben) /;

const ARABIC_ARTICLE = /^(?:al|el|ar|as|ash|at|az|an|ad)-(?=\p{L}{3})/u;

/** Lower case, without accents; "S." is "s". */
export function partsOf(words: readonly Word[], from: number, to: number): readonly string[] {
  const parts: string[] = [];
  for (let i = from; i < to; i += 1) {
    const word = words[i];
    if (!word) continue;
    const plain = plainOfWord(word);
    const last = parts.at(-1);
    if (i > from && word.gap === 'hyphen' && last !== undefined) parts[parts.length - 1] = `${last}-${plain}`;
    else if (!(i > from && SUFFIXES.has(word.lower))) parts.push(plain);
  }
  return parts;
}

/** Letters of their own that other papers write without: "Høgni" is "Hogni". */
const LETTERS: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

export function plainOf(text: string): string {
  // ASCII needs no normalising, which is slow.
  const plain = isAscii(text) ? text.toLowerCase() : withoutAccents(text);
  return plain.endsWith('.') ? plain.slice(0, -1) : plain;
}

/** The same of a word, whose full stop counts for nothing. */
const plainOfWord = perWord(plainOf);

function withoutAccents(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[øłđßæœı]/g, (letter) => LETTERS[letter] ?? letter);
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

interface Candidate {
  readonly parts: readonly string[];
  readonly mentions: RawMention[];
  score: number;
}

/** Evidence is added up over all mentions of the same words, so that they agree. */
function gather(words: readonly Word[], raws: readonly RawMention[]): ReadonlyMap<string, Candidate> {
  const candidates = new Map<string, Candidate>();
  raws.forEach((mention) => {
    if (mention.kind !== 'unknown' || mention.form === 'handle' || mention.form === 'acronym') return;
    const parts = partsOf(words, mention.headFrom, mention.headTo);
    const key = parts.join(' ');
    const known = candidates.get(key);
    if (!known) candidates.set(key, { parts, mentions: [mention], score: mention.evidence });
    else {
      known.mentions.push(mention);
      // The words' own evidence counts once; that of the places adds up, up to a point.
      const own = evidenceOfWords(words, mention.headFrom, mention.headTo).score;
      known.score = Math.max(
        known.score,
        mention.evidence,
        Math.min(known.score + Math.max(-1, mention.evidence - own) + (parts.length > 1 ? 0.2 : 0), known.score + 1.5),
      );
    }
  });
  return candidates;
}

function surnameOf(parts: readonly string[], words: readonly Word[], mention: RawMention | undefined): string {
  const last = parts.at(-1) ?? '';
  if (!mention) return last;
  const first = words[mention.headFrom]?.text ?? '';
  const end = words[mention.headTo - 1]?.text ?? '';
  const culture = familyFirstCulture(first);
  if (culture && parts.length <= 3) {
    const western =
      genderOfFirstName(first) !== undefined && culture !== 'chinese' && culture !== 'korean' && isSurname(end);
    const hyphened = last.includes('-') && parts.length === 2;
    const other = familyFirstCulture(end);
    const eastern = hyphened || (!western && !(isSurname(end) && other === undefined));
    if (eastern && !(other === culture && culture === 'japanese')) return parts[0] ?? last;
  }
  let from = parts.length - 1;
  while (
    from > 1 &&
    /^(?:de|la|von|der|van|den|bin|ibn|bint|al|el|da|dos|di|du|del|ter|ten)$/.test(parts[from - 1] ?? '')
  )
    from -= 1;
  return parts.slice(from).join(' ');
}

function samePerson(known: readonly string[], other: readonly string[], surname: string): boolean {
  if (known.length === other.length && [...known].sort().join(' ') === [...other].sort().join(' ')) return true;
  const tail = surname.split(' ');
  const a = known.filter((part) => !tail.includes(part));
  const b = other.filter((part) => !tail.includes(part));
  if (a.length === 0 || b.length === 0) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((part) =>
    long.some(
      (full) =>
        full === part ||
        full.startsWith(part.length === 1 ? part : '\0') ||
        (full.length === 1 && part.startsWith(full)),
    ),
  );
}

function lengthOf(parts: readonly string[]): number {
  return parts.join('').length;
}

function addKey(map: Map<string, Person[]>, own: Set<string>, key: string, person: Person): void {
  if (key === '' || own.has(key)) return;
  own.add(key);
  const list = map.get(key);
  if (list) list.push(person);
  else map.set(key, [person]);
}
