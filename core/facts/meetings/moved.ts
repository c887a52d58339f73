import type { Item } from './scene.ts';
import { isDayTime, isWeekTime } from './topic.ts';

/** Verbs that give a meeting another day, in the forms that stand behind "was" or before the meeting. */
const MOVES =
  /^(?:postpone[sd]?|postponing|reschedule[sd]?|rescheduling|delay(?:s|ed|ing)?|defer(?:s|red|ring)?|adjourn(?:s|ed|ing)?|move[sd]?|moving|shift(?:s|ed|ing)?)$/;
/** "put off", "pushed back", "brought forward". */
const WITH_PARTICLE: Readonly<Record<string, RegExp>> = {
  put: /^(?:off|back)$/,
  puts: /^(?:off|back)$/,
  pushed: /^(?:back)$/,
  push: /^(?:back)$/,
  brought: /^(?:forward)$/,
  held: /^(?:over)$/,
};
/** The verb stands no further behind the meeting's parties, in items: "that were due on Wednesday have been". */
const REACH = 12;
/** The new day stands no further behind the verb: "from Monday 3 May to". */
const DAY = 5;

/**
 * The day to which a meeting is moved: "talks between A and B were put off until 26 May", "postponed her meeting with A to Friday", "was
 * moved from Monday to Friday". Null where no new day is told: it is off, then.
 */
export function movedTo(items: readonly Item[], from: number, next: number): Item | null {
  for (let at = next; at < Math.min(items.length, next + REACH); at++) {
    const item = items[at];
    if (!item || /^(?:[.;]|and|but)$/.test(item.lower)) break;
    // "Talks between A and B delayed the vote until Friday": what is done to the meeting, and not what it does.
    const passive = items
      .slice(Math.max(next, at - 3), at)
      .some(({ lower }) => /^(?:was|were|been|be|being|is|are)$/.test(lower));
    const behind = passive ? behindMove(items, at) : 0;
    if (behind > 0) return newDay(items, behind, /^(?:to|until|till|for)$/);
  }
  // "put off her meeting with A until Friday"
  for (let at = from - 1; at >= Math.max(0, from - 2); at--)
    if (behindMove(items, at) > 0) return newDay(items, next, /^(?:to|until|till)$/);
  return null;
}

/** The item behind a verb of moving that stands there, with its particle; 0 where none does. */
function behindMove(items: readonly Item[], at: number): number {
  const word = items[at]?.lower ?? '';
  if (items[at]?.kind !== 'word') return 0;
  if (MOVES.test(word)) return at + 1;
  return WITH_PARTICLE[word]?.test(items[at + 1]?.lower ?? '') ? at + 2 : 0;
}

function newDay(items: readonly Item[], from: number, link: RegExp): Item | null {
  for (let at = from; at < from + DAY; at++) {
    const [word, day] = [items[at], items[at + 1]];
    if (!word || /^[.;,]$/.test(word.lower)) return null;
    if (link.test(word.lower) && day?.kind === 'time' && (isDayTime(day) || isWeekTime(day))) return day;
  }
  return null;
}
