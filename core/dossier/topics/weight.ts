import { isTold, type Passage } from './keys.ts';

/** A phrase is directly at issue from this weight on: the cue stands in it or beside it. */
const DIRECT = 0.6;
/** What is under way has weaker cues. */
const UNDER_WAY = 0.45;
/** So strong must the strongest passage be, and all direct ones together. */
const STRONGEST = 0.8;
const TOGETHER = 0.9;
/** What a sentence still weighs for a further topic once one has taken it. */
const COVERED = 0.4;

/** What the text itself calls open weighs more, and of several in one sentence each weighs as much. */
const TOLD = 1.5;

/**
 * True where passages show that something is contested or settled, not only named beside some word of contention: one of them
 * directly, or several that it is under way.
 */
export function isContested(passages: readonly Passage[]): boolean {
  const direct = passages.filter(({ mention }) => mention.salience >= DIRECT && !isPending(mention.rule));
  const pending = passages.filter(({ mention }) => mention.salience >= UNDER_WAY && isPending(mention.rule));
  const strongest = Math.max(0, ...direct.map(({ mention }) => mention.salience));
  return (strongest >= STRONGEST && sum(direct) >= TOGETHER) || sum(pending) >= TOGETHER;
}

/** The weight of a topic's passages, each sentence once, and more where several articles hold them. */
export function weigh(passages: readonly Passage[], covered: ReadonlySet<string>): number {
  const bySentence = new Map<string, number>();
  for (const passage of passages) {
    const { place } = passage;
    const weight = passage.mention.salience * (isTold(passage) ? TOLD : covered.has(place) ? COVERED : 1);
    bySentence.set(place, Math.max(bySentence.get(place) ?? 0, weight));
  }
  const articles = articlesOf(passages);
  let whole = 0;
  for (const weight of bySentence.values()) whole += weight;
  return whole * (1 + 0.4 * (articles - 1));
}

/** In how many sentences the passages stand. */
export function placesOf(passages: readonly Passage[]): number {
  return new Set(passages.map(({ place }) => place)).size;
}

/** In how many articles they stand, of which several that print the same sentence are one. */
export function articlesOf(passages: readonly Passage[]): number {
  const first = new Map<string, number>();
  for (const { place, article } of passages) if (!first.has(place)) first.set(place, article);
  return new Set(first.values()).size;
}

function isPending(rule: string): boolean {
  return rule.endsWith('pending');
}

function sum(passages: readonly Passage[]): number {
  return passages.reduce((whole, { mention }) => whole + mention.salience, 0);
}
