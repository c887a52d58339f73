import path from 'node:path';
import type { Manifest } from '../../core/model/manifest.ts';
import type { Selection } from '../../core/model/memo.ts';
import { EVERYTHING } from '../../core/model/project.ts';
import type { Reading } from '../../core/model/reading.ts';
import type { TemplatePack } from '../../core/model/template.ts';
import type { Verification } from '../../core/model/verification.ts';
import {
  dossierOf,
  manifestOf,
  memoOf,
  parseManifest,
  renderMemo,
  verify as verifyFile,
  vocabularyOf,
  writeDocument,
} from '../../core/readout.ts';
import program from '../../package.json' with { type: 'json' };
import { libraryFonts } from '../library/fonts.ts';
import { signatureIn } from '../library/memo-signature.ts';
import { packOf } from '../library/packs.ts';
import { libraryFolder } from '../library/place.ts';
import { checkWritable, writeFiles } from '../library/write-files.ts';
import type { Terminal } from '../terminal.ts';
import { EXIT, Trouble } from '../trouble.ts';
import { isSupported, verificationInWords } from '../words/verification.ts';
import { verificationDocument } from '../words/verification-document.ts';
import { runTemplateInWorker } from '../worker/template.ts';
import { finished, manifestJson } from './finished.ts';
import { readPaths } from './reading.ts';
import type { VerifyValues } from './verify-options.ts';

/** `verify FILE [--articles PATH...] [--json]`: is the finished memo still what the evidence says? 1 where anything is not. */
export async function verify(files: readonly string[], values: VerifyValues, terminal: Terminal): Promise<number> {
  // What follows --articles without an option of its own are articles too: `--articles a.txt b.txt`.
  const [file, ...more] = files;
  if (file === undefined) throw new Trouble('no-file');
  if (more.length > 0 && !values.articles) throw new Trouble('one-file', { path: more[0] ?? '' });
  for (const out of values.out ?? []) {
    checkWritable(out);
    if (path.resolve(out) === path.resolve(file)) throw new Trouble('out-is-file', { path: out });
    if (!/\.(?:docx|pdf)$/i.test(out)) throw new Trouble('unknown-format', { path: out, formats: '.docx, .pdf' });
  }
  const text = await finished(file, terminal);
  const library = libraryFolder(values.library);
  const readings = values.articles ? (await readPaths([...values.articles, ...more], terminal)).readings : null;
  const json = values.manifest === undefined ? text.manifest : await manifestJson(values.manifest, terminal);
  const carried = manifestFor(json, terminal);
  const { pack: usual } = await packOf('briefing-memo');
  const manifest = carried ?? (readings && usual && (await rebuilt(readings, EVERYTHING, usual)));
  if (!manifest) throw new Trouble('no-evidence', { path: file });
  if (!carried) terminal.say(`readout: ${file} carries no evidence: compared with what the articles give today.`);
  const pack = await packFor(manifest, library);
  const found = verifyFile({
    file: text,
    manifest,
    from: carried ? 'manifest' : 'articles',
    articles: readings && readings.map(({ article }) => article),
    again: carried && readings && pack ? await rulesAgain(readings, manifest, pack) : null,
    vocabulary: pack && vocabularyOf(pack),
  });
  const signature = json !== null && carried ? await signatureIn(json, library) : null;
  const verification: Verification = signature ? { ...found, signature } : found;
  terminal.print(
    values.json ? `${JSON.stringify(verificationJson(verification), null, 1)}\n` : verificationInWords(verification),
  );
  await writeReports(values.out ?? [], path.basename(file), manifest, verification);
  return isSupported(verification) ? EXIT.done : EXIT.no;
}

/** The verification as JSON: docs/verification.schema.json. */
function verificationJson(verification: Verification): object {
  return { format: 'readout-verification', version: 1, program: program.version, ...verification };
}

/** The manifest that a JSON text is; null where there is none that can be read. */
function manifestFor(json: string | null, terminal: Terminal): Manifest | null {
  if (json === null) return null;
  const { at, manifest } = parseManifest(json);
  if (!manifest) terminal.tell({ code: 'manifest-damaged', severity: 'warning', place: null, values: { at } });
  return manifest;
}

/** The template that a manifest names, where it is at hand in that version. */
async function packFor({ language, template }: Manifest, library: string): Promise<TemplatePack | null> {
  const [id = '', version = ''] = template.split(' ');
  if (!/^[a-z][a-z0-9-]{0,40}$/.test(id)) return null;
  const { pack } = await packOf(id, library, language);
  return pack?.manifest.version === version ? pack : null;
}

/** The ids of the statements that the rules give on just the articles that the memo was made from; null where one is missing. */
async function rulesAgain(
  readings: readonly Reading[],
  manifest: Manifest,
  pack: TemplatePack,
): Promise<ReadonlySet<string> | null> {
  if (manifest.program !== program.version) return null;
  const wanted = new Set(manifest.articles.map(({ part, sha256 }) => `${sha256} ${part}`));
  const own = readings.filter(({ article }) => wanted.has(`${article.source.sha256} ${article.part}`));
  if (own.length < wanted.size) return null;
  const again = await rebuilt(own, { ...EVERYTHING, ...manifest.selection }, pack);
  return again && new Set(again.statements.map(({ id }) => id));
}

async function rebuilt(
  readings: readonly Reading[],
  selection: Selection,
  pack: TemplatePack,
): Promise<Manifest | null> {
  const dossier = dossierOf(readings, [], undefined, pack.themes);
  const decided = memoOf(dossier, readings, { selection, pack, program: program.version });
  const { memo, document } = await renderMemo(decided.memo, pack, runTemplateInWorker);
  return document && manifestOf(memo, document);
}

async function writeReports(
  out: readonly string[],
  file: string,
  manifest: Manifest,
  verification: Verification,
): Promise<void> {
  const pack = out.length > 0 ? (await packOf('briefing-memo')).pack : null;
  if (!pack) return;
  const document = verificationDocument(verification, file, manifest.date, pack);
  const written = [];
  for (const target of out) {
    const { bytes } = await writeDocument(
      target.toLowerCase().endsWith('.pdf') ? 'pdf' : 'docx',
      document,
      libraryFonts(),
    );
    written.push({ path: target, bytes });
  }
  writeFiles(written);
}
