import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../../../core/write/docx/zip.ts';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

describe('a zip archive', () => {
  const entries = [
    { name: 'a/long.xml', bytes: text('<a>word</a>'.repeat(10_000)), stored: false },
    { name: 'as it is.png', bytes: Uint8Array.of(1, 2, 3, 255), stored: true },
    { name: 'Köpfe/空.xml', bytes: text(''), stored: false },
  ];

  it('gives back what was put into it, in its order', () => {
    const bytes = zipOf(entries);
    const back = unzipSync(bytes);
    expect(Object.keys(back)).toEqual(entries.map(({ name }) => name));
    for (const { name, bytes: own } of entries) expect(back[name]).toEqual(own);
    expect(bytes.length).toBeLessThan(2_000);
    expect(zipOf(entries)).toEqual(bytes);
  });

  it('may be empty', () => {
    expect(unzipSync(zipOf([]))).toEqual({});
  });

  it('has the sum of each entry', () => {
    // The CRC-32 of "123456789", which its catalogues give as its check.
    const view = new DataView(zipOf([{ name: 'x', bytes: text('123456789'), stored: true }]).buffer);
    expect(view.getUint32(14, true)).toBe(0xcbf43926);
  });
});
