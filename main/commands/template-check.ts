import { checkPackHere } from '../library/check-pack.ts';
import { packOfFiles } from '../library/packs/pack.ts';
import { packFilesAt, packFilesNamed } from '../library/packs.ts';
import { EXIT, Trouble } from '../trouble.ts';
import { findingInWords, hereInWords, templateInOrder } from '../words/templates.ts';
import { oneNamed, type TemplateCall } from './template-call.ts';

/** `template check PATH`: all that is wrong with a template, one a line; 1 where a memo cannot be made with it. */
export async function check(call: TemplateCall): Promise<number> {
  const { library, terminal } = call;
  const named = oneNamed(call, 'check', 'PATH');
  // Whoever checks is writing: a folder that is here comes before a template of that id.
  const here = await packFilesAt(named);
  const files = here ?? (await packFilesNamed(named, library));
  if (!files) throw new Trouble('no-such-template', { name: named });
  if (here && (await packFilesNamed(named, library, 'id'))) terminal.say(hereInWords(named));
  const findings = await checkPackHere(files);
  for (const finding of findings) terminal.print(findingInWords(finding));
  if (findings.some(({ severity }) => severity === 'error')) return EXIT.no;
  terminal.print(templateInOrder(packOfFiles(files)));
  return EXIT.done;
}
