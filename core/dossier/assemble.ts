import type { Dossier } from '../model/dossier.ts';
import type { Reading } from '../model/reading.ts';

export { dateArticles } from './dating/articles.ts';

import { buildMeeting } from './meetings/build.ts';
import { mergeReports } from './meetings/merge.ts';
import { withPrevious } from './meetings/previous.ts';
import { toldMeetings } from './meetings/told.ts';
import { inOrder } from './order.ts';
import { mergeParties } from './parties/merge.ts';
import { buildUtterance } from './utterances/build.ts';
import { mergeSpoken } from './utterances/merge.ts';
import { spokenQuotations } from './utterances/spoken.ts';

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
