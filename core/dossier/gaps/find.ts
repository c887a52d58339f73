import { addDays, daysBetween, type IsoDay } from '../../model/calendar.ts';
import { isoOf } from '../../model/dated.ts';
import type { Dossier, Gap, Meeting, Party } from '../../model/dossier.ts';
import { spanOf } from '../../model/span.ts';

type Known = Pick<Dossier, 'articles' | 'meetings' | 'utterances' | 'issues' | 'parties' | 'readouts'>;

/** What the articles do not say, by code: worded where they are shown. */
export function findGaps(dossier: Known): readonly Gap[] {
  const parties = new Map(dossier.parties.map((party) => [party.id, party]));
  const weighty = dossier.meetings.filter((meeting) => !meeting.background && isWeighty(meeting));
  return [
    ...undatedArticles(dossier),
    ...weighty.flatMap((meeting) => noOutcome(meeting, dossier)),
    ...dossier.meetings.flatMap((meeting) => sidesWithoutAccount(meeting, dossier, parties)),
    ...weighty.flatMap((meeting) => missing(meeting)),
    ...silentIssues(dossier),
  ];
}

/** What stands further on in its article, and nowhere else, is told by the way. In UTF-16 units. */
const LEAD = 700;

/** Whoever prepares for a meeting asks for the day and place of those that the articles are on, not of each that one of them mentions. */
function isWeighty({ reports }: Meeting): boolean {
  return reports.length > 1 || reports.some(({ evidence: [at] }) => at.start < LEAD);
}

function undatedArticles({ articles }: Known): readonly Gap[] {
  return articles
    .filter(({ published }) => published.basis === 'unknown' || published.earliest !== published.latest)
    .map(({ id, text, title, source, published }) => ({
      code: published.basis === 'unknown' ? 'article-undated' : 'article-day-unknown',
      values: {
        article: title?.text ?? source.names[0] ?? id,
        earliest: published.earliest ?? '',
        latest: published.latest ?? '',
      },
      spans: text.length > 0 ? [spanOf(id, { start: 0, end: Math.min(text.length, 80) })] : [],
    }));
}

function missing(meeting: Meeting): readonly Gap[] {
  const codes = [
    ...(meeting.place === null && meeting.kind !== 'call' && articlesOf(meeting) > 1 ? ['meeting-without-place'] : []),
    ...(meeting.date.earliest === null && meeting.date.latest === null ? ['meeting-without-date'] : []),
  ];
  return codes.map((code) => ({ code, values: valuesOf(meeting), spans: [meeting.reports[0].evidence[0]] }));
}

/** Where people met is asked of what several articles tell. */
function articlesOf({ reports }: Meeting): number {
  return new Set(reports.map(({ evidence: [at] }) => at.article)).size;
}

/** "in the coming days" is over after so many. */
const SOON = 14;

/**
 * A planned meeting that lies before the latest article, and that no article tells the outcome of; one without a day where that
 * article is weeks younger than those that announce it.
 */
function noOutcome(meeting: Meeting, { articles, meetings }: Known): readonly Gap[] {
  if (meeting.status !== 'planned') return [];
  const days = new Map(articles.map(({ id, published }) => [id, published.latest]));
  const last = latestOf([...days.values()]);
  const told = latestOf(meeting.reports.map(({ evidence: [at] }) => days.get(at.article) ?? null));
  if (meetings.some((other) => isOfThese(meeting, other, told))) return [];
  const over = meeting.date.latest ?? (told === null ? null : addDays(told, SOON));
  const code = last !== null && over !== null && over < last ? 'planned-without-outcome' : 'planned-only';
  return [{ code, values: valuesOf(meeting), spans: [meeting.reports[0].evidence[0]] }];
}

/** So many days from the one for which it was planned a meeting of the same people is the one that was planned: visits last some days. */
const ABOUT = 2;

/**
 * Whether another meeting, held within days of the planned one, has all who were to meet. An earlier one is another where it was over
 * when the plan was told last: "met on Monday and will meet again on Wednesday".
 */
function isOfThese(planned: Meeting, other: Meeting, told: IsoDay | null): boolean {
  const [day, held] = [planned.date.earliest, other.date.earliest];
  if (other.status !== 'held' || day === null || held === null) return false;
  if (planned.date.latest !== day || other.date.latest !== held || Math.abs(daysBetween(day, held)) > ABOUT)
    return false;
  if (held < day && told !== null && held <= told) return false;
  const there = new Set(other.participants.map(({ party }) => party));
  return (
    planned.participants.length > 1 && planned.participants.every(({ party }) => party !== null && there.has(party))
  );
}

function latestOf(days: readonly (IsoDay | null)[]): IsoDay | null {
  return (
    days
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null
  );
}

/** A side of a meeting whose own words on it stand nowhere, while another side's do. */
function sidesWithoutAccount(
  meeting: Meeting,
  { readouts }: Known,
  parties: ReadonlyMap<string, Party>,
): readonly Gap[] {
  const matrix = readouts.find((one) => one.meeting === meeting.id);
  if (!matrix) return [];
  const told = matrix.columns.map(({ party }) => parties.get(party)?.country ?? party);
  const silent = meeting.participants.filter(({ party }) => {
    const own = parties.get(party ?? '');
    if (!own || own.kind === 'group') return false;
    return (
      !matrix.columns.some(({ party: id }) => id === own.id) && (own.country === null || !told.includes(own.country))
    );
  });
  // Where none of them speaks, what the matrix has is by somebody who was not there.
  if (silent.length === meeting.participants.length) return [];
  return silent.map(({ name, evidence }) => ({
    code: 'side-without-account',
    values: { ...valuesOf(meeting), side: name },
    spans: [evidence[0]],
  }));
}

function silentIssues({ issues }: Known): readonly Gap[] {
  return issues
    .filter(({ silentSince, status }) => silentSince !== null && status !== 'resolved')
    .map(({ label, silentSince, mentions }) => ({
      code: 'issue-silent',
      values: { issue: label, since: (silentSince && (isoOf(silentSince) ?? silentSince.latest)) ?? '' },
      spans: [mentions.at(-1) ?? mentions[0]],
    }));
}

function valuesOf(meeting: Meeting): Readonly<Record<string, string>> {
  return {
    meeting: meeting.id,
    participants: meeting.participants.map(({ name }) => name).join(', '),
    date: isoOf(meeting.date) ?? '',
  };
}
