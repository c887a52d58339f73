import { stat } from 'node:fs/promises';
import { install } from '../library/packs/install.ts';
import { removeInstalled } from '../library/packs/installed.ts';
import { packFile } from '../library/packs/pack-file.ts';
import { builtInPacks, packBytes } from '../library/packs.ts';
import type { Terminal } from '../terminal.ts';
import { EXIT, Trouble } from '../trouble.ts';
import { installedInWords, removedInWords } from '../words/templates.ts';
import { oneNamed, type TemplateCall } from './template-call.ts';
import { folderFiles, refuseWrong } from './template-pack.ts';

/** `template install PATH [--trust WHAT]...`: a template to be used by its id, from a file or a folder. */
export async function installTemplate(call: TemplateCall): Promise<number> {
  const { library, terminal, values } = call;
  const bytes = await bytesAt(oneNamed(call, 'install', 'PATH'), terminal);
  terminal.print(installedInWords(await installChecked(library, bytes, values.trust ?? [], terminal)));
  return EXIT.done;
}

/** Installs the pack in the bytes of a file. Throws a Trouble where it is refused; nothing is changed then. */
export async function installChecked(
  library: string,
  bytes: Uint8Array,
  agreed: readonly string[],
  terminal: Terminal,
): ReturnType<typeof install> {
  return install(library, bytes, agreed, async ({ files, id }) => {
    if ((await builtInPacks()).includes(id)) throw new Trouble('pack-id-taken', { id });
    await refuseWrong(files, terminal, 'installed');
  });
}

/** `template remove ID`: it is offered no longer; memos that were made with it keep it. */
export async function removeTemplate(call: TemplateCall): Promise<number> {
  const id = oneNamed(call, 'remove', 'ID');
  if (!(await removeInstalled(call.library, id))) throw new Trouble('not-installed', { id });
  call.terminal.print(removedInWords(id));
  return EXIT.done;
}

/** The pack's file at a path: a folder is packed first. */
export async function bytesAt(path: string, terminal: Terminal): Promise<Uint8Array> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new Trouble('not-found', { path });
  return found.isDirectory() ? packFile(await folderFiles(path, terminal)) : packBytes(path);
}
