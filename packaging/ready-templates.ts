import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Handlebars from 'handlebars';
import { checkTemplates } from '../core/template/guard.ts';
import { COMPILING } from '../core/template/html.ts';

const ENDING = '.hbs';

/**
 * The code that stands for core/template/ready-templates.ts in a bundle: the templates in a pack's folder, checked and compiled.
 * Throws an Error where the guard refuses one.
 */
export function readyTemplates(folder: string): string {
  const sources = Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith(ENDING))
      .map((name) => [name.slice(0, -ENDING.length), readFileSync(path.join(folder, name), 'utf8')]),
  );
  const [refused] = checkTemplates(sources);
  if (refused) throw new Error(`${folder}: ${refused.code} ${JSON.stringify(refused.values)}`);
  const compiled = Object.entries(sources).map(
    // What Handlebars gives here is code, whatever its types say.
    ([name, source]) => `${JSON.stringify(name)}: ${Handlebars.precompile(source, COMPILING) as string}`,
  );
  return `export const READY_TEMPLATES = [{ sources: ${JSON.stringify(sources)}, compiled: {${compiled.join(',\n')}} }];\n`;
}
