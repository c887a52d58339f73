import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '../core/contract.ts';
import type { Desktop } from '../core/model/desktop.ts';
import { LARGEST_MESSAGE } from '../core/model/limits.ts';

/** The service as the window calls it. */
export type Api = ContractRouterClient<typeof contract>;

/** How the window stands to its service; `unknown`: the service was started anew, and wants to see its new address. */
export type Connection = 'connecting' | 'open' | 'lost' | 'unknown';

export interface Connected {
  readonly api: Api;
  /** Resolves when the connection ends. */
  readonly ended: Promise<void>;
}

export type { Desktop } from '../core/model/desktop.ts';

/** What the preload script of the desktop program hands over; absent in a browser. */
declare global {
  interface Window {
    readonly readout?: Desktop;
  }
}

/** The service is there and does not know this window. */
export class Unknown extends Error {}

/** Connects to the service: over the port that the desktop program gives, else over the socket of this page's address. */
export async function connect(): Promise<Connected> {
  if (window.readout) {
    const port = await portOf(window.readout);
    port.start();
    const ended = new Promise<void>((resolve) => port.addEventListener('close', () => resolve()));
    return { api: createORPCClient(new PortLink({ port })), ended };
  }
  const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new CarefulSocket(`${scheme}//${location.host}/rpc`);
  const ended = new Promise<void>((resolve) => socket.addEventListener('close', () => resolve()));
  const opened = await new Promise<boolean>((resolve) => {
    socket.addEventListener('open', () => resolve(true));
    socket.addEventListener('close', () => resolve(false));
  });
  // Of a socket that was refused a page is not told why.
  if (!opened) throw (await isRefused()) ? new Unknown() : new Error('no connection');
  return { api: createORPCClient(new SocketLink({ websocket: socket })), ended };
}

async function isRefused(): Promise<boolean> {
  const { status } = await fetch('/', { method: 'HEAD' });
  return status === 401;
}

/**
 * Shows the service the address that it printed: the window then goes on where it is. An address of another port is gone to.
 * False where it is no such address, or no longer one.
 */
export async function showAddress(written: string): Promise<boolean> {
  const address = URL.parse(written.trim());
  const isOurs = address?.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(address.hostname);
  if (!address || !isOurs || address.pathname !== '/' || !address.searchParams.has('token')) return false;
  if (address.origin !== location.origin) {
    address.hash = location.hash;
    location.assign(address);
    return true;
  }
  // The answer leads to the page itself, and brings the cookie that opens the socket.
  const { ok } = await fetch(address, { method: 'HEAD' }).catch(() => ({ ok: false }));
  return ok;
}

/** Something that is larger than one message may be. */
export class TooLarge extends Error {}

/** A socket that refuses what is too large, where the service would end the connection for it. */
class CarefulSocket extends WebSocket {
  override send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
    if (bytesIn(data) > LARGEST_MESSAGE) throw new TooLarge();
    super.send(data as Parameters<WebSocket['send']>[0]);
  }
}

/** At least; a text has up to three times as many. */
function bytesIn(data: string | ArrayBufferLike | Blob | ArrayBufferView): number {
  if (typeof data === 'string') return data.length;
  return data instanceof Blob ? data.size : data.byteLength;
}

/** The port that the desktop program sends to this page when it is asked. */
function portOf(desktop: Desktop): Promise<MessagePort> {
  return new Promise((resolve) => {
    const take = ({ source, data, ports }: MessageEvent): void => {
      if (source !== window || data !== 'readout-port' || !ports[0]) return;
      removeEventListener('message', take);
      resolve(ports[0]);
    };
    addEventListener('message', take);
    desktop.askPort();
  });
}

/** An error of the contract as a code with values; null for anything else. */
export function contractError(
  error: unknown,
): { readonly code: string; readonly values: Record<string, string | number> } | null {
  if (!(error instanceof ORPCError)) return null;
  const data = (typeof error.data === 'object' && error.data !== null ? error.data : {}) as Record<
    string,
    string | number
  >;
  return { code: String(data['code'] ?? error.code), values: data };
}

/** True for a call that the end of the connection ended, or that came after it. */
export function isConnectionError(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || error.message.startsWith('Cannot send message'));
}

/** Runs a stream to its end, telling what it yields; gives what it returns. */
export async function drain<Y, R>(stream: AsyncIterator<Y, R>, tell: (value: Y) => void): Promise<R> {
  for (;;) {
    const { done, value } = await stream.next();
    if (done) return value;
    tell(value);
  }
}
