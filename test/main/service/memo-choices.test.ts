import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryStore } from '../../../main/library/store/memory-store.ts';
import { router } from '../../../main/service/router.ts';
import { type Service, startService } from '../../../main/service/service.ts';

const FIRST = `Ministers agree on the northern quota

The Northern Courier

6 May 2024

Foreign Minister Anna Keller met Foreign Minister Lars Holm in Oslo on Monday. “We agreed on a quota of 400 tonnes,”
Keller said after the talks.
`;
const LATER = `Holm: the quota is too low

The Northern Courier

21 May 2024

Foreign Minister Lars Holm held talks with Foreign Minister Anna Keller in Bergen on Tuesday. “The quota is too low,” Holm
said after the talks.
`;

const SECRET = 'three small words';
const library = mkdtempSync(path.join(tmpdir(), 'readout-choices-'));
let service: Service;
const start = () => {
  service = startService({ store: memoryStore(), library, program: 'test', paths: false });
  return createRouterClient(router, { context: service });
};
let client: ReturnType<typeof start>;
let project: string;

beforeAll(async () => {
  client = start();
  ({ id: project } = await client.projects.create({ title: 'Quota' }));
  await add(FIRST);
}, 60_000);
afterAll(async () => {
  await service.close();
  rmSync(library, { recursive: true, force: true });
});

async function add(text: string): Promise<void> {
  const review = await client.articles.review({ project, dropped: [{ kind: 'text', name: 'a.txt', text }] });
  for (;;) {
    const { done, value } = await review.next();
    if (!done) continue;
    await client.articles.add({ project, articles: value.reviews.map(({ article }) => article.id) });
    await client.articles.forget({ project });
    return;
  }
}

/** The memo as it is put together now. */
async function memo() {
  await client.memo.check({ project });
  return client.memo.get({ project });
}

describe('the language of a memo', { timeout: 60_000 }, () => {
  it('is chosen among those of its template, stays with another one that speaks it, and is undone', async () => {
    const { languages } = (await client.templates.list()).find(({ id }) => id === 'briefing-memo') ?? { languages: [] };
    expect(languages).toEqual(['en-GB', 'fr']);
    await client.memo.template({ project, template: 'briefing-memo', language: 'fr' });
    expect(await memo()).toMatchObject({ language: 'fr', template: 'briefing-memo' });
    await client.memo.template({ project, template: 'chronology' });
    // The history tells of it by the name that people know.
    const [last] = await client.projects.history({ project });
    expect(last?.what.values).toMatchObject({ name: 'Chronology' });
    expect(await memo()).toMatchObject({ language: 'fr', template: 'chronology' });
    await client.memo.template({ project, template: 'briefing-memo', language: null });
    expect((await memo()).language).toBe('en-GB');
    await client.projects.undo({ project });
    await client.projects.undo({ project });
    expect(await memo()).toMatchObject({ language: 'fr', template: 'briefing-memo' });
    await client.projects.undo({ project });
    expect((await memo()).language).toBe('en-GB');
  });

  it('that a template does not speak is refused, and nothing is changed', async () => {
    const { version } = await client.projects.state({ project });
    await expect(client.memo.template({ project, template: 'briefing-memo', language: 'tlh' })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { code: 'template-refused' },
    });
    expect((await client.projects.state({ project })).version).toBe(version);
  });
});

describe('a signature', { timeout: 60_000 }, () => {
  it('needs a key; one is made for a name, once, and its secret never leaves the service', async () => {
    expect(await client.signing.key()).toBeNull();
    await expect(client.memo.render({ project, format: 'docx', sign: { passphrase: null } })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { code: 'key-missing' },
    });
    const made = await client.signing.make({ author: 'Ada Example', passphrase: SECRET });
    expect(Object.keys(made).toSorted()).toEqual(['author', 'exposed', 'fingerprint', 'locked']);
    expect(await client.signing.key()).toEqual(made);
    await expect(client.signing.make({ author: 'Somebody Else', passphrase: null })).rejects.toMatchObject({
      code: 'REFUSED',
    });
  });

  it('is in what is written when it is asked for, and only then', async () => {
    const signatureOf = async (secret: string | null) => {
      const sign = secret === null ? {} : { sign: { passphrase: secret } };
      const { file } = await client.memo.render({ project, format: 'docx', ...sign });
      return (await client.verification.check({ project: null, name: file.name, bytes: file })).verification.signature;
    };
    expect(await signatureOf(SECRET)).toMatchObject({ state: 'known', author: 'Ada Example' });
    expect(await signatureOf(null)).toBeUndefined();
    await expect(signatureOf('another one')).rejects.toMatchObject({ data: { code: 'passphrase-wrong' } });
  });
});

describe('what changed since an older memo', { timeout: 60_000 }, () => {
  it('is told in the memo once that is chosen, travels with the project, and is undone', async () => {
    const { file } = await client.memo.render({ project, format: 'docx' });
    await add(LATER);
    const changes = async () => (await memo()).sections.find(({ kind }) => kind === 'changes');
    expect((await changes())?.changes).toBeNull();
    await client.memo.since({ project, memo: { name: 'may.docx', bytes: file } });
    const told = await changes();
    expect((await memo()).since).toBe('may.docx');
    expect(told?.changes?.since).toEqual({ title: 'Quota', day: expect.stringMatching(/^\d+ May 2024$/) });
    expect(told?.changes?.added.join(' ')).toContain('Bergen');
    expect(told?.statements).toEqual([]);
    const saved = await client.projects.save({ project });
    const own = project;
    ({
      project: { id: project },
    } = await client.projects.load({ bytes: saved }));
    expect((await changes())?.changes).toEqual(told?.changes);
    project = own;
    await client.projects.undo({ project });
    expect((await changes())?.changes).toBeNull();
  });

  it('is refused for a file without evidence', async () => {
    const { file } = await client.memo.render({ project, format: 'md' });
    await expect(client.memo.since({ project, memo: { name: 'memo.docx', bytes: file } })).rejects.toMatchObject({
      code: 'REFUSED',
    });
  });
});

describe('changes that are asked at once', { timeout: 60_000 }, () => {
  const key = 'purpose';
  const written = async (): Promise<readonly string[]> =>
    (await client.projects.history({ project })).map(({ what, undone }) => `${what.code}${undone ? ' undone' : ''}`);

  it('are made in the order in which they were asked: an undo does not overtake what it takes back', async () => {
    await client.memo.template({ project, template: 'briefing-memo' });
    const before = await written();
    await Promise.all([client.memo.prompt({ project, key, text: 'Agree.' }), client.projects.undo({ project })]);
    expect(await written()).toEqual(['prompt undone', ...before]);
  });

  it('do not wait for one that was refused', async () => {
    const [refused, made] = await Promise.allSettled([
      client.memo.prompt({ project, key: 'no such prompt', text: 'x' }),
      client.memo.prompt({ project, key, text: 'Agree.' }),
    ]);
    expect([refused.status, made.status]).toEqual(['rejected', 'fulfilled']);
  });
});
