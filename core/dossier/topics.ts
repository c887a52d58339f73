import type { Reading } from '../model/reading.ts';
import { type NonEmpty, nonEmpty } from '../model/span.ts';
import type { Passage } from './issues.ts';

/** What passages of a dossier have in common that is at issue. */
export interface Topic {
  /** The stems that all its passages share. */
  readonly key: readonly string[];
  readonly label: string;
  readonly terms: readonly string[];
  readonly passages: NonEmpty<Passage>;
  readonly salience: number;
}

const MOST_TOPICS = 10;
/** A topic must weigh so much of what the strongest weighs. */
const LEAST_SHARE = 0.18;
const LEAST_SCORE = 1;

/**
 * Groups passages by the noun phrases that stand at issue in them: again and again the stems that weigh most over all
 * articles make a topic, which takes its passages with it.
 */
export function topicsOf(passages: readonly Passage[], readings: readonly Reading[]): readonly Topic[] {
  const topics: Topic[] = [];
  const keys = keysOf(passages);
  const taken = new Set<Passage>();
  let strongest = 0;
  while (topics.length < MOST_TOPICS) {
    const best = heaviest(keys, taken, topics);
    if (!best || best.score < Math.max(LEAST_SCORE, LEAST_SHARE * strongest)) break;
    strongest = Math.max(strongest, best.score);
    const own = nonEmpty(best.passages, 'passages of a topic');
    for (const passage of own) taken.add(passage);
    topics.push({
      key: best.stems,
      label: labelOf(own, best.stems),
      terms: termsOf(own),
      passages: own,
      salience: Math.round((100 * best.score) / strongest) / 100,
    });
  }
  return readings.length === 0 ? [] : topics;
}

interface Key {
  readonly stems: readonly string[];
  readonly passages: readonly Passage[];
}

/** Every stem, and every two and three neighbouring stems, of the phrases, with the passages that hold them. */
function keysOf(passages: readonly Passage[]): readonly Key[] {
  const found = new Map<string, { stems: readonly string[]; passages: Passage[] }>();
  for (const passage of passages) {
    const stems = passage.mention.terms.slice(0, 8);
    for (let size = 1; size <= 3; size++) {
      for (let i = 0; i + size <= stems.length; i++) {
        const part = stems.slice(i, i + size);
        const name = part.join(' ');
        const known = found.get(name);
        if (!known) found.set(name, { stems: part, passages: [passage] });
        else if (known.passages.at(-1) !== passage) known.passages.push(passage);
      }
    }
  }
  return [...found.values()];
}

const SIZE_BONUS = [0, 0.7, 1.15, 1.25];

function heaviest(
  keys: readonly Key[],
  taken: ReadonlySet<Passage>,
  topics: readonly Topic[],
): (Key & { score: number }) | null {
  let best: (Key & { score: number }) | null = null;
  for (const key of keys) {
    const free = key.passages.filter((passage) => !taken.has(passage));
    if (free.length === 0 || topics.some((topic) => topic.key.every((stem) => key.stems.includes(stem)))) continue;
    const score = weigh(free) * (SIZE_BONUS[key.stems.length] ?? 1);
    if (best === null || score > best.score) best = { stems: key.stems, passages: free, score };
  }
  return best;
}

/** The weight of a topic's passages, each sentence once, and more where several articles hold them. */
function weigh(passages: readonly Passage[]): number {
  const bySentence = new Map<string, number>();
  for (const { mention } of passages) {
    const [at] = mention.evidence;
    const place = `${at.article} ${at.start}`;
    bySentence.set(place, Math.max(bySentence.get(place) ?? 0, mention.salience));
  }
  const articles = new Set(passages.map(({ article }) => article)).size;
  let sum = 0;
  for (const weight of bySentence.values()) sum += weight;
  return sum * (1 + 0.4 * (articles - 1));
}

/** The phrase as written that stands for the others: that of most weight, two to five words rather than one or ten. */
function labelOf(passages: NonEmpty<Passage>, key: readonly string[]): string {
  const weights = new Map<string, { label: string; weight: number }>();
  for (const { mention } of passages) {
    const name = mention.terms.join(' ');
    const extra = mention.terms.length - key.length;
    const weight = mention.salience * (extra === 0 ? 1 : extra <= 2 ? 0.9 : 0.3);
    const known = weights.get(name);
    weights.set(name, { label: known?.label ?? mention.label, weight: (known?.weight ?? 0) + weight });
  }
  let best = { label: passages[0].mention.label, weight: 0 };
  for (const entry of weights.values()) if (entry.weight > best.weight) best = entry;
  return best.label;
}

function termsOf(passages: readonly Passage[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { mention } of passages) for (const term of mention.terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 12)
    .map(([term]) => term);
}
