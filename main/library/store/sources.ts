import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { systemCode } from '../../trouble.ts';
import { writeFiles } from '../write-files.ts';

export interface SourceFolder {
  readonly put: (sha256: string, bytes: Uint8Array) => void;
  readonly get: (sha256: string) => Uint8Array | null;
  readonly remove: (sha256: string) => void;
}

const SHA256 = /^[0-9a-f]{64}$/;

/** Files kept by the SHA-256 of their bytes, 256 folders wide. A file that is there is never written again. */
export function sourceFolder(folder: string): SourceFolder {
  const fileOf = (sha256: string): string => {
    if (!SHA256.test(sha256)) throw new RangeError(`no SHA-256: ${sha256}`);
    return path.join(folder, sha256.slice(0, 2), sha256);
  };
  return {
    put: (sha256, bytes) => {
      const file = fileOf(sha256);
      if (existsSync(file)) return;
      mkdirSync(path.dirname(file), { recursive: true });
      writeFiles([{ path: file, bytes }]);
    },
    get: (sha256) => {
      try {
        return new Uint8Array(readFileSync(fileOf(sha256)));
      } catch (error) {
        if (systemCode(error) === 'ENOENT') return null;
        throw error;
      }
    },
    remove: (sha256) => rmSync(fileOf(sha256), { force: true }),
  };
}
