import { describe, expect, it } from 'vitest';
import { readFinished, verify, vocabularyOf, writeMemo } from '../../core/readout.ts';
import { libraryFonts } from '../../main/library/fonts.ts';
import { packOf } from '../../main/library/packs.ts';
import { alter, KINDS, randomOf } from './alterations.ts';
import { sampleMemo } from './sample.ts';

/** How many of each kind; READOUT_ALTERATIONS=200 for the whole of it. */
const COUNT = Number(process.env['READOUT_ALTERATIONS'] ?? 2);
const { document, manifest, memo } = await sampleMemo();
const { pack } = await packOf('briefing-memo');
const random = randomOf(20251125);

describe.each(['docx', 'pdf'] as const)('planted in a memo as %s', (format) => {
  it.each(KINDS)(
    '%s: found and rightly named',
    async (kind) => {
      const missed: string[] = [];
      for (let i = 0; i < COUNT; i++) {
        const alteration = alter(document, kind, manifest.statements, random);
        if (!alteration || !pack) throw new Error(`no place for ${kind}`);
        const { bytes } = await writeMemo(format, { memo, document: alteration.document }, libraryFonts(), manifest);
        const { text } = await readFinished(new Uint8Array(bytes));
        if (!text) throw new Error('it could not be read');
        const { findings } = verify({
          file: text,
          manifest,
          from: 'manifest',
          articles: null,
          again: null,
          vocabulary: vocabularyOf(pack),
        });
        const wrong = findings.filter(({ status }) => !alteration.names.includes(status));
        if (findings.length === 0 || wrong.length > 0)
          missed.push(
            `${alteration.about}: ${JSON.stringify(findings.map(({ changes, status, words }) => [status, words, changes]))}`,
          );
      }
      expect(missed).toEqual([]);
    },
    120_000 + COUNT * 3000,
  );
});
