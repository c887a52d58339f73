import type { Reading } from '../../model/reading.ts';
import { type NonEmpty, nonEmpty } from '../../model/span.ts';
import { atIssueIn } from './at-issue.ts';
import { bargainsIn } from './bargain.ts';
import { type Chosen, isOneWith, withBargains } from './chosen.ts';
import { isListed, isQuestion, type Key, keysOf, type Passage } from './keys.ts';
import { withoutCommonKinds } from './kinds.ts';
import { canName, labelOf, sharedName } from './label.ts';
import { isFate, isFromOutside, isMediation, isTerritory, type Names, namesIn, says } from './names.ts';
import { articlesOf, placesOf, weigh } from './weight.ts';

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
/** So many at once; a further one must be as strong as two passages that plainly show it make it. */
const FEW_TOPICS = 6;
const STRONG = 1.5;
/** A key is redundant where more than this share of its passages is taken by one topic. */
const REDUNDANT = 0.6;
/** A part of a topic is an issue of its own where it holds no more than this share of its passages. */
const PART = 0.25;
const PART_PASSAGES = 3;
/** A topic must weigh so much of what the strongest weighs. */
const LEAST_SHARE = 0.04;

/**
 * Groups passages by the noun phrases that stand at issue in them: again and again the key that weighs most over all articles
 * makes a topic, which takes its passages with it. A key that names a known topic in other words joins it.
 */
export function topicsOf(passages: readonly Passage[], readings: readonly Reading[]): readonly Topic[] {
  const names = namesIn(
    readings,
    passages.map(({ mention }) => mention.label),
  );
  const isAtIssue = atIssueIn(readings, names, passages);
  const nameOf = (of: readonly Passage[]): Passage => labelOf(nonEmpty(of, 'passages of a topic'), names);
  // "The Kola Peninsula" of many passages is a place; "the disarmament of the Kola Peninsula" among them is what is at issue there.
  const nameIn = (of: readonly Passage[]): Passage => {
    const label = nameOf(of);
    const others = of.filter(({ stems }) => !isTerritory(stems, names));
    return others.length > 0 && isPlaceAlone(label.stems, of, names) ? nameOf(others) : label;
  };
  let keys = keysOf(passages, readings).filter(
    (key) =>
      isAtIssue(key) &&
      (key.theme ||
        says(key.stems, names) ||
        isRefusedMediation(key) ||
        isFate(key.stems, nameOf(key.passages).mention.label, names)),
  );
  keys = withoutCommonKinds(keys);
  const chosen: Chosen[] = [];
  const covered = new Set<string>();
  while (chosen.length < MOST_TOPICS) {
    const best = heaviest(keys, covered);
    if (!best || best.score < LEAST_SHARE * (chosen[0]?.score ?? 0)) break;
    if (chosen.length >= FEW_TOPICS && best.score < STRONG) break;
    const { key, score } = best;
    const label = nameIn(key.passages);
    keys = keys.filter((other) => other !== key);
    if (!isNamed(label, key, names)) continue;
    const same = chosen.find((topic) => isOneWith(topic, key, label, names));
    const own = key.theme ? onMatter(key.passages, label) : key.passages;
    if (same) same.passages.push(...own.filter((passage) => !same.passages.includes(passage)));
    else chosen.push({ key, label, passages: [...own], score });
    for (const passage of key.passages) covered.add(passage.place);
    const taken = new Set([...((same ?? chosen.at(-1))?.passages ?? []), ...key.passages]);
    const places = new Set([...taken].map(({ place }) => place));
    keys = keys.filter(
      (other) => (key.theme && isAsked(other)) || (!isRedundant(other, taken) && !isWordWithin(other, places)),
    );
  }
  const bargains = bargainsIn(passages, readings, names);
  const ranked = withBargains(chosen, bargains, names, (key) => scoreOf(key, new Set()));
  const all = ranked.slice(0, MOST_TOPICS).filter(({ score }, i) => i < FEW_TOPICS || score >= STRONG);
  const nouns = nounsIn(readings);
  return all.map((topic) => topicOf(topic, all[0]?.score ?? 1, nouns));
}

/** "Mediation", where a passage has it that it is a third party's. */
function isRefusedMediation({ stems: [word = '', ...others], passages }: Key): boolean {
  return others.length === 0 && isMediation(word) && passages.some(({ stems }) => isFromOutside(stems));
}

/** What has no name but those of the people in it is no issue. */
function isNamed(label: Passage, { passages }: Key, names: Names): boolean {
  return canName(label, names) && !isPlaceAlone(label.stems, passages, names);
}

/** The name of a sea or a strait that hardly anything is said to be at issue in: "on both sides of the strait". */
function isPlaceAlone(stems: readonly string[], passages: readonly Passage[], names: Names): boolean {
  const plain = passages.filter(({ mention }) => mention.salience >= PLAIN);
  return isTerritory(stems, names) && placesOf(plain) < 2;
}

const PLAIN = 0.8;

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

/** "No agreement on who pays for the pier": an open question is more than the theme that its words belong to. */
function isAsked({ theme, passages }: Key): boolean {
  return !theme && passages.some((passage) => isQuestion(passage));
}

/** One word all of whose sentences are a topic's: "penalties" beside "Russian oil"; no thing of a list, where each is one. */
function isWordWithin({ stems, theme, passages }: Key, places: ReadonlySet<string>): boolean {
  const isPart =
    placesOf(passages) <= PART * places.size && placesOf(passages) >= PART_PASSAGES && articlesOf(passages) > 1;
  return (
    stems.length === 1 &&
    !theme &&
    !isPart &&
    passages.every((passage) => places.has(passage.place) && !isListed(passage))
  );
}

const SIZE_BONUS = [0, 0.8, 1, 1.1];

function heaviest(
  keys: readonly Key[],
  covered: ReadonlySet<string>,
): { readonly key: Key; readonly score: number } | null {
  let best: { readonly key: Key; readonly score: number } | null = null;
  for (const key of keys) {
    const score = scoreOf(key, covered);
    if (best === null || score > best.score) best = { key, score };
  }
  return best;
}

function scoreOf({ stems, theme, passages }: Key, covered: ReadonlySet<string>): number {
  return weigh(passages, covered) ** 0.6 * (theme ? 1 : (SIZE_BONUS[stems.length] ?? 1));
}

/** The nouns of the readings, as they stand in small letters. */
function nounsIn(readings: readonly Reading[]): ReadonlySet<string> {
  const nouns = new Set<string>();
  for (const { analysis } of readings)
    for (const { pos, lower } of analysis.tokens) if (pos === 'NOUN') nouns.add(lower);
  return nouns;
}

function topicOf(
  { key, label, passages: joined, score }: Chosen,
  strongest: number,
  nouns: ReadonlySet<string>,
): Topic {
  // Those of a further key were added behind: a history and its first and last mention go by the articles' order.
  const passages = joined.toSorted((a, b) => a.article - b.article || startOf(a) - startOf(b));
  const counts = countsOf(passages, () => 1);
  const weights = countsOf(passages, ({ mention }) => mention.salience);
  const whole = passages.reduce((sum, { mention }) => sum + mention.salience, 0);
  const core = [...weights].filter(([, weight]) => weight >= whole / 2).map(([stem]) => stem);
  return {
    label: key.theme || isQuestion(label) ? label.mention.label : sharedName(label.mention.label, key, nouns),
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
