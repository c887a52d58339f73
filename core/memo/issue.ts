import { monthEnd, monthsBetween } from '../model/calendar.ts';
import { type DatedBy, datedBy } from '../model/dated.ts';
import type { Issue, IssueStatus, IssueStep } from '../model/dossier.ts';
import type { Piece } from '../model/memo.ts';
import { datePieces } from './dates.ts';
import type { Writing } from './writing.ts';

/** What is still open is what a reader looks for; what is settled comes last. */
const ORDER: readonly IssueStatus[] = ['open', 'eased', 'resolved'];

/** The weightiest issues in the order of print: the open ones first, those of one status by weight. */
export function issuesToTell({ dossier, limits }: Writing): readonly Issue[] {
  return dossier.issues.slice(0, limits.issues).toSorted((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
}

/** The step that its status rests on: the latest that shows it, or the latest of all where a person gave a status that none shows. */
export function decidingStep({ history, status }: Issue): IssueStep {
  return history.findLast((step) => step.status === status) ?? history.at(-1) ?? history[0];
}

/** The steps that led to its status: what is settled stays so where later articles only touch on it, and ends its history. */
export function stepsToTell(issue: Issue): readonly IssueStep[] {
  const { history, status } = issue;
  return status === 'resolved' ? history.slice(0, history.indexOf(decidingStep(issue)) + 1) : history;
}

/**
 * Since when the articles are silent on an issue, as a date; empty where none of them is certainly later than its last
 * mention: silence is only told where somebody could have spoken.
 */
export function silence(writing: Writing, { silentSince, mentions }: Issue): readonly Piece[] {
  const until = silentSince?.latest ?? null;
  if (!silentSince || until === null) return [];
  const isLater = writing.dossier.articles.some(
    ({ published }) => published.earliest !== null && published.earliest > until,
  );
  const last = mentions.at(-1) ?? mentions[0];
  return isLater ? datePieces(writing, monthOf(silentSince), last, { lead: false, weekday: false, months: true }) : [];
}

/** The ending of the phrases for a silence that begins on some day of a window of more than two months: "since a day between …". */
export function windowed({ silentSince }: Issue): '' | '.window' {
  const { earliest = null, latest = null } = silentSince ?? {};
  return earliest !== null && latest !== null && monthsBetween(earliest, latest) > 1 ? '.window' : '';
}

/** The whole month where the date lies in one: silence is not a matter of days. */
function monthOf(date: DatedBy): DatedBy {
  const { earliest, latest, basis, because } = date;
  if (earliest === null || latest === null || earliest.slice(0, 7) !== latest.slice(0, 7)) return date;
  return datedBy(`${earliest.slice(0, 7)}-01`, monthEnd(earliest), basis, because);
}
