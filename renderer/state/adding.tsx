import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { MOST_MEGABYTES } from '../../core/model/limits.ts';
import type { Notice } from '../../core/model/notice.ts';
import type { NonEmpty } from '../../core/model/span.ts';
import type { ReviewView } from '../../core/model/views/articles.ts';
import { drain, isConnectionError } from '../api.ts';
import { say } from '../words/en.ts';
import { useApi } from './connection.tsx';
import type { Dropped } from './dropped.ts';
import { useProject } from './project.tsx';
import type { ArticleCorrection } from './review.ts';
import { useTroubles } from './troubles.tsx';

/** Where adding stands: nothing, taking in what was dropped, or what there is to review, now or later. */
export type Adding =
  | { readonly step: 'nothing' }
  | { readonly step: 'reading'; readonly done: number; readonly of: number; readonly name: string }
  | {
      readonly step: 'review' | 'aside';
      readonly reviews: readonly ReviewView[];
      readonly notices: readonly Notice[];
      /** How many were left out because it was stopped; 0 where all was looked at. */
      readonly stopped: number;
    };

interface AddingActions {
  readonly adding: Adding;
  /** Takes in what was dropped, to be reviewed: nothing is added by this. */
  readonly offer: (dropped: readonly Dropped[]) => void;
  /** Stops taking in; what was taken in until then is reviewed. */
  readonly stop: () => void;
  readonly add: (ids: readonly string[], corrections: readonly ArticleCorrection[]) => void;
  /** Leaves what there is to review for later, or takes it up again. */
  readonly putAside: () => void;
  readonly takeUp: () => void;
  readonly forget: () => void;
}

const MEGABYTE = 1024 * 1024;
/** What goes to the service in one message: so that it stays far under the largest that is taken. */
const BATCH_BYTES = 32 * MEGABYTE;
const BATCH_FILES = 1_000;

const AddingContext = createContext<AddingActions | null>(null);

export function WithAdding({
  first,
  children,
}: {
  /** What was dropped before there was a project. */
  readonly first: readonly Dropped[];
  readonly children: ReactNode;
}): ReactNode {
  const api = useApi();
  const { id: project } = useProject();
  const { attempt, tell } = useTroubles();
  const [adding, setAdding] = useState<Adding>({ step: 'nothing' });
  const latest = useRef(adding);
  latest.current = adding;
  const stopper = useRef<AbortController | null>(null);
  /** What waits: dropped while something else was taken in, or while the service was away. */
  const waiting = useRef<readonly Dropped[]>(first);
  /** What was taken in to be reviewed: a service that is started anew knows nothing of it, and is given it once more. */
  const inReview = useRef<readonly Dropped[]>([]);
  /** Whether what is taken in was left for later: it is taken in unseen, and stays for later. */
  const later = useRef(false);

  const take = useCallback(async (): Promise<void> => {
    if (stopper.current) return;
    const stop = new AbortController();
    stopper.current = stop;
    const review: Review = (dropped, tellStep) =>
      api.articles
        .review({ project, dropped: [...dropped] }, { signal: stop.signal })
        .then((stream) => drain(stream, tellStep));
    const { notices, error, left } = await takeIn(waiting, inReview, review, stop.signal, (reading) => {
      if (!later.current) setAdding(reading);
    });
    stopper.current = null;
    if (error !== null && !stop.signal.aborted) {
      // What the service refuses it would refuse again; what a lost connection took is offered once there is another.
      if (!isConnectionError(error)) waiting.current = [];
      await attempt(() => Promise.reject(error));
      if (!(later.current && isConnectionError(error))) setAdding({ step: 'nothing' });
      return;
    }
    waiting.current = [];
    const reviews = await attempt(() => api.articles.reviewed({ project }));
    const stopped = left(reviews ?? []);
    const anything = reviews && (reviews.length > 0 || notices.length > 0 || stopped > 0);
    const step = later.current ? 'aside' : 'review';
    setAdding(anything ? { step, reviews, notices, stopped } : { step: 'nothing' });
  }, [api, project, attempt]);

  const offer = useCallback(
    (dropped: readonly Dropped[]) => {
      if (dropped.length === 0) return;
      waiting.current = [...waiting.current, ...dropped];
      later.current = false;
      void take();
    },
    [take],
  );
  useEffect(() => {
    let over = false;
    const begin = (reviews: readonly ReviewView[]): void => {
      if (over) return;
      if (reviews.length === 0 && inReview.current.length > 0) {
        waiting.current = [...inReview.current, ...waiting.current];
        inReview.current = [];
      }
      const now = latest.current;
      if (waiting.current.length > 0) {
        later.current = now.step === 'aside';
        return void take();
      }
      // What was taken in before the page was loaded, and neither added nor put away.
      if (now.step === 'nothing' && reviews.length > 0) setAdding({ step: 'aside', reviews, notices: [], stopped: 0 });
      if ('reviews' in now && now.reviews.length > 0 && reviews.length === 0) {
        setAdding({ step: 'nothing' });
        tell(say('review.lost'));
      }
    };
    // Over each new connection: the service may be another by then.
    void api.articles.reviewed({ project }).then(begin, () => undefined);
    return () => {
      over = true;
    };
  }, [api, project, take, tell]);

  const value = useMemo<AddingActions>(
    () => ({
      adding,
      offer,
      stop: () => stopper.current?.abort(),
      add: (ids, corrections) => {
        const [first, ...rest] = ids;
        if (first === undefined) return;
        void attempt(async () => {
          const articles: NonEmpty<string> = [first, ...rest];
          await api.articles.add({ project, articles: [...articles], corrections: [...corrections] });
          await api.articles.forget({ project });
          inReview.current = [];
          setAdding({ step: 'nothing' });
        });
      },
      putAside: () => setAdding((before) => (before.step === 'review' ? { ...before, step: 'aside' } : before)),
      takeUp: () => {
        later.current = false;
        setAdding((before) => (before.step === 'aside' ? { ...before, step: 'review' } : before));
      },
      forget: () => {
        inReview.current = [];
        setAdding({ step: 'nothing' });
        void attempt(() => api.articles.forget({ project }));
      },
    }),
    [adding, offer, api, project, attempt],
  );
  return <AddingContext.Provider value={value}>{children}</AddingContext.Provider>;
}

