import type { MemoDocument } from '../../model/document.ts';
import type { Scene } from '../../model/scene.ts';
import { setScene } from '../pdf/flow/figure.ts';
import { type FontSet, type Fonts, openFonts } from '../pdf/fonts.ts';
import { openFontKit } from '../pdf/kit.ts';
import type { Setting } from '../pdf/setting.ts';
import { areasOf, type Outlines } from './areas.ts';
import { pngBytes } from './encode.ts';
import { type Drawing, painted } from './raster.ts';

/** Pixels a point: sharp in print at the size of a page's width. */
const PRINT = 3;

/**
 * A scene as a PNG on white paper, `scale` pixels a point, set as it is in a PDF: in the fonts given and no other. The same scene gives
 * the same bytes on every machine. (A library in WebAssembly took longer to be compiled than Word's whole file to be written.)
 */
export function pngOf(
  scene: Scene,
  document: Pick<MemoDocument, 'style' | 'language'>,
  fonts: FontSet,
  scale = PRINT,
): Uint8Array {
  return pngBytes(painted(drawingOf(scene, document, fonts, scale)), 'Readout');
}

/** The same before it is painted: all that asks for fonts. */
export function drawingOf(
  scene: Scene,
  { style, language }: Pick<MemoDocument, 'style' | 'language'>,
  fonts: FontSet,
  scale: number,
): Drawing {
  const { outlines, opened } = toPaintWith(fonts);
  const setting: Setting = {
    style,
    language,
    rtl: false,
    fonts: opened,
    bodyHeight: scene.height,
    ...WITHOUT_TEXT,
  };
  const [width = 1, height = 1] = [scene.width, scene.height].map((points) => Math.max(1, Math.ceil(points * scale)));
  return { width, height, areas: areasOf(setScene(setting, scene, scale), style.colours, outlines) };
}

interface Opened {
  readonly opened: Fonts;
  readonly outlines: Outlines;
}

/** A document's pictures are of the same letters: their fonts are opened once, and their outlines read. */
const known = new WeakMap<FontSet, Opened>();

function toPaintWith(fonts: FontSet): Opened {
  const found = known.get(fonts) ?? { opened: openFonts(openFontKit(), fonts), outlines: new Map() };
  known.set(fonts, found);
  return found;
}

/** A drawing has labels, and none of what a text has. */
const WITHOUT_TEXT = {
  citations: 'list',
  words: {},
  hyphenators: { of: () => null },
  anchors: new Set<string>(),
  passages: new Map<string, never>(),
  headingTag: () => 'H1',
  text: (text: string) => text,
  linkOfCite: () => null,
} as const;
