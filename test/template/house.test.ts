import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { followed } from '../../core/template/house/look.ts';
import { readHouse } from '../../core/template/house/read.ts';
import { writeDocx } from '../../core/write/docx/write.ts';
import { sampleDocument } from '../support/document.ts';
import { houseFile, houseParts } from '../support/house.ts';

/** Why a house file is refused; null where it is not. */
function refusal(changes: Readonly<Record<string, string | Uint8Array | null>>): string | null {
  const read = readHouse(houseFile(changes));
  return read.house === null ? read.reason : null;
}

/** A part of the honest file with some words changed. */
function changed(name: string, from: string, to: string): Record<string, string> {
  const part = String(houseParts()[name]);
  if (!part.includes(from)) throw new Error(`no ${from} in ${name}`);
  return { [name]: part.replace(from, to) };
}

describe('a house file', () => {
  it('gives styles, numbering, headers, footers, pictures and the page', () => {
    const read = readHouse(houseFile());
    if (!read.house) throw new Error(read.reason);
    const { look, margins, media, missing, section } = { ...read.house, missing: read.missing };
    expect(missing).toEqual([]);
    expect(margins.map(({ kind, pages }) => `${kind} ${pages}`)).toEqual([
      'header default',
      'header first',
      'footer default',
      'footer first',
    ]);
    expect(Object.keys(media)).toEqual(['house-logo.png']);
    expect(Object.keys(section)).toEqual(['pgSz', 'pgMar', 'cols', 'titlePg']);
    expect(look).toMatchObject({
      body: 'Georgia',
      headings: 'Arial',
      size: 11,
      accent: '#7a1f3d',
      sizes: [22, 15, 12],
    });
  });

  it('is followed by PDF in paper, margins, faces like its own, sizes and colours', () => {
    const read = readHouse(houseFile());
    if (!read.house) throw new Error(read.reason);
    const style = followed(sampleDocument('list').style, read.house);
    expect(style).toMatchObject({
      page: { size: 'A4', margins: { top: 99.25, right: 56.7, bottom: 70.9, left: 85.05 } },
      fonts: { body: 'Source Serif 4', headings: 'Source Sans 3' },
      size: 11,
      headingSizes: [22, 15, 12],
    });
    expect(style.colours.accent).toBe('#7a1f3d');
  });

  it('is not followed where its colours are pale', () => {
    const read = readHouse(
      houseFile({ 'word/styles.xml': String(houseParts()['word/styles.xml']).replaceAll('7A1F3D', 'F0C0C0') }),
    );
    if (!read.house) throw new Error(read.reason);
    const own = sampleDocument('list').style;
    expect(followed(own, read.house).colours.accent).toBe(own.colours.accent);
  });

  it('is not followed in a title of a point, or one that fills a page', () => {
    for (const size of ['2', '600']) {
      const read = readHouse(houseFile(changed('word/styles.xml', '<w:sz w:val="44"/>', `<w:sz w:val="${size}"/>`)));
      if (!read.house) throw new Error(read.reason);
      expect(followed(sampleDocument('list').style, read.house).headingSizes).toEqual([null, 15, 12]);
    }
  });

  it('with a logo that only Word prints is told so; one that lies beside a PNG is no loss', () => {
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    const rels = 'word/_rels/header2.xml.rels';
    const alone = { ...changed(rels, 'logo.png', 'logo.svg'), 'word/media/logo.svg': svg };
    const read = readHouse(houseFile(alone));
    expect(read.house && read.undrawn).toEqual([
      { picture: 'logo.svg', reason: expect.stringMatching(/PNG/) as string },
    ]);
    const beside = {
      ...changed(
        'word/header2.xml',
        '<a:blip r:embed="rId1"/>',
        '<a:blip r:embed="rId1"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="rId2"/></a:ext></a:extLst></a:blip>',
      ),
      ...changed(
        rels,
        '</Relationships>',
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/logo.svg"/></Relationships>',
      ),
      'word/media/logo.svg': svg,
    };
    const both = readHouse(houseFile(beside));
    expect(both.house && both.undrawn).toEqual([]);
    expect(JSON.stringify(both.house?.letterhead)).toContain('"kind":"picture"');
  });

  it('lacks styles that memos need, and is told which', () => {
    const read = readHouse(houseFile(changed('word/styles.xml', 'w:val="heading 2"', 'w:val="Zwischentitel"')));
    expect(read.house && read.missing).toEqual(['heading 2']);
  });

  it.each([
    ['macros', { 'word/vbaProject.bin': new Uint8Array(9) }, 'it holds macros'],
    [
      'a document type',
      changed('word/styles.xml', '<w:styles', '<!DOCTYPE a [<!ENTITY b "c">]><w:styles'),
      'declares a document type',
    ],
    [
      'a picture from elsewhere',
      changed(
        'word/_rels/header2.xml.rels',
        'Target="media/logo.png"',
        'Target="http://example.org/a.png" TargetMode="External"',
      ),
      'outside the file (image)',
    ],
    [
      'a link that runs something',
      changed(
        'word/_rels/header2.xml.rels',
        `/image" Target="media/logo.png"`,
        `/hyperlink" Target="file:///c:/run.exe" TargetMode="External"`,
      ),
      'outside the file (hyperlink)',
    ],
    ['an embedded thing', changed('word/_rels/header2.xml.rels', '/image"', '/oleObject"'), 'no picture (oleObject)'],
    [
      'a way out of it',
      changed('word/_rels/header2.xml.rels', 'media/logo.png', '../../secret.png'),
      'no picture (image)',
    ],
    ...hostileParts(),
    ['too much', { 'word/media/big.png': new Uint8Array(11_000_000) }, 'larger than any house file'],
    ['no styles', { 'word/styles.xml': null }, 'no styles'],
  ])('with %s is refused', (_, changes, reason) => expect(refusal(changes)).toContain(reason));

  it('that is no Word file is refused, whatever its bytes', () => {
    expect(readHouse(new Uint8Array([80, 75, 3, 4, 0]))).toMatchObject({ house: null });
    expect(readHouse(new Uint8Array())).toMatchObject({ house: null });
  });

  it('made from a template elsewhere is taken without it', async () => {
    const parts = await exported();
    expect(
      Object.keys(parts).filter((name) => strFromU8(parts[name] ?? new Uint8Array()).includes('Letter.dotm')),
    ).toEqual([]);
  });
});

