import { defineConfig } from 'vite';

/** The window: one page, its files beside it, no address but its own. Built to build/window. */
export default defineConfig({
  root: 'renderer',
  base: './',
  worker: { format: 'es' },
  build: {
    outDir: '../build/window',
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    sourcemap: false,
    license: { fileName: 'third-party.md' },
  },
});
