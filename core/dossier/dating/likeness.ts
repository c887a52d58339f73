import type { Analysis } from '../../model/analysis.ts';
import type { Reading } from '../../model/reading.ts';
import { topicOf } from './mentioned.ts';

/** 0 to 1: what two sentences share of what is peculiar to them among the articles of a dossier, as a part of what the poorer one has. */
export type Likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>) => number;

/** Counts in how many articles each word stands, once: the fewer, the more it tells one event from another. */
export function likenessOf(readings: readonly Reading[]): Likeness {
  const articles = new Map<string, number>();
  for (const reading of readings)
    for (const word of wordsIn(reading)) articles.set(word, (articles.get(word) ?? 0) + 1);
  const weight = (word: string): number => Math.log(1 + readings.length / (articles.get(word) ?? 1));
  const sum = (words: Iterable<string>): number => [...words].reduce((total, word) => total + weight(word), 0);
  return (a, b) => sum([...a].filter((word) => b.has(word))) / (Math.min(sum(a), sum(b)) || 1);
}

/** Counted once for each reading of an article, however often its dossier is put together. */
const COUNTED = new WeakMap<Analysis, ReadonlySet<string>>();
/** An article's first sentences tell its news; of a book-long text no more are looked at. */
const SENTENCES = 400;

function wordsIn(reading: Reading): ReadonlySet<string> {
  const known = COUNTED.get(reading.analysis);
  if (known) return known;
  const words = new Set<string>();
  for (const sentence of reading.analysis.sentences.slice(0, SENTENCES))
    if (sentence.kind !== 'boilerplate') for (const word of topicOf(reading, sentence)) words.add(word);
  COUNTED.set(reading.analysis, words);
  return words;
}
