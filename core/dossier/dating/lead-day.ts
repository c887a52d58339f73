import type { Time } from '../../model/analysis.ts';
import { addDays } from '../../model/calendar.ts';
import { type DatedBy, datedBy } from '../../model/dated.ts';
import type { Reading } from '../../model/reading.ts';
import { contains, spanOf } from '../../model/span.ts';

/** The first sentences, which tell the news. */
const LEADS = 2;
/** Of the weekdays that these name, 96 in a hundred are no more than three days back (PolNeAR and TimeBank). */
const NEWS = 3;
const NEWS_DAY = /^(?:part-of-day-of-)?weekday-before-publication$/;

/**
 * The known window of an article, narrowed by the weekday of its news: of the days that "on Tuesday" in its first sentences may be,
 * one is so near that it is news. Null where none is, or two are, or nothing is left out.
 */
export function windowByLeadDay({ article: { id, published }, analysis }: Reading): DatedBy | null {
  const { earliest, latest, choices } = published;
  if (earliest === null || latest === null || choices.length > 0) return null;
  const leads = analysis.sentences.filter(({ kind }) => kind === 'prose').slice(0, LEADS);
  const named = analysis.times.find((time) => NEWS_DAY.test(time.rule) && leads.some((lead) => contains(lead, time)));
  const isKnown = named?.choices.length === 0 && named.earliest === named.latest;
  const days = isKnown && decides(analysis.times) ? [named.earliest] : named?.choices;
  const [day, ...others] = days?.filter((choice) => choice !== null && choice >= addDays(earliest, -NEWS)) ?? [];
  if (!named || !day || others.length > 0) return null;
  const last = addDays(day, NEWS);
  if (day <= earliest && last >= latest) return null;
  return datedBy(day > earliest ? day : earliest, last < latest ? last : latest, 'inferred', {
    rule: 'weekday-of-the-news',
    values: { day },
    spans: [spanOf(id, named), ...(published.because?.spans ?? [])],
  });
}

/** Whether another weekday of the article may be two days, so that it is worth while to say that its news is no old one. */
function decides(times: readonly Time[]): boolean {
  return times.some(({ rule, choices }) => NEWS_DAY.test(rule) && choices.length > 1);
}
