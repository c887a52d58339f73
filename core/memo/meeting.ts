import type { Meeting } from '../model/dossier.ts';
import type { Piece } from '../model/memo.ts';
import { type NonEmpty, nonEmpty, type Span } from '../model/span.ts';
import { datePieces } from './dates.ts';
import { hasThe, isHouse } from './grammar/english-names.ts';
import { prepositionOf } from './grammar/grammar.ts';
import { whoPieces, wordsPiece } from './names.ts';
import { distinct } from './passages.ts';
import { type Fills, text, word, wordsOf } from './phrases.ts';
import type { Writing } from './writing.ts';

/** Articles say "in Paris" and "at the White House": the words before the name are theirs. */
const PLACE_LEAD = /\b(in|at|on|aboard|near|outside)( the| an?)? $/i;
const OCCASION_LEAD =
  /\b(at|during|for|before|after|around|on the (?:sidelines|margins|fringes) of)( the| an?| its| their)? $/i;
const LEAD_UNITS = 40;

/** The passages that report the meeting, in the order of the dossier. */
export function reportsOf(meeting: Meeting): NonEmpty<Span> {
  return nonEmpty(distinct(meeting.reports.flatMap((report) => report.evidence)), `reports of ${meeting.id}`);
}

/** Who, where and when of a meeting, as a phrase's slots. */
export function meetingPieces(writing: Writing, meeting: Meeting, lead: boolean): Fills {
  const evidence = reportsOf(meeting);
  return {
    who: whoPieces(writing, meeting.participants, evidence),
    place: lead ? placePieces(writing, meeting) : onlyIf(placePiece(writing, meeting)),
    date: datePieces(writing, meeting.date, evidence[0], { lead }),
    occasion: occasionPieces(writing, meeting),
  };
}

/** The place with its preposition: "in New York", "at the White House". */
export function placePieces(writing: Writing, meeting: Meeting): readonly Piece[] {
  const piece = placePiece(writing, meeting);
  if (!piece || !meeting.place) return [];
  const { name, evidence } = meeting.place;
  const alone = evidence.filter(({ article, end }) => !goesOn(writing.articleOf(article).text, end));
  // "At the White House" does not lead to "Washington", by which another article has the place.
  const named = alone.filter((span) => writing.textOf(span).toLowerCase() === name.toLowerCase());
  const printed =
    leadOf(writing, named.length > 0 ? named : alone, PLACE_LEAD) ?? leadElsewhere(writing, meeting.place);
  const lead =
    printed?.endsWith(' the') && !hasArticle(writing, meeting.place)
      ? printed.slice(0, -4)
      : (printed ?? (isHouse(name) ? 'at' : 'in'));
  const whole = hasThe(name) && !/ (?:the|an?)$/.test(lead) ? `${lead} the` : lead;
  const { language, words } = writing.phrases;
  return [text(`${prepositionOf(language, wordsOf(piece)) ?? words['place.lead'] ?? whole} `), piece];
}

/** "with White House meetings" leads to no place: another sentence of the same article may say "at the White House". */
function leadElsewhere(writing: Writing, { name, evidence: [at] }: NonNullable<Meeting['place']>): string | null {
  const { text: words } = writing.articleOf(at.article);
  for (let start = words.indexOf(name); start >= 0; start = words.indexOf(name, start + 1)) {
    if (goesOn(words, start + name.length)) continue;
    const lead = PLACE_LEAD.exec(words.slice(Math.max(0, start - LEAD_UNITS), start))?.[0]
      .trim()
      .toLowerCase();
    if (lead) return lead;
  }
  return null;
}

/** Words that stand behind a place and are no noun of which it tells ("the London summit"). */
const NO_NOUN =
  /^(?: (?:a|an|about|after|ahead|amid|among|and|are|as|at|because|before|but|by|during|earlier|following|for|from|had|has|have|he|if|in|into|is|last|late|later|next|of|on|or|over|said|says|she|since|than|that|the|then|they|this|though|through|to|today|tomorrow|tonight|under|until|was|were|when|where|which|while|who|will|with|within|without|would|yesterday)(?![\p{L}-])|[^ \p{L}-]|$)/u;

/** Whether articles print "the" before the name where it stands alone: "the Kremlin", and not "the London summit". */
function hasArticle(writing: Writing, { name, evidence }: NonNullable<Meeting['place']>): boolean {
  let [led, bare] = [0, 0];
  for (const article of new Set(evidence.map((span) => span.article))) {
    const { text: words } = writing.articleOf(article);
    for (let start = words.indexOf(name); start >= 0; start = words.indexOf(name, start + 1)) {
      if (!NO_NOUN.test(words.slice(start + name.length, start + name.length + 12))) continue;
      if (/(?:^|[^\p{L}])the $/iu.test(words.slice(Math.max(0, start - 5), start))) led++;
      else bare++;
    }
  }
  return led > bare || bare === 0;
}

