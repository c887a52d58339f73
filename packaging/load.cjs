'use strict';
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { Script } = require('node:vm');
const { isMainThread, threadId } = require('node:worker_threads');

/**
 * By V8's version and switches, without which V8 takes nothing that was kept. (Its own number for both would have to be asked of node:v8,
 * which takes each thread three milliseconds to load; what this misses, V8 refuses, and it is kept anew.) Each thread has compiled other
 * functions of the files that they share: it keeps its own.
 */
const VERSION = [process.versions.v8, process.arch, ...process.execArgv].join(' ').replaceAll(/[^\w.-]+/g, '_');
const COMPILED = path.join(__dirname, '../compiled', VERSION.slice(0, 200));

/**
 * Loads the repository's bundle (packaging/program.ts), whose files lie beside this one. What V8 compiled is kept, and taken in
 * the next process: Node's own cache holds a file as it is before anything in it has run, when hardly a function is compiled.
 * A file's name tells its content, so that nothing kept is of another. All files are ASCII (bundle.config.ts).
 */
module.exports = function start(file, thread) {
  const folder = path.join(COMPILED, thread);
  const modules = new Map();
  const scripts = new Map();

  const load = (name) => {
    const known = modules.get(name);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(name, module);
    const filename = path.join(__dirname, name);
    const source = `(function (exports, require, module, __filename, __dirname) { 'use strict'; ${readFileSync(filename, 'latin1')}\n})`;
    const cachedData = kept(path.join(folder, name));
    const script = new Script(source, { filename, cachedData });
    if (!cachedData || script.cachedDataRejected) scripts.set(name, script);
    const required = (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id));
    script.runInThisContext()(module.exports, required, module, filename, __dirname);
    return module.exports;
  };

  /** Keeps what is compiled by now of files that nothing was kept of. Where it cannot be written, the next start is slow too. */
  const keep = () => {
    try {
      if (scripts.size > 0) mkdirSync(folder, { recursive: true });
      for (const [name, script] of scripts) {
        const target = path.join(folder, name);
        const part = `${target}.${process.pid}.${threadId}.part`;
        writeFileSync(part, script.createCachedData());
        renameSync(part, target);
      }
    } catch {}
  };

  // A thread is ended by the one that started it, and is not told: it keeps when its work is done (main/compiled.ts).
  globalThis[Symbol.for('readout.keepCompiled')] = keep;
  if (isMainThread) process.once('exit', keep);
  // What is loaded here may not import: pdf.js, which imports a module beside it, is made to ask for it (bundle.config.ts).
  globalThis[Symbol.for('readout.import')] = (name) => import(name);
  load(file);
};

function kept(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
