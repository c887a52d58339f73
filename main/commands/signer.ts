import type { Format } from '../../core/readout.ts';
import { type AuthorKey, authorKey } from '../library/packs/keys.ts';
import { libraryFolder } from '../library/place.ts';
import type { Terminal } from '../terminal.ts';
import { Trouble } from '../trouble.ts';
import { exposedInWords } from '../words/templates.ts';
import type { BriefValues } from './choices.ts';

/** The key for `brief --sign`. Throws a Trouble where there is none, or where nothing that is written carries a signature. */
export async function signerOf(
  values: BriefValues,
  outputs: readonly { readonly format: Format }[],
  terminal: Terminal,
): Promise<AuthorKey> {
  if (values['no-manifest']) throw new Trouble('sign-no-manifest');
  if (!outputs.some(({ format }) => format === 'docx' || format === 'pdf')) throw new Trouble('sign-no-file');
  const key = await authorKey(libraryFolder(values.library));
  if (!key) throw new Trouble('key-missing');
  if (key.exposed) terminal.say(exposedInWords(key));
  return key;
}
