import { describe, expect, it } from 'vitest';
import { fileOf, memoOn, readTexts, SEED_TEXTS } from '../support/memo.ts';

const seeds = readTexts(SEED_TEXTS);

async function markdown(template: string, language?: string): Promise<string> {
  return new TextDecoder().decode(await fileOf(await memoOn(seeds, language ? { language } : {}, template), 'md'));
}

describe('a template', () => {
  it.each(['briefing-memo', 'readouts-compared', 'action-memo'])(
    'says what meetings out of the order of time are: %s',
    async (template) => {
      const lines = (await markdown(template)).split('\n').filter((line) => line !== '');
      const background = lines.findIndex((line) => line.includes('Also mentioned as background'));
      expect(background).toBeGreaterThan(0);
      expect(lines[background + 1]).toContain('January 2025');
    },
  );

  it('says so in French, too', async () => {
    expect(await markdown('action-memo', 'fr')).toContain('Aussi mentionné comme contexte');
  });

  it('chronology draws what its table tells before the table, so that no drawing waits among the sources', async () => {
    const { document } = await memoOn(seeds, {}, 'chronology');
    const kinds = document.blocks.map(({ kind }) => kind);
    expect(kinds.indexOf('figure')).toBeGreaterThan(0);
    expect(kinds.indexOf('figure')).toBeLessThan(kinds.indexOf('table'));
  });

  it.each(['briefing-memo', 'chronology'])('has no caption that only repeats its heading: %s', async (template) => {
    const { document } = await memoOn(seeds, {}, template);
    const headings = document.blocks.flatMap((block) =>
      block.kind === 'heading'
        ? [block.children.map((child) => (child.kind === 'text' ? child.text : '')).join('')]
        : [],
    );
    const captions = document.blocks.flatMap((block) => (block.kind === 'figure' ? [block.caption] : []));
    expect(captions.length).toBeGreaterThan(0);
    expect(captions.filter((caption) => headings.includes(caption))).toEqual([]);
  });
});
