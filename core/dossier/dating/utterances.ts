import type { Sentence, Time } from '../../model/analysis.ts';
import { addDays, daysBetween, type IsoDay, weekdayOf } from '../../model/calendar.ts';
import { type DatedBy, datedBy } from '../../model/dated.ts';
import type { Reading } from '../../model/reading.ts';
import { touching } from '../../model/sorted.ts';
import { contains, type Span, spanOf } from '../../model/span.ts';
import type { Parties } from '../parties/merge.ts';
import { mergeSpoken } from '../utterances/merge.ts';
import { type Spoken, spokenQuotations } from '../utterances/spoken.ts';
import { dayOf } from './bounds.ts';
import { WEEK } from './relative.ts';

/** What is reported as news was said on the day of publication or the day before. */
const NEWS = 1;

/**
 * The windows of articles that quote words which a dated article quotes too, by the same speaker, and say on what weekday that
 * speaker spoke: the week that begins with that weekday, where the other article came out on it or the day after, or says
 * that the words are of such a day. Of words that neither gives a day, that of the news which both begin with.
 */
export function windowsByUtterances(
  readings: readonly Reading[],
  undated: readonly Reading[],
  parties: Parties,
): readonly (readonly [Reading, DatedBy])[] {
  const without = new Set(undated);
  const open = new Set(undated.filter((reading) => weekdaysIn(reading).length > 0));
  if (open.size === 0) return [];
  const spoken = spokenQuotations(readings, parties).filter(({ speaker }) => speaker !== null);
  return mergeSpoken(spoken).flatMap((group) => {
    const known = group.filter(({ reading }) => !without.has(reading) && dayOf(reading.article.published) !== null);
    return group
      .filter(({ reading }) => known.length > 0 && open.has(reading))
      .flatMap((one): readonly (readonly [Reading, DatedBy])[] => {
        const window = windowBy(one, spoken, known);
        return window ? [[one.reading, window]] : [];
      });
  });
}

function windowBy(here: Spoken, spoken: readonly Spoken[], known: readonly Spoken[]): DatedBy | null {
  const own = weekdaysOf(here, spoken);
  const times = own.length > 0 ? own : leadWeekdays(here);
  const [time] = times;
  if (!time || times.some(({ value }) => value !== time.value)) return null;
  const weekday = Number(time.value.at(-1));
  const found = known.flatMap((other) => {
    const day = own.length > 0 ? (dayOf(other.quotation.said) ?? lastDayOf(other, weekday)) : leadDayOf(other, weekday);
    return day !== null && weekdayOf(day) === weekday ? [{ day, other }] : [];
  });
  const [first] = found;
  if (!first || found.some(({ day }) => day !== first.day)) return null;
  const spans: readonly Span[] = [
    spanOf(here.reading.article.id, { start: time.start, end: time.end }),
    here.quotation.evidence[0],
    first.other.quotation.evidence[0],
  ];
  const values = { day: first.day };
  return datedBy(first.day, addDays(first.day, WEEK), 'inferred', { rule: 'shared-utterance', values, spans });
}

/** The day of a weekday on which an article came out, or the day before it. */
function lastDayOf({ reading: { article } }: Spoken, weekday: number): IsoDay | null {
  const published = dayOf(article.published);
  if (published === null) return null;
  const day = addDays(published, -((weekdayOf(published) - weekday + 7) % 7));
  return daysBetween(day, published) <= NEWS ? day : null;
}

/** The weekday of the news, where the article tells none of the words themselves: words of a few, two articles may share by chance. */
function leadWeekdays({ reading, quotation }: Spoken): readonly Time[] {
  const length = quotation.content.reduce((sum, { start, end }) => sum + end - start, 0);
  if (length < LONG) return [];
  const leads = leadsOf(reading);
  return weekdaysIn(reading).filter((time) => leads.some((lead) => contains(lead, time)));
}

/** The day of the news of an article with a date, where that is of a weekday: both tell the news with which the words were said. */
function leadDayOf({ reading }: Spoken, weekday: number): IsoDay | null {
  const leads = leadsOf(reading);
  const published = dayOf(reading.article.published);
  const named = reading.analysis.times.find(
    ({ earliest, latest, ...at }) =>
      earliest !== null &&
      earliest === latest &&
      weekdayOf(earliest) === weekday &&
      leads.some((lead) => contains(lead, at)),
  );
  const day = named?.earliest ?? null;
  if (day === null || published === null || day > published) return null;
  return daysBetween(day, published) <= NEWS ? day : null;
}

function leadsOf({ analysis }: Reading): readonly Sentence[] {
  return analysis.sentences.filter(({ kind }) => kind === 'prose').slice(0, LEADS);
}

/** The first sentences, which tell the news. */
const LEADS = 2;
/** Words of fewer characters may be said on many days: "We are ready to talk." */
const LONG = 60;

/** The weekdays that stand in sentences in which an article says that the speaker spoke. */
function weekdaysOf({ reading, speaker }: Spoken, spoken: readonly Spoken[]): readonly Time[] {
  const own = spoken.filter((one) => one.reading === reading && one.speaker === speaker);
  const hasCue = touching(own.flatMap(({ quotation: { cue } }) => cue ?? []));
  const tells = touching(reading.analysis.sentences.filter(hasCue));
  const isQuoted = touching(reading.facts.flatMap((fact) => (fact.kind === 'quotation' ? fact.content : [])));
  return weekdaysIn(reading).filter((time) => tells(time) && !isQuoted(time));
}

function weekdaysIn({ analysis }: Reading): readonly Time[] {
  return analysis.times.filter(({ value, rule }) => /^XXXX-WXX-[1-7]$/.test(value) && !rule.endsWith('to-come'));
}
