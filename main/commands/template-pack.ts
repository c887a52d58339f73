import { stat } from 'node:fs/promises';
import { type Pack, packOfFiles } from '../library/packs/pack.ts';
import { PACK_ENDING, type PackFiles, packFile } from '../library/packs/pack-file.ts';
import { packFolder } from '../library/packs/pack-folder.ts';
import { SIGNATURE_FILE, signatureFile } from '../library/packs/signature.ts';
import { checkedPack } from '../library/packs.ts';
import { checkWritable, writeFiles } from '../library/write-files.ts';
import type { Terminal } from '../terminal.ts';
import { EXIT, Trouble } from '../trouble.ts';
import { leftOutInWords, packedInWords } from '../words/templates.ts';
import { ownSigner } from './signer.ts';
import { oneNamed, type TemplateCall } from './template-call.ts';

/** `template pack FOLDER [--out FILE] [--sign]`: the folder as one file. Nothing is written where it is not in order. */
export async function pack(call: TemplateCall): Promise<number> {
  const { library, terminal, values } = call;
  const folder = oneNamed(call, 'pack', 'FOLDER');
  const plain = await folderFiles(folder, terminal);
  const files = values.sign ? await signedFiles(plain, library, terminal) : plain;
  const made = packOfFiles(files);
  const out = values.out ?? `${made.id}-${made.version}${PACK_ENDING}`;
  if (!out.toLowerCase().endsWith(PACK_ENDING)) throw new Trouble('unknown-pack-ending', { path: out });
  checkWritable(out);
  writeFiles([{ path: out, bytes: packFile(files) }]);
  terminal.print(packedInWords(made, out));
  return EXIT.done;
}

/** The files of the pack in a folder; what belongs to no pack is left out and told. Throws a Trouble where it is not in order. */
export async function folderFiles(folder: string, terminal: Terminal): Promise<PackFiles> {
  const found = await stat(folder).catch(() => null);
  if (!found) throw new Trouble('not-found', { path: folder });
  if (!found.isDirectory()) throw new Trouble('pack-no-folder', { path: folder });
  const { files, left } = await packFolder(folder);
  if (left.length > 0) terminal.say(leftOutInWords(left));
  await refuseWrong(files, terminal, 'written');
  return files;
}

/** Throws a Trouble, with what is wrong told before it, where a pack's templates are not in order. */
export async function refuseWrong(
  files: PackFiles,
  terminal: Terminal,
  nothing: 'written' | 'installed',
): Promise<void> {
  const { notices, pack } = await checkedPack(files);
  notices.forEach(terminal.tell);
  if (!pack) throw nothing === 'written' ? new Trouble('template-wrong') : new Trouble('template-refused-install');
}

/** The files with the author's signature over them. Throws a Trouble where there is no key. */
export async function signedFiles(files: PackFiles, library: string, terminal: Terminal): Promise<PackFiles> {
  const { author, privateKey } = await ownSigner(library, terminal);
  const { content }: Pack = packOfFiles(new Map([...files].filter(([name]) => name !== SIGNATURE_FILE)));
  return new Map([...files, [SIGNATURE_FILE, signatureFile(content, author, privateKey)]]);
}
