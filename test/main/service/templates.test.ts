import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FIGURES } from '../../../core/template/figures/figure.ts';
import { HELPERS } from '../../../core/template/helpers.ts';
import { contentHash } from '../../../main/library/packs/pack.ts';
import { openPackFile, packFile } from '../../../main/library/packs/pack-file.ts';
import { SIGNATURE_FILE, signatureFile } from '../../../main/library/packs/signature.ts';
import { memoryStore } from '../../../main/library/store/memory-store.ts';
import type { Store } from '../../../main/library/store/store.ts';
import { keepDraft } from '../../../main/service/drafts.ts';
import { router } from '../../../main/service/router.ts';
import { type Service, startService } from '../../../main/service/service.ts';
import { houseFile } from '../../support/house.ts';
import { pngOf } from '../../support/png.ts';

const template = 'chronology';

let library: string;
let store: Store;
let service: Service;
const clientOf = (context: Service) => createRouterClient(router, { context });
let client: ReturnType<typeof clientOf>;

beforeAll(() => {
  library = mkdtempSync(path.join(tmpdir(), 'readout-templates-'));
  store = memoryStore();
  service = startService({ store, library, program: 'test', paths: false });
  client = clientOf(service);
});
afterAll(async () => {
  await service.close();
  rmSync(library, { recursive: true, force: true });
});

