import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesInPackages } from '../../main/library/fonts.ts';
import { asarFiles } from './asar.ts';

/** What `npm run pack` makes on this machine, with Electron's program or a stand-in for it. */
const ROOT = path.resolve(import.meta.dirname, '../..');
const PACKED = path.join(ROOT, 'build/packed');
const ALLOWED: readonly RegExp[] = [
  /^package\.json$/,
  /^dist\/(?:cli|desktop|engine|[a-z]+-worker)\.js$/,
  /^dist\/preload\.cjs$/,
  // What the code was split into.
  /^dist\/[\w.-]+-[\w-]{8}\.js$/,
  /^dist\/pdf\.worker\.mjs$/,
  /^dist\/data\/sRGB_IEC61966_2_1\.icc$/,
  // The vocabulary of the base layer.
  /^dist\/wink-(?:data\.json|(?:lexicon|numbers)\.bin|words\.txt)$/,
  /^dist\/resources\/icon\.png$/,
  /^dist\/resources\/seeds\/(?:[\w-]+\.txt|README\.md)$/,
  /^dist\/resources\/templates\/_?[a-z-]+\/[a-z0-9.-]+\.(?:hbs|json)$/,
  /^dist\/resources\/window\/index\.html$/,
  // Whose the bundled packages are, and on what terms.
  /^dist\/(?:resources\/window\/)?third-party\.md$/,
  /^dist\/resources\/licenses\/LGPL-2\.1\.txt$/,
  /^dist\/resources\/window\/assets\/[\w.-]+\.(?:js|mjs|css|woff2|ttf|wasm|svg|png|pfb|bcmap|icc)$/,
];
const LARGEST_MB = 95;
let files: ReadonlyMap<string, number>;

beforeAll(() => {
  execFileSync(process.execPath, [path.join(ROOT, 'packaging/pack.ts'), '--dir'], { cwd: ROOT, stdio: 'pipe' });
  files = asarFiles(found('app.asar'));
}, 600_000);

describe('the packed program', () => {
  it('holds nothing but what it needs', () => {
    const fonts = new Set(filesInPackages().map((name) => `dist/resources/packages/${name}`));
    const others = [...files.keys()].filter((name) => !fonts.has(name) && !ALLOWED.some((rule) => rule.test(name)));
    expect(others).toEqual([]);
  });

  it('holds all that it needs', () => {
    const needed = [
      'dist/desktop.js',
      'dist/engine.js',
      'dist/preload.cjs',
      ...readdirSync(path.join(ROOT, 'main/worker'))
        .filter((name) => name.endsWith('-worker.ts'))
        .map((name) => `dist/${path.basename(name, '.ts')}.js`),
      'dist/resources/window/index.html',
      'dist/resources/templates/briefing-memo/manifest.json',
      'dist/third-party.md',
      'dist/resources/window/third-party.md',
      'dist/resources/licenses/LGPL-2.1.txt',
      ...filesInPackages().map((name) => `dist/resources/packages/${name}`),
    ];
    expect(needed.filter((name) => !files.has(name))).toEqual([]);
  });

  it('is of a size that can be sent', () => {
    const megabytes = [...files.values()].reduce((sum, size) => sum + size, 0) / 1e6;
    expect(megabytes).toBeLessThan(LARGEST_MB);
  });

  it('has its fuses set: no Node from outside, no other code than the archive’s', () => {
    const program = readFileSync(found('readout', 'Readout.exe', 'Electron Framework'));
    const mark = program.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
    expect(mark).toBeGreaterThanOrEqual(0);
    const wire = program.toString('latin1', mark + 34, mark + 42);
    // Run as Node, (cookies), NODE_OPTIONS, --inspect, integrity of the archive, only from it, (snapshot), file:// as others.
    expect(wire).toMatch(/^0.0011.0$/);
  });
});

/** The file of the first name that there is, anywhere in what was packed. */
function found(...names: readonly string[]): string {
  const all = readdirSync(PACKED, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const name of names) {
    const entry = all.find((one) => one.name === name);
    if (entry) return path.join(entry.parentPath, entry.name);
  }
  throw new Error(`nothing named ${names.join(' or ')} was packed`);
}
