import { beginningOf } from '../../parts/shortened.ts';
import type { ArticleCorrection } from '../../state/review.ts';
import { say } from '../../words/en.ts';

/** Characters of a line that are told of it. */
const TOLD = 60;

const LABELS = {
  'article-title': 'article.title',
  'article-outlet': 'article.outlet',
  'article-date': 'article.date',
} as const;

/** What was done to an article, in words for whoever sees or hears that it is done. */
export function toldOfCorrection(correction: ArticleCorrection): string {
  if (correction.kind === 'line') {
    const line = beginningOf(correction.at.exact, TOLD);
    return say(correction.removed ? 'line.told.removed' : 'line.told.restored', { line });
  }
  const value = correction.kind === 'article-date' ? correction.days : correction.text;
  return say(value === null ? 'article.told.reset' : 'article.told.changed', { label: say(LABELS[correction.kind]) });
}
