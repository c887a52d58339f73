import { projectOf } from '../../core/model/project.ts';
import type { TemplateFinding } from '../../core/model/views/templates.ts';
import type { Finding } from '../../core/readout.ts';
import type { PackFiles } from '../library/packs/pack-file.ts';
import { Trouble } from '../trouble.ts';
import type { BuildJob } from '../worker/engine-worker.ts';
import type { PreviewResult } from '../worker/preview-worker.ts';
import type { Dropped } from './review.ts';
import type { Session } from './session.ts';
import { findingsOf } from './views/findings.ts';
import type { Work } from './work.ts';

/** The pages of a template that is being written, and what is wrong with it. */
export interface PreviewPages {
  /** A PDF; null where there can be none: the findings say why. */
  readonly bytes: Uint8Array | null;
  readonly findings: readonly TemplateFinding[];
}

export interface Previews {
  /**
   * The memo of a project's articles, or of the sample, in the form of a pack's files. One is made after the other; one that
   * was taken back before its turn is not made. Rejects with a Trouble where it was taken back.
   */
  readonly pages: (session: Session | null, files: PackFiles, signal?: AbortSignal) => Promise<PreviewPages>;
  /** All that can be said of a pack's files without running them. */
  readonly check: (files: PackFiles, signal?: AbortSignal) => Promise<readonly TemplateFinding[]>;
}

const SAMPLE_TITLE = 'Sample dossier';
/** One that nobody waits for any more may go on so long, in milliseconds: ending its worker costs more than that. */
const PATIENCE = 1_000;

export function openPreviews(work: Work, sample: () => readonly Dropped[]): Previews {
  let turn: Promise<unknown> = Promise.resolve();
  let sampleArticles: Promise<BuildJob['articles']> | null = null;

  const readSample = async (): Promise<BuildJob['articles']> => {
    const read = await Promise.all(sample().map(async ({ name, bytes }) => work.readAside(name, await bytes())));
    return read.flat();
  };

  const jobOf = async (session: Session | null, pack: BuildJob['pack']): Promise<BuildJob> => {
    if (session) return work.jobOf(session.id, session.state(), pack);
    sampleArticles ??= readSample();
    sampleArticles.catch(() => (sampleArticles = null));
    const job = work.jobOf('sample', projectOf([{ kind: 'rename', title: SAMPLE_TITLE }]), pack);
    return { ...job, articles: await sampleArticles };
  };

  const make = async (session: Session | null, files: PackFiles, signal: AbortSignal): Promise<PreviewResult> => {
    const source = session ? `${session.id} ${session.view().version}` : 'sample';
    const first = await work.preview({ kind: 'pages', source, files, memo: null }, signal);
    if (first.kind !== 'memo-wanted') return first;
    const memo = await work.memo(await jobOf(session, first.pack));
    return work.preview({ kind: 'pages', source, files, memo }, signal);
  };

  /** One after the other: what was taken back before its turn is not begun. */
  const inTurn = async (
    run: (signal: AbortSignal) => Promise<PreviewResult>,
    signal: AbortSignal | undefined,
  ): Promise<PreviewPages> => {
    const before = turn;
    let done = (): void => undefined;
    turn = new Promise<void>((resolve) => {
      done = resolve;
    });
    await before;
    const stop = new AbortController();
    const begun = performance.now();
    let timer: NodeJS.Timeout | undefined;
    const takenBack = (): void => {
      timer = setTimeout(() => stop.abort(), Math.max(0, PATIENCE - (performance.now() - begun)));
    };
    signal?.addEventListener('abort', takenBack);
    try {
      if (signal?.aborted) throw new Trouble('cancelled');
      return pagesOf(await run(stop.signal));
    } catch (error) {
      const limit = limitOf(error);
      if (limit) return { bytes: null, findings: [limit] };
      throw error;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', takenBack);
      done();
    }
  };

  return {
    pages: (session, files, signal) => inTurn((stop) => make(session, files, stop), signal),
    check: async (files, signal) =>
      (await inTurn((stop) => work.preview({ kind: 'check', files }, stop), signal)).findings,
  };
}

function pagesOf(result: PreviewResult): PreviewPages {
  switch (result.kind) {
    case 'checked':
      return { bytes: null, findings: [...result.findings.map(placed), ...findingsOf(result.notices)] };
    case 'pages':
      return { bytes: result.bytes, findings: findingsOf(result.notices) };
    case 'memo-wanted':
      throw new TypeError('the preview asked twice for its memo');
    default:
      return assertNever(result);
  }
}

function placed({ severity, file, line, column, message, remedy }: Finding): TemplateFinding {
  return { severity, file, line, column, message, remedy };
}

/** A template that is endless or huge is no failure of the program: it is told where the template is written. */
function limitOf(error: unknown): TemplateFinding | null {
  if (!(error instanceof Trouble)) return null;
  const code = { 'reading-too-long': 'preview-too-long', 'reading-too-large': 'preview-too-large' }[error.code];
  if (code === undefined) return null;
  const [finding] = findingsOf([{ code, severity: 'error', place: { file: 'memo.hbs' }, values: error.values }]);
  return finding ?? null;
}

function assertNever(value: never): never {
  throw new TypeError(`unknown result ${JSON.stringify(value)}`);
}
