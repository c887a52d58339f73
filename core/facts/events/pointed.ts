import type { Sentence, Time } from '../../model/analysis.ts';
import { firstEndingAfter, firstStartingFrom } from '../../model/sorted.ts';
import { isDatable } from './datable.ts';
import type { DatingContext } from './dates.ts';

/** "That is when the draft emerged", "It was then that she resigned": the only day of the sentence before. Null where the clause points at none. */
export function dayPointedAt({ article, analysis, sentence }: DatingContext, clause: number): Time | null {
  if (!POINTS.test(article.text.slice(sentence.start, Math.min(clause, sentence.start + LONGEST)))) return null;
  const before: Sentence | undefined = analysis.sentences[firstEndingAfter(analysis.sentences, sentence.start) - 1];
  if (!before || before.paragraph < sentence.paragraph - 1) return null;
  const [only, ...others] = analysis.times
    .slice(firstStartingFrom(analysis.times, before.start), firstStartingFrom(analysis.times, before.end))
    .filter(isDatable);
  return only && others.length === 0 ? only : null;
}

const POINTS =
  /^(?:And |But )?(?:that|this|it)(?: is|'s|’s| was) (?:when|(?:the (?:day|night|moment)|then)(?: when| that)?)\s*$/i;
const LONGEST = 60;

/** "A dinner that was planned for Friday has been put off": the day for which it was planned. Null where the sentence tells none. */
export function dayOfPlan({ article: { text }, sentence, times }: DatingContext): Time | null {
  return (
    times.find(
      (time) =>
        isDatable(time) && PLANNED_FOR.test(text.slice(Math.max(sentence.start, time.start - LONGEST), time.start)),
    ) ?? null
  );
}

const PLANNED_FOR =
  /\b(?:planned|scheduled|due|set|slated|expected|meant)(?: to (?:begin|start|open|resume|happen|run|take place|be held))?(?: (?:for|on|in))? (?:the )?$/i;
