import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { plainStructs } from '../../packaging/plain-structs.ts';
import { temporaryFolder } from './readout.ts';

const LIBRARY = path.join(createRequire(import.meta.url).resolve('restructure'), '../..');

interface Restructure {
  readonly DecodeStream: new (bytes: Uint8Array) => object;
  readonly Struct: new (fields: object) => { decode: (stream: object) => Readonly<Record<string, unknown>> };
  readonly uint8: object;
  readonly uint16: object;
}

/** A record within a record, with what a field of the inner one is told of the record so far. */
function read({ DecodeStream, Struct, uint8, uint16 }: Restructure): unknown {
  const told: unknown[] = [];
  const inner = new Struct({
    wide: uint16,
    seen: (record: Record<string, unknown>) => {
      const { parent, _startOffset, _currentOffset, _length } = record;
      told.push(Object.keys(parent as object), _startOffset, _currentOffset, _length);
      return (record['wide'] as number) + 1;
    },
    last: uint8,
  });
  const record = new Struct({ first: uint8, inner, after: uint8 }).decode(
    new DecodeStream(Uint8Array.from([7, 1, 2, 9, 5])),
  );
  const { _currentOffset, _startOffset, parent } = record;
  const names: string[] = [];
  for (const name in record) names.push(name);
  return {
    record: JSON.stringify(record),
    names,
    told,
    hidden: [_currentOffset, _startOffset, parent],
    spread: { ...record },
  };
}

it('reads a record as the library does, whose own properties stay hidden', async () => {
  const folder = path.join(temporaryFolder(), 'restructure');
  cpSync(LIBRARY, folder, { recursive: true });
  const struct = path.join(folder, 'src/Struct.js');
  writeFileSync(struct, plainStructs(readFileSync(struct, 'utf8')));
  const [plain, library] = (await Promise.all([
    import(pathToFileURL(path.join(folder, 'index.js')).href),
    import(pathToFileURL(path.join(LIBRARY, 'index.js')).href),
  ])) as [Restructure, Restructure];
  expect(JSON.stringify(read(plain))).toBe(JSON.stringify(read(library)));
  expect(read(plain)).toMatchObject({
    names: ['first', 'inner', 'after'],
    told: [['first'], 1, 2, 0],
    record: '{"first":7,"inner":{"wide":258,"seen":259,"last":9},"after":5}',
  });
});

it('says so where the library makes its records in another way', () => {
  expect(() => plainStructs('const res = Object.create(null);')).toThrow('another way');
});
