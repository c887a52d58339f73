import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packOfFiles } from '../../../main/library/packs/pack.ts';
import { openPackFile, packFile } from '../../../main/library/packs/pack-file.ts';
import { publish } from '../../../main/library/packs/shelf.ts';
import { addShelf } from '../../../main/library/packs/shelves.ts';
import { memoryStore } from '../../../main/library/store/memory-store.ts';
import { router } from '../../../main/service/router.ts';
import { type Service, startService } from '../../../main/service/service.ts';

let library: string;
let folder: string;
let service: Service;
const clientOf = (context: Service) => createRouterClient(router, { context });
let client: ReturnType<typeof clientOf>;
let template: string;

beforeEach(async () => {
  library = mkdtempSync(path.join(tmpdir(), 'readout-shelves-'));
  folder = path.join(library, 'share');
  mkdirSync(folder);
  await addShelf(library, { folder, automatic: false });
  service = startService({
    store: memoryStore(),
    library,
    program: 'test',
    paths: false,
    shelfFolders: (named) => named !== '/etc',
  });
  client = clientOf(service);
  template = (await client.templates.duplicate({ template: 'chronology', name: 'Ours' })).id;
});
afterEach(async () => {
  await service.close();
  rmSync(library, { recursive: true, force: true });
});

/** Puts a version of the template on the shelf, as a colleague would. */
async function published(version: string, words = ''): Promise<void> {
  const file = await client.templates.file({ template });
  const files = new Map(openPackFile(new Uint8Array(await file.arrayBuffer())));
  const manifest = JSON.parse(Buffer.from(files.get('manifest.json') ?? []).toString()) as object;
  files.set('manifest.json', new TextEncoder().encode(JSON.stringify({ ...manifest, version })));
  const memo = Buffer.from(files.get('memo.hbs') ?? []).toString();
  if (words !== '') files.set('memo.hbs', new TextEncoder().encode(`${memo.trimEnd()}\n<p>${words}</p>\n`));
  await publish(folder, packOfFiles(files), packFile(files));
}

const inUse = async (): Promise<string | undefined> =>
  (await client.templates.list()).find(({ id }) => id === template)?.version;

describe('a shelf at the window', { timeout: 60_000 }, () => {
  it('is added by its folder, where the window may name that and it is one', async () => {
    const other = path.join(library, 'other');
    mkdirSync(other);
    await client.shelves.follow({ folder, automatic: true });
    expect(await client.shelves.add({ folder: `${other}/` })).toEqual({ folder: other });
    expect(await client.shelves.add({ folder })).toEqual({ folder });
    const { shelves } = await client.shelves.news();
    expect(shelves.map((one) => [one.folder, one.automatic])).toEqual([
      [other, false],
      [folder, true],
    ]);
    await expect(client.shelves.add({ folder: '/etc' })).rejects.toMatchObject({ data: { code: 'shelf-refused' } });
    await expect(client.shelves.add({ folder: path.join(library, 'nowhere') })).rejects.toMatchObject({
      data: { code: 'shelf-no-folder' },
    });
  });

  it('shows the sample memo before and after', async () => {
    await published('1.1.0', 'Seen by the desk.');
    const { offers } = await client.shelves.news();
    const { after, before } = await client.shelves.pages({ template, hash: offers[0]?.hash ?? '' });
    expect(before?.pages?.size).toBeGreaterThan(1_000);
    expect(after.pages?.size).toBeGreaterThan(1_000);
    expect(after.pages?.size).not.toBe(before?.pages?.size);
  });

  it('shows an update and what it changes, and takes it when a person says so', async () => {
    await published('1.1.0', 'Seen by the desk.');
    const { offers } = await client.shelves.news();
    expect(offers).toEqual([
      expect.objectContaining({
        template,
        version: '1.1.0',
        kind: 'update',
        now: '1.0.0',
        signed: null,
        shelf: folder,
      }),
    ]);
    const hash = offers[0]?.hash ?? '';
    const change = await client.shelves.change({ template, hash });
    const memo = change.find(({ file }) => file === 'memo.hbs');
    expect(memo?.lines?.filter(({ kind }) => kind !== 'same' && kind !== 'gap')).toEqual([
      { kind: 'added', text: '<p>Seen by the desk.</p>' },
    ]);
    expect(memo?.lines?.[0]).toEqual({ kind: 'gap', count: expect.any(Number) });
    expect(await client.shelves.take({ template, hash, agreed: [] })).toMatchObject({ version: '1.1.0' });
    expect(await client.shelves.news()).toMatchObject({ offers: [], shelves: [{ folder, files: 1, away: null }] });
  });

  it('takes updates by itself where it is followed: not what is pinned, nor another major version', async () => {
    await client.shelves.follow({ folder, automatic: true });
    await published('1.1.0', 'First.');
    await client.templates.pin({ template, pinned: true });
    expect((await client.shelves.news()).taken).toEqual([]);
    expect(await inUse()).toBe('1.0.0');
    await client.templates.pin({ template, pinned: false });
    expect((await client.shelves.news()).taken).toEqual([{ name: 'Ours', version: '1.1.0' }]);
    await published('2.0.0', 'Second.');
    const news = await client.shelves.news();
    expect([news.taken, news.offers.map(({ kind }) => kind), await inUse()]).toEqual([[], ['major'], '1.1.0']);
  });

  it('asks a person before other contents of a known version are taken, and installs nothing until then', async () => {
    await published('1.0.0', 'Other contents.');
    await published('1.0.0', 'And others.');
    const { conflicts, offers } = await client.shelves.news();
    expect(offers).toEqual([]);
    expect(conflicts).toMatchObject([{ template, version: '1.0.0', packs: [{ author: null }, {}] }]);
    const hash = conflicts[0]?.packs[0]?.hash ?? '';
    const refused = await client.shelves.take({ template, hash, agreed: [] }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'REFUSED', data: { code: 'trust-other-content' } });
    const { content } = (refused as { readonly data: { readonly content: string } }).data;
    expect(await client.shelves.take({ template, hash, agreed: [content] })).toMatchObject({ canGoBack: true });
  });

  it('shares a version once, as a new file', async () => {
    expect(await client.shelves.share({ template, folder })).toEqual({ fresh: true });
    expect(await client.shelves.share({ template, folder })).toEqual({ fresh: false });
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^ours-1\.0\.0-[0-9a-f]{12}\.readout-template$/)]);
  });

  it('tells what has not arrived and what is away, and keeps what is installed', async () => {
    await published('1.1.0');
    const [file = ''] = readdirSync(folder);
    writeFileSync(path.join(folder, file), readFileSync(path.join(folder, file)).subarray(0, 300));
    const { offers, shelves } = await client.shelves.news();
    expect([offers, shelves]).toMatchObject([[], [{ files: 0, faults: [{ file, kind: 'arriving' }] }]]);
    rmSync(folder, { recursive: true });
    expect((await client.shelves.news()).shelves).toMatchObject([{ away: 'it is not there now' }]);
    await expect(client.shelves.share({ template, folder })).rejects.toMatchObject({ data: { code: 'shelf-away' } });
    await client.shelves.remove({ folder });
    expect((await client.shelves.news()).shelves).toEqual([]);
    expect(await inUse()).toBe('1.0.0');
  });
});
