import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../core/write/docx/write.ts';
import { paragraph, sampleDocument, words } from '../../support/document.ts';
import { fileOf, memoOn, readTexts, SEED_TEXTS } from '../../support/memo.ts';
import { memoIn, type TestLanguage } from '../pdf/languages.ts';

async function partsOf(language: TestLanguage): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(await writeDocx(memoIn(language, 1)));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe('a memo in Word, by language', () => {
  it.each([
    ['ar', 'w:bidi="ar"', 'Times New Roman'],
    ['hi', 'w:bidi="hi"', 'Nirmala UI'],
    ['ja', 'w:eastAsia="ja"', 'Yu Mincho'],
    ['zh', 'w:eastAsia="zh"', 'SimSun'],
    ['ko', 'w:eastAsia="ko"', 'Batang'],
  ] as const)('in %s has its language and a font that Word brings for its script', async (language, slot, font) => {
    const { 'word/styles.xml': styles = '' } = await partsOf(language);
    expect(styles).toContain(slot);
    expect(styles).toContain(`"${font}"`);
  });

  it.each(['ar', 'he'] as const)(
    'in %s is read from the right: headings, heads of columns, tables',
    async (language) => {
      const { 'word/document.xml': xml = '' } = await partsOf(language);
      expect(xml).toContain('<w:bidiVisual');
      for (const style of ['Heading1', 'TableHead', 'Caption', 'SourcePassage']) {
        const paragraphs = xml.match(new RegExp(`<w:p><w:pPr><w:pStyle w:val="${style}"/>.*?</w:pPr>`, 'g')) ?? [];
        expect(paragraphs.length, style).toBeGreaterThan(0);
        for (const paragraph of paragraphs) expect(paragraph, style).toContain('<w:bidi/>');
      }
    },
  );

  it.each(['footnotes', 'endnotes'] as const)(
    'from the right has its %s there, each label first',
    async (citations) => {
      const parts = unzipSync(await writeDocx(memoIn('he', 1, citations)));
      const xml = strFromU8(parts[`word/${citations}.xml`] ?? new Uint8Array());
      const notes = xml.match(/<w:p>(?:(?!<\/w:p>).)*\[1a\].*?<\/w:p>/gs) ?? [];
      expect(notes.length).toBeGreaterThan(0);
      for (const note of notes) {
        expect(note).toContain('<w:bidi/>');
        expect(note).toMatch(/\[1a\] <\/w:t><\/w:r><w:r><w:rPr>.*?<w:rtl\/>.*?\u200f/s);
      }
    },
  );

  it.each([
    ['“אנחנו רוצים הסכם הוגן”', 'right'],
    ['“We want a fair deal.”', 'left'],
  ])('has the bar beside %s where its lines begin', async (said, side) => {
    const blocks = [paragraph([words(said)], 'quote'), paragraph([words(said)], 'lead')];
    const parts = unzipSync(await writeDocx(sampleDocument('list', blocks)));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    // At the left it is that of the style.
    expect(xml.match(/<w:pBdr><w:left w:val="none"[^>]*\/><w:right w:val="single"/g)?.length ?? 0).toBe(
      side === 'right' ? 2 : 0,
    );
  });

  it.each([
    ['said “הסכם הוגן” twice', '<w:rtl/><w:lang w:bidi="he"/>', 'הסכם הוגן'],
    ['said “اتفاق عادل” twice', '<w:rtl/><w:lang w:bidi="ar"/>', 'اتفاق عادل'],
    ['said “公平的协议” twice', '<w:lang w:eastAsia="zh"/>', ' “公平的协议'],
    ['said “निष्पक्ष समझौता” twice', '<w:lang w:bidi="hi"/>', ' “निष्पक्ष समझौता'],
    ['said “δίκαιη συμφωνία” twice', '<w:lang w:val="el"/>', ' “δίκαιη συμφωνία'],
  ])('in English that %s names the language of the words in another script', async (said, language, run) => {
    const parts = unzipSync(await writeDocx(sampleDocument('list', [paragraph([words(said)])])));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain(`<w:rPr>${language}</w:rPr><w:t xml:space="preserve">${run}</w:t>`);
    expect(xml.match(/<w:lang /g)).toHaveLength(1);
  });

  it('names no language to Word that nobody knows', async () => {
    const said = [{ kind: 'text', text: 'Hvem vet', marks: [], language: 'und-Latn' }] as const;
    const parts = unzipSync(await writeDocx(sampleDocument('list', [paragraph(said)])));
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).not.toContain('<w:lang ');
  });

  it('in English is not', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf('en');
    expect(xml).not.toMatch(/<w:bidi\/>|<w:bidiVisual/);
  });
});

describe('a memo in Word, turned into HTML by another program', () => {
  const read = readTexts(SEED_TEXTS);

  it.each(['list', 'footnotes', 'word'] as const)(
    'loses nothing but names of styles, with citations as %s',
    async (citations) => {
      const made = await memoOn(read, { citations, marking: 'OFFICIAL' }, 'meeting-note');
      const { messages, value } = await mammoth.convertToHtml({ buffer: Buffer.from(await fileOf(made, 'docx')) });
      const lost = messages
        .map(({ message }) => message)
        .filter((message) => !/^Unrecognised (?:paragraph|run) style/.test(message));
      expect(lost).toEqual([]);
      const [label] = made.memo.sources.flatMap((source) => source.citations.map((one) => one.label));
      expect(value).toContain(`[${label}]`);
    },
    60_000,
  );
});
