import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { Change, LoggedChange } from '../../../core/model/project.ts';
import { systemCode, Trouble } from '../../trouble.ts';
import { reasonInWords } from '../../words/words.ts';
import { sourcesOf } from './memory-store.ts';
import { migrate } from './migrate.ts';
import { sourceFolder } from './sources.ts';
import { placesOf, type Store, type StoredProject, searchWords, titleIn } from './store.ts';

/** The store's own file in a library's folder. */
export const LIBRARY_FILE = 'library.sqlite';

/** How long a writer waits for another one, in milliseconds. */
const PATIENCE = 10_000;

/**
 * The library in a folder: one SQLite file with a write-ahead log, and the source files beside it, by their hash. A change
 * is one transaction, flushed to the disk before it is acknowledged. Throws a Trouble where the folder cannot be used, the
 * library was made by a newer version, or the file is damaged.
 */
export function openStore(folder: string): Store {
  const file = path.join(folder, LIBRARY_FILE);
  const database = opened(folder, file);
  const sources = sourceFolder(path.join(folder, 'sources'));

  const rows = (sql: string, ...values: SQLInputValue[]) => guarded(file, () => database.prepare(sql).all(...values));
  const run = (sql: string, ...values: SQLInputValue[]): number =>
    guarded(file, () => Number(database.prepare(sql).run(...values).changes));
  /** All of the work or none of it; the writer's place is taken at once, so that two never wait for each other. */
  const together = <T>(work: () => T): T =>
    guarded(file, () => {
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        database.exec('COMMIT');
        return result;
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
      }
    });
  const project = (id: string): StoredProject | null => {
    const [row] = rows('SELECT id, title, changed, version FROM projects WHERE id = ?', id);
    return row ? projectOf(row) : null;
  };
  const changed = (id: string, at: string): number => {
    if (run('UPDATE projects SET version = version + 1, changed = ? WHERE id = ?', at, id) === 0)
      throw new RangeError(`no project ${id}`);
    return project(id)?.version ?? 0;
  };
  const changes = (id: string): readonly LoggedChange[] => {
    if (!project(id)) throw new RangeError(`no project ${id}`);
    return rows('SELECT seq, at, change, undone FROM changes WHERE project = ? ORDER BY seq', id).map(loggedOf);
  };
  const turn = (id: string, at: string, undone: boolean): boolean =>
    together(() => {
      const which = undone ? 'max(seq)' : 'min(seq)';
      const [row] = rows(`SELECT ${which} AS seq FROM changes WHERE project = ? AND undone = ?`, id, undone ? 0 : 1);
      const seq = row?.['seq'];
      if (typeof seq !== 'number') return false;
      run('UPDATE changes SET undone = ? WHERE project = ? AND seq = ?', undone ? 1 : 0, id, seq);
      run('UPDATE projects SET title = ? WHERE id = ?', titleIn(changes(id)), id);
      changed(id, at);
      return true;
    });

  return {
    projects: () => rows('SELECT id, title, changed, version FROM projects ORDER BY changed DESC, id').map(projectOf),
    project,
    createProject: (id, title, at) =>
      together(() => {
        if (project(id)) throw new RangeError(`there is a project ${id}`);
        run('INSERT INTO projects (id, title, changed, version) VALUES (?, ?, ?, 1)', id, title, at);
        const first: Change = { kind: 'rename', title };
        run('INSERT INTO changes (project, seq, at, change) VALUES (?, 1, ?, ?)', id, at, JSON.stringify(first));
      }),
    restoreProject: (id, title, log, at) =>
      together(() => {
        if (project(id)) throw new RangeError(`there is a project ${id}`);
        run('INSERT INTO projects (id, title, changed, version) VALUES (?, ?, ?, 1)', id, title, at);
        for (const { seq, at: made, change, undone } of log)
          run(
            'INSERT INTO changes (project, seq, at, change, undone) VALUES (?, ?, ?, ?, ?)',
            id,
            seq,
            made,
            JSON.stringify(change),
            undone ? 1 : 0,
          );
      }),
    removeProject: (id) => {
      const orphans = together(() => {
        const own = new Set(changes(id).flatMap(sourcesOf));
        run('DELETE FROM projects WHERE id = ?', id);
        const others = new Set(
          rows(
            "SELECT seq, at, change, undone FROM changes WHERE change LIKE '%add-articles%' OR change LIKE '%since%'",
          )
            .map(loggedOf)
            .flatMap(sourcesOf),
        );
        return [...own].filter((sha256) => !others.has(sha256));
      });
      for (const sha256 of orphans) sources.remove(sha256);
    },
    changes,
    append: (id, more, at) =>
      together(() => {
        if (!project(id)) throw new RangeError(`no project ${id}`);
        run('DELETE FROM changes WHERE project = ? AND undone = 1', id);
        const [row] = rows('SELECT coalesce(max(seq), 0) AS seq FROM changes WHERE project = ?', id);
        const seq = Number(row?.['seq'] ?? 0) + 1;
        for (const [i, change] of more.entries()) {
          run(
            'INSERT INTO changes (project, seq, at, change) VALUES (?, ?, ?, ?)',
            id,
            seq + i,
            at,
            JSON.stringify(change),
          );
          if (change.kind === 'rename') run('UPDATE projects SET title = ? WHERE id = ?', change.title, id);
        }
        return changed(id, at);
      }),
    undo: (id, at) => turn(id, at, true),
    redo: (id, at) => turn(id, at, false),
    putSource: sources.put,
    source: sources.get,
    putReading: (key, bytes) => {
      run(
        'INSERT INTO readings (key, bytes) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET bytes = excluded.bytes',
        key,
        bytes,
      );
    },
    reading: (key) => {
      const bytes = rows('SELECT bytes FROM readings WHERE key = ?', key)[0]?.['bytes'];
      return bytes instanceof Uint8Array ? bytes : null;
    },
    hasReading: (key) => rows('SELECT 1 FROM readings WHERE key = ?', key).length > 0,
    index: (article, title, text) =>
      together(() => {
        const [old] = rows('SELECT number, title, text FROM texts WHERE article = ?', article);
        if (old && old['title'] === title && old['text'] === text) return;
        if (old) {
          run(
            "INSERT INTO words (words, rowid, title, text) VALUES ('delete', ?, ?, ?)",
            Number(old['number']),
            String(old['title']),
            String(old['text']),
          );
          run('DELETE FROM texts WHERE article = ?', article);
        }
        run('INSERT INTO texts (article, title, text) VALUES (?, ?, ?)', article, title, text);
        run('INSERT INTO words (rowid, title, text) SELECT number, title, text FROM texts WHERE article = ?', article);
      }),
    search: (words, within, most) => {
      const wanted = searchWords(words);
      if (wanted.length === 0 || within.length === 0) return [];
      return rows(
        `SELECT texts.article AS article, texts.text AS text FROM words JOIN texts ON texts.number = words.rowid
         WHERE words MATCH ? AND texts.article IN (SELECT value FROM json_each(?)) ORDER BY rank LIMIT ?`,
        `${wanted.map((word) => `"${word}"`).join(' ')}*`,
        JSON.stringify(within),
        most,
      ).map((row) => ({ article: String(row['article']), at: placesOf(String(row['text']), wanted, 1)[0] ?? 0 }));
    },
    setting: (key) => {
      const value = rows('SELECT value FROM settings WHERE key = ?', key)[0]?.['value'];
      return typeof value === 'string' ? value : null;
    },
    putSetting: (key, value) => {
      run(
        'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
        key,
        value,
      );
    },
    mark: () => {
      // Another process's change shows in data_version, our own in total_changes.
      const other = rows('PRAGMA data_version')[0]?.['data_version'];
      return `${String(other)}.${String(rows('SELECT total_changes() AS own')[0]?.['own'])}`;
    },
    close: () => database.close(),
  };
}

