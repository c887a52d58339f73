import type { Utterance } from '../../model/dossier.ts';
import type { Reading } from '../../model/reading.ts';
import { overlaps, type Span, spanOf } from '../../model/span.ts';
import { align } from '../words/align.ts';
import { type FoldedWord, foldedWords, foldedWordsAt } from '../words/fold.ts';
import { push } from '../words/groups.ts';

/** So many words in a row lead from an article to an utterance. */
const SHINGLE = 4;
/** Fewer words than these stand in many places by chance. */
const FEWEST = 8;
const LONGEST = 400;
/** The share of words that may differ: a handle in place of a name, a comma more. */
const LOOSE = 0.15;
/** An utterance's stretch is looked for so many words around where its shingles point. */
const MARGIN = 6;
/** A shingle of more utterances than this points at none in particular. */
const COMMON = 40;

interface Pointer {
  readonly utterance: number;
  readonly offset: number;
}

/** Adds to each utterance the places where its words stand without marks, as a post embedded under the story that quotes it. */
export function withPlacesElsewhere(
  utterances: readonly Utterance[],
  readings: readonly Reading[],
): readonly Utterance[] {
  const words = utterances.map(({ wordings, quotations }) =>
    quotations.some(({ form }) => form === 'direct') ? foldedWords(wordings[0].text).slice(0, LONGEST) : [],
  );
  const pointers = pointersOf(words);
  if (pointers.size === 0) return utterances;
  const found = new Map<number, Span[]>();
  const quotedIn = quotedPlaces(utterances);
  for (const { article } of readings) {
    const text = foldedWordsAt(article.text, 0, article.text.length);
    const quoted = quotedIn.get(article.id) ?? [];
    for (const [utterance, starts] of startsIn(text, pointers)) {
      for (const start of starts) {
        const span = stretchAt(words[utterance] ?? [], text, start);
        if (!span || quoted.some((place) => overlaps(place, span))) continue;
        const known = found.get(utterance) ?? [];
        if (!known.some((other) => other.article === article.id && overlaps(other, span))) {
          push(found, utterance, spanOf(article.id, span));
        }
      }
    }
  }
  return utterances.map((utterance, i) => {
    const alsoIn = found.get(i);
    return alsoIn ? { ...utterance, alsoIn } : utterance;
  });
}

function pointersOf(words: readonly (readonly string[])[]): ReadonlyMap<string, readonly Pointer[]> {
  const pointers = new Map<string, Pointer[]>();
  words.forEach((own, utterance) => {
    if (own.length < FEWEST) return;
    for (let offset = 0; offset + SHINGLE <= own.length; offset++) {
      push(pointers, own.slice(offset, offset + SHINGLE).join(' '), { utterance, offset });
    }
  });
  return pointers;
}

/** Where each utterance would begin in the text, by the shingles that it shares with it. */
function startsIn(
  text: readonly FoldedWord[],
  pointers: ReadonlyMap<string, readonly Pointer[]>,
): ReadonlyMap<number, readonly number[]> {
  const starts = new Map<number, number[]>();
  for (let at = 0; at + SHINGLE <= text.length; at++) {
    const shingle = text
      .slice(at, at + SHINGLE)
      .map(({ word }) => word)
      .join(' ');
    const found = pointers.get(shingle);
    if (!found || found.length > COMMON) continue;
    for (const { utterance, offset } of found) {
      const start = at - offset;
      const last = starts.get(utterance)?.at(-1);
      if (last === undefined || Math.abs(start - last) > MARGIN) push(starts, utterance, start);
    }
  }
  return starts;
}

function stretchAt(
  words: readonly string[],
  text: readonly FoldedWord[],
  start: number,
): { start: number; end: number } | null {
  const from = Math.max(0, start - MARGIN);
  const region = text.slice(from, start + words.length + MARGIN);
  const found = align(
    words,
    region.map(({ word }) => word),
  );
  if (found.edits > words.length * LOOSE) return null;
  const first = region[found.start];
  const last = region[found.end - 1];
  return first && last ? { start: first.start, end: last.end } : null;
}

function quotedPlaces(utterances: readonly Utterance[]): ReadonlyMap<string, readonly Span[]> {
  const places = new Map<string, Span[]>();
  for (const { quotations } of utterances) {
    for (const quotation of quotations) {
      if (quotation.form !== 'indirect') for (const span of quotation.content) push(places, span.article, span);
    }
  }
  return places;
}
