import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { changedFiles } from '../library/packs/changed.ts';
import type { PackFiles } from '../library/packs/pack-file.ts';
import { openPackFile } from '../library/packs/pack-file.ts';
import { entryBytes } from '../library/packs/shelf.ts';
import { newsOf } from '../library/packs/shelves.ts';
import { packFilesNamed } from '../library/packs.ts';
import { writeFiles } from '../library/write-files.ts';
import { EXIT, Trouble } from '../trouble.ts';
import { changedInWords } from '../words/changed.ts';
import { oneNamed, type TemplateCall } from './template-call.ts';

/**
 * `template diff A [B] [--pictures DIR]`: the files that differ, line by line; B is what is newest on the shelves where it is not
 * named. 1 where they differ, as `diff` does.
 */
export async function diff(call: TemplateCall): Promise<number> {
  const { library, named, terminal, values } = call;
  const first = oneNamed(call, 'diff', 'A [B]');
  const before = await filesOf(first, library);
  const after = named[1] === undefined ? await newest(first, library) : await filesOf(named[1], library);
  const changes = changedFiles(before, after);
  terminal.print(changedInWords(changes));
  if (values.pictures !== undefined) {
    const { sampleMemo } = await import('./sample-memo.ts');
    await mkdir(values.pictures, { recursive: true });
    const files = [];
    for (const [name, pack] of [
      ['before.pdf', before],
      ['after.pdf', after],
    ] as const)
      files.push({ path: path.join(values.pictures, name), bytes: await sampleMemo(pack, terminal) });
    writeFiles(files);
    for (const file of files) terminal.say(`Written: ${file.path}`);
  }
  return changes.length > 0 ? EXIT.no : EXIT.done;
}

async function filesOf(named: string, library: string): Promise<PackFiles> {
  const files = await packFilesNamed(named, library);
  if (!files) throw new Trouble('no-such-template', { name: named });
  return files;
}

async function newest(id: string, library: string): Promise<PackFiles> {
  const offers = (await newsOf(library)).offers.filter(({ entry, installed }) => installed && entry.id === id);
  const newer = offers.find(({ kind }) => kind === 'update') ?? offers[0];
  if (!newer) throw new Trouble('nothing-newer', { id });
  return openPackFile(await entryBytes(newer.entry));
}
