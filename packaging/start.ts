import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { electronBinary, HOW_TO_INSTALL } from './electron.ts';

/**
 * `npm start`: the window in Electron where its program is installed, else in the browser, over the same contract. Nothing
 * is downloaded.
 */
const ROOT = path.resolve(import.meta.dirname, '..');
const args = process.argv.slice(2);
const binary = electronBinary();

if (binary) {
  node('packaging/bundle.ts');
  run(binary, [path.join(ROOT, 'dist/desktop.js'), ...args]);
} else {
  process.stderr.write(`Electron is not installed, so the window opens in the browser. ${HOW_TO_INSTALL}\n`);
  if (!existsSync(path.join(ROOT, 'build/window/index.html'))) node('node_modules/vite/bin/vite.js', 'build');
  run(process.execPath, [path.join(ROOT, 'main/cli.js'), 'serve', ...(args.length > 0 ? args : ['--open'])]);
}

function node(script: string, ...rest: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [path.join(ROOT, script), ...rest], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** Runs a program in the foreground; it ends when this one is told to, and gives its exit code. */
function run(program: string, given: readonly string[]): void {
  const child = spawn(program, given, { stdio: 'inherit' });
  child.once('close', (code) => {
    process.exitCode = code ?? 1;
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
}
