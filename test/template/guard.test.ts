import { describe, expect, test } from 'vitest';
import { checkTemplates } from '../../core/template/guard.ts';
import { htmlOf, LONGEST_HTML } from '../../core/template/html.ts';
import { runTemplateInWorker, templateRunner } from '../../main/worker/template.ts';

/** The reasons for which a template is refused, each with its line; none where it may run. */
function refusals(source: string, partials: Readonly<Record<string, string>> = {}): readonly string[] {
  return checkTemplates({ memo: source, ...partials }).map(({ code, values }) => `${code}:${values['line'] ?? ''}`);
}

describe('a template may', () => {
  test.each([
    ['print a field', '<p>{{title}}</p>'],
    [
      'call our helpers and the built-in ones that only choose',
      '{{#each a}}{{#if b}}{{statement this}}{{/if}}{{/each}}',
    ],
    ['call a partial of the pack', '{{> part}}'],
    ['comment', '{{!-- why --}}<p>x</p>'],
    ['link to an address that is written out', '<p><a href="https://example.org/?a=b">{{title}}</a></p>'],
  ])('%s', (_, source) => expect(refusals(source, { part: '<p>y</p>' })).toEqual([]));
});

describe('a template may not', () => {
  test.each([
    ['print raw with three braces', '\n{{{title}}}', 'template-raw-output:2'],
    ['print raw with an ampersand', '{{&title}}', 'template-raw-output:1'],
    ['use a decorator', '{{* foo}}', 'template-not-allowed:1'],
    ['define a partial of its own', '{{#*inline "x"}}y{{/inline}}', 'template-not-allowed:1'],
    ['use a partial with a block', '{{#> part}}y{{/part}}', 'template-not-allowed:1'],
    ['work out which partial it calls', '{{> (word "part")}}', 'template-dynamic-partial:1'],
    ['call a partial that is missing', '{{> other}}', 'template-partial-missing:1'],
    ['reach a constructor', '{{title.constructor}}', 'template-name-forbidden:1'],
    ['reach a constructor between brackets', '{{title.[constructor]}}', 'template-name-forbidden:1'],
    ['reach a prototype', '{{#with __proto__}}x{{/with}}', 'template-name-forbidden:1'],
    ['look a name up that it works out', '{{lookup this "constructor"}}', 'template-helper-unknown:1'],
    ['write to the log', '{{log title}}', 'template-helper-unknown:1'],
    ['call a helper that is none of ours', '{{#each a}}\n{{shout this}}\n{{/each}}', 'template-helper-unknown:2'],
    [
      'call a helper in a sub-expression that is none of ours',
      '{{#if (eval "1")}}x{{/if}}',
      'template-helper-unknown:1',
    ],
    ['reach a constructor by a literal', '{{"constructor"}}', 'template-name-forbidden:1'],
    ['reach a prototype by a literal block', '{{#"__proto__"}}x{{/"__proto__"}}', 'template-name-forbidden:1'],
    ['give a helper a prototype', '{{word "a" __proto__=title}}', 'template-name-forbidden:1'],
    ['give a partial a constructor', '{{> part constructor=title}}', 'template-name-forbidden:1'],
    ['call a parameter a prototype', '{{#each a as |__proto__|}}x{{/each}}', 'template-name-forbidden:1'],
    ['call what Handlebars calls where nothing is', '{{helperMissing}}', 'template-name-forbidden:1'],
    ['look setters up', '{{__lookupSetter__}}', 'template-name-forbidden:1'],
    ['carry words away in an address', '\n<a href="https://example.org/?{{title}}">x</a>', 'template-address-filled:2'],
    [
      'carry words away without quotation marks',
      '<a href=https://example.org/?{{title}}>x</a>',
      'template-address-filled:1',
    ],
    ['nest lists without end', '<ul><li>'.repeat(70), 'template-too-nested:1'],
    ['write script', '<script>alert(1)</script>', 'template-tag-unknown:1'],
    ['load from elsewhere', '<p>x</p><img src="http://example.org/x.png">', 'template-tag-unknown:1'],
  ])('%s', (_, source, refusal) => expect(refusals(source, { part: 'y' })).toContain(refusal));

  test('call itself, alone or in a ring', () => {
    expect(refusals('{{> a}}', { a: '{{> b}}', b: '{{> a}}' })).toContain('template-partial-ring:1');
    expect(refusals('{{> memo}}')).toContain('template-partial-ring:1');
  });

  test('use the chain of 2019 that built a function out of a string', () => {
    const chain =
      '{{#with "s" as |string|}}{{#with "e"}}{{#with split as |conslist|}}{{this.pop}}{{this.push (lookup string.sub "constructor")}}{{/with}}{{/with}}{{/with}}';
    expect(refusals(chain)).toContain('template-helper-unknown:1');
    expect(() => htmlOf({ memo: chain }, {})).toThrow('template-helper-unknown');
  });

  test('be too large, too deep, or have too many parts', () => {
    expect(refusals('{{a}}'.repeat(20_001))).toContain('template-too-many-nodes:1');
    expect(refusals('{{#if a}}'.repeat(60) + '{{/if}}'.repeat(60))).toContain('template-too-deep:1');
    expect(refusals('x'.repeat(1_000_001))).toContain('template-too-large:1');
  });

  test('have fifty thousand open brackets: a mistake, named quickly', () => {
    expect(refusals(`{{${'('.repeat(50_000)}`)).toEqual([expect.stringMatching(/^template-too-deep:/)]);
  });

  test('come as a tree instead of text', () => {
    const tree = { type: 'Program', body: [] } as unknown as string;
    expect(refusals(tree)).toContain('template-too-large:1');
    expect(() => htmlOf({ memo: tree }, {})).toThrow('template-too-large');
  });
});

