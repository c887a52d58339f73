import { type IsoDay, monthEnd } from './calendar.ts';
import type { Span } from './span.ts';

export type Precision = 'day' | 'month' | 'year' | 'unknown';

/**
 * stated: this article's own words and date give it; metadata: the file's own fields (a header, an HTML meta element);
 * inferred: another article was needed, or the day of the article's news was taken; corrected: a person said so.
 */
export type DateBasis = 'stated' | 'metadata' | 'inferred' | 'corrected' | 'unknown';

/** Why a date is what it is: a code with values, worded at the edge, and the passages that it rests on. */
export interface Reason {
  /** A code of the reasons' phrase file, such as "weekday-before-publication". */
  readonly rule: string;
  /** What the phrase names: {weekday: "Monday", published: "2025-09-23"}; days are ISO. */
  readonly values: Readonly<Record<string, string>>;
  readonly spans: readonly Span[];
}

/**
 * When something happened, as far as the articles tell. `earliest` and `latest` bound it (both included, null: open on
 * that side); `choices` are the days that remain where it is one of a few. Nothing narrower is ever shown.
 */
export interface DatedBy {
  readonly earliest: IsoDay | null;
  readonly latest: IsoDay | null;
  readonly choices: readonly IsoDay[];
  readonly precision: Precision;
  readonly basis: DateBasis;
  readonly because: Reason | null;
}

/** Nothing is known of when. */
export const UNDATED: DatedBy = {
  earliest: null,
  latest: null,
  choices: [],
  precision: 'unknown',
  basis: 'unknown',
  because: null,
};

/** A date from its bounds: the precision follows from them. Throws a RangeError where they are reversed. */
export function datedBy(
  earliest: IsoDay | null,
  latest: IsoDay | null,
  basis: DateBasis,
  because: Reason | null,
  choices: readonly IsoDay[] = [],
): DatedBy {
  if (earliest !== null && latest !== null && earliest > latest) throw new RangeError(`${earliest} is after ${latest}`);
  return {
    earliest,
    latest,
    choices: choices.length > 1 ? choices : [],
    precision: precisionOf(earliest, latest),
    basis,
    because,
  };
}

/** The longest of YYYY, YYYY-MM, YYYY-MM-DD that contains all of earliest to latest, else null. */
export function isoOf(date: DatedBy): string | null {
  const { earliest, latest } = date;
  if (earliest === null || latest === null) return null;
  if (earliest === latest) return earliest;
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return earliest.slice(0, 7);
  return earliest.slice(0, 4) === latest.slice(0, 4) ? earliest.slice(0, 4) : null;
}

/** The first and last day of "YYYY", "YYYY-MM" or "YYYY-MM-DD"; null for anything else. */
export function boundsOfIso(iso: string): readonly [IsoDay, IsoDay] | null {
  if (/^\d{4}$/.test(iso)) return [`${iso}-01-01`, `${iso}-12-31`];
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(iso)) return [`${iso}-01`, monthEnd(`${iso}-01`)];
  return /^\d{4}-\d\d-\d\d$/.test(iso) ? [iso, iso] : null;
}

function precisionOf(earliest: IsoDay | null, latest: IsoDay | null): Precision {
  if (earliest === null || latest === null) return 'unknown';
  if (earliest === latest) return 'day';
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return 'month';
  return earliest.slice(0, 4) === latest.slice(0, 4) ? 'year' : 'unknown';
}
