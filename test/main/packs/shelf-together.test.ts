import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { fileHash, installedPacks, openInstalled } from '../../../main/library/packs/installed.ts';
import { seenFiles } from '../../../main/library/packs/seen.ts';
import { readShelf } from '../../../main/library/packs/shelf.ts';
import { smallPack } from './packs.ts';
import { runTemplate, writePack } from './run.ts';

const WORKER = path.join(import.meta.dirname, 'shelf-worker.ts');
/** READOUT_SHELF_ROUNDS=60 is the large one: ten processes, as often. */
const LARGE = Number(process.env['READOUT_SHELF_ROUNDS'] ?? 0);
const [PROCESSES, ROUNDS] = LARGE > 0 ? [10, LARGE] : [4, 3];

interface Running {
  readonly child: ChildProcess;
  readonly lines: readonly string[];
  readonly ended: Promise<void>;
}

function started(...args: readonly string[]): Running {
  const child = spawn(process.execPath, [WORKER, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  let rest = '';
  child.stdout.on('data', (data: Buffer) => {
    const parts = (rest + data.toString()).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
  });
  child.stderr.on('data', (data: Buffer) => {
    if (!/ExperimentalWarning|--trace-warnings/.test(data.toString())) lines.push(`wrong error ${data.toString()}`);
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  return { child, lines, ended };
}

it('processes that publish, update and read one shelf at once lose nothing, while one is killed again and again', {
  timeout: 60_000 + LARGE * 60_000,
}, async () => {
  const home = mkdtempSync(path.join(tmpdir(), 'readout-test-'));
  // Thousands of files take their time to go on a busy disk.
  onTestFinished(() => rmSync(home, { recursive: true, force: true }), 120_000);
  const shelf = path.join(home, 'shelf');
  mkdirSync(shelf);
  // Two share a library, as two windows of one person do.
  const library = (i: number): string => path.join(home, `library-${Math.floor(i / 2)}`);
  const runs = Array.from({ length: PROCESSES - 1 }, (_, i) =>
    started(shelf, library(i), `p${i}`, String(ROUNDS), String(i + 1)),
  );
  const state = { over: false };
  const finished = Promise.all(runs.map(({ ended }) => ended)).then(() => (state.over = true));
  const killed: Running[] = [];
  for (let i = 0; !state.over; i++) {
    const run = started(shelf, library(PROCESSES), 'killed', String(ROUNDS), String(i + 100));
    killed.push(run);
    // Each time at another moment of what it does.
    const moment = new Promise((resolve) => setTimeout(resolve, 250 + ((i * 37) % 500)));
    await Promise.race([moment, finished, run.ended]);
    run.child.kill('SIGKILL');
    await run.ended;
  }
  await finished;

  const lines = [...runs, ...killed].flatMap((run) => run.lines);
  expect(lines.filter((line) => line.startsWith('wrong'))).toEqual([]);
  expect(lines.filter((line) => line.startsWith('done'))).toHaveLength(PROCESSES - 1);
  const published = new Set(
    lines.flatMap((line) => (line.startsWith('published ') ? [line.slice('published '.length)] : [])),
  );
  expect(published.size).toBeGreaterThan(PROCESSES);
  for (const name of published)
    expect(name).toContain(`-${fileHash(new Uint8Array(readFileSync(path.join(shelf, name))))}.`);
  expect((await readShelf(shelf, seenFiles(path.join(home, 'fresh')))).faults).toEqual([]);
  for (let i = 0; i < PROCESSES; i++)
    for (const { inUse } of await installedPacks(library(i)))
      expect((await openInstalled(inUse)).version).toBe(inUse.version);

  // The next publisher clears up after the one that was killed: no part and no lock stays.
  const last = writePack(path.join(home, 'last'), smallPack({}, { id: 'last-note' }));
  expect((await runTemplate('share', last, '--shelf', shelf, '--library', path.join(home, 'fresh'))).code).toBe(0);
  expect(readdirSync(shelf).filter((name) => !/^[a-z0-9.-]+-[0-9a-f]{12}\.readout-template$/.test(name))).toEqual([]);
  if (LARGE > 0) process.stderr.write(`${published.size} published, killed ${killed.length} times\n`);
});
