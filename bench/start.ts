import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { QUICK } from '../packaging/quick.ts';

/**
 * How long the sample memo takes in both formats, from the start of the process to its end: `node bench/start.ts [ROUNDS]`,
 * 7 by default. Beside it Node with nothing to do, and with only the libraries loaded that read and write. Prints the median
 * of the rounds, in seconds, of time and of processor time over all threads. The machine and what else it does decide the numbers; the ratios less so; nothing asserts them.
 */
const ROUNDS = Number(process.argv[2] ?? 7);
const ROOT = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'readout-start-'));
const outs = ['memo.docx', 'memo.pdf'].flatMap((name) => ['--out', path.join(folder, name)]);
const brief = (file: string): readonly string[] => [path.join(ROOT, file), 'brief', path.join(ROOT, 'seeds'), ...outs];
const LIBRARIES = ['pdfkit', 'docx', 'wink-nlp', 'wink-eng-lite-web-model', 'handlebars'];
const CASES: Readonly<Record<string, readonly string[]>> = {
  'node alone': ['-e', '0'],
  'libraries loaded': ['--input-type=module', '-e', LIBRARIES.map((name) => `import '${name}';`).join('')],
  'from sources': brief('main/program.ts'),
  'as npm ci made it': brief('main/cli.js'),
  'as npm run brief': [...QUICK, ...brief('main/cli.js')],
};

try {
  process.stdout.write(`${availableParallelism()} cores\n`);
  for (const [name, args] of Object.entries(CASES)) {
    // The first run fills the caches that any second run finds.
    run(args);
    const rounds = Array.from({ length: ROUNDS }, () => run(args));
    const [time, processor] = [median(rounds.map(({ time }) => time)), median(rounds.map((one) => one.processor))];
    process.stdout.write(`${name.padEnd(20)} ${time.toFixed(2)} s, processor ${processor.toFixed(2)} s\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function run(args: readonly string[]): { readonly time: number; readonly processor: number } {
  const start = performance.now();
  // Node tells the processor time of itself, not of a process that it has started; the shell does.
  const { stderr, status } = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="%U %S"; time "$0" "$@"', process.execPath, ...args],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  );
  const time = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  const [user = 0, system = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return { time, processor: user + system };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
