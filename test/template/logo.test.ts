import { crc32, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkPack } from '../../core/template/check.ts';
import { headingNumbers } from '../../core/template/numbers.ts';
import { readPicture } from '../../core/template/picture.ts';
import { base64 } from '../../core/write/base64.ts';
import { writeDocx } from '../../core/write/docx/write.ts';
import { writeHtml } from '../../core/write/html/write.ts';
import { smallPack } from '../main/packs/packs.ts';
import { sampleDocument } from '../support/document.ts';
import { jpegOf, pngOf } from '../support/png.ts';

function reasonOf(bytes: Uint8Array): string {
  const read = readPicture(bytes);
  return 'reason' in read ? read.reason : `${read.format} ${read.width} x ${read.height}`;
}

const PROLOG = `\ufeff<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Drawn by hand -- ${'in an afternoon '.repeat(60)}-->
<?xml-stylesheet href="own.css"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
  <!ENTITY ns "http://www.w3.org/2000/svg">
]>
<svg xmlns="&ns;" width="10" height="10"/>`;

describe('a picture', () => {
  it.each([
    ['a PNG', pngOf(24, 12), 'png 24 x 12'],
    ['a JPEG', jpegOf(640, 480), 'jpeg 640 x 480'],
    ['a JPEG in grey', jpegOf(640, 480, 1, 0xc2), 'jpeg 640 x 480'],
  ])('is read: %s', (_, bytes, expected) => expect(reasonOf(bytes)).toBe(expected));

  it.each([
    ['is a drawing', new TextEncoder().encode('<?xml version="1.0"?><svg/>'), 'save it as a PNG'],
    ['is cut off', pngOf(24, 12).slice(0, 60), 'cut off'],
    ['has no end', pngOf(24, 12, { end: false }), 'cut off'],
    ['has more data than it says', pngOf(2, 2, { rows: new Uint8Array(50_000_000) }), 'not as large as it says'],
    ['has less data than it says', pngOf(24, 12, { rows: new Uint8Array(5) }), 'not as large as it says'],
    ['has rows of an unknown filter', pngOf(2, 2, { rows: new Uint8Array(18).fill(7) }), 'damaged'],
    [
      'says that it is huge',
      pngOf(1, 1, { rows: new Uint8Array(5) }).map((byte, i) => (i === 16 ? 1 : byte)),
      'pixels',
    ],
    ['has no size', pngOf(0, 12), 'no size'],
    ['is interlaced', pngOf(4, 4, { head: [8, 6, 0, 0, 1] }), 'interlaced'],
    ['has 16 bits a colour', pngOf(4, 4, { head: [16, 6, 0, 0, 0] }), '8 bits'],
    ['has a palette and none', pngOf(4, 4, { head: [8, 3, 0, 0, 0] }), 'damaged'],
    ['is for printing presses', jpegOf(64, 48, 4), 'RGB'],
    ['is a JPEG without its frame', jpegOf(64, 48).slice(0, 12), 'cut off'],
    ['is a JPEG of no size', jpegOf(0, 48), 'no size'],
    [
      'is a drawing with a script',
      new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'save it as a PNG',
    ],
    ['is large', new Uint8Array(1_000_001), '1 MB'],
    ['is nothing', new Uint8Array(), 'neither'],
    ['is an SVG with all that may stand before its root', new TextEncoder().encode(PROLOG), 'save it as a PNG'],
    ['is an SVG with a prefix', new TextEncoder().encode('<s:svg xmlns:s="http://www.w3.org/2000/svg"/>'), 'PNG'],
    ['is XML, and no SVG', new TextEncoder().encode('<?xml version="1.0"?><kml><svg/></kml>'), 'neither'],
    ['is a page that begins with a remark', new TextEncoder().encode('<!-- <svg/> --><html></html>'), 'neither'],
    ['is XML whose root begins with the same letters', new TextEncoder().encode('<svgs/>'), 'neither'],
    ['has a remark without an end', new TextEncoder().encode(`<!--${'- '.repeat(100_000)}<svg/>`), 'neither'],
    ['has many remarks and no root', new TextEncoder().encode('<!-- --> '.repeat(50_000)), 'neither'],
  ])('is refused in words where it %s', (_, bytes, words) => expect(reasonOf(bytes)).toContain(words));
});

it('a picture is written anew, the same each time, with nothing but what is drawn', () => {
  const read = readPicture(pngOf(24, 12));
  if ('reason' in read) throw new Error(read.reason);
  expect(readPicture(read.bytes)).toEqual(read);
  // The program's own zlib is strict, which many readers of pictures rest on.
  const at = Buffer.from(read.bytes).indexOf('IDAT');
  const length = Buffer.from(read.bytes).readUInt32BE(at - 4);
  expect(inflateSync(read.bytes.subarray(at + 4, at + 4 + length))).toHaveLength(12 * (1 + 24 * 4));
  expect(Buffer.from(read.bytes).readUInt32BE(at + 4 + length)).toBe(crc32(read.bytes.subarray(at, at + 4 + length)));
});

