import type { Time, Token } from '../../model/analysis.ts';
import { firstStartingFrom } from '../../model/sorted.ts';
import type { Range } from '../../model/span.ts';
import { stemOf } from '../../model/stem.ts';
import { wordIs } from '../../model/word.ts';
import type { Clause } from '../phrases/clauses.ts';
import type { DatingContext } from './dates.ts';
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
    if (isAmount(word) && measures(tokens, i, verb, DEFERS.has(lemma))) return 'happened';
    if (/^(?:to|until|till)$/.test(word.lower) && DEFERS.has(lemma) && next && isOfTime(next)) return 'planned';
  }
  return 'called-off';
}

/**
 * "by two hours", "for a further three weeks", "delayed several days": not "two months after", nor "for the first week"; and what is
 * "cancelled for a third year", or "for two years running", takes no place.
 */
function measures(tokens: readonly Token[], amount: number, verb: number, defers: boolean): boolean {
  const isBare = amount === verb + 1;
  if (isBare ? !defers : !LINKS_AMOUNT.test(tokens[amount - 1]?.lower ?? '')) return false;
  let unit = amount + 1;
  for (; unit < amount + WITHIN && tokens[unit]?.pos !== 'NOUN'; unit++)
    if (ORDINAL.test(tokens[unit]?.lower ?? '')) return false;
  const after = tokens[unit + 1]?.lower ?? '';
  // "postponed two days of talks": the talks, and not by how long.
  return isUnit(tokens[unit]) && !NOT_MEASURED.test(after) && !(isBare && after === 'of');
}

const LINKS_AMOUNT = /^(?:by|for|about|around|almost|nearly|over|than|least|another)$/;
const ORDINAL =
  /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|straight|consecutive|successive)$/;
const NOT_MEASURED = /^(?:after|before|ago|earlier|running|straight)$/;

/** Between an amount and its unit stand few words: "a few more days". */
const WITHIN = 4;
const DEFERS = new Set(lexicon.defers);
const isUnit = wordIs(/^(?:second|minute|hour|day|night|week|fortnight|month|quarter|season|year|decade)s?$/);
const isCount = wordIs(/^(?:an?|several|some|many|few|another|half)$/);
const isOfTime = wordIs(
  /^(?:\d{1,2}|(?:19|20)\d\d|next|later|early|late|mid|tomorrow|tonight|spring|summer|autumn|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/,
);

function isAmount(token: Token): boolean {
  return token.pos === 'NUM' || isCount(token);
}

/** "has been postponed until March": that is the new day of what is put off, and no bound of it. */
export function isPutOffTo({ article, analysis: { tokens } }: DatingContext, trigger: Range, { start }: Time): boolean {
  if (start < trigger.end || start - trigger.end > PUT_OFF_WITHIN) return false;
  const verb = tokens[firstStartingFrom(tokens, trigger.start)];
  return DEFERRING.has(stemOf(verb?.lower ?? '')) && UNTIL.test(article.text.slice(start - 20, start));
}

const DEFERRING = new Set(lexicon.defers.map((lemma) => stemOf(lemma)));
const UNTIL = /\b(?:until|till)\s+(?:the (?:end|middle|start) of )?$/i;
/** What is put off stands no longer than this between the verb and its new day: "delayed the vote on the toll until Friday". */
const PUT_OFF_WITHIN = 60;
