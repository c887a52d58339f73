import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MADE, readyData } from '../../packaging/ready-data.ts';

const CORE = path.resolve(import.meta.dirname, '../../core');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'readout-ready-data-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function evaluated(code: string): Promise<unknown> {
  return { ...(await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)) };
}

async function readyOf(name: string, code: string): Promise<string> {
  const file = path.join(folder, name);
  writeFileSync(file, code);
  return readyData(file);
}

describe('what modules make of data alone', () => {
  const files = readdirSync(CORE, { recursive: true, encoding: 'utf8' }).filter((name) => MADE.test(name));

  test('is known by the names of their files', () => {
    expect(files.length).toBeGreaterThan(3);
    expect(MADE.test('core/dossier/places/states.ts')).toBe(false);
  });

  test.each(files)('%s exports the same from a bundle', async (name) => {
    const file = path.join(CORE, name);
    const code = await readyData(file);
    for (const line of code.trimEnd().split('\n')) expect(line).toMatch(/^export const \w+ = JSON\.parse\(".*"\);$/u);
    expect(await evaluated(code)).toEqual({ ...(await import(/* @vite-ignore */ file)) });
  });

  test('keeps letters beyond ASCII and what looks like code', async () => {
    const code = await readyOf(
      'letters.made.ts',
      'export const LIST = ["İzmir “x”", "`${1}` \\\\u0041", null, [true]];\n',
    );
    expect(await evaluated(code)).toEqual({ LIST: ['İzmir “x”', '`${1}` \\u0041', null, [true]] });
  });

  test('that would not be the same as JSON is refused by its name', async () => {
    await expect(readyOf('map.made.ts', 'export const NAMES = new Map([["a", 1]]);\n')).rejects.toThrow(
      'map.made.ts: NAMES is no JSON',
    );
    await expect(readyOf('call.made.ts', 'export const call = () => 1;\n')).rejects.toThrow('call is no JSON');
    await expect(readyOf('gone.made.ts', 'export const GONE = [undefined];\n')).rejects.toThrow('GONE is no JSON');
  });
});
