import type { Article } from '../../core/model/article.ts';
import type { MemoDocument } from '../../core/model/document.ts';
import type { Manifest } from '../../core/model/manifest.ts';
import type { Memo } from '../../core/model/memo.ts';
import type { Notice } from '../../core/model/notice.ts';
import type { TemplatePack } from '../../core/model/template.ts';
import {
  changesSince,
  dossierOf,
  figuresNamed,
  MissingPart,
  manifestOf,
  memoOf,
  renderMemo,
  verifyBefore,
  vocabularyOf,
  type WrittenMemo,
  writeMemo,
} from '../../core/readout.ts';
import manifest from '../../package.json' with { type: 'json' };
import { libraryFonts } from '../library/fonts.ts';
import { signedManifest } from '../library/memo-signature.ts';
import { installedPack } from '../library/packs/installed.ts';
import { isBuiltIn, packOf } from '../library/packs.ts';
import { libraryFolder } from '../library/place.ts';
import { type OutputFile, writeFiles } from '../library/write-files.ts';
import type { Terminal } from '../terminal.ts';
import { EXIT, Trouble } from '../trouble.ts';
import { briefInWords } from '../words/brief.ts';
import { changesDocument, changesInWords } from '../words/changes.ts';
import { countsInWords, isSupported, verificationInWords } from '../words/verification.ts';
import { OWN_TEMPLATES, type TemplateRunner, templateRunner } from '../worker/template.ts';
import { heard, type Writers } from '../worker/writers.ts';
import { type BriefValues, selectionOf } from './choices.ts';
import { olderManifest } from './finished.ts';
import { addendumOf, checkNoSource, type Output, outputsOf } from './outputs.ts';
import { readPaths } from './reading.ts';
import { signerOf } from './signer.ts';
import { followShelves } from './template-update.ts';

/** `brief PATH... --out FILE...`: a cited memo from the articles at the paths, in each of the formats asked for. */
export async function brief(
  paths: readonly string[],
  values: BriefValues,
  terminal: Terminal,
  writers: Writers,
): Promise<number> {
  if (paths.length === 0) throw new Trouble('no-path', { command: 'brief' });
  const chosen = selectionOf(values);
  const outputs = outputsOf(values.out ?? []);
  const addendum = addendumOf(values, outputs);
  const signer = values.sign ? await signerOf(values, outputs, terminal) : null;
  const older = values.since === undefined ? null : await olderManifest(values.since, terminal);
  const template = values.template ?? 'briefing-memo';
  const pack = await loadedPack(template, libraryFolder(values.library), values.language ?? null, terminal);

  // Where nobody chose how to cite, the template does.
  const citations = values.citations === undefined ? (pack.style.citations ?? chosen.citations) : chosen.citations;
  const selection = { ...chosen, citations };

  const templates = (await isBuiltIn(template)) ? OWN_TEMPLATES : templateRunner();
  templates.warm();
  const { readings, files } = await readPaths(paths, terminal, (articles) =>
    writers.rehearse(pack.style, pack.phrases.language, texts(articles)),
  );
  checkNoSource([...outputs, ...addendum], files);
  terminal.progress('Putting the articles together');
  const dossier = dossierOf(readings, [], undefined, pack.themes);
  terminal.progress('Composing the memo');
  const choices = { selection, pack, program: manifest.version };
  const { memo: decided, notices } = memoOf(dossier, readings, choices);
  refuseErrors(notices, terminal);
  if (decided.counts.statements === 0)
    terminal.tell({
      code: 'nothing-found',
      severity: 'warning',
      place: null,
      values: { articles: decided.counts.articles },
    });
  await writers.draw({ blocks: figuresNamed(decided, pack), style: pack.style, language: decided.language });
  const first = await rendered(decided, pack, templates, terminal);
  const since = older && changesSince(older, manifestOf(first.memo, first.document));
  const { memo, document } = since
    ? await rendered(memoOf(dossier, readings, { ...choices, changes: since }).memo, pack, templates, terminal)
    : first;
  templates.close();
  const proof = manifestOf(memo, document);
  const evidence = values['no-manifest'] ? null : signer ? signedManifest(proof, signer) : proof;
  // The PDF is written in another thread while the memo is verified in this one.
  const writing = allWritten(outputs, { memo, document }, evidence, writers);
  writing.catch(() => undefined);
  await heard();
  const verification = verifyBefore(proof, dossier.articles, vocabularyOf(pack));
  if (values.strict && !isSupported(verification)) {
    terminal.print(verificationInWords(verification));
    throw new Trouble('not-supported');
  }
  terminal.progress(`Writing ${outputs.map(({ path }) => path).join(', ')}`);
  const written: OutputFile[] = [];
  for (const { path, bytes, notices: found } of await writing) {
    found.forEach(terminal.tell);
    written.push({ path, bytes });
  }
  if (older && since)
    for (const { path, format } of addendum) {
      const report = changesDocument(since, older, proof, pack);
      written.push({ path, bytes: (await writers.write(format, report, null)).bytes });
    }
  writeFiles(written);
  terminal.print(
    briefInWords(
      memo.counts,
      written.map((file) => file.path),
    ),
  );
  terminal.print(`Verified: ${countsInWords(verification)}.\n`);
  if (since) terminal.print(`${changesInWords(since)}\n`);
  return terminal.skipped() ? EXIT.skipped : EXIT.done;
}

