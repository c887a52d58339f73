import type { Terminal } from '../terminal.ts';
import { EXIT } from '../trouble.ts';

export const BRIEF_OPTIONS = {
  out: { type: 'string', multiple: true },
  template: { type: 'string' },
  title: { type: 'string' },
  meeting: { type: 'string', multiple: true },
  theme: { type: 'string', multiple: true },
  person: { type: 'string', multiple: true },
  from: { type: 'string' },
  to: { type: 'string' },
  set: { type: 'string', multiple: true },
  citations: { type: 'string' },
  marking: { type: 'string' },
  annex: { type: 'boolean' },
} as const;

export async function brief(_paths: readonly string[], _values: object, _terminal: Terminal): Promise<number> {
  return EXIT.no;
}
