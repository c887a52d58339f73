import { createRequire } from 'node:module';
import { brotliCompressSync, deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';

const required = createRequire(import.meta.url);
const inflate = required('../../packaging/native/tiny-inflate.cjs') as (from: Uint8Array, to: Uint8Array) => Uint8Array;
const decompress = required('../../packaging/native/brotli-decompress.cjs') as (from: Uint8Array) => Uint8Array;
const bytes = Uint8Array.from({ length: 5_000 }, (_, i) => (i * i) % 251);

it('unpacks into the bytes given, or as many of them as there are, like the package that it stands for', () => {
  const to = new Uint8Array(5_000);
  expect(inflate(deflateRawSync(bytes), to)).toBe(to);
  expect(to).toEqual(bytes);
  expect(inflate(deflateRawSync(bytes.subarray(0, 20)), new Uint8Array(50))).toEqual(bytes.subarray(0, 20));
});

it('unpacks what brotli packed', () => {
  expect(decompress(brotliCompressSync(bytes))).toEqual(bytes);
});
