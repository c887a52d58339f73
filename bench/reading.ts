import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Article } from '../core/model/article.ts';
import { articleOfText, readArticle, readArticles } from '../core/readout.ts';

/**
 * The whole reading (language and facts) beside wink-nlp's own bare pass (sentences, tokens, part of speech) over the same
 * texts, in one run on one core: `node bench/reading.ts [FILE.jsonl]`, by default over the sample articles, else over
 * records {"text", "dct" or "date"}; of all texts as a folder is read, and of one article after the other. Warm: once the
 * engine has compiled what is run often; cold: the first round of the process, in which compiling counts as reading. Then one article of 0.1, 1 and 5 million characters, each in a process of its own, for time a character and the
 * peak of memory; then texts that no newspaper prints. Numbers depend on the machine; nothing asserts them.
 */

const SELF = fileURLToPath(import.meta.url);
/** Rounds that are counted, after those in which the engine compiles: of some 1 million characters, it does in fifteen. */
const ROUNDS = 5;
const WARM_UP = 15;
/** Characters of a round at least. */
const ROUND = 1_000_000;
const MILLIONS = [0.1, 1, 5];

/** What was found is counted, so that no pass is left out as useless. */
const counted = { tokens: 0, facts: 0 };

/** The bare pass; the whole reading of all texts, as a folder is read; and of one text after the other. */
type Pass = 'bare' | 'folder' | 'single';

interface Sample {
  readonly text: string;
  readonly date: string | null;
}

const [mode, value = ''] = process.argv.slice(2);
if (mode === 'ratio') ratio(value);
else if (mode === 'long') long(Number(value));
else if (mode === 'odd') odd(value);
else {
  run('ratio', mode ?? '');
  for (const size of MILLIONS) run('long', String(size));
  for (const name of Object.keys(ODD())) run('odd', name);
}

/** Each measurement has a process of its own, on one core. */
function run(...args: readonly string[]): void {
  const { stdout, stderr, status } = spawnSync('taskset', ['-c', '0', process.execPath, SELF, ...args], {
    encoding: 'utf8',
  });
  process.stdout.write(status === 0 ? stdout : `${args.join(' ')}: failed\n${stderr.slice(-800)}\n`);
}

function samples(file: string): readonly Sample[] {
  if (file !== '')
    return readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => {
        const record = JSON.parse(line) as { readonly text: string; readonly dct?: string; readonly date?: string };
        return { text: record.text, date: (record.dct ?? record.date ?? null)?.slice(0, 10) ?? null };
      });
  const folder = new URL('../seeds/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => ({ text: readFileSync(new URL(name, folder), 'utf8'), date: null }));
}

/** The sample texts' articles, as a folder's are taken in: while they are read. */
function* taken(texts: readonly Sample[]): Generator<Article, void> {
  for (const { text, date } of texts) yield articleOfText('bench', text, date);
}

/** All passes in turn over the same texts: the first round, and the medians after those that warm up. */
function ratio(file: string): void {
  const texts = samples(file);
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
  const repeat = Math.max(1, Math.ceil(ROUND / characters));
  const nlp = winkNLP(model, ['sbd', 'pos']);
  const passes: Readonly<Record<Pass, () => void>> = {
    bare: () => {
      for (const { text } of texts) counted.tokens += nlp.readDoc(text).tokens().length();
    },
    folder: () => {
      for (const { facts } of readArticles(taken(texts))) counted.facts += facts.length;
    },
    single: () => {
      for (const article of taken(texts)) counted.facts += readArticle(article).facts.length;
    },
  };
  const timed = (pass: Pass): number =>
    seconds(() => {
      for (let i = 0; i < repeat; i++) passes[pass]();
    });
  const rounds = Array.from({ length: WARM_UP + ROUNDS }, () => ({
    bare: timed('bare'),
    folder: timed('folder'),
    single: timed('single'),
  }));
  const told = (some: typeof rounds, name: string, pass: Pass): string => {
    const of = (each: Pass): number => median(some.map((round) => round[each]));
    const speed = (each: Pass): string => ((characters * repeat) / of(each) / 1000).toFixed(0);
    return `  ${name}: bare pass ${speed('bare')}, whole reading ${speed(pass)} thousand characters a second, ratio ${(of('bare') / of(pass)).toFixed(2)}`;
  };
  const warm = rounds.slice(WARM_UP);
  const lines = [
    `${texts.length} texts, ${characters} characters`,
    `${told(warm, 'warm', 'folder')} (at least 0.33)`,
    told(warm, 'warm, an article at a time', 'single'),
    // Not told of an article at a time, which comes second: in the first round the folder has had it compiled.
    told(rounds.slice(0, 1), 'cold', 'folder'),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** One article of so many million characters: the sample articles one after another. */
function long(millions: number): void {
  const body = samples('').map(({ text }) => text.trim());
  const length = millions * 1_000_000;
  const parts: string[] = [];
  for (let size = 0, i = 0; size < length; i++) {
    const part = body[i % body.length] ?? '';
    parts.push(part);
    size += part.length + 2;
  }
  measured(`${millions} million characters`, parts.join('\n\n').slice(0, length), '2026-02-04');
}

function ODD(): Readonly<Record<string, () => string>> {
  return {
    'one token of 50 million characters': () => 'a'.repeat(50_000_000),
    '5 million characters without a space': () => 'The,talks.of“Monday”'.repeat(250_000),
    '1 million characters in one sentence': () => 'Ana Silva said; he met Piet de Vries, '.repeat(27_000),
    '1 million NULs': () => 'He said so.\0'.repeat(83_333),
    '1 million lone surrogates': () => 'Ms \ud83d met \udc00 him. '.repeat(58_000),
    '1 million line breaks': () => '\n'.repeat(1_000_000),
    '1 million quotation marks': () => '"'.repeat(1_000_000),
    '1 million capitalised words without a stop': () => 'Talks '.repeat(166_000),
  };
}

function odd(name: string): void {
  measured(name, ODD()[name]?.() ?? '', null);
}

function measured(name: string, text: string, date: string | null): void {
  const found = { count: 0 };
  const time = seconds(() => {
    found.count = readArticle(articleOfText('bench', text, date)).facts.length;
  });
  const megabytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(
    `${name}: ${time.toFixed(2)} s, ${((time / text.length) * 1e6).toFixed(2)} s a million characters, peak ${megabytes.toFixed(0)} MB, ${found.count} facts\n`,
  );
}

/** Processor seconds of this process, so that what else the machine does is not counted. */
function seconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function median(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
}
