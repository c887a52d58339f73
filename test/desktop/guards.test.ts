import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOurs, mayShow, START, staysHere } from '../../main/desktop/addresses.ts';
import { projectFiles } from '../../main/desktop/arguments.ts';
import { grantedPaths, isDocument, proposedName } from '../../main/desktop/granted.ts';
import { accelerator, menuModel } from '../../main/desktop/menu-model.ts';
import { pageAnswer } from '../../main/desktop/pages.ts';
import { SWITCHES } from '../../main/desktop/switches.ts';
import { desktopWord } from '../../main/words/desktop.ts';

describe('addresses', () => {
  it('only the program’s own scheme and host is ours', () => {
    for (const own of [START, 'app://readout/assets/a.js', 'app://readout/#x']) expect(isOurs(own), own).toBe(true);
    for (const foreign of [
      'app://elsewhere/',
      'app://readout.example/',
      'app://user@readout:80/',
      'https://readout/',
      'file:///app://readout/',
      'appx://readout/',
      'about:blank',
      '',
      undefined,
    ])
      expect(isOurs(foreign), String(foreign)).toBe(false);
  });

  it('requests to a network, a file or another page’s blob are refused', () => {
    for (const own of [START, 'blob:app://readout/1-2', 'data:image/png;base64,AA==', 'devtools://devtools/x.js'])
      expect(staysHere(own), own).toBe(true);
    for (const foreign of [
      'https://example.org/',
      'http://127.0.0.1:8080/',
      'ws://localhost/rpc',
      'wss://readout/',
      'file:///etc/passwd',
      'ftp://readout/',
      'blob:https://example.org/1',
      'chrome://settings/',
      'no address',
    ])
      expect(staysHere(foreign), foreign).toBe(false);
  });

  it('the window goes to its own page alone', () => {
    expect(mayShow(START)).toBe(true);
    for (const other of [
      'app://readout/assets/a.js',
      'https://example.org/',
      'data:text/html,x',
      'javascript:alert(1)',
    ])
      expect(mayShow(other), other).toBe(false);
  });
});

describe('pages of the program’s scheme', () => {
  const pages = new Map([
    ['/', { type: 'text/html; charset=utf-8', bytes: new TextEncoder().encode('<h1>Window</h1>') }],
    ['/assets/a.js', { type: 'text/javascript', bytes: new TextEncoder().encode('1') }],
  ]);
  const status = (address: string, method = 'GET'): number => pageAnswer(pages, method, address).status;

  it('are files of the list, by their address', () => {
    const page = pageAnswer(pages, 'GET', START);
    expect(page.status).toBe(200);
    expect(new TextDecoder().decode(page.bytes ?? undefined)).toContain('Window');
    expect(page.headers['Content-Type']).toBe('text/html; charset=utf-8');
    expect(status('app://readout/assets/a.js?v=1')).toBe(200);
  });

  it('are nothing else: no other file, host or method, and no way out of the folder', () => {
    for (const address of [
      'app://readout/package.json',
      'app://readout/../package.json',
      'app://readout/%2e%2e/package.json',
      'app://readout/assets/..%2f..%2fengine.js',
      'app://readout//assets/a.js',
      'app://elsewhere/',
    ])
      expect(status(address), address).toBe(404);
    expect(status(START, 'POST')).toBe(405);
  });

  it('run nothing from elsewhere, and connect to nothing', () => {
    const policy = pageAnswer(pages, 'GET', START).headers['Content-Security-Policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).not.toMatch(/unsafe|\*|https?:|wss?:/);
  });
});

describe('paths', () => {
  it('count as given only as the dialog gave them', () => {
    const granted = grantedPaths();
    const memo = path.resolve('memo.docx');
    granted.add(memo);
    expect(granted.has(memo)).toBe(true);
    for (const other of ['memo.docx', `${path.dirname(memo)}/x/../memo.docx`, `${memo}.exe`, ''])
      expect(granted.has(other), other).toBe(false);
  });

  it('are opened by the system only where they are documents', () => {
    for (const name of ['a.docx', 'a.PDF', 'a.readout']) expect(isDocument(name), name).toBe(true);
    for (const name of ['a.exe', 'a.docx.sh', 'a', 'a.app', 'a.lnk', 'a.desktop'])
      expect(isDocument(name), name).toBe(false);
  });

  it('are proposed without folders, control characters or length', () => {
    expect(proposedName('memo.docx')).toBe('memo.docx');
    expect(proposedName('../../etc/passwd')).toBe('etc passwd');
    expect(proposedName('a\u0000b\n:c?.pdf')).toBe('a b c .pdf');
    expect(proposedName('')).toBe('memo');
    expect(proposedName('x'.repeat(500))).toHaveLength(120);
  });
});

describe('a command line', () => {
  it('gives the project files that it names', () => {
    const folder = path.resolve('/home/person');
    expect(
      projectFiles(['readout', 'a.readout', '--b.readout', 'c.txt', path.join(folder, 'A.READOUT')], folder),
    ).toEqual([path.join(folder, 'a.readout'), path.join(folder, 'A.READOUT')]);
    expect(projectFiles(['a.readout'], folder)).toEqual([]);
  });
});

describe('the menu', () => {
  it('has words for every label, and a key for what it presses', () => {
    for (const platform of ['linux', 'win32', 'darwin'] as const)
      for (const { label, entries } of menuModel(platform)) {
        expect(desktopWord(label)).toMatch(/^&[A-Z]/);
        for (const entry of entries)
          if (entry.kind === 'press') expect(accelerator(entry.key)).toMatch(/^(CommandOrControl\+[A-Z]|F\d)$/);
      }
  });

  it('quits from its own place on macOS, and from the file menu elsewhere', () => {
    const roles = (platform: NodeJS.Platform): readonly string[] =>
      menuModel(platform).flatMap(({ entries }) =>
        entries.flatMap((entry) => (entry.kind === 'role' ? [entry.role] : [])),
      );
    expect(roles('darwin')).not.toContain('quit');
    expect(roles('linux')).toContain('quit');
  });
});

describe('Chromium', () => {
  it('resolves no name', () => {
    expect(SWITCHES).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
  });
});
