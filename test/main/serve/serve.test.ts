import { connect, type Socket } from 'node:net';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { contract } from '../../../core/contract.ts';
import { memoryStore } from '../../../main/library/store/memory-store.ts';
import { serveAsBefore } from '../../../main/serve/as-before.ts';
import { type Served, serve } from '../../../main/serve/serve.ts';
import { type Service, startService } from '../../../main/service/service.ts';

let service: Service;
let served: Served;
let token: string;

beforeAll(async () => {
  service = startService({ store: memoryStore(), program: 'test', paths: false });
  const pages = new Map([
    ['/', { type: 'text/html', bytes: new TextEncoder().encode('<h1>Window</h1>') }],
    ['/app.js', { type: 'text/javascript', bytes: new TextEncoder().encode('1') }],
  ]);
  served = await serve(service, 0, pages);
  token = new URL(served.address).searchParams.get('token') ?? '';
});
afterAll(async () => {
  await served.close();
  await service.close();
});

const at = (path: string): string => `http://127.0.0.1:${served.port}${path}`;
const cookieName = (): string => `readout-${served.port}`;
const withCookie = (): Record<string, string> => ({ cookie: `${cookieName()}=${token}` });

async function status(path: string, headers: Record<string, string> = {}): Promise<number> {
  return (await fetch(at(path), { headers, redirect: 'manual' })).status;
}

describe('the page', () => {
  it('is for whoever has the token, which becomes a cookie and leaves the address', async () => {
    const first = await fetch(served.address, { redirect: 'manual' });
    expect([first.status, first.headers.get('location')]).toEqual([303, '/']);
    const cookie = first.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    const page = await fetch(at('/'), { headers: withCookie() });
    expect(await page.text()).toContain('Window');
    expect(page.headers.get('content-security-policy')?.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      expect.stringMatching(/^style-src 'self' 'sha256-[\w+/=]{44}'$/),
      "img-src 'self' data: blob:",
      "font-src 'self'",
      `connect-src 'self' ws://127.0.0.1:${served.port} ws://localhost:${served.port}`,
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  it('may ask a person for nothing: no camera, no place, no clipboard, no device', async () => {
    const { headers } = await fetch(at('/'), { headers: withCookie() });
    const refused = headers.get('permissions-policy')?.split(', ') ?? [];
    for (const feature of ['camera', 'clipboard-read', 'display-capture', 'geolocation', 'microphone', 'serial', 'usb'])
      expect(refused).toContain(`${feature}=()`);
  });

  it('refuses all others: no token, a wrong one, another Host, a foreign Origin, another method, a path outside', async () => {
    expect(await status('/')).toBe(401);
    expect(await status('/?token=wrong')).toBe(401);
    expect(await status('/', { cookie: `${cookieName()}=wrong` })).toBe(401);
    expect(await status('/', { ...withCookie(), origin: 'https://elsewhere.example' })).toBe(403);
    expect(await status('/', { ...withCookie(), 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await status('/', { ...withCookie(), origin: 'null' })).toBe(403);
    expect((await fetch(at('/'), { method: 'POST', headers: withCookie() })).status).toBe(405);
    const from = (address: string, host: string): Promise<string> =>
      answered([`GET ${address} HTTP/1.1`, `Host: ${host}`, `Cookie: ${cookieName()}=${token}`, 'Connection: close']);
    expect(await from('/', `127.0.0.1:${served.port}`)).toContain('200');
    // As a name of somebody else's that leads to this machine.
    expect(await from('/', `elsewhere.example:${served.port}`)).toContain('400');
    expect(await from('/', '127.0.0.1:1')).toContain('400');
    expect(await from('http://elsewhere.example/', `127.0.0.1:${served.port}`)).toContain('400');
    // Nor is it a way to anywhere else.
    const way = ['CONNECT elsewhere.example:443 HTTP/1.1', 'Host: elsewhere.example:443', 'Connection: close'];
    expect(await answered(way)).toContain('405');
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/..%5cpackage.json', '/etc/passwd', '//x'])
      expect(await status(path, withCookie())).not.toBe(200);
  });
});

it('ends though somebody who was refused keeps the connection open', async () => {
  const other = await serve(service, 0);
  const asked = [
    ['CONNECT elsewhere.example:443 HTTP/1.1', 'Host: elsewhere.example:443'],
    ['GET /rpc HTTP/1.1', `Host: 127.0.0.1:${other.port}`, 'Connection: Upgrade', 'Upgrade: websocket'],
  ];
  const left = await Promise.all(asked.map((lines) => leftOpen(other.port, lines)));
  await other.close();
  for (const socket of left) socket.destroy();
});

/** A connection whose request was answered and ended, and whose own end stays open. */
function leftOpen(port: number, lines: readonly string[]): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    socket.on('error', () => undefined);
    socket.on('end', () => resolve(socket));
    socket.resume();
    socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  });
}

it('two windows that are served at once do not turn each other out: a browser has one jar for both', async () => {
  const other = await serve(service, 0);
  const jar = await Promise.all(
    [served, other].map(async ({ address }) => {
      const { headers } = await fetch(address, { redirect: 'manual' });
      return headers.get('set-cookie')?.split(';')[0] ?? '';
    }),
  );
  const cookie = jar.join('; ');
  for (const { port } of [served, other])
    expect((await fetch(`http://127.0.0.1:${port}/`, { headers: { cookie } })).status).toBe(200);
  expect(new Set(jar.map((one) => one.split('=')[0])).size).toBe(2);
  await other.close();
});

/** The first line of the answer to a request as it stands: fetch gives no Host but the right one. */
function answered(lines: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(served.port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`));
    socket.once('data', (data) => {
      resolve(data.toString().split('\r\n')[0] ?? '');
      socket.destroy();
    });
  });
}

function connection(query: string, headers: Record<string, string> = {}): Promise<WebSocket | number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${served.port}/rpc${query}`, { headers });
    socket.on('open', () => resolve(socket));
    socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
    socket.on('error', () => undefined);
  });
}

