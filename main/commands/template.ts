import { libraryFolder } from '../library/place.ts';
import type { Terminal } from '../terminal.ts';
import { Trouble } from '../trouble.ts';

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

/** The values of the options of `template`, as they were typed. */
export interface TemplateValues {
  readonly library?: string | undefined;
  readonly out?: string | undefined;
  readonly from?: string | undefined;
  readonly sign?: boolean | undefined;
  readonly trust?: readonly string[] | undefined;
  readonly never?: boolean | undefined;
  readonly author?: string | undefined;
  readonly replace?: boolean | undefined;
  readonly passphrase?: boolean | undefined;
  readonly to?: string | undefined;
  readonly off?: boolean | undefined;
  readonly shelf?: string | undefined;
  readonly auto?: boolean | undefined;
  readonly unsigned?: boolean | undefined;
  readonly major?: boolean | undefined;
  readonly 'dry-run'?: boolean | undefined;
  readonly pictures?: string | undefined;
}

/** What an action is given: what was named behind it, its options, and the library's folder. */
export interface TemplateCall {
  readonly named: readonly string[];
  readonly values: TemplateValues;
  readonly library: string;
  readonly terminal: Terminal;
}

type Action = (call: TemplateCall) => Promise<number>;

/** Each action loads what it needs when it is called. */
const ACTIONS: Readonly<Record<string, Action>> = {
  list: async (call) => (await import('./template-list.ts')).list(call),
  show: async (call) => (await import('./template-show.ts')).show(call),
  check: async (call) => (await import('./template-check.ts')).check(call),
  new: async (call) => (await import('./template-new.ts')).newTemplate(call),
  pack: async (call) => (await import('./template-pack.ts')).pack(call),
  install: async (call) => (await import('./template-install.ts')).installTemplate(call),
  remove: async (call) => (await import('./template-install.ts')).removeTemplate(call),
  rollback: async (call) => (await import('./template-versions.ts')).rollback(call),
  pin: async (call) => (await import('./template-versions.ts')).pin(call),
  shelf: async (call) => (await import('./template-shelf.ts')).shelf(call),
  share: async (call) => (await import('./template-share.ts')).share(call),
  update: async (call) => (await import('./template-update.ts')).update(call),
  diff: async (call) => (await import('./template-diff.ts')).diff(call),
  key: async (call) => (await import('./template-key.ts')).key(call),
  trust: async (call) => (await import('./template-trust.ts')).trust(call),
};

/** `template ACTION`: the memo's templates. */
export async function template(
  [action = '', ...named]: readonly string[],
  values: TemplateValues,
  terminal: Terminal,
): Promise<number> {
  const chosen = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
  if (!chosen) throw new Trouble('no-action', { command: 'template', actions: Object.keys(ACTIONS).join(', ') });
  return chosen({ named, values, library: libraryFolder(values.library), terminal });
}

/** The one thing that an action is about. Throws a Trouble where none was named. */
export function oneNamed({ named }: TemplateCall, action: string, what: string): string {
  const [first] = named;
  if (first === undefined) throw new Trouble('no-template', { action, what });
  return first;
}
