import { packOf } from '../library/packs.ts';
import type { Terminal } from '../terminal.ts';
import { EXIT, Trouble } from '../trouble.ts';
import { templateInOrder } from '../words/templates.ts';
import { noticeInWords } from '../words/words.ts';
import type { TemplateValues } from './template.ts';

/** `template check PATH`: all that is wrong with a template, one a line; 1 where anything is. */
export async function check([named]: readonly string[], _values: TemplateValues, terminal: Terminal): Promise<number> {
  if (named === undefined) throw new Trouble('no-template', { action: 'check', what: 'PATH' });
  const { pack, notices } = await packOf(named);
  for (const notice of notices) terminal.print(`${noticeInWords(notice)}\n`);
  if (!pack) return EXIT.no;
  terminal.print(templateInOrder(pack.manifest));
  return EXIT.done;
}
