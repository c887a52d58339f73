import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { DocumentStyle } from '../../model/document.ts';
import type { Scene } from '../../model/scene.ts';
import type { FontFile, FontSet } from '../pdf/fonts.ts';
import { scriptOf } from '../pdf/scripts.ts';
import { svgOf } from './svg.ts';

/** Pixels a point: sharp in print at the size of a page's width. */
const SCALE = 3;

/** The module is started once a process; a failed start is tried again. */
let started: Promise<void> | null = null;

/**
 * A scene as a PNG, set in the fonts given and no other: the same bytes on every machine. `rasteriser` gives the bytes of
 * resvg's WebAssembly module. Throws where they are not such a module.
 */
export async function pngOf(
  scene: Scene,
  style: DocumentStyle,
  fonts: FontSet,
  rasteriser: () => Uint8Array,
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
    fitTo: { mode: 'zoom', value: SCALE },
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

/** The cuts of the figures' own face, and a regular one for each script that its labels are written in. */
function filesFor(scene: Scene, style: DocumentStyle, { files, fallbacks }: FontSet): readonly FontFile[] {
  const labels = scene.shapes.filter((shape) => shape.kind === 'label');
  const scripts = new Set(
    labels.flatMap(({ text }) => Array.from(text, (letter) => scriptOf(letter.codePointAt(0) ?? 32))),
  );
  const wanted = fallbacks.filter((one) => one.scripts.some((script) => scripts.has(script) && script !== 'Common'));
  const own = files.filter(({ family }) => family === style.fonts.headings);
  const others = [...new Set(wanted.map(({ family }) => family))].flatMap((family) =>
    files.filter((file) => file.family === family && file.weight === 400 && !file.italic),
  );
  return [...new Set([...own, ...others])];
}
