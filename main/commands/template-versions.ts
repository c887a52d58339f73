import { type Installed, installedPack, use, useBefore } from '../library/packs/installed.ts';
import { EXIT, Trouble } from '../trouble.ts';
import { pinnedInWords, rolledBackInWords } from '../words/templates.ts';
import { oneNamed, type TemplateCall } from './template-call.ts';

/** `template rollback ID [--to VERSION]`: the version before, or another one that is here; it is pinned, so that it stays. */
export async function rollback(call: TemplateCall): Promise<number> {
  const { library, terminal, values } = call;
  const { id, versions } = await installedNamed(call, 'rollback');
  const { to } = values;
  const wanted = to === undefined ? null : versions.find(({ name, version }) => version === to || name === to);
  if (wanted === undefined)
    throw new Trouble('no-version', { id, version: to ?? '', known: versions.map(({ name }) => name).join(', ') });
  const now = wanted ? await use(library, id, { name: wanted.name, pinned: true }) : await useBefore(library, id);
  if (!now) throw new Trouble('no-version-before', { id });
  terminal.print(rolledBackInWords(now));
  return EXIT.done;
}

/** `template pin ID [--off]`: it stays at its version, or takes updates again. */
export async function pin(call: TemplateCall): Promise<number> {
  const { id, inUse } = await installedNamed(call, 'pin');
  const now = await use(call.library, id, { name: inUse.name, pinned: !(call.values.off ?? false) });
  call.terminal.print(pinnedInWords(now));
  return EXIT.done;
}

async function installedNamed(call: TemplateCall, action: string): Promise<Installed> {
  const id = oneNamed(call, action, 'ID');
  const found = await installedPack(call.library, id);
  if (!found) throw new Trouble('not-installed', { id });
  return found;
}