it('a JPEG is taken without what a camera has remarked in it', () => {
  const read = readPicture(jpegOf(64, 48, 3, 0xc0, 'Exif: taken at the quay'));
  expect(read).toEqual(readPicture(jpegOf(64, 48)));
});

describe('a pack’s logo', () => {
  const logo = { file: 'assets/logo.png', alt: 'Crest', height: 36, place: 'left' };
  const codes = (
    style: object,
    memo: string | null,
    files: Readonly<Record<string, Uint8Array>> = { 'assets/logo.png': pngOf(24, 12) },
  ): readonly string[] => {
    const all = Object.fromEntries(smallPack(files));
    const own = JSON.parse(new TextDecoder().decode(all['styles.json'])) as object;
    const source = new TextDecoder().decode(all['memo.hbs']);
    const pack = { ...all, 'styles.json': JSON.stringify({ ...own, ...style }), 'memo.hbs': (memo ?? '') + source };
    return checkPack(pack, { base: null }).flatMap(({ code }) =>
      code.startsWith('logo') || code === 'value-wrong' ? [code] : [],
    );
  };

  it('is printed where styles.json names it and a template prints it', () => {
    expect(codes({ logo }, '{{logo}}')).toEqual([]);
  });

  it('is told where one of the two is missing, or the picture', () => {
    expect(codes({ logo }, null)).toEqual(['logo-unprinted']);
    expect(codes({}, '{{logo}}')).toEqual(['logo-none']);
    expect(codes({ logo }, '{{logo}}', {})).toEqual(['logo-missing']);
    expect(codes({ logo }, '{{logo}}', { 'assets/logo.png': pngOf(0, 1) })).toEqual(['logo-unusable']);
    for (const file of ['../logo.png', 'https://example.org/logo.png', 'assets/logo.svg', 'logo.png'])
      expect(codes({ logo: { ...logo, file } }, '{{logo}}')).toEqual(['value-wrong']);
  });
});

describe('a picture in a memo', () => {
  const picture = {
    kind: 'picture',
    id: 'logo',
    format: 'png',
    bytes: pngOf(24, 12),
    width: 72,
    height: 36,
    alt: 'Crest & co',
    place: 'centre',
  } as const;

  it('stands in a web page as data, with its description, and is the only thing that the page may load', () => {
    const html = writeHtml({ ...sampleDocument(), blocks: [picture] });
    expect(html).toContain(`<img src="data:image/png;base64,${Buffer.from(picture.bytes).toString('base64')}"`);
    expect(html).toContain('alt="Crest &amp; co" width="96" height="48"');
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:\"");
    expect(writeHtml(sampleDocument())).not.toContain('img-src');
  });

  it('stands in a Word file as it is, with its description', async () => {
    const document = { ...sampleDocument(), blocks: [picture] };
    const parts = unzipSync(await writeDocx(document));
    const media = Object.entries(parts).find(([name]) => name.startsWith('word/media/'))?.[1];
    expect(media).toEqual(picture.bytes);
    expect(new TextDecoder().decode(parts['word/document.xml'])).toContain('descr="Crest &amp; co"');
  });

  it('is written in base 64 whatever its length', () => {
    for (const length of [0, 1, 2, 3, 4, 255]) {
      const bytes = Uint8Array.from({ length }, (__, i) => (i * 7) % 256);
      expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    }
  });
});

describe('headings', () => {
  const numbersOf = (
    numbers: Parameters<typeof headingNumbers>[0]['numbers'],
    numbered = true,
  ): readonly (string | null)[] => {
    const next = headingNumbers({ ...sampleDocument().style, numbered, numbers });
    return ([1, 3, 2, 3, 3, 2, 3] as const).map(next);
  };

  it.each([
    [undefined, [null, null, '1', null, null, '2', null]],
    [{ levels: 2 }, [null, null, '1', '1.1', '1.2', '2', '2.1']],
    [{ form: 'roman' }, [null, null, 'I', null, null, 'II', null]],
    [{ form: 'letters', levels: 2 }, [null, null, 'A', 'A.1', 'A.2', 'B', 'B.1']],
  ] as const)('are numbered as the style says: %j', (numbers, expected) =>
    expect(numbersOf(numbers)).toEqual(expected),
  );

  it('have no numbers where sections are not numbered', () => {
    expect(new Set(numbersOf({ form: 'roman', levels: 2 }, false))).toEqual(new Set([null]));
  });

  it('go on after Z and after L', () => {
    const nth = (form: 'roman' | 'letters', n: number): string | null => {
      const next = headingNumbers({ ...sampleDocument().style, numbered: true, numbers: { form } });
      return Array.from({ length: n }, () => next(2)).at(-1) ?? null;
    };
    expect([nth('letters', 26), nth('letters', 27), nth('letters', 52), nth('letters', 53)]).toEqual([
      'Z',
      'AA',
      'AZ',
      'BA',
    ]);
    expect([nth('roman', 4), nth('roman', 49), nth('roman', 58)]).toEqual(['IV', 'XLIX', 'LVIII']);
  });
});
