import type { Conflict, ConflictSide, Utterance } from '../../model/dossier.ts';
import { overlaps, spanOf } from '../../model/span.ts';
import { idOf } from '../ids.ts';
import type { Spoken } from '../utterances/spoken.ts';
import { type Alignment, align } from '../words/align.ts';
import { isStopWord } from '../words/stop.ts';

/** Two wordings of one utterance that differ by more than small words and punctuation: the stretch that both have, side by side. */
export function wordingConflict(utterance: Utterance, members: readonly Spoken[]): Conflict | null {
  const [first, ...others] = members.toSorted((a, b) => b.words.length - a.words.length);
  if (!first) return null;
  for (const other of others) {
    const text = first.words.map(({ word }) => word);
    const part = other.words.map(({ word }) => word);
    const found = align(part, text);
    const stretch = first.words.slice(...toSentence(first, found));
    if (
      found.edits === 0 ||
      !differs(
        part,
        stretch.map(({ word }) => word),
      )
    )
      continue;
    const sides: Conflict['sides'] = [sideOf(first, stretch), sideOf(other, other.words)];
    const [one, two] = [sides[0].mentions[0], sides[1].mentions[0]];
    // Words in marks within words in marks are told once.
    if (one.article === two.article && overlaps(one, two)) continue;
    return {
      id: idOf('conflict', sides[0].mentions[0]),
      about: utterance.speaker.name ?? '',
      type: 'wording',
      of: utterance.id,
      sides,
    };
  }
  return null;
}

/** The stretch with up to two words more on each side, where they fill its sentence: "We agreed", not "agreed". */
function toSentence({ words, reading }: Spoken, { start, end }: Alignment): readonly [number, number] {
  const ends = (i: number): boolean => {
    const [left, right] = [words[i - 1], words[i]];
    return !left || !right || /[.!?;:]/.test(reading.article.text.slice(left.end, right.start));
  };
  const from = [start, start - 1, start - 2].find(ends) ?? start;
  const to = [end, end + 1, end + 2].find(ends) ?? end;
  return [Math.max(0, from), Math.min(words.length, to)];
}

function differs(a: readonly string[], b: readonly string[]): boolean {
  const weighty = (words: readonly string[], others: readonly string[]): boolean =>
    words.some((word) => word.length > 1 && !isStopWord(word) && !others.some((other) => other.includes(word)));
  return weighty(a, b) || weighty(b, a);
}

function sideOf({ reading }: Spoken, words: Spoken['words']): ConflictSide {
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? start + 1;
  return { value: reading.article.text.slice(start, end), mentions: [spanOf(reading.article.id, { start, end })] };
}
