import path from 'node:path';
import { type BrowserWindow, dialog, type IpcMainInvokeEvent, ipcMain, shell } from 'electron';
import { desktopWord } from '../words/desktop.ts';
import { isOurs } from './addresses.ts';
import type { Notes, Requests } from './channels.ts';
import type { EngineProcess } from './engine-process.ts';
import { grantedPaths, isDocument, proposedName } from './granted.ts';

type Handlers = {
  readonly [K in keyof Requests]: (window: BrowserWindow, ...args: Parameters<Requests[K]>) => ReturnType<Requests[K]>;
};

/** Answers what the window's bridge asks, for the window's own page alone. */
export function answerWindow(windowOf: () => BrowserWindow | null, engine: EngineProcess): void {
  const chosen = grantedPaths();
  const grant = async (file: string): Promise<string> => {
    chosen.add(file);
    await engine.grant(file);
    return file;
  };

  const handlers = {
    chooseFiles: async (window) => {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: desktopWord('files.title'),
        // Where one dialog cannot offer both, files are offered; folders can be dropped.
        properties: [
          'openFile',
          'multiSelections',
          ...(process.platform === 'darwin' ? ['openDirectory' as const] : []),
        ],
      });
      return Promise.all(filePaths.map(grant));
    },
    chooseFolder: async (window) => {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: desktopWord('folder.title'),
        properties: ['openDirectory', 'createDirectory'],
      });
      const [folder] = filePaths;
      return folder === undefined ? null : grant(folder);
    },
    chooseSave: async (window, name) => {
      const proposed = proposedName(name);
      const ending = path.extname(proposed).slice(1);
      const { filePath, canceled } = await dialog.showSaveDialog(window, {
        title: desktopWord('save.title'),
        defaultPath: proposed,
        ...(ending ? { filters: [{ name: ending.toUpperCase(), extensions: [ending] }] } : {}),
      });
      return canceled || !filePath ? null : grant(filePath);
    },
    show: async (_window, file) => {
      if (chosen.has(file)) shell.showItemInFolder(file);
    },
    open: async (_window, file) => {
      if (chosen.has(file) && isDocument(file)) await shell.openPath(file);
    },
  } satisfies Handlers;

  const bind = <K extends keyof Requests>(channel: K, handler: Handlers[K]): void =>
    ipcMain.handle(channel, (event: IpcMainInvokeEvent, ...args: Parameters<Requests[K]>) => {
      const window = windowOf();
      if (!window || !isSender(event, window)) throw new Error('refused');
      return handler(window, ...args);
    });
  bind('chooseFiles', handlers.chooseFiles);
  bind('chooseFolder', handlers.chooseFolder);
  bind('chooseSave', handlers.chooseSave);
  bind('show', handlers.show);
  bind('open', handlers.open);
}

/** Hears a note of the window's own page. */
export function onNote(note: Notes, windowOf: () => BrowserWindow | null, act: (window: BrowserWindow) => void): void {
  ipcMain.on(note, (event) => {
    const window = windowOf();
    if (window && isSender(event, window)) act(window);
  });
}

/** Whether a message comes from the window's own page, and from no frame within it. */
function isSender({ sender, senderFrame }: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>, window: BrowserWindow) {
  return sender === window.webContents && senderFrame === sender.mainFrame && isOurs(senderFrame.url);
}
