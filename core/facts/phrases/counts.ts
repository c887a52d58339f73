import type { Token } from '../../model/analysis.ts';
import { perWord, wordIs } from '../../model/word.ts';
import words from './words.json' with { type: 'json' };

/** "Resolution 425", "Article 6": which one of several. */
export function isNumbered(tokens: readonly Token[], i: number): boolean {
  const [kind, number] = [tokens[i - 1], tokens[i]];
  return number?.pos === 'NUM' && kind !== undefined && takesNumber(kind) && /^\d/u.test(number.lower);
}

const takesNumber = wordIs(
  /^(?:resolution|article|section|chapter|clause|protocol|annex|directive|proposition|phase|pillar|amendment|title|basket)$/u,
);
/** A number before two words or more; not one that a hyphen binds ("14-point plan"), nor an amount of money. */
export function isCount(tokens: readonly Token[], first: number, last: number): boolean {
  // "a 19 per cent levy" is a levy.
  if (tokens[first]?.lower === 'cent' && tokens[first - 1]?.lower === 'per') return last - first > 1;
  if (tokens[first]?.pos !== 'NUM' || last - first < 3 || isHyphened(tokens, first)) return false;
  return !/^(?:%|per|percent|pct|bn|billion|million|trillion|thousand|hundred|m)$/u.test(
    tokens[first + 1]?.lower ?? '',
  );
}

/** Behind an amount that is counted in something ("10 million guilder" of "10 million guilder port subsidy"); `first` where there is none. */
export function behindAmount(tokens: readonly Token[], first: number, last: number): number {
  let i = first;
  while (i < last && (tokens[i]?.pos === 'NUM' || isMagnitude(tokens[i]))) i++;
  const unit = tokens[i];
  return i > first && i + 1 < last && unit !== undefined && isCounted(unit) ? i + 1 : first;
}

const isMagnitude = wordIs(/^(?:hundred|thousand|million|billion|trillion|bn|m)$/u);
const UNITS = new Set(words.units);
const isCounted = perWord((lower) => UNITS.has(lower));

/** True for the first part of a word that hyphens bind: "close-in", "so-called". */
export function isHyphened(tokens: readonly Token[], i: number): boolean {
  const [word, hyphen, next] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  return hyphen?.lower === '-' && word?.end === hyphen.start && hyphen.end === next?.start;
}
