import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { loadingLate } from '../../packaging/loading-late.ts';

class Box {
  readonly of = 'boards';
}
const LATE = { half: (n: number) => n / 2, Box };

/** What a file gives that asks for `late.js` and uses it so, with when it was loaded. */
function check(use: string, expected: unknown): void {
  const code = loadingLate(`const require_late = require("./late.js");\nnote("before");\n(${use});`, ['late.js']);
  const order: string[] = [];
  const result: unknown = runInNewContext(code, {
    note: (what: string) => order.push(what),
    require: () => {
      order.push('loaded');
      return LATE;
    },
  });
  expect(result).toEqual(expected);
  expect(order).toEqual(['before', 'loaded']);
}

it('loads a file where a function of it is called', () => check('(0, require_late.half)(4)', 2));

it('loads it where one of its classes is made', () => check('new require_late.Box()', new Box()));

it('leaves a file alone that does not ask for it', () => {
  const code = 'const require_other = require("./other.js");\nrequire_other.half(4);';
  expect(loadingLate(code, ['late.js'])).toBe(code);
});

it('refuses what takes the file as a whole', () =>
  expect(() => loadingLate('const require_late = require("./late.js");\nshow(require_late);', ['late.js'])).toThrow(
    'late.js cannot be loaded late',
  ));
