import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { bundleOfSources, MADE_OF, sources } from '../../main/sources.ts';

const root = mkdtempSync(path.join(tmpdir(), 'readout-sources-'));
const bundle = path.join(root, 'build/program');
const put = (name: string, content = ''): void => {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), content);
};
for (const name of ['core/a.ts', 'core/deep/b.json', 'main/cli.js', 'package.json', 'package-lock.json'])
  put(name, 'one');
put('packaging/bundle.config.ts');
afterAll(() => rmSync(root, { recursive: true, force: true }));

const bundled = (): void => {
  put('build/program/cli.js');
  put(path.join('build/program', MADE_OF), sources(root));
};
const isFresh = (): boolean => bundleOfSources(root) !== null;

it('takes the bundle that was made of these sources', () => {
  expect(isFresh()).toBe(false);
  bundled();
  expect(bundleOfSources(root)?.href).toMatch(/build\/program\/cli\.js$/);
  expect(existsSync(bundle)).toBe(true);
});

it.each([
  ['changed', () => appendFileSync(path.join(root, 'core/a.ts'), ' more')],
  ['changed to the same length', () => utimesSync(path.join(root, 'core/deep/b.json'), 1, 1)],
  ['added', () => put('core/deep/c.ts')],
  ['removed', () => rmSync(path.join(root, 'core/deep/c.ts'))],
  ['of other packages', () => put('package-lock.json', 'other')],
])('never takes it where a source was %s', (_, change) => {
  bundled();
  expect(isFresh()).toBe(true);
  change();
  expect(isFresh()).toBe(false);
});

it('knows every file outside its folders that the program imports', () => {
  const repository = path.resolve(import.meta.dirname, '../..');
  const known = sources(repository);
  const outside = ['core', 'main'].flatMap((folder) =>
    readdirSync(path.join(repository, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.c?ts$/.test(name))
      .flatMap((name) => {
        const file = path.join(repository, folder, name);
        return [...readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)]
          .map(([, imported = '']) =>
            path.relative(repository, path.resolve(path.dirname(file), imported)).replaceAll(path.sep, '/'),
          )
          .filter((imported) => !/^(?:core|main)\b/.test(imported));
      }),
  );
  expect(outside).toContain('package.json');
  for (const name of new Set(outside)) expect(known).toContain(`\n${name} `);
});

it('knows what the bundle is made by', () => {
  const repository = path.resolve(import.meta.dirname, '../..');
  const known = sources(repository);
  const parts = ['bundle-code.ts', 'bundle.config.ts'].flatMap((name) =>
    [...readFileSync(path.join(repository, 'packaging', name), 'utf8').matchAll(/from '\.\/([^']+)'/g)].map(
      ([, imported = '']) => imported,
    ),
  );
  expect(parts).toContain('loading-late.ts');
  for (const name of ['bundle-code.ts', 'bundle.config.ts', ...parts]) expect(known).toContain(`\npackaging/${name} `);
});

it('does without where a file is away', () => {
  bundled();
  rmSync(path.join(root, 'package-lock.json'));
  expect(isFresh()).toBe(false);
});

it('does without where somebody has cleared the bundle away', () => {
  bundled();
  expect(isFresh()).toBe(true);
  rmSync(path.join(bundle, 'cli.js'));
  expect(isFresh()).toBe(false);
});
