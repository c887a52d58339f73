import type { Dossier } from '../model/dossier.ts';
import type { Reading } from '../model/reading.ts';
import { dateConflicts } from './conflicts/dates.ts';
import { emphasisConflicts } from './conflicts/emphasis.ts';
import { wordingConflict } from './conflicts/wording.ts';
import { findGaps } from './gaps/find.ts';
import { findHighlights } from './highlights/find.ts';
import { buildMeeting } from './meetings/build.ts';
import { mergeReports } from './meetings/merge.ts';
import { withPrevious } from './meetings/previous.ts';
import { toldMeetings } from './meetings/told.ts';
import { inOrder } from './order.ts';
import { findOrigins, withOrigins } from './origins/find.ts';
import { mergeParties } from './parties/merge.ts';
import { readoutMatrices } from './readouts/matrix.ts';
import { buildUtterance } from './utterances/build.ts';
import { withPlacesElsewhere } from './utterances/elsewhere.ts';
import { linkMeetings } from './utterances/link.ts';
import { mergeSpoken } from './utterances/merge.ts';
import { spokenQuotations } from './utterances/spoken.ts';

export { dateArticles } from './dating/articles.ts';

/** Puts the readings together: people, meetings, utterances, origins, events, themes, issues, conflicts, gaps, readouts. */
export function assembleDossier(unordered: readonly Reading[]): Dossier {
  const readings = inOrder(unordered);
  const parties = mergeParties(readings);
  const built = withPrevious(mergeReports(toldMeetings(readings, parties)).map(buildMeeting));
  const spoken = mergeSpoken(spokenQuotations(readings, parties));
  // Where a post also stands without marks comes before its meeting: a report inside such a place is the post's.
  const placed = withPlacesElsewhere(spoken.map(buildUtterance), readings);
  const utterances = linkMeetings(placed, built, parties);
  const origins = findOrigins(readings, utterances);
  const meetings = withOrigins(built, utterances, origins);
  const known = {
    articles: readings.map(({ article }) => article),
    parties: parties.all,
    meetings,
    utterances,
    origins,
    events: [],
    themes: [],
    issues: [],
    readouts: readoutMatrices(meetings, utterances, readings),
  };
  const conflicts = [
    ...dateConflicts(meetings),
    ...utterances.flatMap((utterance, i) => wordingConflict(utterance, spoken[i] ?? []) ?? []),
    ...emphasisConflicts(readings, meetings),
  ];
  return { ...known, conflicts, gaps: findGaps(known), highlights: findHighlights(readings, known) };
}
