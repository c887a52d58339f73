import type { Time } from '../../model/analysis.ts';
import { addDays, daysBetween, type IsoDay, weekdayOf } from '../../model/calendar.ts';
import { type DatedBy, datedBy } from '../../model/dated.ts';
import type { Reading } from '../../model/reading.ts';
import { touching } from '../../model/sorted.ts';
import { type Span, spanOf } from '../../model/span.ts';
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
 * that the words are of such a day.
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
  const times = weekdaysOf(here, spoken);
  const [time] = times;
  if (!time || times.some(({ value }) => value !== time.value)) return null;
  const found = known.flatMap((other) => {
    const day = dayOf(other.quotation.said) ?? lastDayOf(other, Number(time.value.at(-1)));
    return day !== null && weekdayOf(day) === Number(time.value.at(-1)) ? [{ day, other }] : [];
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
