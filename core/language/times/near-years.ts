import { calendarDay, type DayNumber } from './days.ts';
import type { Pick, YearMeant } from './meaning.ts';
import { type Anchor, anchorOf, type Scene } from './scene.ts';
import type { Tense } from './tense.ts';

/** The year of a partial date whose first day in a year the function gives; null where nothing tells. */
export function yearNear(
  first: (year: number) => DayNumber,
  length: number,
  pick: Pick,
  scene: Scene,
): { year: number; anchor: Anchor; how: string } | null {
  const pointed = pick === 'that' || pick === 'previous' || pick === 'following' ? 'text' : 'publication';
  const anchor = anchorOf(
    pointed,
    pick === 'last' || pick === 'next' || pick === 'this'
      ? { ...scene, narrative: scene.narrative && scene.published === null }
      : scene,
  );
  if (anchor === null) return null;
  const { year } = calendarDay(anchor.day);
  const start = first(year);
  const isPast = start <= anchor.day;
  const isOver = start + length <= anchor.day;
  if (pick === 'this' || pick === 'that') return { year, anchor, how: 'of-year' };
  // "last February" in March is the one of the year before: this one would be "last month".
  const justOver = isOver && length > 1 && anchor.day - (start + length) < MONTH;
  if (pick === 'last') return { year: isOver && !justOver ? year : year - 1, anchor, how: 'before' };
  if (pick === 'next') return { year: isPast ? year + 1 : year, anchor, how: 'after' };
  if (pick === 'previous') return { year: isOver ? year : year - 1, anchor, how: 'before' };
  if (pick === 'following') return { year: isPast ? year + 1 : year, anchor, how: 'after' };
  if (anchor.from === 'text')
    return carriedOn(first, scene) ?? { year: storyYear(first, year, anchor.day), anchor, how: 'near' };
  const tells = scene.tense === 'telling' || scene.tense === 'setting';
  const tense = tells ? (scene.coming.has(calendarDay(start).month) ? 'none' : 'past') : scene.tense;
  // "announced a strike on 11 January" in December: the one to come, or the one gone by. A wrong year is worse than none.
  const isSoon = first(year + 1) - anchor.day <= NEAR;
  if (scene.tense === 'setting' && tense === 'past' && isOver && isSoon) return null;
  if (scene.side === 'to-come' && isOver && anchor.day - (start + length) >= PAST_DOUBT)
    return { year: year + 1, anchor, how: 'after' };
  // "closed its plant in Lorne in April", in March: the month can be no other verb's. A day may be that of a noun: "won a place at a show on 3 April".
  const told = scene.tense === 'past' && scene.side === 'over' && length > 1 ? 'done' : scene.tense;
  const near = NEAR_AFTER[told] ?? (tense === 'past' ? NEAR : HALF_YEAR);
  return { anchor, ...likelyYear(year, start - anchor.day, isOver, length, tense, near) };
}

/** What is said to be to come and lies back by less is a slip of a day, or of the article's own date. */
const PAST_DOUBT = 7;
const MONTH = 28;
/** So many days after the last date of a story its next one may well lie. */
const SOON = 62;

/** A date that follows closely on the story's last one goes on from it, over a year that was named in passing. */
function carriedOn(
  first: (year: number) => DayNumber,
  { beforeYear }: Scene,
): { year: number; anchor: Anchor; how: string } | null {
  if (beforeYear === null) return null;
  const [day] = beforeYear.bounds;
  const { year } = calendarDay(day);
  const found = [year, year + 1].find((each) => first(each) >= day && first(each) - day <= SOON);
  const anchor: Anchor = { day, width: beforeYear.bounds[1] - day + 1, from: 'text', because: beforeYear.index };
  return found === undefined ? null : { year: found, anchor, how: 'near' };
}

/** A coming date so near that nobody would mean the one a year before it without saying so. */
export const NEAR = 92;
/**
 * And that where a past verb stands before it ("was sold by its owner in September" in June is last year's): the verb may yet be
 * another's. One right before it is not, but for what the day of publication may be out by.
 */
const NEAR_AFTER: Readonly<Partial<Record<Tense, number>>> = { past: 62, done: 3 };
/** A past date so far back that a coming one is meant where the tense does not say. */
const HALF_YEAR = 183;

/**
 * The year of a date that news names without one: by the tense, and the nearer where that is much nearer. `near`: so many days
 * ahead it may lie where nothing says that it is to come.
 */
function likelyYear(
  year: number,
  ahead: number,
  isOver: boolean,
  length: number,
  tense: Tense,
  near: number,
): { year: number; how: string } {
  if (ahead > 0) {
    const isNext = tense === 'future' || ahead <= near;
    return isNext ? { year, how: 'after' } : { year: year - 1, how: 'before' };
  }
  const isComing =
    isOver &&
    ((tense === 'future' && ahead + length < -HALF_YEAR + NEAR) ||
      365 + ahead <= (tense === 'past' || tense === 'done' ? 0 : NEAR));
  return isComing ? { year: year + 1, how: 'after' } : { year, how: 'before' };
}

/** A story moves on: a month long before the last one named is of the next year. */
function storyYear(first: (year: number) => DayNumber, year: number, from: DayNumber): number {
  if (first(year) - from < -240) return year + 1;
  return year;
}

export function yearOfText(
  meant: Exclude<YearMeant, number | 'near'>,
  scene: Scene,
): { year: number; anchor: Anchor } | null {
  const anchor = anchorOf(meant.from, meant.from === 'publication' ? { ...scene, narrative: false } : scene);
  return anchor && { year: calendarDay(anchor.day).year + meant.offset, anchor };
}
