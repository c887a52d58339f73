import { generateKeyPairSync } from 'node:crypto';
import { install } from '../../../main/library/packs/install.ts';
import { installedPack, openInstalled } from '../../../main/library/packs/installed.ts';
import { packOfFiles } from '../../../main/library/packs/pack.ts';
import { packFile } from '../../../main/library/packs/pack-file.ts';
import { seenFiles } from '../../../main/library/packs/seen.ts';
import { entryBytes, publish, publishedName, readShelf } from '../../../main/library/packs/shelf.ts';
import { addShelf, newsOf } from '../../../main/library/packs/shelves.ts';
import { SIGNATURE_FILE, signatureFile } from '../../../main/library/packs/signature.ts';
import { smallPack } from './packs.ts';

/**
 * One of many processes that publish, update and read one shelf at once. It prints a line for each thing that was done, as
 * soon as it is done, and one that begins with "wrong" for each that must not be.
 */
const [shelf = '', library = '', name = '', rounds = '0', seed = '1'] = process.argv.slice(2);
const { privateKey } = generateKeyPairSync('ed25519');
let random = Number(seed);
const below = (most: number): number => {
  random = (random * 48_271) % 2_147_483_647;
  return random % most;
};
const say = (...words: readonly string[]): boolean => process.stdout.write(`${words.join(' ')}\n`);

await addShelf(library, { folder: shelf, automatic: true });
for (let round = 0; round < Number(rounds); round++) {
  // Own templates, and one that all publish: also the same version at once, with contents of their own.
  await publishOne(`note-${name}`, `1.${round}.0`);
  await publishOne('note-of-all', `1.${below(5)}.0`);
  await readAll();
  await updateOne();
}
say('done', name);

async function publishOne(id: string, version: string): Promise<void> {
  const files = smallPack(
    { 'memo.hbs': `<p>${name} ${below(3)} ${'word '.repeat(below(3_000))}</p>` },
    { id, version },
  );
  const signed = new Map([...files, [SIGNATURE_FILE, signatureFile(packOfFiles(files).content, name, privateKey)]]);
  const bytes = packFile(signed);
  const pack = packOfFiles(signed);
  try {
    await publish(shelf, pack, bytes);
    say('published', publishedName(pack, bytes));
  } catch (error) {
    say('wrong', 'publish', String(error));
  }
}

async function readAll(): Promise<void> {
  const { away, faults } = await readShelf(shelf, seenFiles(library));
  if (away !== null) say('wrong', 'away', away);
  for (const { file, kind, words } of faults) say('wrong', 'fault', file, kind, words);
}

async function updateOne(): Promise<void> {
  const { offers } = await newsOf(library);
  const offer = offers[below(Math.max(1, offers.length))];
  if (!offer) return;
  try {
    const bytes = await entryBytes(offer.entry);
    const agreed = [offer.entry.signature?.fingerprint ?? 'unsigned', offer.entry.content.slice(0, 12)];
    await install(library, bytes, agreed, async () => undefined);
    const now = await installedPack(library, offer.entry.id);
    if (!now) say('wrong', 'not installed', offer.entry.id);
    else await openInstalled(now.inUse);
    say('installed', offer.entry.id, offer.entry.version);
  } catch (error) {
    say('wrong', 'install', String(error));
  }
}
