import { describe, expect, it } from 'vitest';
import { checkTemplates } from '../../core/template/guard.ts';
import { noticeInWords } from '../../main/words/words.ts';

/** What is said of a template: code, line, column and words. */
function said(memo: string): string {
  const [notice] = checkTemplates({ memo });
  if (!notice) return 'nothing';
  const { code, values } = notice;
  return `${code} ${values['line']}:${values['column']} ${noticeInWords(notice)}`;
}

describe('a template that cannot be read', () => {
  it('is told by the block that nothing closes, where that opens, and not by the end of the file', () => {
    expect(said('<p>\n  {{#with a}}\n{{#if b}}x{{/if}}\n<p>y</p>\n')).toBe(
      'template-block-open 2:3 memo.hbs, line 2: the block “with” that opens here is closed nowhere.',
    );
  });

  it('is told by the block that is closed as another one, or that was never opened', () => {
    expect(said('a\n{{#with a}}{{/each}}')).toBe(
      'template-block-other 2:4 memo.hbs, line 2: the block “with” is closed as “each”.',
    );
    expect(said('{{#each a}}\n{{/each}}\nx {{/if}}')).toBe(
      'template-block-none 3:3 memo.hbs, line 3: “{{/if}}” closes a block that is not open.',
    );
  });

  it('is told by an else that belongs to no block', () => {
    expect(said('a\nb {{else}} c')).toMatch(/^template-else-alone 2:3 .*\{\{else\}\} stands outside any block/);
    expect(said('{{#if a}}\n{{else}}\n{{else}}\n{{/if}}')).toMatch(/^template-else-alone 3:1 /);
  });

  it('is told by what is not understood, with its place in the line', () => {
    expect(said('<p>a</p>{{hea<h1>{{title}}</h1>')).toBe(
      'template-syntax 1:11 memo.hbs, line 1, column 11: “{{hea<h1>{{title}}” is not understood here.',
    );
    expect(said('x\n<p>{{title</p>')).toMatch(/^template-syntax 2:\d+ .*“\{\{title<\/p>” is not understood/);
    expect(said('{{word "a" b=}}')).toMatch(/^template-syntax 1:\d+ .*“\{\{word "a" b=}}”/);
  });

  it('says nothing of one that can', () => {
    expect(said('{{#if a}}x{{else}}y{{/if}}')).toBe('nothing');
  });
});
