import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../core/model/document.ts';
import { writeDocx } from '../../../core/write/docx/write.ts';
import { pngOf } from '../../../core/write/png/write.ts';
import { libraryFonts } from '../../../main/library/fonts.ts';
import { paragraph, sampleDocument, words } from '../../support/document.ts';

const FIGURE: Figure = {
  kind: 'figure',
  id: 'figure-timeline',
  caption: 'Timeline',
  captioned: true,
  alt: 'Two meetings & a call',
  scene: {
    width: 200,
    height: 60,
    shapes: [
      { kind: 'dot', at: [10, 10], radius: 3, fill: 'accent', stroke: null },
      {
        kind: 'label',
        at: [20, 40],
        anchor: 'start',
        text: 'Lisbon, لشبونة, 里斯本',
        size: 8,
        width: 90,
        ink: 'text',
        bold: false,
        italic: false,
      },
    ],
  },
};
const DOCUMENT = sampleDocument('list', [paragraph([words('Before.')]), FIGURE]);
const files = libraryFonts();
const picture = (): Uint8Array => pngOf(FIGURE.scene, DOCUMENT, files);

describe('a figure as PNG', () => {
  it('has the same bytes each time, three pixels a point', async () => {
    const png = picture();
    expect(png).toEqual(picture());
    expect(Array.from(png.subarray(1, 4))).toEqual(Array.from(new TextEncoder().encode('PNG')));
    const size = new DataView(png.buffer, png.byteOffset);
    expect([size.getUint32(16), size.getUint32(20)]).toEqual([600, 180]);
  });

  it('draws letters of every script that its labels have', async () => {
    const blank = { ...FIGURE.scene, shapes: FIGURE.scene.shapes.slice(0, 1) };
    const one = pngOf(blank, DOCUMENT, files);
    expect(picture().length).toBeGreaterThan(one.length * 2);
  });
});

describe('a figure in Word', () => {
  it('is SVG with PNG, and says in words what it shows', async () => {
    const pictures = new Map([[FIGURE.id, picture()]]);
    const bytes = await writeDocx(DOCUMENT, null, pictures);
    expect(await writeDocx(DOCUMENT, null, pictures)).toEqual(bytes);
    const parts = unzipSync(bytes);
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('descr="Two meetings &amp; a call"');
    expect(xml).toContain('asvg:svgBlip');
    const media = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
    expect(new Set(media.map((name) => name.split('.').at(-1)))).toEqual(new Set(['png', 'svg']));
    const links = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array());
    for (const name of media) expect(links).toContain(name.replace('word/', ''));
  });

  it('is never left out in silence', async () => {
    await expect(writeDocx(DOCUMENT)).rejects.toThrow(/figure-timeline/);
  });
});
