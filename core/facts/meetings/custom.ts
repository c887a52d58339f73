import type { Sentence } from '../../model/analysis.ts';
import { type Party } from './party.ts';
import type { Item, Scene } from './scene.ts';
import type { Setting } from './setting.ts';
import type { VerbGroup } from './subject.ts';
import type { VerbCue } from './verb-company.ts';
import { WORDS } from './words.ts';

/*
 * Verbs of meeting that tell of no meeting in particular: what a thing is called, what somebody has in mind, what happens again
 * and again.
 */

/** "a programme called Silva": a thing's name, and no call. */
export function isNaming(items: readonly Item[], cue: number): boolean {
  const before = items[cue - 1];
  const named = items[cue - 2];
  // "has a venture with Norsk Kraft, called Silva N.V."; "Silva, head of Norsk Kraft, called Holm" rings.
  const isBody = named?.mention?.kind === 'body' || named?.pos === 'PROPN';
  if (items[cue]?.lower === 'called' && before?.lower === ',' && isBody) {
    const clause = items.slice(0, cue - 1);
    if (clause.some(({ kind, pos }) => kind === 'word' && pos === 'VERB') && !clause.some(({ lower }) => lower === ','))
      return true;
  }
  return (
    items[cue]?.lower === 'called' &&
    before?.kind === 'word' &&
    before.pos === 'NOUN' &&
    !WORDS.humanHeads.has(before.lower) &&
    !/(?:man|woman|er|or|ist)$/.test(before.lower)
  );
}

/** "our focus is on negotiating with X", "talked about meeting X": what somebody has in mind. */
export function isIntention(items: readonly Item[], cue: number): boolean {
  const [before, governor] = [items[cue - 1], items[cue - 2]];
  if (/^(?:in|for)$/.test(before?.lower ?? '') && WORDS.motives.has(governor?.lower ?? '')) return true;
  return (
    items[cue]?.lower.endsWith('ing') === true &&
    /^(?:on|about|against|to)$/.test(before?.lower ?? '') &&
    governor?.kind === 'word' &&
    /^(?:AUX|NOUN|VERB|ADV|ADJ)$/.test(governor.pos)
  );
}

/** "rather than meeting X", "instead of calling a meeting", "without consulting X": what is not done. */
export function isInstead(items: readonly Item[], verb: number): boolean {
  const [far, near] = [items[verb - 2]?.lower ?? '', items[verb - 1]?.lower ?? ''];
  return near === 'without' || (far === 'rather' && near === 'than') || (far === 'instead' && near === 'of');
}

/** "often meets X", "have met over the years": again and again, and when is not told. `next`: the item behind the object. */
export function isCustomary(items: readonly Item[], group: VerbGroup, cue: number, next: number): boolean {
  if (items.slice(group.from, cue).some(({ lower }) => WORDS.habits.has(lower))) return true;
  // "would meet annually", "meet every Monday"
  const behind = items.slice(cue + 1, next + 4);
  if (behind.slice(0, -1).some(({ lower }, i) => PERIODICALLY.test(lower) && !isNoun(behind[i + 1]))) return true;
  return isOverYears(items, cue, next);
}

/** "their weekly audience", "daily talks": of what kind a meeting is, and it may be one. */
function isNoun(item: Item | undefined): boolean {
  return item?.kind === 'name' || /^(?:NOUN|PROPN|ADJ)$/.test(item?.pos ?? '');
}

const PERIODICALLY = /^(?:annually|yearly|quarterly|monthly|weekly|daily|periodically|regularly)$/;

/** "over the years", "in the past": at no time in particular. "In the past month" is a time. */
export function isOverYears(items: readonly Item[], cue: number, next: number): boolean {
  const words = items
    .slice(cue, next + 5)
    .map(({ kind, lower }) => (kind === 'time' && !/^the past$/.test(lower) ? '|' : lower));
  return /\b(?:over the (?:years|decades)|in the past(?! (?:\w+ )?(?:hours?|days?|weeks?|months?|years?)\b))(?! \|)/.test(
    words.join(' '),
  );
}

/**
 * "he meets with families", said of what he does again and again: the present of a full sentence, nobody by name, no time. "As
 * he talks to Holm" tells of no call, whoever it is.
 */
export function isHabit(
  scene: Scene,
  sentence: Sentence,
  items: readonly Item[],
  { cue, verb, group }: VerbCue,
  parties: readonly Party[],
  setting: Setting,
): boolean {
  const present = (verb.isBase && group.words.length === 0) || PRESENT.test(items[cue]?.lower ?? '');
  return (
    present &&
    sentence.kind === 'prose' &&
    /[.!?]["”’]?$/.test(scene.article.text.slice(sentence.start, sentence.end)) &&
    setting.times.length === 0 &&
    parties.length > 0 &&
    (verb.form === 'call' || parties.every(({ kind }) => kind === 'described' || kind === 'group'))
  );
}

/**
 * "Silva meets Holm on Friday", "the ministers meet on Monday": the simple present with a weekday tells what is arranged. Under a
 * picture it tells what is seen.
 */
export function isArranged(
  sentence: Sentence,
  items: readonly Item[],
  { cue, verb, group }: VerbCue,
  setting: Setting,
): boolean {
  const base = verb.isBase && !/^(?:did|do|does|to)$/.test(items[cue - 1]?.lower ?? '');
  const present = group.words.every((word) => word === '') && (base || PRESENT.test(items[cue]?.lower ?? ''));
  const days = setting.times.filter(({ time }) => time?.type === 'DATE' || time?.type === 'TIME');
  // "is meeting Holm on Friday": so does the present of what is under way.
  const goesOn =
    items[cue]?.lower === 'meeting' &&
    group.words.some((word) => /^(?:is|are|'s|'re)$/.test(word)) &&
    group.words.every((word) => word === '' || /^(?:is|are|'s|'re|also|later)$/.test(word));
  return (
    (present || goesOn) &&
    sentence.kind !== 'caption' &&
    days.length > 0 &&
    // In an article without a date a weekday has none, either.
    days.every(
      ({ time }) => time?.rule.startsWith('weekday-before') === true || time?.value.startsWith('XXXX-WXX') === true,
    )
  );
}

const PRESENT = /^(?:meets|talks|speaks|hosts|receives|visits|greets|welcomes|consults|interacts)$/;

/** "lobbied against ministers meeting X": what somebody does not want. */
export function isOpposed(items: readonly Item[], cue: number): boolean {
  if (items[cue]?.lower !== 'meeting') return false;
  for (let at = cue - 1; at > Math.max(0, cue - OPPOSED); at--) {
    const item = items[at];
    if (/^[,;]$/.test(item?.lower ?? '') || (item?.kind === 'word' && /^(?:VERB|AUX)$/.test(item.pos))) return false;
    if (item?.lower === 'against') return true;
  }
  return false;
}

/** "against ministers from foreign governments meeting": so many items. */
const OPPOSED = 10;
