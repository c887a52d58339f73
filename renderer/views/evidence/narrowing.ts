import { isIsoDay } from '../../../core/model/calendar.ts';

/** What a person narrows the lists of evidence by; empty texts narrow nothing. */
export interface Filter {
  readonly words: string;
  readonly person: string | null;
  readonly theme: string | null;
  readonly from: string;
  readonly to: string;
}

export const NO_FILTER: Filter = { words: '', person: null, theme: null, from: '', to: '' };

export function isFiltering(filter: Filter): boolean {
  return Object.keys(requestOf(filter)).length > 0;
}

/** Whether its period ends before it begins: it then narrows nothing, and says so. */
export function isReversed({ from, to }: Pick<Filter, 'from' | 'to'>): boolean {
  return isIsoDay(from) && isIsoDay(to) && to < from;
}

/** The filter as the service takes it: without what is empty, a day that is still being typed and a period that has none. */
export function requestOf({ words, person, theme, from, to }: Filter): {
  words?: string;
  person?: string;
  theme?: string;
  from?: string;
  to?: string;
} {
  const reversed = isReversed({ from, to });
  return {
    ...(words.trim() === '' ? {} : { words: words.trim().slice(0, 1_000) }),
    ...(person === null ? {} : { person }),
    ...(theme === null ? {} : { theme }),
    ...(isIsoDay(from) && !reversed ? { from } : {}),
    ...(isIsoDay(to) && !reversed ? { to } : {}),
  };
}
