import type { Token } from '../../model/analysis.ts';
import { perWord, wordIs } from '../../model/word.ts';
import words from './words.json' with { type: 'json' };

const ACTIVITIES = new Set(words.activities);
const OF_ACTIVITIES = new Set(words.ofActivities);

/**
 * True for a word in "-ing" that the base layer takes for a verb and that names what is done: "chip dumping in Asia", "alleged
 * dumping", "the debt rescheduling talks". Not "crews fishing in the strait" and "a firm mining coal", which tell who does it.
 */
export function isActivity(tokens: readonly Token[], i: number): boolean {
  const [before, doing, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (doing?.pos !== 'VERB' || !before || !isNamed(doing)) return false;
  // "alleged Maltese dumping of steel".
  if (before.pos === 'PROPN') return next?.lower === 'of';
  const qualified = before.pos === 'ADJ' ? !isOf(tokens[i - 2]) : before.pos === 'NOUN' && !isPlural(before);
  if (!qualified) return false;
  if (next === undefined || /^(?:PUNCT|ADP|CCONJ|AUX)$/u.test(next.pos)) return true;
  return next.pos === 'NOUN' && isTold(next);
}

const isNamed = perWord((lower) => ACTIVITIES.has(lower));
/** "is ready trading": an adjective that a verb tells of somebody. */
const isOf = (token: Token | undefined): boolean => token?.pos === 'AUX' || token?.pos === 'VERB';
const isPlural = wordIs(/[^s]s$|^(?:police|crew|staff|people|fleet)$/u);
const isTold = perWord((lower) => OF_ACTIVITIES.has(lower));
