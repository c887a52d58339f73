import type { NonEmpty } from '../../model/span.ts';
import { stemOf } from '../../model/stem.ts';
import { isCourse, isListed, isQuestion, isTold, type Key, type Passage } from './keys.ts';
import {
  isArms,
  isEmpty,
  isPeople,
  isQuarrel,
  isQuarrelling,
  isScene,
  isTerritory,
  type Names,
  says,
} from './names.ts';
import { headOf, headPartOf, sameStems, wordsOf } from './stems.ts';
import words from './words.json' with { type: 'json' };

/** How well so many content words name an issue. */
const LABEL_SIZE = [0, 0.4, 1, 0.95, 0.7, 0.5, 0.3];
/** One word alone ("strike") hardly names one, nor does what a heading writes in capitals. */
const BARE = 0.1;
/** But some words name by themselves what is in dispute: "ceasefire", "compensation". */
const ALONE = 0.5;
const NAMES_ALONE = new Set(words.alone.map((word) => stemOf(word)));
/** What a phrase weighs that names only who is concerned ("North Korea") or how bad it is ("fresh concerns"). */
const NAMES_ONLY = 0.05;
/** "who pays for the pier" names one as a person would, where no noun phrase does it as well. */
const QUESTION = 0.5;
const HEADED = 0.9;
/** The words by which a text itself says what is open name it best. */
const TOLD = 1.5;
/** "South China Sea disputes" names an issue, "South China Sea" a place. */
const QUARREL = 4;

/** What quarrels are about names them better than that there is one: "tariffs", not "trade tensions". */
const STRAIN = 0.3;
const STRAINS = new Set(words.strains.map((word) => stemOf(word)));

/** True for a word that says by itself what is in dispute: "compensation". */
export function namesAlone(stem: string): boolean {
  return NAMES_ALONE.has(stem);
}

/** The passage whose phrase stands for the others: that of most weight, two to five words rather than one or ten. */
export function labelOf(all: NonEmpty<Passage>, names: Names): Passage {
  const passages = distinct(all);
  const counts = new Map<string, number>();
  for (const { mention, stems } of passages) {
    for (const stem of new Set(stems)) counts.set(stem, (counts.get(stem) ?? 0) + mention.salience);
  }
  // Phrases of the same stems count together, and the wording that weighs most among them is printed.
  const phrases = new Map<string, Map<string, { passage: Passage; weight: number }>>();
  for (const passage of passages.map((one) => shortened(one))) {
    const { mention, stems } = passage;
    const typical = stems.reduce((sum, stem) => sum + (counts.get(stem) ?? 0), 0) / Math.max(1, stems.length);
    const weight =
      mention.salience *
      typical *
      fitOf(passage, names) *
      (isTold(passage) && !isQuestion(passage) && !isListed(passage) ? TOLD : 1);
    const key = stems.join(' ');
    const wordings = phrases.get(key) ?? new Map<string, { passage: Passage; weight: number }>();
    phrases.set(key, wordings);
    const lower = mention.label.toLowerCase();
    const known = wordings.get(lower);
    // A heading may have it in capitals.
    if (known && known.passage.heading) known.passage = passage;
    if (known) known.weight += weight;
    else wordings.set(lower, { passage, weight });
  }
  const totals = [...phrases.values()].map((wordings) => {
    const all = [...wordings.values()];
    return { best: heaviest(all), weight: all.reduce((sum, { weight }) => sum + weight, 0) };
  });
  // Whoever is concerned is named often ("oil workers"); what can name the matter does so all the same.
  const naming = totals.filter(({ best }) => best !== undefined && canName(best.passage, names));
  return heaviest(naming.length > 0 ? naming : totals)?.best?.passage ?? all[0];
}

