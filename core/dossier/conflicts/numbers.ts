import { daysBetween } from '../../model/calendar.ts';
import type { Conflict, ConflictSide, DossierEvent } from '../../model/dossier.ts';
import type { Reading } from '../../model/reading.ts';
import { type ArticleId, type Span, spanOf } from '../../model/span.ts';
import { stemOf } from '../../model/stem.ts';
import { idOf } from '../ids.ts';
import { contradict, inSentence, type Quantity } from './comparable.ts';
import lexicon from './numbers.json' with { type: 'json' };

const SCALES: Readonly<Record<string, number>> = lexicon.scales;
const WORDS: Readonly<Record<string, number>> = lexicon.numbers;
const NOT_COUNTED = new Set(lexicon.notCounted.map((word) => stemOf(word)));
/** What is counted of people has many names ("12 killed", "12 dead"). */
const SAME = new Map(lexicon.same.flatMap((group) => group.map((word) => [stemOf(word), group[0] ?? word] as const)));
const QUANTITY =
  /(?<![\p{L}\p{N}.,:/-])([$£€¥]?)(\d{1,3}(?:,\d{3})+|\d{1,12}(?:\.\d{1,4})?|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?!\p{L}))(?![\p{N}:/])(?: ?(bn|billion|m|mn|million|trillion|thousand|k)\b)?(?: ?(%|percent\b|per cent\b|pct\b)|(?: (?:more|other|of the|of its))?((?: [\p{L}'’-]{2,20}){1,2}))?/giu;
/** Reports further apart than this tell of a count that has grown. */
const GROWS_AFTER = 2;

/** Articles that give one event different numbers of the same thing: "12 people killed" and "15 dead". */
export function numberConflicts(events: readonly DossierEvent[], readings: readonly Reading[]): readonly Conflict[] {
  const byId = new Map(readings.map((reading) => [reading.article.id, reading]));
  return events.flatMap((event): readonly Conflict[] => {
    const told = quantitiesByArticle(event, byId);
    const articles = [...told.keys()];
    for (const [i, a] of articles.entries()) {
      for (const b of articles.slice(i + 1)) {
        if (!sameDays(byId.get(a), byId.get(b))) continue;
        const sides = contradiction(told.get(a) ?? [], told.get(b) ?? [], byId);
        if (sides)
          return [{ id: idOf('conflict', sides[0].mentions[0]), about: '', type: 'number', of: event.id, sides }];
      }
    }
    return [];
  });
}

function quantitiesByArticle(
  { evidence }: DossierEvent,
  readings: ReadonlyMap<ArticleId, Reading>,
): ReadonlyMap<ArticleId, readonly Quantity[]> {
  const found = new Map<ArticleId, readonly Quantity[]>();
  for (const span of evidence) {
    const text = readings.get(span.article)?.article.text.slice(span.start, span.end) ?? '';
    found.set(span.article, [...(found.get(span.article) ?? []), ...quantitiesIn(text, span)]);
  }
  return found;
}

/** The numbers of a passage that count something; no years, dates, ages or times. */
export function quantitiesIn(text: string, place: Span): readonly Quantity[] {
  return [...text.matchAll(QUANTITY)].flatMap((match): readonly Quantity[] => {
    const [whole, currency = '', digits = '', scale = '', percent = '', words = ''] = match;
    const written = words.split(' ').filter((word) => word !== '');
    const nouns = written.map((word) => stemOf(word.toLowerCase()));
    const noun = nouns.find((stem) => !NOT_COUNTED.has(stem)) ?? nouns.find((stem) => stem === 'people');
    const isBare = CASUALTIES.test(text.slice(Math.max(0, match.index - 40), match.index)) && BARE.has(nouns[0] ?? '');
    const unit = currency !== '' ? currency : percent !== '' ? '%' : null;
    if (unit === null && isBare) return [bareCount(match, place)];
    const of = unit ?? SAME.get(noun ?? '') ?? noun;
    const value =
      (WORDS[digits.toLowerCase()] ?? Number(digits.replaceAll(',', ''))) * (SCALES[scale.toLowerCase()] ?? 1);
    const first = nouns[0] ?? '';
    if (of === undefined || !Number.isFinite(value) || (currency === '' && percent === '' && NO_COUNT.has(first)))
      return [];
    const start = place.start + match.index;
    // "12 people on" is of 12 people, "$3bn on Tuesday" of $3bn.
    const counted = currency === '' ? nouns.indexOf(noun ?? '') + 1 : 0;
    const after = written.slice(counted).join(' ');
    const end = start + whole.length - (percent === '' && after !== '' ? after.length + 1 : 0);
    return [{ value, of, at: spanOf(place.article, { start, end }) }];
  });
}

/** "killed 14", "injuring at least 30 in Lagos": of people, though the noun is left out. */
const CASUALTIES =
  /\b(?:kill(?:ed|s|ing)|injur(?:ed|es|ing)|wound(?:ed|ing)|arrest(?:ed|s|ing)|detain(?:ed|s|ing))(?: at least| more than| up to| about| around| nearly| some| over)? $/i;
const BARE = new Set(['', 'on', 'in', 'at', 'and', 'when', 'after', 'near']);

function bareCount(match: RegExpExecArray, place: Span): Quantity {
  const [, , digits = '', scale = ''] = match;
  const value =
    (WORDS[digits.toLowerCase()] ?? Number(digits.replaceAll(',', ''))) * (SCALES[scale.toLowerCase()] ?? 1);
  const start = place.start + match.index;
  return { value, of: 'people', at: spanOf(place.article, { start, end: start + digits.length }) };
}

/** Words after a number that make it a date, an age or a time. */
const NO_COUNT = new Set(lexicon.noCount.map((word) => stemOf(word)));

/** One number of a thing in each passage, and not the same: with several of a kind nobody can tell which answers which. */
function contradiction(
  a: readonly Quantity[],
  b: readonly Quantity[],
  readings: ReadonlyMap<ArticleId, Reading>,
): readonly [ConflictSide, ConflictSide] | null {
  for (const left of a) {
    const same = (other: Quantity): boolean => other.of === left.of;
    const [right, ...more] = b.filter(same);
    if (!right || more.length > 0 || a.filter(same).length > 1) continue;
    const [from, to] = [readings.get(left.at.article), readings.get(right.at.article)];
    if (!from || !to || !contradict(inSentence(left, from), inSentence(right, to))) continue;
    return [sideOf(left, readings), sideOf(right, readings)];
  }
  return null;
}

function sideOf({ at }: Quantity, readings: ReadonlyMap<ArticleId, Reading>): ConflictSide {
  return { value: readings.get(at.article)?.article.text.slice(at.start, at.end) ?? '', mentions: [at] };
}

/** True for articles of the same days: a toll that rises over a week is no disagreement. */
function sameDays(a: Reading | undefined, b: Reading | undefined): boolean {
  const [left, right] = [a?.article.published, b?.article.published];
  if (!left?.latest || !right?.latest) return false;
  return Math.abs(daysBetween(left.latest, right.latest)) <= GROWS_AFTER;
}
