import type { Analysis } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { EventReport, MeetingReport, Quotation } from '../../model/fact.ts';

/** The events that an article holds, in text order. */
export function findEvents(
  _article: Article,
  _analysis: Analysis,
  _quotations: readonly Quotation[],
  _meetings: readonly MeetingReport[],
): readonly EventReport[] {
  return [];
}
