import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../core/template/json.ts';

/** The same value and places, with a letter at its end written in a way that JavaScript does not write it. */
const ESCAPED = '{\n  "list": [1, { "deep": "x" }],\n  "last": "\\u0062"\n}\n';
const PLAIN = '{\n  "list": [1, { "deep": "x" }],\n  "last": "b"\n}\n';

describe('a JSON file of a pack', () => {
  test('has the same value and places however its letters are written', () => {
    const [plain, escaped] = [parseJson(PLAIN), parseJson(ESCAPED)];
    if (!plain.ok || !escaped.ok) throw new Error('not read');
    expect(plain.value).toEqual({ list: [1, { deep: 'x' }], last: 'b' });
    expect(plain.value).toEqual(escaped.value);
    for (const path of [[], ['list'], ['list', 1], ['list', 1, 'deep'], ['list', 7], ['last'], ['none']])
      expect(plain.at(path)).toEqual(escaped.at(path));
    expect(plain.at(['list', 1, 'deep'])).toEqual({ line: 2, column: 17 });
  });

  test.each([
    ['{"a": 1, "a": 1}', ['a']],
    ['{ "a" : 2 , "a":1 }', ['a']],
    ['{"x": [{"b": {}, "c": 1, "b": {}}]}', ['x', 0, 'b']],
  ])('tells the key that stands twice in %s', (source, path) => {
    const file = parseJson(source);
    expect(file.ok && file.twice.map((one) => one.path)).toEqual([path]);
  });

  test.each(['{"a": 1,}', '{"a": 1} // why', '{"a": 1} {}', '', ' ', "{'a': 1}", '{"a": "\t"}', '\ufeff{"a": 1}'])(
    'is refused where it is not as the standard has it: %j',
    (source) => {
      expect(parseJson(source).ok).toBe(false);
    },
  );

  test('is read as JavaScript reads it, with any space between', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('', ' ', '\n\t', '  '), (source, space) => {
        const value = JSON.parse(source) as unknown;
        const file = parseJson(JSON.stringify(value, null, space));
        expect(file).toMatchObject({ ok: true, twice: [] });
        expect(file.ok && file.value).toEqual(value);
      }),
    );
  });
});
