import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { packageFile } from '../main/resources.ts';

/**
 * `npm run icons`: the program's icon, drawn once as packaging/icons/icon.svg, as each system wants it: PNG, ICO and ICNS.
 * The files are kept in the repository; this is for when the drawing changes.
 */
const FOLDER = path.join(import.meta.dirname, 'icons');
const WINDOWS = [16, 24, 32, 48, 64, 128, 256];
/** The types of Apple's icon format that hold PNG, by their size in pixels (those for dense screens come second). */
const APPLE: readonly (readonly [type: string, size: number])[] = [
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
];

await initWasm(readFileSync(packageFile('@resvg/resvg-wasm/index_bg.wasm')));
const drawing = readFileSync(path.join(FOLDER, 'icon.svg'), 'utf8');
writeFileSync(path.join(FOLDER, 'icon.png'), png(512));
writeFileSync(path.join(FOLDER, 'icon.ico'), ico(WINDOWS));
writeFileSync(path.join(FOLDER, 'icon.icns'), icns());

function png(size: number): Buffer {
  return Buffer.from(new Resvg(drawing, { fitTo: { mode: 'width', value: size } }).render().asPng());
}

/** An icon of Windows: a header, an entry of 16 bytes a picture (size 0 stands for 256), then the pictures as PNG. */
function ico(sizes: readonly number[]): Buffer {
  const pictures = sizes.map(png);
  const header = Buffer.alloc(6 + 16 * sizes.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(sizes.length, 4);
  let offset = header.length;
  for (const [i, size] of sizes.entries()) {
    const at = 6 + 16 * i;
    const length = pictures[i]?.length ?? 0;
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += length;
  }
  return Buffer.concat([header, ...pictures]);
}

/** An icon of macOS: "icns" and the whole length, then pictures, each after its type and its length with these eight bytes. */
function icns(): Buffer {
  const parts = APPLE.flatMap(([type, size]) => {
    const picture = png(size);
    return [chunkHead(type, picture.length), picture];
  });
  return Buffer.concat([chunkHead('icns', Buffer.concat(parts).length), ...parts]);
}

function chunkHead(type: string, length: number): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(length + 8, 4);
  return head;
}
