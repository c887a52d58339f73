import type { Governor } from './governor.ts';
import type { Phrase } from './noun-phrase.ts';
import { isDescribed, type Party } from './party.ts';
import type { Item } from './scene.ts';
import type { Setting } from './setting.ts';
import { isDayTime, isWeekTime } from './topic.ts';
import { WORDS } from './words.ts';

/** "sometimes in conversation with teachers", "small meetings of county leaders": what happens again and again, and when is not told. */
export function isCustom(items: readonly Item[], phrase: Phrase, cue: number, how: string | null): boolean {
  const before = items.slice(Math.max(0, phrase.from - HABIT), cue);
  if (before.some(({ lower }) => WORDS.habits.has(lower))) return true;
  const bare = !phrase.words.some((word) => /^(?:the|this|these|those|two|three|several|its|their|recent)$/.test(word));
  return how === 'of' && items[cue]?.lower === 'meetings' && bare;
}

/** "several rounds of talks", "a series of meetings", "18 rounds": many of two sides, none of which is told by itself. */
export function areMany(items: readonly Item[], cue: number, { words }: Phrase, others: readonly Party[]): boolean {
  // "several meetings, including one with Holm": one is told.
  if (others.length > 1 || items.slice(cue + 1, cue + 4).some(({ lower }) => lower === 'including')) return false;
  return words.some(
    (word, i) =>
      /^(?:several|many|numerous|multiple|various|repeated|countless|series|string|flurry|number|host|handful|spate|dozens?|scores)$/.test(
        word,
      ) ||
      (/^(?:\d+|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/.test(word) && words[i + 1] === 'rounds'),
  );
}

/** What firms, and those whom they hire, come to terms about by letters and lawyers. */
const BUSINESS =
  /^(?:acquisition|buyout|buy-out|contract|financing|funding|licensing|merger|purchase|refinancing|rescue|restructuring|sale|sponsorship|takeover|transfer)$/;

/** An adverb of habit stands no further before the noun than this, in items. */
const HABIT = 4;

/** Standing talks of states and bodies ("restarted talks for a trade deal", "ongoing negotiations") are no meeting. */
export function isProcess(
  items: readonly Item[],
  cue: number,
  phrase: Phrase,
  light: Governor | null,
  parties: readonly Party[],
  { times, places }: Setting,
): boolean {
  // "has been in talks for months", "the current negotiations": how long is no day of any, nor is that they go on.
  const dated = times.filter(({ time, lower }) => time?.type !== 'DURATION' && !/\bcurrent$/.test(lower));
  const anchors = dated.length + places.length;
  const word = items[cue]?.lower ?? '';
  if (!WORDS.processNouns.has(word)) return false;
  const governor = items[phrase.from - 1]?.lower ?? '';
  // "impatient with the pace of talks with X": what is said of talks that go on.
  if (anchors === 0 && governor === 'of' && WORDS.statesOfThings.has(items[phrase.from - 2]?.lower ?? '')) return true;
  // "in merger talks", "contract negotiations with the striker": how a business stands.
  if (anchors === 0 && phrase.words.some((w) => BUSINESS.test(w))) return true;
  const people = parties.filter((party) => party.kind === 'person').length;
  // "are in negotiations with film studios": a state of things, and no meeting in particular.
  const near = items[phrase.from - 2];
  const state = near?.pos === 'ADV' || near?.kind === 'time' ? items[phrase.from - 3] : near;
  const lasting = governor === 'in' && state?.pos === 'AUX' && people < 2;
  const ongoing =
    lasting || phrase.words.some((w) => /^(?:ongoing|continuing|stalled|regular|sustained|trade)$/.test(w));
  // "resumed negotiations on Friday": a session of that day, whoever sat there for the sides.
  // "began negotiations last week" opens them then, whoever resumes or pursues them does so for long.
  if (WORDS.processVerbs.has(governor)) {
    const opens = /^(?:beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|launch(?:es|ed|ing)?)$/.test(governor);
    return anchors === 0 || (people < 2 && !times.some((time) => isDayTime(time) || (opens && isWeekTime(time))));
  }
  if (people > 0 && parties.length > 1 && !ongoing) return false;
  const verb = light ? (items[light.verb]?.lower ?? '') : '';
  const held = /^(?:hold|holds|held|holding|conducted|concluded|finished|wrapped|attended|hosted|have|had)$/.test(verb);
  const round = phrase.words.includes('round') || phrase.words.includes('latest') || phrase.words.includes('rounds');
  return anchors === 0 && !round && !(held && !ongoing) && !(people === 0 && parties.some(isDescribed) && !ongoing);
}
