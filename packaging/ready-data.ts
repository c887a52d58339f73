import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';

/** How the file of a module ends whose exports are made of data alone: strings, numbers and lists of them. */
export const MADE = /\.made\.ts$/u;

/**
 * The code that stands for such a module in a bundle: what it exports, as JSON. No start makes it again. Throws an Error where an
 * export would not be the same after it was JSON.
 */
export async function readyData(file: string): Promise<string> {
  const made = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Readonly<Record<string, unknown>>;
  return Object.entries(made)
    .map(([name, value]) => {
      const json = JSON.stringify(value) as string | undefined;
      if (json === undefined || !isDeepStrictEqual(JSON.parse(json), value))
        throw new Error(`${path.basename(file)}: ${name} is no JSON`);
      return `export const ${name} = JSON.parse(${JSON.stringify(json)});\n`;
    })
    .join('');
}
