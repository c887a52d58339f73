import type { ValuesOf } from '../options.ts';

/** The options of `verify`. */
export const VERIFY_OPTIONS = {
  articles: { type: 'string', multiple: true },
  manifest: { type: 'string' },
  library: { type: 'string' },
  json: { type: 'boolean' },
  out: { type: 'string', multiple: true },
} as const;

export type VerifyValues = ValuesOf<typeof VERIFY_OPTIONS>;
