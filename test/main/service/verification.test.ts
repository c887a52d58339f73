import { generateKeyPairSync } from 'node:crypto';
import { createRouterClient } from '@orpc/server';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseManifest, readFinished } from '../../../core/readout.ts';
import { signedManifest } from '../../../main/library/memo-signature.ts';
import { memoryStore } from '../../../main/library/store/memory-store.ts';
import { router } from '../../../main/service/router.ts';
import { type Service, startService } from '../../../main/service/service.ts';

const ARTICLE = `Ministers agree on the northern quota

The Northern Courier

6 May 2024

Foreign Minister Anna Keller met Foreign Minister Lars Holm in Oslo on Monday. “We agreed on a quota of 400 tonnes,”
Keller said after the talks. The two sides discussed the northern quota and access to ports.
`;

interface Exported {
  readonly project: string;
  readonly word: Uint8Array;
  readonly pdf: Uint8Array;
}

let service: Service;
let made: Exported;
beforeAll(async () => {
  service = startService({ store: memoryStore(), program: 'test', paths: false });
  made = await exported();
}, 120_000);
afterAll(() => service.close());

async function exported(): Promise<Exported> {
  const client = createRouterClient(router, { context: service });
  const { id: project } = await client.projects.create({ title: 'Quota' });
  const review = await client.articles.review({ project, dropped: [{ kind: 'text', name: 'a.txt', text: ARTICLE }] });
  const { reviews } = await returned(review);
  await client.articles.add({ project, articles: reviews.map(({ article }) => article.id) });
  const bytesOf = async (format: 'docx' | 'pdf'): Promise<Uint8Array> =>
    new Uint8Array(await (await client.memo.render({ project, format })).file.arrayBuffer());
  return { project, word: await bytesOf('docx'), pdf: await bytesOf('pdf') };
}

/** What a stream of progress returns at its end. */
async function returned<R>(stream: {
  readonly next: () => Promise<
    { readonly done?: false; readonly value: unknown } | { readonly done: true; readonly value: R }
  >;
}): Promise<R> {
  for (;;) {
    const { done, value } = await stream.next();
    if (done) return value;
  }
}

describe('a finished file dropped on the window', { timeout: 120_000 }, () => {
  it('is supported as it was written, with or without its project', async () => {
    const client = createRouterClient(router, { context: service });
    const { pdf, project, word } = made;
    for (const [name, bytes] of [
      ['memo.docx', word],
      ['memo.pdf', pdf],
    ] as const)
      for (const of of [null, project]) {
        const { evidence, supported, verification } = await client.verification.check({
          project: of,
          name,
          bytes: new Blob([new Uint8Array(bytes)]),
        });
        expect(verification.findings).toEqual([]);
        // What stands is shown as well, each statement beside its passages.
        expect(supported).toHaveLength(verification.statements.supported);
        const quota = supported.filter(({ words }) => words.includes('400 tonnes'));
        expect(quota.length).toBeGreaterThan(0);
        for (const { id, place } of quota) {
          expect(place?.kind).toBe(name === 'memo.pdf' ? 'page' : 'paragraph');
          expect(evidence[id ?? '']?.map(({ words }) => words).join(' ')).toContain('400 tonnes');
        }
        expect(verification.statements.supported).toBe(verification.statements.total);
        expect(verification.articles).toBe(of === null ? null : 1);
      }
  });

  it('shows a changed number beside the passage that it rests on', async () => {
    const client = createRouterClient(router, { context: service });
    const { project, word } = made;
    const parts = unzipSync(word);
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(text).toContain('400 tonnes');
    parts['word/document.xml'] = strToU8(text.replaceAll('400 tonnes', '900 tonnes'));
    const bytes = new Blob([new Uint8Array(zipSync(parts))]);
    const { evidence, supported, verification } = await client.verification.check({
      project,
      name: 'memo.docx',
      bytes,
    });
    const [finding] = verification.findings.filter(({ of }) => of === 'statement');
    expect(finding?.status).toBe('altered');
    expect(supported.map(({ words }) => words).join(' ')).not.toContain('900 tonnes');
    const [passage] = evidence[finding?.id ?? ''] ?? [];
    expect(passage?.words).toContain('400 tonnes');
    const { start = 0, end = 0 } = passage?.at ?? {};
    expect(ARTICLE.slice(start, end)).toBe(passage?.words);
  });

  it('tells whose signature its evidence carries, and which is broken', async () => {
    const client = createRouterClient(router, { context: service });
    const { text } = await readFinished(made.word.slice());
    const { manifest } = parseManifest(text?.manifest ?? '');
    if (!manifest) throw new Error('the memo carries no evidence');
    const { privateKey } = generateKeyPairSync('ed25519');
    const signed = signedManifest(manifest, { author: 'Ada Example', privateKey });
    const states = [];
    for (const evidence of [manifest, signed, { ...signed, program: 'another' }]) {
      const escaped = JSON.stringify(evidence).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      const xml = strToU8(`<evidence xmlns="urn:readout:evidence:1">${escaped}</evidence>`);
      const bytes = new Blob([zipSync({ ...unzipSync(made.word), 'customXml/item9.xml': xml }, { level: 1 })]);
      const { verification } = await client.verification.check({ project: null, name: 'memo.docx', bytes });
      states.push([verification.signature?.state, verification.findings.length]);
    }
    expect(states).toEqual([
      [undefined, 0],
      ['unknown', 0],
      ['broken', 0],
    ]);
  });

  it('is refused in words where it is no memo, or carries no evidence', async () => {
    const client = createRouterClient(router, { context: service });
    const check = (bytes: Uint8Array): Promise<unknown> =>
      client.verification.check({ project: null, name: 'x', bytes: new Blob([new Uint8Array(bytes)]) });
    await expect(check(strToU8('plain words'))).rejects.toMatchObject({ data: { code: 'no-memo-format' } });
    const { word } = made;
    const parts = unzipSync(word);
    for (const name of Object.keys(parts)) if (name.startsWith('customXml/')) delete parts[name];
    await expect(check(zipSync(parts))).rejects.toMatchObject({ data: { code: 'no-evidence' } });
  });
});
