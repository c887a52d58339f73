import { describe, expect, test } from 'vitest';
import data from '../../docs/template-data.schema.json' with { type: 'json' };
import { suggestionsAt, type TemplateContext } from '../../renderer/templates/editor/completion.ts';
import { mustachesOf } from '../../renderer/templates/editor/mustaches.ts';
import { pathOf } from '../../renderer/templates/editor/scope.ts';

const helpers = [
  { name: 'statement', use: '{{statement this}}', help: '', block: false },
  { name: 'each', use: '{{#each x}} … {{/each}}', help: '', block: true },
];

/** What may stand where | stands in the file, in a template with these other files. */
function suggested(
  source: string,
  others: Readonly<Record<string, string>> = {},
  file = 'memo.hbs',
): readonly string[] {
  const offset = source.indexOf('|');
  const context: TemplateContext = {
    files: { ...others, [file]: source.replace('|', '') },
    file,
    helpers,
    data,
    sections: ['bottom-line', 'timeline'],
    words: ['section.sources'],
    figures: ['timeline', 'issues'],
  };
  return suggestionsAt(context, offset)?.list.map(({ label, apply }) => apply ?? label) ?? [];
}

describe('what may stand at a place of a template', () => {
  test('at the top: helpers, and what a memo has', () => {
    expect(suggested('<p>{{|')).toEqual(expect.arrayContaining(['statement', 'title', 'sections', 'counts']));
    expect(suggested('<p>{{counts.|}}</p>')).toEqual(expect.arrayContaining(['articles', 'citations']));
    expect(suggested('<p>|')).toEqual([]);
    expect(suggested('{{title}} |')).toEqual([]);
    expect(suggested('{{!-- {{| --}}')).not.toContain('shout');
  });

  test('the sections of the manifest, between brackets where a name needs them', () => {
    expect(suggested('{{#with sections.|}}')).toEqual(['[bottom-line]', 'timeline']);
  });

  test('within a block, what the block is about; and what is around it', () => {
    expect(suggested('{{#with sections.timeline}}{{|}}{{/with}}')).toEqual(
      expect.arrayContaining(['this', 'heading', 'rows', 'groups']),
    );
    expect(suggested('{{#with sections.timeline}}{{#each rows}}{{|}}{{/each}}{{/with}}')).toEqual(
      expect.arrayContaining(['cells', 'uncertain']),
    );
    expect(suggested('{{#with sections.timeline}}{{#each rows}}{{../|}}{{/each}}{{/with}}')).toContain('heading');
    expect(suggested('{{#with sections.timeline}}{{/with}}{{|}}')).toContain('title');
    expect(suggested('{{#with sections.[bottom-line]}}{{@root.|}}{{/with}}')).toContain('masthead');
    expect(suggested('{{#with sections.meetings}}{{#each groups}}{{#with by.|}}')).toContain('when');
  });

  test('in a partial, what the places that call it give it', () => {
    const memo = '{{#with sections.timeline}}{{> table}}{{/with}}';
    expect(suggested('{{#each rows}}{{|}}{{/each}}', { 'memo.hbs': memo }, 'table.hbs')).toContain('cells');
    expect(suggested('{{|}}', { 'memo.hbs': '' }, 'table.hbs')).toContain('title');
    expect(suggested('{{> |}}', { 'table.hbs': '', 'styles.json': '' })).toEqual(['table']);
  });

  test('blocks, what closes them, words and drawings', () => {
    expect(suggested('{{#|')).toEqual(['each']);
    expect(suggested('{{#each masthead}}{{/|')).toEqual(['each}}']);
    expect(suggested('{{word "|"}}')).toEqual(['section.sources']);
    expect(suggested('{{figure "|"}}')).toEqual(['timeline', 'issues']);
  });
});

test('mustaches are found by their braces, one that is being written is left out', () => {
  const found = mustachesOf('{{#each a}}{{x}} {{{raw}}} {{!-- {{no}} --}}{{> part b}}{{else}}{{/each}} {{open');
  expect(found.map(({ kind, name, rest }) => [kind, name, rest])).toEqual([
    ['open', 'each', 'a'],
    ['print', 'x', ''],
    ['print', 'raw', ''],
    ['comment', '--', '{{no}}'],
    ['partial', 'part', 'b'],
    ['else', 'else', ''],
    ['close', 'each', ''],
  ]);
});

test('a long text that never closes its braces takes no time that grows with its square', () => {
  expect(mustachesOf('{{'.repeat(200_000))).toEqual([]);
  expect(mustachesOf('{{!--'.repeat(100_000))).toEqual([]);
});

test('paths are read as Handlebars reads them', () => {
  expect(pathOf('../../a.[b-c].d')).toEqual({ up: 2, fromRoot: false, segments: ['a', 'b-c', 'd'] });
  expect(pathOf('@root.title')).toEqual({ up: 0, fromRoot: true, segments: ['title'] });
  expect(pathOf('this')).toEqual({ up: 0, fromRoot: false, segments: [] });
});
