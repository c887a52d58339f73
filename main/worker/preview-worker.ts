import { parentPort } from 'node:worker_threads';
import type { Notice } from '../../core/model/notice.ts';
import type { TemplatePack } from '../../core/model/template.ts';
import { type Finding, renderMemo, writeMemo } from '../../core/readout.ts';
import { checkPackHere } from '../library/check-pack.ts';
import { libraryFonts } from '../library/fonts.ts';
import type { PackFiles } from '../library/packs/pack-file.ts';
import { checkedPack } from '../library/packs.ts';
import { Trouble } from '../trouble.ts';
import { troubleInWords } from '../words/words.ts';
import { type PlainMemo, revived } from './plain-memo.ts';
import type { Answer } from './pool.ts';
import { templateRunner } from './template.ts';

/** A template that is being written: its files by name, as they are by now. */
export type PreviewTask =
  | {
      readonly kind: 'pages';
      /** What the memo is made from, beside the pack: a project and its version, or the sample. */
      readonly source: string;
      readonly files: PackFiles;
      /** The memo of these files, where the worker has asked for it. */
      readonly memo: PlainMemo | null;
    }
  /** All that is wrong with it, without running it. */
  | { readonly kind: 'check'; readonly files: PackFiles };

export type PreviewResult =
  /** What was found without running it; files that are no pack are not run. */
  | { readonly kind: 'checked'; readonly findings: readonly Finding[]; readonly notices: readonly Notice[] }
  /** The memo depends on the pack's sections and words: it is wanted of these. */
  | { readonly kind: 'memo-wanted'; readonly pack: TemplatePack }
  /** `bytes` is null where the template could not be run. */
  | { readonly kind: 'pages'; readonly bytes: Uint8Array | null; readonly notices: readonly Notice[] };

/** A template that takes longer than this on a memo that a person looks at is told so; an export has more patience. */
const TEMPLATE_MS = 3_000;
const runner = templateRunner(TEMPLATE_MS);
let kept: { readonly of: string; readonly memo: PlainMemo } | null = null;

parentPort?.on('message', (task: PreviewTask) => {
  void answer(task).then((result) => parentPort?.postMessage(result));
});

async function answer(task: PreviewTask): Promise<Answer<PreviewResult>> {
  try {
    return { result: await preview(task) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function preview(task: PreviewTask): Promise<PreviewResult> {
  if (task.kind === 'check') return { kind: 'checked', findings: await checkPackHere(task.files), notices: [] };
  const { source, files, memo: given } = task;
  const { pack, notices } = await checkedPack(files).catch(refusal);
  if (!pack) {
    const findings = await checkPackHere(files);
    return { kind: 'checked', findings, notices: findings.some(isError) ? [] : notices };
  }
  const of = JSON.stringify([source, pack.manifest, pack.phrases]);
  if (given) kept = { of, memo: given };
  if (kept?.of !== of) return { kind: 'memo-wanted', pack };
  const memo = revived(kept.memo);
  const rendered = await renderMemo(memo, pack, runner.run);
  if (!rendered.document) return { kind: 'pages', bytes: null, notices: rendered.notices };
  const written = await writeMemo('pdf', { memo, document: rendered.document }, libraryFonts());
  return { kind: 'pages', bytes: written.bytes, notices: [...rendered.notices, ...written.notices] };
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

/** What is refused before it is looked into, such as a pack for another version of the program. */
function refusal(error: unknown): { readonly pack: null; readonly notices: readonly Notice[] } {
  if (!(error instanceof Trouble)) throw error;
  const values = { reason: troubleInWords(error) };
  return {
    pack: null,
    notices: [{ code: 'pack-refused', severity: 'error', place: { file: 'manifest.json' }, values }],
  };
}
