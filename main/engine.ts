import { onMessagePortClose, onMessagePortMessage } from '@orpc/client/message-port';
import type { MessagePortMain, ParentPort } from 'electron';
import manifest from '../package.json' with { type: 'json' };
import type { FromEngine, ToEngine } from './desktop/channels.ts';
import { grantedPaths } from './desktop/granted.ts';
import { libraryFolder } from './library/place.ts';
import { openStore } from './library/store/sqlite-store.ts';
import { answerOver } from './service/answer.ts';
import { type Service, startService } from './service/service.ts';
import { troubleInWords } from './words/words.ts';

/**
 * The service in Electron's utility process: the same procedures as behind `serve`, over ports that the main process hands
 * to the window. It takes paths of this machine only where a dialog has given them.
 */
const port: ParentPort = process.parentPort;
const granted = grantedPaths();
const service = started();

port.on('message', ({ data, ports }) => {
  const told = data as ToEngine;
  if (told.kind === 'grant') {
    granted.add(told.path);
    tell({ kind: 'granted', path: told.path });
  } else if (told.kind === 'connect') {
    for (const window of ports) join(window);
  } else void service?.close().then(() => process.exit(0));
});

/** A port that carries what is no message of the contract is closed: the window then asks for another, and nothing else ends. */
function join(window: MessagePortMain): void {
  if (service) {
    const { heard, ended } = answerOver(service, {
      send: (message) => window.postMessage(message),
      refuse: () => window.close(),
    });
    onMessagePortMessage(window, heard);
    onMessagePortClose(window, ended);
  }
  window.start();
}

function started(): Service | null {
  try {
    const library = libraryFolder(undefined);
    const store = openStore(library);
    return startService({ store, library, program: manifest.version, paths: granted.has });
  } catch (error) {
    tell({ kind: 'failed', words: troubleInWords(error) });
    return null;
  }
}

function tell(message: FromEngine): void {
  port.postMessage(message);
}
