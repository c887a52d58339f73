import type { Sentence, Token } from '../../model/analysis.ts';
import type { IssueMention } from '../../model/fact.ts';
import { stemOf, stemOfToken } from '../../model/stem.ts';
import { formIs, perWord } from '../../model/word.ts';
import { endsInIng } from '../phrases/nouns.ts';
import lexicon from './deeds.json' with { type: 'json' };
import type { Item } from './item.ts';

type Within = Pick<Sentence, 'first' | 'last'>;

/** What is to be done, with the word that shows it to be contested, under way or agreed. Token indices, half-open. */
export interface Deed {
  readonly item: Item;
  readonly at: { readonly first: number; readonly last: number };
  readonly weight: number;
  readonly status: IssueMention['status'];
}

/** A matter that neither its verb nor its object names alone: whether a government is formed. By stems; the first of each stands for all. */
interface Family {
  readonly objects: ReadonlySet<string>;
  readonly stems: readonly string[];
  /** Any name is an object: "recognise Kosovo". */
  readonly named: boolean;
}

/** The families of each verb, by its stem. */
const FAMILIES = new Map<string, Family[]>();
for (const { verbs, objects, named = false } of lexicon.deeds) {
  const own = objects.map((object) => stemOf(object));
  const family = { objects: new Set(own), stems: [stemOf(verbs[0] ?? ''), own[0] ?? ''], named };
  for (const verb of new Set(verbs.map((word) => stemOf(word))))
    FAMILIES.set(verb, [...(FAMILIES.get(verb) ?? []), family]);
}

const CONTESTED = 1;
const UNDER_WAY = 0.8;
const DONE = 0.8;

/**
 * What somebody is to do, or not, with an object that is no matter by itself: "unable to form a government", "blocked the forming
 * of an executive", "considering normalising relations", "calls for her to withdraw from the race". Only behind a word that shows
 * that it is contested, under way or agreed: "they formed a government in May" and "plans to form a queue" tell of none.
 */
export function deedsIn(tokens: readonly Token[], sentence: Within): readonly Deed[] {
  const deeds: Deed[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i];
    const families = token ? familiesOf(token) : null;
    if (families === null || !isToDo(tokens, i)) continue;
    const object = objectFrom(tokens, i, sentence.last);
    const head = tokens[object];
    const family =
      head &&
      families.find(({ objects, named }) => objects.has(stemOfToken(head)) || (named && isNamed(tokens, i, object)));
    const shown = family ? shownBy(tokens, sentence, i) : null;
    if (!token || !head || !family || !shown) continue;
    const { start } = token;
    const item: Item = { start, end: head.end, first: i, last: object + 1, stems: stemsOf(family, head), kind: 'deed' };
    deeds.push({ item, ...shown });
    i = object;
  }
  return deeds;
}

/** "recognise Kosovo": nothing but a name stands behind the verb. */
function isNamed(tokens: readonly Token[], verb: number, object: number): boolean {
  return tokens.slice(verb + 1, object + 1).every(({ pos, lower }) => pos === 'PROPN' || lower === 'the');
}

function stemsOf({ objects, stems }: Family, head: Token): readonly string[] {
  return objects.has(stemOfToken(head)) ? stems : [...stems.slice(0, 1), stemOfToken(head)];
}

const familiesOf = perWord((lower): readonly Family[] | null => FAMILIES.get(stemOf(lower)) ?? null);

/** "to form", "forming". */
function isToDo(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  // "was forming a government": it is done.
  if (endsInIng(token)) return !isBe(tokens[i - 1]);
  return tokens[i - 1]?.lower === 'to' || (tokens[i - 1]?.lower === 'not' && tokens[i - 2]?.lower === 'to');
}

const isBe = formIs(/^(?:is|are|was|were|be|been|am)$/u);

/** An object stands so near to its verb. */
const OBJECT_WITHIN = 6;

/** The last noun of the object: "government" in "form a new coalition government"; -1 where it has none. */
function objectFrom(tokens: readonly Token[], verb: number, last: number): number {
  for (let i = verb + 1; i < Math.min(last, verb + 1 + OBJECT_WITHIN); i++) {
    const token = tokens[i];
    if (!token || !(isNoun(token) || isLead(token) || /^(?:DET|ADJ|NUM|PART)$/u.test(token.pos))) return -1;
    if (isNoun(token) && !isNoun(tokens[i + 1])) return i;
  }
  return -1;
}

const isNoun = (token: Token | undefined): boolean => token?.pos === 'NOUN' || token?.pos === 'PROPN';
const isLead = formIs(/^(?:of|from|out|down|aside|-|its|their|his|her|our)$/u);

/** The word that shows it stands so far before. */
const SHOWN_WITHIN = 12;

function shownBy(tokens: readonly Token[], { first }: Within, verb: number): Omit<Deed, 'item'> | null {
  for (let i = verb - 1; i >= Math.max(first, verb - SHOWN_WITHIN); i--) {
    const token = tokens[i];
    if (!token || /^[,;:.“”"]$/u.test(token.lower)) return null;
    const at = { first: i, last: i + 1 };
    if (contests(token)) return { at, weight: CONTESTED, status: 'open' };
    if (goesOn(token)) return { at, weight: UNDER_WAY, status: 'open' };
    if (agrees(token)) return { at, weight: DONE, status: isDenied(tokens, i) ? 'open' : 'resolved' };
  }
  return null;
}

/** "have not agreed to", "failed to agree to", "without a deal to". */
function isDenied(tokens: readonly Token[], i: number): boolean {
  return tokens.slice(Math.max(0, i - 3), i).some((token) => denies(token) || contests(token));
}

const contests = formIs(new Set(lexicon.contested));
const goesOn = formIs(new Set(lexicon.underWay));
const agrees = formIs(new Set(lexicon.done));
const denies = formIs(/^(?:no|not|n't|never|without|if|whether|would|could|may|might)$/u);
