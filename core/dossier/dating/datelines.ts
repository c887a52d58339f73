import { daysBetween, type IsoDay } from '../../model/calendar.ts';
import { type DatedBy, datedBy } from '../../model/dated.ts';
import type { Reading } from '../../model/reading.ts';
import { type Span, spanOf } from '../../model/span.ts';
import type { Parties } from '../parties/merge.ts';
import { type MentionedDay, mentionedDays, nearestTo, shared } from './mentioned.ts';
import { partiesOf } from './shared-days.ts';

/** Two articles on the same matter name at least so many of the same people and bodies; one is enough where all articles agree on the year. */
const PARTIES = 2;
/** A dateline's day stands no further behind its place than this, in characters: "BAKU, Azerbaijan, Nov. 14 (UPI)". */
const REACH = 40;

/**
 * The day of an article whose dateline gives it without the year ("LIMA, Nov. 6 (Agency) -"): the one next to the day of
 * another article on the same matter. Null where none is on the same matter, or two of them are years apart.
 */
export function dayByDateline(reading: Reading, dated: readonly Reading[], parties: Parties): DatedBy | null {
  const own = datelineDay(reading);
  if (!own) return null;
  const company = partiesOf(reading, parties);
  const near = dated.filter((other) => shared(company, partiesOf(other, parties)) > 0);
  const agree = new Set(dated.map((other) => nearestTo(dayOf(other), own.ofYear))).size === 1;
  const others = agree ? near : near.filter((other) => shared(company, partiesOf(other, parties)) >= PARTIES);
  const [first] = others;
  const day = first ? nearestTo(dayOf(first), own.ofYear) : null;
  if (!first || day === null || others.some((other) => nearestTo(dayOf(other), own.ofYear) !== day)) return null;
  const nearest = others.toSorted((a, b) => distance(a, day) - distance(b, day))[0] ?? first;
  return datedBy(day, day, 'inferred', {
    rule: 'dateline-year',
    values: { day, published: dayOf(nearest) },
    spans: [spanOf(reading.article.id, own.time), ...spansOf(nearest)],
  });
}

function datelineDay(reading: Reading): MentionedDay | null {
  const at = reading.article.dateline?.at;
  if (!at) return dayOfAgency(reading);
  const found = mentionedDays(reading).find(({ time }) => time.start >= at.end && time.start - at.end <= REACH);
  const between = found ? reading.article.text.slice(at.end, found.time.start) : '';
  return found && /^[\s,./\p{L}]*$/u.test(between) ? found : null;
}

/** "Sept 14 (Agency) - Ministers said": a day and an agency open the report, without a place, below a title, captions and credits. */
function dayOfAgency(reading: Reading): MentionedDay | null {
  const { text } = reading.article;
  const prose = reading.analysis.sentences.filter(({ kind }) => kind === 'prose' || kind === 'dateline');
  const top = prose.slice(0, ABOVE_REPORT);
  const opens = (day: MentionedDay): boolean =>
    top.some(({ start }, i) => start === day.time.start && (i === 0 || /\n\s*$/.test(text.slice(0, start)))) &&
    AGENCY.test(text.slice(day.time.end, day.time.end + 45));
  return mentionedDays(reading).find(opens) ?? null;
}

/** So many sentences may stand above a report, of captions mostly. */
const ABOVE_REPORT = 4;
const AGENCY = /^\s?\([\p{L}][\p{L} .&-]{1,30}\)\s{0,2}[-–—]/u;

function dayOf({ article }: Reading): IsoDay {
  return article.published.earliest ?? '';
}

function distance(reading: Reading, day: IsoDay): number {
  return Math.abs(daysBetween(dayOf(reading), day));
}

function spansOf({ article }: Reading): readonly Span[] {
  return article.published.because?.spans ?? [];
}
