import type { Meeting } from '../model/dossier.ts';
import { firstStartingFrom } from '../model/sorted.ts';
import { type Span, spanOf } from '../model/span.ts';
import { reportsOf } from './meeting.ts';
import { passageOf } from './passages.ts';
import type { Writing } from './writing.ts';

/** A weekday, or a day without its year, that an article names and that nothing dates: TIMEX3 XXXX-WXX-4, XXXX-04-16. */
const OPEN_DAY = /^XXXX-(?:WXX-[1-7]|\d\d-\d\d)/;

/**
 * How the first report of a meeting names its day where that cannot be told ("on Thursday", in an undated article): the day is
 * stated all the same, and a reader who knows the article's week has it. Null where the date is known, or where its
 * sentence names no day or several.
 */
export function namedDay(writing: Writing, meeting: Meeting): Span | null {
  if (meeting.date.earliest !== null || meeting.date.latest !== null) return null;
  const { article, start, end } = passageOf(reportsOf(meeting)[0], writing.sentences);
  const times = writing.analysisOf(article)?.times ?? [];
  const named = times
    .slice(firstStartingFrom(times, start), firstStartingFrom(times, end))
    .filter(({ type }) => type === 'DATE' || type === 'TIME');
  const [only, ...others] = named;
  return only && others.length === 0 && OPEN_DAY.test(only.value) ? spanOf(article, only) : null;
}
