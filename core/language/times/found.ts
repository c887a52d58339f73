import type { Range } from '../../model/span.ts';
import type { Expression } from './meaning.ts';
import type { Sequence } from './sequences.ts';
import type { Side } from './sides.ts';
import type { Tense } from './tense.ts';

/** What was found in a text, list beside list: expressions, where they stand, the tense around them, whether in its header. */
export interface Found {
  readonly expressions: readonly Expression[];
  readonly ranges: readonly Range[];
  readonly tenses: readonly Tense[];
  /** On which side of publication each lies, where the words leave no doubt; asked of days and months without a year. */
  readonly sides: readonly (Side | null)[];
  readonly inHeader: readonly boolean[];
  /** True where a word of a range ("to", "through", a dash) stands between the expression and the next. */
  readonly linked: readonly boolean[];
  /** True where the expression opens its sentence, alone or after one word ("In 1968, ..."). */
  readonly opens: readonly boolean[];
  /** Of an expression in "2019, when it struck on 15 October", the year whose clause it stands in or that opens its sentence; null for the others. */
  readonly years: readonly (number | null)[];
  /** Of a day without its year, which expression its story may go on from; null for the others. */
  readonly stories: readonly (number | null)[];
  /** Of a weekday beside its week, how many weeks that is after the present one: -1 in "Wednesday of last week"; null for the others. */
  readonly weeks: readonly (number | null)[];
  /** Which are said to be no later than which, by "after". */
  readonly sequences: readonly Sequence[];
  /** Where the text states its day of publication. */
  readonly dated: readonly Range[];
}
