import type { WebSocket } from 'ws';
import { answerOver } from '../service/answer.ts';
import type { Service } from '../service/service.ts';

/** Answers the contract over one connection. */
export function answerConnection(connection: WebSocket, service: Service): void {
  const { heard, ended } = answerOver(service, {
    send: (message) => connection.send(message),
    refuse: () => connection.close(1007),
  });
  connection.addEventListener('message', ({ data }) => heard(Array.isArray(data) ? Buffer.concat(data) : data));
  connection.addEventListener('close', ended);
  // A fault of a connection is its own: it is closed, the others go on.
  connection.on('error', () => connection.terminate());
}
