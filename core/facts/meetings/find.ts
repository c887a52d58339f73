import type { Analysis } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { MeetingReport, Quotation } from '../../model/fact.ts';

/** The meetings that an article holds, in text order. */
export function findMeetings(
  _article: Article,
  _analysis: Analysis,
  _quotations: readonly Quotation[],
): readonly MeetingReport[] {
  return [];
}
