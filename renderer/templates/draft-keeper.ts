import type { TemplateDraft } from '../../core/model/views/templates.ts';
import { contractError } from '../api.ts';
import { isEmpty } from './draft-files.ts';

/** How long after a change it is kept, in milliseconds: a crash loses no more than what was typed in that time. */
export const KEEP_AFTER = 400;

/**
 * How far what is written is: as it was saved; being kept; kept as a draft; not kept, since the engine did not answer, or since
 * another window has written to the same template.
 */
export type Kept = 'saved' | 'keeping' | 'draft' | 'failed' | 'elsewhere';

/** Keeps a draft over the one of revision `base`; null where nothing is changed. Gives the revision that it is now. */
export type Keep = (draft: TemplateDraft | null, base: number) => Promise<{ readonly revision: number }>;

/** Keeps what is written in one window: one call after the other, always with the newest, so that none overtakes another. */
export interface DraftKeeper {
  /** The engine to keep with from now on: over a new connection it is another one. */
  readonly use: (keep: Keep) => void;
  /** Something was written: it is kept in a moment, with all that is written until then. */
  readonly changed: (draft: TemplateDraft) => void;
  /** Keeps at once what is not kept; done when that was tried. */
  readonly flush: () => Promise<void>;
  /** Does something with the draft between two calls that keep it: `base` is its revision, and the answer's is what it is then. */
  readonly between: <T>(
    work: (base: number) => Promise<{ readonly revision: number; readonly result: T }>,
  ) => Promise<T>;
  /** Whether the engine's draft may be shown here: not where something newer was written, kept or not. */
  readonly mayTake: (revision: number) => boolean;
  /** The engine's draft is shown in place of what was written here. */
  readonly take: (draft: TemplateDraft | null, revision: number) => void;
}

/** `tell` hears each time how far what is written is. */
export function draftKeeper(tell: (kept: Kept) => void): DraftKeeper {
  let keepWith: Keep | null = null;
  /** What is written and not kept yet; the same object for as long as nothing newer is. */
  let unkept: TemplateDraft | null = null;
  /** The revision of the engine's draft that this window has seen. */
  let seen = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };
  const keep = async (): Promise<void> => {
    const draft = unkept;
    if (draft === null || keepWith === null) return;
    const left = isEmpty(draft) ? null : draft;
    try {
      seen = (await keepWith(left, seen)).revision;
      if (unkept !== draft) return;
      unkept = null;
      tell(left ? 'draft' : 'saved');
    } catch (error) {
      // It is tried again with the next change, and when the window is connected again.
      tell(contractError(error)?.code === 'template-draft-elsewhere' ? 'elsewhere' : 'failed');
    }
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    return inTurn(keep);
  };
  return {
    use: (newer) => {
      keepWith = newer;
    },
    changed: (draft) => {
      unkept = draft;
      tell('keeping');
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), KEEP_AFTER);
    },
    flush,
    between: (work) =>
      inTurn(async () => {
        const { result, revision } = await work(seen);
        seen = revision;
        return result;
      }),
    mayTake: (revision) => unkept === null && revision >= seen,
    take: (draft, revision) => {
      clearTimeout(timer);
      unkept = null;
      seen = revision;
      tell(draft ? 'draft' : 'saved');
    },
  };
}
