import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { build } from 'vite';
import { filesInPackages } from '../main/library/fonts.ts';

/**
 * `npm run bundle [-- FOLDER]`: the whole program in dist/ or the folder named, which runs wherever it is copied to, without packages beside it. The code
 * is bundled; what is read at run time lies in dist/resources, where main/resources.ts looks for it.
 */
const ROOT = path.resolve(import.meta.dirname, '..');
const DIST = path.resolve(process.argv[2] ?? path.join(ROOT, 'dist'));

await built('packaging/bundle.config.ts', '.');
await built('vite.config.ts', 'resources/window');
bridge();
for (const [from, to] of resources()) cpSync(from, path.join(DIST, to), { recursive: true });
process.stdout.write(`bundled into ${path.relative(process.cwd(), DIST) || DIST}\n`);

async function built(config: string, to: string): Promise<void> {
  await build({
    configFile: path.join(ROOT, config),
    logLevel: 'warn',
    build: { outDir: path.join(DIST, to), emptyOutDir: true },
  });
}

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
    ...packages,
    // These two look for a file beside their own code.
    [inPackage('pdfkit', 'js/data/sRGB_IEC61966_2_1.icc'), 'data/sRGB_IEC61966_2_1.icc'],
    [inPackage('pdfjs-dist', 'legacy/build/pdf.worker.mjs'), 'pdf.worker.mjs'],
  ];
}

/** A file of a package that its list of exports leaves out. */
function inPackage(name: string, file: string): string {
  const found = path.join(ROOT, 'node_modules', name, file);
  if (!existsSync(found)) throw new Error(`${name} has no ${file} any more: see where it looks for it now`);
  return found;
}
