import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { LARGEST_MESSAGE } from '../../core/model/limits.ts';
import type { Service } from '../service/service.ts';
import { Trouble } from '../trouble.ts';
import { answerConnection } from './connection.ts';
import { guardOf } from './guard.ts';
import { type PageFile, pagesOf } from './pages.ts';
import { pageHeaders } from './policy.ts';

/** The window's door on loopback. */
export interface Served {
  /** With the token: http://127.0.0.1:PORT/?token=... */
  readonly address: string;
  readonly port: number;
  readonly token: string;
  readonly close: () => Promise<void>;
}

/** Messages of one connection in a second: a person's window sends a few dozen. */
const MOST_A_SECOND = 2_000;
const MOST_CONNECTIONS = 32;

/**
 * Serves the window and the contract on 127.0.0.1 only. With the token of an earlier start, windows that are open since
 * then find their way back. Rejects with a Trouble where the port is taken.
 */
export async function serve(service: Service, wanted: number, pages = pagesOf(), token?: string): Promise<Served> {
  let port = wanted;
  const guard = guardOf(() => port, token);
  const server = createServer((request, response) => answer(request, response));
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE, perMessageDeflate: false });

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const url = addressOf(request);
    const refused = url ? guard.refuses(request.headers, url.searchParams) : 400;
    if (!url || refused) return end(response, refused ?? 400);
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405);
    if (url.pathname === '/' && guard.holdsToken(url.searchParams)) {
      // The token leaves the address, so that it is in no history and in no screenshot.
      response.writeHead(303, { ...headersFor(port), Location: '/', 'Set-Cookie': guard.cookie() });
      response.end();
      return;
    }
    const page = pages.get(url.pathname);
    if (page) send(response, page, port, request.method === 'HEAD');
    else end(response, 404);
  }

  server.on('upgrade', (request, socket, head) => {
    const url = addressOf(request);
    const refused = url?.pathname === '/rpc' ? guard.refuses(request.headers, url.searchParams) : 404;
    if (refused || sockets.clients.size >= MOST_CONNECTIONS) return refuse(socket, refused ?? 503);
    socket.on('error', () => socket.destroy());
    sockets.handleUpgrade(request, socket, head, (connection) => {
      limitRate(connection);
      answerConnection(connection, service);
    });
  });

  // A way to another host, which Node itself leaves without a word: this is no proxy.
  server.on('connect', (_request, socket) => refuse(socket, 405));

  port = await listening(server, wanted);
  return {
    address: `http://127.0.0.1:${port}/?token=${guard.token}`,
    port,
    token: guard.token,
    close: async () => {
      for (const connection of sockets.clients) connection.terminate();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

/** Answers what Node has handed over, and lets go of it: whoever keeps their own end open would else keep this from ending. */
function refuse(socket: Duplex, status: number): void {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: Error & { readonly code?: string }) =>
      reject(new Trouble(error.code === 'EADDRINUSE' ? 'port-taken' : 'port-refused', { port }, error)),
    );
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function addressOf({ url }: IncomingMessage): URL | null {
  // "//name/" would name another host.
  return url?.startsWith('/') && !url.startsWith('//') ? URL.parse(url, 'http://127.0.0.1') : null;
}

function limitRate(connection: WebSocket): void {
  let second = 0;
  let count = 0;
  connection.on('message', () => {
    const now = Math.floor(performance.now() / 1000);
    count = now === second ? count + 1 : 1;
    second = now;
    if (count > MOST_A_SECOND) connection.close(1008, 'too many messages');
  });
}

function send(response: ServerResponse, { type, bytes }: PageFile, port: number, head: boolean): void {
  response.writeHead(200, { ...headersFor(port), 'Content-Type': type, 'Content-Length': bytes.length });
  response.end(head ? undefined : bytes);
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' });
  response.end(`${status}\n${status === 401 ? UNKNOWN : ''}`);
}

/** For a person who loads the page of an earlier start; it tells nobody what is behind it. */
const UNKNOWN = 'Open the address that was printed when this was started.\n';

/** The socket of this port is the only connection. */
function headersFor(port: number): Readonly<Record<string, string>> {
  return pageHeaders([`ws://127.0.0.1:${port}`, `ws://localhost:${port}`]);
}
