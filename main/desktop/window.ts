import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BrowserWindow, dialog, nativeTheme } from 'electron';
import { desktopWord } from '../words/desktop.ts';
import { START } from './addresses.ts';

/** The one window: a guest in a sandbox, without Node, that sees the bridge of preload.cts and no more. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 640,
    minHeight: 480,
    show: false,
    // What is seen before the page is drawn: the page's own colour.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#17181a' : '#ffffff',
    title: 'Readout',
    ...icon(),
    webPreferences: {
      preload: fileURLToPath(new URL('./preload.cjs', import.meta.url)),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      webSecurity: true,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  reviveOnce(window);
  void window.loadURL(START);
  return window;
}

/** Linux takes a window's picture from the window; the others from the program. The bundle has it beside the code. */
function icon(): { readonly icon?: string } {
  const file = fileURLToPath(new URL('./resources/icon.png', import.meta.url));
  return process.platform === 'linux' && existsSync(file) ? { icon: file } : {};
}

/** How soon after it was loaded again a page breaks off that will always do so, in milliseconds. */
const AT_ONCE = 10_000;

/** A page that broke off is loaded again, where nothing is lost; one that breaks off again at once is told, not tried for ever. */
function reviveOnce(window: BrowserWindow): void {
  let revived = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit') return;
    if (Date.now() - revived < AT_ONCE) {
      dialog.showErrorBox(desktopWord('page.failed'), desktopWord('page.failed.detail', { reason }));
      return;
    }
    revived = Date.now();
    window.webContents.reload();
  });
}
