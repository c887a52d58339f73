import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Runs the scorers that lie beside the repository, in ../shared/score, and keeps their figures in docs/accuracy.md: one
 * column a day in each table, newest last. `node bench/accuracy.ts 2026-11-25 [NAME...]` with the day to file them under;
 * NAMEs limit it to some corpora, or to `dossiers`. Only figures are kept: the texts are not the project's to print.
 */

const [day = '', ...only] = process.argv.slice(2);
if (!/^\d{4}-\d\d-\d\d$/.test(day)) throw new RangeError('node bench/accuracy.ts YYYY-MM-DD [NAME...]');
const SCORE = new URL('../../shared/score/', import.meta.url);
const DOSSIERS = new URL('../../shared/dossiers/', import.meta.url);
const FILE = new URL('../docs/accuracy.md', import.meta.url);
if (!existsSync(SCORE)) throw new Error('no scorers: ../shared/score is missing');

/** The corpora with what is asked of each, in the scorer's own words for its figures. */
const CORPORA: readonly (readonly [string, string])[] = [
  ['polnear', 'F1@0.5 90, speaker 92; indirect R 75 at P 75'],
  ['timex-tbaq', 'relaxed 93, strict 86, value 80'],
  ['timex-wikiwars', 'value 83'],
  ['gum-news', 'right 90, sentences 95, quotes held 95'],
  ['sent-ewt', 'sentences 82'],
  ['sent-golden', '49 of 51'],
  ['meet-readouts', 'parties 97, +mode 95, +date 93, place 88'],
  ['events-plover', '6 of 8; at most 3 of 189'],
];

const rows = new Map<string, string>();
for (const [name] of CORPORA) {
  if (only.length > 0 && !only.includes(name)) continue;
  rows.set(name, figures(output('corpora.mjs', [name]), name));
}
if (only.length === 0 || only.includes('dossiers')) {
  const folders = readdirSync(DOSSIERS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const table = output(
    'score.mjs',
    folders.map(({ name }) => fileURLToPath(new URL(name, DOSSIERS))),
  );
  for (const line of table.split('\n')) {
    const name = /^[\w-]+/.exec(line)?.[0];
    if (name && name !== 'dossier')
      rows.set(`dossier ${name}`, line.slice(name.length).replaceAll('|', '·').trim().replace(/\s+/g, ' '));
  }
}
writeFileSync(FILE, withColumn(readFileSync(FILE, 'utf8')));

/** The document with its table replaced: the rows that it had, and today's column. What people wrote around it stays. */
function withColumn(document: string): string {
  const lines = document.split('\n');
  const first = lines.findIndex((line) => line.startsWith('| corpus |'));
  if (first < 0) throw new Error('docs/accuracy.md has no table that begins with "| corpus |"');
  const last = lines.findIndex((line, i) => i > first && !line.startsWith('|'));
  const cells = (line: string): readonly string[] =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const [head = [], , ...body] = lines.slice(first, last).map(cells);
  const known = new Map(body.map(([name = '', ...rest]) => [name, rest]));
  const days = [...new Set([...head.slice(2), day])].toSorted();
  const asked = new Map(CORPORA);
  const names = [...new Set([...known.keys(), ...rows.keys()])];
  const table = names.map((name) => {
    const before = known.get(name) ?? [];
    const figure = (date: string): string =>
      (date === day ? rows.get(name) : undefined) ?? before[head.indexOf(date) - 1] ?? '';
    return [name, before[0] || asked.get(name) || '', ...days.map(figure)];
  });
  const all = [['corpus', 'asked', ...days], ['corpus', 'asked', ...days].map(() => '---'), ...table];
  return [...lines.slice(0, first), ...all.map((row) => `| ${row.join(' | ')} |`), ...lines.slice(last)].join('\n');
}

function output(script: string, args: readonly string[]): string {
  const run = spawnSync(process.execPath, [fileURLToPath(new URL(script, SCORE)), ...args], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${script} ${args.join(' ')}: ${run.stderr}`);
  process.stdout.write(run.stdout);
  return run.stdout;
}

/** The line of a corpus without its name and without the speed, which is bench/reading's matter. */
function figures(line: string, name: string): string {
  return line
    .trim()
    .slice(name.length)
    .replace(/\([^()]*chars\/s[^()]*\)/, '')
    .trim()
    .replaceAll('|', '·')
    .replace(/\s+/g, ' ');
}
