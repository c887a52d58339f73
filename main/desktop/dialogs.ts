import { existsSync } from 'node:fs';
import path from 'node:path';
import { type BrowserWindow, dialog, type IpcMainInvokeEvent, ipcMain, shell } from 'electron';
import { desktopWord } from '../words/desktop.ts';
import { isOurs } from './addresses.ts';
import type { Notes, Requests } from './channels.ts';
import type { EngineProcess } from './engine-process.ts';
import { grantedPaths, isDocument, proposedNames } from './granted.ts';

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
    chooseSaves: async (window, names) => {
      const proposed = proposedNames(names);
      const [only, ...more] = proposed;
      if (only === undefined) return null;
      const files = more.length === 0 ? await saveAs(window, only) : await saveAll(window, proposed);
      return files && Promise.all(files.map(grant));
    },
    show: async (_window, file) => {
      if (chosen.has(file)) shell.showItemInFolder(file);
    },
    open: async (_window, file) => {
      if (!chosen.has(file) || !isDocument(file)) return;
      // It gives what went wrong as words: the file was moved, or no program is there for it.
      const refusal = await shell.openPath(file);
      if (refusal !== '') throw new Error(refusal);
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
  bind('chooseSaves', handlers.chooseSaves);
  bind('show', handlers.show);
  bind('open', handlers.open);
}

async function saveAs(window: BrowserWindow, proposed: string): Promise<readonly string[] | null> {
  const ending = path.extname(proposed).slice(1);
  const { filePath, canceled } = await dialog.showSaveDialog(window, {
    title: desktopWord('save.title'),
    defaultPath: proposed,
    ...(ending ? { filters: [{ name: ending.toUpperCase(), extensions: [ending] }] } : {}),
  });
  return canceled || !filePath ? null : [filePath];
}

/** Several files go into one folder; where some of them are there already, that is asked, as the dialog for one file does. */
async function saveAll(window: BrowserWindow, proposed: readonly string[]): Promise<readonly string[] | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: desktopWord('save-all.title', { count: proposed.length }),
    buttonLabel: desktopWord('save-all.button'),
    properties: ['openDirectory', 'createDirectory'],
  });
  const [folder] = filePaths;
  if (folder === undefined) return null;
  const files = proposed.map((name) => path.join(folder, name));
  const there = files.filter((file) => existsSync(file));
  if (there.length === 0) return files;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: desktopWord('replace.title'),
    detail: there.map((file) => path.basename(file)).join('\n'),
    buttons: [desktopWord('replace.do'), desktopWord('replace.cancel')],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0 ? files : null;
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
