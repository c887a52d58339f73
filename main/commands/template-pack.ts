import { stat } from 'node:fs/promises';
import type { Notice } from '../../core/model/notice.ts';
import { type Pack, packOfFiles } from '../library/packs/pack.ts';
import { PACK_ENDING, packFile } from '../library/packs/pack-file.ts';
import { packFolder } from '../library/packs/pack-folder.ts';
import { checkedPack } from '../library/packs.ts';
import { checkWritable, writeFiles } from '../library/write-files.ts';
import type { Terminal } from '../terminal.ts';
import { EXIT, Trouble } from '../trouble.ts';
import { leftOutInWords, packedInWords } from '../words/templates.ts';
import type { TemplateValues } from './template.ts';

/** `template pack FOLDER [--out FILE]`: the folder as one file. Nothing is written where the template is not in order. */
export async function pack([folder]: readonly string[], values: TemplateValues, terminal: Terminal): Promise<number> {
  if (folder === undefined) throw new Trouble('no-template', { action: 'pack', what: 'FOLDER' });
  const made = await packedFolder(folder, terminal);
  const out = values.out ?? `${made.id}-${made.version}${PACK_ENDING}`;
  if (!out.toLowerCase().endsWith(PACK_ENDING)) throw new Trouble('unknown-pack-ending', { path: out });
  checkWritable(out);
  writeFiles([{ path: out, bytes: packFile(made.files) }]);
  terminal.print(packedInWords(made, out));
  return EXIT.done;
}

/** The pack in a folder; what belongs to no pack is left out and told. Throws a Trouble where it is not in order. */
export async function packedFolder(folder: string, terminal: Terminal): Promise<Pack> {
  const found = await stat(folder).catch(() => null);
  if (!found) throw new Trouble('not-found', { path: folder });
  if (!found.isDirectory()) throw new Trouble('pack-no-folder', { path: folder });
  const { files, left } = await packFolder(folder);
  if (left.length > 0) terminal.say(leftOutInWords(left));
  const { pack, notices } = await checkedPack(files);
  notices.forEach(terminal.tell);
  if (!pack || notices.some(({ severity }: Notice) => severity === 'error')) throw new Trouble('template-wrong');
  return packOfFiles(files);
}
