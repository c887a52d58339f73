import { fileURLToPath } from 'node:url';
import { MessageChannelMain, type UtilityProcess, utilityProcess, type WebContents } from 'electron';
import type { FromEngine, ToEngine } from './channels.ts';

/** The process that the service runs in. One that ended is started again when the window asks for it the next time. */
export interface EngineProcess {
  /** Joins a window to the service by a port of its own. */
  readonly connect: (window: WebContents) => void;
  /** Lets the service use a path; resolves once it knows. */
  readonly grant: (path: string) => Promise<void>;
  /** Ends the service once what it does is saved. */
  readonly close: () => Promise<void>;
}

/** The longest that closing may take, in milliseconds: what is not saved by then is in the store's own journal. */
const LONGEST_CLOSING = 5_000;

/** `failed` is told, in words, of a service that cannot begin. */
export function engineProcess(failed: (words: string) => void): EngineProcess {
  let running: UtilityProcess | null = null;
  let closing = false;
  // What was granted holds for an engine that is started later too.
  const granted = new Set<string>();
  const waiting = new Map<string, () => void>();

  const start = (): UtilityProcess => {
    const engine = utilityProcess.fork(fileURLToPath(new URL('./engine.js', import.meta.url)), [], {
      serviceName: 'Readout service',
    });
    engine.on('message', (message: FromEngine) => {
      if (message.kind === 'failed') failed(message.words);
      else waiting.get(message.path)?.();
    });
    engine.once('exit', () => {
      if (running === engine) running = null;
      for (const go of waiting.values()) go();
    });
    for (const path of granted) tell(engine, { kind: 'grant', path });
    running = engine;
    return engine;
  };

  return {
    connect: (window) => {
      if (closing) return;
      const { port1, port2 } = new MessageChannelMain();
      (running ?? start()).postMessage({ kind: 'connect' } satisfies ToEngine, [port1]);
      window.postMessage('port', null, [port2]);
    },
    grant: (path) => {
      granted.add(path);
      const engine = running;
      if (!engine) return Promise.resolve();
      return new Promise((resolve) => {
        waiting.set(path, () => {
          waiting.delete(path);
          resolve();
        });
        tell(engine, { kind: 'grant', path });
      });
    },
    close: () => {
      closing = true;
      const engine = running;
      if (!engine) return Promise.resolve();
      return new Promise((resolve) => {
        const timer = setTimeout(() => engine.kill(), LONGEST_CLOSING);
        engine.once('exit', () => {
          clearTimeout(timer);
          resolve();
        });
        tell(engine, { kind: 'close' });
      });
    },
  };
}

function tell(engine: UtilityProcess, message: ToEngine): void {
  engine.postMessage(message);
}
