import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Block, MemoDocument } from '../../../core/model/document.ts';
import { writeDocx } from '../../../core/write/docx/write.ts';
import { cite, paragraph, sampleDocument, words } from '../../support/document.ts';

async function partsOf(...args: Parameters<typeof sampleDocument>): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(await writeDocx(sampleDocument(...args)));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The text of a part, without its tags. */
function textOf(xml = ''): string {
  return xml
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function all(xml: string, pattern: RegExp): readonly string[] {
  return [...xml.matchAll(pattern)].map((match) => match[1] ?? '');
}

describe('DOCX', () => {
  it('keeps the last passage of each source with the one before it', async () => {
    const sample = sampleDocument('list');
    // The closing line has company of its own.
    const document = { ...sample, blocks: sample.blocks.filter((one) => !('style' in one && one.style === 'method')) };
    const xml = strFromU8(unzipSync(await writeDocx(document))['word/document.xml'] ?? new Uint8Array());
    const kept = [...xml.matchAll(/<w:pStyle w:val="SourcePassage"\/>(<w:keepNext\/>)?/g)].map(
      ([, keep]) => keep !== undefined,
    );
    const wanted = document.blocks
      .flatMap((block) => (block.kind === 'sources' ? block.entries : []))
      .flatMap(({ passages }) => passages.map((_, i) => i === passages.length - 2));
    expect(wanted).toContain(true);
    expect(kept).toEqual(wanted);
  });

  it('gives the same bytes for the same document, twice in one run', async () => {
    for (const citations of ['list', 'footnotes', 'endnotes'] as const) {
      expect(await writeDocx(sampleDocument(citations))).toEqual(await writeDocx(sampleDocument(citations)));
    }
  });

  it('leads every citation to its passage, and back', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf();
    const bookmarks = all(xml, /<w:bookmarkStart[^>]*w:name="([^"]+)"/g);
    const anchors = all(xml, /<w:hyperlink[^>]*w:anchor="([^"]+)"/g);
    expect(new Set(bookmarks).size).toBe(bookmarks.length);
    expect(anchors.length).toBe(6);
    for (const anchor of anchors) expect(bookmarks).toContain(anchor);
    for (const name of bookmarks) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,39}$/);
  });

  it.each([
    ['footnotes', 'footnote'],
    ['endnotes', 'endnote'],
  ] as const)('prints %s that begin with the memo’s own number, one for each reference', async (citations, kind) => {
    const parts = await partsOf(citations);
    const references = all(parts['word/document.xml'] ?? '', new RegExp(`<w:${kind}Reference w:id="(\\d+)"`, 'g'));
    expect(references).toEqual(['1', '2', '3']);
    expect(textOf(parts[`word/${kind}s.xml`])).toContain(
      '[1a] The Islander, 3 February 2026: “The ministers met on Tuesday in Paris.”',
    );
  });

  it.each([
    ['footnotes', 'footnote', '2'],
    ['endnotes', 'endnote', 'ii'],
  ] as const)(
    'has one of the %s for a passage in a paragraph or row, and another further on',
    async (citations, kind, number) => {
      const lines = [
        paragraph([words('Paris'), cite('1b', 1)]),
        paragraph([words('Rome'), cite('1a', 2), words(' and Oslo'), cite('1a', 3)]),
        paragraph([words('Bonn'), cite('1a', 4)]),
      ];
      const { 'word/document.xml': xml = '', [`word/${kind}s.xml`]: notes = '' } = await partsOf(citations, lines);
      expect(all(xml, new RegExp(`<w:${kind}Reference w:id="(\\d+)"`, 'g'))).toEqual(['1', '2', '3']);
      const [name = ''] = all(xml, /<w:bookmarkStart[^>]*w:name="(r\d+_cite_2)"/g);
      expect(all(xml, /<w:instrText[^>]*>([^<]*)</g)).toEqual([` NOTEREF ${name} \\f \\h `]);
      expect(xml).toContain(
        `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t xml:space="preserve">${number}</w:t></w:r>`,
      );
      expect(all(textOf(notes), /(\[1a\])/g)).toHaveLength(2);
    },
  );

  it('runs a paragraph from the right where its own words do, not where it names one', async () => {
    const lines = [
      paragraph([words('Noa Ben-Ami (נועה בן־עמי) spoke by telephone.')]),
      paragraph([words('“אנחנו רוצים הסכם הוגן עד 2031, ולא פחות”')]),
      paragraph([words('ליאור was heard first, and spoke at some length.')]),
    ];
    const { 'word/document.xml': xml = '' } = await partsOf('list', lines);
    const paragraphs = xml.match(/<w:p>.*?<\/w:p>/g) ?? [];
    expect(paragraphs.slice(0, 3).map((one) => one.includes('<w:bidi/>'))).toEqual([false, true, false]);
    // A number between words of a run belongs to it; what stands around them does not.
    expect(xml).toMatch(
      /<w:rtl\/><w:lang w:bidi="he"\/><\/w:rPr><w:t[^>]*>אנחנו רוצים הסכם הוגן עד 2031, ולא פחות<\/w:t>/,
    );
    expect(xml).toMatch(/<w:rtl\/><w:lang w:bidi="he"\/><\/w:rPr><w:t[^>]*>נועה בן־עמי<\/w:t>/);
  });

  it('keeps a small table on one page, and of a large one its first two rows and its last two', async () => {
    const kept = async (count: number, length = 20): Promise<readonly boolean[]> => {
      const rows = Array.from({ length: count }, (_, i) => ({
        uncertain: false,
        cells: [{ header: false, span: 1, blocks: [paragraph([words(`row ${i} ${'x'.repeat(length)}`)])] }],
      }));
      const table: Block = { kind: 'table', id: 't', caption: 'Rows', captioned: false, widths: [1], head: [], rows };
      const { 'word/document.xml': xml = '' } = await partsOf('list', [table]);
      return all(xml, /(<w:p><w:pPr><w:pStyle w:val="TableText"\/>.*?<\/w:p>)/g).map((one) =>
        one.includes('<w:keepNext/>'),
      );
    };
    expect(await kept(4)).toEqual([true, true, true, false]);
    expect(await kept(8)).toEqual([true, false, false, false, false, false, true, false]);
    expect(await kept(4, 400)).toEqual([false, false, false, false]);
  });

  it('lets only what stands above a table of many rows with footnotes part from it', async () => {
    const keeps = async (citations: MemoDocument['citations'], count: number): Promise<readonly boolean[]> => {
      const rows = Array.from({ length: count }, (_, i) => ({
        uncertain: false,
        cells: [{ header: false, span: 1, blocks: [paragraph([words(`row ${i}`)])] }],
      }));
      const table = (captioned: boolean): Block => ({
        kind: 'table',
        id: `t-${captioned}`,
        caption: 'Rows',
        captioned,
        widths: [1],
        head: [],
        rows,
      });
      const heading: Block = { kind: 'heading', level: 2, number: null, id: 'h', children: [words('Days')] };
      const note = paragraph([words('In the order of time.')], 'note');
      const { 'word/document.xml': xml = '' } = await partsOf(citations, [
        heading,
        table(false),
        { ...heading, id: 'h2' },
        note,
        table(true),
      ]);
      const free = /<w:keepNext w:val="(?:false|0)"\/>/;
      const [first = '', second = ''] = all(xml, /(<w:p><w:pPr><w:pStyle w:val="Heading\d"\/>.*?<\/w:p>)/g);
      const [below = ''] = all(xml, /(<w:p><w:pPr><w:pStyle w:val="NoteText"\/>.*?<\/w:p>)/g);
      const [caption = ''] = all(xml, /(<w:p><w:pPr><w:pStyle w:val="Caption"\/>.*?<\/w:p>)/g);
      return [!free.test(first), !free.test(second), below.includes('<w:keepNext/>'), !free.test(caption)];
    };
    expect(await keeps('footnotes', 60)).toEqual([false, true, false, false]);
    expect(await keeps('footnotes', 12)).toEqual([true, true, true, true]);
    expect(await keeps('list', 60)).toEqual([true, true, true, true]);
  });

  it('gives the closing line company: the rule above it, and the last two paragraphs above that', async () => {
    const keeps = async (...above: readonly Block[]): Promise<readonly boolean[]> => {
      const closing = paragraph([words('Made by rules.')], 'method');
      const { 'word/document.xml': xml = '' } = await partsOf('list', [...above, { kind: 'rule' }, closing]);
      return all(xml, /(<w:p>.*?<\/w:p>)/g).map((one) => one.includes('<w:keepNext/>'));
    };
    const notes = ['Friday', 'Sunday', 'Monday', 'Tuesday'].map((day) => [paragraph([words(day)], 'note')]);
    expect(await keeps(paragraph([words('First.')]), paragraph([words('Last.')]))).toEqual([false, true, true, false]);
    expect(await keeps({ kind: 'list', ordered: false, items: notes })).toEqual([true, false, true, true, true, false]);
  });

  it('keeps a list that ends without a closing line free to end a page', async () => {
    const items = ['Friday', 'Monday'].map((day) => [paragraph([words(day)])]);
    const { 'word/document.xml': xml = '' } = await partsOf('list', [{ kind: 'list', ordered: false, items }]);
    // The first of two short entries stays with the second alone.
    expect(all(xml, /(<w:p>.*?<\/w:p>)/g).map((one) => one.includes('<w:keepNext/>'))).toEqual([true, false]);
  });

  it('leaves as much room below a list as below a paragraph, but not more above a heading', async () => {
    const list: Block = {
      kind: 'list',
      ordered: false,
      items: [[paragraph([words('cod')])], [paragraph([words('hake')])]],
    };
    const heading: Block = { kind: 'heading', level: 2, id: 'h', number: null, children: [words('Nets')] };
    const rooms = async (next: Block): Promise<readonly string[]> => {
      const { 'word/document.xml': xml = '' } = await partsOf('list', [list, next]);
      return all(xml, /<w:spacing w:after="(\d+)"\/>/g);
    };
    const { 'word/styles.xml': styles = '' } = await partsOf('list');
    const [, usual] = /<w:pPrDefault>.*?<w:spacing w:after="(\d+)"/.exec(styles) ?? [];
    expect(await rooms(paragraph([words('Positions', 'strong')]))).toEqual([usual]);
    expect(await rooms(heading)).toEqual([]);
  });

  it('keeps a quotation with its byline, but not one that may fill a page', async () => {
    const quoteOf = (text: string) => [
      paragraph([words(text)], 'quote'),
      paragraph([words('Spoken by R. Ames')], 'note'),
    ];
    const keeps = async (text: string): Promise<boolean> => {
      const { 'word/document.xml': xml = '' } = await partsOf('list', quoteOf(text));
      return /<w:pStyle w:val="Quote"\/><w:keepNext\/>/.test(xml);
    };
    expect(await keeps('“We agreed to go on.”')).toBe(true);
    expect(await keeps(`“${'We agreed to go on. '.repeat(100)}”`)).toBe(false);
  });

  it('sets a comma between the numbers of notes in a row, which would be read as one', async () => {
    const line = paragraph([words('Paris'), cite('1a', 1), cite('1b', 2), words(' and Rome'), cite('1a', 3)]);
    for (const [citations, commas] of [
      ['footnotes', 1],
      ['list', 0],
    ] as const) {
      const { 'word/document.xml': xml = '' } = await partsOf(citations, [line]);
      expect(all(xml, /<w:vertAlign w:val="superscript"\/><\/w:rPr><w:t[^>]*>(,)</g)).toHaveLength(commas);
    }
  });

  it('lets no control or direction character through', async () => {
    const parts = await partsOf();
    for (const xml of Object.values(parts))
      expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069]/);
  });

  it('writes plain runs as the library writes those that it is given', async () => {
    const marks = [[], ['strong'], ['emphasis'], ['uncertain'], ['muted'], ['badge'], ['small', 'strong']] as const;
    for (const one of marks) {
      const line = (language?: string): Block =>
        paragraph([{ kind: 'text', text: `"A" & <b>, it's`, marks: [...one], ...(language ? { language } : {}) }]);
      const [ready = '', made = ''] = await Promise.all(
        [line(), line('fr')].map(async (block) => (await partsOf('list', [block]))['word/document.xml']),
      );
      expect(ready.replaceAll('\u00a0', ' ')).toContain('&quot;A&quot; &amp; &lt;b&gt;, it&apos;s');
      expect(made).toContain('<w:lang w:val="fr"/>');
      expect(made.replace('<w:lang w:val="fr"/>', '').replace('<w:rPr></w:rPr>', '')).toBe(ready);
    }
  });

  it('takes no words for the place of a run', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf('list', [paragraph([words('<w:ready n="0"/>')])]);
    expect(xml).toContain('&lt;w:ready n=&quot;0&quot;/&gt;');
    expect(xml).not.toContain('<w:ready');
  });

  it('escapes what articles say', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf('list', [
      paragraph([words('</w:t><w:p>&amp; {{x}} <script>')]),
    ]);
    expect(textOf(xml)).toContain('</w:t><w:p>&amp; {{x}} <script>');
  });

  it('has the marking above and below, page numbers, and a header row that repeats', async () => {
    const parts = await partsOf();
    expect(textOf(parts['word/header1.xml'])).toContain('OFFICIAL');
    expect(textOf(parts['word/footer1.xml'])).toContain('OFFICIAL');
    expect(parts['word/footer1.xml']).toContain('NUMPAGES');
    expect(parts['word/document.xml']).toContain('<w:tblHeader/>');
    expect(parts['word/document.xml']).toContain('<w:tblCaption w:val="Timeline"/>');
  });

  it('uses real styles for headings and numbers them as the memo does', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf();
    expect(all(xml, /<w:pStyle w:val="(Heading\d)"/g)).toEqual(['Heading1', 'Heading1', 'Heading2', 'Heading1']);
    expect(textOf(xml)).not.toContain('2.1');
    const odd = await partsOf('list', [
      { kind: 'heading', level: 1, id: 'x', number: '7', children: [words('Seventh')] },
    ]);
    expect(textOf(odd['word/document.xml'])).toContain('7  Seventh');
  });

  it('dates the file by its document, not by the clock', async () => {
    const { 'docProps/core.xml': xml = '' } = await partsOf();
    expect(all(xml, />(\d{4}-\d\d-\d\dT[^<]+)</g)).toEqual(['2026-02-03T00:00:00Z', '2026-02-03T00:00:00Z']);
  });

  it('marks text that is written from right to left', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf();
    expect(xml).toContain('<w:rtl/>');
  });

  it('parts no badge at the end of a line, and any other words', async () => {
    const line = paragraph([words('a single source', 'badge'), words(' said on Tuesday')]);
    const { 'word/document.xml': xml = '' } = await partsOf('list', [line]);
    expect(xml).toContain('>a\u00a0single\u00a0source<');
    expect(xml).toContain('> said on Tuesday<');
  });

  it('sets a badge among strong words as any other', async () => {
    const line = paragraph([words('On 3 March', 'strong'), words('inferred', 'strong', 'emphasis', 'badge')]);
    const { 'word/document.xml': xml = '' } = await partsOf('list', [line]);
    expect(xml).toMatch(/<w:b\/><w:bCs\/><\/w:rPr><w:t[^>]*>On 3 March</);
    expect(xml).toMatch(/<w:rPr><w:rStyle w:val="Badge"\/><\/w:rPr><w:t[^>]*>inferred</);
  });
});
