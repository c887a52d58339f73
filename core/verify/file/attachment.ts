import { inflateWithin } from './inflate.ts';
import { LIMITS } from './text.ts';

const DICTIONARY = /\/Type\s*\/EmbeddedFile\b/g;

/**
 * The manifest that is attached to a PDF: the first embedded file (ISO 32000-1, 7.11.4) whose bytes begin as a manifest
 * does. Found without a PDF reader, so that an attachment that grows beyond its limit is noticed before it has grown.
 * Throws a Refusal for one that is too large or damaged.
 */
export function attachedManifest(bytes: Uint8Array): string | null {
  const file = new TextDecoder('latin1').decode(bytes);
  for (const match of file.matchAll(DICTIONARY)) {
    const start = file.lastIndexOf(' obj', match.index);
    const begin = file.indexOf('stream', match.index);
    if (start < 0 || begin < 0) continue;
    const dictionary = file.slice(start, begin);
    const data = begin + 6 + (file.startsWith('\r\n', begin + 6) ? 2 : 1);
    const length = /\/Length\s+(\d{1,10})(?!\s+\d+\s+R)/.exec(dictionary)?.[1];
    const end = length === undefined ? file.indexOf('endstream', data) : data + Number(length);
    const raw = bytes.subarray(data, Math.max(data, end));
    const packed = /\/Filter\s*\[?\s*\/FlateDecode/.test(dictionary);
    const plain = packed
      ? inflateWithin(raw, LIMITS.manifest, 'attachment', true)
      : raw.subarray(0, LIMITS.manifest + 1);
    const text = new TextDecoder().decode(plain);
    if (text.slice(0, 200).includes('"readout-evidence"')) return text;
  }
  return null;
}
