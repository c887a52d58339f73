import type { Dossier, Issue, Meeting, Utterance } from '../model/dossier.ts';
import type { Reading } from '../model/reading.ts';
import type { ArticleId } from '../model/span.ts';
import type { PackThemes } from '../model/template.ts';
import { named } from './conflicts/about.ts';
import { dateConflicts } from './conflicts/dates.ts';
import { deniedClaims } from './conflicts/denied.ts';
import { disputedNumbers } from './conflicts/disputed.ts';
import { emphasisConflicts } from './conflicts/emphasis.ts';
import { numberConflicts } from './conflicts/numbers.ts';
import { wordingConflict } from './conflicts/wording.ts';
import { correctDossier } from './corrections/dossier.ts';
import { NO_CORRECTIONS, type PlacedCorrections } from './corrections/placed.ts';
import { mergeEvents } from './events.ts';
import { findGaps } from './gaps/find.ts';
import { saidUnknown } from './gaps/unknown.ts';
import { findHighlights } from './highlights/find.ts';
import { type Telling, withDistinctIds } from './ids.ts';
import { mergeIssues } from './issues.ts';
import { withPlacesOfOccasions } from './meetings/at-occasion.ts';
import { withDatesBeside } from './meetings/beside.ts';
import { buildMeeting } from './meetings/build.ts';
import { mergeReports, regroupReports } from './meetings/merge.ts';
import { withPrevious } from './meetings/previous.ts';
import { toldMeetings } from './meetings/told.ts';
import { officeIssues } from './office.ts';
import { inOrder } from './order.ts';
import { findOrigins, withOrigins } from './origins/find.ts';
import { mergeParties } from './parties/merge.ts';
import { readoutMatrices } from './readouts/matrix.ts';
import { mergeThemes } from './themes.ts';
import { buildUtterance } from './utterances/build.ts';
import { withPlacesElsewhere } from './utterances/elsewhere.ts';
import { linkMeetings } from './utterances/link.ts';
import { mergeSpoken } from './utterances/merge.ts';
import { spokenQuotations } from './utterances/spoken.ts';

export { correctArticle } from './corrections/articles.ts';
export { type PlacedCorrections, placeCorrections } from './corrections/placed.ts';
export { dateArticles } from './dating/articles.ts';
export { nearDays } from './dating/near.ts';

/**
 * Puts the readings together: people, meetings, utterances, origins, events, themes, issues, conflicts, gaps, readouts.
 * What a person decided about them holds; their articles are already corrected. `followed`: issues that the office names itself.
 */
export function assembleDossier(
  unordered: readonly Reading[],
  corrections: PlacedCorrections = NO_CORRECTIONS,
  followed: PackThemes['issues'] = [],
): Dossier {
  const readings = inOrder(unordered);
  const parties = mergeParties(readings, corrections);
  const told = toldMeetings(readings, parties);
  const merged = withDistinctIds(
    'meeting',
    regroupReports(mergeReports(told), told, corrections).map(buildMeeting),
    placesOfMeeting,
  );
  const built = withPrevious(withPlacesOfOccasions(withDatesBeside(merged)));
  const spoken = mergeSpoken(spokenQuotations(readings, parties));
  // Where a post also stands without marks comes before its meeting: a report inside such a place is the post's.
  const uttered = withDistinctIds('utterance', spoken.map(buildUtterance), placesOfUtterance);
  const placed = withPlacesElsewhere(uttered, readings);
  const utterances = linkMeetings(placed, built, parties);
  const origins = findOrigins(readings, utterances);
  const meetings = withOrigins(built, utterances, origins);
  const partyOf = (article: ArticleId, entity: string): string | null => parties.of(article, entity)?.id ?? null;
  const known = {
    articles: readings.map(({ article }) => article),
    parties: parties.all,
    meetings,
    utterances,
    origins,
    events: mergeEvents(readings, partyOf),
    themes: mergeThemes(readings),
    issues: withDistinctIds('issue', officeIssues(mergeIssues(readings, partyOf), followed, readings), placesOfIssue),
    readouts: readoutMatrices(meetings, utterances, readings),
  };
  const conflicts = [
    ...dateConflicts(meetings, readings),
    ...utterances.flatMap((utterance, i) => wordingConflict(utterance, spoken[i] ?? []) ?? []),
    ...numberConflicts(known.events, readings),
    ...disputedNumbers(readings),
    ...deniedClaims(readings),
    ...emphasisConflicts(readings, meetings),
  ].map((conflict) => named(conflict, known.issues));
  const found = {
    ...known,
    conflicts,
    gaps: [...saidUnknown(readings), ...findGaps(known)],
    highlights: findHighlights(readings, known),
  };
  return correctDossier(found, corrections);
}

function placesOfMeeting({ reports, participants }: Meeting): Telling {
  return {
    // Whoever was at this one alone is told last.
    spans: [...participants.toReversed(), ...reports].flatMap(({ evidence }) => evidence),
    name: participants.map(({ name }) => name).join('-'),
  };
}

function placesOfUtterance({ quotations, speaker }: Utterance): Telling {
  return { spans: quotations.flatMap(({ content, evidence }) => [...content, ...evidence]), name: speaker.name ?? '' };
}

function placesOfIssue({ label, mentions }: Issue): Telling {
  return { spans: mentions, name: label };
}