/** The words that a memo of the articles will be of. */
function texts(articles: readonly Article[]): readonly string[] {
  return articles.map(({ text }) => text);
}

async function allWritten(
  outputs: readonly Output[],
  memo: { readonly memo: Memo; readonly document: MemoDocument },
  evidence: Manifest | null,
  writers: Writers,
): Promise<readonly (OutputFile & WrittenMemo)[]> {
  const write = async ({ path, format }: Output): Promise<OutputFile & WrittenMemo> => {
    if (format === 'docx' || format === 'pdf')
      return { path, ...(await writers.write(format, memo.document, evidence)) };
    try {
      return { path, ...(await writeMemo(format, memo, libraryFonts())) };
    } catch (error) {
      throw error instanceof MissingPart ? new Trouble(error.code, { path, ...error.values }, error) : error;
    }
  };
  // PDF last: its thread draws a Word file's pictures, which are waited for, before it.
  const pdfLast = outputs.toSorted((a, b) => Number(a.format === 'pdf') - Number(b.format === 'pdf'));
  const writing = new Map(pdfLast.map((output) => [output, write(output)]));
  return Promise.all(outputs.flatMap((output) => writing.get(output) ?? []));
}

/** The memo as its template prints it. Throws a Trouble where the template cannot be run. */
async function rendered(
  decided: Memo,
  pack: TemplatePack,
  templates: TemplateRunner,
  terminal: Terminal,
): Promise<{ readonly memo: Memo; readonly document: MemoDocument }> {
  const { memo, document, notices } = await renderMemo(decided, pack, templates.run);
  refuseErrors(notices, terminal);
  if (!document) throw new Trouble('nothing-written');
  return { memo, document };
}

async function loadedPack(
  name: string,
  library: string,
  language: string | null,
  terminal: Terminal,
): Promise<TemplatePack> {
  if (await installedPack(library, name)) await followShelves(library, name, terminal);
  const { pack, notices } = await packOf(name, library, language);
  refuseErrors(notices, terminal);
  if (!pack) throw new Trouble('nothing-written');
  return pack;
}

/** Tells all notices; where one is an error, nothing that was asked for can be given. Throws a Trouble then. */
function refuseErrors(notices: readonly Notice[], terminal: Terminal): void {
  notices.forEach(terminal.tell);
  if (notices.some(({ severity }) => severity === 'error')) throw new Trouble('nothing-written');
}