export function useAdding(): AddingActions {
  const adding = useContext(AddingContext);
  if (!adding) throw new Error('nothing can be added here');
  return adding;
}

/** Has the service take in files to be reviewed; tells each as it is looked at. */
type Review = (
  dropped: readonly Dropped[],
  tell: (step: { readonly done: number; readonly name?: string | undefined }) => void,
) => Promise<{ readonly notices: readonly Notice[] }>;

/** What came of taking in: what there is to know, what went wrong, and how many were not looked at, by what can be reviewed. */
interface TakenIn {
  readonly notices: readonly Notice[];
  readonly error: unknown;
  readonly left: (reviews: readonly ReviewView[]) => number;
}

/** Takes in what waits, a batch at a time, and keeps what was taken in; what comes to wait meanwhile is taken in too. */
async function takeIn(
  waiting: { current: readonly Dropped[] },
  inReview: { current: readonly Dropped[] },
  review: Review,
  signal: AbortSignal,
  tell: (adding: Adding) => void,
): Promise<TakenIn> {
  const notices: Notice[] = [];
  let error: unknown = null;
  let done = 0;
  let seen = 0;
  let all = waiting.current.length;
  let small: readonly Dropped[] = [];
  try {
    while (waiting.current.length > 0 && !signal.aborted) {
      const batch = batchOf(waiting.current);
      small = batch.filter((one) => !isTooLarge(one));
      notices.push(...batch.filter(isTooLarge).map(tooLarge));
      const before = done;
      const of = done + waiting.current.length;
      all = of;
      tell({ step: 'reading', done, of, name: '' });
      if (small.length > 0) {
        const found = await review(small, (step) => {
          seen = before + step.done;
          tell({ step: 'reading', done: seen, of, name: step.name ?? '' });
        });
        notices.push(...found.notices);
      }
      inReview.current = [...inReview.current, ...small];
      small = [];
      done += batch.length;
      seen = done;
      waiting.current = waiting.current.slice(batch.length);
    }
  } catch (thrown) {
    error = thrown;
    if (signal.aborted) inReview.current = [...inReview.current, ...small.slice(0, seen - done)];
  }
  // What was taken in while the wish to stop was on its way has not been counted.
  return { notices, error, left: (reviews) => all - Math.max(seen, done + takenInOf(small, reviews)) };
}

/** How many of the files came to something that can be reviewed, by their names. */
function takenInOf(dropped: readonly Dropped[], reviews: readonly ReviewView[]): number {
  const names = new Set(reviews.flatMap(({ article }) => article.names));
  return dropped.filter((one) => one.kind !== 'path' && names.has(one.name)).length;
}

function isTooLarge(one: Dropped): one is Extract<Dropped, { readonly kind: 'file' }> {
  return one.kind === 'file' && one.bytes.size > MOST_MEGABYTES * MEGABYTE;
}

function tooLarge({ name, bytes }: Extract<Dropped, { readonly kind: 'file' }>): Notice {
  const megabytes = Math.round(bytes.size / MEGABYTE);
  return { code: 'too-large', severity: 'warning', place: { file: name }, values: { megabytes, most: MOST_MEGABYTES } };
}

/** As much of the front as goes into one message; at least one. */
export function batchOf(dropped: readonly Dropped[]): readonly Dropped[] {
  let bytes = 0;
  const end = dropped.findIndex((one, index) => {
    bytes += one.kind === 'file' ? one.bytes.size : one.kind === 'text' ? 3 * one.text.length : 0;
    return index >= BATCH_FILES || (index > 0 && bytes > BATCH_BYTES);
  });
  return end < 0 ? dropped : dropped.slice(0, end);
}
