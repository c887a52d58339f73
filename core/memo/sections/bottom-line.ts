import type { Article } from '../../model/article.ts';
import { daysBetween } from '../../model/calendar.ts';
import type { Highlight, Issue, Meeting } from '../../model/dossier.ts';
import type { Piece, SectionContent, Statement } from '../../model/memo.ts';
import { dateBadges } from '../badges.ts';
import { datePieces } from '../dates.ts';
import { glossed } from '../gloss.ts';
import { decidingStep, silence, windowed } from '../issue.ts';
import { areMatter, byDate, HEAD, isNamed, meetingPieces, placePieces, reportsOf } from '../meeting.ts';
import { whoPieces, withinSentence, wordsPiece } from '../names.ts';
import { listed, text, word } from '../phrases.ts';
import { citedHere, composed } from '../statements.ts';
import { isSame } from '../together.ts';
import type { Writing } from '../writing.ts';
import { meetingSentence } from './meetings.ts';
import { eachArticleFirst, newsFirst, tellable } from './summary.ts';

/** A sentence lists no more than this; the sections below have them all. */
const LISTED = 4;
/** So many of the weightiest passages are looked at for the latest, where no article begins with news. */
const WEIGHED = 4;
/** An article's news is told where it weighs so much of what weighs most: a latest article on something else is not the matter. */
const WEIGHTY = 0.5;

/** So many days after the last meeting, what the latest article tells as its news is what a reader must know first. */
const STALE = 10;

/**
 * At most four sentences: who met, where and when; what the latest article tells as its news, which comes first where the meetings
 * are long over; what is planned; what is open. Each is cited. Where meetings were chosen, they come first.
 */
export function bottomLineSection(writing: Writing): SectionContent {
  const meetings = meetingsTold(writing);
  const met = metStatement(writing, meetings);
  const planned = plannedStatement(writing);
  const open = openStatement(writing);
  const fixed = [met, planned, open].filter((statement) => statement !== null);
  const room = Math.max(0, writing.limits.bottomLine - fixed.length);
  const chosen = otherChosen(writing, meetings, planned).slice(0, room);
  const most = met || chosen.length > 0 ? 1 : 2;
  const news = latestNews(writing, met !== null).slice(0, Math.min(room - chosen.length, most));
  const told = news.map(({ at }) => glossed(writing, at));
  const isOld = news[0] && isLongOver(meetings, writing.articleOf(news[0].at.article));
  const inOrder = writing.ofMeetings
    ? [met, ...chosen, planned, ...told, open]
    : [...(isOld ? [...told, met] : [met, ...told]), planned, open];
  const statements = inOrder.filter((statement) => statement !== null);
  return { kind: 'statements', statements: statements.slice(0, writing.limits.bottomLine) };
}

/** A sentence for each chosen meeting that no other sentence tells: what a reader chose stands at the head of the memo. */
function otherChosen(writing: Writing, told: readonly Meeting[], planned: Statement | null): readonly Statement[] {
  if (!writing.ofMeetings) return [];
  const groups = new Set(told.map(peopleOf));
  return byDate(writing.dossier.meetings)
    .filter((meeting) => meeting.participants.length > 1 && meeting.id !== planned?.of && !told.includes(meeting))
    .filter((meeting) => meeting.status !== 'held' || !groups.has(peopleOf(meeting)))
    .map((meeting) => meetingSentence(writing, meeting));
}

function isLongOver(meetings: readonly Meeting[], { published: { earliest } }: Article): boolean {
  const days = meetings.flatMap(({ date: { latest } }) => latest ?? []).toSorted();
  const last = days.at(-1);
  return last !== undefined && earliest !== null && daysBetween(last, earliest) > STALE;
}

