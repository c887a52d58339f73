import type { Reading } from '../../model/reading.ts';
import { overlaps, type Range, type Span } from '../../model/span.ts';
import { placeKey } from '../places/place-key.ts';
import { stateOf } from '../places/states.ts';
import lexicon from './comparable.json' with { type: 'json' };

/** A number with what it counts: "at least 12 people", "4.5 per cent", "$3bn". */
export interface Quantity {
  readonly value: number;
  /** What is counted: the stem of the noun, "%", or the currency. */
  readonly of: string;
  readonly at: Span;
}

/** A number in its sentence: what stands before and after it there. */
export interface InSentence {
  readonly quantity: Quantity;
  readonly reading: Reading;
  readonly before: string;
  readonly after: string;
}

/** So much apart are two numbers that are no roundings of one. */
const APART = 0.05;
/** And two of which one is an estimate ("about 2,000"). */
const APART_ABOUT = 0.15;
/** Nobody says "more than 100" of as many as this times that. */
const BOUND_FACTOR = 2;
const REACH = 200;
/** "six people were also killed": so far behind a number another word still tells of it. */
const BESIDES_REACH = 30;
const SENTENCE_END = /[.!?](?=\s|$)|\n/g;
const RATE =
  /^ ?(?:an?|per|each|every|over(?: the)?(?: next)?(?: \w+)?) (years?|months?|weeks?|days?|hours?|head|person|barrel|tonne|ton|share|litre|gallon)\b|^ ?(annually|monthly|weekly|daily)\b/i;
const LEAST = ending(lexicon.least);
const MOST = ending(lexicon.most);
const ABOUT = ending(lexicon.about);
const SCOPE = within(lexicon.scopes);
const ALSO = /\b(?:also|separately|in a separate|in another)\b/i;
const REVISED = within(lexicon.revised);
const BEFELL = new Map(lexicon.befell.flatMap((group) => group.map((word) => [word, group[0] ?? word] as const)));

/** A number with the rest of its sentence, as far as that matters. */
export function inSentence(quantity: Quantity, reading: Reading): InSentence {
  const { text } = reading.article;
  const left = text.slice(Math.max(0, quantity.at.start - REACH), quantity.at.start);
  const right = text.slice(quantity.at.end, quantity.at.end + REACH);
  const from = [...left.matchAll(SENTENCE_END)].at(-1);
  const [to] = right.matchAll(SENTENCE_END);
  return { quantity, reading, before: from ? left.slice(from.index + 1) : left, after: right.slice(0, to?.index) };
}

/** Two sources of one thing do not differ by more than this many times: those that do count two. */
const FAR = 20;

function areFar({ quantity: { value: a } }: InSentence, { quantity: { value: b } }: InSentence): boolean {
  return Math.min(a, b) > 0 && Math.max(a, b) > FAR * Math.min(a, b);
}

/**
 * Whether two numbers of one thing contradict each other: not where one is a rounding or a bound that the other keeps, counts
 * something else (the wounded, a year's share, another country), or is a later count of what grows.
 */
export function contradict(a: InSentence, b: InSentence): boolean {
  return !areFar(a, b) && !meet(a, b) && !countsElse(a, b) && !isLater(a, b) && !isLater(b, a);
}

function meet(a: InSentence, b: InSentence): boolean {
  const [x, y] = [a.quantity.value, b.quantity.value];
  const isAbout = ABOUT.test(a.before) || ABOUT.test(b.before);
  if (Math.abs(x - y) <= (isAbout ? APART_ABOUT : APART) * Math.max(x, y)) return true;
  return keeps(a, b) || keeps(b, a);
}

/** "more than 100" is kept by 112, "nearly 2,000" by 1,850; two bounds of one kind say what each article knows. */
function keeps(bound: InSentence, other: InSentence): boolean {
  const [x, y] = [bound.quantity.value, other.quantity.value];
  if (LEAST.test(bound.before)) return !LEAST.test(other.before) && y >= x && y <= x * BOUND_FACTOR;
  return MOST.test(bound.before) && !MOST.test(other.before) && y <= x && y * BOUND_FACTOR >= x;
}

function countsElse(a: InSentence, b: InSentence): boolean {
  const [befellA, befellB] = [befell(a), befell(b)];
  if (befellA !== null && befellB !== null && befellA !== befellB) return true;
  if (rateOf(a) !== rateOf(b)) return true;
  // "Six were also killed in": of something else than what the other article tells.
  if (isBesides(a) !== isBesides(b)) return true;
  if (SCOPE.test(a.before + a.after) !== SCOPE.test(b.before + b.after)) return true;
  const [left, right] = [statesOf(a), statesOf(b)];
  return left.length > 0 && right.length > 0 && !left.some((state) => right.includes(state));
}

function isBesides({ before, after }: InSentence): boolean {
  return ALSO.test(before) || ALSO.test(after.slice(0, BESIDES_REACH));
}

/** What happened to those who are counted: the nearest word that says so. */
function befell({ quantity, reading, before, after }: InSentence): string | null {
  const counted = reading.article.text.slice(quantity.at.start, quantity.at.end);
  const near = (text: string, side: 1 | -1): readonly [number, string] | null => {
    const words = text.toLowerCase().match(/[\p{L}]+/gu) ?? [];
    const index = (side < 0 ? words.toReversed() : words).findIndex((word) => BEFELL.has(word));
    const word = index < 0 ? undefined : words.at(side < 0 ? -1 - index : index);
    return word === undefined ? null : [index, BEFELL.get(word) ?? word];
  };
  const inside = near(counted, 1);
  if (inside) return inside[1];
  const [left, right] = [near(before, -1), near(after, 1)];
  if (!left || !right) return (left ?? right)?.[1] ?? null;
  return left[0] <= right[0] ? left[1] : right[1];
}

function rateOf({ after }: InSentence): string {
  const [whole = ''] = RATE.exec(after) ?? [];
  return whole.trim().toLowerCase();
}

function statesOf({ quantity, reading, before, after }: InSentence): readonly string[] {
  const sentence: Range = { start: quantity.at.start - before.length, end: quantity.at.end + after.length };
  return reading.analysis.mentions.flatMap((mention) => {
    if (mention.kind !== 'place' || !overlaps(mention, sentence)) return [];
    return stateOf(placeKey(reading.article.text.slice(mention.head.start, mention.head.end))) ?? [];
  });
}

/** A toll told a day later, or with words for it ("rose to"), is the count gone on. */
function isLater(later: InSentence, earlier: InSentence): boolean {
  const [day, before] = [later, earlier].map(({ reading }) => reading.article.published.latest);
  if (!day || !before || day < before) return false;
  if (REVISED.test(later.before + later.after)) return true;
  return day > before && later.quantity.value > earlier.quantity.value && befell(later) !== null;
}

function ending(phrases: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${phrases.join('|')}) $`, 'i');
}

function within(phrases: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${phrases.join('|')})\\b`, 'i');
}
