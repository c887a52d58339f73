import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A folder with the names of Electron's files for Linux and nothing in them: where its program is not installed, all that
 * we put into a packed program can still be put there and looked at. The one that stands for the program carries the mark
 * and the row of fuses that the real one has, so that setting them is tried as well.
 */
export function standInElectron(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const name of ['locales', 'resources']) mkdirSync(path.join(folder, name), { recursive: true });
  for (const name of FILES) writeFileSync(path.join(folder, name), '');
  // The wire: its version, its length, then a byte a fuse ("1" for on).
  const wire = Buffer.concat([
    Buffer.from(FUSE_MARK, 'latin1'),
    Buffer.from([1, 8]),
    Buffer.from('10110001', 'latin1'),
  ]);
  writeFileSync(path.join(folder, 'electron'), wire, { mode: 0o755 });
}

/** What stands before the fuses in Electron's program (docs of @electron/fuses). */
const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FILES = [
  'LICENSE',
  'LICENSES.chromium.html',
  'version',
  'locales/en-US.pak',
  'chrome_100_percent.pak',
  'chrome_200_percent.pak',
  'chrome-sandbox',
  'chrome_crashpad_handler',
  'icudtl.dat',
  'libEGL.so',
  'libGLESv2.so',
  'libffmpeg.so',
  'libvk_swiftshader.so',
  'libvulkan.so.1',
  'resources.pak',
  'snapshot_blob.bin',
  'v8_context_snapshot.bin',
  'vk_swiftshader_icd.json',
];
