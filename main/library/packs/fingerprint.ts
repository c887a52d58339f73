import { createHash } from 'node:crypto';

/** RFC 4648: no letter of it is mistaken for a digit of it. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const GROUPS = 8;
const IN_GROUP = 4;

/**
 * What two people compare by telephone: the first 160 bits of the SHA-256 of a public key (32 bytes, base64url), in base 32
 * and in eight groups: "K7QF-2MXD-...".
 */
export function fingerprintOf(key: string): string {
  const hash = createHash('sha256').update(Buffer.from(key, 'base64url')).digest();
  const letters: string[] = [];
  let bits = 0;
  let held = 0;
  for (const byte of hash) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5 && letters.length < GROUPS * IN_GROUP) {
      bits -= 5;
      letters.push(LETTERS[(held >> bits) & 31] ?? '');
    }
  }
  return Array.from({ length: GROUPS }, (_, i) => letters.slice(i * IN_GROUP, (i + 1) * IN_GROUP).join('')).join('-');
}

/** A fingerprint as somebody typed it, in its own form: without regard to case, spaces and hyphens; null where it is none. */
export function fingerprintTyped(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '');
  if (!/^[A-Z2-7]{32}$/.test(letters)) return null;
  return letters.match(/.{4}/g)?.join('-') ?? null;
}
