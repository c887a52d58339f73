import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../core/model/document.ts';
import { type Made, memoFrom } from '../support/memo.ts';

const MET =
  '2031-09-03\nLISBON: Foreign Minister Ana Silva met Trade Minister Piet de Vries in Lisbon on Monday. The dispute over port fees remains unresolved. The two ministers left the cod quota unresolved.\n';

/** Text with its citations in brackets. */
function plain(children: readonly Inline[]): string {
  return children
    .map((child) => {
      if (child.kind === 'text') return child.text.replaceAll('\u00a0', ' ');
      if (child.kind === 'cite') return `[${child.label}]`;
      return 'children' in child ? plain(child.children) : ' ';
    })
    .join('');
}

function paragraphsOf(blocks: readonly Block[]): readonly (readonly Inline[])[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.children];
    return block.kind === 'list' ? block.items.flatMap(paragraphsOf) : [];
  });
}

function linesOf({ document }: Made): readonly string[] {
  return paragraphsOf(document.blocks).map(plain);
}

describe('the citations of a sentence', () => {
  it('stand behind its full stop, also where they show its last words', async () => {
    const lines = linesOf(await memoFrom({ 'a.txt': MET }, {}, 'press-lines'));
    const [met] = lines.filter((line) => line.includes('met in Lisbon on Monday'));
    expect(met).toMatch(/ on Monday 1 September 2031\. (\[\w+\])+$/);
  });

  it('stand behind each part of an enumeration, and those of the last before the full stop', async () => {
    const lines = linesOf(await memoFrom({ 'a.txt': MET }, {}, 'press-lines'));
    const [open] = lines.filter((line) => line.startsWith('Open in'));
    expect(open).toMatch(/^Open in these articles: [a-z ]+ (\[\w+\])+ and [a-z ]+ (\[\w+\])+\.$/);
  });

  it('are nowhere parted by a full stop', async () => {
    for (const template of ['press-lines', 'briefing-memo', 'action-memo'])
      expect(linesOf(await memoFrom({ 'a.txt': MET, 'b.txt': MET }, {}, template)).join('\n')).not.toMatch(
        /\]\. ?\[\w/,
      );
  });
});

it('what a date rests on is not strong where its date is', async () => {
  const { document } = await memoFrom({ 'a.txt': MET }, {}, 'action-memo');
  const texts = paragraphsOf(document.blocks).flatMap((line) => line.filter((one) => one.kind === 'text'));
  const strong = texts.filter(({ marks }) => marks.includes('strong')).map(({ text }) => text.trim());
  const small = texts.filter(({ marks }) => marks.includes('small')).map(({ text }) => text);
  expect(strong).toContain('Monday, September 1, 2031');
  expect(small.join()).toContain('“Monday” in an article of September 3, 2031');
  expect(strong.filter((text) => small.includes(text))).toEqual([]);
});

it('in the list of sources neither the sign of what was left out nor a number begins a line', async () => {
  const { document } = await memoFrom({ 'a.txt': MET.replace('Monday.', `Monday${', and again'.repeat(12)}.`) });
  const [source] = document.sources;
  const begun = source?.passages.flatMap(({ locator }) => locator ?? []).filter((one) => one.kind === 'text') ?? [];
  expect(begun.filter(({ text }) => /\S\u00a0…/.test(text)).length).toBeGreaterThan(0);
  expect(begun.filter(({ text }) => text.includes(' …'))).toEqual([]);
  expect(source?.description.at(-1)).toMatchObject({ text: expect.stringMatching(/^SHA-256\u00a0[0-9a-f]{12}$/) });
});
