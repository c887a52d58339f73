import type { Reading } from '../../model/reading.ts';
import { keyStems } from '../key-phrases.ts';
import { isGeneric, isListed, isQuestion, isTold, type Key, type Passage } from './keys.ts';
import { namesAlone } from './label.ts';
import { isEmpty, isPeople, isQuarrelling, type Names } from './names.ts';
import { type Recurs, recurrenceIn } from './places.ts';
import { headOf, sameStems } from './stems.ts';
import { articlesOf, isContested, placesOf } from './weight.ts';

/** What only one passage shows is no issue of a dossier. */
const FEWEST_PASSAGES = 2;
/** One word in common shows less: a third passage must hold it. */
const FEWEST_OF_WORD = 3;
/** In a dossier of more articles than this, what is at issue is told so more than once. */
const SMALL = 24;
const NOWHERE: Recurs = () => ({ sentences: 0, articles: 0, openings: 0 });

/** Whether what passages have in common is at issue in a dossier: by what they show, and by how the articles come back to it. */
export function atIssueIn(
  readings: readonly Reading[],
  names: Names,
  passages: readonly Passage[],
): (key: Key) => boolean {
  const whole = wholeOf(passages);
  const recurs = readings.length > SMALL ? NOWHERE : recurrenceIn(readings);
  const standing = readings.length > SMALL ? NONE : sameStemsIn(keyStems(readings));
  return (key) =>
    isToldAtIssue(key, recurs) ||
    isPlainlyAtIssue(key) ||
    isTalkedOf(key, recurs, names) ||
    isNews(key, recurs) ||
    standsOut(key, standing) ||
    isLargePart(key, whole, names);
}

/** All that passages show to be at issue, each sentence once. */
function wholeOf(passages: readonly Passage[]): number {
  const bySentence = new Map<string, number>();
  for (const { place, mention } of passages)
    bySentence.set(place, Math.max(bySentence.get(place) ?? 0, mention.salience));
  return [...bySentence.values()].reduce((whole, one) => whole + one, 0);
}

/** So much of all that a dossier shows to be at issue, told in one passage, is an issue of it. */
const LARGE = 0.05;
/** Of hardly any sentences each would be. */
const FEWEST_WHOLE = 3;

/**
 * In a dossier of few and short articles nothing is told twice: what one passage plainly contends for is a large part of it. In a
 * long one the same passage is one of hundreds, most of which are no issue of it.
 */
function isLargePart({ stems, theme, passages }: Key, whole: number, names: Names): boolean {
  const head = stems.at(-1) ?? '';
  if (theme || whole < FEWEST_WHOLE || (isEmpty(head) && !isQuarrelling(head)) || isPeople(head)) return false;
  const says = stems.length < 2 ? namesAlone(head) : stems.some((stem) => !isVague(stem) && !names.stems.has(stem));
  return (
    says &&
    passages.some(
      ({ mention: { salience, label } }) =>
        salience >= Math.max(STANDING, LARGE * whole) && sameStems([headOf(label)])[0] === head,
    )
  );
}

const NONE: ReadonlySet<string> = new Set();

function sameStemsIn(stems: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...stems].flatMap((stem) => sameStems([stem])));
}

/** So plainly must a passage show to be contested what stands out in the dossier. */
const STANDING = 0.65;

/** What stands out in a dossier, and is contested in a passage of it: "customs checks". */
function standsOut({ stems, theme, passages }: Key, standing: ReadonlySet<string>): boolean {
  const head = stems.at(-1) ?? '';
  if (theme || stems.length > 2 || standing.size === 0) return false;
  return (
    stems.some((stem) => standing.has(stem)) &&
    passages.some(
      ({ mention }) =>
        mention.salience >= STANDING &&
        mention.rule === 'noun-phrase-by-contention' &&
        sameStems([headOf(mention.label)])[0] === head,
    )
  );
}

/**
 * What one passage says in so many words to be open: "the grant is on hold". Of one word only where another article tells of it
 * or it says by itself what is in dispute.
 */
function isToldAtIssue({ stems, theme, passages }: Key, recurs: Recurs): boolean {
  if (theme) return false;
  const told = passages.find((passage) => isTold(passage));
  if (!told) return false;
  const [word = ''] = stems;
  // What is only not known yet may be asked by the way: it is at issue where other articles tell of the matter.
  const known =
    told.mention.salience === 1 ||
    told.stems.some((stem) => !isEmpty(stem) && recurs([stem], told.article).articles > 0);
  if (!known) return false;
  if (stems.length > 1) return !stems.every((stem) => isVague(stem));
  // "the harbour charity" and "the school charity" are two.
  if (told.stems.length > 1 && !isQuestion(told)) return false;
  if (isListed(told)) return !isEmpty(word) && !isPeople(word);
  return namesAlone(word) || (!isVague(word) && recurs(stems, told.article).articles > 0);
}

function isVague(stem: string): boolean {
  return isGeneric(stem) || isEmpty(stem) || isPeople(stem);
}

