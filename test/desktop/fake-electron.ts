import { EventEmitter } from 'node:events';

/**
 * Electron as far as the desktop program uses it, without its program: what is asked of it is written down, and its events
 * can be told by hand. It shows which protections are set and who is answered; that they hold is Electron's part, and
 * test/desktop/electron.test.ts tries it where Electron is installed.
 */
type Fn = (...args: readonly never[]) => unknown;

export const asked: unknown[][] = [];
const note =
  (name: string, answer?: unknown) =>
  (...args: readonly unknown[]): unknown => {
    asked.push([name, ...args]);
    return answer;
  };

export const handlers = new Map<string, Fn>();
/** By name, what was last set: setPermissionRequestHandler, onBeforeRequest and their like. */
export const guards = new Map<string, Fn>();
const guard =
  (name: string) =>
  (fn: Fn): void =>
    void guards.set(name, fn);

export class FakeContents extends EventEmitter {
  readonly mainFrame = { url: 'app://readout/' };
  readonly setWindowOpenHandler = guard('windowOpen');
  readonly setWebRTCIPHandlingPolicy = note('webrtc');
  readonly postMessage = note('postMessage');
  readonly send = note('send');
  readonly sendInputEvent = note('sendInputEvent');
  readonly reload = note('reload');
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  readonly webContents = new FakeContents();
  readonly show = note('show');
  readonly focus = note('focus');
  readonly isMinimized = (): boolean => false;
  readonly options: unknown;
  constructor(options: unknown) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  readonly loadURL = (address: string): Promise<void> => Promise.resolve(void asked.push(['loadURL', address]));
}

export const app = Object.assign(new EventEmitter(), {
  setName: note('setName'),
  enableSandbox: note('enableSandbox'),
  commandLine: { appendSwitch: note('appendSwitch') },
  configureHostResolver: note('configureHostResolver'),
  requestSingleInstanceLock: () => true,
  whenReady: () => Promise.resolve(),
  quit: note('quit'),
  exit: note('exit'),
});

export const session = {
  defaultSession: {
    webRequest: { onBeforeRequest: guard('onBeforeRequest') },
    setPermissionRequestHandler: guard('permissionRequest'),
    setPermissionCheckHandler: guard('permissionCheck'),
    setDevicePermissionHandler: guard('devicePermission'),
    setSpellCheckerEnabled: note('setSpellCheckerEnabled'),
  },
};

export const protocol = {
  registerSchemesAsPrivileged: note('registerSchemesAsPrivileged'),
  handle: (scheme: string, fn: Fn): void => void handlers.set(`${scheme}:`, fn),
};

export const ipcMain = {
  handle: (channel: string, fn: Fn): void => void handlers.set(channel, fn),
  on: (channel: string, fn: Fn): void => void handlers.set(channel, fn),
};

export const chosen = { open: [] as readonly string[], save: '', answer: 0, refusal: '' };
export const dialog = {
  showOpenDialog: () => Promise.resolve({ filePaths: chosen.open, canceled: chosen.open.length === 0 }),
  showSaveDialog: (_window: unknown, options: unknown) => {
    asked.push(['showSaveDialog', options]);
    return Promise.resolve({ filePath: chosen.save, canceled: chosen.save === '' });
  },
  showMessageBox: (_window: unknown, options: unknown) => {
    asked.push(['showMessageBox', options]);
    return Promise.resolve({ response: chosen.answer, checkboxChecked: false });
  },
  showErrorBox: note('showErrorBox'),
};

export const shell = {
  openPath: (file: string) => {
    asked.push(['openPath', file]);
    return Promise.resolve(chosen.refusal);
  },
  showItemInFolder: note('showItemInFolder'),
};
export const nativeTheme = { shouldUseDarkColors: false };
export const Menu = {
  buildFromTemplate: (items: unknown) => ({ items, popup: () => void asked.push(['popup', items]) }),
  setApplicationMenu: note('setApplicationMenu'),
};

export class MessageChannelMain {
  readonly port1 = { name: 'port1' };
  readonly port2 = { name: 'port2' };
}

export class FakeProcess extends EventEmitter {
  readonly kill = note('kill');
  readonly postMessage = (message: { readonly kind: string; readonly path?: string }, ports?: unknown): void => {
    asked.push(['engine', message, ports]);
    if (message.kind === 'grant') queueMicrotask(() => this.emit('message', { kind: 'granted', path: message.path }));
    if (message.kind === 'close') queueMicrotask(() => this.emit('exit', 0));
  };
}
export const processes: FakeProcess[] = [];
export const utilityProcess = {
  fork: (...args: readonly unknown[]): FakeProcess => {
    asked.push(['fork', ...args]);
    const engine = new FakeProcess();
    processes.push(engine);
    return engine;
  },
};