/** Days and months stand behind a place without a comma: "at Camp David Monday". */
const DAY =
  '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const LONGER_NAME = new RegExp(`^(?:[ -](?!(?:${DAY})\\b)\\p{Lu}|['’]s\\b)`, 'u');

/** "At Bergen Airport" leads to another place than Bergen, and so does "at Bergen's town hall". */
function goesOn(words: string, end: number): boolean {
  return LONGER_NAME.test(words.slice(end, end + 12));
}

export function placePiece(writing: Writing, meeting: Meeting): Piece | null {
  return meeting.place && wordsPiece(writing, 'place', cased(meeting.place.name), meeting.place.evidence);
}

/** Datelines shout: "WASHINGTON" is printed as "Washington"; short ones are left, since "DC" and "USA" are no words. */
export function cased(name: string): string {
  return /\p{Lu}{5}/u.test(name) && name === name.toUpperCase()
    ? name.replace(/\p{L}+/gu, (word) => word.slice(0, 1) + word.slice(1).toLowerCase())
    : name;
}

/** The occasion with the article's own preposition ("on the sidelines of the G20 summit"), or with the pack's where it has none. */
export function occasionPieces(writing: Writing, meeting: Meeting): readonly Piece[] {
  if (!meeting.occasion) return [];
  const { name, evidence } = meeting.occasion;
  const own = leadOf(writing, evidence, OCCASION_LEAD);
  const named = leadOf(writing, evidence, /\bthe\s+$/i) !== null;
  const lead =
    (own === null ? null : occasionLead(writing, own)) ??
    word(writing.phrases, named ? 'occasion.at-the' : 'occasion.at');
  return [text(`${lead} `), wordsPiece(writing, 'occasion', name, evidence)];
}

/** The article's own preposition, or what the language of the memo says for it. */
function occasionLead({ phrases: { words } }: Writing, own: string): string {
  return words[`occasion.lead.${own.startsWith('on the') ? 'margins' : (own.split(' ')[0] ?? own)}`] ?? own;
}

function leadOf(writing: Writing, evidence: readonly Span[], pattern: RegExp): string | null {
  for (const span of evidence) {
    const before = writing.articleOf(span.article).text.slice(Math.max(0, span.start - LEAD_UNITS), span.start);
    const lead = pattern.exec(before)?.[0].trim().toLowerCase();
    if (lead) return lead;
  }
  return null;
}

function onlyIf(piece: Piece | null): readonly Piece[] {
  return piece ? [piece] : [];
}

/** In the order of time; those without a date stand last. */
export function byDate(meetings: readonly Meeting[]): readonly Meeting[] {
  const start = ({ date }: Meeting): string => `${date.earliest ?? date.latest ?? '9999'} ${date.latest ?? ''}`;
  return meetings.toSorted((a, b) => (start(a) === start(b) ? 0 : start(a) < start(b) ? -1 : 1));
}

/** A smaller share of the articles tells of a meeting in passing. */
const LEAST_SHARE = 0.2;
/** News stands at the head of its article: the title, a byline, a dateline and the first paragraphs. In UTF-16 units. */
export const HEAD = 600;

/**
 * Whether the memo is about meetings: they were chosen, two articles tell of these, a fifth of those that tell what was chosen begin
 * with them, or nothing else was chosen. Those told in passing, or without the other side, are no news to begin with.
 */
export function areMatter({ dossier, ofMeetings }: Writing, group: readonly Meeting[]): boolean {
  const articlesOf = (spans: readonly Span[]): ReadonlySet<string> => new Set(spans.map(({ article }) => article));
  const reports = group.flatMap(reportsOf);
  const telling = articlesOf(reports);
  const all = articlesOf([
    ...dossier.meetings.flatMap(reportsOf),
    ...dossier.events.flatMap(({ evidence }) => evidence),
    ...dossier.issues.flatMap(({ mentions }) => mentions),
  ]);
  const sides = group.some(({ participants }) => participants.length > 1);
  const isShared = telling.size > 1 || telling.size === all.size;
  const leads = telling.size >= all.size * LEAST_SHARE && reports.some(({ start }) => start < HEAD);
  return sides && (ofMeetings || isShared || leads);
}

/** True where the articles name somebody at it: "the two leaders" alone heads no memo. */
export function isNamed(writing: Writing, { participants }: Meeting): boolean {
  return participants.some(({ party }) => {
    const known = writing.partyOf(party);
    return known !== null && known.kind !== 'group';
  });
}