/** The meetings of those who met most, where they are what the articles are about, or were chosen. */
function meetingsTold(writing: Writing): readonly Meeting[] {
  const held = writing.dossier.meetings.filter((meeting) => meeting.status === 'held' && isNamed(writing, meeting));
  const news = held.filter(({ background }) => !background);
  const group = largestGroup(news.length > 0 ? news : held);
  return areMatter(writing, group) ? datedOnes(byDate(inPerson(group))).slice(-LISTED) : [];
}

/** The meetings of the same people in one sentence: "A and B met in X on ..., and in Y on ...". */
function metStatement(writing: Writing, shown: readonly Meeting[]): Statement | null {
  const [first] = shown;
  if (!first) return null;
  const occurrences = shown.map((meeting, i): readonly Piece[] => {
    // "In Oslo on 3 May and on 5 May": the place holds on.
    const isThere = meeting.place !== null && shown[i - 1]?.place?.name === meeting.place.name;
    const parts = [
      isThere && isDated(meeting) ? [] : placePieces(writing, meeting),
      datePieces(writing, meeting.date, reportsOf(meeting)[0]),
    ];
    return citedHere(
      parts.filter((part) => part.length > 0).flatMap((part, at) => (at > 0 ? [text(' '), ...part] : part)),
    );
  });
  // That they met, with no word of when or where, tells a reader little who did not ask for it: news stands there instead.
  if (!writing.ofMeetings && occurrences.every((pieces) => pieces.length === 0)) return null;
  const key = shown.every(({ kind }) => kind === 'call') ? 'bottom.spoke' : 'bottom.met';
  const fills = {
    who: whoPieces(writing, first.participants, shown.flatMap(reportsOf)),
    occurrences: listed(
      writing.phrases,
      occurrences.filter((pieces) => pieces.length > 0),
    ),
  };
  return composed(writing, key, fills, { badges: dateBadges(shown.map(({ date }) => date)), of: first.id });
}

/** Without the calls, where they met, too: on the telephone nobody meets. */
function inPerson(meetings: readonly Meeting[]): readonly Meeting[] {
  const met = meetings.filter(({ kind }) => kind !== 'call');
  return met.length > 0 ? met : meetings;
}

/** Those with a day, where there are any: "in Oslo on Monday and in Lima" leaves a reader asking when. The section below has all. */
function datedOnes(meetings: readonly Meeting[]): readonly Meeting[] {
  const dated = meetings.filter(isDated);
  return dated.length > 0 ? dated : meetings;
}

function isDated({ date }: Meeting): boolean {
  return date.earliest !== null || date.latest !== null;
}

/** What is still to come when the latest article is out: the last planned meeting. */
function plannedStatement(writing: Writing): Statement | null {
  const now = lastDay(writing);
  const planned = byDate(writing.dossier.meetings).findLast(
    (meeting) =>
      meeting.status === 'planned' &&
      isNamed(writing, meeting) &&
      meeting.date.latest !== null &&
      meeting.date.latest >= now &&
      !isCarriedOut(writing, meeting),
  );
  if (!planned) return null;
  const key = planned.participants.length > 1 ? 'bottom.planned' : 'bottom.planned.one';
  return composed(writing, key, meetingPieces(writing, planned, true), { badges: ['planned'], of: planned.id });
}

/** Where the same people are reported to have met within its days, the articles may tell of one meeting: it is none to come. */
function isCarriedOut({ dossier }: Writing, { participants, date: { earliest, latest } }: Meeting): boolean {
  return dossier.meetings.some(
    ({ status, date, participants: there }) =>
      status === 'held' &&
      date.earliest !== null &&
      date.latest !== null &&
      date.earliest >= (earliest ?? '') &&
      date.latest <= (latest ?? '') &&
      participants.every((one) => there.some((other) => isSame(one, other))),
  );
}

/** The latest day on which one of the articles was not yet out before. */
function lastDay({ dossier }: Writing): string {
  return dossier.articles.reduce(
    (last, { published: { earliest } }) => (earliest && earliest > last ? earliest : last),
    '',
  );
}

