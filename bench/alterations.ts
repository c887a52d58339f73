import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { MemoDocument } from '../core/model/document.ts';
import type { CitationStyle } from '../core/model/memo.ts';
import type { Finding } from '../core/model/verification.ts';
import { manifestOf, readFinished, verify, vocabularyOf, writeMemo } from '../core/readout.ts';
import { libraryFonts } from '../main/library/fonts.ts';
import { packOf } from '../main/library/packs.ts';
import { memoFrom } from '../test/support/memo.ts';
import { alter, KINDS, randomOf } from '../test/verify/alterations.ts';

/**
 * Plants alterations in memos and counts how many the verification finds and rightly names, and how many untouched memos
 * it lets pass: `node bench/alterations.ts [--count N] [--via WAY] [--citations STYLE] [--template PACK] FOLDER...`.
 *
 * N of each kind, spread over the folders of articles. Ways: `docx` and `pdf`, as written; `office`, the Word file saved
 * again by LibreOffice; `printed`, the Word file exported as PDF by LibreOffice. Prints one line a kind, and every miss.
 */
const { positionals: folders, values } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '20' },
    via: { type: 'string', default: 'docx' },
    citations: { type: 'string', default: 'list' },
    template: { type: 'string', default: 'briefing-memo' },
    seed: { type: 'string', default: '20251125' },
  },
});
const COUNT = Number(values.count);
/** How many files one start of LibreOffice converts. */
const BATCH = 50;

interface Planted {
  readonly kind: string;
  readonly about: string;
  /** What the findings may be called; empty for an untouched memo, which may have none. */
  readonly names: readonly Finding['status'][];
  readonly bytes: Uint8Array;
}

const { pack } = await packOf(values.template);
if (!pack) throw new Error(`no template ${values.template}`);
const fonts = libraryFonts();
const random = randomOf(Number(values.seed));
const results = new Map<string, { right: number; all: number }>();

for (const folder of folders) {
  const texts = Object.fromEntries(
    readdirSync(folder)
      .filter((name) => /\.(?:txt|md)$/.test(name))
      .toSorted()
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
  const { document, memo } = await memoFrom(texts, { citations: values.citations as CitationStyle }, values.template);
  const manifest = manifestOf(memo, document);
  const written = values.via === 'pdf' ? 'pdf' : 'docx';
  const fileOf = async (altered: MemoDocument): Promise<Uint8Array> =>
    (await writeMemo(written, { memo, document: altered }, fonts, manifest)).bytes;
  const planted: Planted[] = [{ kind: 'untouched', about: folder, names: [], bytes: await fileOf(document) }];
  for (const kind of KINDS)
    for (let i = 0; i < Math.ceil(COUNT / folders.length); i++) {
      const alteration = alter(document, kind, manifest.statements, random);
      if (alteration) planted.push({ ...alteration, kind, bytes: await fileOf(alteration.document) });
    }
  for (const [i, bytes] of converted(planted.map((one) => one.bytes)).entries()) {
    const one = planted[i];
    if (!one) continue;
    const { text } = await readFinished(new Uint8Array(bytes));
    const { findings } = text
      ? verify({ file: text, manifest, from: 'manifest', articles: null, again: null, vocabulary: vocabularyOf(pack) })
      : { findings: null };
    const right =
      findings !== null &&
      findings.every(({ status }) => one.names.includes(status)) &&
      (findings.length > 0 || one.names.length === 0);
    const so = results.get(one.kind) ?? { right: 0, all: 0 };
    results.set(one.kind, { right: so.right + (right ? 1 : 0), all: so.all + 1 });
    if (!right)
      process.stdout.write(
        `  ${one.kind} ${path.basename(path.dirname(folder))}: ${one.about}\n    ${JSON.stringify(findings?.map(({ changes, status, words }) => [status, words, changes]) ?? 'not read')}\n`,
      );
  }
}
for (const [kind, { all, right }] of results)
  process.stdout.write(`${values.via} ${kind.padEnd(12)} ${right} of ${all}\n`);

/** The files after LibreOffice had them, in their order; as they are where no way through it was asked for. */
function converted(files: readonly Uint8Array[]): readonly Uint8Array[] {
  const to = { office: 'docx', printed: 'pdf' }[values.via];
  if (!to) return files;
  const place = mkdtempSync(path.join(tmpdir(), 'readout-alterations-'));
  const out = path.join(place, 'out');
  mkdirSync(out);
  files.forEach((bytes, i) => writeFileSync(path.join(place, `${i}.docx`), bytes));
  for (let from = 0; from < files.length; from += BATCH)
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${place}/profile`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        out,
        ...files.slice(from, from + BATCH).map((_, i) => path.join(place, `${from + i}.docx`)),
      ],
      { stdio: 'ignore' },
    );
  const back = files.map((_, i) => readFileSync(path.join(out, `${i}.${to}`)));
  rmSync(place, { recursive: true, force: true });
  return back;
}
