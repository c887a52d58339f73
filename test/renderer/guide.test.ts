import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { words } from '../../renderer/words/en.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const GUIDE = readFileSync(path.join(ROOT, 'docs/guide.md'), 'utf8');
const PALETTE = path.join(ROOT, 'renderer/views/palette');

/** What may be filled into the words that the guide names; words with any other value in them are none that it may name. */
const FILLED: Readonly<Record<string, string>> = { count: '\\d+', folder: '/\\S+', tab: '[A-Z][a-z]+' };

/** What the window says. */
const SAID: readonly RegExp[] = Object.values(words).map((said) => {
  const parts = said.split(/\{(\w+)\}/);
  // Every second part is the name of a value: "$^" is found nowhere.
  const asRead = parts.map((part, i) => (i % 2 === 1 ? (FILLED[part] ?? '$^') : escaped(part)));
  return new RegExp(`^${asRead.join('')}$`, 'u');
});

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** What stands between two marks of Markdown in the guide, each once. */
function between(mark: string, guide = GUIDE): readonly string[] {
  const parts = guide.split(mark).filter((_, i) => i % 2 === 1);
  return [...new Set(parts.map((part) => part.replace(/\s+/g, ' ')))];
}

/** The names in bold that the window does not have, as a person would read them. */
function unknown(guide: string): readonly string[] {
  return between('**', guide).filter((name) => !SAID.some((said) => said.test(name)));
}

/** The keys that the window's commands and its list of keys name, one by one. */
function keysOfWindow(): ReadonlySet<string> {
  const sources = readdirSync(PALETTE).map((file) => readFileSync(path.join(PALETTE, file), 'utf8'));
  const named = sources.flatMap((text) =>
    [...text.matchAll(/(?:[kK]eys: |\[)'([^']+)'/g)].map(([, keys]) => keys ?? ''),
  );
  return new Set(named);
}

describe('the guide', () => {
  it('names buttons and labels as the window has them', () => {
    expect(between('**').length).toBeGreaterThan(60);
    expect(unknown(GUIDE)).toEqual([]);
  });

  it('would be found out where it named another', () => {
    expect(unknown('Press **Export …**, then **Send it off**, **Add 3 articles** and **Add 3 papers**.')).toEqual([
      'Send it off',
      'Add 3 papers',
    ]);
  });

  it('names keys that the window has', () => {
    const keys = between('`').filter((one) => /^(?:Ctrl\+|Shift\+|Alt\+|F\d|[A-Z][a-z]+$)/.test(one));
    expect(keys.length).toBeGreaterThan(8);
    const known = keysOfWindow();
    expect(keys.filter((one) => !known.has(one))).toEqual([]);
  });

  it('is linked from the README, and each of its files is there', () => {
    expect(readFileSync(path.join(ROOT, 'README.md'), 'utf8')).toContain('docs/guide.md');
    expect(readdirSync(path.join(ROOT, 'docs'))).toEqual(
      expect.arrayContaining(between('`').filter((one) => one.endsWith('.md'))),
    );
  });
});
