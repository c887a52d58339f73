import type { Mention } from '../../model/analysis.ts';
import type { DatedBy } from '../../model/dated.ts';
import { firstIndex } from '../../model/sorted.ts';
import type { Range } from '../../model/span.ts';
import type { Draft } from './draft.ts';
import type { NamedRange } from './place-phrase.ts';
import type { Scene } from './scene.ts';
import type { Telling } from './telling.ts';

/** Somebody comes to a place, or is there on a visit: what stands right before the place's name. */
const COMES =
  /\b(?:(?:arriv(?:ed|es|ing)|land(?:ed|s|ing)|touch(?:ed|ing) down|stopp(?:ed|ing)(?: over)?|stay(?:ed|ing)) (?:in|at)|(?:fl(?:ew|ies|ying)|travel(?:s|l?ed|l?ing)|headed) (?:\w+ ){0,2}?to|visit(?:ed|ing|s)?|(?:beg[au]n|begins|open(?:ed|s)|start(?:ed|s)|wrapp(?:ed|ing) up|wraps up|end(?:ed|s|ing)|conclud(?:ed|es|ing)|finish(?:ed|es|ing)|complet(?:ed|es|ing)|paid|pays|paying|made|makes|making|on|during|day of) (?:an?|her|his|their|the) (?:[\w-]+ ){0,4}?(?:visit|trip|tour|stay|stop|stopover) (?:to|in|of)) (?:the )?$/i;
/** It is told as news elsewhere, or of another time than the meeting. */
const ELSEWHERE =
  /\b(?:after|ahead of|since|until|once|if|cancell?ed|postponed|discuss(?:ed|ing)?|plan(?:s|ned|ning)?|prepar(?:e|ed|ing)|praised|invit(?:ed|ation))\b/i;
/** "during her last visit to": another one than this. */
const ANOTHER =
  /\b(?:recent|last|previous|earlier|next|planned|upcoming|future) (?:[\w-]+ ){0,2}(?:visit|trip|tour|stay|stop)/i;
const TO_COME = /\b(?:will|would|to|may|might|could|should|due|scheduled|expected)\b/i;
/** Between the place and the meeting somebody goes on, or says what was at another time. */
const GOES_ON =
  /\b(?:after|in (?:19|20)\d\d|in (?:January|February|March|April|May|June|July|August|September|October|November|December)|left|leaves|leaving|returned|returns|departed|flew|flies|travell?ed|later|then|since|until|for (?!a |an |the |talks|meetings|\w+ (?:hours|days|talks|meetings))|weeks|months|years?)\b/i;

/**
 * Where the one who meets somebody is told to be in the same sentence: "Silva arrived in Lima on Tuesday before meeting Holm", "Silva, who
 * is visiting Lima, met Holm", "ended a visit to Lima, during which she met Holm". Null where the words tell of two places, of a visit
 * that was or is at another time, or of somebody else's.
 */
export function visitedPlace(scene: Scene, draft: Draft, date: DatedBy): NamedRange | null {
  const { status, background, refersBack } = draft;
  if ((status !== 'held' && status !== 'planned') || background || refersBack) return null;
  return inSentence(scene, draft, date) ?? inSentenceBefore(scene, draft);
}

function inSentence({ article, analysis }: Scene, draft: Draft, date: DatedBy): NamedRange | null {
  const { sentence, items, cue, status } = draft;
  const end = items[cue]?.start ?? sentence.start;
  const told = mentionsIn(analysis.mentions, sentence.start, end);
  const places = told.flatMap((mention) => {
    const { kind, form, start } = mention;
    const comes = kind === 'place' && form !== 'demonym' ? COMES.exec(article.text.slice(sentence.start, start)) : null;
    return comes && !ANOTHER.test(comes[0])
      ? [{ place: mention, before: article.text.slice(sentence.start, sentence.start + comes.index) }]
      : [];
  });
  const [only, ...others] = places;
  if (!only || others.length > 0) return null;
  const { place, before } = only;
  const behind = article.text.slice(place.end, end);
  if (/^['’]s?\b/.test(behind) || ELSEWHERE.test(before) || GOES_ON.test(behind)) return null;
  if (status === 'held' && TO_COME.test(before)) return null;
  // "flew to Lima ahead of talks with Holm next week": they may be anywhere, unless it is in these days.
  if (/\b(?:before|ahead of)\b/.test(behind) && (date.earliest === null || date.earliest !== date.latest)) return null;
  return acts(draft, told, place) ? namedAt(article.text, place) : null;
}

/** "Silva is on a visit to Peru. | On Tuesday, she met Holm": who goes on by a pronoun is still where the sentence before puts her. */
function inSentenceBefore({ article, analysis }: Scene, draft: Draft): NamedRange | null {
  const [only, ...others] = draft.subject;
  if (!only || others.length > 0 || !/^s?he$/i.test(article.text.slice(only.start, only.end))) return null;
  const at = firstIndex(analysis.sentences, ({ start }) => start >= draft.sentence.start);
  const before = analysis.sentences[at - 1];
  if (!before || before.kind !== 'prose' || GOES_ON.test(article.text.slice(draft.sentence.start, only.start)))
    return null;
  const told = mentionsIn(analysis.mentions, before.start, before.end);
  const places = told.filter(({ kind, form, start }) => {
    return kind === 'place' && form !== 'demonym' && IS_THERE.test(article.text.slice(before.start, start));
  });
  const [place] = places;
  if (!place || places.length > 1 || GOES_ON.test(article.text.slice(place.end, before.end))) return null;
  if (/\b(?:not|never|will|would|had|if)\b/.test(article.text.slice(before.start, place.start))) return null;
  return acts(draft, told, place) ? namedAt(article.text, place) : null;
}

const IS_THERE = new RegExp(`${COMES.source}|\\b(?:is|was) in (?:the )?$`, 'i');

function mentionsIn(mentions: readonly Mention[], start: number, end: number): readonly Mention[] {
  const first = firstIndex(mentions, (one) => one.start >= start);
  return mentions.slice(
    first,
    firstIndex(mentions, (one) => one.start >= end),
  );
}

function namedAt(text: string, { start, end }: Range): NamedRange {
  return { start, end, name: text.slice(start, end).replace(/\s+/g, ' ') };
}

/** Gives each meeting without a place the one where its words put somebody who was at it. */
export function placedByVisit(tellings: readonly Telling[]): readonly Telling[] {
  return tellings.map((telling) => {
    const { report, visited } = telling;
    return visited === null || report.place !== null ? telling : { ...telling, report: { ...report, place: visited } };
  });
}

/** Whoever is told to be there, last before the place, is one of those who meet. */
function acts({ subject, others }: Draft, told: readonly Mention[], place: Range): boolean {
  const traveller = told.findLast(({ kind, start }) => kind === 'person' && start < place.start);
  const ids = new Set([...subject, ...others].flatMap(({ entities }) => entities));
  return traveller?.refersTo.some((id) => ids.has(id)) === true;
}
