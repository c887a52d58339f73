import { closesRelative, groupTimes } from './adverbs.ts';
import { aroundAdjunct } from './around.ts';
import { clauseStart } from './clause-start.ts';
import { readPlacePhrase } from './place-phrase.ts';
import { daysOff } from './relative.ts';
import type { Item, Scene } from './scene.ts';
import { NO_SETTING, readSetting, type Setting } from './setting.ts';
import { sharedDay } from './shared-day.ts';
import { type Subject } from './subject.ts';
import type { VerbCompany, VerbCue } from './verb-company.ts';
import { arrivalPlace, joined, mostRecently, purposePlace, wherePlace, withWhere } from './whereabouts.ts';
import { WORDS } from './words.ts';

/** Where and when a verb's own clause and those beside it put a meeting. */
interface VerbSetting {
  readonly setting: Setting;
  /** What stands behind the object. */
  readonly tail: Setting;
  /** Of several meetings the last, where that alone is told: "have met four times, most recently in Lima". */
  readonly latest: Setting | null;
  /** Days from the main clause's day, as `daysOff` counts them. */
  readonly off: number | null | undefined;
}

/** Reads all that dates and places the meeting of a verb. */
export function verbSetting(
  scene: Scene,
  items: readonly Item[],
  { cue, group, between }: VerbCue,
  { subject, object }: VerbCompany,
): VerbSetting {
  const tail = readSetting(scene, items, object.next);
  const latest = object.parties.length === 0 ? mostRecently(scene, items, object.next) : null;
  // "on Sunday, a day after meeting X in Y": the day is counted from that of the main clause.
  // So it is for "a day after A met B" with a verb of its own.
  const counted = items[cue]?.lower === 'meeting' ? cue : Math.min(subject.from, group.from);
  const off = tail.times.length === 0 && between.times.length === 0 ? daysOff(items, counted) : null;
  const isDated = [...tail.times, ...between.times].some(({ time }) => time?.type !== 'DURATION');
  const main = off !== null || (!isDated && isAtOneTime(items, subject)) ? mainTimes(items, cue) : NO_SETTING;
  const own = [
    between,
    tail,
    groupTimes(items, group.from, cue),
    fronted(scene, items, subject, group.from),
    purposePlace(scene, items, group.from),
    subjectPlace(scene, items, subject, group.from),
    stayPlace(scene, items, subject, group.from),
    arrivalPlace(scene, items, group.from),
    // "told reporters in Lima after meeting X": where somebody speaks who has just met another.
    ...(items[cue]?.lower === 'meeting' && isDated ? [{ ...aroundAdjunct(scene, items, cue), times: [] }] : []),
    ...(items[cue]?.lower === 'meeting' && !isDated && off === null ? [aroundAdjunct(scene, items, cue)] : []),
  ];
  const told = joined([...(off === null ? own : own.map((part) => ({ ...part, times: [] }))), main], tail);
  const dated = told.times.length > 0 ? told : { ...told, times: sharedDay(items, tail.stop) };
  const setting = latest ?? withWhere(dated, wherePlace(scene, items, Math.min(subject.from, group.from)));
  // A count of no exact days dates nothing.
  return { setting: off === undefined ? { ...setting, times: [] } : setting, tail, latest, off };
}

/** What stands before the subject: "Today in Jeddah, ...", "On October 10, ...", "In New Delhi, ...", "Arriving in Lima on Monday, ...". */
export function fronted(scene: Scene, items: readonly Item[], subject: Subject, groupFrom: number): Setting {
  const opens = clauseStart(items, Math.min(subject.from, groupFrom));
  const start = /^(?:arriving|landing)$/.test(items[opens]?.lower ?? '') ? opens + 1 : opens;
  const lead = readSetting(scene, items, start, subject.from);
  // Times between the subject and its verb group: "Silva on Tuesday held".
  const behind = items.filter(
    (item, i) =>
      i >= subject.from && i < groupFrom && item.kind === 'time' && !isReported(items, i) && !closesRelative(items, i),
  );
  return { ...lead, times: [...lead.times, ...behind] };
}

/** "the envoys in Lima met X": those who are somewhere meet there. */
function subjectPlace(scene: Scene, items: readonly Item[], { parties }: Subject, groupFrom: number): Setting {
  const last = parties.at(-1);
  const at = last ? items.findIndex(({ start }) => start >= last.end) : -1;
  if (at < 0 || at >= groupFrom || !/^(?:in|at)$/.test(items[at]?.lower ?? '')) return NO_SETTING;
  const phrase = readPlacePhrase(scene, items, at, groupFrom);
  return phrase?.place && phrase.next === groupFrom ? { ...NO_SETTING, places: [phrase.place] } : NO_SETTING;
}

/** "Silva, in Lima for a summit, met X", "Silva was in Lima for a summit and met X": where somebody is, and so where the two met. */
function stayPlace(scene: Scene, items: readonly Item[], { parties }: Subject, groupFrom: number): Setting {
  const last = parties.at(-1);
  const from = last ? items.findIndex(({ start }) => start >= last.end) : -1;
  const link = items[groupFrom - 1]?.lower ?? '';
  const aside = items[from]?.lower === ',' && link === ',';
  if (from < 0 || (!aside && !(link === 'and' && STAYS.test(items[from]?.lower ?? '')))) return NO_SETTING;
  const at = items.findIndex(({ lower }, i) => i >= from && lower !== ',' && !STAYS.test(lower));
  if (items[at]?.lower !== 'in') return NO_SETTING;
  const phrase = readPlacePhrase(scene, items, at, groupFrom);
  if (!phrase?.place) return NO_SETTING;
  const behind = items[phrase.next];
  const stays = behind?.lower === 'for' || behind?.kind === 'time' || phrase.next === groupFrom - 1;
  return stays ? { ...NO_SETTING, places: [phrase.place] } : NO_SETTING;
}

const STAYS = /^(?:who|was|were|is|are|currently|already|still)$/;

/** "announcing on Wednesday she would meet X": the day of the report. */
function isReported(items: readonly Item[], time: number): boolean {
  const before = items[time - 1];
  const verb = /^(?:on|late|early|in)$/.test(before?.lower ?? '') ? items[time - 2] : before;
  return verb?.kind === 'word' && verb.pos === 'VERB' && WORDS.reporting.has(verb.lower);
}

/**
 * "In June, A fell out with B when they met in Vienna", "flew on Monday to Lima, where he met B", "the same day that A met
 * B": the clause has the time of the one before it.
 */
function isAtOneTime(items: readonly Item[], { opener, from }: Subject): boolean {
  if (opener === 'when' || opener === 'where') return true;
  const day = items[from - 2];
  return (
    opener === 'that' && items[from - 1]?.lower === 'that' && day?.kind === 'time' && day.lower.endsWith('same day')
  );
}

/** The time of the clause before "a day after meeting X" or "when they met". */
function mainTimes(items: readonly Item[], cue: number): Setting {
  const before = items.slice(0, cue).findLast(({ time }) => time?.type === 'DATE' || time?.type === 'TIME');
  return before ? { ...NO_SETTING, times: [before] } : NO_SETTING;
}
