import type { Reading } from '../../model/reading.ts';
import { type NonEmpty, nonEmpty } from '../../model/span.ts';
import { isGeneric, type Key, keysOf, matterOf, type Passage } from './keys.ts';
import { canName, labelOf, namesAlone, sharedName } from './label.ts';
import { isAspect, isEmpty, isFate, isPeople, type Names, namesIn, says } from './names.ts';
import { type Recurs, recurrenceIn } from './places.ts';
import { isContested, placeOf, placesOf, weigh } from './weight.ts';

/** What passages of a dossier have in common that is at issue. */
export interface Topic {
  readonly label: string;
  readonly terms: readonly string[];
  /** The stems that most of its passages share: what a further sentence must hold to speak of it. */
  readonly core: readonly string[];
  readonly passages: NonEmpty<Passage>;
  readonly salience: number;
}

/** A reader keeps so many issues in mind, however many articles there are. */
const MOST_TOPICS = 16;
/** A dossier of one article has so many issues at most; three further articles may bring one more. */
const FEWEST_TOPICS = 7;
/** A key is redundant where more than this share of its passages is taken by one topic. */
const REDUNDANT = 0.6;
/** A part of a topic is an issue of its own where it holds no more than this share of its passages. */
const PART = 0.25;
const PART_PASSAGES = 3;
/** Two labels that share more than this of the shorter one's stems name one issue. */
const ALIKE = 0.5;
/** What only one passage shows is no issue of a dossier. */
const FEWEST_PASSAGES = 2;
/** One word in common shows less: a third passage must hold it. */
const FEWEST_OF_WORD = 3;
/** A topic must weigh so much of what the strongest weighs. */
const LEAST_SHARE = 0.04;

/** A topic while passages of further keys may still join it. */
interface Chosen {
  readonly key: Key;
  readonly label: Passage;
  readonly passages: Passage[];
  readonly score: number;
}

/**
 * Groups passages by the noun phrases that stand at issue in them: again and again the key that weighs most over all articles
 * makes a topic, which takes its passages with it. A key that names a known topic in other words joins it.
 */
export function topicsOf(passages: readonly Passage[], readings: readonly Reading[]): readonly Topic[] {
  const names = namesIn(
    readings,
    passages.map(({ mention }) => mention.label),
  );
  const recurs = readings.length > SMALL ? NOWHERE : recurrenceIn(readings);
  const nameOf = (of: readonly Passage[]): Passage => labelOf(nonEmpty(of, 'passages of a topic'), names);
  let keys = keysOf(passages, readings).filter(
    (key) =>
      (isAtIssue(key) || isTalkedOf(key, recurs, names) || isNews(key, recurs)) &&
      (key.theme || says(key.stems, names) || isFate(key.stems, nameOf(key.passages).mention.label, names)),
  );
  const chosen: Chosen[] = [];
  const covered = new Set<string>();
  const most = Math.min(MOST_TOPICS, FEWEST_TOPICS + Math.floor(readings.length / 3));
  while (chosen.length < most) {
    const best = heaviest(keys, covered);
    if (!best || best.score < LEAST_SHARE * (chosen[0]?.score ?? 0)) break;
    const { key, score } = best;
    const label = nameOf(key.passages);
    const same = chosen.find((topic) => alike(topic.label, label, names));
    const named = canName(label, names);
    keys = keys.filter((other) => other !== key);
    // What has no name but those of the people in it is no issue.
    if (!named) continue;
    const own = key.theme ? onMatter(key.passages, label) : key.passages;
    if (same) same.passages.push(...own.filter((passage) => !same.passages.includes(passage)));
    else chosen.push({ key, label, passages: [...own], score });
    for (const passage of key.passages) covered.add(placeOf(passage));
    const taken = new Set([...((same ?? chosen.at(-1))?.passages ?? []), ...key.passages]);
    const told = new Set([...taken].map((passage) => placeOf(passage)));
    keys = keys.filter((other) => !isRedundant(other, taken) && !isWordWithin(other, told));
  }
  return chosen.map((topic) => topicOf(topic, chosen[0]?.score ?? 1));
}

function isAtIssue({ stems, theme, passages }: Key): boolean {
  const fewest = stems.length > 1 || theme ? FEWEST_PASSAGES : FEWEST_OF_WORD;
  if (stems.length === 1 && !theme && isGeneric(stems[0] ?? '')) return false;
  return placesOf(passages) >= fewest && isContested(passages);
}

/** In a dossier of more articles than this, what is at issue is told so more than once. */
const SMALL = 24;
const NOWHERE: Recurs = () => ({ sentences: 0, articles: 0, openings: 0 });
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

