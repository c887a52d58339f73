import type { Notice } from '../../core/model/notice.ts';
import { EVERYTHING } from '../../core/model/project.ts';
import type { PackFiles } from '../library/packs/pack-file.ts';
import { Trouble } from '../trouble.ts';
import type { BuildJob } from '../worker/engine-worker.ts';
import type { PreviewResult } from '../worker/preview-worker.ts';
import type { Dropped } from './review.ts';
import type { Session } from './session.ts';
import type { Work } from './work.ts';

/** The pages of a template that is being written, and what is wrong with it. */
export interface PreviewPages {
  /** A PDF; null where there can be none: the notices say why. */
  readonly bytes: Uint8Array | null;
  readonly notices: readonly Notice[];
}

export interface Previews {
  /**
   * The memo of a project's articles, or of the sample, in the form of a pack's files. One is made after the other; one that
   * was taken back before its turn is not made. Rejects with a Trouble where it was taken back.
   */
  readonly pages: (session: Session | null, files: PackFiles, signal?: AbortSignal) => Promise<PreviewPages>;
}

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
    const nothing = { title: '', articles: [], corrections: [], template: '', sections: { order: null, off: [] } };
    const job = work.jobOf('sample', { ...nothing, selection: EVERYTHING }, pack);
    return { ...job, articles: await sampleArticles };
  };

  const make = async (session: Session | null, files: PackFiles, signal: AbortSignal): Promise<PreviewResult> => {
    const source = session ? `${session.id} ${session.view().version}` : 'sample';
    const first = await work.preview({ source, files, memo: null }, signal);
    if (first.kind !== 'memo-wanted') return first;
    const memo = await work.memo(await jobOf(session, first.pack));
    return work.preview({ source, files, memo }, signal);
  };

  return {
    pages: async (session, files, signal) => {
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
        const result = await make(session, files, stop.signal);
        if (result.kind === 'memo-wanted') throw new TypeError('the preview asked twice for its memo');
        return result.kind === 'refused' ? { bytes: null, notices: result.notices } : result;
      } catch (error) {
        const limit = limitOf(error);
        if (limit) return { bytes: null, notices: [limit] };
        throw error;
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', takenBack);
        done();
      }
    },
  };
}

/** A template that is endless or huge is no failure of the program: it is told where the template is written. */
function limitOf(error: unknown): Notice | null {
  if (!(error instanceof Trouble)) return null;
  const code = { 'reading-too-long': 'preview-too-long', 'reading-too-large': 'preview-too-large' }[error.code];
  return code === undefined ? null : { code, severity: 'error', place: { file: 'memo.hbs' }, values: error.values };
}
