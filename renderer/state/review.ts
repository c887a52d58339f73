import { isIsoDay } from '../../core/model/calendar.ts';
import type { Correction, GivenDays } from '../../core/model/correction.ts';
import type { ReviewView } from '../../core/model/views/articles.ts';

/** What can be corrected of an article itself. */
export type ArticleCorrection = Extract<
  Correction,
  { readonly kind: 'article-title' | 'article-outlet' | 'article-date' | 'line' }
>;

/** What a person makes of an article before it is added. */
export interface Draft {
  readonly taken: boolean;
  readonly title: string;
  readonly outlet: string;
  /** Days as YYYY-MM-DD; empty where none is given, and words that are no day while they are being written. */
  readonly from: string;
  readonly to: string;
  /** The places in `removed` of the lines that are reporting after all. */
  readonly restored: readonly number[];
}

/** As it was found: taken, but where the project has the very same text already. */
export function draftOf({ title, outlet, date, duplicateOf }: ReviewView): Draft {
  return {
    taken: duplicateOf?.same !== 'text',
    title: title ?? '',
    outlet: outlet ?? '',
    from: date.earliest ?? '',
    to: date.latest ?? '',
    restored: [],
  };
}

/** The corrections that lead from what was found to what a person made of it. */
export function correctionsOf(review: ReviewView, draft: Draft): readonly ArticleCorrection[] {
  const found = draftOf(review);
  const article = review.article.id;
  const corrections: ArticleCorrection[] = [];
  const title = draft.title.trim();
  const outlet = draft.outlet.trim();
  if (title !== '' && title !== found.title) corrections.push({ kind: 'article-title', article, text: title });
  if (outlet !== '' && outlet !== found.outlet) corrections.push({ kind: 'article-outlet', article, text: outlet });
  const days = daysOf(draft.from, draft.to);
  if (days && (draft.from !== found.from || draft.to !== found.to))
    corrections.push({ kind: 'article-date', article, days });
  for (const index of draft.restored) {
    const line = review.removed[index];
    if (line) corrections.push({ kind: 'line', at: line.at, removed: false });
  }
  return corrections;
}

/** Two days, in whichever order they were given; one where only one is. Null where none is, or what is given is no day. */
export function daysOf(from: string, to: string): GivenDays | null {
  const [earliest, latest] = [from || to, to || from].toSorted();
  return earliest && latest && isIsoDay(earliest) && isIsoDay(latest) ? { earliest, latest } : null;
}
