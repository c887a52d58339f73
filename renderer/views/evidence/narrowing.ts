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

/** The filter as the service takes it: without what is empty, and without a day that is still being typed. */
export function requestOf({ words, person, theme, from, to }: Filter): {
  words?: string;
  person?: string;
  theme?: string;
  from?: string;
  to?: string;
} {
  return {
    ...(words.trim() === '' ? {} : { words: words.trim().slice(0, 1_000) }),
    ...(person === null ? {} : { person }),
    ...(theme === null ? {} : { theme }),
    ...(isIsoDay(from) ? { from } : {}),
    ...(isIsoDay(to) ? { to } : {}),
  };
}
