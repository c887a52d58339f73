import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { keepNode, NODE_ENV_FILE } from '../../packaging/node-blob.ts';
import { QUICK } from '../../packaging/quick.ts';
import { temporaryFolder } from './readout.ts';

const AGAIN = path.resolve(import.meta.dirname, '../../packaging/again.js');

/** A repository with nothing but a program that tells how it was started. */
let root = '';
beforeEach(() => {
  root = temporaryFolder();
  put('package.json', JSON.stringify({ type: 'module', scripts: { brief: `node ${QUICK.join(' ')} main/cli.js` } }));
  put('packaging/again.js', readFileSync(AGAIN, 'utf8'));
  put('main/cli.js', 'console.log(process.argv.slice(2).join(), process.env.NODE_OPTIONS ?? "plain");');
});

it('starts Node and its threads from what was kept, with the very switches that it is of', () => {
  keepNode(root, QUICK);
  put(
    'main/cli.js',
    `import { isMainThread, Worker } from 'node:worker_threads';
     if (isMainThread) new Worker(new URL(import.meta.url)).on('message', console.log);
     else (await import('node:worker_threads')).parentPort.postMessage(process.env.NODE_OPTIONS);`,
  );
  expect(run(...QUICK, 'main/cli.js')).toEqual({ status: 0, told: '--snapshot-blob=build/node.blob' });
  expect(existsSync(path.join(root, 'build/node-entry.cjs'))).toBe(false);
});

it('keeps nothing where this Node does not know a switch, and starts all the same', () => {
  keepNode(root, ['--no-such-switch']);
  expect(readFileSync(path.join(root, NODE_ENV_FILE), 'utf8')).toBe('');
  expect(run(...QUICK, 'main/cli.js')).toEqual({ status: 0, told: 'plain' });
});

it('makes the memo without what was kept where Node refuses that, and does not try it again', () => {
  put(NODE_ENV_FILE, 'NODE_OPTIONS=--snapshot-blob=build/node.blob\n');
  expect(run(...QUICK, 'main/cli.js').status).not.toBe(0);
  expect(run('packaging/again.js', '9', 'brief', 'seeds')).toEqual({ status: 0, told: 'brief,seeds plain' });
  expect(run(...QUICK, 'main/cli.js')).toEqual({ status: 0, told: 'plain' });
});

it('does not make it twice where the program has failed and not Node, and keeps its exit code where the shell tells it', () => {
  keepNode(root, QUICK);
  put('main/cli.js', 'console.log("made"); process.exitCode = 3;');
  // As npm runs it: a shell of the system, and this Node before others.
  const paths = [path.dirname(process.execPath), process.env['PATH']].join(path.delimiter);
  const { status, stdout } = spawnSync(manifest.scripts.brief, {
    cwd: root,
    shell: true,
    encoding: 'utf8',
    env: { ...plainEnvironment(), PATH: paths },
  });
  expect({ status, told: stdout.trim() }).toEqual({ status: process.platform === 'win32' ? 1 : 3, told: 'made' });
  expect(readFileSync(path.join(root, NODE_ENV_FILE), 'utf8')).not.toBe('');
  expect(run('packaging/again.js', '$?', 'brief', 'seeds')).toEqual({ status: 1, told: '' });
});

function put(name: string, content: string): void {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), content);
}

function run(...args: readonly string[]): { readonly status: number | null; readonly told: string } {
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: plainEnvironment(),
  });
  return { status, told: stdout.trim() };
}

/** What a user has set goes before what is kept. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, ...env } = process.env;
  return env;
}
