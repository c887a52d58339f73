import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { DocumentStyle } from '../../model/document.ts';
import type { Scene } from '../../model/scene.ts';
import type { FontFile, FontSet } from '../pdf/fonts.ts';
import { scriptOf } from '../pdf/scripts.ts';
import { svgOf } from './svg.ts';

/** Pixels a point: sharp in print at the size of a page's width. */
const PRINT = 3;

/** The module is started once a process; a failed start is tried again. */
let started: Promise<void> | null = null;

/**
 * A scene as a PNG, set in the fonts given and no other: the same bytes on every machine. `rasteriser` gives the bytes of
 * resvg's WebAssembly module, `scale` the pixels a point. Throws where they are not such a module.
 */
export async function pngOf(
  scene: Scene,
  style: DocumentStyle,
  fonts: FontSet,
  rasteriser: () => Uint8Array,
  scale = PRINT,
): Promise<Uint8Array> {
  started ??= initWasm(new Uint8Array(rasteriser())).catch((error: unknown) => {
    started = null;
    throw error;
  });
  await started;
  const look = {
    colours: style.colours,
    fonts: [style.fonts.headings, 'Noto Sans'],
    title: '',
    description: '',
    id: 'figure',
  };
  const resvg = new Resvg(svgOf(scene, look), {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontBuffers: filesFor(scene, style, fonts).map((file) => file.load()),
      defaultFontFamily: style.fonts.headings,
    },
  });
  const image = resvg.render();
  const bytes = image.asPng();
  image.free();
  resvg.free();
  return bytes;
}

/**
 * The cuts of the figures' own face that the labels use, and where it may lack a letter a regular face for each script that
 * they are written in: a font that is loaded costs more than the drawing.
 */
function filesFor(scene: Scene, style: DocumentStyle, { files, fallbacks }: FontSet): readonly FontFile[] {
  const labels = scene.shapes.filter((shape) => shape.kind === 'label');
  const cuts = new Set(labels.map(({ bold, italic }) => `${bold ? 600 : 400} ${italic}`));
  const family = files.filter((file) => file.family === style.fonts.headings);
  const used = family.filter(({ weight, italic }) => cuts.has(`${weight} ${italic}`));
  const own = used.length < cuts.size ? family : used;
  const western = fallbacks.some((one) => one.family === style.fonts.headings && one.scripts.includes('Latin'));
  const rare = labels.flatMap(({ text }) => Array.from(text)).filter((letter) => !western || !EVERYWHERE.test(letter));
  const scripts = new Set(rare.map((letter) => scriptOf(letter.codePointAt(0) ?? 32)));
  const wanted = fallbacks.filter((one) => one.scripts.some((script) => scripts.has(script) && script !== 'Common'));
  const others = [...new Set(wanted.map((one) => one.family))].flatMap((name) =>
    files.filter((file) => file.family === name && file.weight === 400 && !file.italic),
  );
  return [...new Set([...own, ...others])];
}

/** What every Latin face has: Latin-1 and Latin Extended-A, dashes, quotation marks, the ellipsis. */
const EVERYWHERE = /[ -~\u00a0-\u017f\u2013\u2014\u2018-\u201e\u2026]/;
