import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { WinkData } from '../../core/language/base/wink-data.ts';

/** Beside the bundle's code: as a part of it, three megabytes of data would be read as code by every process. */
const REST = 'wink-data.json';
const LEXICON = 'wink-lexicon.bin';

/**
 * In place of core/language/base/wink-data.ts in a bundle: reads what `keepWinkData` has written there.
 *
 * @public bundle.config.ts names it by its file
 */
export function openWinkData(): WinkData {
  const file = (name: string): string => path.join(import.meta.dirname, name);
  const { expansions, ...rest } = JSON.parse(readFileSync(file(REST), 'utf8')) as Kept;
  const bytes = readFileSync(file(LEXICON));
  return { ...rest, expansions: Uint32Array.from(expansions), lexicon: new Uint32Array(new Uint8Array(bytes).buffer) };
}

type Kept = Omit<WinkData, 'lexicon' | 'expansions'> & { readonly expansions: readonly number[] };

/** Writes the model's data into the folder of a bundle. */
export function keepWinkData(folder: string, { lexicon, ...data }: WinkData): void {
  const kept: Kept = { ...data, expansions: [...data.expansions] };
  writeFileSync(path.join(folder, REST), JSON.stringify(kept));
  writeFileSync(path.join(folder, LEXICON), lexicon);
}