/** So plainly must the strongest passage of a single word be at issue; less plainly where three articles hold one, or all passages show it openly, or it says by itself what is in dispute. */
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

function articlesOf(passages: readonly Passage[]): number {
  return new Set(passages.map(({ article }) => article)).size;
}

/** "a medical scheme" where another article speaks of "medical cover": what qualifies the matter comes back, and is no name. */
function comesBack([kind = '']: readonly string[], article: number, recurs: Recurs, names: Names): boolean {
  if (names.stems.has(kind) || isGeneric(kind) || isEmpty(kind)) return false;
  const { sentences, articles } = recurs([kind], article);
  return articles > 0 && sentences >= COMES_BACK;
}

const COMES_BACK = 3;

/**
 * Of a theme's passages those in articles that share a word with what the label names, or with such an article: "clean energy"
 * in a further article is no issue of one oil field.
 */
function onMatter(passages: readonly Passage[], label: Passage): readonly Passage[] {
  const pool = new Set(label.stems);
  const articles = new Set([label.article]);
  for (let before = 0; before < articles.size; ) {
    before = articles.size;
    for (const { article, stems } of passages) if (stems.some((stem) => pool.has(stem))) articles.add(article);
    for (const { article, stems } of passages) {
      if (articles.has(article)) for (const stem of stems) pool.add(stem);
    }
  }
  return passages.filter(({ article }) => articles.has(article));
}

/**
 * True for a key that names again what a topic names: most of its passages are the topic's, and it is a good part of the
 * topic. A small part of a large one ("pay talks" among all on pay) is an issue of its own.
 */
function isRedundant(key: Key, taken: ReadonlySet<Passage>): boolean {
  const shared = key.passages.filter((passage) => taken.has(passage)).length;
  const isPart = shared <= PART * taken.size && placesOf(key.passages) >= PART_PASSAGES;
  return shared > REDUNDANT * key.passages.length && !isPart;
}

/** One word all of whose sentences are a topic's: "penalties" beside "Russian oil". */
function isWordWithin({ stems, theme, passages }: Key, places: ReadonlySet<string>): boolean {
  return stems.length === 1 && !theme && passages.every((passage) => places.has(placeOf(passage)));
}

function alike(a: Passage, b: Passage, names: Names): boolean {
  const [left, right] = [a, b].map(({ stems }) => {
    const matter = stems.filter((stem) => !names.stems.has(stem));
    // "strike dates", "strike action" and "striking workers" are of the strike.
    const own = matter.filter((stem) => !isAspect(stem) && !isPeople(stem));
    return new Set(own.length > 0 ? own : matter.length > 0 ? matter : stems);
  });
  if (!left || !right) return false;
  const shared = [...left].filter((stem) => right.has(stem)).length;
  if (shared > ALIKE * Math.min(left.size, right.size)) return true;
  const [one, other] = [a, b].map(({ mention }) => matterOf(mention.label));
  return one !== undefined && one !== '' && one === other && !names.stems.has(one);
}

const SIZE_BONUS = [0, 0.8, 1, 1.1];

function heaviest(
  keys: readonly Key[],
  covered: ReadonlySet<string>,
): { readonly key: Key; readonly score: number } | null {
  let best: { readonly key: Key; readonly score: number } | null = null;
  for (const key of keys) {
    const score = weigh(key.passages, covered) ** 0.6 * (key.theme ? 1 : (SIZE_BONUS[key.stems.length] ?? 1));
    if (best === null || score > best.score) best = { key, score };
  }
  return best;
}

function topicOf({ key, label, passages: joined, score }: Chosen, strongest: number): Topic {
  // Those of a further key were added behind: a history and its first and last mention go by the articles' order.
  const passages = joined.toSorted((a, b) => a.article - b.article || startOf(a) - startOf(b));
  const counts = countsOf(passages, () => 1);
  const weights = countsOf(passages, ({ mention }) => mention.salience);
  const whole = passages.reduce((sum, { mention }) => sum + mention.salience, 0);
  const core = [...weights].filter(([, weight]) => weight >= whole / 2).map(([stem]) => stem);
  return {
    label: key.theme ? label.mention.label : sharedName(label.mention.label, key),
    terms: [...counts]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, 12)
      .map(([term]) => term),
    core: core.length > 0 ? core : label.stems,
    passages: nonEmpty(passages, 'passages of a topic'),
    salience: Math.round((100 * score) / strongest) / 100,
  };
}

function startOf({ mention }: Passage): number {
  return mention.evidence[0].start;
}

function countsOf(passages: readonly Passage[], weight: (passage: Passage) => number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const passage of passages) {
    for (const stem of new Set(passage.stems)) counts.set(stem, (counts.get(stem) ?? 0) + weight(passage));
  }
  return counts;
}
