import type { Token } from '../../model/analysis.ts';
import { formIs } from '../../model/word.ts';
import type { NounPhrase } from '../phrases/nouns.ts';

/** "handed him over in return for gas deliveries": what was given is not what it is about. */
export function isReturn(tokens: readonly Token[], { first }: NounPhrase): boolean {
  const link = tokens[first - 1]?.pos === 'DET' ? first - 2 : first - 1;
  return tokens[link]?.lower === 'for' && isExchange(tokens[link - 1]) && tokens[link - 2]?.lower === 'in';
}

const isExchange = formIs(/^(?:return|exchange)$/u);

/** "oppose blessings for couples": what somebody is against goes on with what it is for. */
export function isOpposed(tokens: readonly Token[], { first, last, head }: NounPhrase): boolean {
  const verb = tokens[first - 1]?.pos === 'DET' ? tokens[first - 2] : tokens[first - 1];
  return (
    verb?.pos === 'VERB' &&
    OPPOSES.test(verb.lower) &&
    tokens[head]?.pos === 'NOUN' &&
    /^(?:of|for)$/u.test(tokens[last]?.lower ?? '')
  );
}

const OPPOSES = /^(?:oppos|reject|condemn|denounc|resist|defend|veto|ban(?:s|ned)?$)/u;
