import type { Token } from '../../model/analysis.ts';
import { wordIs } from '../../model/word.ts';
import type { Clause } from '../phrases/clauses.ts';
import lexicon from './lexicon.json' with { type: 'json' };
import type { EventStatus } from './status.ts';

/**
 * What becomes of an event of which a verb says that it does not take place ("cancel", "delay"): put off by or for a length of time
 * it goes on all the same, so that only the delay is told; put off to another day it is planned for that; else it is called off.
 */
export function offStatus(tokens: readonly Token[], verb: number, { last }: Clause, lemma: string): EventStatus {
  for (let i = verb + 1; i < last; i++) {
    const [word, next] = [tokens[i], tokens[i + 1]];
    if (!word || word.pos === 'VERB') break;
    if (isAmount(word) && measures(tokens, i, verb)) return 'happened';
    if (word.lower === 'to' && DEFERS.has(lemma) && next && isOfTime(next)) return 'planned';
  }
  return 'called-off';
}

/** "by two hours", "for a further three weeks", "delayed several days": not "two months after", nor "for the first week". */
function measures(tokens: readonly Token[], amount: number, verb: number): boolean {
  const before = tokens[amount - 1];
  if (
    amount !== verb + 1 &&
    !/^(?:by|for|about|around|almost|nearly|over|than|least|another)$/.test(before?.lower ?? '')
  )
    return false;
  let unit = amount + 1;
  while (unit < amount + WITHIN && tokens[unit]?.pos !== 'NOUN') unit++;
  return isUnit(tokens[unit]) && !/^(?:after|before|ago|earlier)$/.test(tokens[unit + 1]?.lower ?? '');
}

/** Between an amount and its unit stand few words: "a few more days". */
const WITHIN = 4;
const DEFERS = new Set(lexicon.defers);
const isUnit = wordIs(/^(?:second|minute|hour|day|night|week|fortnight|month|quarter|season|year|decade)s?$/);
const isCount = wordIs(/^(?:an?|several|some|many|few|another|half)$/);
const isOfTime = wordIs(
  /^(?:\d{1,2}|next|later|early|late|mid|tomorrow|tonight|spring|summer|autumn|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/,
);

function isAmount(token: Token): boolean {
  return token.pos === 'NUM' || isCount(token);
}
