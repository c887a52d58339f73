import { StandardRPCHandler } from '@orpc/server/standard';
import { createServerPeerHandleRequestFn } from '@orpc/server/standard-peer';
import { ServerPeer } from '@orpc/standard-server-peer';
import type { WebSocket } from 'ws';
import { router } from '../service/router.ts';
import type { Service } from '../service/service.ts';

const handler = new StandardRPCHandler(router);

/**
 * Answers the contract over one connection. What is no message of it ends that connection, and no other one: no window of
 * ours sends such, and whoever does is not told why.
 */
export function answerConnection(connection: WebSocket, service: Service): void {
  const peer = new ServerPeer((message) => connection.send(message));
  const handle = createServerPeerHandleRequestFn(handler, { context: service });
  connection.addEventListener('message', ({ data }) => {
    const message = Array.isArray(data) ? Buffer.concat(data) : data;
    peer.message(message, handle).catch(() => connection.close(1007));
  });
  connection.addEventListener('close', () => peer.close());
  // A fault of a connection is its own: it is closed, the others go on.
  connection.on('error', () => connection.terminate());
}
