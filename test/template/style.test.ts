import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrastOnWhite } from '../../core/template/contrast.ts';
import { loadPack } from '../../core/template/pack.ts';

const PACKS = path.resolve(import.meta.dirname, '../../templates');

function filesOf(pack: string): Record<string, string> {
  const folder = path.join(PACKS, pack);
  const names = readdirSync(folder).filter((name) => /\.(?:hbs|json)$/.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

/** What is said of a pack's style with some values changed: the keys complained of. */
function check(changes: Readonly<Record<string, unknown>>, expected: readonly string[]): void {
  const files = filesOf('briefing-memo');
  const style: unknown = JSON.parse(files['styles.json'] ?? '');
  files['styles.json'] = JSON.stringify({ ...(style as object), ...changes });
  expect(loadPack(files).notices.map(({ values }) => values['key'])).toEqual(expected);
}

describe('the style of a template pack', () => {
  it('is as it stands free of faults', () => check({}, []));

  it('takes the leading in points, not as a ratio', () => {
    check({ leading: 14.4 }, []);
    check({ leading: 1.35 }, ['leading']);
  });

  it('takes no colour of text that is pale on white', () => {
    const colours = { text: '#1a1a1a', muted: '#767676', accent: '#1f3a5f', rule: '#b8c0cc', shade: '#f1f3f6' };
    check({ colours }, []);
    check({ colours: { ...colours, muted: '#777777' } }, ['colours.muted']);
    check({ colours: { ...colours, accent: '#ffffff' } }, ['colours.accent']);
  });

  it('measures contrast from 1 to 21', () => {
    expect(contrastOnWhite('#000000')).toBeCloseTo(21, 5);
    expect(contrastOnWhite('#ffffff')).toBeCloseTo(1, 5);
  });
});
