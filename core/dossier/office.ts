import type { Issue, IssueStatus, IssueStep } from '../model/dossier.ts';
import type { IssueMention } from '../model/fact.ts';
import type { Reading } from '../model/reading.ts';
import { compareSpans, nonEmpty, overlaps, type Span } from '../model/span.ts';
import { stemOf } from '../model/stem.ts';
import type { PackThemes } from '../model/template.ts';

/** What an issue that the office follows weighs where the articles show it in a passage too few for others. */
const FOLLOWED = 0.5;
const MOST_POSITIONS = 12;

/**
 * The issues with those that the office follows under its own names. An issue is the office's where its label holds one of
 * the terms, or at least half of its passages do; several such are one. Passages that hold a term and show something at
 * issue, too few for an issue of their own, make one where the office follows it.
 */
export function officeIssues(
  issues: readonly Issue[],
  followed: PackThemes['issues'],
  readings: readonly Reading[],
): readonly Issue[] {
  if (followed.length === 0) return issues;
  const texts = new Map(readings.map(({ article }) => [article.id, article.text]));
  const wordsAt = (span: Span): string => texts.get(span.article)?.slice(span.start, span.end) ?? '';
  let rest = issues;
  const named = followed.flatMap(({ label, terms }): readonly Issue[] => {
    const holds = holding(terms);
    const own = rest.filter(
      (issue) =>
        holds(issue.label) || 2 * issue.mentions.filter((at) => holds(wordsAt(at))).length >= issue.mentions.length,
    );
    const known = own.flatMap(({ mentions }) => mentions);
    const further = readings.flatMap(({ article, facts }) =>
      facts
        .filter((fact) => fact.kind === 'issue')
        .filter((fact) => holds(fact.label) && !known.some((at) => overlaps(at, fact.evidence[0])))
        .map((mention) => ({ mention, date: article.published })),
    );
    rest = rest.filter((issue) => !own.includes(issue));
    const issue = joined(label, terms, own, further, readings);
    return issue ? [issue] : [];
  });
  return [...named, ...rest].toSorted((a, b) => b.salience - a.salience);
}

function joined(
  label: string,
  terms: readonly string[],
  own: readonly Issue[],
  further: readonly { readonly mention: IssueMention; readonly date: IssueStep['date'] }[],
  readings: readonly Reading[],
): Issue | null {
  const steps = [
    ...own.flatMap(({ history }) => history),
    ...further.map(({ mention, date }) => ({ date, status: mention.status, mentions: mention.evidence })),
  ];
  const [first] = steps;
  if (!first) return null;
  const order = new Map(readings.map(({ article }, i) => [article.id, i]));
  const history = [...Map.groupBy(steps, ({ mentions: [at] }) => at.article)]
    .toSorted(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    .map(([, here]) => stepOf(here));
  const silences = own.map(({ silentSince }) => silentSince);
  const isSilent = own.length > 0 && further.length === 0 && silences.every((since) => since !== null);
  return {
    id: own[0]?.id ?? `issue-${further[0]?.mention.id ?? label}`,
    label,
    terms: terms.map((term) => term.toLowerCase()),
    status: (history.findLast(({ date }) => date.latest !== null) ?? history.at(-1))?.status ?? 'open',
    history: nonEmpty(history, 'steps of an issue'),
    mentions: nonEmpty(
      history.flatMap(({ mentions }) => mentions),
      'mentions of an issue',
    ),
    // The last of the silences: what any of its articles mentions is mentioned.
    silentSince: isSilent
      ? (silences.toSorted((a, b) => ((a?.latest ?? '') < (b?.latest ?? '') ? -1 : 1)).at(-1) ?? null)
      : null,
    positions: own.flatMap(({ positions }) => positions).slice(0, MOST_POSITIONS),
    salience: Math.max(FOLLOWED, ...own.map(({ salience }) => salience)),
  };
}

/** One step an article; where parts of it stand differently, what is still open is not settled. */
function stepOf(steps: readonly IssueStep[]): IssueStep {
  const statuses = new Set(steps.map(({ status }) => status));
  const status = (['open', 'eased', 'resolved'] as const).find((one: IssueStatus) => statuses.has(one)) ?? 'open';
  const mentions = steps.flatMap((step) => step.mentions).toSorted(compareSpans);
  const distinct = mentions.filter((span, i) => i === 0 || compareSpans(span, mentions[i - 1] ?? span) !== 0);
  const [first] = steps;
  if (!first) throw new RangeError('a step of an issue without passages');
  return { date: first.date, status, mentions: nonEmpty(distinct, 'mentions of a step') };
}

/** Whether words hold one of the terms, in whatever inflection. */
function holding(terms: readonly string[]): (words: string) => boolean {
  const wanted = terms.map((term) => ` ${stemsOf(term)} `);
  return (words) => {
    const there = ` ${stemsOf(words)} `;
    return wanted.some((term) => there.includes(term));
  };
}

function stemsOf(words: string): string {
  return [...words.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => stemOf(word)).join(' ');
}
