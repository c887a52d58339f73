import type { Reading } from '../../model/reading.ts';
import { stemOf } from '../../model/stem.ts';
import { keyStems } from '../key-phrases.ts';
import { isTold, type Key, type Passage } from './keys.ts';
import { type Recurs, recurrenceIn } from './places.ts';
import { headOf, sameStems } from './stems.ts';
import { placesOf } from './weight.ts';
import words from './words.json' with { type: 'json' };

/**
 * What speaks for a key to be what people call an issue, each part times its weight. The weights are those of a logistic
 * regression over dossiers that people labelled, rounded: what the passages themselves show counts most, then how widely the
 * articles tell of what its label names.
 */
const SHOWN = 1.5;
const TOLD = 1;
const PLACES = 0.8;
const LINKED = 0.6;
const WIDE = 1.5;
const THEME = 0.4;
const STANDS_OUT = 0.4;
const ONE_WORD = 0.2;
/** Headings tell what an article is of, in words that the base layer takes for each other. */
const HEADINGS = -1.8;
/** "talks", "the plan": how a matter is dealt with. */
const WAY = -0.4;
const SETTLED = -0.4;
/** What a word for something under way shows of contention, beside others. */
const PENDING = 0.4;

/** How the articles of a dossier come back to things. */
export interface Told {
  readonly recurs: Recurs;
  readonly articles: number;
  /** The stems that stand out in the dossier. */
  readonly standing: ReadonlySet<string>;
}

/** In a dossier of more articles than this, what is at issue is told so more than once. */
const SMALL = 24;

/** Null for a large dossier, where its passages alone show what is at issue. */
export function toldIn(readings: readonly Reading[]): Told | null {
  if (readings.length > SMALL) return null;
  const standing = new Set([...keyStems(readings)].flatMap((stem) => sameStems([stem])));
  return { recurs: recurrenceIn(readings), articles: readings.length, standing };
}

/** How much speaks for a key, under its label, to be an issue: of those of 2 one in four was one for people, of those of 4 half. */
export function worthOf({ passages, theme }: Key, label: Passage, { recurs, articles, standing }: Told): number {
  const { stems, mention } = label;
  const shares = (holds: (passage: Passage) => boolean): number => passages.filter(holds).length / passages.length;
  const strongest = Math.max(
    ...passages.map(({ mention: { rule, salience } }) => salience * (rule.endsWith('pending') ? PENDING : 1)),
  );
  const when = (holds: boolean, weight: number): number => (holds ? weight : 0);
  return (
    SHOWN * strongest +
    PLACES * Math.log(1 + placesOf(passages)) +
    WIDE * (recurs(stems, label.article).articles / articles) +
    HEADINGS * shares(({ heading }) => heading) +
    SETTLED * shares(({ mention: { status } }) => status !== 'open') +
    when(passages.some(isTold), TOLD) +
    when(/ (?:of|on|over|for) /u.test(mention.label), LINKED) +
    when(
      stems.some((stem) => standing.has(stem)),
      STANDS_OUT,
    ) +
    when(theme, THEME) +
    when(stems.length === 1, ONE_WORD) +
    when(WAYS.has(headOf(mention.label)), WAY)
  );
}

const WAYS = new Set(words.ways.map((word) => stemOf(word)));
