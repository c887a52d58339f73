import { checkPackHere } from '../library/check-pack.ts';
import { packOfFiles } from '../library/packs/pack.ts';
import { namedPackFiles } from '../library/packs.ts';
import type { Terminal } from '../terminal.ts';
import { EXIT, Trouble } from '../trouble.ts';
import { findingInWords, templateInOrder } from '../words/templates.ts';
import type { TemplateValues } from './template.ts';

/** `template check PATH`: all that is wrong with a template, one a line; 1 where a memo cannot be made with it. */
export async function check([named]: readonly string[], _values: TemplateValues, terminal: Terminal): Promise<number> {
  if (named === undefined) throw new Trouble('no-template', { action: 'check', what: 'PATH' });
  const files = await namedPackFiles(named);
  const findings = await checkPackHere(files);
  for (const finding of findings) terminal.print(findingInWords(finding));
  if (findings.some(({ severity }) => severity === 'error')) return EXIT.no;
  terminal.print(templateInOrder(packOfFiles(files)));
  return EXIT.done;
}
