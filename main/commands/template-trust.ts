import { fingerprintTyped } from '../library/packs/fingerprint.ts';
import { decide, knownAuthors, signedBy } from '../library/packs/trust.ts';
import { EXIT, Trouble } from '../trouble.ts';
import { authorInWords, nobodyKnownInWords } from '../words/templates.ts';
import type { TemplateCall } from './template-call.ts';

/**
 * `template trust`: whose keys were met. `template trust FINGERPRINT [--author NAME]`: it is theirs, a person says so;
 * `--never`: nothing that it signed is ever installed.
 */
export async function trust({ library, named, terminal, values }: TemplateCall): Promise<number> {
  const known = await knownAuthors(library);
  const typed = named.join('');
  if (typed === '') {
    if (known.length === 0) terminal.say(nobodyKnownInWords());
    for (const one of known) terminal.print(authorInWords(one, await signedBy(library, one.fingerprint)));
    return EXIT.done;
  }
  const fingerprint = fingerprintTyped(typed);
  if (!fingerprint) throw new Trouble('trust-what', { value: typed });
  const author = values.author?.trim() || known.find((one) => one.fingerprint === fingerprint)?.author;
  if (author === undefined) throw new Trouble('trust-unknown', { fingerprint });
  const how = values.never ? 'refused' : 'agreed';
  await decide(library, author, fingerprint, how);
  terminal.print(authorInWords({ author, fingerprint, how }, await signedBy(library, fingerprint)));
  return EXIT.done;
}
