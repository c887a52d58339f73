import type { Article } from '../model/article.ts';
import type { Fact, Quotation } from '../model/fact.ts';
import type { Analysed } from '../model/reading.ts';
import { contains } from '../model/span.ts';
import { findEvents } from './events/find.ts';
import { findIssues } from './issues/find.ts';
import { findMeetings } from './meetings/find.ts';
import { findQuotations } from './quotations/find.ts';
import { findRoles } from './roles/find.ts';
import { findThemes } from './themes/find.ts';

/** All facts of articles (none of one that is not in English), a list for each, in the same order: every finder takes all of them before the next begins. */
export function findFacts(all: readonly Analysed[]): readonly (readonly Fact[])[] {
  const read = all.filter(isEnglish);
  const dated = findDated(read);
  const themes = read.map(({ article, analysis }) => findThemes(article, analysis));
  const issues = read.map(({ article, analysis }) => findIssues(article, analysis));
  const roles = read.map(({ article, analysis }) => findRoles(article, analysis));
  const found = new Map(
    read.map(({ article }, i) => {
      const facts: readonly (readonly Fact[] | undefined)[] = [dated[i], themes[i], issues[i], roles[i]];
      return [article, facts.flatMap((each) => each ?? [])] as const;
    }),
  );
  return all.map(({ article }) => found.get(article) ?? []);
}

/**
 * The same of one article of which `before` are the facts, and of whose analysis only the times' values are others now: themes,
 * issues and roles do not ask for them, and stay.
 */
export function findFactsDated(analysed: Analysed, before: readonly Fact[]): readonly Fact[] {
  const [dated = []] = isEnglish(analysed) ? findDated([analysed]) : [];
  return [...dated, ...before.filter(({ kind }) => kind === 'theme' || kind === 'issue' || kind === 'role')];
}

function isEnglish({ article }: Analysed): boolean {
  return (article.language ?? 'en') === 'en';
}

/** What has a day, or hangs on what has: quotations, meetings and events, in this order. */
function findDated(read: readonly Analysed[]): readonly (readonly Fact[])[] {
  const quotations = findQuotations(read);
  const quoted = read.map(({ article, analysis }, i) => {
    return { article, analysis, quotations: (quotations[i] ?? []).filter((one) => isReporting(article, one)) };
  });
  // Meetings need the quotations: "met with ..." in somebody's post is said of a meeting, not by the article.
  const met = quoted.map(({ article, analysis, quotations }) => {
    const meetings = findMeetings(article, analysis, quotations);
    return { article, analysis, quotations, meetings };
  });
  // An event that a meeting report tells already is not told twice.
  const events = met.map(({ article, analysis, quotations, meetings }) =>
    findEvents(article, analysis, quotations, meetings),
  );
  return met.map(({ quotations, meetings }, i) => [...quotations, ...meetings, ...(events[i] ?? [])]);
}

/** What stands in a stretch that is no reporting ("Also read: ...", a line that a person struck out) says nothing. */
function isReporting({ boilerplate }: Article, { content: [first] }: Quotation): boolean {
  return !boilerplate.some((stretch) => contains(stretch, first));
}
