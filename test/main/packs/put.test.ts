import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type * as Files from 'node:fs/promises';
import { link } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { putFile, putNewFile, sweep } from '../../../main/library/packs/put.ts';
import { temporaryFolder } from '../readout.ts';

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof Files>();
  return { ...real, link: vi.fn(real.link) };
});

/** As on a stick with a FAT file system. */
const noLinks = (): void =>
  void vi.mocked(link).mockRejectedValue(Object.assign(new Error('no links'), { code: 'EPERM' }));

beforeEach(
  () =>
    void vi
      .mocked(link)
      .mockReset()
      .mockImplementation(async (from, to) => (await vi.importActual<typeof Files>('node:fs/promises')).link(from, to)),
);

describe.each([
  ['with hard links', (): void => undefined],
  ['without hard links', noLinks],
])('a new file, on a disk %s,', (_, prepare) => {
  it('is written once, never over one that is there, and nothing else stays', async () => {
    prepare();
    const folder = temporaryFolder();
    const file = path.join(folder, 'a.txt');
    expect(await putNewFile(file, 'first')).toBe(true);
    expect(await putNewFile(file, 'second')).toBe(false);
    expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['first', ['a.txt']]);
  });

  it('is written by one of many who do so at once', async () => {
    prepare();
    const folder = temporaryFolder();
    const file = path.join(folder, 'a.txt');
    const done = await Promise.all(Array.from({ length: 20 }, (_one, i) => putNewFile(file, `words of ${i}`)));
    expect(done.filter(Boolean)).toHaveLength(1);
    expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual([`words of ${done.indexOf(true)}`, ['a.txt']]);
  });

  it('that cannot be written leaves nothing', async () => {
    prepare();
    const folder = temporaryFolder();
    await expect(putNewFile(path.join(folder, 'none', 'a.txt'), 'x')).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(putFile(folder, 'x')).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });
});

it('what an ended process left unfinished is cleared away; what one is writing, and what others wrote, stays', async () => {
  const folder = temporaryFolder();
  let part = '';
  vi.mocked(link).mockImplementation(async (from) => {
    part = path.basename(String(from));
    throw Object.assign(new Error('ended here'), { code: 'EIO' });
  });
  await expect(putNewFile(path.join(folder, 'a.txt'), 'x')).rejects.toThrow('ended here');
  const [, machine = ''] = /\.([0-9a-f]{8})-\d+-[0-9a-f]{8}\.part$/.exec(part) ?? [];
  // No process has so high a number.
  const ended = part.replace(`-${process.pid}-`, '-2147483647-');
  const others = ended.replace(machine, '0badcafe');
  for (const name of [part, ended, others, 'a.part', '.hidden']) writeFileSync(path.join(folder, name), 'x');
  await sweep(folder);
  expect(readdirSync(folder).toSorted()).toEqual([part, others, 'a.part', '.hidden'].toSorted());
});
