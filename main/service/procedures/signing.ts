import type { SignerView } from '../../../core/model/views/settings.ts';
import { type AuthorKey, authorKey, authorSigner, newAuthorKey, type Signer } from '../../library/packs/keys.ts';
import { Trouble } from '../../trouble.ts';
import type { Service } from '../service.ts';
import { os } from './os.ts';

/** Who signs on this machine. A key never leaves the service: the window sees whose it is, and its fingerprint. */
export const signing = {
  key: os.signing.key.handler(async ({ context: { library } }) => {
    const key = library === null ? null : await authorKey(library);
    return key && viewOf(key);
  }),
  make: os.signing.make.handler(async ({ input, context: { library } }) => {
    if (library === null) throw new Trouble('no-template-folder');
    return viewOf(await newAuthorKey(library, input.author, false, input.passphrase));
  }),
};

/** Who signs, where a signature is asked for. Throws a Trouble where there is no key, or its passphrase is another one. */
export async function signerOf(
  { library }: Service,
  sign: { readonly passphrase: string | null } | undefined,
): Promise<Signer | null> {
  if (!sign) return null;
  const signer = library === null ? null : await authorSigner(library, () => Promise.resolve(sign.passphrase ?? ''));
  if (!signer) throw new Trouble('key-missing');
  return signer;
}

function viewOf({ author, fingerprint, exposed, locked }: AuthorKey): SignerView {
  return { author, fingerprint, exposed, locked };
}
