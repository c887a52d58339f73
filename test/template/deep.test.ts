import { describe, expect, it } from 'vitest';
import { checkTemplates } from '../../core/template/guard.ts';
import { parseJson } from '../../core/template/json.ts';

/** Each of these would hold up a parser for minutes, or use up its stack. */
describe('a template that is nested without end is refused before it is parsed', () => {
  it.each([
    ['blocks', '\n{{#if a}}'.repeat(50_000)],
    ['blocks that say otherwise', '\n{{~^if a}}'.repeat(50_000)],
    ['alternatives', `{{#if a}}${'\n{{else if a}}'.repeat(50_000)}{{/if}}`],
    ['calls', `{{a ${'\n(b '.repeat(50_000)}}}`],
  ])('of %s', (_, source) => {
    expect(checkTemplates({ memo: source })).toEqual([
      {
        code: 'template-too-deep',
        severity: 'error',
        place: { file: 'memo.hbs' },
        values: { line: expect.any(Number), column: 1, limit: 40 },
      },
    ]);
  });

  it('and one with many blocks beside each other, and brackets in its words, is not', () => {
    const words = `<p>a) b) c) ((((( ${'('.repeat(60)}</p>`;
    expect(checkTemplates({ memo: '{{#if title}}<p>x</p>{{^}}<p>y</p>{{/if}}\n'.repeat(500) })).toEqual([]);
    expect(checkTemplates({ memo: '{{title}} (a) '.repeat(500) })).toEqual([]);
    expect(checkTemplates({ memo: words }).map(({ code }) => code)).toEqual([]);
  });
});

describe('JSON that is nested without end is refused where it becomes too deep', () => {
  it.each(['['.repeat(500_000), '{"a":'.repeat(300_000), `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`])(
    '%#',
    (source) => {
      expect(parseJson(source)).toMatchObject({ ok: false, reason: 'it is nested deeper than 60 levels' });
    },
  );

  it('and brackets in words are not counted', () => {
    expect(parseJson(JSON.stringify({ a: '["{\\'.repeat(500), b: [{ c: 1 }] }))).toMatchObject({ ok: true });
  });
});
