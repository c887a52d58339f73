#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// JavaScript without types: what strips them takes Node longer to load than the program's first chunk.

// The bundle that `npm ci` made starts sooner than some seven hundred files; sources that have changed since are run as they are.
const made = new URL('../build/program/sources.js', import.meta.url);
/** @type {typeof import('./sources.ts')} */
const { bundleOfSources } = await (existsSync(made) ? import(made.href) : import('./sources.ts'));
const bundle = bundleOfSources(fileURLToPath(new URL('..', import.meta.url)));
if (bundle) await import(bundle.href);
else {
  // What the modules compile to is kept: the second start takes half a second less. The bundle sees to that itself.
  enableCompileCache(fileURLToPath(new URL('../build/compiled', import.meta.url)));
  await import('./program.ts');
}
