import type { Analysis, Sentence, Token } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { MeetingReport, Quotation } from '../../model/fact.ts';
import { wordIs } from '../../model/word.ts';
import { attendedMeetings } from './attend.ts';
import { attendance } from './attendance.ts';
import { attendedBy } from './attended-by.ts';
import { besideAnother } from './beside.ts';
import { broughtTogether, TOGETHER } from './brought.ts';
import { contacts, mayTellContact } from './contact.ts';
import { delegations } from './delegations.ts';
import { describedBefore } from './described-person.ts';
import type { Draft } from './draft.ts';
import { firstBetween } from './first-between.ts';
import { namedInFull } from './fuller.ts';
import { datedByRound } from './group-day.ts';
import { headlinesOfLead } from './headline.ts';
import { datedByLead } from './lead.ts';
import { meantByDescription } from './meant.ts';
import { mergeRepeats } from './merge.ts';
import { toldWithNews } from './news.ts';
import { mayTellNext, NEXT, nextRounds } from './next-round.ts';
import { nounMeetings } from './nouns.ts';
import { numberedParties } from './numbered.ts';
import { GATHERING, plannedSummits } from './planned.ts';
import { datedByAnother } from './relative.ts';
import { reportsOf } from './report.ts';
import { type Item, itemsOf, type Scene, sceneOf } from './scene.ts';
import { splitJoint } from './split.ts';
import type { Telling } from './telling.ts';
import { datedTogether } from './together.ts';
import { namedNext, spokenThere } from './told-again.ts';
import { verbMeetings } from './verbs.ts';
import { placedByVisit } from './visited.ts';
import { WELCOME, welcomes } from './welcome.ts';
import { isTrigger, WORDS } from './words.ts';

type Finder = (scene: Scene, sentence: Sentence, items: readonly Item[]) => readonly Draft[];
type Refiner = (tellings: readonly Telling[], text: string, scene: Scene) => readonly Telling[];

/**
 * In the order in which their passages come first where two tell the same meeting. Some look for words that hardly any sentence
 * holds: these are asked for first.
 */
const FINDERS: readonly (readonly [Finder, ((token: Token) => boolean) | null])[] = [
  [verbMeetings, null],
  [nounMeetings, null],
  [attendedMeetings, wordIs(WORDS.attendVerbs)],
  [plannedSummits, wordIs(GATHERING)],
  [welcomes, wordIs(WELCOME)],
  [broughtTogether, wordIs(TOGETHER)],
  [contacts, null],
  [nextRounds, wordIs(NEXT)],
];

/** Each sees what the one before it left. */
const REFINERS: readonly Refiner[] = [
  // First, since what follows compares participants.
  numberedParties,
  meantByDescription,
  describedBefore,
  namedInFull,
  firstBetween,
  namedNext,
  spokenThere,
  attendance,
  attendedBy,
  delegations,
  datedByAnother,
  // Before repeats are merged, or the joint telling would take in one of the separate meetings.
  splitJoint,
  besideAnother,
  placedByVisit,
  // What is dated here needs no date from the meeting beside it.
  datedTogether,
  datedByRound,
  datedByLead,
  headlinesOfLead,
  mergeRepeats,
  toldWithNews,
];

/** The meetings that an article tells of, in text order: held, planned, called off, denied and hypothetical ones. */
export function findMeetings(
  article: Article,
  analysis: Analysis,
  quotations: readonly Quotation[],
): readonly MeetingReport[] {
  const scene = sceneOf(article, analysis, quotations);
  const found = analysis.sentences
    .filter(
      (sentence) =>
        sentence.kind !== 'boilerplate' &&
        sentence.kind !== 'byline' &&
        (holds(analysis, sentence, isTrigger) || mayTellContact(analysis, sentence) || mayTellNext(analysis, sentence)),
    )
    .flatMap((sentence) => tellings(scene, sentence));
  return REFINERS.reduce((reports, refine) => refine(reports, article.text, scene), found as readonly Telling[]).map(
    ({ report }) => report,
  );
}

/** What one sentence tells, by every finder, in the order of their cues. */
function tellings(scene: Scene, sentence: Sentence): readonly Telling[] {
  const items = itemsOf(scene, sentence);
  const drafts = FINDERS.flatMap(([finder, isCue]) =>
    isCue === null || holds(scene.analysis, sentence, isCue) ? finder(scene, sentence, items) : [],
  );
  return drafts.toSorted((a, b) => a.cue - b.cue).flatMap((draft) => reportsOf(scene, draft));
}

/** Whether a word of a sentence is of some kind: the cheap test that most sentences fail. */
function holds({ tokens }: Analysis, sentence: Sentence, isOfKind: (token: Token) => boolean): boolean {
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i];
    if (token && isOfKind(token)) return true;
  }
  return false;
}
