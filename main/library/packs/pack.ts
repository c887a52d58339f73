import { createHash } from 'node:crypto';
import * as v from 'valibot';
import program from '../../../package.json' with { type: 'json' };
import { Trouble } from '../../trouble.ts';
import { type PackFiles, sortedFiles } from './pack-file.ts';
import { SIGNATURE_FILE, type Signature, verifiedSignature } from './signature.ts';
import { isRange, isVersion, satisfies } from './versions.ts';

/** A pack whose form is in order: who made it, which version it is, and what it holds. Its templates are checked elsewhere. */
export interface Pack {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  /** As the manifest says; a signature says it with a key. */
  readonly author: string | null;
  /** All files but the signature. */
  readonly files: PackFiles;
  /** SHA-256 of the list of files with their hashes, in hexadecimal: two packs with the same one give the same memo. */
  readonly content: string;
  /** A signature that was found to be right, or null where there is none. */
  readonly signature: Signature | null;
}

/** The version of the form of packs that this program knows. */
const FORMAT = 1;
export const PACK_ID = /^[a-z][a-z0-9-]{0,40}$/;
/** One line, in which nothing hides or turns what stands beside it. */
const text = v.pipe(
  v.string(),
  v.regex(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]{1,300}$/u, 'one line of at most 300 characters'),
);
/** What no Windows machine can have as a folder. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Of the manifest, what must be known before it can be believed at all; the rest is checked with the templates. */
const Head = v.object({
  id: v.pipe(
    v.string(),
    v.regex(PACK_ID, 'small letters, digits and hyphens'),
    v.check((id) => !RESERVED.test(id), 'a name that a folder can have on every system'),
  ),
  version: v.pipe(v.string(), v.check(isVersion, 'a version such as 1.0.0')),
  name: text,
  author: v.optional(text),
});

/**
 * The pack that the files are. Throws a Trouble where they are none, are of a newer form, ask for another version of this
 * program, or carry a signature that is not right: then somebody has changed a file since it was signed.
 */
export function packOfFiles(files: PackFiles): Pack {
  const manifest = manifestIn(files);
  const { format, engine } = manifest;
  if (typeof format === 'number' && format > FORMAT) throw new Trouble('pack-newer', { format, known: FORMAT });
  if (typeof engine === 'string' && isRange(engine) && !satisfies(program.version, engine))
    throw new Trouble('pack-engine', { range: engine, program: program.version });
  const head = v.safeParse(Head, manifest);
  if (!head.success) {
    const [issue] = head.issues;
    throw new Trouble('pack-manifest', { key: v.getDotPath(issue) ?? '', reason: issue.message });
  }
  const { author = null, id, name, version } = head.output;
  const own = new Map([...files].filter(([file]) => file !== SIGNATURE_FILE));
  const content = contentHash(own);
  const signature = verifiedSignature(files.get(SIGNATURE_FILE) ?? null, content);
  return { id, version, name, author, files: own, content, signature };
}

/** SHA-256 over a line for each file, sorted by name: its hash, two spaces, its name (as sha256sum writes it). */
export function contentHash(files: PackFiles): string {
  const lines = [...sortedFiles(files)].map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`);
  return sha256(lines.join(''));
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function manifestIn(files: PackFiles): Readonly<Record<string, unknown>> {
  const bytes = files.get('manifest.json');
  if (!bytes) throw new Trouble('pack-no-manifest');
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Readonly<Record<string, unknown>>;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Trouble('pack-manifest', { key: 'the file', reason }, error);
  }
  throw new Trouble('pack-manifest', { key: 'the file', reason: 'it is no list of keys and values' });
}
