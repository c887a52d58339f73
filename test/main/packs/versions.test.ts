import { describe, expect, it, test } from 'vitest';
import { compareVersions, isRange, isVersion, majorOf, satisfies } from '../../../main/library/packs/versions.ts';

describe('versions', () => {
  it('stand in the order that semantic versioning gives them', () => {
    const sorted =
      '0.0.1 0.9.10 1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0 1.0.10 1.2.0 10.0.0'.split(
        ' ',
      );
    for (const [i, a] of sorted.entries())
      for (const [j, b] of sorted.entries())
        expect(Math.sign(compareVersions(a, b)), `${a} ${b}`).toBe(Math.sign(i - j));
    expect(majorOf('12.3.4-beta')).toBe(12);
  });

  it.each([
    '1.0',
    '1.0.0.0',
    '01.0.0',
    'v1.0.0',
    '1.0.0-',
    '1.0.0-B',
    '1.0.0+build',
    '-1.0.0',
    '',
    '1.0.0\n',
    '9999999999.0.0',
  ])('%j is none', (text) => expect(isVersion(text)).toBe(false));
});

test.each([
  ['*', ['0.1.0', '9.9.9'], []],
  ['1.2.3', ['1.2.3'], ['1.2.4', '1.2.2']],
  ['1.x', ['1.0.0', '1.9.9'], ['0.9.9', '2.0.0']],
  ['>=1.2.0 <2.0.0', ['1.2.0', '1.99.0'], ['1.1.9', '2.0.0']],
  ['>= 0.1', ['0.1.0', '3.0.0'], ['0.0.9']],
  ['>1.2', ['1.3.0'], ['1.2.9']],
  ['<=1', ['1.9.9', '0.1.0'], ['2.0.0']],
  ['^1.2.3', ['1.2.3', '1.9.0'], ['1.2.2', '2.0.0']],
  ['^0.2.3', ['0.2.3', '0.2.9'], ['0.3.0', '0.2.2']],
  ['^0.0.3', ['0.0.3'], ['0.0.4']],
  ['^0', ['0.5.0'], ['1.0.0']],
  ['~1.2.3', ['1.2.9'], ['1.3.0', '1.2.2']],
  ['~1', ['1.9.0'], ['2.0.0']],
])('the range %s', (range, inside, outside) => {
  expect(isRange(range)).toBe(true);
  for (const version of inside) expect([version, satisfies(version, range)]).toEqual([version, true]);
  for (const version of outside) expect([version, satisfies(version, range)]).toEqual([version, false]);
});

test.each(['', 'latest', '1.2.3.4', '>=', '1 || 2', '>=1.0.0-beta', ' '.repeat(100)])('%j is no range', (range) => {
  expect(isRange(range)).toBe(false);
});
