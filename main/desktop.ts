import { app, type BrowserWindow, dialog, protocol, session } from 'electron';
import { SCHEME } from './desktop/addresses.ts';
import { isProjectFile, projectFiles } from './desktop/arguments.ts';
import { answerWindow, onNote } from './desktop/dialogs.ts';
import { engineProcess } from './desktop/engine-process.ts';
import { guardProgram, guardSession } from './desktop/guards.ts';
import { offerEditing, showMenu } from './desktop/menus.ts';
import { openedFiles } from './desktop/opened.ts';
import { pageAnswer } from './desktop/pages.ts';
import { openWindow } from './desktop/window.ts';
import { pagesOf } from './serve/pages.ts';
import { desktopWord } from './words/desktop.ts';

/**
 * The desktop program: one window, whose page comes from the program's own scheme, and the service in a process of its own.
 * They meet over a port; what the window may ask besides is in core/model/desktop.ts.
 */
let window: BrowserWindow | null = null;
const windowOf = (): BrowserWindow | null => window;
const opened = openedFiles(windowOf);
const engine = engineProcess((words) => {
  dialog.showErrorBox(desktopWord('engine.failed'), words);
  app.exit(1);
});

// Before anything asks where its own files are: run from the repository it would go by Electron's name, and share its lock.
app.setName('Readout');
guardProgram();
protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);

if (app.requestSingleInstanceLock()) begin();
else app.quit();

function begin(): void {
  app.on('second-instance', (_, args, folder) => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
    for (const file of projectFiles(args, folder)) void opened.open(file);
  });
  // macOS tells of files this way, also before the program is ready.
  app.on('open-file', (event, file) => {
    event.preventDefault();
    if (isProjectFile(file)) void opened.open(file);
  });
  app.on('window-all-closed', () => app.quit());
  let end: 'not asked' | 'saving' | 'saved' = 'not asked';
  app.on('before-quit', (event) => {
    if (end === 'saved') return;
    // Also where it is asked again, out of impatience: the service saves first.
    event.preventDefault();
    if (end === 'saving') return;
    end = 'saving';
    void engine.close().then(() => {
      end = 'saved';
      app.quit();
    });
  });
  void app.whenReady().then(ready);
}

function ready(): void {
  const pages = pagesOf();
  guardSession(session.defaultSession);
  protocol.handle(SCHEME, ({ method, url }) => {
    const { status, headers, bytes } = pageAnswer(pages, method, url);
    return new Response(bytes ? new Uint8Array(bytes) : null, { status, headers });
  });
  answerWindow(windowOf, engine);
  onNote('ask-port', windowOf, ({ webContents }) => engine.connect(webContents));
  onNote('listening', windowOf, opened.listen);
  showMenu(windowOf, () => void opened.choose());
  window = openWindow();
  offerEditing(window);
  window.once('closed', () => {
    window = null;
  });
  for (const file of projectFiles(process.argv, process.cwd())) void opened.open(file);
}
