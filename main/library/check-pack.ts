import { checkPack, type Finding } from '../../core/readout.ts';
import { coverageOf } from '../../core/write/pdf/coverage.ts';
import manifest from '../../package.json' with { type: 'json' };
import { libraryFonts } from './fonts.ts';
import type { PackFiles } from './packs/pack-file.ts';
import { packFiles, packOf } from './packs.ts';

/** The pack whose phrases stand behind those of every other. */
const BASE = 'briefing-memo';

/** All that is wrong with a pack, beside this program: its version, its fonts, and the phrases that stand behind a pack's own. */
export async function checkPackHere(files: PackFiles): Promise<readonly Finding[]> {
  const { pack: base } = await packOf(BASE);
  const spoken = [...(await packFiles(BASE)).keys()].flatMap((name) => /^phrases\.([a-z]+)/.exec(name)?.[1] ?? []);
  return checkPack(Object.fromEntries(files), {
    base: base?.phrases ?? null,
    spoken,
    program: manifest.version,
    fonts: coverageOf(libraryFonts()),
  });
}
