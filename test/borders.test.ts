import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Who may import whom. A folder of core is a stage: it sees the model, the formats of others and itself; stages meet in
 * core/readout.ts. The ways in see core through its doors and the model; the window sees the model and the contract.
 */
const ROOT = path.resolve(import.meta.dirname, '..');
const IMPORT = /(?:^|\n)\s*(?:import|export)\b([^'";]*?)from\s*'(\.[^']+)'|import\(\s*'(\.[^']+)'\s*\)/g;
/** "type { Span }", "{ type Span, type Range }": what is gone when the code runs. */
const TYPES = /^\s*type\b|^\s*\{(?:\s*type\s+[\w\s]+,?)+\}\s*$/;

interface Import {
  readonly from: string;
  readonly to: string;
  /** Whether it takes nothing but types. */
  readonly types: boolean;
}

function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:c?ts|tsx)$/.test(entry.name))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

function importsOf(folder: string): readonly Import[] {
  return sourcesBelow(folder).flatMap((from) =>
    [...readFileSync(path.join(ROOT, from), 'utf8').matchAll(IMPORT)].map((match) => ({
      from,
      to: path.posix.normalize(path.posix.join(path.posix.dirname(from), match[2] ?? match[3] ?? '')),
      types: TYPES.test(match[1] ?? ''),
    })),
  );
}

/** The stage a file of core belongs to; null for the files that stand in core itself. */
function stageOf(file: string): string | null {
  const [top, stage, ...rest] = file.split('/');
  return top === 'core' && rest.length > 0 ? (stage ?? null) : null;
}

function crossings(imports: readonly Import[], allowed: (one: Import) => boolean): readonly string[] {
  return imports.filter((one) => !allowed(one)).map(({ from, to }) => `${from} imports ${to}`);
}

describe('borders', () => {
  it('sees the imports that there are', () => {
    const imports = importsOf('core');
    expect(imports.length).toBeGreaterThan(300);
    expect(imports).toContainEqual({ from: 'core/memo/build.ts', to: 'core/memo/select.ts', types: false });
    expect(imports).toContainEqual({ from: 'core/model/memo.ts', to: 'core/model/span.ts', types: true });
    expect(crossings([{ ...A_TO_B, to: 'core/facts/find.ts' }], staysInStage)).toHaveLength(1);
  });

  it('the model imports only itself', () => {
    expect(crossings(importsOf('core/model'), ({ to }) => to.startsWith('core/model/'))).toEqual([]);
  });

  it('what opens formats of others sees no stage', () => {
    const allowed = ({ to }: Import): boolean => to.startsWith('core/model/') || to.startsWith('core/formats/');
    expect(crossings(importsOf('core/formats'), allowed)).toEqual([]);
  });

  it('a stage imports the model, formats and itself, never another stage', () => {
    expect(crossings(importsOf('core'), staysInStage)).toEqual([]);
  });

  it('main sees core through its doors and the model, and never the window', () => {
    const allowed = ({ to }: Import): boolean =>
      !to.startsWith('renderer/') && (!to.startsWith('core/') || to.startsWith('core/model/') || DOORS.test(to));
    expect(crossings(importsOf('main'), allowed)).toEqual([]);
  });
});

describe('circles', () => {
  it('are seen, whatever leads into them and out of them', () => {
    const pairs = ['in-a', 'a-b', 'b-c', 'c-a', 'c-out', 'other-out'].map((pair) => pair.split('-'));
    const imports = pairs.map(([from = '', to = '']) => ({ from, to, types: false }));
    expect(inCircles(imports)).toEqual(['a', 'b', 'c']);
    expect(inCircles(imports.map((one) => (one.to === 'a' ? { ...one, types: true } : one)))).toEqual([]);
  });

  it('no files take values from each other, but where what they read or set holds more of its kind', () => {
    const all = ['core', 'main', 'packaging', 'renderer'].flatMap(importsOf);
    expect(inCircles(all).filter((file) => !NESTED.test(file))).toEqual([]);
  });
});

describe('the border of the window', () => {
  it('it sees the model and the contract, never the ways in', () => {
    const imports = importsOf('renderer');
    expect(imports.length).toBeGreaterThan(10);
    const allowed = ({ to }: Import): boolean =>
      to.startsWith('renderer/') || to.startsWith('core/model/') || to === 'core/contract.ts';
    expect(crossings(imports, allowed)).toEqual([]);
  });
});

/**
 * The pipeline and the contract; what opens formats of others; the writers, since each loads a library that nobody should wait for who does not write
 * that format; and the one file of the template stage that runs alone in a worker.
 */
const DOORS = /^core\/(?:readout|contract|write\/(?:write|\w+\/\w+)|formats\/\w+|template\/html)\.ts$/;

/** A noun phrase has others within it; a list or a table of a page has blocks. */
const NESTED = /^core\/(?:facts\/meetings\/(?:chain|complement|phrase)|write\/pdf\/flow\/\w+)\.ts$/;

const A_TO_B: Import = { from: 'core/memo/build.ts', to: 'core/memo/select.ts', types: false };

/** The files whose imports of values lead back to them. */
function inCircles(imports: readonly Import[]): readonly string[] {
  const next = Map.groupBy(
    imports.filter(({ types }) => !types),
    ({ from }) => from,
  );
  const leadsBack = (file: string): boolean => {
    const [seen, open] = [new Set<string>(), [file]];
    for (let at = open.pop(); at !== undefined; at = open.pop())
      for (const { to } of next.get(at) ?? []) {
        if (to === file) return true;
        if (!seen.has(to)) open.push(to);
        seen.add(to);
      }
    return false;
  };
  return [...next.keys()].filter(leadsBack).toSorted();
}

function staysInStage({ from, to }: Import): boolean {
  const stage = stageOf(from);
  if (stage === null) return true;
  return to.startsWith('core/model/') || to.startsWith('core/formats/') || to.startsWith(`core/${stage}/`);
}
