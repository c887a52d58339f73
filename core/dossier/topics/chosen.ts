import { alike, isDealOfTalks } from './alike.ts';
import { type Bargain, isCalled } from './bargain.ts';
import { isGeneric, isListed, type Key, type Passage } from './keys.ts';
import { isDealing, isEmpty, isPeople, type Names } from './names.ts';
import { headOf } from './stems.ts';

/** A topic while passages of further keys may still join it. */
export interface Chosen {
  readonly key: Key;
  readonly label: Passage;
  readonly passages: Passage[];
  readonly score: number;
}

/** So much of what a key or a topic is told in must be another's for the two to be one. */
const SHARED = 0.5;

/** A topic is of what so many of its passages name, besides what its own name has. */
const COMMON = 0.25;

/** True where a key names what a topic names: in like words, or what the topic is of, in its passages ("pay rise" beside "pay offer"). */
export function isOneWith(topic: Chosen, key: Key, label: Passage, names: Names): boolean {
  return alike(topic.label, label, names) || isPartOf(topic, key, label, names);
}

/** Whether there are talks is a matter beside what they are on, and so is each thing of a list. */
function isPartOf({ label: whole, passages }: Chosen, key: Key, label: Passage, names: Names): boolean {
  if (key.theme || isListed(label) || isDealing(headOf(label.mention.label))) return false;
  const says = (stem: string): boolean =>
    !names.stems.has(stem) && !isGeneric(stem) && !isEmpty(stem) && !isPeople(stem);
  const isOfWhole = (stem: string): boolean =>
    whole.stems.includes(stem) ||
    passages.filter(({ stems }) => stems.includes(stem)).length >= COMMON * passages.length;
  return label.stems.some((stem) => says(stem) && isOfWhole(stem)) && sharedBy(key.passages, passages) >= SHARED;
}

/**
 * The topics with a dossier's bargains among them, the weightiest first. A topic that names a bargain, or is hardly told but where
 * it is, goes by its name.
 */
export function withBargains(
  chosen: readonly Chosen[],
  bargains: readonly Bargain[],
  names: Names,
  scoreOf: (key: Key) => number,
): readonly Chosen[] {
  const topics = [...chosen];
  for (const { key, label } of bargains) {
    const at = topics.findIndex(
      (topic) =>
        isCalled(topic.label, key.stems) ||
        sharedBy(topic.passages, key.passages) > SHARED ||
        isNamedAlike(topic.label, label, names),
    );
    const same = at < 0 ? [] : topics.splice(at, 1);
    // The talks on it may have been told as a matter of their own.
    const talks = topics.filter((topic) => isDealOfTalks(topic.label, label, names));
    for (const topic of talks) same.push(...topics.splice(topics.indexOf(topic), 1));
    topics.push({
      key,
      label,
      passages: [...new Set([...same.flatMap(({ passages }) => passages), ...key.passages])],
      score: Math.max(scoreOf(key), ...same.map(({ score }) => score)),
    });
  }
  return topics.toSorted((a, b) => b.score - a.score);
}

/** "the merger plan" beside "the rail merger": the bargain is called after what the topic is of. */
function isNamedAlike(topic: Passage, bargain: Passage, names: Names): boolean {
  return !isDealing(headOf(topic.mention.label)) && alike(topic, bargain, names);
}

/** What share of the first ones' sentences the others have. */
function sharedBy(some: readonly Passage[], others: readonly Passage[]): number {
  const places = new Set(others.map(({ place }) => place));
  const own = new Set(some.map(({ place }) => place));
  return [...own].filter((place) => places.has(place)).length / own.size;
}
