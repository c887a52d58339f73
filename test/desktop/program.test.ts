import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { app, asked, BrowserWindow, chosen, guards, handlers, processes } from './fake-electron.ts';

vi.mock('electron', async () => import('./fake-electron.ts'));

/** main/desktop.ts, started as Electron starts it. */
const place = mkdtempSync(path.join(tmpdir(), 'readout-program-'));
const memo = path.join(place, 'memo.docx');
let window: BrowserWindow;
/** A machine that does much at once is slow, not wrong. */
const PATIENCE = { timeout: 20_000 };

beforeAll(async () => {
  await import('../../main/desktop.ts');
  await vi.waitFor(() => expect(BrowserWindow.all).toHaveLength(1), PATIENCE);
  [window] = BrowserWindow.all as [BrowserWindow];
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const calls = (name: string): readonly unknown[][] => asked.filter(([first]) => first === name);
/** The page's own sender; parts of it can be replaced. */
const sender = (more: object = {}): object => ({
  sender: window.webContents,
  senderFrame: window.webContents.mainFrame,
  ...more,
});
const ask = async (channel: string, from: object, ...args: readonly unknown[]): Promise<unknown> =>
  (handlers.get(channel) as ((...all: readonly unknown[]) => unknown) | undefined)?.(from, ...args);
const guarded = (name: string, ...args: readonly unknown[]): unknown =>
  (guards.get(name) as ((...all: readonly unknown[]) => unknown) | undefined)?.(...args);

describe('the window', () => {
  it('is a guest: in a sandbox, isolated, without Node, at its own address', () => {
    expect(window.options).toMatchObject({
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        webviewTag: false,
        webSecurity: true,
      },
    });
    expect(calls('enableSandbox')).toHaveLength(1);
    expect(calls('loadURL')).toEqual([['loadURL', 'app://readout/']]);
  });

  it('is loaded again where its page breaks off, and told where that happens again at once', () => {
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    expect(calls('reload')).toEqual([]);
    window.webContents.emit('render-process-gone', {}, { reason: 'oom' });
    expect(calls('reload')).toHaveLength(1);
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect([calls('reload').length, calls('showErrorBox').length]).toEqual([1, 1]);
    expect(String(calls('showErrorBox')[0]?.[2])).toContain('crashed');
    asked.splice(0, asked.length, ...asked.filter(([name]) => name !== 'showErrorBox'));
  });

  it('goes by the program’s own name before it asks for the only place', () => {
    expect(calls('setName')).toEqual([['setName', 'Readout']]);
  });

  it('has every request refused that would leave the program', () => {
    const cancelled = (url: string): unknown => {
      let answer: unknown;
      guarded('onBeforeRequest', { url }, (given: unknown) => {
        answer = given;
      });
      return answer;
    };
    expect(cancelled('https://example.org/')).toEqual({ cancel: true });
    expect(cancelled('file:///etc/hosts')).toEqual({ cancel: true });
    expect(cancelled('app://readout/assets/a.js')).toEqual({ cancel: false });
    expect(calls('appendSwitch').map(([, name]) => name)).toContain('host-resolver-rules');
  });

  it('offers what can be done with text where the pointer asks, and nothing elsewhere', () => {
    const asksAt = (isEditable: boolean, selectionText: string): void =>
      void window.webContents.emit('context-menu', {}, { isEditable, selectionText });
    asksAt(true, '');
    asksAt(false, 'a quota');
    asksAt(false, ' ');
    expect(calls('popup').map(([, items]) => (items as { role: string }[]).map(({ role }) => role))).toEqual([
      ['cut', 'copy', 'paste', 'selectAll'],
      ['copy'],
    ]);
  });

  it('is made larger by the key without Shift as well, which the menu does not show', () => {
    const [[, menu]] = calls('setApplicationMenu') as [[string, { items: { submenu?: object[] }[] }]];
    const items = menu.items.flatMap(({ submenu }) => submenu ?? []);
    expect(items).toContainEqual({ role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false });
  });

  it('gets no permission, opens no window, embeds nothing and stays on its page', () => {
    const answers: unknown[] = [];
    guarded('permissionRequest', {}, 'media', (given: unknown) => answers.push(given));
    expect([...answers, guarded('permissionCheck'), guarded('devicePermission')]).toEqual([false, false, false]);
    expect(guarded('windowOpen', { url: 'https://example.org/' })).toEqual({ action: 'deny' });
    const stopped = (event: string, url: string): boolean => {
      const preventDefault = vi.fn();
      window.webContents.emit(event, { url, preventDefault });
      return preventDefault.mock.calls.length > 0;
    };
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      expect(stopped(event, 'https://example.org/'), event).toBe(true);
      expect(stopped(event, 'app://readout/'), event).toBe(false);
    }
    expect(stopped('will-attach-webview', '')).toBe(true);
  });
});

