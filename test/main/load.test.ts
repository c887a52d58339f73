import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { temporaryFolder } from './readout.ts';

const LOADER = path.resolve(import.meta.dirname, '../../packaging/load.cjs');

let program = '';
beforeEach(() => {
  program = path.join(temporaryFolder(), 'program');
  mkdirSync(program);
  cpSync(LOADER, path.join(program, 'load.cjs'));
  put('start.cjs', "require('./load.cjs')('main-1.js', 'main');");
  put('main-1.js', "const { twice } = require('./other-1.js'); console.log(twice(21), require('node:path').sep);");
  put('other-1.js', 'exports.twice = (n) => { return n * 2; };');
});

it('loads files that ask for each other, and keeps what they compile to', () => {
  expect(run()).toBe(`42 ${path.sep}`);
  expect(kept().map((file) => path.basename(file))).toEqual(['main-1.js', 'other-1.js']);
  const before = kept().map((file) => statSync(file).mtimeMs);
  expect(run()).toBe(`42 ${path.sep}`);
  expect(kept().map((file) => statSync(file).mtimeMs)).toEqual(before);
});

it('keeps what ran after its file was loaded, and not what never ran', () => {
  const text = (letter: string): string => letter.repeat(5000);
  put('main-1.js', "const { twice } = require('./other-1.js'); setTimeout(() => console.log(twice(21).length), 1);");
  put(
    'other-1.js',
    `exports.twice = (n) => { return '${text('a')}' + n; }; exports.never = () => { return '${text('b')}'; };`,
  );
  expect(run()).toBe('5002');
  const all = Buffer.concat(kept().map((file) => readFileSync(file)));
  expect([all.includes(text('a')), all.includes(text('b'))]).toEqual([true, false]);
});

it('imports a module that lies beside it for a file that asks', () => {
  put('main-1.js', "globalThis[Symbol.for('readout.import')]('./module.mjs').then(({ word }) => console.log(word));");
  put('module.mjs', "export const word = 'imported';");
  expect(run()).toBe('imported');
});

it('runs, and keeps anew, where what was kept is broken', () => {
  run();
  for (const file of kept()) writeFileSync(file, 'no code');
  expect(run()).toBe(`42 ${path.sep}`);
  for (const file of kept()) expect(readFileSync(file, 'latin1')).not.toBe('no code');
});

it('runs where nothing can be kept', () => {
  writeFileSync(path.join(program, '../compiled'), 'a file where the folder would be');
  expect(run()).toBe(`42 ${path.sep}`);
});

function put(name: string, text: string): void {
  writeFileSync(path.join(program, name), text);
}

function run(): string {
  const { stdout, stderr } = spawnSync(process.execPath, [path.join(program, 'start.cjs')], { encoding: 'utf8' });
  return (stdout + stderr).trim();
}

/** The files that are kept, by their path. */
function kept(): readonly string[] {
  const folder = path.join(program, '../compiled');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .sort();
}
