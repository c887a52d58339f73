import { createRequire } from 'node:module';
import { brotliCompressSync, deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';

const required = createRequire(import.meta.url);
const inflate = required('../../packaging/native/tiny-inflate.cjs') as (from: Uint8Array, to: Uint8Array) => Uint8Array;
const decompress = required('../../packaging/native/brotli-decompress.cjs') as (from: Uint8Array) => Uint8Array;
const base64 = required('../../packaging/native/base64-js.cjs') as {
  readonly toByteArray: (text: string) => Uint8Array;
  readonly fromByteArray: (bytes: Uint8Array) => string;
};
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

it('reads base64 into bytes that are alone in their buffer', () => {
  const read = base64.toByteArray(base64.fromByteArray(bytes));
  expect(read).toEqual(bytes);
  expect(read.buffer.byteLength).toBe(bytes.length);
});
