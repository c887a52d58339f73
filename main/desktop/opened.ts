import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { OpenedFile } from '../../core/model/desktop.ts';
import { desktopWord } from '../words/desktop.ts';

/** Project files on their way to the window: kept until it listens. */
export interface OpenedFiles {
  readonly open: (file: string) => Promise<void>;
  /** Asks for a file in the system's dialog, and opens it. */
  readonly choose: () => Promise<void>;
  /** From now on the window hears of files, and of those that waited. */
  readonly listen: () => void;
}

/** Megabytes: a project holds its articles' files, so it may be large, but not so large. */
const LARGEST_MB = 1_000;

export function openedFiles(windowOf: () => BrowserWindow | null): OpenedFiles {
  let listening = false;
  const waiting: OpenedFile[] = [];
  const flush = (): void => {
    const window = windowOf();
    if (!listening || !window) return;
    for (const file of waiting.splice(0)) window.webContents.send('opened', file);
  };
  const open = async (file: string): Promise<void> => {
    try {
      if ((await stat(file)).size > LARGEST_MB * 1_000_000)
        throw new Error(desktopWord('open.too-large', { limit: LARGEST_MB }));
      waiting.push({ name: path.basename(file), bytes: new Uint8Array(await readFile(file)) });
      flush();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      dialog.showErrorBox(desktopWord('open.failed'), desktopWord('open.failed.detail', { path: file, reason }));
    }
  };
  return {
    open,
    choose: async () => {
      const window = windowOf();
      if (!window) return;
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: desktopWord('open.title'),
        properties: ['openFile'],
        filters: [{ name: desktopWord('open.filter'), extensions: ['readout'] }],
      });
      for (const file of filePaths) await open(file);
    },
    listen: () => {
      listening = true;
      flush();
    },
  };
}