/** One passage for each phrase of a sentence, however many articles print it. */
function distinct(passages: readonly Passage[]): readonly Passage[] {
  const seen = new Set<string>();
  return passages.filter(({ place, mention }) => {
    const key = `${place}\n${mention.label}`;
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * What passages share of their phrases, where that is a phrase: "public sector pay" of one on public sector pay rises, deals and
 * recommendations.
 */
export function sharedName(
  label: string,
  { stems, passages }: Pick<Key, 'stems' | 'passages'>,
  nouns: ReadonlySet<string>,
): string {
  const head = headOf(label);
  const heads = new Set(passages.map(({ mention }) => headOf(mention.label)));
  const owned = stems.includes(sameStems([head])[0] ?? head);
  // "the Barents Sea dispute" is no sea.
  if (
    stems.length < 2 ||
    heads.size < 2 ||
    owned ||
    CALLED.has(head) ||
    isQuarrelling(head) ||
    headPartOf(label) !== label
  )
    return label;
  const words = label.split(' ');
  const [last = ''] = words.slice(-2);
  // Only a noun right before the head can be a head itself: no owner, no half of a hyphened word, and no name ("cheap Maltese").
  const ends = /^\p{Ll}+$/u.test(last) && stems.includes(sameStems(wordsOf(last))[0] ?? '');
  const shared = words.slice(0, -1).join(' ');
  // "ferry fare" of fare talks and fare plans: what the articles also have in the plural is no name in the singular.
  const isHalf = nouns.has(`${last.toLowerCase()}s`) || OWNER.test(words.at(-3) ?? '');
  return ends && !isHalf && words.length > 2 && !isPeople(headOf(last)) && !isProperName(shared) ? shared : label;
}

/** A phrase of more words than this is cut to its last ones, which the others qualify. */
const LONG = 4;

/**
 * "U.S. Air Force $40 billion tanker contract" is a tanker contract: of a long phrase the words behind the last name, amount
 * or owner, where at least two say something. Names are not cut in two.
 */
function shortened(passage: Passage): Passage {
  if (isQuestion(passage)) return passage;
  const bared = withoutPreface(passage);
  if (bared.stems.length <= LONG) return bared;
  const words = bared.mention.label.split(' ');
  for (const from of beginningsWithin(words)) {
    const kept = cutTo(bared, words.slice(from).join(' '));
    if (kept.stems.length < 2) break;
    if (kept.stems.length <= LONG) return kept;
  }
  return bared;
}

/** The words at which a shorter name of the same may begin. */
function beginningsWithin(words: readonly string[]): readonly number[] {
  const end = words.findIndex((word, i) => i > 0 && LINKS.has(word));
  // "the reversal of Mayor Ana Silva's bans on pedlars": what is reversed, whoever did it.
  const own = isCourse(headOf(words.join(' '))) ? words.findIndex((word, i) => i > end && OWNER.test(word)) : -1;
  if (own > 0) return [own + 1];
  const limit = end < 0 ? words.length : end;
  // "H1B visas for skilled staff" are no visas of any kind: one word keeps what stands before it.
  const begins = (word: string, i: number, before: string): boolean =>
    OWNER.test(before) || (i + 1 < limit && startsPhrase(before, word));
  return words.slice(0, limit).flatMap((word, i) => (i > 0 && begins(word, i, words[i - 1] ?? '') ? [i] : []));
}

const OWNER = /['’]s?$/u;

/** "A six-week-old strike" is a strike, however old; "the question of ferry fares" is of ferry fares. */
function withoutPreface(passage: Passage): Passage {
  const { label } = passage.mention;
  const named = cutTo(passage, MAY_BE_AGE.test(label) ? label.replace(AGE, '') : label);
  const matter = cutTo(
    named,
    MAY_BE_POINT.test(named.mention.label) ? named.mention.label.replace(POINT, '') : named.mention.label,
  );
  return matter.stems.length > 1 ? matter : named;
}

/** What the two cannot be without: their classes of letters are dear to compile, and few labels have such a preface. */
const MAY_BE_AGE = /-old /i;
const MAY_BE_POINT = /(?:of|over|about|around|on|for) /i;
const AGE = /^[\p{L}\d]{1,12}(?:-[\p{L}\d]{1,12})?-(?:day|week|month|year|decade|century)s?-old /iu;
const POINT =
  /^(?:[\p{L}-]{1,20} )?(?:(?:questions?|issues?|matters?|problems?|topics?|subjects?) (?:of|over|about|around)|(?:talks|negotiations?|discussions?|consultations?) (?:on|over|about)|(?:allegations?|accusations?|charges|complaints) (?:of|about)|(?:demands?|calls?|requests?|appeals?|pleas?|push|campaigns?) for) (?:the |their |an? )?/iu;

/** The passage with a part of its phrase for its name. */
function cutTo(passage: Passage, label: string): Passage {
  if (label === passage.mention.label || label === '') return passage;
  const own = new Set(sameStems(wordsOf(label)));
  const stems = passage.stems.filter((stem) => own.has(stem));
  return { ...passage, stems, mention: { ...passage.mention, label } };
}

const LINKS = new Set(['of', 'on', 'over', 'with', 'for', 'against', 'about', 'in', 'and', 'or', 'to', 'that']);

function startsPhrase(before: string, word: string): boolean {
  const amount = /^(?:billion|million|trillion|per|cent|percent|bn)$/u.test(word);
  return /^\p{Ll}/u.test(word) && !amount && !before.endsWith('-');
}

function heaviest<T extends { readonly weight: number }>(list: readonly T[]): T | undefined {
  let best: T | undefined;
  for (const one of list) if (best === undefined || one.weight > best.weight) best = one;
  return best;
}

/** True for a phrase that can name an issue: not only who is concerned in it. */
export function canName(passage: Passage, names: Names): boolean {
  return fitOf(passage, names) > 2 * NAMES_ONLY;
}

/** How well a phrase would name an issue, by its form alone. */
function fitOf(passage: Passage, names: Names): number {
  const { mention, stems } = passage;
  if (isQuestion(passage)) return QUESTION;
  const size = LABEL_SIZE[stems.length] ?? 0.2;
  // "closing Radio Malta": what is to be done, to whomever.
  // A heading leaves out its little words: "quit race".
  if (mention.rule === 'told-as-deed') return passage.heading ? HEADED * size : size;
  const alone = stems.length === 1 && (namesAlone(headOf(mention.label)) || isListed(passage));
  const bare = alone ? ALONE : isBare(mention.label) ? BARE : 1;
  if (isQuarrel(stems, names)) return QUARREL * size * bare;
  const head = headOf(mention.label);
  // "Creek Avengers": somebody's name; "Cizre Dam" and "Paris Agreement" are matters of their own.
  if (isProperName(mention.label) && !CALLED.has(head) && !isTerritory(stems, names)) return size * NAMES_ONLY;
  // "West Bank" is no bank.
  const territory = isTerritory(stems, names);
  const people =
    isOwnDoing(mention.label, names) ||
    isCalledByName(mention.label) ||
    isOfDay(mention.label) ||
    isArms(head) ||
    (isScene(head) && !territory) ||
    (isPeople(head) && !territory && !stems.some((stem) => STATUSES.has(stem))) ||
    (names.stems.has(head) && !territory);
  const whose = OWNED.test(mention.label) ? UNSAID : 1;
  return whose * size * bare * (people || !says(stems, names) ? NAMES_ONLY : 1) * (STRAINS.has(head) ? STRAIN : 1);
}

/** "the size of its fleet" leaves unsaid whose. */
const UNSAID = 0.5;
const OWNED = / (?:its|their|our|his|her|my|your) /u;

/** "the regulator's decision", "the union's response": what somebody does about a matter names none. */
function isOwnDoing(label: string, names: Names): boolean {
  const [, owner = '', doing = ''] = /^(.{1,60})['’]s? (\p{L}{1,30})$/u.exec(label) ?? [];
  const who = headOf(owner);
  const stem = stemOf(doing.toLowerCase());
  if (doing === 'death') return true;
  return (isEmpty(stem) || OWN_SCENES.has(stem)) && (isPeople(who) || names.stems.has(who));
}

/** "Reed's death", "the rebels' attack": what befell somebody, or what he did once. */
const OWN_SCENES = new Set(words.ownScenes.map((word) => stemOf(word)));

/** "energy companies Gaz Nord", "Finance Minister Holm": people or firms, called by their names. */
function isCalledByName(label: string): boolean {
  const [, before = '', name = ''] = APPOSED.exec(label) ?? [];
  return name !== '' && /^\p{Ll}/u.test(before) && isPeople(headOf(before));
}

/** "the October 7 attack": what happened on a day. */
const isOfDay = (label: string): boolean =>
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}\b/u.test(label);

const APPOSED = /(?:^| )(\p{Ll}[\p{L}-]{2,30}) ((?:\p{Lu}[\p{L}-]{1,30} ?){1,4})$/u;

/** "intern teachers", "abducted workers": people whose lot is the matter. */
const STATUSES = new Set(words.statuses.map((word) => stemOf(word)));

const CALLED = new Set(words.called.map((word) => stemOf(word)));

/** Two words or more, each with a capital letter and small ones. */
function isProperName(label: string): boolean {
  return /^\p{Lu}[\p{Ll}'’]+(?:[ -]\p{Lu}[\p{Ll}'’]+)+$/u.test(label);
}

function isBare(label: string): boolean {
  return !/\s/u.test(label) || label === label.toUpperCase() || (/^\d/u.test(label) && !isCountedSet(label));
}

/** "9 demands", "3 conditions": what one side puts to another as a whole goes by its number. */
function isCountedSet(label: string): boolean {
  const [, counted = ''] = /^\d{1,3} (\p{L}+)$/u.exec(label) ?? [];
  return SETS.has(counted);
}

const SETS = new Set(words.countedSets);
