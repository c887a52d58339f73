import { createPrivateKey, type KeyObject, randomBytes, scryptSync } from 'node:crypto';

/** A private key as its file holds it: encrypted PKCS#8, behind a passphrase that was made hard to guess by trying. */
export interface LockedKey {
  readonly salt: string;
  readonly privateKey: string;
}

/** What a passphrase must have at least, in characters. */
export const SHORTEST_PASSPHRASE = 10;
/**
 * PKCS#8 as OpenSSL writes it tries a passphrase in a thousandth of a second. So it is given one that scrypt makes of the
 * person's (RFC 7914), at 64 MB and about a third of a second a try.
 */
const SCRYPT = { N: 2 ** 16, r: 8, p: 1, maxmem: 96 * 1024 * 1024 };

export function lockedKey(key: KeyObject, passphrase: string): LockedKey {
  const salt = randomBytes(16).toString('base64url');
  const options = { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: hard(passphrase, salt) } as const;
  return { salt, privateKey: key.export(options).toString() };
}

/** The key, or null where the passphrase is another one, or the file was changed. */
export function unlockedKey({ privateKey, salt }: LockedKey, passphrase: string): KeyObject | null {
  try {
    const key = createPrivateKey({ key: privateKey, format: 'pem', passphrase: hard(passphrase, salt) });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

/** The same words are the same passphrase, however a keyboard writes their letters. */
function hard(passphrase: string, salt: string): string {
  return scryptSync(passphrase.normalize('NFC'), Buffer.from(salt, 'base64url'), 32, SCRYPT).toString('base64url');
}
