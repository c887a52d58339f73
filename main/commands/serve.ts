import { spawn } from 'node:child_process';
import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { libraryFolder } from '../library/place.ts';
import { openStore } from '../library/store/sqlite-store.ts';
import type { ValuesOf } from '../options.ts';
import { serveAsBefore } from '../serve/as-before.ts';
import { startService } from '../service/service.ts';
import type { Terminal } from '../terminal.ts';
import { EXIT, Trouble } from '../trouble.ts';

export const SERVE_OPTIONS = {
  port: { type: 'string' },
  library: { type: 'string' },
  open: { type: 'boolean' },
} as const;

export type ServeValues = ValuesOf<typeof SERVE_OPTIONS>;

/** `serve`: the window in a browser, on loopback only. Prints its address, and ends when it is told to stop. */
export async function serveWindow(values: ServeValues, terminal: Terminal): Promise<number> {
  const port = values.port === undefined ? null : Number(values.port);
  if (port !== null && (!Number.isInteger(port) || port < 0 || port > 65_535))
    throw new Trouble('bad-choice', {
      option: '--port',
      choices: 'a number from 0 to 65535',
      value: values.port ?? '',
    });
  const library = libraryFolder(values.library);
  const store = openStore(library);
  const service = startService({
    store,
    library,
    program: manifest.version,
    paths: false,
    shelfFolders: (folder) => path.isAbsolute(folder),
  });
  const served = await serveAsBefore(service, port).catch(async (error: unknown) => {
    await service.close();
    throw error;
  });
  terminal.print(`${served.address}\n`);
  if (values.open) openInBrowser(served.address);
  await stopped();
  await served.close();
  await service.close();
  return EXIT.done;
}

/** Waits for Ctrl+C, or for whoever started it to end it. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

function openInBrowser(address: string): void {
  const [command, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', address]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', address];
  // Where there is no browser the address is on the screen.
  spawn(command ?? 'xdg-open', args, { detached: true, stdio: 'ignore' })
    .on('error', () => undefined)
    .unref();
}