/** What comes of these changes on the sample: the first words of the file, and each finding with its place. */
async function preview(draft: Readonly<Record<string, string | null>>): Promise<readonly [string, readonly string[]]> {
  const { pages, findings } = await client.templates.preview({ project: null, template, draft });
  return [
    pages ? (await pages.text()).slice(0, 5) : 'none',
    findings.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`),
  ];
}

describe('a template that is being written', { timeout: 60_000 }, () => {
  it('is shown as the pages of the sample, and of a project', async () => {
    expect(await preview({})).toEqual(['%PDF-', []]);
    const { id: project } = await client.projects.create({ title: 'Nothing yet' });
    const { pages } = await client.templates.preview({ project, template, draft: {} });
    expect(pages?.type).toBe('application/pdf');
  });

  it('says what is wrong in it where it stands, before it runs and while it runs', async () => {
    expect(await preview({ 'memo.hbs': '<h1>{{title}}</h1>\n  {{shout title}}' })).toEqual([
      'none',
      [expect.stringMatching(/^memo\.hbs:2:3 .*no helper “shout”/)],
    ]);
    expect(await preview({ 'memo.hbs': '{{> part}}', 'part.hbs': '<p>x</p>\n\n  {{titel}}' })).toEqual([
      'none',
      [expect.stringMatching(/^part\.hbs:3:5 .*nothing called “titel”/)],
    ]);
    expect(await preview({ 'styles.json': '{}' })).toEqual(['none', expect.arrayContaining([expect.any(String)])]);
    expect(await preview({ 'manifest.json': null })).toEqual([
      'none',
      expect.arrayContaining([expect.stringMatching(/^manifest\.json:1:1 /)]),
    ]);
  });

  it('cannot hold anything up: one without end is stopped, and the next one is shown', async () => {
    const loop =
      '{{#each words}}{{#each @root.words}}{{#each @root.words}}{{#each @root.words}}x{{/each}}{{/each}}{{/each}}{{/each}}';
    const [pages, findings] = await preview({ 'memo.hbs': loop });
    expect(pages).toBe('none');
    expect(findings).toEqual([expect.stringMatching(/longer than 3 s|more than 20000000|memory|string length/)]);
    expect((await preview({}))[0]).toBe('%PDF-');
  });

  it('is not made where it was taken back before its turn', async () => {
    const stop = new AbortController();
    const first = preview({});
    const second = client.templates.preview({ project: null, template, draft: {} }, { signal: stop.signal });
    stop.abort();
    await expect(second).rejects.toThrow();
    expect((await first)[0]).toBe('%PDF-');
  });

  it('is kept over a crash, until it is saved or given up', async () => {
    const draft = { 'memo.hbs': '<p>half a sen', 'part.hbs': '', 'table.hbs': null };
    expect(await client.templates.keep({ template, draft, base: 0 })).toEqual({ revision: 1 });
    const again = startService({ store, program: 'test', paths: false });
    expect((await clientOf(again).templates.source({ template })).draft).toEqual(draft);
    expect((await client.templates.list()).find(({ id }) => id === template)?.draft).toBe(true);
    await client.templates.keep({ template, draft: null, base: 1 });
    expect((await client.templates.source({ template })).draft).toBeNull();
  });

  it('is not written over by a window that has not seen it, neither kept nor saved', async () => {
    const { id } = await client.templates.duplicate({ template, name: 'Seen twice' });
    const { revision: base } = await client.templates.source({ template: id });
    const first = { 'memo.hbs': '<h1>first</h1>' };
    const elsewhere = { data: { code: 'template-draft-elsewhere' } };
    await client.templates.keep({ template: id, draft: first, base });
    const second = { template: id, draft: { 'memo.hbs': '<h1>second</h1>' }, base };
    await expect(client.templates.keep(second)).rejects.toMatchObject(elsewhere);
    await expect(client.templates.save(second)).rejects.toMatchObject(elsewhere);
    expect(await client.templates.source({ template: id })).toMatchObject({ draft: first, revision: base + 1 });
  });

  it('stays, though it was written while an earlier one was being saved', async () => {
    const { id } = await client.templates.duplicate({ template, name: 'Written meanwhile' });
    const { files, revision: base } = await client.templates.source({ template: id });
    const [saved, later] = ['Ours', 'Later'].map((words) => ({ 'memo.hbs': `${files['memo.hbs']}<p>${words}.</p>` }));
    if (!saved || !later) throw new Error('no drafts');
    const { setting } = store;
    const looked = vi.spyOn(store, 'setting').mockImplementationOnce((key) => {
      // As soon as the save has seen that nothing was written since.
      queueMicrotask(() => keepDraft(store, id, later, base));
      return setting(key);
    });
    await client.templates.save({ template: id, draft: saved, base });
    expect(looked).toHaveBeenCalledWith(`template-draft ${id}`);
    looked.mockRestore();
    expect(await client.templates.source({ template: id })).toMatchObject({
      files: saved,
      draft: later,
      revision: base + 1,
    });
  });
});

describe('a template of one’s own', { timeout: 60_000 }, () => {
  it('takes pictures and a Word file, gives them up again, and keeps what is being written', async () => {
    const { id } = await client.templates.duplicate({ template, name: 'With a crest' });
    const draft = { 'memo.hbs': '{{logo}}<h1>half' };
    await client.templates.keep({ template: id, draft, base: 0 });
    const put = (file: string, bytes: Uint8Array | null) =>
      client.templates.asset({ template: id, file, bytes: bytes && new Blob([new Uint8Array(bytes)]) });
    const source = await put('assets/crest.png', pngOf(24, 12));
    expect(source).toMatchObject({ others: ['assets/crest.png'], draft, revision: 1 });
    expect((await put('house.docx', houseFile())).others).toEqual(['assets/crest.png', 'house.docx']);
    expect((await put('house.dotx', houseFile())).others).toEqual(['assets/crest.png', 'house.dotx']);
    await expect(put('house.dotx', new Uint8Array([1, 2, 3]))).rejects.toMatchObject({
      data: { code: 'template-has-errors' },
    });
    expect((await put('house.dotx', null)).others).toEqual(['assets/crest.png']);
    await expect(client.templates.asset({ template, file: 'assets/crest.png', bytes: null })).rejects.toMatchObject({
      data: { code: 'template-locked' },
    });
  });

  it('has both of two changes that were made at once, and of two saves the first', async () => {
    const { id } = await client.templates.duplicate({ template, name: 'At once' });
    const { files, revision: base } = await client.templates.source({ template: id });
    const save = (words: string) =>
      client.templates.save({ template: id, draft: { 'memo.hbs': `${files['memo.hbs']}<p>${words}</p>` }, base });
    const crest = new Blob([new Uint8Array(pngOf(24, 12))]);
    const [first, asset, second] = await Promise.allSettled([
      save('First.'),
      client.templates.asset({ template: id, file: 'assets/crest.png', bytes: crest }),
      save('Second.'),
    ]);
    expect([first.status, asset.status]).toEqual(['fulfilled', 'fulfilled']);
    expect(second).toMatchObject({ status: 'rejected', reason: { data: { code: 'template-draft-elsewhere' } } });
    const after = await client.templates.source({ template: id });
    expect(after.files['memo.hbs']).toContain('First.');
    expect(after.others).toEqual(['assets/crest.png']);
  });

  it('is a copy, and is changed, saved, gone back to, and removed', async () => {
    const copy = await client.templates.duplicate({ template, name: 'Our Chronölogy' });
    expect(copy).toMatchObject({
      id: 'our-chronology',
      name: 'Our Chronölogy',
      version: '1.0.0',
      builtIn: false,
      signed: null,
    });
    // An office's own stand before those that come with the program.
    const listed = (await client.templates.list()).map(({ builtIn }) => builtIn);
    expect(listed).toEqual(listed.toSorted((a, b) => Number(a) - Number(b)));
    expect(listed[0]).toBe(false);
    const again = await client.templates.duplicate({ template: copy.id, name: 'Our Chronölogy' });
    expect(again.id).toBe('our-chronology-2');
    const { files } = await client.templates.source({ template: copy.id });
    const draft = { 'memo.hbs': `${files['memo.hbs']}<p>Ours.</p>\n` };
    await client.templates.keep({ template: copy.id, draft, base: 0 });
    expect(await client.templates.save({ template: copy.id, draft, base: 1 })).toMatchObject({
      draft: false,
      canGoBack: true,
    });
    expect((await client.templates.source({ template: copy.id })).files['memo.hbs']).toBe(draft['memo.hbs']);
    await client.templates.back({ template: copy.id });
    expect((await client.templates.source({ template: copy.id })).files['memo.hbs']).not.toBe(draft['memo.hbs']);
    expect((await client.templates.pin({ template: copy.id, pinned: false })).pinned).toBe(false);
    await client.templates.remove({ template: copy.id });
    expect((await client.templates.list()).map(({ id }) => id)).not.toContain(copy.id);
  });

  it('is not saved with errors, under another id, or over one that came with the program', async () => {
    const { id } = await client.templates.duplicate({ template, name: 'Strict' });
    const save = (draft: Readonly<Record<string, string>>, of = id) =>
      client.templates.save({ template: of, draft, base: 0 });
    await expect(save({ 'memo.hbs': '{{shout title}}' })).rejects.toMatchObject({
      data: { code: 'template-has-errors', file: 'memo.hbs', line: 1 },
    });
    const { files } = await client.templates.source({ template: id });
    const other = { 'manifest.json': (files['manifest.json'] ?? '').replace('"strict"', '"other"') };
    await expect(save(other)).rejects.toMatchObject({ data: { code: 'template-other-id' } });
    await expect(save({}, template)).rejects.toMatchObject({ data: { code: 'template-locked' } });
    await expect(client.templates.remove({ template })).rejects.toMatchObject({ data: { code: 'template-locked' } });
    expect((await client.templates.source({ template: id })).files).toEqual(files);
  });

  it('is handed on as one file; another hand needs a person’s word', async () => {
    const { id } = await client.templates.duplicate({ template, name: 'Handed on' });
    const files = openPackFile(new Uint8Array(await (await client.templates.file({ template: id })).arrayBuffer()));
    const signed = (author: string) => {
      const own = new Map(files).set('assets/logo.svg', new TextEncoder().encode('<svg/>'));
      const signature = signatureFile(contentHash(own), author, generateKeyPairSync('ed25519').privateKey);
      return new Blob([new Uint8Array(packFile(own.set(SIGNATURE_FILE, signature)))]);
    };
    await client.templates.remove({ template: id });
    const bytes = signed('A. Keller');
    const refused = await client.templates.install({ bytes, agreed: [] }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ data: { code: 'trust-other-content', content: expect.any(String) } });
    const { content } = (refused as { readonly data: { readonly content: string } }).data;
    const view = await client.templates.install({ bytes, agreed: [content] });
    expect(view.signed).toMatchObject({ author: 'A. Keller' });
    await expect(client.templates.save({ template: id, draft: {}, base: 0 })).rejects.toMatchObject({
      data: { code: 'template-locked' },
    });
    await expect(client.templates.install({ bytes: signed('A. Keller'), agreed: [] })).rejects.toMatchObject({
      data: { code: expect.stringMatching(/^trust-(?:other|author)-key$/) },
    });
    expect((await client.templates.list()).find((one) => one.id === id)?.signed).toEqual(view.signed);
  });

  it('gives the memos that choose it what they begin with, and takes that back in one step', async () => {
    const { id: project } = await client.projects.create({ title: 'Defaults' });
    await client.memo.prompt({ project, key: 'to', text: 'The Minister' }).catch(() => null);
    const prompts = { from: 'The desk', to: 'Nobody' };
    await client.templates.defaults({
      template: 'meeting-note',
      defaults: { citations: 'endnotes', marking: 'OFFICIAL', prompts },
    });
    await client.memo.template({ project, template: 'meeting-note' });
    expect(service.session(project).state().selection).toMatchObject({
      citations: 'endnotes',
      marking: 'OFFICIAL',
      prompts: { from: 'The desk', to: 'The Minister' },
    });
    await client.projects.undo({ project });
    expect(service.session(project).state()).toMatchObject({ template: 'briefing-memo', selection: { marking: null } });
    await client.templates.defaults({ template: 'meeting-note', defaults: {} });
  });
});

it('what may be written in a template is told with words and schemas', async () => {
  const { data, figures, helpers, schemas } = await client.templates.language();
  expect(helpers.map(({ name }) => name).toSorted()).toEqual([...HELPERS, 'if', 'unless', 'each', 'with'].toSorted());
  expect(figures.toSorted()).toEqual(Object.keys(FIGURES).toSorted());
  expect(Object.keys(schemas)).toContain('styles.json');
  expect(data).toHaveProperty('properties.sections');
});
