import type { Reading } from '../model/reading.ts';
import { type NonEmpty, nonEmpty } from '../model/span.ts';
import { stemOf } from '../model/stem.ts';
import type { Passage } from './issues.ts';
import words from './topics.json' with { type: 'json' };

/** What passages of a dossier have in common that is at issue. */
export interface Topic {
  /** The stems that all its passages share. */
  readonly key: readonly string[];
  readonly label: string;
  readonly terms: readonly string[];
  readonly passages: NonEmpty<Passage>;
  readonly salience: number;
}

const MOST_TOPICS = 16;
/** A dossier of one article has so many issues at most; two further articles may bring one more. */
const FEWEST_TOPICS = 12;
/** A key is redundant where more than this share of its passages is taken by one topic. */
const REDUNDANT = 0.6;
/** A part of a theme is an issue of its own where it holds no more than this share of its passages. */
const PART = 0.35;
/** What only one passage shows is no issue of a dossier. */
const FEWEST_PASSAGES = 2;
/** A topic must weigh so much of what the strongest weighs. */
const LEAST_SHARE = 0.04;
const LEAST_SCORE = 0.8;
/** What a sentence still weighs for a further topic once one has taken it. */
const COVERED = 0.4;

/**
 * Groups passages by the noun phrases that stand at issue in them: again and again the stems that weigh most over all
 * articles make a topic, which takes its passages with it.
 */
export function topicsOf(passages: readonly Passage[], readings: readonly Reading[]): readonly Topic[] {
  const topics: Topic[] = [];
  const names = namesIn(readings);
  let keys = [...keysOf(passages), ...themeKeysOf(passages, readings)].filter(
    (key) => places(key.passages) >= FEWEST_PASSAGES && (key.theme || says(key.stems, names)),
  );
  const covered = new Set<string>();
  const most = FEWEST_TOPICS + Math.floor(readings.length / 2);
  let strongest = 0;
  while (topics.length < Math.min(MOST_TOPICS, most)) {
    const best = heaviest(keys, covered);
    if (!best || best.score < Math.max(LEAST_SCORE, LEAST_SHARE * strongest)) break;
    strongest = Math.max(strongest, best.score);
    const own = nonEmpty(best.passages, 'passages of a topic');
    const taken = new Set(own);
    for (const passage of own) covered.add(placeOf(passage));
    const label = labelOf(own, names);
    keys = keys.filter((key) => key !== best.key && !redundant(key, best.key, taken, label));
    topics.push({
      key: best.key.stems,
      label,
      terms: termsOf(own),
      passages: own,
      salience: Math.round((100 * best.score) / strongest) / 100,
    });
  }
  return topics;
}

/**
 * True for a key that names again what a topic names: most of its passages are the topic's, and it is a good part of the
 * topic. A small part of a large one ("pay talks" among all on pay) is an issue of its own.
 */
function redundant(key: Key, topic: Key, taken: ReadonlySet<Passage>, label: string): boolean {
  const shared = key.passages.filter((passage) => taken.has(passage)).length;
  if (shared <= REDUNDANT * key.passages.length) return false;
  const named = new Set(wordsOf(label));
  const part = topic.theme && !key.theme && shared <= PART * taken.size;
  return !part || key.stems.every((stem) => named.has(stem));
}

interface Key {
  readonly stems: readonly string[];
  readonly theme: boolean;
  readonly passages: readonly Passage[];
}

/** Every two and three neighbouring stems of the phrases, with the passages that hold them. */
function keysOf(passages: readonly Passage[]): readonly Key[] {
  const found = new Map<string, { stems: readonly string[]; theme: false; passages: Passage[] }>();
  for (const passage of passages) {
    const stems = passage.mention.terms.slice(0, 8);
    for (let size = 2; size <= 3; size++) {
      for (let i = 0; i + size <= stems.length; i++) {
        const part = stems.slice(i, i + size);
        const name = part.join(' ');
        const known = found.get(name);
        if (!known) found.set(name, { stems: part, theme: false, passages: [passage] });
        else if (known.passages.at(-1) !== passage) known.passages.push(passage);
      }
    }
  }
  return [...found.values()];
}

/** The themes of the lexicon, each with the passages whose phrase holds one of its terms. */
function themeKeysOf(passages: readonly Passage[], readings: readonly Reading[]): readonly Key[] {
  const found = new Map<string, { theme: true; stems: readonly string[]; passages: Passage[] }>();
  const terms = readings.map((reading) => termsByPlace(reading));
  for (const passage of passages) {
    const stems = new Set(wordsOf(passage.mention.label));
    const [at] = passage.mention.evidence;
    for (const { theme, term } of terms[passage.article]?.get(at.start) ?? []) {
      if (BROAD.has(theme) || !term.every((stem) => stems.has(stem))) continue;
      const known = found.get(theme);
      if (!known) found.set(theme, { theme: true, stems: [`theme:${theme}`], passages: [passage] });
      else if (known.passages.at(-1) !== passage) known.passages.push(passage);
    }
  }
  return [...found.values()];
}

