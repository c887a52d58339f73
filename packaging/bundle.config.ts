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
  build: {
    ssr: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: {
        cli: at('main/cli.ts'),
        'engine-worker': at('main/worker/engine-worker.ts'),
        'finished-worker': at('main/worker/finished-worker.ts'),
        'reading-worker': at('main/worker/reading-worker.ts'),
        'template-worker': at('main/worker/template-worker.ts'),
        'writer-worker': at('main/worker/writer-worker.ts'),
      },
      output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true, external: ['electron'], target: 'node' },
});

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
