#!/usr/bin/env node
import { existsSync, readdirSync, statSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

// JavaScript without types: what strips them takes Node longer to load than the program's first chunk.

// A short job is over before it pays to have V8 compile the code a third time, and patterns twice: a fifth of its work. The
// names of these switches are those of the V8 that was measured; another is left as it is.
if (process.argv[2] === 'brief' && process.versions.v8.startsWith('13.') && isShort(process.argv.slice(3)))
  for (const flag of ['--no-turbofan', '--no-regexp-tier-up']) setFlagsFromString(flag);

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

/**
 * Whether the files and folders among the words of a command hold less than two megabytes, some three hundred articles.
 *
 * @param {readonly string[]} words
 */
function isShort(words) {
  let bytes = 0;
  try {
    for (const word of words) {
      const inside = statSync(word, { throwIfNoEntry: false })?.isDirectory()
        ? readdirSync(word, { recursive: true })
        : [];
      for (const name of ['', ...inside])
        bytes += statSync(path.join(word, String(name)), { throwIfNoEntry: false })?.size ?? 0;
      if (bytes > 2_000_000) return false;
    }
    return true;
  } catch {
    // What cannot be read is told by the command itself.
    return false;
  }
}
