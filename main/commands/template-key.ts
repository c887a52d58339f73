import { authorKey, newAuthorKey } from '../library/packs/keys.ts';
import { EXIT, Trouble } from '../trouble.ts';
import { exposedInWords, keyInWords } from '../words/templates.ts';
import type { TemplateCall } from './template.ts';

/** `template key [new --author NAME [--replace]]`: the key with which this user signs templates. */
export async function key({ library, named, terminal, values }: TemplateCall): Promise<number> {
  const [action = 'show'] = named;
  if (action !== 'show' && action !== 'new')
    throw new Trouble('no-action', { command: 'template key', actions: 'show, new' });
  const own =
    action === 'new'
      ? await newAuthorKey(library, values.author?.trim() ?? '', values.replace ?? false)
      : await authorKey(library);
  if (!own) throw new Trouble('key-missing');
  terminal.print(keyInWords(own));
  if (own.exposed) terminal.say(exposedInWords(own));
  return EXIT.done;
}
