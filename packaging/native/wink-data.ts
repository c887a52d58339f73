import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { WinkData } from '../../core/language/base/wink-data.ts';
import { type WordTable, wordsOfTable, wordTableOf } from './word-table.ts';

/** Beside the bundle's code: as a part of it, three megabytes of data would be read as code by every process. */
const REST = 'wink-data.json';
const LETTERS = 'wink-words.txt';
/** Tables of numbers, one after the other as they are named in the rest. */
const NUMBERS = 'wink-numbers.bin';

/**
 * In place of core/language/base/wink-data.ts in a bundle: reads what `keepWinkData` has written there.
 *
 * @public bundle.config.ts names it by its file
 */
export function openWinkData(): WinkData {
  const file = (name: string): string => path.join(import.meta.dirname, name);
  const { lengths, others, ...rest } = JSON.parse(readFileSync(file(REST), 'utf8')) as Kept;
  const numbers = wordsOfFour(readFileSync(file(NUMBERS)));
  let at = 0;
  const next = (length: number): Uint32Array => numbers.subarray(at, (at += length));
  const [lexicon, expansions, begins, slots] = [
    next(lengths.lexicon),
    next(lengths.expansions),
    next(lengths.begins),
    next(lengths.slots),
  ];
  const letters = readFileSync(file(LETTERS), 'latin1');
  return { ...rest, lexicon, expansions, words: wordsOfTable({ letters, begins, slots, others }) };
}

/** The bytes as numbers of four each, where they lie; copied where they do not begin at one. */
function wordsOfFour(bytes: Uint8Array): Uint32Array {
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
  return new Uint32Array(buffer, byteOffset, byteLength / 4);
}

type Tables = Pick<WinkData, 'lexicon' | 'expansions'> & Pick<WordTable, 'begins' | 'slots'>;
type Kept = Omit<WinkData, 'words' | 'lexicon' | 'expansions'> & {
  readonly lengths: Readonly<Record<keyof Tables, number>>;
} & Pick<WordTable, 'others'>;

/** Writes the model's data into the folder of a bundle. */
export function keepWinkData(folder: string, { words, lexicon, expansions, ...data }: WinkData): void {
  const { letters, others, begins, slots } = wordTableOf(
    Array.from({ length: words.size }, (_, lexeme) => words.at(lexeme)),
  );
  const tables: Tables = { lexicon, expansions, begins, slots };
  const lengths = {
    lexicon: lexicon.length,
    expansions: expansions.length,
    begins: begins.length,
    slots: slots.length,
  };
  writeFileSync(path.join(folder, REST), JSON.stringify({ ...data, lengths, others } satisfies Kept));
  writeFileSync(path.join(folder, LETTERS), letters, 'latin1');
  writeFileSync(
    path.join(folder, NUMBERS),
    Buffer.concat([tables.lexicon, tables.expansions, tables.begins, tables.slots].map(bytesOf)),
  );
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