function isPlainlyAtIssue({ stems, theme, passages }: Key): boolean {
  const fewest = stems.length > 1 || theme ? FEWEST_PASSAGES : FEWEST_OF_WORD;
  if (stems.length === 1 && !theme && isGeneric(stems[0] ?? '')) return false;
  return placesOf(passages) >= fewest && isContested(passages);
}

/** So plainly must a single passage show that its matter is contested. */
const PLAIN = 0.85;
/** So plainly where the articles come back to it. */
const TOLD = 0.4;
const TOLD_TOGETHER = 0.9;
/** Less where articles begin with it, or where most of them tell of it. */
const PROMINENT = 0.75;
const OPENS = 2;
/** In so many sentences; one less where the passages together show it so openly. */
const OFTEN = 4;
const OPENLY = 1.5;

/**
 * A matter of two words or more that is contested in fewer passages, and that another article speaks of besides: plainly in one
 * ("a dispute over fishing rules"), or less so where the articles come back to it again and again.
 */
function isTalkedOf({ stems, theme, passages }: Key, recurs: Recurs, names: Names): boolean {
  if (theme || stems.some((stem) => /^\d/.test(stem))) return false;
  if (stems.length < 2) return isWordTalkedOf(stems, passages, recurs);
  const first = strongestOf(passages);
  const plain = passages.some(
    ({ mention, article }) =>
      mention.salience >= PLAIN &&
      mention.rule === 'noun-phrase-by-contention' &&
      (recurs(stems, article).articles > 0 || comesBack(stems, article, recurs, names)),
  );
  if (plain || first.mention.salience < TOLD) return plain;
  const { sentences, articles, openings } = recurs(stems, first.article);
  if (articles > 0 && openings >= OPENS && sumOf(passages) >= PROMINENT) return true;
  if (articles > 1 && sentences > OFTEN && sumOf(passages) >= PROMINENT) return true;
  if (isGeneric(stems.at(-1) ?? '')) return false;
  return articles > 0 && (articlesOf(passages) > 1 || sentences >= OFTEN) && sumOf(passages) >= TOLD_TOGETHER;
}

/** What an article begins with is at issue where its passages show so much of it, in so many places. */
const NEWS = 1.3;
const NEWS_OF_WORD = 1.8;
const NEWS_TOLD = 0.6;

/** What an article is of, by its heading or first sentence, and comes back to as contested, though less plainly: "job cuts". */
function isNews({ stems, theme, passages }: Key, recurs: Recurs): boolean {
  if (theme || stems.some((stem) => /^\d/.test(stem)) || (stems.length === 1 && isGeneric(stems[0] ?? '')))
    return false;
  const fewest = stems.length > 1 ? FEWEST_PASSAGES : FEWEST_OF_WORD;
  if (placesOf(passages) < fewest || sumOf(passages) < (stems.length > 1 ? NEWS : NEWS_OF_WORD)) return false;
  return strongestOf(passages).mention.salience >= NEWS_TOLD && recurs(stems, -1).openings > 0;
}

/**
 * So plainly must the strongest passage of a single word be at issue; less plainly where three articles hold one, or all passages
 * show it openly, or it says by itself what is in dispute.
 */
const WORD_TOLD = 0.75;
const WORD_TOLD_WIDELY = 0.6;
const WIDELY = 3;
const WORD_ALONE = 0.5;

/** One word ("crossings") that is at issue in two articles, and that the articles come back to. */
function isWordTalkedOf([stem = '']: readonly string[], passages: readonly Passage[], recurs: Recurs): boolean {
  const first = strongestOf(passages);
  const articlesWith = articlesOf(passages);
  const { sentences, articles } = recurs([stem], first.article);
  const alone = passages.some(({ stems, mention }) => stems.length === 1 && mention.salience >= WORD_ALONE);
  if (namesAlone(stem) && alone && articles > 0) return true;
  if (articlesWith < 2 || sumOf(passages) < TOLD_TOGETHER) return false;
  const widely = articlesWith >= WIDELY || sumOf(passages) >= OPENLY;
  if (first.mention.salience < (widely ? WORD_TOLD_WIDELY : WORD_TOLD)) return false;
  return articles > 0 && sentences >= (sumOf(passages) >= OPENLY ? OFTEN - 1 : OFTEN);
}

function strongestOf(passages: readonly Passage[]): Passage {
  return passages.reduce((best, one) => (one.mention.salience > best.mention.salience ? one : best));
}

function sumOf(passages: readonly Passage[]): number {
  return passages.reduce((whole, { mention }) => whole + mention.salience, 0);
}

/** "a medical scheme" where another article speaks of "medical cover": what qualifies the matter comes back, and is no name. */
function comesBack([kind = '']: readonly string[], article: number, recurs: Recurs, names: Names): boolean {
  if (names.stems.has(kind) || isGeneric(kind) || isEmpty(kind)) return false;
  const { sentences, articles } = recurs([kind], article);
  return articles > 0 && sentences >= COMES_BACK;
}

const COMES_BACK = 3;