/** The parts of a memo exported with the honest house file. */
async function exported(marking: string | null = 'OFFICIAL'): Promise<Record<string, Uint8Array>> {
  const read = readHouse(houseFile());
  if (!read.house) throw new Error(read.reason);
  return unzipSync(await writeDocx({ ...sampleDocument('list'), marking, house: read.house }));
}

describe('a memo in the form of a house file', () => {
  it('has the house’s styles, and ours only where the house has none of that name', async () => {
    const parts = await exported();
    const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(styles.match(/<w:name w:val="heading 1"\/>/gi)?.length).toBe(1);
    expect(styles).toContain('w:styleId="berschrift1"');
    expect(document).toContain('<w:pStyle w:val="berschrift1"/>');
    expect(document).not.toContain('<w:pStyle w:val="Heading1"/>');
    // "Quote" is the id of another style there: ours has an id of its own.
    expect(styles).toContain('w:styleId="ReadoutQuote"');
    const ids = new Set([...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id));
    for (const [, id] of document.matchAll(/<w:[pr]Style w:val="([^"]+)"/g)) expect(ids).toContain(id);
    // Of each kind of style one at most is the default (ISO/IEC 29500-1, 17.7.4.17), and that of paragraphs is there.
    const defaults = [...styles.matchAll(/<w:style [^>]*w:default="1"[^>]*>/g)].map(
      ([tag]) => /w:type="(\w+)"/.exec(tag)?.[1],
    );
    expect(new Set(defaults).size).toBe(defaults.length);
    expect(defaults).toContain('paragraph');
  });

  it('has its letterhead on the first page, its header on the others, and the marking on all of them', async () => {
    const parts = await exported();
    const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    for (const name of [
      'word/house-header1.xml',
      'word/house-header2.xml',
      'word/house-footer3.xml',
      'word/house-footer4.xml',
    ])
      expect(text(name)).toContain('OFFICIAL');
    expect(text('word/house-header2.xml')).toMatch(/OFFICIAL.*r:embed="rId1".*Quay Street/s);
    expect(text('word/_rels/house-header2.xml.rels')).toContain('Target="media/house-logo.png"');
    expect(Object.keys(parts)).toContain('word/media/house-logo.png');
    // The house numbers its pages: ours would say it twice.
    expect(text('word/house-footer3.xml').match(/PAGE/g)?.length).toBe(1);
    expect(text('word/document.xml')).toMatch(
      /<w:sectPr>(?:<w:(?:header|footer)Reference[^>]*\/>){4}<w:pgSz w:w="11906" w:h="16838"\/><w:pgMar w:top="1985"/,
    );
    expect(text('word/document.xml')).not.toContain('House style of the Harbour Office');
  });

  it('keeps the lists of both apart', async () => {
    const parts = await exported();
    const numbering = strFromU8(parts['word/numbering.xml'] ?? new Uint8Array());
    expect(numbering).toContain('w:numId="1001"');
    expect(strFromU8(parts['word/styles.xml'] ?? new Uint8Array())).toContain('<w:numId w:val="1001"/>');
    expect(numbering.indexOf('<w:num ')).toBeGreaterThan(numbering.lastIndexOf('</w:abstractNum>'));
  });

  it('has the same bytes for the same input', async () => {
    const read = readHouse(houseFile());
    if (!read.house) throw new Error(read.reason);
    const document = { ...sampleDocument('list'), house: read.house };
    expect(await writeDocx(document)).toEqual(await writeDocx(document));
  });
});

