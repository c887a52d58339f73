import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { Trouble } from '../../trouble.ts';
import { MIGRATIONS } from './migrations.ts';

/**
 * Brings a library to this program's version, step by step, in one transaction; a copy of the old one is put aside first
 * (backups/library-v1.sqlite). Throws a Trouble where the library is of a newer version: it is left as it is.
 */
export function migrate(database: DatabaseSync, folder: string, migrations: readonly string[] = MIGRATIONS): void {
  if (versionOf(database) === migrations.length) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have done it while this one waited for its turn.
    const version = versionOf(database);
    if (version > migrations.length) throw new Trouble('library-newer', { version, known: migrations.length });
    if (version > 0 && version < migrations.length) {
      database.exec('ROLLBACK');
      backUp(database, folder, version);
      database.exec('BEGIN IMMEDIATE');
    }
    for (const step of migrations.slice(versionOf(database))) database.exec(step);
    database.exec(`PRAGMA user_version = ${migrations.length}`);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
}

function backUp(database: DatabaseSync, folder: string, version: number): void {
  const file = path.join(folder, 'backups', `library-v${version}.sqlite`);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  database.prepare('VACUUM INTO ?').run(file);
}
