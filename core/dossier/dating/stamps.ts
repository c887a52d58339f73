import type { Time } from '../../model/analysis.ts';
import { addDays, weekdayOf } from '../../model/calendar.ts';
import { type DatedBy, datedBy } from '../../model/dated.ts';
import type { Reading } from '../../model/reading.ts';
import { firstEndingAfter } from '../../model/sorted.ts';
import { type Range, spanOf } from '../../model/span.ts';
import { stemOf } from '../../model/stem.ts';
import { mentionedDays } from './mentioned.ts';
import pictures from './pictures.json' with { type: 'json' };
import { WEEK } from './relative.ts';

/** Sentences that may be the lead: captions and headlines may stand before it. */
const LEADS = 4;
/** One of these stands in every credit, whose pattern is dear to compile. */
const MAY_BE_CREDIT = /[/(©]|Photo/;
/**
 * Behind a picture's day stands its credit: "Lima, July 10, 2014. (Agency/A. Holm)", "July 8, 2017. REUTERS/A. Holm", "July 8, 2017.
 * Ana van Holm/Agency". "July 8, 2017. Talks of the islands/Valmont" is none: a name has no small words but particles.
 */
const CREDIT =
  /^[.,]?\s{0,2}(?:\p{Lu}[\p{L}.'’-]{0,20}(?: (?:(?:al|bin|da|de|del|den|der|di|dos|du|el|la|le|van|von) ){0,2}\p{Lu}[\p{L}.'’-]{0,20}){0,3}\/\p{Lu}|\((?:\p{Lu}[\p{L} .-]{1,30}\/|AP Photo|(?:Photo|Image|Picture|Credit)[: ]|\p{Lu}{2,8}[ )])|\p{Lu}{2,10}\/|©|Photo(?:graph)?:)/u;
/** Before a post's day stands whose it is: "— Ana Silva (@anasilva) July 8, 2022". */
const POSTED = /\(@\w{2,20}\)\s{1,3}$/;

/**
 * The window of an article by the day of a picture or a post in it, where that is the weekday that its first sentences name for
 * their news: "Silva in Lima, July 10, 2014. (Agency/A. Holm)", "said on Thursday". It came out within the week from then.
 */
export function windowByStamps(reading: Reading): DatedBy | null {
  const stamps = mentionedDays(reading).flatMap(({ day, time }) =>
    day !== null && isStamp(reading, time) ? [{ day, time }] : [],
  );
  if (stamps.length === 0) return null;
  const weekdays = weekdaysOfLead(reading);
  const fitting = stamps.flatMap(({ day, time }) => {
    const said = weekdays.find(({ weekday }) => weekday === weekdayOf(day));
    return said ? [{ day, time, said: said.at }] : [];
  });
  const [first] = fitting;
  if (!first || fitting.some(({ day }) => day !== first.day)) return null;
  // A later picture or post would be of other news.
  if (stamps.some(({ day }) => day > first.day)) return null;
  const spans = [spanOf(reading.article.id, first.said), spanOf(reading.article.id, first.time)];
  const because = { rule: 'weekday-of-a-picture-or-post', values: { day: first.day }, spans };
  return datedBy(first.day, addDays(first.day, WEEK), 'inferred', because);
}

/** Whether a day is that of a picture, by its credit or its caption, or of a post, by whose it is. */
export function isStamp(reading: Reading, time: Range): boolean {
  const { text } = reading.article;
  const { start, end } = time;
  const behind = text.slice(end, end + 60);
  const credited =
    (MAY_BE_CREDIT.test(behind) && CREDIT.test(behind)) || POSTED.test(text.slice(Math.max(0, start - 30), start));
  return credited || endsCaption(reading, time);
}

/**
 * "Minister Holm, left, speaks in Lima, Feb. 21, 2016.": a paragraph of one sentence that tells what is seen, in the present or without
 * a verb, and ends in its full day. An old picture says that it is one. "Holm speaks in Lima on Feb. 21" may be a plan, and tells a
 * picture only with where he stands, or by what nobody announces ("smiles"); "until Feb. 21" is no day of one.
 */
function endsCaption(
  { article: { text }, analysis: { sentences, tokens, mentions } }: Reading,
  { start, end }: Range,
): boolean {
  if (!/^[.)]{0,2}\s{0,3}(?:\n|$)/u.test(text.slice(end, end + 8))) return false;
  const at = firstEndingAfter(sentences, start);
  const sentence = sentences[at];
  if (!sentence || sentence.start > start) return false;
  if ([sentences[at - 1], sentences[at + 1]].some((other) => other?.paragraph === sentence.paragraph)) return false;
  const words = text.slice(sentence.start, sentence.end);
  const link = / (\p{Ll}+) $/u.exec(text.slice(Math.max(sentence.start, start - LINK), start))?.[1] ?? null;
  if (OLD.test(words) || (link !== null && link !== 'on')) return false;
  // "Lind, left, speaks": where she stands.
  const verb = tokens
    .slice(sentence.first, sentence.last)
    .find(({ pos, lower }) => (pos === 'VERB' || pos === 'AUX') && lower !== 'left');
  if (verb !== undefined) {
    const does = stemOf(verb.lower);
    const unplanned = link === null || verb.lower.endsWith('ing') || UNPLANNED.has(does) || STANDS.test(words);
    return SHOWN.test(words) || (SEEN.has(does) && !verb.lower.endsWith('ed') && unplanned);
  }
  const first = mentions[firstEndingAfter(mentions, sentence.start)];
  return first?.kind === 'person' && first.end <= sentence.end && BESIDE.test(words);
}

/** The word before a day is no longer than this, with its spaces. In UTF-16 units. */
const LINK = 12;
/** "Holm, left, meets Silva". */
const STANDS =
  /[,(] ?(?:(?:second|third|fourth|far|front|back) (?:from )?(?:the )?)?(?:left|right|cent(?:re|er)|[LRC])[,)]/u;
/** What no sentence of news announces for a day: gestures and faces. */
const UNPLANNED = new Set(pictures.unplanned.map(stemOf));
/** "In this photo released by the palace, two men shake hands". */
const SHOWN =
  /^(?:In|On) (?:this|an?) (?:[\p{L}-]+ ){0,2}(?:photo|photograph|picture|image|frame|handout|still)(?!\p{L})/iu;
/** What a picture shows somebody do, in the present or as a participle; "begins", "expires" tell of a plan. */
const SEEN = new Set(pictures.seen.map(stemOf));
/** Whom it shows, where nothing is done: "Holm with envoys in Geneva", "Holm, left, and Silva". */
const BESIDE = /\b(?:at|in|with|during|outside|inside|near|left|right|cent(?:re|er))\b/u;
const OLD = /\b(?:file|archive|library) (?:photo|picture|image|footage)|\bFILE\b|\barchived?\b/iu;

/** The weekdays that the first sentences name of what is over, as ISO counts. */
function weekdaysOfLead({ analysis }: Reading): readonly { readonly weekday: number; readonly at: Time }[] {
  const leads = analysis.sentences.filter(({ kind }) => kind === 'prose').slice(0, LEADS);
  const [first, last] = [leads[0], leads.at(-1)];
  if (!first || !last) return [];
  return analysis.times.flatMap((time) => {
    const weekday = time.rule.endsWith('to-come') ? null : /^XXXX-WXX-([1-7])/.exec(time.value)?.[1];
    return weekday && time.start >= first.start && time.end <= last.end ? [{ weekday: Number(weekday), at: time }] : [];
  });
}
