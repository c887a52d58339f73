import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Block, Inline, MemoDocument } from '../core/model/document.ts';
import { writePdf } from '../core/write/pdf/write.ts';
import { libraryFonts } from '../main/library/fonts.ts';
import { cite, documentOf, everyKind, heading, paragraph, passage, source, text } from '../test/write/pdf/documents.ts';

/**
 * The same memo of about 100 pages by our writer (tagged, hyphenated, justified, PDF/A), by pdfmake (untagged) and by Typst
 * (PDF/UA-1), each in a process of its own, from start to exit: `node bench/pdf.ts` prints the medians of three and their ratios.
 * `node bench/pdf.ts ours FILE` writes one. Numbers depend on the machine; nothing asserts them.
 */

const SECTIONS = 80;
const PARAGRAPHS = 6;
const SENTENCES = 4;

const [mode, file] = process.argv.slice(2);
if (mode === 'ours') keep((await writePdf(longMemo(), libraryFonts())).bytes);
else if (mode === 'sample') keep((await writePdf(everyKind(), libraryFonts())).bytes);
else if (mode === 'pdfmake') keep(await pdfmakeBytes());
else if (mode === 'typst') keep((await import('./typst.ts')).typstBytes(longMemo()));
else if (mode === 'sample-typst') keep((await import('./typst.ts')).typstBytes(everyKind()));
else if (mode === 'nothing') longMemo();
else compare();

function keep(bytes: Uint8Array): void {
  if (file) writeFileSync(file, bytes);
}

function compare(): void {
  const results = ['nothing', 'sample', 'ours', 'pdfmake', 'typst'].map((name) => ({ name, ...measure(name) }));
  const peer = results.find(({ name }) => name === 'pdfmake');
  for (const { name, seconds, megabytes } of results) {
    const ratio = peer
      ? ` ${(seconds / peer.seconds).toFixed(2)} x time, ${(megabytes / peer.megabytes).toFixed(2)} x memory`
      : '';
    process.stdout.write(`${name.padEnd(8)} ${seconds.toFixed(2)} s ${megabytes.toFixed(0)} MB${ratio}\n`);
  }
}

/** Median of three runs, wall seconds, and the largest peak of resident memory. */
function measure(name: string): { readonly seconds: number; readonly megabytes: number } {
  const self = fileURLToPath(import.meta.url);
  const runs = Array.from({ length: 3 }, () => {
    const before = process.hrtime.bigint();
    const code = `process.argv.splice(1, 0, ${JSON.stringify(self)}); await import(${JSON.stringify(import.meta.url)}); process.stdout.write(String(process.resourceUsage().maxRSS))`;
    const run = spawnSync('taskset', ['-c', '0', process.execPath, '--input-type=module', '-e', code, name], {
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`${name}: ${run.stderr}`);
    return { seconds: Number(process.hrtime.bigint() - before) / 1e9, megabytes: Number(run.stdout) / 1024 };
  });
  const times = runs.map(({ seconds }) => seconds).toSorted((a, b) => a - b);
  return { seconds: times[1] ?? 0, megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)) };
}

interface Sentence {
  readonly words: string;
  readonly label: string;
  readonly id: string;
}

/** Made-up sentences over some 2,000 words: the same each time. */
function sections(): readonly (readonly (readonly Sentence[])[])[] {
  const stems =
    'negoti trad minist agre nation financ govern polic secur operat represent inform develop industr consid produc regul commun select transport'.split(
      ' ',
    );
  const heads = ['', 're', 'pre', 'inter', 'over', 'dis', 'un', 'con', 'trans', 'sub'];
  const tails = ['ation', 'ed', 'ing', 'er', 'ment', 'al', 'ally', 'ive', 'ors', 'ity'];
  const small = 'the of and to in a that for on with as by at from is was has had which will not its this but'.split(
    ' ',
  );
  let seed = 7;
  const next = (count: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * count);
  };
  const word = (): string =>
    next(2) === 0
      ? `${small[next(small.length)]}`
      : `${heads[next(heads.length)]}${stems[next(stems.length)]}${tails[next(tails.length)]}`;
  return Array.from({ length: SECTIONS }, (_s, s) =>
    Array.from({ length: PARAGRAPHS }, (_p, p) =>
      Array.from({ length: SENTENCES }, (_n, n) => ({
        words: `The ${Array.from({ length: 20 + next(10) }, word).join(' ')}.`,
        label: `${1 + next(40)}${'abcdef'[next(6)]}`,
        id: `cite-${s}-${p}-${n}`,
      })),
    ),
  );
}

