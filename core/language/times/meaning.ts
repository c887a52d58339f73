import type { TimexType } from '../../model/analysis.ts';

/** Where a missing year, month or day comes from: the day of publication, or what the text named last. */
export type Origin = 'publication' | 'text';

/**
 * A year as the words give it: its number; the one that the tense and the distance make likely; that of the text ("that
 * year"); or so many years from either ("of last year").
 */
export type YearMeant = number | 'near' | { readonly from: Origin; readonly offset: number };

/** Which of several like days or months is meant: the likely one, or the one before, in or after the present one. */
export type Pick = 'near' | 'last' | 'this' | 'next' | 'that' | 'previous' | 'following';

/** D, W, M, Q, Y, E (ten years), C (a hundred), WE (weekend), TH and TM (hours, minutes), S. */
export type UnitCode = 'D' | 'W' | 'M' | 'Q' | 'H' | 'Y' | 'E' | 'C' | 'L' | 'WE' | 'TH' | 'TM' | 'S';

/** What an expression means, before any anchor gives it a value. */
export type Meaning =
  | { readonly is: 'day'; readonly year: YearMeant; readonly month: number; readonly day: number; readonly pick?: Pick }
  | { readonly is: 'day-of-month'; readonly day: number }
  | { readonly is: 'month'; readonly year: YearMeant; readonly month: number; readonly pick?: Pick }
  | { readonly is: 'year'; readonly year: number }
  | { readonly is: 'part-of-year'; readonly year: YearMeant; readonly part: string; readonly pick?: Pick }
  | { readonly is: 'weekday'; readonly weekday: number; readonly pick: Pick; readonly week?: number }
  | {
      readonly is: 'period';
      readonly unit: UnitCode;
      readonly offset: number;
      readonly from: Origin;
      /** The reader's own where the text has named none: "by the end of the month", and not "in that month". */
      readonly readers?: boolean;
    }
  | { readonly is: 'shift'; readonly unit: UnitCode; readonly count: number; readonly from: Origin }
  | { readonly is: 'holiday'; readonly code: string; readonly year: YearMeant }
  | { readonly is: 'clock'; readonly of: Meaning | null; readonly clock: string }
  | { readonly is: 'literal'; readonly value: string };

/** An expression found: its atoms (half-open), its kind, what it means, and the rule that says so. */
export interface Expression {
  readonly first: number;
  readonly last: number;
  readonly type: TimexType;
  readonly meaning: Meaning;
  readonly rule: string;
  readonly mod: string | null;
}
