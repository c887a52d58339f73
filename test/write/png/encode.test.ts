import { describe, expect, it } from 'vitest';
import { readPng } from '../../../core/template/png.ts';
import { pngBytes } from '../../../core/write/png/encode.ts';

/** A picture of one row, of so many colours. */
function row(colours: number): { readonly width: number; readonly height: number; readonly pixels: Uint8Array } {
  const pixels = Uint8Array.from(Array.from({ length: colours }, (_, i) => [i >> 8, i & 255, 7]).flat());
  return { width: colours, height: 1, pixels };
}

describe('a PNG', () => {
  it('has a palette as long as one will do', () => {
    const png = readPng(pngBytes(row(256)), 1_000);
    expect(png).toMatchObject({ width: 256, height: 1, kind: 3, palette: row(256).pixels });
    expect(typeof png === 'object' && png.rows).toEqual(
      Uint8Array.from([0, ...row(256).pixels.filter((_, i) => i % 3 === 1)]),
    );
  });

  it('holds rows that are as the one above', () => {
    const rows = [1, 1, 2, 2, 1];
    const pixels = Uint8Array.from(rows.flatMap((value) => [9, 9, 9, value, 0, 0]));
    const png = readPng(pngBytes({ width: 2, height: rows.length, pixels }), 1_000);
    expect(png).toMatchObject({ kind: 3, palette: Uint8Array.from([9, 9, 9, 1, 0, 0, 2, 0, 0]) });
    expect(typeof png === 'object' && png.rows).toEqual(Uint8Array.from(rows.flatMap((value) => [0, 0, value])));
  });

  it('holds each pixel’s own colour where there are more', () => {
    const png = readPng(pngBytes(row(257)), 1_000);
    expect(png).toMatchObject({
      width: 257,
      height: 1,
      kind: 2,
      palette: null,
      rows: Uint8Array.from([0, ...row(257).pixels]),
    });
  });
});
