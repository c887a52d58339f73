import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Change } from '../../../core/model/project.ts';
import { memoryStore } from '../../../main/library/store/memory-store.ts';
import { openStore } from '../../../main/library/store/sqlite-store.ts';
import type { Store } from '../../../main/library/store/store.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'readout-store-'));
  folders.push(made);
  return made;
}

const KINDS: readonly (readonly [string, () => Store])[] = [
  ['in memory', memoryStore],
  ['in a folder', () => openStore(folder())],
];

const hash = (letter: string): string => letter.repeat(64);
const adding = (letter: string): Change => ({
  kind: 'add-articles',
  articles: [{ id: `${letter}-0`, sha256: hash(letter), part: 0, names: [`${letter}.txt`], bytes: 1 }],
});
const T = (n: number): string => `2026-01-01T00:00:0${n}Z`;

describe.each(KINDS)('a store %s', (_, open) => {
  it('lists projects, the last changed first, and counts their versions', () => {
    const store = open();
    store.createProject('p', 'One', T(1));
    store.createProject('q', 'Two', T(2));
    expect(store.append('p', [{ kind: 'rename', title: 'First' }], T(3))).toBe(2);
    expect(store.projects()).toEqual([
      { id: 'p', title: 'First', changed: T(3), version: 2 },
      { id: 'q', title: 'Two', changed: T(2), version: 1 },
    ]);
    expect(store.project('r')).toBeNull();
    expect(() => store.append('r', [adding('a')], T(4))).toThrow('no project r');
    expect(() => store.createProject('p', 'Again', T(4))).toThrow('there is a project p');
    store.close();
  });

  it('has the title of the last renaming that is not undone', () => {
    const store = open();
    store.createProject('p', 'One', T(1));
    store.append('p', [{ kind: 'rename', title: 'Two' }], T(2));
    store.undo('p', T(3));
    expect(store.project('p')?.title).toBe('One');
    store.redo('p', T(4));
    expect(store.project('p')?.title).toBe('Two');
    store.close();
  });

  it('undoes and redoes one change after the other, until another is made', () => {
    const store = open();
    store.createProject('p', 'One', T(1));
    store.append('p', [adding('a'), { kind: 'prompt', key: 'purpose', text: 'Agree.' }], T(2));
    expect(store.undo('p', T(3))).toBe(true);
    expect(store.undo('p', T(3))).toBe(true);
    expect(store.changes('p').map(({ seq, undone }) => [seq, undone])).toEqual([
      [1, false],
      [2, true],
      [3, true],
    ]);
    expect(store.redo('p', T(4))).toBe(true);
    expect(store.changes('p')[1]?.undone).toBe(false);
    store.append('p', [adding('b')], T(5));
    expect(store.redo('p', T(6))).toBe(false);
    expect(store.changes('p').map(({ change }) => change.kind)).toEqual(['rename', 'add-articles', 'add-articles']);
    store.close();
  });

  it('keeps files by their hash, and drops those that no project holds', () => {
    const store = open();
    for (const id of ['p', 'q']) store.createProject(id, id, T(1));
    for (const letter of ['a', 'b']) store.putSource(hash(letter), new Uint8Array([1, 2, 3]));
    store.append('p', [adding('a'), adding('b')], T(2));
    store.append('q', [adding('b')], T(2));
    store.removeProject('p');
    expect(store.source(hash('a'))).toBeNull();
    expect(store.source(hash('b'))).toEqual(new Uint8Array([1, 2, 3]));
    store.close();
  });

  it('keeps readings and settings', () => {
    const store = open();
    store.putReading('k', new Uint8Array([1]));
    store.putReading('k', new Uint8Array([2]));
    store.putSetting('theme', 'dark');
    expect([store.hasReading('k'), store.hasReading('l')]).toEqual([true, false]);
    expect([store.reading('k'), store.reading('l')]).toEqual([new Uint8Array([2]), null]);
    expect([store.setting('theme'), store.setting('author')]).toEqual(['dark', null]);
    store.close();
  });

  it('finds the articles that have all the words, without regard to case and accents', () => {
    const store = open();
    store.index('a', 'On trade', 'Maroš Šefčovič spoke of tariffs.');
    store.index('b', 'Elsewhere', 'Tariffs rose. "Quotes" and (brackets) too.');
    store.index('b', 'Elsewhere', 'Tariffs fell.');
    const both = ['a', 'b'];
    expect(store.search('SEFCOVIC tariffs', both, 9)).toEqual([{ article: 'a', at: 6 }]);
    expect(
      store
        .search('tariffs', both, 9)
        .map(({ article }) => article)
        .toSorted(),
    ).toEqual(both);
    expect(store.search('tariffs', ['b'], 9)).toEqual([{ article: 'b', at: 0 }]);
    expect(store.search('rose', both, 9)).toEqual([]);
    // The last word is still being written; one before it is not.
    expect(store.search('tariffs fel', both, 9)).toEqual([{ article: 'b', at: 0 }]);
    expect(store.search('fel tariffs', both, 9)).toEqual([]);
    for (const odd of ['', '"', '(NEAR', 'tariffs* OR trade', 'text:tariffs', "'; DROP TABLE texts"])
      expect(Array.isArray(store.search(odd, both, 9))).toBe(true);
    store.close();
  });

  it('has another mark after each change, and the same one without', () => {
    const store = open();
    store.createProject('p', 'One', T(1));
    const before = store.mark();
    expect(store.mark()).toBe(before);
    store.append('p', [adding('a')], T(2));
    expect(store.mark()).not.toBe(before);
    store.close();
  });
});
