import type { DatedBy } from '../model/dated.ts';
import type { Dossier } from '../model/dossier.ts';
import type { Reading } from '../model/reading.ts';
import type { ArticleId } from '../model/span.ts';
import { buildMeeting } from './meetings/build.ts';
import { mergeReports } from './meetings/merge.ts';
import { withPrevious } from './meetings/previous.ts';
import { toldMeetings } from './meetings/told.ts';
import { inOrder } from './order.ts';
import { mergeParties } from './parties/merge.ts';
import { buildUtterance } from './utterances/build.ts';
import { mergeSpoken } from './utterances/merge.ts';
import { spokenQuotations } from './utterances/spoken.ts';

/** Windows and days for the articles that carry no date, from what they share with dated ones; only those that change. */
export function dateArticles(_readings: readonly Reading[]): ReadonlyMap<ArticleId, DatedBy> {
  return new Map();
}

/** Puts the readings together: people, meetings, utterances, origins, events, themes, issues, conflicts, gaps, readouts. */
export function assembleDossier(unordered: readonly Reading[]): Dossier {
  const readings = inOrder(unordered);
  const parties = mergeParties(readings);
  const meetings = withPrevious(mergeReports(toldMeetings(readings, parties)).map(buildMeeting));
  const utterances = mergeSpoken(spokenQuotations(readings, parties)).map(buildUtterance);
  return {
    articles: readings.map(({ article }) => article),
    parties: parties.all,
    meetings,
    utterances,
    origins: [],
    events: [],
    themes: [],
    issues: [],
    conflicts: [],
    gaps: [],
    readouts: [],
    highlights: [],
  };
}
