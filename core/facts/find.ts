import type { Analysis } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import type { Fact, Quotation } from '../model/fact.ts';
import { contains } from '../model/span.ts';
import { findEvents } from './events/find.ts';
import { findIssues } from './issues/find.ts';
import { findMeetings } from './meetings/find.ts';
import { findQuotations } from './quotations/find.ts';
import { findRoles } from './roles/find.ts';
import { findThemes } from './themes/find.ts';

/** All facts of an article (none where it is not in English), finder by finder. */
export function findFacts(article: Article, analysis: Analysis): readonly Fact[] {
  if ((article.language ?? 'en') !== 'en') return [];
  const quotations = findQuotations(article, analysis).filter((quotation) => isReporting(article, quotation));
  // Meetings need the quotations: "met with ..." in somebody's post is said of a meeting, not by the article.
  const meetings = findMeetings(article, analysis, quotations);
  // An event that a meeting report tells already is not told twice.
  const events = findEvents(article, analysis, quotations, meetings);
  return [
    ...quotations,
    ...meetings,
    ...events,
    ...findThemes(article, analysis),
    ...findIssues(article, analysis),
    ...findRoles(article, analysis),
  ];
}

/** What stands in a stretch that is no reporting ("Also read: ...", a line that a person struck out) says nothing. */
function isReporting({ boilerplate }: Article, { content: [first] }: Quotation): boolean {
  return !boilerplate.some((stretch) => contains(stretch, first));
}