describe('what a template gives', () => {
  test('is escaped, whatever a field holds', () =>
    expect(htmlOf({ memo: '<p>{{title}}</p>' }, { title: '<b>{{x}}</b> & "y"' })).toBe(
      '<p>&lt;b&gt;{{x}}&lt;/b&gt; &amp; &quot;y&quot;</p>',
    ));
  test('names no field that the memo lacks', () =>
    expect(() => htmlOf({ memo: '{{titel}}' }, { title: 'x' })).toThrow('titel'));
  test('has no inherited fields: they print nothing', () =>
    expect(htmlOf({ memo: '{{toString}}{{a.valueOf}}{{#each hasOwnProperty}}x{{/each}}' }, { a: {} })).toBe(''));
  test('is not longer than a memo can be', () => {
    const view = { a: Array.from({ length: 25 }, () => ({})), text: 'x'.repeat(1_000_000) };
    expect(LONGEST_HTML).toBeLessThan(25_000_000);
    expect(() => htmlOf({ memo: '{{#each a}}{{../text}}{{/each}}' }, view)).toThrow(/more than/);
  });

  test('is not nested deeper than a memo', () => {
    const view = { a: Array.from({ length: 70 }, () => ({})) };
    expect(() => htmlOf({ memo: '{{#each a}}<ul><li>{{/each}}' }, view)).toThrow('nested deeper than 60');
  });
});

describe('a template runs in a worker', () => {
  test('and gives its HTML', async () => {
    await expect(runTemplateInWorker({ memo: '<p>{{title}}</p>' }, { title: 'x' })).resolves.toBe('<p>x</p>');
  });
  test('that was started beforehand', async () => {
    const runner = templateRunner();
    runner.warm();
    await expect(runner.run({ memo: '<p>{{title}}</p>' }, { title: 'y' }).finally(runner.close)).resolves.toBe(
      '<p>y</p>',
    );
  });
  test('that is ended where it loops', async () => {
    const a = Array.from({ length: 200 }, (_, n) => ({ n }));
    const loop = '{{#each a}}{{#each @root.a}}{{#each @root.a}}{{#each @root.a}}{{/each}}{{/each}}{{/each}}{{/each}}';
    await expect(runTemplateInWorker({ memo: loop }, { a }, 1500)).rejects.toThrow('ran longer than 1.5 s');
  });
  test('that is ended where it gives gigabytes', async () => {
    const a = Array.from({ length: 3000 }, (_, n) => ({ n }));
    const view = { a, text: 'x'.repeat(100_000) };
    const heavy = '{{#each a}}{{#each @root.a}}{{@root.text}}{{/each}}{{/each}}';
    await expect(runTemplateInWorker({ memo: heavy }, view, 50_000)).rejects.toThrow(/Invalid string length|memory/);
  });
});
