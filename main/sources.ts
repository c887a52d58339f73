import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = path.resolve(import.meta.dirname, '..');

/** Where `npm run prepare` puts the program made of the sources, below the repository, and what it was made of. */
export const BUNDLE_FOLDER = 'build/program';
export const MADE_OF = 'made-of.txt';
/** All that decides what the bundle is. Templates, seeds and fonts are read where they lie, but for what code imports. */
const FOLDERS = ['core', 'main'] as const;
const FILES = [
  'docs/pack-manifest.schema.json',
  'docs/pack-marking.schema.json',
  'docs/pack-phrases.schema.json',
  'docs/pack-styles.schema.json',
  'docs/pack-themes.schema.json',
  'docs/template-data.schema.json',
  'package.json',
  'package-lock.json',
  'packaging/bundle-code.ts',
  'packaging/bundle.config.ts',
  'packaging/load.cjs',
  'packaging/loading-late.ts',
  'packaging/native/base64-js.cjs',
  'packaging/native/brotli-decompress.cjs',
  'packaging/native/sha2.cjs',
  'packaging/native/tiny-inflate.cjs',
  'packaging/native/wink-data.ts',
  'packaging/native/word-table.ts',
  'packaging/plain-structs.ts',
  'packaging/ready-data.ts',
  'packaging/ready-templates.ts',
  'templates/briefing-memo/phrases.en.json',
] as const;

/** The bundled command line, where there is one of these very sources; else null. */
export function bundleOfSources(root = ROOT): URL | null {
  const note = path.join(root, BUNDLE_FOLDER, MADE_OF);
  const program = path.join(root, BUNDLE_FOLDER, 'cli.js');
  if (!existsSync(note) || !existsSync(program) || !isAsNoted(root, readFileSync(note, 'utf8'))) return null;
  return pathToFileURL(program);
}

/** Name, size and time of every source and of the folders they lie in, a line each. */
export function sources(root = ROOT): string {
  const names = FOLDERS.flatMap((folder) => [
    folder,
    ...readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      path.join(folder, name),
    ),
  ]);
  return [...names, ...FILES]
    .sort()
    .map((name) => `${lineOf(root, name)}\n`)
    .join('');
}

/** Whether each is as it was. A file that was added or removed changes its folder's time: going through all folders takes longer than all else here. */
function isAsNoted(root: string, note: string): boolean {
  return note
    .trimEnd()
    .split('\n')
    .every((line) => line === lineOf(root, line.split(' ').slice(0, -2).join(' ')));
}

function lineOf(root: string, name: string): string {
  const found = statSync(`${root}/${name}`, { throwIfNoEntry: false });
  return `${name} ${found?.size} ${found?.mtimeMs}`;
}
