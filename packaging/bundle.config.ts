import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import { defineConfig, type Plugin } from 'vite';
import { loadingLate } from './loading-late.ts';
import { plainStructs, STRUCT } from './plain-structs.ts';
import { MADE, readyData } from './ready-data.ts';
import { readyTemplates } from './ready-templates.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const at = (file: string): string => path.join(ROOT, file);

/** The mode of a bundle that packaging/load.cjs loads: its files are functions that ask for each other. */
const LOADED = 'loaded';

const PDF_JS = 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * The program without its window, in one flat folder: a file that looks for its neighbours (main/resources.ts, pdfkit's
 * colour profile, pdf.js's worker) finds them beside itself, whatever it was split into. No package is left out.
 */
export default defineConfig(({ mode }) => ({
  root: ROOT,
  publicDir: false,
  plugins: [
    pdfTextOnly(),
    picturesHashed(),
    {
      name: 'plain-structs',
      transform: (code, id) => (STRUCT.test(id) ? { code: plainStructs(code), map: null } : null),
    },
    templatesReady(),
    dataReady(),
    ...(mode === LOADED ? [startedByLoader()] : []),
  ],
  resolve: {
    alias: {
      'base64-js': at('packaging/native/base64-js.cjs'),
      'tiny-inflate': at('packaging/native/tiny-inflate.cjs'),
      '@noble/hashes/sha2.js': at('packaging/native/sha2.cjs'),
      'brotli/decompress.js': at('packaging/native/brotli-decompress.cjs'),
      './wink-data.ts': at('packaging/native/wink-data.ts'),
    },
  },
  build: {
    ssr: true,
    target: 'node20',
    minify: false,
    // The comments that tell it are left out of the code; what runs in the repository has the packages beside it.
    license: mode === LOADED ? false : { fileName: 'third-party.md' },
    rolldownOptions: {
      input: {
        cli: at('main/program.ts'),
        sources: at('main/sources.ts'),
        desktop: at('main/desktop.ts'),
        engine: at('main/engine.ts'),
        ...workers(),
      },
      output:
        mode === LOADED
          ? {
              format: 'cjs',
              entryFileNames: loadedName,
              chunkFileNames: '[name]-[hash].js',
              // Else a module that is wanted at the same places may stand in its file, and both would have to be loaded at the start.
              codeSplitting: { groups: [{ name: 'late', test: LATE }] },
            }
          : { format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true, external: ['electron'], target: 'node' },
}));

/** All but what main/cli.js asks whether there is a bundle. */
function loadedName({ name }: { readonly name: string }): string {
  return name === 'sources' ? 'sources.js' : '[name]-[hash].js';
}

/** An entry keeps its plain name and starts the loader, which loads the code that was its own. */
function startedByLoader(): Plugin {
  const search = 'await import(\n      /*webpackIgnore: true*/';
  return {
    name: 'started-by-loader',
    transform(code, id) {
      if (!id.endsWith(PDF_JS)) return null;
      if (!code.includes(search)) throw new Error('pdf.js imports its worker in another way now');
      return { code: code.replace(search, "await globalThis[Symbol.for('readout.import')]("), map: null };
    },
    generateBundle(_, files) {
      const put = (fileName: string, source: string): string => this.emitFile({ type: 'asset', fileName, source });
      const chunks = Object.values(files).filter((file) => file.type === 'chunk');
      const late = chunks.filter(({ moduleIds }) => moduleIds.every((id) => LATE.test(id)));
      if (late.length === 0) throw new Error('what is loaded late stands in a file with other code now');
      const lateNames = late.map(({ fileName }) => fileName);
      for (const chunk of chunks) {
        chunk.code = checked(inAscii(loadingLate(chunk.code, lateNames)), chunk.fileName);
        if (chunk.isEntry && chunk.fileName !== `${chunk.name}.js`)
          put(`${chunk.name}.js`, `require('./load.cjs')('${chunk.fileName}', '${chunk.name}');\n`);
      }
      put('load.cjs', readFileSync(at('packaging/load.cjs'), 'utf8'));
      // The repository's own package.json takes every .js file for an ES module.
      put('package.json', '{ "type": "commonjs" }\n');
    },
  };
}

/** Modules that make tables when they are loaded (12 ms), and that a memo of texts never calls. */
const LATE = /node_modules[\\/]fflate[\\/]/;

/**
 * Code with an escape for each unit that is not ASCII, which means the same in strings, patterns and names, and in `String.raw` where a
 * pattern is made of it, as all are that hold such a unit: V8 then keeps the code in half the memory, and the loader need not decode it.
 * A backslash before such a unit meant nothing, and becomes the escape's own. A key of two units for one letter (“𝜆: …”) is put in marks,
 * since a name may not be written so.
 */
function inAscii(code: string): string {
  const quoted = code.replace(/^(\s*)([\p{L}\p{N}_$]*[\u{10000}-\u{10ffff}][\p{L}\p{N}_$]*)(?=: )/gmu, '$1"$2"');
  return quoted.replace(/(\\*)([^\0-\x7f])/g, (_, before: string, unit: string) => {
    const escape = `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return `${before.length % 2 === 0 ? before : before.slice(1)}${escape}`;
  });
}

/** The code, which must still be what V8 can read: a file that is loaded later than at the start would fail a user only. */
function checked(code: string, filename: string): string {
  compileFunction(code, [], { filename });
  return code;
}

/** The templates of every memo for which no others are named stand in the bundle as what they compile to: no start does it again. */
function templatesReady(): Plugin {
  const ready = at('core/template/ready-templates.ts');
  return {
    name: 'templates-ready',
    load: (id) => (id === ready ? readyTemplates(at('templates/briefing-memo')) : null),
  };
}

/** What modules make of data alone stands in the bundle as it is made. */
function dataReady(): Plugin {
  return { name: 'data-ready', load: (id) => (MADE.test(id) ? readyData(id) : null) };
}

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
      if (!id.endsWith(PDF_JS)) return null;
      if (!code.includes(search)) throw new Error('pdf.js looks for its canvas in another way now');
      return { code: code.replace(search, silent), map: null };
    },
  };
}

/** The docx library names pictures by their SHA-1, which it works out in JavaScript: Node's own takes a hundredth of that at a start. */
function picturesHashed(): Plugin {
  const search = 'var sha1 = (data) => {';
  const native =
    "import { createHash as nativeHash } from 'node:crypto';\nvar sha1 = (data) => new Uint8Array(nativeHash('sha1').update(data).digest());\n";
  return {
    name: 'pictures-hashed',
    transform(code, id) {
      if (!DOCX.test(id)) return null;
      if (!code.includes(search)) throw new Error('docx hashes its pictures in another way now');
      return { code: `${native}${code.replace(search, 'var slowSha1 = (data) => {')}`, map: null };
    },
  };
}

const DOCX = /node_modules[\\/]docx[\\/]dist[\\/]index\.mjs$/;
