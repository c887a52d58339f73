import type { IssueMention } from '../../model/fact.ts';
import type { Reading } from '../../model/reading.ts';
import { firstEndingAfter } from '../../model/sorted.ts';
import { contains } from '../../model/span.ts';
import type { Contest } from './contests.ts';
import { tellsDecision } from './decisions.ts';
import type { Topic } from './find.ts';

/** What became of a decision after it was taken; null where nothing is told of that. */
export type Standing = 'contested' | 'stands' | null;

/**
 * What becomes of a decision on a topic in one article that has passages on it: "contested" where somebody goes against it,
 * "stands" where what somebody did against one that an earlier article told has ended; null where the article tells neither.
 * "The approval" is that of the topic where the words that last told one show the topic's matter to be decided.
 */
export function standingOf(
  { passages }: Topic,
  article: number,
  contests: readonly Contest[],
  readings: readonly Reading[],
): Standing {
  const last = contests.findLast(({ told, families }) =>
    passages.some(({ mention, article: of }) => {
      const reading = readings[of];
      if (!reading || mention.status === 'open') return false;
      if (told !== null) return of === article && isToldOf(reading, mention, told);
      const { tokens } = reading.analysis;
      return (
        of < article &&
        wordsOfSentence(reading, mention).some(
          (i) => tellsDecision(tokens, i, families) && isToldOf(reading, mention, tokens[i]?.start ?? 0),
        )
      );
    }),
  );
  if (!last) return null;
  if (!last.stands) return 'contested';
  return last.told === null ? 'stands' : null;
}

/** True where the word at an offset is what shows a passage's status; where it shows none, all that its sentence holds is decided. */
function isToldOf(
  { facts, analysis: { sentences } }: Reading,
  { cue, evidence: [own] }: IssueMention,
  at: number,
): boolean {
  const word = { start: at, end: at + 1 };
  if (contains(cue, word)) return true;
  const sentence = sentences[firstEndingAfter(sentences, at)];
  return (
    sentence !== undefined &&
    contains(sentence, own) &&
    !facts.some((fact) => fact.kind === 'issue' && contains(fact.cue, word))
  );
}

/** The places of the words of the sentence that holds a passage. */
function wordsOfSentence({ analysis: { sentences } }: Reading, { cue }: IssueMention): readonly number[] {
  const sentence = sentences[firstEndingAfter(sentences, cue.start)];
  return sentence ? Array.from({ length: sentence.last - sentence.first }, (_, i) => sentence.first + i) : [];
}
