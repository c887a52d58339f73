import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the program reads beside its code. */
export type Resource = 'seeds' | 'templates' | 'window';

/** True in a packed program, whose code is bundled into one folder with its resources below. */
const BUNDLED = !import.meta.url.endsWith('.ts');
const HERE = fileURLToPath(new URL('.', import.meta.url));
const IN_REPOSITORY: Readonly<Record<Resource, string>> = {
  seeds: '../seeds',
  templates: '../templates',
  window: '../build/window',
};

/** The folder of a resource: absolute, without a separator at its end. */
export function resourceFolder(name: Resource): string {
  return BUNDLED ? path.join(HERE, 'resources', name) : path.join(HERE, IN_REPOSITORY[name]);
}

/** A file of a package that is read and not imported (a font, a WebAssembly module), by "package/path". */
export function packageFile(name: string): string {
  if (BUNDLED) return path.join(HERE, 'resources', 'packages', name);
  return createRequire(import.meta.url).resolve(name);
}

/** The file of a worker by its name without ending: its source in the repository, its bundle in a packed program. */
export function workerFile(name: string): URL {
  return new URL(BUNDLED ? `./${name}.js` : `./worker/${name}.ts`, import.meta.url);
}