describe('what the page asks', () => {
  it('is answered to the page itself alone: not to a frame in it, another page or another window', async () => {
    for (const other of [
      sender({ sender: {} }),
      sender({ senderFrame: { url: 'app://readout/' } }),
      sender({ senderFrame: null }),
    ])
      await expect(ask('chooseFiles', other)).rejects.toThrow('refused');
    window.webContents.mainFrame.url = 'https://example.org/';
    await expect(ask('chooseFiles', sender())).rejects.toThrow('refused');
    window.webContents.mainFrame.url = 'app://readout/';
    expect(await ask('chooseFiles', sender())).toEqual([]);
  });

  it('joins it to a service that runs in a process of its own, and that is started again when it ended', async () => {
    await ask('ask-port', sender());
    expect(calls('fork')).toHaveLength(1);
    expect(asked).toContainEqual(['engine', { kind: 'connect' }, [{ name: 'port1' }]]);
    expect(asked).toContainEqual(['postMessage', 'port', null, [{ name: 'port2' }]]);
    await ask('ask-port', sender({ sender: {} }));
    expect(calls('postMessage')).toHaveLength(1);
    processes[0]?.emit('exit', 1);
    await ask('ask-port', sender());
    expect(calls('fork')).toHaveLength(2);
  });

  it('lets the service use what a dialog gave, and shows and opens that alone', async () => {
    expect(await ask('chooseFolder', sender())).toBeNull();
    chosen.open = ['/office/templates'];
    const folder = ask('chooseFolder', sender());
    chosen.open = [];
    expect(await folder).toBe('/office/templates');
    chosen.save = memo;
    expect(await ask('chooseSaves', sender(), ['../memo.docx'])).toEqual([memo]);
    expect(calls('showSaveDialog')[0]?.[1]).toMatchObject({ defaultPath: 'memo.docx' });
    expect(asked).toContainEqual(['engine', { kind: 'grant', path: memo }, undefined]);
    await ask('open', sender(), memo);
    await ask('open', sender(), '/bin/sh');
    await ask('show', sender(), '/bin/sh');
    expect([...calls('openPath'), ...calls('showItemInFolder')]).toEqual([['openPath', memo]]);
    chosen.refusal = 'No program for it';
    await expect(ask('open', sender(), memo)).rejects.toThrow('No program for it');
    chosen.save = '';
    expect(await ask('chooseSaves', sender(), ['memo.docx'])).toBe(null);
    expect(await ask('chooseSaves', sender(), 'memo.docx')).toBe(null);
  });

  it('asks once for the folder of several files, and once more where some of them are there', async () => {
    const several = ['memo.docx', '../memo.pdf'];
    chosen.open = [place];
    expect(await ask('chooseSaves', sender(), several)).toEqual([memo, path.join(place, 'memo.pdf')]);
    writeFileSync(path.join(place, 'memo.pdf'), 'older');
    chosen.answer = 1;
    expect(await ask('chooseSaves', sender(), several)).toBe(null);
    chosen.answer = 0;
    expect(await ask('chooseSaves', sender(), several)).toHaveLength(2);
    chosen.open = [];
    expect(await ask('chooseSaves', sender(), several)).toBe(null);
    expect(calls('showMessageBox').map(([, options]) => (options as { detail: string }).detail)).toEqual([
      'memo.pdf',
      'memo.pdf',
    ]);
  });

  it('gets pages of the program’s own scheme, and no other file', async () => {
    const get = (url: string): Promise<Response> => ask('app:', { method: 'GET', url }) as Promise<Response>;
    const page = await get('app://readout/');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await get('app://readout/../package.json')).status).toBe(404);
  });
});

describe('a project file from the system', () => {
  it('waits until the page listens, then comes with its bytes', async () => {
    const file = path.join(place, 'visit.readout');
    writeFileSync(file, 'a project');
    app.emit('second-instance', {}, ['readout', 'visit.readout', 'other.txt'], place);
    expect(calls('send')).toEqual([]);
    await ask('listening', sender());
    await vi.waitFor(() => expect(calls('send')).toHaveLength(1), PATIENCE);
    const [, channel, { name, bytes }] = calls('send')[0] as [string, string, { name: string; bytes: Uint8Array }];
    expect([channel, name, new TextDecoder().decode(bytes)]).toEqual(['opened', 'visit.readout', 'a project']);
  });

  it('that is not there is told in words, and nothing else happens', async () => {
    const preventDefault = vi.fn();
    app.emit('open-file', { preventDefault }, path.join(place, 'gone.readout'));
    await vi.waitFor(() => expect(calls('showErrorBox')).toHaveLength(1), PATIENCE);
    expect(String(calls('showErrorBox')[0]?.[2])).toContain('gone.readout');
    expect(calls('send')).toHaveLength(1);
    expect(preventDefault).toHaveBeenCalled();
  });
});

describe('the end', () => {
  it('waits until the service has closed, and starts none meanwhile', async () => {
    const preventDefault = vi.fn();
    app.emit('before-quit', { preventDefault });
    const forks = calls('fork').length;
    await ask('ask-port', sender());
    // Asked once more before it is done, it waits all the same.
    app.emit('before-quit', { preventDefault });
    expect(preventDefault).toHaveBeenCalledTimes(2);
    await vi.waitFor(() => expect(calls('quit')).toHaveLength(1), PATIENCE);
    expect(asked).toContainEqual(['engine', { kind: 'close' }, undefined]);
    expect(calls('fork')).toHaveLength(forks);
    app.emit('before-quit', { preventDefault });
    expect(preventDefault).toHaveBeenCalledTimes(2);
  });
});
