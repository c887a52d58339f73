import * as v from 'valibot';
import { isIsoDay } from '../model/calendar.ts';
import { LONGEST_STRETCH } from '../model/limits.ts';

/** The values that requests are made of, each checked to the letter. */

export const id = v.pipe(v.string(), v.regex(/^[\w.:-]{1,200}$/));
export const words = v.pipe(v.string(), v.maxLength(100_000));
export const line = v.pipe(v.string(), v.maxLength(1_000));
export const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
export const day = v.pipe(v.string(), v.check(isIsoDay, 'a day that exists, as YYYY-MM-DD'));
export const project = v.strictObject({ project: id });
export const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
/** A language by its BCP 47 tag. */
export const tag = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$/));

export const span = v.pipe(
  v.strictObject({ article: id, start: offset, end: offset }),
  v.check(({ start, end }) => start < end, 'a range that is not empty'),
);
export const days = v.pipe(
  v.strictObject({ earliest: day, latest: day }),
  v.check(({ earliest, latest }) => earliest <= latest, 'the first day before the last'),
);
export const page = {
  skip: v.optional(offset, 0),
  most: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)), 100),
};
/** From anywhere in an article to anywhere behind it, and no further than a message should carry. */
export const stretch = v.pipe(
  v.strictObject({ project: id, article: id, start: offset, end: offset }),
  v.check(({ start, end }) => start <= end, 'a range that does not end before it begins'),
  v.check(({ start, end }) => end - start <= LONGEST_STRETCH, `a stretch of at most ${LONGEST_STRETCH} characters`),
);
/** Filters of evidence: what is left out filters nothing. */
export const filter = v.strictObject({
  project: id,
  person: v.optional(id),
  theme: v.optional(id),
  from: v.optional(day),
  to: v.optional(day),
  /** Words that an item must have, in any order. */
  words: v.optional(line),
  /** Only the item of this id, or the one that what it named is part of by now. */
  item: v.optional(id),
  ...page,
});
