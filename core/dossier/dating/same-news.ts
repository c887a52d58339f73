import type { Analysis } from '../../model/analysis.ts';
import type { Reading } from '../../model/reading.ts';
import { topicOf } from './mentioned.ts';

/** How much articles and sentences have in common of what is peculiar to them among the articles of a dossier. */
export interface Likeness {
  /** 0 to 1: the cosine of two articles' words, each weighted by how few articles have it. */
  readonly articles: (a: Reading, b: Reading) => number;
  /** 0 to 1: what two sentences share, as a part of what the poorer one has. */
  readonly sentences: (a: ReadonlySet<string>, b: ReadonlySet<string>) => number;
}

type Vector = ReadonlyMap<string, number>;

/** Counts the words of all articles once. */
export function likenessOf(readings: readonly Reading[]): Likeness {
  const counted = new Map(readings.map((reading) => [reading, wordsIn(reading)] as const));
  const articles = new Map<string, number>();
  for (const words of counted.values())
    for (const word of words.keys()) articles.set(word, (articles.get(word) ?? 0) + 1);
  const weight = (word: string): number => Math.log(1 + readings.length / (articles.get(word) ?? 1));
  const vectors = new Map<Reading, Vector>();
  const vectorOf = (reading: Reading): Vector => {
    const found = vectors.get(reading) ?? unit(counted.get(reading) ?? new Map(), weight);
    vectors.set(reading, found);
    return found;
  };
  const sum = (words: Iterable<string>): number => [...words].reduce((total, word) => total + weight(word), 0);
  return {
    articles: (a, b) => dot(vectorOf(a), vectorOf(b)),
    sentences: (a, b) => sum([...a].filter((word) => b.has(word))) / (Math.min(sum(a), sum(b)) || 1),
  };
}

/** Counted once for each reading of an article, however often its dossier is put together. */
const COUNTED = new WeakMap<Analysis, ReadonlyMap<string, number>>();
/** An article's first sentences tell its news; of a book-long text no more are looked at. */
const SENTENCES = 400;

function wordsIn(reading: Reading): ReadonlyMap<string, number> {
  const known = COUNTED.get(reading.analysis);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const sentence of reading.analysis.sentences.slice(0, SENTENCES))
    if (sentence.kind !== 'boilerplate')
      for (const word of topicOf(reading, sentence)) counts.set(word, (counts.get(word) ?? 0) + 1);
  COUNTED.set(reading.analysis, counts);
  return counts;
}

function unit(counts: ReadonlyMap<string, number>, weight: (word: string) => number): Vector {
  const weighted = [...counts].map(([word, count]) => [word, (1 + Math.log(count)) * weight(word)] as const);
  const length = Math.hypot(...weighted.map(([, value]) => value));
  return new Map(weighted.map(([word, value]) => [word, value / (length || 1)]));
}

function dot(a: Vector, b: Vector): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let total = 0;
  for (const [word, value] of few) total += value * (many.get(word) ?? 0);
  return total;
}
