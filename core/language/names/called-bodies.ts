import { perWord, wordIs } from '../../model/word.ts';
import nouns from './lexicon/body-nouns.json' with { type: 'json' };
import { type RawMention, raw } from './raw.ts';
import { isAct } from './signs.ts';
import type { Word } from './words.ts';

/**
 * A noun for bodies of some sort. `named`: the words that such a body has in its name; `any`: whether bodies whose names tell
 * nothing are called so.
 */
export interface BodyNoun {
  readonly noun: string;
  readonly named: ReadonlySet<string>;
  readonly any: boolean;
}

const NOUNS: ReadonlyMap<string, BodyNoun> = nounsOf();

function nounsOf(): ReadonlyMap<string, BodyNoun> {
  const named: Readonly<Record<string, readonly string[]>> = nouns.named;
  const any = new Set(nouns.any);
  return new Map(
    [...new Set([...Object.keys(named), ...any])].map((noun) => [
      noun,
      { noun, named: new Set(named[noun] ? [noun, ...named[noun]] : []), any: any.has(noun) },
    ]),
  );
}

/** What a word is among the nouns for bodies; null for nearly all. */
export const bodyNoun = perWord((lower) => NOUNS.get(lower) ?? null);

export function isBodyNoun(lower: string): boolean {
  return NOUNS.has(lower);
}

/** "the ministry", "this union", "the Irish airline": a body that was named before. The mentions with these among them. */
export function withDescribedBodies(words: readonly Word[], raws: readonly RawMention[]): readonly RawMention[] {
  const added: RawMention[] = [];
  let next = 0;
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at] as Word;
    if (word.shape !== 'lower' || bodyNoun(word) === null || isBeforeNoun(words, at)) continue;
    const from = determinerOf(words, at);
    if (from < 0) continue;
    while (next < raws.length && (raws[next]?.to ?? 0) <= from) next += 1;
    if ((raws[next]?.from ?? words.length) <= at) continue;
    added.push(raw({ from, to: at + 1, headFrom: at, kind: 'body', form: 'description', sort: DESCRIBED }));
  }
  return added.length === 0 ? raws : [...raws, ...added].sort((a, b) => a.from - b.from);
}

/** The sort of a mention that only describes a body. */
export const DESCRIBED = 'described';

/** "the union leader", "the company car": the noun tells of another one. */
function isBeforeNoun(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (words[at]?.possessive || next === undefined) return false;
  // "the union representing miners" tells by itself which one it is.
  if (next.gap === 'space' && next.verb && next.lower.endsWith('ing')) return true;
  return next.gap === 'hyphen' || (next.gap === 'space' && (next.noun || next.proper));
}

const points = wordIs(/^(?:the|this|that)$/);
const links = wordIs(/^(?:of|for|and|or|a|an|in|by|to|at)$/);

/** Where "the" stands before the noun, an adjective or two between; -1 where it does not. */
function determinerOf(words: readonly Word[], at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - 3); i -= 1) {
    const word = words[i] as Word;
    if (words[i + 1]?.gap !== 'space' || word.possessive) return -1;
    if (points(word)) return i;
    if (word.verb || word.shape !== 'lower' || links(word)) return -1;
  }
  return -1;
}

/**
 * The nouns by which the article calls what stands at a name: "carmaker Ford", "the GMB union", "Brightline, the rail operator,".
 */
export function nounsBeside(words: readonly Word[], { from, to }: Pick<RawMention, 'from' | 'to'>): readonly string[] {
  const found: string[] = [];
  const [before, after] = [words[from - 1], words[to]];
  if (before && words[from]?.gap === 'space' && !before.possessive && bodyNoun(before)) found.push(before.lower);
  if (after?.gap === 'space' && after.shape === 'lower' && !words[to - 1]?.possessive && bodyNoun(after))
    found.push(after.lower);
  return [...found, ...apposed(words, to)];
}

/** How far an apposition is read. */
const APPOSED = 8;

function apposed(words: readonly Word[], at: number): readonly string[] {
  if (words[at]?.gap !== 'comma' || !/^(?:the|a|an|one|its|their|his|her)$/.test(words[at]?.lower ?? '')) return [];
  for (let i = at + 1; i < Math.min(words.length, at + APPOSED); i += 1) {
    const word = words[i] as Word;
    if (word.gap === 'comma' || word.gap === 'other' || word.gap === 'start' || word.verb) return [];
    const noun = bodyNoun(word);
    if (noun && !isBeforeNoun(words, i)) return [noun.noun];
    if (/^(?:that|which|who|in|at|with)$/.test(word.lower)) return [];
  }
  return [];
}

/**
 * Names that nobody knows and that the article shows to be a body's: it calls one so ("chipmaker Torvane"), or has an acronym
 * act ("the KTU said"). Keyed by the name's words.
 */
export function calledBodies(words: readonly Word[], raws: readonly RawMention[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const mention of raws) {
    if (mention.kind !== 'unknown' || mention.role || mention.gender || mention.form === 'handle') continue;
    if (mention.form === 'acronym' ? isActor(words, mention) : isCalled(words, mention))
      found.add(nameKey(words, mention));
  }
  return found;
}

/** "Chipmaker Torvane", "Brightline, the rail operator,". Not "the Scottish union", whose first word may be of any sort. */
function isCalled(words: readonly Word[], mention: RawMention): boolean {
  const after = words[mention.to];
  return nounsBeside(words, mention).some((noun) => NOUNS.get(noun)?.any === true && after?.lower !== noun);
}

/** The words of a name as one string. */
export function nameKey(words: readonly Word[], { headFrom, headTo }: RawMention): string {
  let key = words[headFrom]?.text ?? '';
  for (let i = headFrom + 1; i < headTo; i += 1) key += ` ${words[i]?.text}`;
  return key;
}

/** "the KTU said", "KTU members", not "the CEO said", "the GDP rose". */
function isActor(words: readonly Word[], { from, to }: RawMention): boolean {
  const [word, before, after] = [words[from], words[from - 1], words[to]];
  if (!word || word.text.length < 3 || word.text.length > 8 || NO_BODIES.has(word.text)) return false;
  if (after?.gap === 'space' && bodyNoun(after)) return true;
  const acts = after?.gap === 'space' && after.shape === 'lower' && isAct(after);
  return acts && (before?.lower === 'the' ? word.gap === 'space' : word.opens || word.gap !== 'space');
}

/** Acronyms of offices, measures and things, which speak or meet without being bodies. */
const NO_BODIES: ReadonlySet<string> = new Set(nouns.noBodies);
