/** The options of `verify`. */
export const VERIFY_OPTIONS = {
  articles: { type: 'string', multiple: true },
  manifest: { type: 'string' },
  library: { type: 'string' },
  json: { type: 'boolean' },
  out: { type: 'string', multiple: true },
} as const;

/** The values of those options, as they were typed. */
export interface VerifyValues {
  readonly articles?: readonly string[];
  readonly manifest?: string;
  readonly library?: string;
  readonly json?: boolean;
  readonly out?: readonly string[];
}
