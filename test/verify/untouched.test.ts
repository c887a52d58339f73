import { describe, expect, it } from 'vitest';
import { readFinished, verify, vocabularyOf, writeMemo } from '../../core/readout.ts';
import { libraryFonts } from '../../main/library/fonts.ts';
import { packOf } from '../../main/library/packs.ts';
import { sampleMemo } from './sample.ts';

const { pack } = await packOf('briefing-memo');

describe.each(['list', 'footnotes', 'endnotes'] as const)('a memo with %s that nobody touched', (citations) => {
  it.each(['docx', 'pdf'] as const)('is supported throughout as %s', async (format) => {
    const { articles, document, manifest, memo } = await sampleMemo(citations);
    const { bytes } = await writeMemo(format, { memo, document }, libraryFonts(), manifest);
    const { text } = await readFinished(new Uint8Array(bytes));
    if (!text || !pack) throw new Error('it could not be read');
    expect(text.manifest).toBe(JSON.stringify(manifest));
    const { findings, statements } = verify({
      file: text,
      manifest,
      from: 'manifest',
      articles,
      again: null,
      vocabulary: vocabularyOf(pack),
    });
    expect(findings).toEqual([]);
    expect(statements.removed).toBe(0);
    expect(statements.supported).toBe(statements.total);
    expect(statements.total).toBeGreaterThan(20);
  });
});
