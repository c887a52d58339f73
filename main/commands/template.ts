import type { Terminal } from '../terminal.ts';
import { Trouble } from '../trouble.ts';

export const TEMPLATE_OPTIONS = {
  out: { type: 'string' },
} as const;

/** The values of the options of `template`, as they were typed. */
export interface TemplateValues {
  readonly out?: string | undefined;
}

type Action = (named: readonly string[], values: TemplateValues, terminal: Terminal) => Promise<number>;

/** Each action loads what it needs when it is called. */
const ACTIONS: Readonly<Record<string, Action>> = {
  check: async (...call) => (await import('./template-check.ts')).check(...call),
  pack: async (...call) => (await import('./template-pack.ts')).pack(...call),
};

/** `template ACTION`: the memo's templates. */
export async function template(
  [action = '', ...named]: readonly string[],
  values: TemplateValues,
  terminal: Terminal,
): Promise<number> {
  const chosen = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
  if (!chosen) throw new Trouble('no-action', { command: 'template', actions: Object.keys(ACTIONS).join(', ') });
  return chosen(named, values, terminal);
}
