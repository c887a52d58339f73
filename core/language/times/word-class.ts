import type { Spelling } from '../../model/spelling.ts';
import { classCode } from './classes.ts';
import { entryOf } from './lexicon.ts';

const WORD = classCode('Word');
const NAME = classCode('Name');
const PAST_FORM = classCode('PastForm');
const MONTH = classCode('Month');
const WEEKDAY = classCode('Weekday');
const DAY_SHORT = classCode('DayShort');
const LONGEST_FULL_MONTH = 4;

/** The class of a word and its number; `stoppable`: a full stop behind it is its own. */
export interface WordClass {
  readonly code: string;
  readonly value: number;
  readonly stoppable: boolean;
}

/** A word's class, which is kept with its spelling. */
export function classOfWord(spelling: Spelling): WordClass {
  spelling.time ??= wordClass(spelling.text);
  return spelling.time as WordClass;
}

function wordClass(word: string): WordClass {
  const entry = entryOf(word);
  if (entry === undefined) return otherWord(word);
  const { code, value } = entry;
  const short = word.length <= LONGEST_FULL_MONTH && (code === MONTH || code === DAY_SHORT || code === WEEKDAY);
  return { code, value, stoppable: short && word.toLowerCase() !== 'may' && word !== 'June' && word !== 'July' };
}

/** Most words are of one of three classes: they share them. */
const OTHER_WORD = { code: WORD, value: Number.NaN, stoppable: false };
const OTHER_NAME = { code: NAME, value: Number.NaN, stoppable: false };
const OTHER_PAST_FORM = { code: PAST_FORM, value: Number.NaN, stoppable: false };

function otherWord(word: string): WordClass {
  const first = word.charCodeAt(0);
  if (first >= 0x41 && first <= 0x5a) return OTHER_NAME;
  return word.endsWith('ed') && word.length > 3 ? OTHER_PAST_FORM : OTHER_WORD;
}
