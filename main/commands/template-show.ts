import { installedPack, openInstalled } from '../library/packs/installed.ts';
import { packOfFiles } from '../library/packs/pack.ts';
import { builtInPacks, checkedPack, packFilesNamed } from '../library/packs.ts';
import { EXIT, Trouble } from '../trouble.ts';
import { packInWords } from '../words/templates.ts';
import { oneNamed, type TemplateCall } from './template-call.ts';

/** `template show ID|PATH`: what a template is, who signed it, what may be written in it, and its versions here. */
export async function show(call: TemplateCall): Promise<number> {
  const { library, terminal } = call;
  const named = oneNamed(call, 'show', 'ID');
  const installed = (await builtInPacks()).includes(named) ? null : await installedPack(library, named);
  const files = installed ? null : await packFilesNamed(named, library);
  if (!installed && !files) throw new Trouble('no-such-template', { name: named });
  const pack = installed ? await openInstalled(installed.inUse) : packOfFiles(files ?? new Map());
  const loaded = await checkedPack(pack.files);
  terminal.print(packInWords(pack, loaded.pack?.manifest ?? null, installed));
  loaded.notices.forEach(terminal.tell);
  return loaded.pack ? EXIT.done : EXIT.no;
}
