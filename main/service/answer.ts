import { StandardRPCHandler } from '@orpc/server/standard';
import { createServerPeerHandleRequestFn } from '@orpc/server/standard-peer';
import { type EncodedMessage, ServerPeer } from '@orpc/standard-server-peer';
import { router } from './router.ts';
import type { Service } from './service.ts';

/** One window's end of a line: a socket, or a port of Electron. */
export interface Line {
  readonly send: (message: EncodedMessage) => void;
  /** Ends the line of whoever sent what is no message of the contract. */
  readonly refuse: () => void;
}

/** What is to be told of a line: what came over it, and that it ended. */
export interface Answering {
  readonly heard: (message: unknown) => void;
  readonly ended: () => void;
}

const handler = new StandardRPCHandler(router);

/**
 * Answers the contract over one line. What is no message of it ends that line, and no other one: no window of ours sends such,
 * and whoever does is not told why.
 */
export function answerOver(service: Service, { send, refuse }: Line): Answering {
  const peer = new ServerPeer(async (message) => send(message));
  const handle = createServerPeerHandleRequestFn(handler, { context: service });
  return {
    heard: (message) => {
      if (isEncoded(message)) peer.message(message, handle).catch(refuse);
      else refuse();
    },
    ended: () => peer.close(),
  };
}

/** A port also carries numbers and objects, which the decoder would take for lengths and fields. */
function isEncoded(message: unknown): message is EncodedMessage {
  return typeof message === 'string' || message instanceof Uint8Array || message instanceof ArrayBuffer;
}
