import path from 'node:path';
import * as v from 'valibot';
import { readFact, writeFact } from './facts.ts';
import { fileHash } from './installed.ts';
import type { Pack } from './pack.ts';

/** What is told of a pack without opening it again. */
export interface PackSummary {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly author: string | null;
  readonly signature: { readonly author: string; readonly fingerprint: string } | null;
  readonly content: string;
  /** The first digits of the file's SHA-256. */
  readonly hash: string;
}

interface Stamp {
  readonly mtimeMs: number;
  readonly size: number;
}

/**
 * Files of shelves that were opened before: a file that has its time and size still is not read again over the network.
 * Whoever takes one reads it, and compares its hash.
 */
export interface SeenFiles {
  readonly get: (file: string, stamp: Stamp) => Promise<PackSummary | null>;
  readonly put: (file: string, stamp: Stamp, summary: PackSummary) => Promise<void>;
}

const Seen = v.object({
  mtimeMs: v.number(),
  size: v.number(),
  summary: v.object({
    id: v.string(),
    version: v.string(),
    name: v.string(),
    author: v.nullable(v.string()),
    signature: v.nullable(v.object({ author: v.string(), fingerprint: v.string() })),
    content: v.string(),
    hash: v.string(),
  }),
});

export function seenFiles(library: string): SeenFiles {
  const factFile = (file: string): string => path.join(library, 'templates', 'seen', `${file.toLowerCase()}.json`);
  return {
    get: async (file, { mtimeMs, size }) => {
      const fact = await readFact(factFile(file), Seen).catch(() => null);
      return fact && fact.mtimeMs === mtimeMs && fact.size === size ? fact.summary : null;
    },
    // Where it cannot be kept, it is read again the next time.
    put: async (file, stamp, summary) => writeFact(factFile(file), { ...stamp, summary }).catch(() => undefined),
  };
}

export function summaryOf({ author, content, id, name, signature, version }: Pack, bytes: Uint8Array): PackSummary {
  const by = signature && { author: signature.author, fingerprint: signature.fingerprint };
  return { id, version, name, author, signature: by, content, hash: fileHash(bytes) };
}
