import type { Token } from '../../model/analysis.ts';
import { stemOf, stemOfToken } from '../../model/stem.ts';
import { perWord } from '../../model/word.ts';
import lexicon from './told.json' with { type: 'json' };

/** The frames by which a text says in so many words that something is open; see `told.ts`. */
export type Frame =
  | 'point'
  | 'weak-point'
  | 'predicate'
  | 'relation'
  | 'quarrel'
  | 'act'
  | 'disagreed'
  | 'settled'
  | 'leaves'
  | 'unsettles'
  | 'demand'
  | 'order'
  | 'unmet'
  | 'terms'
  | 'eases'
  | 'awaits'
  | 'asks'
  | 'condition';

interface Entry {
  readonly frame: Frame;
  readonly words: readonly string[];
  readonly byStem: boolean;
}

/** A frame's words where they stand: token indices, half-open. */
export interface Anchor {
  readonly frame: Frame;
  readonly first: number;
  readonly last: number;
}

/** "a thorny question", "the unsolved issue": whatever such a word says of, it is open. */
const QUALIFIED_POINTS = lexicon.pointQualities.flatMap((quality) =>
  lexicon.pointNouns.map((noun) => `${quality} ${noun}`),
);

const ENTRIES = new Map<string, Entry[]>();

for (const [frame, list, byStem] of [
  ['point', [...lexicon.points, ...QUALIFIED_POINTS], true],
  ['weak-point', lexicon.weakPoints, true],
  ['disagreed', lexicon.disagreed, false],
  // "stalled over fares" before "stalled": what it is over says more than what has stalled.
  ['quarrel', lexicon.quarrelling, false],
  ['act', lexicon.acts, false],
  ['predicate', lexicon.predicates, false],
  ['relation', lexicon.relations, false],
  ['settled', lexicon.settled, false],
  ['leaves', lexicon.leaves, false],
  ['unsettles', lexicon.unsettles, false],
  ['demand', lexicon.demands, false],
  ['order', lexicon.orders, false],
  ['unmet', lexicon.unmet, false],
  ['terms', lexicon.terms, false],
  ['eases', lexicon.easing, false],
  ['awaits', lexicon.awaits, false],
  ['asks', lexicon.asks, false],
  ['condition', lexicon.conditions, false],
] as const) {
  for (const entry of list) {
    const words = entry.replaceAll('-', ' - ').split(' ');
    const own = byStem ? words.map((word) => stemOf(word)) : words;
    const [first = ''] = own;
    ENTRIES.set(first, [...(ENTRIES.get(first) ?? []), { frame, words: own, byStem }]);
  }
}

/** The frames that a word begins, and the words one of which must follow it, `null` where none need. */
interface Opening {
  readonly entries: readonly Entry[];
  readonly second: ReadonlySet<string | undefined> | null;
}

/** Most words begin no frame. */
const openingOf = perWord((lower): Opening | null => {
  const exact = (ENTRIES.get(lower) ?? []).filter(({ byStem }) => !byStem);
  const stems = (ENTRIES.get(stemOf(lower)) ?? []).filter(({ byStem }) => byStem);
  const entries = [...stems, ...exact].toSorted((a, b) => b.words.length - a.words.length);
  const alone = entries.at(-1)?.words.length === 1;
  return entries.length === 0
    ? null
    : { entries, second: alone ? null : new Set(entries.map(({ words }) => words[1])) };
});

/** The frames that begin at a token, the longest first. */
export function anchorsAt(tokens: readonly Token[], i: number, limit: number): readonly Anchor[] {
  const token = tokens[i];
  const opening = token ? openingOf(token) : null;
  if (opening === null || !goesOn(opening, tokens[i + 1])) return NONE;
  let found: Anchor[] | null = null;
  for (const { frame, words, byStem } of opening.entries)
    if (stands(tokens, i, limit, words, byStem)) (found ??= []).push({ frame, first: i, last: i + words.length });
  return found ?? NONE;
}

/** The first words of many frames are everywhere ("to", "in", "a"): the next one turns most of them away. */
function goesOn({ second }: Opening, next: Token | undefined): boolean {
  return second === null || (next !== undefined && (second.has(next.lower) || second.has(stemOfToken(next))));
}

function stands(
  tokens: readonly Token[],
  at: number,
  limit: number,
  words: readonly string[],
  byStem: boolean,
): boolean {
  if (at + words.length > limit) return false;
  for (let n = 0; n < words.length; n++) if (!isWord(tokens[at + n], words[n], byStem)) return false;
  return true;
}

const NONE: readonly Anchor[] = [];

function isWord(token: Token | undefined, word: string | undefined, byStem: boolean): boolean {
  return token !== undefined && (byStem ? stemOfToken(token) : token.lower) === word;
}
