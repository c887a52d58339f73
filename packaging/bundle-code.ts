import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { openWinkData } from '../core/language/base/wink-data.ts';
import { keepWinkData } from './native/wink-data.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

/**
 * Bundles the program's code into a folder, without its window and without what it reads at run time: as ES modules, or for
 * packaging/load.cjs, which keeps what they compile to.
 */
export async function bundleCode(folder: string, mode: 'modules' | 'loaded'): Promise<void> {
  await bundled('packaging/bundle.config.ts', folder, mode);
  keepWinkData(folder, openWinkData());
  // These two look for a file beside their own code.
  cpSync(inPackage('pdfkit', 'js/data/sRGB_IEC61966_2_1.icc'), path.join(folder, 'data/sRGB_IEC61966_2_1.icc'));
  cpSync(inPackage('pdfjs-dist', 'legacy/build/pdf.worker.mjs'), path.join(folder, 'pdf.worker.mjs'));
}

export async function bundled(config: string, folder: string, mode = 'production'): Promise<void> {
  await build({
    configFile: path.join(ROOT, config),
    mode,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
}

/** A file of a package that its list of exports leaves out. */
function inPackage(name: string, file: string): string {
  const found = path.join(ROOT, 'node_modules', name, file);
  if (!existsSync(found)) throw new Error(`${name} has no ${file} any more: see where it looks for it now`);
  return found;
}
