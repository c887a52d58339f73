import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Below the repository: Node itself as it is once it has started with some switches, and the file that tells Node to begin with that. */
const BLOB = 'build/node.blob';
export const NODE_ENV_FILE = 'build/node.env';

/**
 * Makes both, for Node's `--env-file-if-exists`. V8 takes no compiled code that was made with other switches than its own, and what Node
 * carries of its own modules is of no switches: each thread would compile them anew. Nothing of the program is in the blob. Where it cannot be
 * made, Node starts without.
 */
export function keepNode(root: string, switches: readonly string[]): void {
  const [blob, env] = [path.join(root, BLOB), path.join(root, NODE_ENV_FILE)];
  const [part, entry] = [`${blob}.part`, path.join(root, 'build/node-entry.cjs')];
  try {
    mkdirSync(path.dirname(blob), { recursive: true });
    // What names no blob may lie there while there is none.
    writeFileSync(env, '');
    writeFileSync(entry, '');
    const own = switches.filter((one) => !one.startsWith('--env-file'));
    const { status } = spawnSync(process.execPath, [...own, `--snapshot-blob=${part}`, '--build-snapshot', entry]);
    if (status !== 0) return;
    renameSync(part, blob);
    writeFileSync(env, `NODE_OPTIONS=--snapshot-blob=${BLOB}\n`);
  } catch {
    // A disk that takes no more: the start is slower, and nothing else.
  } finally {
    rmSync(entry, { force: true });
    rmSync(part, { force: true });
  }
}
