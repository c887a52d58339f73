import { expect, it } from 'vitest';
import { openFontKit } from '../../../core/write/pdf/kit.ts';
import { planOnce, WITHOUT_MARKS } from '../../../core/write/pdf/plan.ts';
import { libraryFonts } from '../../../main/library/fonts.ts';

const { files } = libraryFonts();
const families = [...new Set(files.map(({ family }) => family))];
const opened = (name: string) =>
  openFontKit().font(files.find(({ family }) => family === name)?.load() ?? new Uint8Array())._font.font;

/** A word's glyphs and their places. */
function shaped(font: ReturnType<typeof opened>, word: string, features?: Readonly<Record<string, boolean>>): unknown {
  const run = font.layout(word, features, undefined, undefined, 'ltr');
  return run.glyphs.map(({ id, codePoints }, i) => {
    const { xAdvance, xOffset, yOffset } = run.positions[i] ?? {};
    return [id, [...codePoints], xAdvance, xOffset, yOffset];
  });
}

it.each(families)('gives the glyphs and places that are given without a plan: %s', (family) => {
  const [planned, plain] = [opened(family), opened(family)];
  planOnce(planned);
  // Words in other scripts between them choose other features of the same tables.
  const words = ['office', 'AVATAR', 'To', '12,5', 'é', '(f.i.)', 'Ωμέγα', 'fjord', '--', 'Мир', 'W.', 'first', '3/4'];
  for (const word of [...words, ...words]) {
    const without = /^[ -~]+$/.test(word);
    expect(shaped(planned, word, without ? WITHOUT_MARKS : undefined), word).toEqual(
      shaped(plain, word, without ? { ...WITHOUT_MARKS } : undefined),
    );
  }
});
