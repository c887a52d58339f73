import type { Block, MemoDocument } from '../core/model/document.ts';
import type { Manifest } from '../core/model/manifest.ts';
import { manifestOf, readFinished, verify, vocabularyOf, writeMemo } from '../core/readout.ts';
import { libraryFonts } from '../main/library/fonts.ts';
import { packOf } from '../main/library/packs.ts';
import { memoFrom, SEED_TEXTS } from '../test/support/memo.ts';

/**
 * How long a memo of about 100 pages takes to be read back and verified, as Word file and as PDF: `node bench/verify.ts
 * [COPIES]`. The memo is that of the sample dossier, so many times over, each time with other letters, so that no sentence
 * stands in it twice. The aim is under 3 seconds; numbers depend on the machine, and nothing asserts them.
 */
const COPIES = Number(process.argv[2] ?? 12);
/** Letters that take each other's places: so each copy has words of its own, as long as the first ones. */
const VOWELS = 'aeiou';
const CONSONANTS = 'bdgknprst';
const WORDS = new Set(['text', 'words', 'prefix', 'suffix', 'value', 'title', 'caption']);
const IDS = new Set(['id', 'statement', 'statements', 'target']);

const { pack } = await packOf('briefing-memo');
if (!pack) throw new Error('the template is not there');
const made = await memoFrom(SEED_TEXTS);
const one = manifestOf(made.memo, made.document);
const copies = Array.from({ length: COPIES }, (_, n) => n);
const document: MemoDocument = {
  ...made.document,
  blocks: copies.flatMap((n) => copied(made.document.blocks, n) as readonly Block[]),
  sources: copies.flatMap((n) => copied(made.document.sources, n) as MemoDocument['sources']),
};
const manifest: Manifest = {
  ...one,
  statements: copies.flatMap((n) => copied(one.statements, n) as Manifest['statements']),
  sources: copies.flatMap((n) => copied(one.sources, n) as Manifest['sources']),
  layout: copies.flatMap((n) => copied(one.layout, n) as Manifest['layout']),
};

for (const format of ['docx', 'pdf'] as const) {
  const { bytes } = await writeMemo(format, { memo: made.memo, document }, libraryFonts(), manifest);
  const begun = performance.now();
  const { text } = await readFinished(new Uint8Array(bytes));
  if (!text) throw new Error('it could not be read');
  const read = performance.now();
  const { statements } = verify({
    file: text,
    manifest,
    from: 'manifest',
    articles: null,
    again: null,
    vocabulary: vocabularyOf(pack),
  });
  const ended = performance.now();
  process.stdout.write(
    `${format} ${text.pages ?? '?'} pages, ${statements.total} statements: read ${Math.round(read - begun)} ms, verified ${Math.round(ended - read)} ms\n`,
  );
}

/** A part of the memo with the vowels of its words turned by n, its ids and its numbers of sources its own. */
function copied(value: unknown, n: number, key = ''): unknown {
  if (typeof value === 'string') return turned(value, n, key);
  if (typeof value === 'number') return key === 'number' ? value + n * made.document.sources.length : value;
  if (Array.isArray(value)) return value.map((item: unknown) => copied(item, n, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copied(inner, n, name)]));
}

function turned(text: string, n: number, key: string): string {
  if (key === 'label' || key === 'passage' || key === 'citations')
    return text.replace(/^\d+/, (number) => String(Number(number) + n * made.document.sources.length));
  if (IDS.has(key)) return `${text}-${n}`;
  if (!WORDS.has(key)) return text;
  return text.replace(/[a-z]/g, (letter) => {
    const kind = VOWELS.includes(letter) ? VOWELS : CONSONANTS;
    const at = kind.indexOf(letter);
    return at < 0 ? letter : (kind[(at + n) % kind.length] ?? letter);
  });
}
