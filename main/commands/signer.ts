import type { Format } from '../../core/readout.ts';
import { authorKey, authorSigner, type Signer } from '../library/packs/keys.ts';
import { libraryFolder } from '../library/place.ts';
import { askPassphrase } from '../passphrase.ts';
import type { Terminal } from '../terminal.ts';
import { Trouble } from '../trouble.ts';
import { exposedInWords } from '../words/templates.ts';
import type { BriefValues } from './choices.ts';

/** The key for `brief --sign`. Throws a Trouble where there is none, or where nothing that is written carries a signature. */
export async function signerOf(
  values: BriefValues,
  outputs: readonly { readonly format: Format }[],
  terminal: Terminal,
): Promise<Signer> {
  if (values['no-manifest']) throw new Trouble('sign-no-manifest');
  if (!outputs.some(({ format }) => format === 'docx' || format === 'pdf')) throw new Trouble('sign-no-file');
  return ownSigner(libraryFolder(values.library), terminal);
}

/** Who signs here; asked for the passphrase where the key has one. Throws a Trouble where there is no key. */
export async function ownSigner(library: string, terminal: Terminal): Promise<Signer> {
  const key = await authorKey(library);
  if (key?.exposed) terminal.say(exposedInWords(key));
  const signer = await authorSigner(library, () => askPassphrase(terminal.say));
  if (!signer) throw new Trouble('key-missing');
  return signer;
}
