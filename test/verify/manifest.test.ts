import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { statementsOf } from '../../core/model/contents.ts';
import type { Manifest } from '../../core/model/manifest.ts';
import { writeMemo } from '../../core/readout.ts';
import { libraryFonts } from '../../main/library/fonts.ts';
import { sampleMemo } from './sample.ts';

const { articles, document, manifest, memo } = await sampleMemo();
const passages = new Map(
  manifest.sources.flatMap((source) => source.passages.map((one) => [one.label, { source, one }])),
);

describe('the evidence manifest', () => {
  it('has every statement of the memo, each with evidence that lies in a passage', () => {
    const known = new Set(memo.sections.flatMap(({ content }) => statementsOf(content)).map(({ id }) => id));
    expect(manifest.statements.map(({ id }) => id)).toEqual([...known]);
    for (const { evidence, slots, verbatim } of manifest.statements) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const at of [...evidence, ...slots.flatMap((slot) => slot.evidence), ...verbatim.map((one) => one.at)]) {
        const found = passages.get(at.passage);
        expect(found && found.one.start <= at.start && at.end <= found.one.end).toBe(true);
      }
    }
  });

  it('gives passages as they stand in their articles, with what stands around them', () => {
    for (const { source, one } of passages.values()) {
      const text = articles.find(({ source: file }) => file.sha256 === source.sha256)?.text ?? '';
      expect(text.slice(one.start, one.end)).toBe(one.words);
      expect(text).toContain(one.prefix + one.words + one.suffix);
    }
  });

  it('gives what a slot prints at its place in the words', () => {
    for (const { slots, words } of manifest.statements)
      for (const { end, start, value } of slots) expect(words.slice(start, end)).toBe(value);
  });

  it('lays out every statement that the document prints', () => {
    const printed = new Set(manifest.layout.map(({ statement }) => statement));
    const inDocument = JSON.stringify(document.blocks).match(/"statements":\["[^\]]+\]/g) ?? [];
    for (const list of inDocument)
      for (const id of list.match(/s-[0-9a-f]{12}/g) ?? []) expect(printed.has(id)).toBe(true);
  });

  it('never holds a whole article', () => {
    const all = JSON.stringify(manifest);
    for (const { text } of articles) expect(all).not.toContain(JSON.stringify(text).slice(1, -1));
  });

  it('goes with a Word file as a custom XML part, and is left out on request', async () => {
    const { bytes } = await writeMemo('docx', { memo, document }, libraryFonts(), manifest);
    const xml = strFromU8(unzipSync(bytes)['customXml/item9.xml'] ?? new Uint8Array());
    const json = xml
      .replace(/^[\s\S]*?<evidence[^>]*>|<\/evidence>$/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    expect(JSON.parse(json) as Manifest).toEqual(JSON.parse(JSON.stringify(manifest)));
    const { bytes: plain } = await writeMemo('docx', { memo, document }, libraryFonts());
    expect(Object.keys(unzipSync(plain)).filter((name) => name.startsWith('customXml'))).toEqual([]);
  });

  it('is attached to a PDF as its source', async () => {
    const { bytes } = await writeMemo('pdf', { memo, document }, libraryFonts(), manifest);
    const file = new TextDecoder('latin1').decode(bytes);
    expect(file).toContain('/AFRelationship /Source');
    expect(file).toContain('readout-evidence.json');
  });
});
