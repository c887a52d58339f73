import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, it } from 'vitest';
import { migrate } from '../../../main/library/store/migrate.ts';
import { MIGRATIONS } from '../../../main/library/store/migrations.ts';
import { LIBRARY_FILE, openStore } from '../../../main/library/store/sqlite-store.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'readout-library-'));
  folders.push(made);
  return made;
}

it('is there after it was closed, and is seen by another who has it open', () => {
  const at = folder();
  const [one, other] = [openStore(at), openStore(at)];
  one.createProject('p', 'One', 'now');
  const mark = other.mark();
  one.append('p', [{ kind: 'rename', title: 'First' }], 'later');
  expect(other.mark()).not.toBe(mark);
  expect(other.project('p')?.title).toBe('First');
  one.close();
  other.close();
  const again = openStore(at);
  expect(again.changes('p')).toHaveLength(2);
  again.close();
});

it('refuses a library of a newer version in words, and leaves it as it is', () => {
  const at = folder();
  openStore(at).close();
  const database = new DatabaseSync(path.join(at, LIBRARY_FILE));
  database.exec('PRAGMA user_version = 99');
  database.close();
  expect(() => openStore(at)).toThrow('library-newer');
});

it('says that a damaged library is damaged', () => {
  const at = folder();
  writeFileSync(path.join(at, LIBRARY_FILE), 'this is no database, but it is long enough to be looked at. '.repeat(40));
  expect(() => openStore(at)).toThrow('library-damaged');
});

it('brings an older library forward, with a copy of the old one put aside', () => {
  const at = folder();
  const store = openStore(at);
  store.createProject('p', 'One', 'now');
  store.close();
  const database = new DatabaseSync(path.join(at, LIBRARY_FILE));
  migrate(database, at, [...MIGRATIONS, 'CREATE TABLE more (x TEXT) STRICT;']);
  expect(database.prepare('SELECT count(*) AS n FROM more').get()?.['n']).toBe(0);
  database.close();
  expect(readdirSync(path.join(at, 'backups'))).toEqual([`library-v${MIGRATIONS.length}.sqlite`]);
});

it('a step that fails leaves the old version whole', () => {
  const at = folder();
  openStore(at).close();
  const database = new DatabaseSync(path.join(at, LIBRARY_FILE));
  expect(() => migrate(database, at, [...MIGRATIONS, 'CREATE TABLE more (x); CREATE TABLE more (x);'])).toThrow();
  database.close();
  openStore(at).close();
});

/** A writer that says each number that it has been acknowledged, as fast as it can. */
const WRITER = `
  const { openStore } = await import(process.argv[1]);
  const store = openStore(process.argv[2]);
  for (let n = store.changes('p').length; ; n++) {
    store.append('p', [{ kind: 'prompt', key: 'n', text: String(n) }], 'now');
    process.stdout.write(n + '\\n');
  }`;

/** Kills are cheap, starts are not: more of them by READOUT_KILLS=300. */
const KILLS = Number(process.env['READOUT_KILLS'] ?? 4);

it('loses nothing that was acknowledged when it is killed at any moment', { timeout: 600_000 }, async () => {
  const at = folder();
  const store = openStore(at);
  store.createProject('p', 'One', 'now');
  store.close();
  for (let kill = 0; kill < KILLS; kill++) {
    const last = await killedAfter(writer(at), 1 + ((kill * 7) % 23));
    const again = openStore(at);
    const kept = again.changes('p').length - 1;
    again.close();
    expect(kept).toBeGreaterThanOrEqual(last);
  }
  expect(existsSync(path.join(at, LIBRARY_FILE))).toBe(true);
});

function writer(at: string): ChildProcess {
  const module = new URL('../../../main/library/store/sqlite-store.ts', import.meta.url).href;
  return spawn(process.execPath, ['--input-type=module', '-e', WRITER, module, at], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Kills the writer once it has acknowledged so many changes; the last number that it said. */
function killedAfter(child: ChildProcess, changes: number): Promise<number> {
  return new Promise((resolve) => {
    let said = '';
    const last = (): number => Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1) ?? 0);
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.split('\n').length > changes) child.kill('SIGKILL');
    });
    child.on('close', () => resolve(last()));
  });
}
