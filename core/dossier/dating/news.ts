import { daysOf, weekdayOf } from '../../model/calendar.ts';
import { type DatedBy, datedBy } from '../../model/dated.ts';
import type { Reading } from '../../model/reading.ts';
import { contains, overlaps, spanOf } from '../../model/span.ts';
import { width } from './bounds.ts';
import { NEWS } from './relative.ts';

/** In a wider window than two weeks the weekday of the first sentence has come too often to tell anything. */
const WIDEST = 14;
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Those days of an article's window on which the weekday of its first sentence, where it tells of one, is that of the news. */
export function withinNews(reading: Reading, window: DatedBy): DatedBy {
  const { earliest, latest, because } = window;
  if (earliest === null || latest === null || earliest === latest || width(window) > WIDEST) return window;
  const told = weekdayOfNews(reading);
  if (told === null) return window;
  const days = daysOf(earliest, latest).filter((day) => (weekdayOf(day) - told.weekday + 7) % 7 <= NEWS);
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined || (first === earliest && last === latest)) return window;
  const choices = window.choices.filter((day) => first <= day && day <= last);
  return datedBy(first, last, window.basis, because && { ...because, spans: [...because.spans, told.at] }, choices);
}

/** The one weekday of an article's first sentence, as of what was. */
function weekdayOfNews({ article, analysis, facts }: Reading) {
  const lead = analysis.sentences.find(({ kind }) => kind === 'prose');
  if (!lead) return null;
  const quoted = facts.flatMap((fact) => (fact.kind === 'quotation' ? fact.words : []));
  const named = analysis.times.flatMap((time) => {
    if (!contains(lead, time) || quoted.some((range) => overlaps(range, time))) return [];
    const words = article.text.slice(time.start, time.end).toLowerCase();
    const name = /^(\w+day)(?: (?:morning|afternoon|evening|night))?$/.exec(words)?.[1] ?? '';
    const coming = /to-come$|after-publication$/.test(time.rule);
    return DAYS.includes(name) ? [{ weekday: DAYS.indexOf(name) + 1, coming, at: spanOf(article.id, time) }] : [];
  });
  const [one] = named;
  return one && named.length === 1 && !one.coming ? one : null;
}
