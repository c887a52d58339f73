import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { resourceFolder } from '../resources.ts';

export interface PageFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};

const PLAIN = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Readout</title>
<body><h1>Readout is running</h1><p>The window is not built yet. Build it with <code>npm run build:window</code>, then load
this page again. Until then the contract answers at <code>/rpc</code>.</p></body></html>`;

/**
 * The files of the built window by their address, read once: what is not in this list does not exist, so no address can
 * lead out of the folder. Without a built window a plain page that says so.
 */
export function pagesOf(folder: string = resourceFolder('window')): ReadonlyMap<string, PageFile> {
  const pages = new Map<string, PageFile>();
  if (!existsSync(path.join(folder, 'index.html'))) {
    return pages.set('/', { type: TYPES['.html'] ?? '', bytes: new TextEncoder().encode(PLAIN) });
  }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[path.extname(entry.name).toLowerCase()];
    if (!entry.isFile() || type === undefined) continue;
    const file = path.join(entry.parentPath, entry.name);
    const address = `/${path.relative(folder, file).split(path.sep).join('/')}`;
    pages.set(address === '/index.html' ? '/' : address, { type, bytes: readFileSync(file) });
  }
  return pages;
}