/** The open issues, each with its last mention cited, and since when the articles are silent on it. */
function openStatement(writing: Writing): Statement | null {
  const open = writing.dossier.issues.filter(({ status }) => status === 'open').slice(0, LISTED);
  if (open.length === 0) return null;
  return composed(writing, 'bottom.open', {
    issues: listed(
      writing.phrases,
      open.map((issue) => issuePieces(writing, issue)),
    ),
  });
}

function issuePieces(writing: Writing, issue: Issue): readonly Piece[] {
  const [first] = issue.mentions;
  const last = issue.mentions.at(-1) ?? first;
  const naming = issue.mentions.find((mention) => writing.textOf(mention).includes(issue.label));
  const name = withinSentence(writing, issue.label, issue.mentions);
  const label = wordsPiece(writing, 'issue', name, naming ? [naming, last] : [last]);
  // Where it was named, where it was raised and named last, and the passage that shows it open.
  const [open] = decidingStep(issue).mentions;
  const since = silence(writing, issue);
  const shown = [...(naming ? [naming] : []), first, open, last];
  if (since.length === 0) return citedHere([label], shown);
  return citedHere(
    [label, text(` (${word(writing.phrases, `silent-since${windowed(issue)}`)} `), ...since, text(')')],
    shown,
  );
}

/** Those who met, as one word: equal for meetings of the same people. */
function peopleOf({ participants }: Meeting): string {
  return participants
    .map(({ party, name }) => party ?? name)
    .sort()
    .join('|');
}

/** The meetings of the same people: the group of which most is told, by most origins, then with most; of equals the latest. */
function largestGroup(meetings: readonly Meeting[]): readonly Meeting[] {
  const groups = Map.groupBy(meetings, peopleOf);
  // What is told with day and place, and by several origins, is what the articles are about.
  const weight = ({ date, place, origins }: Meeting): number =>
    ((date.earliest === null ? 0 : 2) + (place === null ? 0 : 1)) * Math.min(origins, 3);
  const told = (group: readonly Meeting[]): number =>
    group.reduce((sum, meeting) => sum + weight(meeting), 0) * 1000 + group.length;
  return [...groups.values()].reduce<readonly Meeting[]>(
    (best, group) => (told(group) >= told(best) ? group : best),
    [],
  );
}

/**
 * What each article tells as its news, that of the latest articles first: a reader knows what is old. It is the weightiest passage
 * with which it begins and which tells of an event or an issue; where no article has one, the weightiest of all. Where the bottom
 * line tells who met, a passage that tells of a meeting would say it twice: it stands only where no article begins with anything
 * else, and not where it tells nothing else.
 */
function latestNews(writing: Writing, isMeetingTold: boolean): readonly Highlight[] {
  const dayOf = ({ at }: Highlight): string => writing.articleOf(at.article).published.earliest ?? '';
  const meetings = new Set(writing.dossier.meetings.map(({ id }) => id));
  const beside = tellable(writing).filter(
    ({ of }) => !isMeetingTold || of.length === 0 || of.some((id) => !meetings.has(id)),
  );
  const news = newsFirst(writing, beside);
  const facts = new Set([...writing.dossier.events, ...writing.dossier.issues].map(({ id }) => id));
  const leads = news.filter(
    ({ at, of }) =>
      at.start < HEAD && of.some((id) => facts.has(id)) && !(isMeetingTold && of.some((id) => meetings.has(id))),
  );
  const [heaviest] = leads.toSorted((a, b) => b.score - a.score);
  const ofEach = eachArticleFirst(leads)
    .slice(0, new Set(leads.map(({ at }) => at.article)).size)
    .filter(({ score }) => score >= (heaviest?.score ?? 0) * WEIGHTY);
  const weightiest = leads.length > 0 ? ofEach : news.slice(0, WEIGHED);
  return weightiest.toSorted((a, b) => (dayOf(a) === dayOf(b) ? 0 : dayOf(a) < dayOf(b) ? 1 : -1));
}