describe('the socket', () => {
  it('answers the contract to whoever has the token', async () => {
    const socket = await connection(`?token=${token}`);
    if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
    // ws keeps to the browser's interface; its types say so in their own words.
    const link = new RPCLink({ websocket: socket as unknown as globalThis.WebSocket });
    const client: ContractRouterClient<typeof contract> = createORPCClient(link);
    const made = await client.projects.create({ title: 'Over the wire' });
    expect(await client.projects.list()).toMatchObject([{ id: made.id, title: 'Over the wire' }]);
    await expect(client.projects.state({ project: 'none' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      defined: true,
    });
    const states = await client.projects.watch({ project: made.id });
    expect((await states.next()).value).toMatchObject({ canUndo: false });
    await states.return?.();
    socket.close();
  });

  it('refuses all others', async () => {
    expect(await connection('')).toBe(401);
    expect(await connection('?token=wrong')).toBe(401);
    expect(await connection('', { ...withCookie(), origin: 'https://elsewhere.example' })).toBe(403);
    expect(await connection('', { ...withCookie(), host: 'elsewhere.example' })).toBe(400);
  });

  it('closes on what is no message of the contract, without a word on the terminal, and goes on for others', async () => {
    const told = vi.spyOn(console, 'error');
    const bytes = Buffer.from([0, 1, 2, 255, 254]);
    const deep = `{"i":"1","p":{"u":"/projects/create","b":{"json":${'['.repeat(100_000)}${']'.repeat(100_000)}}}}`;
    for (const message of ['garbage', '', '{', 'null', '[1]', '{"i":"1"}', '{"i":"1","p":{"u":"::"}}', bytes, deep]) {
      const socket = await connection(`?token=${token}`);
      if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
      const closed = new Promise<number>((resolve) => socket.on('close', resolve));
      socket.send(message);
      expect(await closed, String(message).slice(0, 30)).toBe(1007);
    }
    // A frame that no WebSocket has.
    const socket = await connection(`?token=${token}`);
    if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    (socket as unknown as { readonly _socket: { readonly write: (bytes: Buffer) => void } })._socket.write(
      Buffer.from([0xf3, 0x85, 1, 2, 3, 4, 5]),
    );
    expect(await closed).toBe(1002);
    const other = await connection(`?token=${token}`);
    expect(typeof other).not.toBe('number');
    if (typeof other !== 'number') other.close();
    expect(told).not.toHaveBeenCalled();
  });

  it('closes on a message that is too large, and goes on for others', async () => {
    const socket = await connection(`?token=${token}`);
    if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    socket.send(Buffer.alloc(129 * 1024 * 1024));
    expect(await closed).toBe(1009);
    const other = await connection(`?token=${token}`);
    expect(typeof other).not.toBe('number');
    if (typeof other !== 'number') other.close();
  });
});

describe('a new start', () => {
  it('is at the port of the last one, with a token of its own; at another where that port is taken', async () => {
    const own = startService({ store: memoryStore(), program: 'test', paths: false });
    const first = await serveAsBefore(own, null, new Map());
    await first.close();
    const second = await serveAsBefore(own, null, new Map());
    expect(second.port).toBe(first.port);
    expect(second.token).not.toBe(first.token);
    const old = await fetch(`http://127.0.0.1:${second.port}/?token=${first.token}`);
    expect([old.status, await old.text()]).toEqual([401, expect.stringContaining('address that was printed')]);
    const third = await serveAsBefore(own, null, new Map());
    expect(third.port).not.toBe(second.port);
    await expect(serveAsBefore(own, second.port, new Map())).rejects.toMatchObject({ code: 'port-taken' });
    await third.close();
    await second.close();
    const fourth = await serveAsBefore(own, null, new Map());
    expect(fourth.port).toBe(third.port);
    await fourth.close();
    await own.close();
  });

  it('takes no port from the library that is none', async () => {
    for (const kept of ['no port', '-1', '70000', '1.5']) {
      const store = memoryStore();
      store.putSetting('port', kept);
      const own = startService({ store, program: 'test', paths: false });
      const first = await serveAsBefore(own, null, new Map());
      expect(first.port).toBeGreaterThan(0);
      await first.close();
      await own.close();
    }
  });
});
