import type { Sentence, Time } from '../../model/analysis.ts';
import { firstEndingAfter, firstStartingFrom } from '../../model/sorted.ts';
import { isDatable } from './datable.ts';
import type { DatingContext } from './dates.ts';

/**
 * "That is when the draft emerged", "It was then that she resigned": the only day of the sentence before; "Hours later, she left":
 * that of the last sentence that has one. Null where the clause points at none.
 */
export function dayPointedAt({ article, analysis, sentence }: DatingContext, clause: number): Time | null {
  const opening = article.text.slice(sentence.start, sentence.start + LONGEST);
  const points = POINTS.test(opening.slice(0, Math.max(0, clause - sentence.start)));
  if (!points && !SOON.test(opening)) return null;
  const at = firstEndingAfter(analysis.sentences, sentence.start);
  const sentences = analysis.sentences.slice(Math.max(0, at - (points ? 1 : SOON_BACK)), at).toReversed();
  for (const before of sentences) {
    if (before.paragraph < sentence.paragraph - (points ? 1 : SOON_BACK)) return null;
    const [only, ...others] = daysIn(analysis, before);
    if (only) return others.length === 0 && (points || only.earliest === only.latest) ? only : null;
  }
  return null;
}

function daysIn({ times }: DatingContext['analysis'], { start, end }: Sentence): readonly Time[] {
  return times.slice(firstStartingFrom(times, start), firstStartingFrom(times, end)).filter(isDatable);
}

/** So many sentences before have told when it was. */
const SOON_BACK = 2;
const SOON =
  /^(?:(?:And|But) )?(?:(?:(?:just|only|barely|a few|several|some|two|three) )*(?:hours|minutes|moments)|an hour|shortly) (?:later|afterwards?|after(?=,)),? /i;

const POINTS =
  /^(?:And |But )?(?:that|this|it)(?: is|'s|’s| was) (?:when|(?:the (?:day|night|moment)|then)(?: when| that)?)\s*$/i;
const LONGEST = 60;

/** "A dinner that was planned for Friday has been put off": the day for which it was planned. Null where the sentence tells none. */
export function dayOfPlan({ article: { text }, sentence, times }: DatingContext): Time | null {
  return (
    times.find(
      (time) => isDatable(time) && isForPlan(text.slice(Math.max(sentence.start, time.start - LONGEST), time.start)),
    ) ?? null
  );
}

/** "suspended action on 28 March": on that day people were to act, as on one "planned for 28 March". */
function isForPlan(before: string): boolean {
  return PLANNED_FOR.test(before) || ACTION_ON.test(before);
}

const ACTION_ON =
  /\b(?:(?:industrial )?action|ballots?|blockades?|demonstrations?|elections?|hearings?|marches|meetings?|protests?|rall(?:y|ies)|referendum|stoppages?|strikes?|summit|talks|trips?|visits?|votes?|walkouts?) (?:on|for) (?:the )?$/i;

const PLANNED_FOR =
  /\b(?:planned|scheduled|due|set|slated|expected|meant)(?: to (?:begin|start|open|resume|happen|run|take place|be held))?(?: (?:for|on|in))? (?:the )?$/i;
