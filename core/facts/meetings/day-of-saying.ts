import type { Sentence, Time, Token } from '../../model/analysis.ts';
import { addDays, type IsoDay } from '../../model/calendar.ts';
import { type DatedBy, datedBy } from '../../model/dated.ts';
import { firstIndex, firstStartingFrom } from '../../model/sorted.ts';
import { contains, type Span, spanOf } from '../../model/span.ts';
import type { NewsDays } from '../events/news.ts';
import type { Scene } from './scene.ts';
import type { Telling } from './telling.ts';
import { WORDS } from './words.ts';

/** What somebody told on a day further back than this is no news of these days. */
const WEEK = 6;
/** "said in a post on X on Tuesday", "On Tuesday, a spokeswoman for the ministry said": the verb and its day lie no further apart, in tokens. */
const SAID = 9;
/** Behind these the words of a report tell what was at another time than its news. */
const PARTING =
  /^(?:after|before|since|until|till|if|unless|when|while|who|whom|whose|which|where|because|ahead|following)$/;
/** These put what had been before the news that somebody tells. */
const LONG_BEFORE = /\b(?:last|previously|earlier|once|twice|never|ever|first|repeatedly|already|often|times?)\b/i;

/**
 * The day on which somebody told of a meeting, in its own sentence: "Silva said on Tuesday that she had a good call with Holm". In a
 * report "had spoken" stands for "has spoken" and "spoke" (Quirk et al. 1985, 14.31), so that it is the news of that day as well.
 */
export function dayOfSaying({ report }: Telling, { article, analysis }: Scene): DatedBy | null {
  const [told] = report.evidence;
  const sentence = analysis.sentences.find((one) => contains(one, told));
  if (!sentence) return null;
  if (report.background && !isBackshifted(article.text.slice(sentence.start, sentence.end))) return null;
  const { times, tokens } = analysis;
  const from = firstIndex(times, ({ start }) => start >= sentence.start);
  const before = times.slice(
    from,
    firstIndex(times, ({ start }) => start >= told.start),
  );
  const verb = tokens
    .slice(firstStartingFrom(tokens, told.start))
    .find(({ pos, end }) => pos === 'VERB' || end >= told.end);
  const to = Math.max(told.start, Math.min(verb?.start ?? told.start, told.end));
  const time = before.find((one) => isOfLate(one, article.published) && isOfSaying(tokens, sentence, one, to));
  if (!time) return null;
  const spans: Span[] = [time, ...time.because].map((range) => spanOf(article.id, range));
  const values = { words: article.text.slice(time.start, time.end) };
  return datedBy(time.earliest, time.latest, 'inferred', { rule: 'day-of-the-news', values, spans });
}

function isBackshifted(text: string): boolean {
  return /\b(?:had|['’]d)\b/.test(text) && !LONG_BEFORE.test(text);
}

function isOfLate({ type, earliest, latest, choices }: Time, { earliest: first, latest: last }: DatedBy): boolean {
  if (
    earliest === null ||
    earliest !== latest ||
    choices.length > 1 ||
    type === 'DURATION' ||
    first === null ||
    last === null
  )
    return false;
  return earliest >= addDays(first, -WEEK) && earliest <= last;
}

/** The time stands beside a verb of saying in the past, and what was said reaches to the meeting without a clause of another time. */
function isOfSaying(tokens: readonly Token[], sentence: Sentence, time: Time, told: number): boolean {
  const at = firstStartingFrom(tokens, time.start);
  const behind = firstStartingFrom(tokens, time.end);
  const to = firstStartingFrom(tokens, told);
  const verb =
    reportingAt(tokens, Math.max(sentence.first, at - SAID), at) ??
    reportingAt(tokens, behind, Math.min(behind + SAID, to));
  if (verb === null) return false;
  return !tokens.slice(Math.min(verb, at), to).some(({ lower }) => PARTING.test(lower));
}

/** The last verb of a stretch, where it is one of saying; null where it is none. */
function reportingAt(tokens: readonly Token[], from: number, to: number): number | null {
  for (let at = to - 1; at >= from; at--) {
    const token = tokens[at];
    if (token?.pos !== 'VERB') continue;
    return SAYS.has(token.lower) ? at : null;
  }
  return null;
}

const SAYS: ReadonlySet<string> = new Set([
  ...[...WORDS.reporting].filter((word) => /(?:ed|said|told|wrote|read)$/.test(word)),
  'revealed',
  'disclosed',
  'acknowledged',
]);

const CAME = /\b(?:comes?|came|coming|follow(?:s|ed)) (?:just |only |barely |less than )?$/i;

/**
 * "The walkout came a day after Holm met Silva": so many days before the day of the news that the article names. Null where the news
 * has no day, or nothing is counted from it.
 */
export function countedFromNews({ report }: Telling, { article, analysis }: Scene, days: NewsDays): DatedBy | null {
  const [told] = report.evidence;
  const sentence = analysis.sentences.find((one) => contains(one, told));
  const news = sentence && days.get(sentence)?.day;
  if (!sentence || report.background || typeof news !== 'object' || 'since' in news) return null;
  const at = firstIndex(analysis.times, ({ start }) => start >= sentence.start);
  const count = analysis.times.slice(at, at + 3).find(({ type, end }) => type === 'DURATION' && end < told.start);
  if (!count || !CAME.test(article.text.slice(sentence.start, count.start))) return null;
  // "a day after", as one time or as two words.
  const after =
    /\bafter$/i.test(article.text.slice(count.start, count.end)) || /^ after\b/.test(article.text.slice(count.end));
  const [, number, unit] = /^P(\d)([DW])$/.exec(count.value) ?? [];
  if (!after || number === undefined || news.earliest === null || news.earliest !== news.latest) return null;
  const spans: Span[] = [count, news, ...news.because].map((range) => spanOf(article.id, range));
  const values = { words: article.text.slice(count.start, count.end) };
  const [earliest, latest] = back(news.earliest, Number(number), unit === 'W');
  return datedBy(earliest, latest, 'inferred', { rule: 'counted-from-the-news', values, spans });
}

/** A count of days leads to a day, one of weeks to the days about it. */
function back(day: IsoDay, count: number, isWeeks: boolean): readonly [IsoDay, IsoDay] {
  const to = addDays(day, -count * (isWeeks ? 7 : 1));
  return isWeeks ? [addDays(to, -2), addDays(to, 2)] : [to, to];
}
