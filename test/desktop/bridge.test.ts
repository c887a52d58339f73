import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { createContext, Script } from 'node:vm';
import { describe, expect, it } from 'vitest';

/** The window's bridge, run as a sandbox runs it: as a CommonJS script that may require Electron and nothing else. */
const SOURCE = readFileSync(path.resolve(import.meta.dirname, '../../main/preload.cts'), 'utf8');

interface Seen {
  readonly bridge: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  readonly calls: readonly unknown[];
  readonly receive: (channel: string, told: unknown, ports: readonly unknown[]) => void;
}

function loaded(): Seen {
  const calls: unknown[] = [];
  const listeners = new Map<string, (event: unknown, told: unknown) => void>();
  let bridge = {};
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, value: object) => void (name === 'readout' && (bridge = value)),
    },
    ipcRenderer: {
      invoke: (...args: readonly unknown[]) => calls.push(['invoke', ...args]),
      send: (...args: readonly unknown[]) => calls.push(['send', ...args]),
      on: (channel: string, listener: (event: unknown, told: unknown) => void) => listeners.set(channel, listener),
    },
  };
  const window = { postMessage: (...args: readonly unknown[]) => calls.push(['postMessage', ...args]) };
  const require = (name: string): unknown => {
    if (name !== 'electron') throw new Error(`no ${name} in a sandbox`);
    return electron;
  };
  new Script(stripTypeScriptTypes(SOURCE)).runInContext(
    createContext({ require, window, location: { origin: 'app://readout' } }),
  );
  return { bridge, calls, receive: (channel, told, ports) => listeners.get(channel)?.({ ports }, told) };
}

describe('the bridge', () => {
  it('gives the window these functions and no way to send anything else', () => {
    expect(Object.keys(loaded().bridge).sort()).toEqual([
      'askPort',
      'chooseFiles',
      'chooseFolder',
      'chooseSaves',
      'onOpened',
      'open',
      'show',
    ]);
  });

  it('passes on what is asked, each on its own channel, without what was not asked for', () => {
    const { bridge, calls } = loaded();
    bridge['askPort']?.();
    bridge['chooseSaves']?.(['memo.docx'], 'more');
    bridge['open']?.('/tmp/memo.docx');
    expect(calls).toEqual([
      ['send', 'ask-port'],
      ['invoke', 'chooseSaves', ['memo.docx']],
      ['invoke', 'open', '/tmp/memo.docx'],
    ]);
  });

  it('hands a port to its own page, and to no other', () => {
    const { calls, receive } = loaded();
    receive('port', null, ['a port']);
    expect(calls).toEqual([['postMessage', 'readout-port', 'app://readout', ['a port']]]);
  });

  it('tells of opened files from when the window listens', () => {
    const { bridge, calls, receive } = loaded();
    const heard: unknown[] = [];
    bridge['onOpened']?.((file: unknown) => heard.push(file));
    receive('opened', { name: 'a.readout' }, []);
    expect(calls).toEqual([['send', 'listening']]);
    expect(heard).toEqual([{ name: 'a.readout' }]);
  });
});
