import { wordIs } from '../../model/word.ts';
import type { RawMention } from './raw.ts';
import type { Word } from './words.ts';

/** Words over which a list of mediators goes. */
const LIST = 7;
/** "Swiss brokers" deal in shares. */
const mediates = wordIs(/^(?:mediat(?:e[ds]?|ing|ion|ors?)|facilitat(?:e[ds]?|ing|ion|ors?)|broker(?:ed|ing))$/);
const leads = wordIs(/^(?:by|of|from)$/);
/** What may stand between that word and a mediator's name: "mediated by both the State of Qatar and Oman". */
const standsBetween = wordIs(/^(?:by|of|from|the|both|and|its|republic|state|kingdom|government|sultanate)$/);

/** "Talks mediated by Qatar and Oman", "with the mediation of Qatar", "Qatari mediation", "Qatar and Oman mediate". */
export function isMediator(words: readonly Word[], { from, to }: RawMention): boolean {
  return isLedTo(words, from) || goesOnTo(words, to);
}

/** Before the name stands who mediates, and "by", "of" or "from". */
function isLedTo(words: readonly Word[], from: number): boolean {
  let led = false;
  for (let at = from - 1; at >= from - LIST; at--) {
    const word = words[at];
    if (!word || word.sentence !== words[from]?.sentence || words[at + 1]?.gap !== 'space') return false;
    if (led && mediates(word)) return true;
    if (!standsBetween(word) && word.shape !== 'capital') return false;
    led ||= leads(word);
  }
  return false;
}

/** Behind the name stands that it mediates, with no more than other names between. */
function goesOnTo(words: readonly Word[], to: number): boolean {
  for (let at = to; at < to + LIST; at++) {
    const word = words[at];
    if (!word || word.sentence !== words[to - 1]?.sentence || word.gap !== 'space') return false;
    if (mediates(word)) return true;
    if (word.lower !== 'and' && word.shape !== 'capital') return false;
  }
  return false;
}
