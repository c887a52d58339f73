import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unzip } from '../../core/formats/unzip.ts';

const LIMITS = { files: 4, fileBytes: 50_000, bytes: 80_000 };
const ALL = (): boolean => true;
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const archive = zipSync({ 'a.txt': text('one'), 'b/c.txt': text('two'), 'd.bin': new Uint8Array(40_000) });

function check(bytes: Uint8Array, expected: { readonly names: readonly string[]; readonly cut: boolean }): void {
  const { files, cut } = unzip(bytes, ALL, LIMITS);
  expect({ names: [...files.keys()], cut }).toEqual(expected);
}

/** The archive with each file twice: its bytes up to the directory stand before the whole of it. */
function doubled(bytes: Uint8Array): Uint8Array {
  const directory = bytes.findIndex((_, i) => bytes[i] === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 1);
  return new Uint8Array([...bytes.subarray(0, directory), ...bytes]);
}

describe('unzip', () => {
  it('gives each file that is wanted, and asks for each name in turn', () => {
    const asked: string[] = [];
    const wanted = (name: string): boolean => {
      asked.push(name);
      return name.endsWith('.txt');
    };
    const { files, cut } = unzip(archive, wanted, LIMITS);
    expect(cut).toBe(false);
    expect(asked).toEqual(['a.txt', 'b/c.txt', 'd.bin']);
    expect([...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['a.txt', 'one'],
      ['b/c.txt', 'two'],
    ]);
  });

  it('says where the archive was cut off, and keeps what came whole', () => {
    check(archive, { names: ['a.txt', 'b/c.txt', 'd.bin'], cut: false });
    check(archive.subarray(0, archive.length - 30), { names: ['a.txt', 'b/c.txt', 'd.bin'], cut: true });
    check(archive.subarray(0, 60), { names: ['a.txt'], cut: true });
    check(text('no archive at all'), { names: [], cut: true });
    check(new Uint8Array(), { names: [], cut: true });
  });

  it('counts what comes out, and not what the archive says', () => {
    const large = zipSync({ 'a.bin': new Uint8Array(60_000) });
    expect(() => unzip(large, ALL, LIMITS)).toThrow('too-large: a.bin');
    const together = zipSync({ 'a.bin': new Uint8Array(45_000), 'b.bin': new Uint8Array(45_000) });
    expect(() => unzip(together, ALL, LIMITS)).toThrow('too-large: b.bin');
    expect(unzip(together, (name) => name === 'a.bin', LIMITS).files.size).toBe(1);
  });

  it('refuses too many names, wanted or not, and a wanted one that stands twice', () => {
    const many = zipSync(Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [name, text(name)])));
    expect(() => unzip(many, () => false, LIMITS)).toThrow('too-many: e');
    const twice = doubled(zipSync({ 'a.txt': text('one') }));
    expect(() => unzip(twice, ALL, LIMITS)).toThrow('twice: a.txt');
    expect(unzip(twice, () => false, LIMITS).files.size).toBe(0);
  });

  it('throws what the caller throws at a name', () => {
    const refuse = (): boolean => {
      throw new TypeError('not this');
    };
    expect(() => unzip(archive, refuse, LIMITS)).toThrow(TypeError);
  });
});
