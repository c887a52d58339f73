import { stat } from 'node:fs/promises';
import path from 'node:path';
import { PACK_ID } from '../library/packs/pack.ts';
import { writeNewFolder } from '../library/packs/pack-folder.ts';
import { packFilesNamed, starterFiles } from '../library/packs.ts';
import { EXIT, Trouble } from '../trouble.ts';
import { startedInWords } from '../words/templates.ts';
import { oneNamed, type TemplateCall } from './template-call.ts';

/** `template new NAME [--from ID|PATH]`: a folder of that name with a template to begin with: a commented one, or a copy of another. */
export async function newTemplate(call: TemplateCall): Promise<number> {
  const { library, terminal, values } = call;
  const folder = oneNamed(call, 'new', 'NAME');
  const id = path.basename(path.resolve(folder));
  if (!PACK_ID.test(id)) throw new Trouble('template-bad-id', { id });
  if (await stat(folder).catch(() => null)) throw new Trouble('template-folder-there', { path: folder });
  const { from } = values;
  const files = from === undefined ? await starterFiles() : await packFilesNamed(from, library);
  if (!files) throw new Trouble('no-such-template', { name: from ?? '' });
  await writeNewFolder(folder, new Map([...files, ['manifest.json', renamed(files.get('manifest.json'), id)]]));
  terminal.print(startedInWords(folder, from ?? 'the commented starter'));
  return EXIT.done;
}

/** The manifest with another id and name, and its first version; all else, and how it is laid out, stays. */
function renamed(manifest: Uint8Array | undefined, id: string): Uint8Array {
  const name = id.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
  const text = new TextDecoder().decode(manifest);
  const changed = Object.entries({ id, name, version: '1.0.0' }).reduce(
    (all, [key, value]) => all.replace(new RegExp(`^( {0,4}"${key}": )"[^"\n]*"`, 'm'), `$1${JSON.stringify(value)}`),
    text,
  );
  return new TextEncoder().encode(changed);
}
