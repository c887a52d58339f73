import type { Atoms } from './atoms.ts';
import { anyOf, isA, wordAt } from './rule.ts';
import { isEnd, isScheduled } from './tense.ts';

/** How far a verb may stand before the time that it goes with, in atoms. */
const REACH = 16;

/**
 * True where the words say beyond doubt that something is to come on a day or in a month: "will be sworn in on 20 January", "is to
 * be held in March", "is due to end in June", "opens in May". Without this a month just past is the one meant, since "will appeal the
 * January ruling" and "would honour the deal signed in March" look back.
 */
export function isPlainlyAhead(atoms: Atoms, first: number, last: number): boolean {
  if (!WHEN.test(wordAt(atoms, first - 1)) || !endsThere(atoms, last)) return false;
  for (let i = first - 2; i >= 0 && i >= first - REACH && !isEnd(atoms, i); i--) {
    const word = wordAt(atoms, i);
    if (BREAKS.test(word)) return false;
    if (isA(atoms, i, 'Future1')) return word !== "'ll" && !REMEMBERS.test(wordAt(atoms, i + 1));
    if (isA(atoms, i, 'Plan') && isA(atoms, i + 1, 'To')) return IS.test(wordAt(atoms, i - 1));
    if (isA(atoms, i, 'To') && IS.test(wordAt(atoms, i - 1))) return true;
    if (isScheduled(atoms, i) && isSingular(word)) return true;
    if (isPast(atoms, i) && !/^(?:be|been|being)$/.test(wordAt(atoms, i - 1))) return false;
  }
  return false;
}

const WHEN = /^(?:in|on|by|until|till|from)$/;
const IS = /^(?:is|are)$/;
const isPast = anyOf('PastForm', 'PastVerb', 'Have', 'Would');
/** What stands behind these belongs to another clause, or tells which thing is meant. */
const BREAKS =
  /^(?:,|;|:|which|that|who|whom|whose|where|when|after|before|since|because|over|about|against|from|as|than|for|of)$/;
/** What is remembered or judged lies back. */
const REMEMBERS = /^(?:remember|recall|mark|commemorate|investigate|examine|review|explain|regret|honou?r|reflect)$/;
/** "opens", "expires": told of one thing, in the present. */
const isSingular = (word: string): boolean => word.endsWith('s');

/** "in March", "on 20 January, officials said", "in March and": no noun follows, of which the time would tell which one. */
function endsThere(atoms: Atoms, last: number): boolean {
  const word = wordAt(atoms, last);
  return isEnd(atoms, last) || !/^\p{L}/u.test(word) || GOES_ON.test(word);
}

const GOES_ON =
  /^(?:and|but|or|to|with|after|when|as|if|unless|in|at|for|under|followed|while|because|by|before|until|pending|despite|where|between|during)$/;
