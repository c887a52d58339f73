import type { Token } from '../../model/analysis.ts';
import { wordIs } from '../../model/word.ts';
import { type Item, itemAt, leadsOn } from './item.ts';

export type { Item };

const MOST_ITEMS = 6;

/**
 * The things or questions that a list names from a token on ("the price of gas, who pays and the length of the contract"), and
 * the token behind the last of them.
 */
export function itemsFrom(
  tokens: readonly Token[],
  from: number,
  limit: number,
): { readonly items: readonly Item[]; readonly last: number } {
  const items: Item[] = [];
  let last = from;
  for (let at = from; items.length < MOST_ITEMS; ) {
    const item = itemAt(tokens, at, limit);
    // "over fares, and ministers said": what a verb follows begins another clause.
    if (!item || (items.length > 0 && item.kind !== 'question' && isVerbal(tokens[item.last]))) break;
    // "over the award, citing flaws": behind a thing and a comma it tells what else is done.
    if (item.kind === 'deed' && items.at(-1)?.kind === 'thing' && tokens[at - 1]?.lower === ',') break;
    // "over legal questions: who pays, who steers": the list says which.
    if (tokens[item.last]?.lower === ':' && items.length === 0) {
      const list = itemsFrom(tokens, item.last + 1, limit);
      return list.items.length > 0 ? list : { items: [item], last: item.last };
    }
    items.push(item);
    last = behindDoing(tokens, item.last, limit);
    const next = afterComma(tokens, last);
    if (next === last || (isRelative(tokens[next]) && item.kind !== 'question' && tokens[next - 1]?.lower === ','))
      break;
    // "over fares and over the size of ferries".
    at = leadsOn(tokens[next]) ? next + 1 : next;
  }
  return { items, last };
}

/** Behind a comma, an "and" or an "or": where a list goes on. */
function afterComma(tokens: readonly Token[], at: number): number {
  const [one, two] = [tokens[at]?.lower, tokens[at + 1]?.lower];
  if (one === ',' && (two === 'and' || two === 'or')) return at + 2;
  if (one === 'as' && two === 'well' && tokens[at + 2]?.lower === 'as') return at + 3;
  return one === ',' || one === 'and' || one === 'or' ? at + 1 : at;
}

/** Behind what is to be done with a thing of a list ("fares restored, tolls cut") or tells more of it ("for crews working nights,"). */
function behindDoing(tokens: readonly Token[], at: number, limit: number): number {
  const verb = tokens[at];
  if (verb?.pos !== 'VERB' || !isParticiple(verb)) return at;
  const end = tokens
    .slice(at, Math.min(limit, at + DOING_WITHIN))
    .findIndex(({ lower }) => lower === ',' || lower === 'and');
  return end < 0 ? at : at + end;
}

const DOING_WITHIN = 7;
const isParticiple = wordIs(/(?:ed|ing)$|^(?:cut|paid|made|built|kept|met|put|set|given|held)$/u);

/** ", who said", ", where it fell": behind a thing and a comma such a clause tells of the thing. */
const isRelative = wordIs(/^(?:who|whose|which|where|when)$/u);

const isVerbal = (token: Token | undefined): boolean =>
  (token?.pos === 'VERB' && !token.lower.endsWith('ing')) || token?.pos === 'AUX';
