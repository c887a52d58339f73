import { createHash, randomBytes } from 'node:crypto';
import { link, open, readdir, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { systemCode } from '../../trouble.ts';

/** Tells this machine's unfinished files from those of others in a shared folder. */
const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const PART = /^\..+\.([0-9a-f]{8})-(\d+)-[0-9a-f]{8}\.part$/;
/** What a file system answers that has no hard links (FAT on a stick, some shares). */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL', 'EXDEV', 'EACCES']);

/** Writes a file whole or not at all, into a folder that is there, over one that may be there: beside it, flushed, then renamed. */
export async function putFile(target: string, bytes: Uint8Array | string, mode = 0o666): Promise<void> {
  const part = await writtenBeside(target, bytes, mode);
  try {
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/**
 * Writes a file that must be new, whole or not at all: false where there is one of that name, which stays as it is. Of
 * several who do so at once just one gets true, where the file system has hard links; elsewhere the last one's bytes stay.
 */
export async function putNewFile(target: string, bytes: Uint8Array | string): Promise<boolean> {
  const part = await writtenBeside(target, bytes, 0o666);
  try {
    await link(part, target);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    if (!NO_LINKS.has(systemCode(error))) throw error;
    return await renamedNew(part, target);
  } finally {
    await rm(part, { force: true });
  }
}

/** Removes what processes of this machine left unfinished that were ended; files that are being written stay. */
export async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const [, machine, pid] = PART.exec(name) ?? [];
    if (machine === MACHINE && !isAlive(Number(pid))) await rm(path.join(folder, name), { force: true });
  }
}

/** Claims the name with an empty file, which readers take for one that is still arriving, then puts the whole one there. */
async function renamedNew(part: string, target: string): Promise<boolean> {
  try {
    await (await open(target, 'wx')).close();
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
  await rename(part, target);
  return true;
}

async function writtenBeside(target: string, bytes: Uint8Array | string, mode: number): Promise<string> {
  const name = `.${path.basename(target)}.${MACHINE}-${process.pid}-${randomBytes(4).toString('hex')}.part`;
  const part = path.join(path.dirname(target), name);
  const file = await open(part, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return part;
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}
