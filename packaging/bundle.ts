import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { filesInPackages } from '../main/library/fonts.ts';
import { bundleCode, bundled } from './bundle-code.ts';

/**
 * `npm run bundle [-- FOLDER]`: the whole program in dist/ or the folder named, which runs wherever it is copied to, without packages beside it. The code
 * is bundled; what is read at run time lies in dist/resources, where main/resources.ts looks for it.
 */
const ROOT = path.resolve(import.meta.dirname, '..');
const DIST = path.resolve(process.argv[2] ?? path.join(ROOT, 'dist'));

await bundleCode(DIST, 'modules');
// Only the repository asks whether a bundle is of its sources.
rmSync(path.join(DIST, 'sources.js'));
await bundled('vite.config.ts', path.join(DIST, 'resources/window'));
bridge();
for (const [from, to] of resources()) cpSync(from, path.join(DIST, to), { recursive: true });
process.stdout.write(`bundled into ${path.relative(process.cwd(), DIST) || DIST}\n`);

/** The window's bridge: alone in its file and a CommonJS module, as a sandbox takes it. */
function bridge(): void {
  const source = readFileSync(path.join(ROOT, 'main/preload.cts'), 'utf8');
  writeFileSync(path.join(DIST, 'preload.cjs'), stripTypeScriptTypes(source));
}

function resources(): readonly (readonly [from: string, to: string])[] {
  const { resolve } = createRequire(import.meta.url);
  const packages = filesInPackages().map((name) => [resolve(name), `resources/packages/${name}`] as const);
  return [
    [path.join(ROOT, 'seeds'), 'resources/seeds'],
    [path.join(ROOT, 'templates'), 'resources/templates'],
    [path.join(ROOT, 'packaging/icons/icon.png'), 'resources/icon.png'],
    // Of the patterns by which words are broken, whose packages hold no text of it.
    [path.join(ROOT, 'packaging/licenses/LGPL-2.1.txt'), 'resources/licenses/LGPL-2.1.txt'],
    ...packages,
  ];
}
