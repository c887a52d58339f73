import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryStore } from '../../../main/library/store/memory-store.ts';
import type { Store } from '../../../main/library/store/store.ts';
import { router } from '../../../main/service/router.ts';
import { type Service, startService } from '../../../main/service/service.ts';

const template = 'chronology';

let store: Store;
let service: Service;
const clientOf = (context: Service) => createRouterClient(router, { context });
let client: ReturnType<typeof clientOf>;

beforeAll(() => {
  store = memoryStore();
  service = startService({ store, program: 'test', paths: false });
  client = clientOf(service);
});
afterAll(async () => service.close());

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
      [expect.stringMatching(/^part\.hbs:3:5 .*titel/)],
    ]);
    expect(await preview({ 'styles.json': '{}' })).toEqual(['none', expect.arrayContaining([expect.any(String)])]);
    expect(await preview({ 'manifest.json': null })).toEqual([
      'none',
      [expect.stringMatching(/^manifest\.json:1:1 .*no manifest\.json/)],
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
    await client.templates.keep({ template, draft });
    const again = startService({ store, program: 'test', paths: false });
    expect((await clientOf(again).templates.source({ template })).draft).toEqual(draft);
    expect((await client.templates.list()).find(({ id }) => id === template)?.draft).toBe(true);
    await client.templates.keep({ template, draft: null });
    expect((await client.templates.source({ template })).draft).toBeNull();
  });
});
