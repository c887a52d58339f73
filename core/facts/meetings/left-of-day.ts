import type { Time } from '../../model/analysis.ts';
import { type DatedBy, datedBy } from '../../model/dated.ts';
import { firstIndex } from '../../model/sorted.ts';
import { spanOf } from '../../model/span.ts';
import type { Draft } from './draft.ts';
import type { Item, Scene } from './scene.ts';

/** "will meet the ministers later": the adverb stands no further behind the last of those who meet, in items. */
const REACH = 5;
/** "later in the day" is of a day told no further before it, in characters. */
const SAME_DAY = 300;

/**
 * "will meet the unions later", "is due to see the king later on": in a report of one day, what is left of that day; "later in the
 * day": of the day told before it. Null for other words ("later this year", "sooner or later", "two days later").
 */
export function leftOfDay(scene: Scene, { items, cue, to, background }: Draft): DatedBy | null {
  const at = items.findIndex(({ lower }, i) => i > cue && i < to + REACH && lower === 'later');
  const later = items[at];
  if (!later || background || /^(?:or|than)$/.test(items[at - 1]?.lower ?? '') || items[at - 1]?.kind === 'time')
    return null;
  const inTheDay =
    items
      .slice(at + 1, at + 4)
      .map(({ lower }) => lower)
      .join(' ') === 'in the day';
  if (inTheDay) return ofDay(scene, later, dayTold(scene, later)) ?? ofPublication(scene, later);
  const behind = items[items[at + 1]?.lower === 'on' ? at + 2 : at + 1];
  return behind === undefined || /^(?:[.,;]|to|for|and|as|but)$/.test(behind.lower)
    ? ofPublication(scene, later)
    : null;
}

function ofPublication({ article: { id, published, text } }: Scene, { start, end }: Item): DatedBy | null {
  const { earliest, latest, because } = published;
  if (earliest === null || earliest !== latest) return null;
  const spans = [spanOf(id, { start, end }), ...(because?.spans ?? [])];
  const values = { words: text.slice(start, end), published: earliest };
  return datedBy(earliest, latest, 'stated', { rule: 'left-of-day-of-publication', values, spans });
}

/** The single day told last before an item. */
function dayTold({ analysis: { times } }: Scene, { start }: Item): Time | null {
  for (let i = firstIndex(times, (time) => time.start >= start) - 1; i >= 0; i--) {
    const time = times[i];
    if (!time || start - time.end > SAME_DAY) return null;
    if (time.earliest !== null && time.earliest === time.latest) return time;
  }
  return null;
}

function ofDay({ article: { id, text } }: Scene, { start, end }: Item, day: Time | null): DatedBy | null {
  if (!day) return null;
  const spans = [{ start, end }, day, ...day.because].map((range) => spanOf(id, range));
  const values = { words: text.slice(start, end), anchor: text.slice(day.start, day.end) };
  return datedBy(day.earliest, day.latest, 'stated', { rule: 'left-of-day-of-text', values, spans });
}