/** Letterheads that fetch, run or break something, and XML that is made to take hours. */
function hostileParts(): readonly [string, Readonly<Record<string, string | Uint8Array>>, string][] {
  const header = (now: string, before = '<w:t>Harbour Office</w:t>') => changed('word/header1.xml', before, now);
  const field = (...parts: readonly string[]): string =>
    `</w:r>${['<w:fldChar w:fldCharType="begin"/>', ...parts.map((part) => `<w:instrText>${part}</w:instrText>`), '<w:fldChar w:fldCharType="end"/>'].map((inner) => `<w:r>${inner}</w:r>`).join('')}<w:r>`;
  const long = (name: string, bit: string) => ({
    [name]: String(houseParts()[name]).replace(/(?=<\/[^<]*>$)/, () => bit.repeat(400_000)),
  });
  return [
    [
      'a field that runs a program',
      header(field(' DDEAUTO c:\\\\windows\\\\cmd.exe')),
      'a field that memos do not take over (DDEAUTO)',
    ],
    [
      'a field cut into pieces',
      header(field(' INCL', 'UDEPIC', 'TURE &quot;http://example.org/x.png&quot;')),
      '(INCLUDEPICTURE)',
    ],
    [
      'a field within an honest one',
      header(
        field(' IF ').replace(
          '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
          `<w:r>${field(' INCLUDETEXT a')}</w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
        ),
      ),
      '(INCLUDETEXT)',
    ],
    ['a field in one piece', header('<w:fldSimple w:instr=" LINK Excel.Sheet a"/>'), '(LINK)'],
    [
      'a picture by its address',
      header('<w:pict><v:imagedata xmlns:v="v" src="http://example.org/x.png"/></w:pict>'),
      'an address in itself (src)',
    ],
    [
      'a shape that leads away',
      header('<w:pict><v:shape xmlns:v="v" href="file:///c:/run.exe"/></w:pict>'),
      'in itself (href)',
    ],
    ['a linked object', header('<w:object><o:OLEObject xmlns:o="o"/></w:object>'), 'no text and no picture (w:object)'],
    ['another document', header('<w:altChunk r:id="rId9"/>', '<w:r>'), 'no XML in order'],
    [
      'another document, well put',
      changed('word/header1.xml', '<w:p>', '<w:altChunk r:id="rId9"/><w:p>'),
      '(w:altChunk)',
    ],
    ['a control', header('<w:control r:id="rId9"/>'), '(w:control)'],
    ['a header that is none', { 'word/header1.xml': '<w:body xmlns:w="w"/>' }, 'no header or footer'],
    ['tags that are not closed', header('<w:b>'), 'word/header1.xml is no XML in order'],
    ['hidden tags', header('<![CDATA[</w:r>]]>'), 'no XML in order'],
    ['an instruction for a program', header('<?run me?>'), 'no XML in order'],
    ['a character that nothing may hold', header('a\u0000b'), 'no XML in order'],
    ['letters of two bytes', { 'word/header1.xml': new Uint8Array([0x3c, 0, 0x21, 0]) }, 'no XML in order'],
    ['comments without end', long('word/styles.xml', '<!--'), 'no XML in order'],
    ['styles without end', long('word/styles.xml', '<w:style>'), 'no XML in order'],
    ['tags without end', long('word/document.xml', '<w:headerReference '), 'no XML in order'],
    ['relations without end', long('word/_rels/document.xml.rels', '<Relationship '), 'no XML in order'],
    ['a part twice', { 'word/Styles.xml': 'x', 'WORD/vbaProject.bin': 'x' }, 'it holds macros'],
  ];
}

it('a house file of many empty styles is read in no more time than its length', () => {
  const many = (name: string, bit: string) =>
    String(houseParts()[name]).replace(/(?=<\/[^<]*>$)/, () => bit.repeat(200_000));
  const read = readHouse(houseFile({ 'word/styles.xml': many('word/styles.xml', '<w:style/>') }));
  if (!read.house) throw new Error(read.reason);
  expect(read.house.look.accent).toBe('#7a1f3d');
});

it('a house file that grows beyond what it says is refused before it has', () => {
  const bytes = houseFile({ 'word/media/logo.png': new Uint8Array(60_000_000) });
  const view = new DataView(bytes.buffer);
  // Its sizes, in the directory and before the bytes, are made small.
  for (let at = 0; at + 46 < bytes.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50 && view.getUint32(at + 22, true) === 60_000_000) view.setUint32(at + 22, 10, true);
    if (signature === 0x02014b50 && view.getUint32(at + 24, true) === 60_000_000) view.setUint32(at + 24, 10, true);
  }
  expect(readHouse(bytes)).toMatchObject({
    house: null,
    reason: expect.stringContaining('larger than any house file'),
  });
});
