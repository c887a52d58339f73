import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { contract } from '../../core/contract.ts';
import type { ToEngine } from '../../main/desktop/channels.ts';

/** The service's process as the main process sees it, with Node's ports in the place of Electron's. */
const place = mkdtempSync(path.join(tmpdir(), 'readout-engine-'));
const told: unknown[] = [];
const parent = Object.assign(new EventEmitter(), { postMessage: (message: unknown) => void told.push(message) });
const { port1, port2 } = new MessageChannel();
const client: ContractRouterClient<typeof contract> = createORPCClient(new RPCLink({ port: port2 }));
const send = (data: ToEngine, ports: readonly unknown[] = []): boolean => parent.emit('message', { data, ports });

beforeAll(async () => {
  process.env['READOUT_LIBRARY'] = path.join(place, 'library');
  Object.defineProperty(process, 'parentPort', { value: parent, configurable: true });
  await import('../../main/engine.ts');
  port2.start();
  send({ kind: 'connect' }, [port1]);
});
afterAll(() => rmSync(place, { recursive: true, force: true, maxRetries: 5 }));

describe('the service’s process', () => {
  it('answers the contract over the port that it is handed', async () => {
    const { id, title } = await client.projects.create({ title: 'A visit' });
    expect(title).toBe('A visit');
    expect(await client.projects.list()).toMatchObject([{ id, title: 'A visit' }]);
    expect(existsSync(path.join(place, 'library'))).toBe(true);
  });

  it('reads and writes a path only once a dialog has given it', async () => {
    const article = path.join(place, 'article.txt');
    const other = path.join(place, 'other.txt');
    for (const file of [article, other])
      writeFileSync(file, `${path.basename(file)}\n\nThe ministers of both countries met in Lisbon on Tuesday.\n`);
    const { id: project } = await client.projects.create({ title: 'Paths' });
    const review = (file: string): Promise<readonly unknown[]> => reviewed(project, file);
    const refused = { code: 'REFUSED', data: { code: 'paths-refused' } };

    await expect(review(article)).rejects.toMatchObject(refused);
    send({ kind: 'grant', path: article });
    expect(told).toContainEqual({ kind: 'granted', path: article });
    expect(await review(article)).toHaveLength(1);
    await expect(review(other)).rejects.toMatchObject(refused);

    const target = path.join(place, 'memo.md');
    const written = await client.memo.write({ project, paths: [target] });
    await expect(written.next()).rejects.toMatchObject(refused);
    expect(existsSync(target)).toBe(false);
  }, 60_000);

  it('closes a port that carries what is no message of the contract, and goes on for others', async () => {
    const faults: unknown[] = [];
    const fault = (error: unknown): void => void faults.push(error);
    process.on('unhandledRejection', fault);
    const odd = [
      1,
      1e9,
      null,
      undefined,
      true,
      'garbage',
      '',
      '{',
      'null',
      '[1]',
      '{"i":"1"}',
      '{"i":"1","p":{"u":"::"}}',
    ];
    for (const message of [...odd, { i: '1' }, [1], new Uint8Array([0, 1, 2, 255]), new Uint8Array(0)]) {
      const { port1: theirs, port2: own } = new MessageChannel();
      const closed = new Promise((resolve) => own.on('close', resolve));
      send({ kind: 'connect' }, [theirs]);
      own.postMessage(message, []);
      await closed;
    }
    process.off('unhandledRejection', fault);
    expect(faults).toEqual([]);
    expect(await client.settings.get()).toHaveProperty('theme');
  });

  it('ends itself when it is told to close', async () => {
    const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
    send({ kind: 'close' });
    await vi.waitFor(() => expect(exit).toHaveBeenCalledWith(0), { timeout: 20_000 });
    port2.close();
  });
});

async function reviewed(project: string, file: string): Promise<readonly unknown[]> {
  const stream = await client.articles.review({ project, dropped: [{ kind: 'path', path: file }] });
  for (;;) {
    const { done, value } = await stream.next();
    if (done) return value.reviews;
  }
}
