import type * as Electron from 'electron';
import type { Desktop } from '../core/model/desktop.ts' with { 'resolution-mode': 'import' };
import type { Notes, Requests, Told } from './desktop/channels.ts' with { 'resolution-mode': 'import' };

/**
 * The bridge between the window and the main process, the only code that sees both: it runs in the sandbox, hands over the
 * named functions below and nothing else, and never a generic way to send.
 */
const { contextBridge, ipcRenderer } = require('electron') as typeof Electron;

function ask<K extends keyof Requests>(channel: K, ...args: Parameters<Requests[K]>): ReturnType<Requests[K]> {
  return ipcRenderer.invoke(channel, ...args) as ReturnType<Requests[K]>;
}

function tell(note: Notes): void {
  ipcRenderer.send(note);
}

function on<K extends keyof Told>(channel: K, listener: (told: Told[K], ports: readonly MessagePort[]) => void): void {
  ipcRenderer.on(channel, ({ ports }, told: Told[K]) => listener(told, ports));
}

// A port cannot pass the bridge as a value; as a message to this very page it can.
on('port', (_, ports) => window.postMessage('readout-port', location.origin, [...ports]));

contextBridge.exposeInMainWorld('readout', {
  askPort: () => tell('ask-port'),
  chooseFiles: () => ask('chooseFiles'),
  chooseFolder: () => ask('chooseFolder'),
  chooseSaves: (names) => ask('chooseSaves', names),
  show: (path) => ask('show', path),
  open: (path) => ask('open', path),
  onOpened: (opened) => {
    on('opened', opened);
    tell('listening');
  },
} satisfies Desktop);
