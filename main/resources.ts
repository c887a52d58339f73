import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Sources from './sources.ts';

/** What the program reads beside its code. */
export type Resource = 'seeds' | 'templates' | 'window';

const HERE = fileURLToPath(new URL('.', import.meta.url));
/** True where the code is bundled into one folder: dist, or build/program in the repository. */
const BUNDLED = !import.meta.url.endsWith('.ts');
/** What a packed program has below its code; the repository's own bundle reads what lies in the repository. */
const PACKED = path.join(HERE, 'resources');
const IS_PACKED = BUNDLED && existsSync(PACKED);
const REPOSITORY = path.join(HERE, BUNDLED ? '../..' : '..');
const IN_REPOSITORY: Readonly<Record<Resource, string>> = {
  seeds: 'seeds',
  templates: 'templates',
  window: 'build/window',
};

/**
 * Where Node keeps what the repository's modules compile to. Undefined in a packed program, whose folder is not ours to write
 * in: Node then has a place of its own.
 */
export const COMPILED = IS_PACKED ? undefined : path.join(REPOSITORY, 'build/compiled');

/** The folder of a resource: absolute, without a separator at its end. */
export function resourceFolder(name: Resource): string {
  return IS_PACKED ? path.join(PACKED, name) : path.join(REPOSITORY, IN_REPOSITORY[name]);
}

/** A file of a package that is read and not imported (a font, a WebAssembly module), by "package/path". */
export function packageFile(name: string): string {
  if (IS_PACKED) return path.join(PACKED, 'packages', name);
  return createRequire(import.meta.url).resolve(name);
}

/** Asked by the sources alone: no bundle has the file that answers, or loads it at its start. */
function bundleOfSources(): URL | null {
  const sources = createRequire(import.meta.url)('./sources.ts') as typeof Sources;
  return sources.bundleOfSources();
}

let found: URL | null | undefined;

/**
 * The file of a worker by its name without ending. A bundle has its own; the sources take that of the bundle made of these very
 * sources, where there is one: it loads in a fraction of the time of some seven hundred files, whose types are stripped.
 */
export function workerFile(name: string): URL {
  if (BUNDLED) return new URL(`./${name}.js`, import.meta.url);
  found ??= bundleOfSources();
  return found ? new URL(`./${name}.js`, found) : new URL(`./worker/${name}.ts`, import.meta.url);
}
