/**
 * The library's tables, as steps that are only ever added: step n takes a library of version n to version n + 1. What is
 * already shipped is never changed.
 */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE projects (
     id TEXT PRIMARY KEY, title TEXT NOT NULL, changed TEXT NOT NULL, version INTEGER NOT NULL
   ) STRICT;
   CREATE TABLE changes (
     project TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
     seq INTEGER NOT NULL, at TEXT NOT NULL, change TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0,
     PRIMARY KEY (project, seq)
   ) STRICT;
   CREATE TABLE readings (key TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
   CREATE TABLE texts (
     number INTEGER PRIMARY KEY, article TEXT NOT NULL UNIQUE, title TEXT NOT NULL, text TEXT NOT NULL
   ) STRICT;
   CREATE VIRTUAL TABLE words USING fts5 (
     title, text, content='texts', content_rowid='number', tokenize="unicode61 remove_diacritics 2"
   );
   CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;`,
];