function longMemo(): MemoDocument {
  const all = sections();
  const marks = new Map<string, string[]>();
  const blocks = all.flatMap((paragraphs, s): readonly Block[] => [
    heading(1, `Section ${s + 1} of the record`, `section-${s}`, String(s + 1)),
    ...paragraphs.map((sentences) =>
      paragraph(
        sentences.flatMap(({ words, label, id }): readonly Inline[] => {
          marks.set(label, [...(marks.get(label) ?? []), id]);
          return [text(words), cite(label, id), text(' ')];
        }),
      ),
    ),
  ]);
  const sources = Array.from({ length: 40 }, (_, i) =>
    source(
      i + 1,
      ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) =>
        passage(`${i + 1}${letter}`, null, marks.get(`${i + 1}${letter}`) ?? []),
      ),
    ),
  );
  return documentOf([...blocks, heading(1, 'Sources', 'sources'), { kind: 'sources', entries: sources }], { sources });
}

interface Pdfmake {
  setFonts(fonts: object): void;
  setUrlAccessPolicy(allow: () => boolean): void;
  setLocalAccessPolicy(allow: () => boolean): void;
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
}

async function pdfmakeBytes(): Promise<Uint8Array> {
  const require = createRequire(import.meta.url);
  const pdfmake = require('pdfmake') as Pdfmake;
  const font = (name: string, stem: string, cut: string): string =>
    require.resolve(`@expo-google-fonts/${name}/${cut}/${stem}_${cut}.ttf`);
  pdfmake.setFonts({
    Serif: {
      normal: font('source-serif-4', 'SourceSerif4', '400Regular'),
      italics: font('source-serif-4', 'SourceSerif4', '400Regular_Italic'),
    },
    Sans: {
      normal: font('source-sans-3', 'SourceSans3', '400Regular'),
      bold: font('source-sans-3', 'SourceSans3', '600SemiBold'),
    },
  });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  const memo = longMemo();
  const content = sections().flatMap((paragraphs, s) => [
    { text: `${s + 1}  Section ${s + 1} of the record`, font: 'Sans', bold: true, fontSize: 14, margin: [0, 18, 0, 6] },
    ...paragraphs.map((sentences) => ({
      text: sentences.flatMap(({ words, label, id }) => [
        { text: words },
        {
          text: `[${label}]`,
          font: 'Sans',
          fontSize: 8.6,
          color: '#1f4e79',
          linkToDestination: `passage-${label}`,
          id,
        },
        { text: ' ' },
      ]),
      alignment: 'justify',
      margin: [0, 0, 0, 6],
    })),
  ]);
  const list = memo.sources.flatMap(({ number, passages }) => [
    {
      text: [
        { text: `${number}. The Harbour Gazette`, italics: true },
        { text: ', “Ministers meet in Port Aven”, Tuesday 4 March 2031 (date stated). gazette.example' },
      ],
    },
    ...passages.map((one) => ({
      id: one.id,
      margin: [24, 0, 0, 0],
      fontSize: 9,
      text: [
        {
          text: `${one.label} The Harbour Gazette, “Ministers meet in Port Aven”, 4 March 2031: “the two sides agreed to go on talking” `,
        },
        ...one.citedBy.map((id) => ({ text: '↑ ', font: 'Sans', linkToDestination: id })),
      ],
    })),
  ]);
  const definition = {
    pageSize: 'A4',
    pageMargins: [71, 72, 71, 72],
    defaultStyle: { font: 'Serif', fontSize: 10.5, lineHeight: 1.1 },
    header: { text: 'OFFICIAL – SENSITIVE', alignment: 'center', font: 'Sans', bold: true, margin: [0, 26, 0, 0] },
    footer: (page: number, pages: number) => ({
      text: `page ${page} of ${pages}`,
      alignment: 'right',
      font: 'Sans',
      fontSize: 8,
      margin: [0, 20, 71, 0],
    }),
    content: [...content, ...list],
  };
  return pdfmake.createPdf(definition).getBuffer();
}
