/** What a file's first bytes say it is, where they say it (the "magic numbers" of the file formats). */
const SIGNATURES: readonly (readonly [string, readonly number[], number])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d], 0],
  ['zip', [0x50, 0x4b, 0x03, 0x04], 0],
  ['zip', [0x50, 0x4b, 0x05, 0x06], 0],
  ['PNG image', [0x89, 0x50, 0x4e, 0x47], 0],
  ['JPEG image', [0xff, 0xd8, 0xff], 0],
  ['GIF image', [0x47, 0x49, 0x46, 0x38], 0],
  ['WebP image', [0x57, 0x45, 0x42, 0x50], 8],
  ['TIFF image', [0x49, 0x49, 0x2a, 0x00], 0],
  ['TIFF image', [0x4d, 0x4d, 0x00, 0x2a], 0],
  ['gzip', [0x1f, 0x8b], 0],
  ['7-Zip', [0x37, 0x7a, 0xbc, 0xaf], 0],
  ['RAR', [0x52, 0x61, 0x72, 0x21], 0],
  ['Word 97 or Outlook', [0xd0, 0xcf, 0x11, 0xe0], 0],
  ['SQLite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 0],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66], 0],
  ['program', [0x7f, 0x45, 0x4c, 0x46], 0],
  ['program', [0x4d, 0x5a, 0x90, 0x00], 0],
  ['video', [0x66, 0x74, 0x79, 0x70], 4],
  ['sound', [0x49, 0x44, 0x33], 0],
  ['sound', [0x4f, 0x67, 0x67, 0x53], 0],
];

/** The name of a format that is no plain text, or null where the bytes carry no known signature. */
export function foreignKind(bytes: Uint8Array): string | null {
  for (const [kind, magic, at] of SIGNATURES) {
    if (magic.every((byte, i) => bytes[at + i] === byte)) return kind;
  }
  return null;
}

/**
 * The name of a data format whose text is no article: JSON, whole or an object a line (RFC 8259, JSON Lines). Null for words,
 * also for those that stand in brackets.
 */
export function dataKind(text: string): string | null {
  const trimmed = text.trim();
  if (!/^[{[]/.test(trimmed)) return null;
  const [line = ''] = trimmed.split('\n', 1);
  return isJson(trimmed) || (line.startsWith('{') && isJson(line)) ? 'JSON' : null;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
