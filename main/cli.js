#!/usr/bin/env node

// JavaScript without types: what strips them takes Node longer to load than the program's first chunk. Nothing is imported:
// an import of node:fs alone makes all that it names, streams among it, and one of a CommonJS file (as the bundle's are) reads it for names.
const { existsSync } = process.getBuiltinModule('node:fs');
const { createRequire, enableCompileCache } = process.getBuiltinModule('node:module');
const { fileURLToPath } = process.getBuiltinModule('node:url');

// The bundle that `npm ci` made starts sooner than some seven hundred files; sources that have changed since are run as they are.
const require = createRequire(import.meta.url);
const made = fileURLToPath(new URL('../build/program/sources.js', import.meta.url));
/** @type {typeof import('./sources.ts')} */
const { bundleOfSources } = existsSync(made) ? require(made) : await import('./sources.ts');
const bundle = bundleOfSources(fileURLToPath(new URL('..', import.meta.url)));
if (bundle) require(fileURLToPath(bundle));
else {
  // What the modules compile to is kept: the second start takes half a second less. The bundle sees to that itself.
  enableCompileCache(fileURLToPath(new URL('../build/compiled', import.meta.url)));
  await import('./program.ts');
}
