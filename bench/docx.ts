import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  Bookmark,
  Document,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Block, Inline } from '../core/model/document.ts';
import { writeDocx } from '../core/write/docx/write.ts';
import { cite, paragraph, sampleDocument, words } from '../test/support/document.ts';

/**
 * A memo of about 100 pages by our writer (links both ways, bookmarks, equal bytes) and the same paragraphs by the bare
 * docx library, with the same links ("linked") and without any ("plain"), each in a process of its own: `node bench/docx.ts` prints the medians of five in one run, in turns, and
 * their ratio. Numbers depend on the machine; nothing asserts them.
 */
const SECTIONS = 80;
const PARAGRAPHS = 6;
const SENTENCES = 4;
const RUNS = 5;

const [mode, file] = process.argv.slice(2);
if (mode === 'ours') keep(await ours());
else if (mode === 'linked' || mode === 'plain') keep(await bare(mode === 'linked'));
else compare();

function keep(bytes: Uint8Array): void {
  if (file) writeFileSync(file, bytes);
}

function compare(): void {
  const names = ['ours', 'linked', 'plain'] as const;
  const runs = Array.from({ length: RUNS }, () => names.map(run));
  const results = names.map((name, i) => ({
    name,
    seconds: median(runs.map((one) => one[i]?.seconds ?? 0)),
    megabytes: Math.max(...runs.map((one) => one[i]?.megabytes ?? 0)),
  }));
  const [mine] = results;
  for (const { name, seconds, megabytes } of results) {
    const ratio = mine
      ? `ours is ${(mine.seconds / seconds).toFixed(2)} x time, ${(mine.megabytes / megabytes).toFixed(2)} x memory`
      : '';
    process.stdout.write(`${name.padEnd(8)} ${seconds.toFixed(2)} s ${megabytes.toFixed(0)} MB  ${ratio}\n`);
  }
}

function run(name: string): { readonly seconds: number; readonly megabytes: number } {
  const self = fileURLToPath(import.meta.url);
  const code = `process.argv.splice(1, 0, ${JSON.stringify(self)}); await import(${JSON.stringify(import.meta.url)}); process.stdout.write(String(process.resourceUsage().maxRSS))`;
  const before = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(
    'taskset',
    ['-c', '0', process.execPath, '--input-type=module', '-e', code, name],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return { seconds: Number(process.hrtime.bigint() - before) / 1e9, megabytes: Number(stdout) / 1024 };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function sentence(s: number, p: number, n: number): string {
  return `In part ${s}, point ${p}, the two delegations took note of proposal ${n} and of the answer that the other side gave to it on the following day. `;
}

/** Each paragraph's sentences, each with the citation that ends it. */
function sections(): readonly (readonly (readonly { readonly text: string; readonly nth: number }[])[])[] {
  let nth = 0;
  return Array.from({ length: SECTIONS }, (_s, s) =>
    Array.from({ length: PARAGRAPHS }, (_p, p) =>
      Array.from({ length: SENTENCES }, (_n, n) => ({ text: sentence(s, p, n), nth: ++nth })),
    ),
  );
}

function ours(): Promise<Uint8Array> {
  const blocks = sections().flatMap((paragraphs, s): readonly Block[] => [
    { kind: 'heading', level: 1, id: `section-${s}`, number: String(s + 1), children: [words(`Section ${s + 1}`)] },
    ...paragraphs.map((sentences) =>
      paragraph(sentences.flatMap(({ text, nth }): readonly Inline[] => [words(text), cite('1a', nth)])),
    ),
  ]);
  return writeDocx(sampleDocument('list', blocks));
}

function bare(linked: boolean): Promise<Uint8Array> {
  const mark = (nth: number): ParagraphChild =>
    linked
      ? new Bookmark({
          id: `cite_${nth}`,
          children: [new InternalHyperlink({ anchor: 'passage_1a', children: [new TextRun('[1a]')] })],
        })
      : new TextRun('[1a]');
  const children = sections().flatMap((paragraphs, s) => [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(`Section ${s + 1}`)] }),
    ...paragraphs.map(
      (sentences) => new Paragraph({ children: sentences.flatMap(({ text, nth }) => [new TextRun(text), mark(nth)]) }),
    ),
  ]);
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}
