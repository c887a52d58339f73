import type { Sentence, Time, Token } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import { daysBetween } from '../../model/calendar.ts';
import type { Dossier, Highlight } from '../../model/dossier.ts';
import { leans } from '../../model/leaning.ts';
import type { Reading } from '../../model/reading.ts';
import { type ArticleId, compareSpans, overlaps, type Span, spanOf } from '../../model/span.ts';
import { foldedWordsAt } from '../words/fold.ts';
import { push } from '../words/groups.ts';
import { isStopWord } from '../words/stop.ts';

type Known = Pick<Dossier, 'meetings' | 'utterances' | 'events' | 'issues'>;

interface Told {
  readonly at: Span;
  readonly of: string;
  readonly weight: number;
}

interface Candidate {
  readonly at: Span;
  readonly words: ReadonlySet<string>;
  readonly of: readonly string[];
  readonly facts: number;
  readonly position: number;
  /** Tells only of days long before the article: how it once came to what is news now. */
  readonly isBackground: boolean;
  /** The author's own judgement or guess. */
  readonly isJudgement: boolean;
}

const SHORTEST = 40;
const LONGEST = 420;
const MOST = 60;
/** Two sentences that share so much of what their words tell say the same. */
const REDUNDANT = 0.5;
/** Sentences worth citing for a summary, best first: those that tell facts, stand early and share the dossier's words; none twice. */
export function findHighlights(readings: readonly Reading[], dossier: Known): readonly Highlight[] {
  const told = toldPlaces(dossier);
  // Of a text in a language that is not read nothing is known; its sentences stand in where there is no other.
  const read = readings.filter(({ article }) => (article.language ?? 'en') === 'en');
  const candidates = (read.length > 0 ? read : readings).flatMap((reading) =>
    candidatesOf(reading, told.get(reading.article.id) ?? []),
  );
  const rarity = weightsOf(candidates);
  const scored = candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate, rarity) }))
    .toSorted((a, b) => b.score - a.score || compareSpans(a.candidate.at, b.candidate.at));
  const tells = tellingOf(candidates);
  const chosen: { readonly candidate: Candidate; readonly score: number; readonly tells: number }[] = [];
  for (const { candidate, score } of scored) {
    if (chosen.length >= MOST) break;
    const one = { candidate, score, tells: tells(candidate.words) };
    const isTold = chosen.some((other) => {
      const shared = tells(other.candidate.words, candidate.words);
      return shared >= REDUNDANT * Math.min(other.tells, one.tells);
    });
    if (!isTold) chosen.push(one);
  }
  return chosen.map(({ candidate: { at, of }, score }) => ({
    at,
    score,
    of,
    rule: of.length > 0 ? 'tells-facts' : 'central',
  }));
}