function termsByPlace(
  reading: Reading,
): ReadonlyMap<number, readonly { readonly theme: string; readonly term: readonly string[] }[]> {
  const places = new Map<number, { theme: string; term: readonly string[] }[]>();
  for (const fact of reading.facts) {
    if (fact.kind !== 'theme') continue;
    const entry = { theme: fact.theme, term: wordsOf(fact.term) };
    const known = places.get(fact.evidence[0].start);
    if (known) known.push(entry);
    else places.set(fact.evidence[0].start, [entry]);
  }
  return places;
}

function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.']*/gu) ?? []).map((word) =>
    stemOf(word.replace(/\.$/u, '')),
  );
}

const BROAD = new Set<string>(words.broadThemes);
const TERRITORY = new Set<string>(words.territory);

interface Names {
  readonly stems: ReadonlySet<string>;
  readonly territories: readonly ReadonlySet<string>[];
}

/** The stems of the names of people, bodies and states; a sea or an island is a matter that states contend about. */
function namesIn(readings: readonly Reading[]): Names {
  const stems = new Set<string>();
  const territories: ReadonlySet<string>[] = [];
  const seen = new Set<string>();
  for (const { article, analysis } of readings) {
    for (const { kind, form, head } of analysis.mentions) {
      if (form === 'pronoun' || form === 'description' || kind === 'occasion') continue;
      const name = article.text.slice(head.start, Math.min(head.end, head.start + 80)).toLowerCase();
      if (seen.has(name)) continue;
      seen.add(name);
      const own = wordsOf(name);
      if (own.some((stem) => TERRITORY.has(stem))) territories.push(new Set(own));
      else for (const stem of own) stems.add(stem);
    }
  }
  return { stems, territories };
}

/** True where the stems say more than who or what kind of quarrel: "patrol", "south china sea", not "china claim". */
function says(key: readonly string[], names: Names): boolean {
  const territory = (own: ReadonlySet<string>): boolean => key.every((stem) => own.has(stem));
  if (names.territories.some(territory) && key.some((stem) => TERRITORY.has(stem))) return true;
  return key.some((stem) => !names.stems.has(stem) && !EMPTY.has(stem));
}

const EMPTY = new Set<string>(words.cueNouns.map((word) => stemOf(word)));
const SIZE_BONUS = [0, 0, 1, 1.1];

function heaviest(keys: readonly Key[], covered: ReadonlySet<string>) {
  let best: { readonly key: Key; readonly passages: readonly Passage[]; readonly score: number } | null = null;
  for (const key of keys) {
    const score = weigh(key.passages, covered) ** 0.6 * (key.theme ? 1 : (SIZE_BONUS[key.stems.length] ?? 1));
    if (best === null || score > best.score) best = { key, passages: key.passages, score };
  }
  return best;
}

/** The weight of a topic's passages, each sentence once, and more where several articles hold them. */
function weigh(passages: readonly Passage[], covered: ReadonlySet<string>): number {
  const bySentence = new Map<string, number>();
  for (const passage of passages) {
    const place = placeOf(passage);
    const weight = passage.mention.salience * (covered.has(place) ? COVERED : 1);
    bySentence.set(place, Math.max(bySentence.get(place) ?? 0, weight));
  }
  const articles = new Set(passages.map(({ article }) => article)).size;
  let sum = 0;
  for (const weight of bySentence.values()) sum += weight;
  return sum * (1 + 0.4 * (articles - 1));
}

function places(passages: readonly Passage[]): number {
  return new Set(passages.map((passage) => placeOf(passage))).size;
}

function placeOf({ mention }: Passage): string {
  const [at] = mention.evidence;
  return `${at.article} ${at.start}`;
}

/** The phrase as written that stands for the others: that of most weight, two to five words rather than one or ten. */
function labelOf(passages: NonEmpty<Passage>, names: Names): string {
  const weights = new Map<string, { label: string; weight: number }>();
  const counts = new Map<string, number>();
  for (const { mention } of passages) {
    for (const term of new Set(mention.terms)) counts.set(term, (counts.get(term) ?? 0) + mention.salience);
  }
  for (const { mention } of passages) {
    const name = mention.terms.join(' ');
    const known = weights.get(name);
    const size = LABEL_SIZE[mention.terms.length] ?? 0.3;
    const typical = mention.terms.reduce((sum, term) => sum + (counts.get(term) ?? 0), 0) / mention.terms.length;
    const weight = mention.salience * size * typical * (says(mention.terms, names) ? 1 : 0.2);
    weights.set(name, { label: known?.label ?? mention.label, weight: (known?.weight ?? 0) + weight });
  }
  let best = { label: passages[0].mention.label, weight: 0 };
  for (const entry of weights.values()) if (entry.weight > best.weight) best = entry;
  return best.label;
}

/** How well so many content words name an issue. */
const LABEL_SIZE = [0, 0.4, 1, 0.95, 0.7, 0.5, 0.3];

function termsOf(passages: readonly Passage[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { mention } of passages) for (const term of mention.terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 12)
    .map(([term]) => term);
}
