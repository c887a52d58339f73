import { readdirSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const ROOT = path.resolve(import.meta.dirname, '..');
const at = (file: string): string => path.join(ROOT, file);

/**
 * The program without its window, in one flat folder: a file that looks for its neighbours (main/resources.ts, pdfkit's
 * colour profile, pdf.js's worker) finds them beside itself, whatever it was split into. No package is left out.
 */
export default defineConfig({
  root: ROOT,
  publicDir: false,
  plugins: [pdfTextOnly()],
  resolve: {
    alias: {
      'base64-js': at('packaging/native/base64-js.cjs'),
      'tiny-inflate': at('packaging/native/tiny-inflate.cjs'),
      'brotli/decompress.js': at('packaging/native/brotli-decompress.cjs'),
    },
  },
  build: {
    ssr: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: {
        cli: at('main/program.ts'),
        sources: at('main/sources.ts'),
        desktop: at('main/desktop.ts'),
        engine: at('main/engine.ts'),
        ...workers(),
      },
      output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true, external: ['electron'], target: 'node' },
});

/** Every worker, by its name: main/resources.ts looks for it under the same one. */
function workers(): Readonly<Record<string, string>> {
  const files = readdirSync(at('main/worker')).filter((name) => name.endsWith('-worker.ts'));
  return Object.fromEntries(files.map((name) => [path.basename(name, '.ts'), at(`main/worker/${name}`)]));
}

/** pdf.js looks for a canvas when it is loaded and complains where there is none. Text is read without one. */
function pdfTextOnly(): Plugin {
  const search = 'if (isNodeJS) {\n  let canvas;';
  const silent = search.replace('{', '{\n  const warn = () => undefined;');
  return {
    name: 'pdf-text-only',
    transform(code, id) {
      if (!id.endsWith('pdfjs-dist/legacy/build/pdf.mjs')) return null;
      if (!code.includes(search)) throw new Error('pdf.js looks for its canvas in another way now');
      return { code: code.replace(search, silent), map: null };
    },
  };
}
