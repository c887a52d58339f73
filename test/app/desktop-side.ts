import type { BrowserContext } from 'playwright-core';
import type { Desktop } from '../../core/model/desktop.ts';

/** What a person answers in the system's dialogs, and what the system does with a file: given by a test. */
export interface DesktopSide {
  /** Paths of this machine for files of these names; null where the person thinks better of it. */
  readonly chooseSaves: (names: readonly string[]) => readonly string[] | null;
  /** Rejects where no program opens the file. */
  readonly open: (path: string) => Promise<void>;
  readonly show: (path: string) => Promise<void>;
}

/** What the page finds of the test: functions that answer as the desktop program does. */
interface OfTheTest {
  readonly testChooseSaves: (names: readonly string[]) => Promise<readonly string[] | null>;
  readonly testOpen: (path: string) => Promise<void>;
  readonly testShow: (path: string) => Promise<void>;
}

/**
 * Gives the pages of a browser what preload.cts gives those of the desktop program: a port to the service, which leads over the
 * socket here, and dialogs, which the test answers. `grant` hears of each path that a dialog gave.
 */
export async function asDesktop(
  context: BrowserContext,
  side: DesktopSide,
  grant: (path: string) => void,
): Promise<void> {
  await context.exposeFunction('testChooseSaves', (names: readonly string[]) => {
    const paths = side.chooseSaves(names);
    for (const path of paths ?? []) grant(path);
    return paths;
  });
  await context.exposeFunction('testOpen', side.open);
  await context.exposeFunction('testShow', side.show);
  await context.addInitScript(() => {
    const test = globalThis as typeof globalThis & OfTheTest;
    const askPort = (): void => {
      const { port1: ours, port2: theirs } = new MessageChannel();
      const socket = new WebSocket(`ws://${location.host}/rpc`);
      socket.binaryType = 'arraybuffer';
      socket.addEventListener('open', () => {
        ours.addEventListener('message', ({ data }: MessageEvent<string | ArrayBuffer>) => socket.send(data));
        ours.start();
      });
      socket.addEventListener('message', ({ data }: MessageEvent<string | ArrayBuffer>) =>
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port leads to one place alone
        ours.postMessage(data),
      );
      socket.addEventListener('close', () => ours.close());
      postMessage('readout-port', location.origin, [theirs]);
    };
    const readout: Desktop = {
      askPort,
      chooseFiles: () => Promise.resolve([]),
      chooseFolder: () => Promise.resolve(null),
      chooseSaves: (names) => test.testChooseSaves(names),
      show: (path) => test.testShow(path),
      open: (path) => test.testOpen(path),
      onOpened: () => undefined,
    };
    Object.defineProperty(globalThis, 'readout', { value: readout });
  });
}
