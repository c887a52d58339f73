import { expect, it } from 'vitest';
import { findingsOf } from '../../../main/service/views/findings.ts';

it.each([
  ['longer-than-template', null, { pages: 3, most: 2 }, 'manifest.json 1 warning'],
  ['pdf-missing-glyph', null, { character: '\u{12000}', codePoint: 'U+12000', count: 1 }, 'styles.json 1 warning'],
  ['template-failed', { file: 'small/memo.hbs' }, { reason: 'no end', line: 4, column: 2 }, 'memo.hbs 4 warning'],
])('%s leads to a file of the template', (code, place, values, expected) => {
  const [found] = findingsOf([{ code, severity: 'info', place, values }]);
  expect(`${found?.file} ${found?.line} ${found?.severity}`).toBe(expected);
  expect(found?.message).not.toContain('{');
});
