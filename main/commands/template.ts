import { libraryFolder } from '../library/place.ts';
import type { Terminal } from '../terminal.ts';
import { Trouble } from '../trouble.ts';
import type { TemplateCall, TemplateValues } from './template-call.ts';

export { TEMPLATE_OPTIONS } from './template-call.ts';

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