function opened(folder: string, file: string): DatabaseSync {
  return guarded(file, () => {
    mkdirSync(folder, { recursive: true });
    const database = new DatabaseSync(file, { timeout: PATIENCE, enableForeignKeyConstraints: true });
    try {
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
      probe(database);
      migrate(database, folder);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** Full-text search is a part of SQLite that a build may lack. */
function probe(database: DatabaseSync): void {
  try {
    database.exec('CREATE VIRTUAL TABLE temp.probe USING fts5 (x); DROP TABLE temp.probe;');
  } catch (error) {
    throw new Trouble('no-full-text-search', {}, error);
  }
}

/** Runs the work; what the disk or the file refuses becomes a Trouble that names the library. */
function guarded<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Trouble || error instanceof RangeError) throw error;
    const code = systemCode(error);
    if (code === 'ERR_SQLITE_ERROR' && error instanceof Error) {
      const damaged = /malformed|not a database|corrupt/i.test(error.message);
      throw new Trouble(damaged ? 'library-damaged' : 'library-failed', { path: file, reason: error.message }, error);
    }
    throw new Trouble('library-failed', { path: file, reason: reasonInWords(code) }, error);
  }
}

type Row = Record<string, unknown>;

function projectOf(row: Row): StoredProject {
  return {
    id: String(row['id']),
    title: String(row['title']),
    changed: String(row['changed']),
    version: Number(row['version']),
  };
}

function loggedOf(row: Row): LoggedChange {
  return {
    seq: Number(row['seq']),
    at: String(row['at']),
    change: JSON.parse(String(row['change'])) as Change,
    undone: row['undone'] === 1,
  };
}