function candidatesOf({ article, analysis }: Reading, told: readonly Told[]): readonly Candidate[] {
  const ordered = told.toSorted((a, b) => a.at.start - b.at.start);
  let next = 0;
  let nextTime = 0;
  let before = 0;
  return analysis.sentences.flatMap((sentence) => {
    // Headings and what a page prints above its story do not move the lead down.
    const index = sentence.kind === 'prose' ? before++ : before;
    const fromTime = nextTime;
    while ((analysis.times[nextTime]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) nextTime++;
    while ((ordered[next]?.at.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next++;
    if (!isCitable(sentence, article.text)) return [];
    const here: Told[] = [];
    for (let i = next; (ordered[i]?.at.start ?? Number.POSITIVE_INFINITY) < sentence.end; i++) {
      const one = ordered[i];
      if (one && overlaps(one.at, sentence)) here.push(one);
    }
    const words = foldedWordsAt(article.text, sentence.start, sentence.end).map(({ word }) => word);
    return [
      {
        at: spanOf(article.id, sentence),
        words: new Set(words.filter((word) => word.length > 2 && !isStopWord(word))),
        of: [...new Set(here.map(({ of }) => of))],
        facts: here.reduce((sum, { weight }) => sum + weight, 0),
        position: 1 / (1 + index / 3),
        isJudgement: index > 0 && isJudgement(article.text.slice(sentence.start, sentence.end)),
        isBackground:
          isLongPast(article, analysis.times.slice(fromTime, nextTime)) &&
          !isJustDone(analysis.tokens.slice(sentence.first, sentence.last)),
      },
    ];
  });
}

/** What authors say of what may come or how it looks: "could hope for", "is seen as", "carries symbolic value". */
const JUDGES =
  /\b(?:probably|perhaps|arguably|presumably|undoubtedly|no doubt|it seems|seems? (?:to|likely|unlikely)|appears? (?:to|that)|looks? (?:likely|set|like)|(?:is|are|was|were) (?:widely )?(?:viewed|seen|regarded|considered|perceived) as|raises? (?:questions|hopes|fears|doubts)|precedent suggests|sounds? (?:a bit|just|like)|carr(?:y|ies) (?:huge |great |much |enormous )?(?:symbolic|political|historic) (?:value|weight|significance)|shares? strong ties)\b/iu;
/** The same of what the sentence itself is about: an agreement "that could be worth millions" is news. */
const MAY_BE =
  /^(?:(?!\b(?:that|which|who|whether|if|as|after|because|when|while)\b).)*\b(?:may|might|could|would) (?:well |yet |also |still |not )?(?:be|have|mean|make|help|hope|lead|prove|become|face|give|put|bring|mark|signal|correspond)\b/isu;
/** Whose judgement it is, the sentence says. */
const ATTRIBUTED =
  /\b(?:said|says|told|announced|according to|warn(?:s|ed)|argued|argues|claim(?:s|ed)|believ(?:es?|ed)|reported|wrote|confirmed|insist(?:s|ed)|predict(?:s|ed)|officials say|understands|suggested)\b/iu;

function isJudgement(words: string): boolean {
  return (JUDGES.test(words) || MAY_BE.test(words)) && !ATTRIBUTED.test(words);
}

/** So many days before its article what happened is background. */
const LONG_PAST = 90;

/** "Parliament has suspended a deal agreed in July": what has been done is news, whenever what it is about was. Not what one "has to do". */
function isJustDone(tokens: readonly Token[]): boolean {
  return tokens.some(({ lower }, i) => {
    if (lower !== 'has' && lower !== 'have') return false;
    const verb = tokens.slice(i + 1, i + 4).find(({ pos }) => pos !== 'ADV' && pos !== 'PART');
    return tokens[i + 1]?.lower !== 'to' && (verb?.pos === 'VERB' || verb?.lower === 'been');
  });
}

function isLongPast({ published }: Article, times: readonly Time[]): boolean {
  const days = times.flatMap(({ latest }) => (latest === null ? [] : [latest]));
  const { earliest } = published;
  return earliest !== null && days.length > 0 && days.every((day) => daysBetween(day, earliest) > LONG_PAST);
}

/** A sentence of prose that tells something by itself; one that asks tells nothing. */
function isCitable(sentence: Sentence, text: string): boolean {
  const length = sentence.end - sentence.start;
  if (sentence.kind !== 'prose' || length < SHORTEST || length > LONGEST) return false;
  const words = text.slice(sentence.start, sentence.end);
  return !leans(words) && /^["“'‘]?[\p{Lu}\p{N}]/u.test(words) && /[.!]["”'’)]?$/u.test(words);
}

function toldPlaces({ meetings, utterances, events, issues }: Known): ReadonlyMap<ArticleId, readonly Told[]> {
  const places = new Map<ArticleId, Told[]>();
  const add = (spans: readonly Span[], of: string, weight: number): void => {
    for (const at of spans) push(places, at.article, { at, of, weight });
  };
  for (const { id, reports, background } of meetings) {
    for (const report of reports) add(report.evidence, id, background ? 0.3 : report.refersBack ? 0.4 : 1);
  }
  for (const { id, evidence, salience } of events) add(evidence, id, salience);
  for (const { id, mentions, salience } of issues) add(mentions, id, salience);
  for (const { id, wordings, salience } of utterances)
    add(
      wordings.flatMap((wording) => wording.places),
      id,
      salience / 2,
    );
  return places;
}

/** How much a word tells: those in several sentences but not in all. */
function weightsOf(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of candidates) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const all = Math.max(2, candidates.length);
  return new Map(
    [...counts].map(([word, count]) => [word, (Math.log(1 + count) * Math.log(all / count)) / Math.log(all) ** 2]),
  );
}

function scoreOf(
  { words, facts, position, isBackground, isJudgement: judges }: Candidate,
  rarity: ReadonlyMap<string, number>,
): number {
  const weights = [...words].map((word) => rarity.get(word) ?? 0);
  const central =
    weights.length === 0 ? 0 : weights.reduce((sum, weight) => sum + weight, 0) / Math.sqrt(weights.length);
  const score = Math.min(2, facts) + central + 0.9 * position;
  return isBackground || judges ? score / 2 : score;
}

/** How much words tell, those among others alone where others are given: little where many sentences have them, as what an affair is about. */
function tellingOf(
  candidates: readonly Candidate[],
): (words: ReadonlySet<string>, among?: ReadonlySet<string>) => number {
  const counts = new Map<string, number>();
  for (const { words } of candidates) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weights = new Map([...counts].map(([word, count]) => [word, Math.log((candidates.length + 1) / count)]));
  return (words, among) => {
    let sum = 0;
    for (const word of words) if (among?.has(word) ?? true) sum += weights.get(word) ?? 0;
    return sum;
  };
}
