import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openPackFile, packFile } from '../../../main/library/packs/pack-file.ts';
import { smallPack } from './packs.ts';
import { type Forged, forgedZip } from './zip.ts';

const FILES = smallPack();
const WHOLE = packFile(FILES);
const HONEST: readonly Forged[] = [...FILES].map(([name, content]) => ({ name, content }));

function codeOf(bytes: Uint8Array): string {
  try {
    openPackFile(bytes);
    return 'opened';
  } catch (error) {
    expect(error).toMatchObject({ name: 'Trouble' });
    return (error as { readonly code: string }).code;
  }
}

/** Opens an honest pack that holds one more entry, or several. */
const withMore = (...more: readonly Forged[]): string => codeOf(forgedZip([...HONEST, ...more]));

describe('a template in one file', () => {
  it('comes back whole, and is equal for equal files in whatever order', () => {
    expect(openPackFile(WHOLE)).toEqual(FILES);
    const turned = new Map([...FILES].reverse());
    expect(packFile(turned)).toEqual(WHOLE);
    expect(packFile(openPackFile(WHOLE))).toEqual(WHOLE);
  });

  it('is opened as other programs make one, too: with folders, a comment, stored files', () => {
    const stored = zipSync(Object.fromEntries(FILES), { level: 0, comment: '' });
    expect(codeOf(stored)).toBe('opened');
    expect(
      withMore({ name: 'assets/', mode: 0o040755 }, { name: 'assets/logo.png', content: 'x', mode: 0o100644 }),
    ).toBe('opened');
  });

  it.each([
    ['../outside.hbs', 'outside'],
    ['assets/../../outside.png', 'outside'],
    ['/etc/passwd', 'outside'],
    ['//server/share/x.hbs', 'outside'],
    ['\\\\server\\share\\x.hbs', 'outside'],
    ['..\\outside.hbs', 'outside'],
    ['C:\\windows\\x.hbs', 'outside'],
    ['C:x.hbs', 'outside'],
    ['memo.hbs:stream', 'outside'],
    ['./memo.json', 'outside'],
    ['assets//logo.png', 'outside'],
    ['assets/./logo.png', 'outside'],
    ['a\u0000.hbs', 'control'],
    ['a\u001b[31m.hbs', 'control'],
    ['a\nb.hbs', 'control'],
    ['gpj.\u202ehbs', 'control'],
    ['a\u200b.hbs', 'control'],
    ['\ufeffa.hbs', 'control'],
    ['a.hbs.', 'trailing'],
    ['a.hbs ', 'trailing'],
    ['assets /logo.png', 'trailing'],
    ['assets./logo.png', 'trailing'],
    [' a.hbs', 'trailing'],
    ['nul', 'reserved'],
    ['con.hbs', 'reserved'],
    ['assets/COM1.png', 'reserved'],
    ['lpt9.json', 'reserved'],
    ['aux.hbs.json', 'reserved'],
    ['m\u00e9mo.hbs', 'letters'],
    ['me\u0301mo.hbs', 'letters'],
    ['\uff0e\uff0e/x.hbs', 'letters'],
    ['a b.hbs', 'letters'],
    ['a*.hbs', 'letters'],
    [`${'a'.repeat(200)}.hbs`, 'long'],
    ['.bashrc', 'unexpected'],
    ['setup.exe', 'unexpected'],
    ['page.html', 'unexpected'],
    ['run.js', 'unexpected'],
    ['Memo2.hbs', 'unexpected'],
    ['assets/run.sh', 'unexpected'],
    ['assets/deep/logo.png', 'unexpected'],
    ['__MACOSX/memo.hbs', 'unexpected'],
    ['our-memo/memo.hbs', 'unexpected'],
  ])('with a file named %j is not opened', (name, fault) => {
    expect(withMore({ name, content: 'x' })).toBe(`pack-name-${fault}`);
    expect(() => packFile(new Map([...FILES, [name, strToU8('x')]]))).toThrow(
      expect.objectContaining({ code: `pack-name-${fault}` }),
    );
  });

  it('in a folder of its own, as when somebody packs the folder by hand, is not opened', () => {
    const inFolder = HONEST.map((entry) => ({ ...entry, name: `our-memo/${String(entry.name)}` }));
    expect(codeOf(forgedZip([{ name: 'our-memo/', mode: 0o040755 }, ...inFolder]))).toBe('pack-name-unexpected');
  });

  it('with a name that is no UTF-8 is not opened', () => {
    expect(withMore({ name: Buffer.from([0x61, 0xff, 0xfe, 0x2e, 0x68]), content: 'x' })).toBe('pack-name-letters');
  });

  it.each([
    ['memo.hbs', 'memo.hbs'],
    ['license.txt', 'LICENSE.txt'],
    ['assets/logo.png', 'assets/LOGO.png'],
    ['caf\u00e9.hbs', 'cafe\u0301.hbs'],
  ])('that holds both %j and %j is not opened', (one, other) => {
    expect(withMore({ name: one, content: 'x' }, { name: other, content: 'y' })).toBe('pack-name-twice');
  });

  it.each<[string, Partial<Forged>, string]>([
    ['a link', { mode: 0o120777 }, 'pack-link'],
    ['a link to a folder of Windows', { attributes: 0x400 }, 'pack-link'],
    ['a device', { mode: 0o020666 }, 'pack-link'],
    ['a pipe', { mode: 0o010666 }, 'pack-link'],
    ['a folder with a file\u2019s name', { mode: 0o040755 }, 'pack-link'],
    ['an encrypted file', { flags: 1 }, 'pack-encrypted'],
    ['a strongly encrypted file', { flags: 0x40 }, 'pack-encrypted'],
    ['a file of an unknown compression', { method: 12 }, 'pack-damaged'],
    ['a file with another name before its bytes', { localName: 'other.hbs' }, 'pack-damaged'],
    ['a file larger than it says', { size: 1 }, 'pack-damaged'],
    ['a file smaller than it says', { size: 900 }, 'pack-damaged'],
    ['a file with another checksum', { crc: 7 }, 'pack-damaged'],
    ['two names for the same bytes', { overlapping: true }, 'pack-damaged'],
    ['bytes that nothing lists', { hidden: randomBytes(500) }, 'pack-damaged'],
  ])('with %s is not opened', (_, entry, code) => {
    expect(withMore({ name: 'more.hbs', content: '<p>more, and more of it</p>', ...entry })).toBe(code);
  });

  it.each<[string, () => Uint8Array, string]>([
    ['nothing', () => new Uint8Array(), 'pack-no-zip'],
    ['a text', () => strToU8('a text, and no archive'), 'pack-no-zip'],
    ['a program before the archive', () => Buffer.concat([strToU8('#!/bin/sh\n'), WHOLE]), 'pack-no-zip'],
    ['something behind the archive', () => forgedZip(HONEST, { after: strToU8('more') }), 'pack-damaged'],
    ['a second archive behind it', () => Buffer.concat([WHOLE, WHOLE]), 'pack-damaged'],
    ['a part of several', () => forgedZip(HONEST, { disk: 1 }), 'pack-damaged'],
    [
      'more files than any template',
      () => forgedZip(Array.from({ length: 101 }, (_, i) => ({ name: `a${i}.hbs` }))),
      'pack-too-many',
    ],
    [
      'a bomb in a text',
      () => forgedZip([...HONEST, { name: 'a.hbs', content: new Uint8Array(1_900_000) }]),
      'pack-bomb',
    ],
    [
      'a text of many megabytes',
      () => forgedZip([...HONEST, { name: 'a.hbs', content: new Uint8Array(2_000_001) }]),
      'pack-too-large',
    ],
    [
      'a bomb that says that it is small',
      () => forgedZip([...HONEST, { name: 'a.hbs', content: new Uint8Array(50_000_000), size: 100 }]),
      'pack-damaged',
    ],
    [
      'many files that are too much together',
      () => forgedZip([0, 1, 2, 3].map((i) => ({ name: `assets/a${i}.png`, content: new Uint8Array(9_000_000) }))),
      'pack-too-large',
    ],
    [
      'a size of four gigabytes',
      () => forgedZip([...HONEST, { name: 'assets/a.png', size: 0xffffffff }]),
      'pack-too-large',
    ],
  ])('that is %s is not opened', (_, made, code) => {
    expect(codeOf(made())).toBe(code);
  });

  it('is opened or refused in words wherever it is cut, and wherever a byte of it is wrong', () => {
    for (let at = 0; at < WHOLE.length; at++) {
      expect(codeOf(WHOLE.subarray(0, at))).toMatch(/^pack-(?:no-zip|damaged)$/);
      const wrong = WHOLE.slice();
      wrong[at] = (wrong[at] ?? 0) ^ 0x55;
      const code = codeOf(wrong);
      // What is opened all the same (a time, an attribute was hit) holds the same files.
      if (code === 'opened') expect(openPackFile(wrong)).toEqual(openPackFile(WHOLE));
    }
  });

  it('survives any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(codeOf(Buffer.concat([strToU8('PK\u0003\u0004'), bytes]))).not.toBe('opened');
      }),
      { numRuns: 200 },
    );
  });

  it('has one time for all files', () => {
    expect(WHOLE.subarray(10, 14)).toEqual(new Uint8Array([0, 0, 0x21, 0]));
    expect(Object.keys(unzipSync(WHOLE))).toEqual([...FILES.keys()].sort());
  });
});
