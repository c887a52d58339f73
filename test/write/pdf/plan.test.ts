import { expect, it } from 'vitest';
import { openFontKit } from '../../../core/write/pdf/kit.ts';
import { planOnce } from '../../../core/write/pdf/plan.ts';
import { libraryFonts } from '../../../main/library/fonts.ts';

const { files } = libraryFonts();
const families = [...new Set(files.map(({ family }) => family))];
const opened = (name: string) =>
  openFontKit().font(files.find(({ family }) => family === name)?.load() ?? new Uint8Array())._font.font;

/** A word's glyphs and their places. */
function shaped(
  font: ReturnType<typeof opened>,
  word: string,
  features: Readonly<Record<string, boolean>> | undefined,
  direction: 'ltr' | 'rtl',
): unknown {
  const run = font.layout(word, features, undefined, undefined, direction);
  return run.glyphs.map(({ id, codePoints }, i) => {
    const { xAdvance, xOffset, yOffset } = run.positions[i] ?? {};
    return [id, [...codePoints], xAdvance, xOffset, yOffset];
  });
}

it.each(families)('gives the glyphs and places that are given without a plan: %s', (family) => {
  const [planned, plain] = [opened(family), opened(family)];
  const features = planOnce(planned);
  expect(features).toBeDefined();
  // Words in other scripts between them choose other features of the same tables.
  const words = ['office', 'AVATAR', 'To', '12,5', 'é', '(f.i.)', 'Ωμέγα', 'fjord', '--', 'Мир', 'W.', 'first', '3/4'];
  for (const word of [...words, ...words])
    for (const direction of ['ltr', 'rtl'] as const) {
      const isPlain = /^[ -~]+$/.test(word);
      expect(shaped(planned, word, isPlain ? features : undefined, direction), word).toEqual(
        shaped(plain, word, isPlain ? { ...features } : undefined, direction),
      );
    }
});

it('asks nothing of a font without tables of OpenType, and leaves it as it is', () => {
  const [family = ''] = families;
  const font = opened(family);
  const bare = { ...font, _layoutEngine: { engine: null } };
  expect(planOnce(bare)).toBeUndefined();
});
