import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TEMPLATE_OPTIONS, template } from '../../../main/commands/template.ts';
import type { PackFiles } from '../../../main/library/packs/pack-file.ts';
import { optionsOf } from '../../../main/options.ts';
import { terminal } from '../../../main/terminal.ts';
import { EXIT } from '../../../main/trouble.ts';
import { troubleInWords } from '../../../main/words/words.ts';
import type { Run } from '../readout.ts';

/** Runs `template ...` as the command line does, in this process. */
export async function runTemplate(...args: readonly string[]): Promise<Run> {
  const [out, err]: [string[], string[]] = [[], []];
  const stream = (into: string[]): NodeJS.WriteStream =>
    ({ isTTY: false, write: (text: string) => into.push(text) > 0 }) as unknown as NodeJS.WriteStream;
  const own = terminal(stream(out), stream(err));
  const run = async (): Promise<number> => {
    const { values, positionals } = optionsOf('template', args, TEMPLATE_OPTIONS);
    return template(positionals, values, own);
  };
  const code = await run().catch((error: unknown) => {
    own.say(`readout: ${troubleInWords(error)}`);
    return EXIT.wrong;
  });
  return { code, out: out.join(''), err: err.join('') };
}

/** Writes a pack's files into a folder, which is made. */
export function writePack(folder: string, files: PackFiles): string {
  for (const [name, bytes] of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return folder;
}
