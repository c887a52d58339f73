import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { installedPack } from '../library/packs/installed.ts';
import { authorKey } from '../library/packs/keys.ts';
import { packOfFiles } from '../library/packs/pack.ts';
import { openPackFile, packFile } from '../library/packs/pack-file.ts';
import { seenFiles } from '../library/packs/seen.ts';
import { publish, publishedName, readShelf } from '../library/packs/shelf.ts';
import { conflictsIn, shelves } from '../library/packs/shelves.ts';
import { packBytes } from '../library/packs.ts';
import { EXIT, Trouble } from '../trouble.ts';
import { conflictInWords, sharedInWords } from '../words/shelf.ts';
import { hereInWords } from '../words/templates.ts';
import { oneNamed, type TemplateCall } from './template-call.ts';
import { folderFiles, refuseWrong, signedFiles } from './template-pack.ts';

/** `template share ID|PATH [--shelf DIR] [--unsigned]`: a version put where the team finds it, never changed after. */
export async function share(call: TemplateCall): Promise<number> {
  const { library, terminal } = call;
  const bytes = await bytesToShare(oneNamed(call, 'share', 'ID'), call);
  const pack = packOfFiles(openPackFile(bytes));
  await refuseWrong(pack.files, terminal, 'written');
  const shelf = await shelfNamed(call);
  const fresh = await publish(shelf, pack, bytes);
  terminal.print(sharedInWords(pack, path.join(shelf, publishedName(pack, bytes)), fresh));
  const { entries } = await readShelf(shelf, seenFiles(library));
  const conflict = conflictsIn(entries).find(({ id, version }) => id === pack.id && version === pack.version);
  if (conflict) terminal.say(conflictInWords(conflict));
  return conflict ? EXIT.skipped : EXIT.done;
}

/**
 * An installed template and a file go as they are, with the signature that they have; a folder is packed, and signed. A folder
 * or file that is here comes before an installed template of that id: it is what its author has just written.
 */
async function bytesToShare(named: string, { library, terminal, values }: TemplateCall): Promise<Uint8Array> {
  const installed = await installedPack(library, named);
  const found = await stat(named).catch(() => null);
  if (installed && !found) return new Uint8Array(await readFile(installed.inUse.file));
  if (installed) terminal.say(hereInWords(named));
  if (!found) throw new Trouble('no-such-template', { name: named });
  if (!found.isDirectory()) return packBytes(named);
  const files = await folderFiles(named, terminal);
  const sign = !values.unsigned && (values.sign || (await authorKey(library)) !== null);
  return packFile(sign ? await signedFiles(files, library, terminal) : files);
}

/** The shelf that was named, else the only one that there is. */
async function shelfNamed({ library, values }: TemplateCall): Promise<string> {
  if (values.shelf !== undefined) return path.resolve(values.shelf);
  const known = await shelves(library);
  const [first, second] = known;
  if (!first) throw new Trouble('shelf-none');
  if (second) throw new Trouble('shelf-which', { known: known.map(({ folder }) => folder).join(', ') });
  return first.folder;
}
