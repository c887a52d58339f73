import type { ValuesOf } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { Trouble } from '../trouble.ts';

/** The options of `template`, whatever its action. */
export const TEMPLATE_OPTIONS = {
  library: { type: 'string' },
  out: { type: 'string' },
  from: { type: 'string' },
  sign: { type: 'boolean' },
  trust: { type: 'string', multiple: true },
  never: { type: 'boolean' },
  author: { type: 'string' },
  replace: { type: 'boolean' },
  passphrase: { type: 'boolean' },
  to: { type: 'string' },
  off: { type: 'boolean' },
  shelf: { type: 'string' },
  auto: { type: 'boolean' },
  unsigned: { type: 'boolean' },
  major: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  pictures: { type: 'string' },
} as const;

export type TemplateValues = ValuesOf<typeof TEMPLATE_OPTIONS>;

/** What an action is given: what was named behind it, its options, and the library's folder. */
export interface TemplateCall {
  readonly named: readonly string[];
  readonly values: TemplateValues;
  readonly library: string;
  readonly terminal: Terminal;
}

/** The one thing that an action is about. Throws a Trouble where none was named. */
export function oneNamed({ named }: TemplateCall, action: string, what: string): string {
  const [first] = named;
  if (first === undefined) throw new Trouble('no-template', { action, what });
  return first;
}
