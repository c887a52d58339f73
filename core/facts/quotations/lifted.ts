import type { Speaker } from '../../model/fact.ts';
import type { Draft } from './drafts.ts';

/** Where three words stand in a quotation whose speaker is named. */
interface Told {
  readonly speaker: Speaker;
  /** The quotation's place among all. */
  readonly place: number;
  readonly words: readonly string[];
  readonly at: number;
}

/**
 * Tells whose words a heading or a caption repeats: those of the first quotation that holds most of them in a row; null where
 * none does. The named ones are looked up by three words each, since a text may lift out as many as it quotes.
 */
export function liftedFrom(
  text: string,
  drafts: readonly Draft[],
  speakers: readonly Speaker[],
): (draft: Draft) => Speaker | null {
  let told: ReadonlyMap<string, readonly Told[]> | null = null;
  return (draft) => {
    if (draft.cue !== null || draft.speaker !== null) return null;
    const words = wordsOf(text, draft);
    if (words.length < FEWEST || words.length > MOST) return null;
    told ??= toldBy(text, drafts, speakers);
    const enough = Math.max(FEWEST, Math.ceil(0.6 * words.length));
    let first: Told | undefined;
    for (let from = 0; from + enough <= words.length; from += 1) {
      const run = words.slice(from, from + enough);
      const found = told.get(keyOf(words, from))?.find((one) => run.every((word, i) => one.words[one.at + i] === word));
      if (found && (!first || found.place < first.place)) first = found;
    }
    return first ? { mention: null, entity: first.speaker.entity, name: first.speaker.name } : null;
  };
}

function toldBy(
  text: string,
  drafts: readonly Draft[],
  speakers: readonly Speaker[],
): ReadonlyMap<string, readonly Told[]> {
  const told = new Map<string, Told[]>();
  speakers.forEach((speaker, place) => {
    const words = speaker.name === null ? [] : wordsOf(text, drafts[place] as Draft);
    for (let at = 0; at + FEWEST <= words.length; at += 1) {
      const key = keyOf(words, at);
      const known = told.get(key);
      if (known === undefined) told.set(key, [{ speaker, place, words, at }]);
      else if (known.length < KEPT) known.push({ speaker, place, words, at });
    }
  });
  return told;
}

function keyOf(words: readonly string[], at: number): string {
  return words.slice(at, at + FEWEST).join(' ');
}

const FEWEST = 3;
/** A passage longer than this is no heading's. */
const MOST = 16;
/** So many places of the same three words are looked at, so that the cost stays linear. */
const KEPT = 100;

function wordsOf(text: string, { own }: Draft): readonly string[] {
  return own.flatMap(
    ({ inner }) =>
      text
        .slice(inner.start, inner.end)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}
