import { deserialize } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import type { Article } from '../../core/model/article.ts';
import type { MemoChanges } from '../../core/model/changes.ts';
import type { Correction } from '../../core/model/correction.ts';
import type { MemoDocument } from '../../core/model/document.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import type { Selection } from '../../core/model/memo.ts';
import type { Notice } from '../../core/model/notice.ts';
import type { Reading } from '../../core/model/reading.ts';
import type { NonEmpty } from '../../core/model/span.ts';
import type { TemplatePack } from '../../core/model/template.ts';
import {
  changesSince,
  dossierOf,
  editsOf,
  lostCorrections,
  manifestOf,
  memoOf,
  parseManifest,
  readArticle,
  renderMemo,
} from '../../core/readout.ts';
import { type PlainMemo, plain } from './plain-memo.ts';
import type { Answer } from './pool.ts';
import { OWN_TEMPLATES, runTemplateInWorker } from './template.ts';

/** What a project's evidence and memo are made from. */
export interface BuildJob {
  readonly project: string;
  /** The readings by their keys, with the names that their files go by in this project. */
  readonly articles: readonly { readonly key: string; readonly names: NonEmpty<string> }[];
  readonly corrections: readonly Correction[];
  readonly selection: Selection;
  readonly sections: readonly string[] | null;
  /** The evidence of an older memo, as JSON: this memo tells the changes since. Null where it tells none. */
  readonly since: Uint8Array | null;
  readonly pack: TemplatePack;
  /** Whether the pack is the program's own: another's templates are run with limits. */
  readonly ownPack: boolean;
  readonly program: string;
}

export type EngineTask =
  | { readonly kind: 'load'; readonly readings: readonly { readonly key: string; readonly bytes: Uint8Array }[] }
  | { readonly kind: 'build'; readonly job: BuildJob }
  /** The memo alone, for a template that is being written: what its pages are made from. */
  | { readonly kind: 'memo'; readonly job: BuildJob };

export interface Built {
  readonly kind: 'built';
  readonly dossier: Dossier;
  readonly memo: PlainMemo;
  /** Null where the template could not be run; the notices then say why. */
  readonly document: MemoDocument | null;
  readonly notices: readonly Notice[];
  readonly lost: readonly Correction[];
}

export type EngineResult =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'missing'; readonly keys: readonly string[] }
  | { readonly kind: 'memo'; readonly memo: PlainMemo; readonly notices: readonly Notice[] }
  | Built;

/** Readings by key; and those of articles that were read again, with a date or lines that a person or the dossier gave. */
const readings = new Map<string, Reading>();
const again = new Map<string, Reading>();
/** Readings made again that are kept at most: a few rounds of a large project. */
const MOST_AGAIN = 4_000;
interface Assembled {
  readonly made: string;
  readonly articles: readonly Reading[];
  readonly dossier: Dossier;
}

/** By project, the latest last: the one that is open, and the sample beside a template that is being written. */
const dossiers = new Map<string, Assembled>();
const MOST_DOSSIERS = 2;

parentPort?.on('message', (task: EngineTask) => {
  void answer(task).then((result) => parentPort?.postMessage(result));
});

async function answer(task: EngineTask): Promise<Answer<EngineResult>> {
  try {
    if (task.kind === 'build') return { result: await build(task.job) };
    if (task.kind === 'memo') return { result: memoAlone(task.job) };
    for (const { key, bytes } of task.readings) readings.set(key, deserialize(bytes) as Reading);
    return { result: { kind: 'loaded' } };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function build(job: BuildJob): Promise<EngineResult> {
  const missing = missingOf(job);
  if (missing) return missing;
  const { articles, dossier } = assembled(job);
  const { pack } = job;
  const run = job.ownPack ? OWN_TEMPLATES.run : runTemplateInWorker;
  const { memo, notices } = memoIn(job, { articles, dossier });
  const first = await renderMemo(memo, pack, run);
  const older = job.since && parseManifest(new TextDecoder().decode(job.since)).manifest;
  const rendered =
    older && first.document && tellsChanges(job)
      ? await renderMemo(
          memoIn(job, { articles, dossier }, changesSince(older, manifestOf(first.memo, first.document))).memo,
          pack,
          run,
        )
      : first;
  return {
    kind: 'built',
    dossier,
    memo: plain(rendered.memo),
    document: rendered.document,
    notices: [...notices, ...rendered.notices],
    lost: lostCorrections(articles, job.corrections),
  };
}

/** Whether the memo has a place for what changed: the template's, that nobody switched off. */
function tellsChanges({ pack, sections }: BuildJob): boolean {
  return (sections ?? pack.manifest.sections).includes('changes');
}

function memoAlone(job: BuildJob): EngineResult {
  const missing = missingOf(job);
  if (missing) return missing;
  const { memo, notices } = memoIn(job, assembled(job));
  return { kind: 'memo', memo: plain(memo), notices };
}

function missingOf({ articles }: BuildJob): EngineResult | null {
  const missing = articles.filter(({ key }) => !readings.has(key)).map(({ key }) => key);
  return missing.length > 0 ? { kind: 'missing', keys: missing } : null;
}

function memoIn(
  { corrections, pack, selection, program, sections }: BuildJob,
  { articles, dossier }: Pick<Assembled, 'articles' | 'dossier'>,
  changes?: MemoChanges,
): ReturnType<typeof memoOf> {
  const edits = editsOf(articles, corrections);
  return memoOf(dossier, articles, {
    selection,
    pack,
    program,
    edits,
    ...(sections ? { sections } : {}),
    ...(changes ? { changes } : {}),
  });
}

/** The dossier, kept as long as neither articles nor corrections of evidence change: a choice for the memo is quick. */
function assembled({ project, articles, corrections, pack: { themes } }: BuildJob): Assembled {
  const evidence = corrections.filter(({ kind }) => kind !== 'statement');
  const made = JSON.stringify([articles, evidence, themes]);
  const known = dossiers.get(project);
  if (known?.made === made) return known;
  const own = articles.flatMap(({ key, names }) => {
    const reading = readings.get(key);
    return reading ? [named(reading, names)] : [];
  });
  const assembly = { made, articles: own, dossier: dossierOf(own, evidence, readAgain, themes) };
  dossiers.delete(project);
  dossiers.set(project, assembly);
  const [oldest] = dossiers.keys();
  if (dossiers.size > MOST_DOSSIERS && oldest !== undefined) dossiers.delete(oldest);
  return assembly;
}

function named(reading: Reading, names: NonEmpty<string>): Reading {
  const { source } = reading.article;
  if (source.names.join('\n') === names.join('\n')) return reading;
  return { ...reading, article: { ...reading.article, source: { ...source, names } } };
}

function readAgain(article: Article): Reading {
  const { id, published, near, boilerplate, title, publisher, source } = article;
  const key = JSON.stringify([id, published, near, boilerplate, title, publisher, source.names]);
  const known = again.get(key);
  if (known) return known;
  if (again.size >= MOST_AGAIN) again.clear();
  const reading = readArticle(article);
  again.set(key, reading);
  return reading;
}
