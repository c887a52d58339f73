import chardet from 'chardet';

/** Bytes that the guess of an encoding looks at: enough to be sure, few enough to be quick. */
const SAMPLE = 65_536;

/** A file's bytes as text. `sure` is false where the encoding was guessed from the letters. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly sure: boolean;
}

/** Decodes text by its byte order mark, else as UTF-8 where it is valid, else as UTF-16 by its zero bytes, else by a guess. */
export function decode(bytes: Uint8Array): Decoded {
  const marked = markedEncoding(bytes);
  if (marked)
    return { text: decodeAs(marked.encoding, bytes.subarray(marked.length)), encoding: marked.encoding, sure: true };
  const wide = wideEncoding(bytes);
  if (wide) return { text: decodeAs(wide, bytes), encoding: wide, sure: true };
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', sure: true };
  const encoding = guessEncoding(bytes);
  return { text: decodeAs(encoding, bytes), encoding, sure: false };
}

function markedEncoding(bytes: Uint8Array): { readonly encoding: string; readonly length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/** UTF-16 without a mark: most of its text is Latin, so nearly every other byte is zero. */
function wideEncoding(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const half = length / 2;
  if (odd > 0.7 * half && even < 0.05 * half) return 'utf-16le';
  return even > 0.7 * half && odd < 0.05 * half ? 'utf-16be' : null;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null; // not UTF-8: the caller tries the next encoding
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** ISO 8859-1 is read as its superset Windows-1252, as browsers do (WHATWG Encoding). */
function guessEncoding(bytes: Uint8Array): string {
  const guess = chardet.detect(bytes.subarray(0, SAMPLE)) ?? 'windows-1252';
  try {
    return new TextDecoder(guess).encoding;
  } catch {
    return 'windows-1252'; // an encoding that the platform does not know
  }
}
