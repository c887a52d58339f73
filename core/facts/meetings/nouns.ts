import type { Sentence } from '../../model/analysis.ts';
import type { MeetingKind, MeetingStatus } from '../../model/fact.ts';
import { lastRound } from './aftermath.ts';
import { aroundAdjunct } from './around.ts';
import { isInstead, isOverYears } from './custom.ts';
import { setsOut } from './departure.ts';
import type { Draft } from './draft.ts';
import { dueBehind } from './due.ts';
import { withFurtherObjects } from './further.ts';
import { type Governor, governorOf, isDueThere } from './governor.ts';
import { movedTo } from './moved.ts';
import { type Acting, actingIn, type NounCue } from './noun-acting.ts';
import { callerOf, TAKES_CALLS } from './noun-callers.ts';
import { type Company, companyOf, hostTown } from './noun-company.ts';
import { isNoun, nounForm } from './noun-kind.ts';
import { linkOf, PARTICIPLE } from './noun-link.ts';
import { type Phrase, phraseOf } from './noun-phrase.ts';
import { relativeMeeting } from './noun-relative.ts';
import { nounStatus } from './noun-status.ts';
import { afterHappening, afterTopic } from './outcome.ts';
import { callsMeeting, isCalledFor } from './own-body.ts';
import type { Party } from './party.ts';
import type { NamedRange } from './place-phrase.ts';
import { areMany, isCustom, isProcess } from './process.ts';
import type { Item, Scene } from './scene.ts';
import { NO_SETTING, readSetting, type Setting } from './setting.ts';
import { isDayTime } from './topic.ts';
import { joined, mostRecently, wherePlace, withWhere } from './whereabouts.ts';
import { MEETING_NOUNS, WORDS } from './words.ts';

/** Meetings told by a noun: "held talks with", "his call with", "the meeting between", "their previous meeting". */
export function nounMeetings(scene: Scene, sentence: Sentence, items: readonly Item[]): readonly Draft[] {
  const drafts: Draft[] = [];
  items.forEach((item, cue) => {
    if (item.kind !== 'word' || !isNoun(items, cue)) return;
    const form = MEETING_NOUNS.get(item.lower);
    const draft =
      form && (readNoun(scene, sentence, items, cue, form) ?? relativeMeeting(scene, sentence, items, cue, form));
    // "had many meetings, including with A on Monday and with B on Tuesday"
    if (draft) drafts.push(...(WORDS.plurals.has(item.lower) ? withFurtherObjects(scene, draft) : [draft]));
  });
  return drafts;
}

function readNoun(
  scene: Scene,
  sentence: Sentence,
  items: readonly Item[],
  cue: number,
  form: MeetingKind,
): Draft | null {
  const noun = nounAt(scene, items, cue, form);
  const { phrase, link, light } = noun;
  const acting = actingIn(scene, items, noun);
  if (isInstead(items, noun.governor?.verb ?? phrase.from) || isInstead(items, phrase.from)) return null;
  const company = companyOf(scene, items, noun, acting);
  if (!company) return null;
  const { subject, others, ofAll, untold, next } = company;
  // "a meeting of ministers expected in Lima on Monday": where and when stand behind the participle.
  const due = dueBehind(scene, items, next);
  const isDue = due.times.length + due.places.length > 0;
  const behind = isDue ? due : readSetting(scene, items, next);
  // "Talks between A and B broke down on Friday in Lima": where and when stand behind what became of them.
  const tail = light
    ? afterTopic(scene, items, behind)
    : afterHappening(scene, items, behind, link?.how ?? (acting.subject.length > 1 ? 'between' : null));
  // "Talks between A and B collapsed after the last round in 2008": that round was held then.
  const ofSides = link?.how === 'between' && WORDS.processNouns.has(items[cue]?.lower ?? '');
  const round = ofSides ? lastRound(items, next) : [];
  const town = hostTown(scene, items, noun, acting);
  const moved = movedTo(items, phrase.from, next);
  const told = anchorsOf(scene, items, noun, acting, company, { tail, round, town });
  const anchors = moved ? { ...told, times: [moved] } : told;
  const called =
    noun.governor !== null &&
    isCalledFor(items, noun.governor.verb, [...noun.inner.times, ...behind.times, ...tail.times]);
  const said = moved
    ? 'planned'
    : acting.happened
      ? 'held'
      : nounStatus(items, phrase.from, cue, link?.verb ?? (isDue ? next : Math.max(behind.end, next)));
  // What was called off had been arranged: it was one meeting in particular.
  const isOne = said === 'called-off' && company.together;
  if (!isOne && !isTold(sentence, items, noun, company, anchors, round)) return null;
  // "said that the talks with the union had failed": who sat there is not told, and when neither.
  const settled =
    anchors.places.length > 0 ||
    anchors.times.some(({ time, lower }) => time?.type !== 'DURATION' && !/\bcurrent$/.test(lower));
  if (acting.tells && !settled && WORDS.processNouns.has(items[cue]?.lower ?? '')) return null;
  const adjunct = light === null && acting.status === null;
  const setting = adjunct ? withWhere(anchors, aroundAdjunct(scene, items, phrase.from)) : anchors;
  // "cancelled his meeting with X" tells of that meeting first; it points at no other passage.
  // So does "the next meeting of the ministers will be on 4 June".
  const pointsAhead =
    ((moved !== null || said === 'called-off') && link !== null) ||
    phrase.words.includes('next') ||
    ((ofAll || untold) && setting.times.some(isDayTime));
  const definite = phrase.words.some((word) => /^(?:the|this|that|their|his|her|its)$/.test(word));
  return {
    rule: `noun-${link?.how ?? 'owner'}`,
    sentence,
    items,
    cue,
    form: nounForm(items, cue, phrase, form, next),
    subject,
    others,
    // "arrived in Lima for talks with X that are due to begin on Monday"
    status: moved || called || (isDue && light?.preposition === 'for') ? 'planned' : strongest(acting.status, said),
    separate: isSeparate(items, noun, others, next),
    refersBack: light === null && !pointsAhead && !acting.both && definite,
    background: acting.background || round.length > 0,
    setting,
    ...lastedOf(items, phrase, cue, light, next),
    from: acting.from,
    to: Math.max(tail.end, next, cue + 1),
  };
}

/** The noun with its phrase, its parties' link and the verb that it hangs on. */
function nounAt(scene: Scene, items: readonly Item[], cue: number, form: MeetingKind): NounCue {
  const phrase = phraseOf(scene, items, cue);
  const inner = readSetting(scene, items, cue + 1);
  const governor = governorOf(items, phrase.from);
  const verb = items[governor?.verb ?? -1]?.lower ?? '';
  // "between persuading a member and conducting a negotiation": a participle behind "and" has no subject near it.
  const loose = verb.endsWith('ing') && items[(governor?.verb ?? 0) - 1]?.lower === 'and';
  // "received a call from X": the verb is one of meeting only with the caller.
  const takes = TAKES_CALLS.test(verb) && callerOf(scene, items, cue, inner.end) !== null;
  const being =
    governor?.preposition === 'for' && (/^(?:was|were|be|been)$/.test(verb) || isDueThere(items, governor.verb));
  // "will visit Lima on Monday for talks with X"
  const visits = governor?.preposition === 'for' && /^visit(?:s|ed|ing)?$/.test(verb);
  const calls = governor !== null && callsMeeting(items, governor.verb, phrase, cue);
  const tells =
    takes || being || visits || calls || WORDS.lightVerbs.has(verb) || (governor && setsOut(items, governor));
  const light = governor && !loose && tells ? governor : null;
  return { cue, form, phrase, inner, link: linkOf(scene, items, cue, inner.end), governor, light };
}

/** What stands behind a noun, the round that it tells of last, and the town that was the host. */
interface Around {
  readonly tail: Setting;
  readonly round: readonly Item[];
  readonly town: NamedRange | null;
}

/** Where and when the words of the meeting's own clause put it. */
function anchorsOf(
  scene: Scene,
  items: readonly Item[],
  { cue, phrase, inner, link }: NounCue,
  { lead, from }: Acting,
  { single, next }: Company,
  { tail, round, town }: Around,
): Setting {
  const latest = single ? mostRecently(scene, items, Math.max(tail.stop, next)) : null;
  if (latest) return latest;
  const planned = PARTICIPLE.test(items[cue + 1]?.lower ?? '') ? readSetting(scene, items, cue + 2, next) : NO_SETTING;
  const own = {
    ...NO_SETTING,
    times: [...phrase.times, ...round, ...planned.times],
    places: [...venueOf(scene, items, phrase.from, cue), ...townBefore(scene, items, cue), ...(town ? [town] : [])],
  };
  const told = joined([inner, link?.between ?? NO_SETTING, tail, own, lead], tail);
  return withWhere(told, wherePlace(scene, items, from));
}

/** Whether a meeting in particular is told, and not a process, a custom, or a side that met nobody. */
function isTold(
  sentence: Sentence,
  items: readonly Item[],
  { cue, phrase, link, light }: NounCue,
  { subject, others, together, single, untold, next }: Company,
  anchors: Setting,
  round: readonly Item[],
): boolean {
  const parties = [...subject, ...others];
  // "talks between A and B over the years", "agreed to go on at future meetings": none in particular.
  const dated = anchors.times.some(isDayTime);
  if (!dated && (phrase.words.includes('future') || isOverYears(items, cue, next))) return false;
  const anchored = anchors.times.length + anchors.places.length + anchors.occasions.length > 0;
  if (!anchored && (together || areMany(items, cue, phrase, others) || isCustom(items, phrase, cue, link?.how ?? null)))
    return false;
  // "let the two attend meetings": whichever there may be.
  const bare = WORDS.plurals.has(items[cue]?.lower ?? '') && phrase.words.length === 0 && link === null;
  if (bare && !anchored && items[light?.verb ?? -1]?.lower.startsWith('attend') === true) return false;
  if (round.length === 0 && isProcess(items, cue, phrase, light, parties, anchors)) return false;
  // "Workers walk out after talks with companies": a headline tells such talks only with a verb, or with somebody by name.
  const unnamed = !light && !anchored && !parties.some(({ kind }) => kind === 'person');
  const process = WORDS.processNouns.has(items[cue]?.lower ?? '');
  if (sentence.kind === 'heading' && process && unnamed && link?.how === 'with') return false;
  // "a routine Peru-Chile consultation": of what kind it is, unless it is said when or where.
  const paired =
    link === null && phrase.owner.length === 0 && parties.length === 2 && parties.every(({ kind }) => kind === 'place');
  if (paired && light === null && !anchors.here && anchors.times.length + anchors.places.length === 0) return false;
  if (single && !anchored && !anchors.here) return false;
  // A session of nobody in particular is told only with its day.
  return !untold || anchors.times.some((item) => isDayTime(item) && item.start > (items[cue]?.end ?? 0));
}

/** "separate meetings with A and B", "a bilateral meeting with A and B", "a call with A and with B": one with each. */
function isSeparate(
  items: readonly Item[],
  { cue, form, phrase }: NounCue,
  others: readonly Party[],
  next: number,
): boolean {
  if (phrase.words.some((word) => WORDS.separately.has(word))) return true;
  // "A and B were holding meetings with C": of all three, unless it is said that each met C.
  if (others.length > 1 && WORDS.plurals.has(items[cue]?.lower ?? '')) return true;
  if (items[cue + 1]?.lower === 'with' && phrase.words.some((word) => /^(?:bilateral|one-on-one)$/.test(word)))
    return true;
  const calls = items.slice(cue, next);
  return form === 'call' && calls.some(({ lower }, i) => lower === 'with' && calls[i - 1]?.lower === 'and');
}

/** "ended two days of talks": how many days, where the verb tells their end. */
function lastedOf(
  items: readonly Item[],
  phrase: Phrase,
  cue: number,
  light: Governor | null,
  next: number,
): { lasted?: number } {
  // "The two-day meeting of ministers in Lima | ended on Thursday"
  const behind = items.slice(next, next + ENDS).find(({ kind, pos }) => kind === 'word' && pos === 'VERB');
  const ends = /^(?:end|conclud|wrap|finish|complet)/.test(items[light?.verb ?? -1]?.lower ?? behind?.lower ?? '');
  const count = items
    .slice(Math.max(0, phrase.from - 2), cue)
    .map(({ time }) => Number(/^P(\d)D$/.exec(time?.type === 'DURATION' ? time.value : '')?.[1] ?? 0))
    .find((days) => days > 1);
  return ends && count !== undefined ? { lasted: count } : {};
}

/** Where they met stands between, in no more items: "of ministers | in Lima | ended". */
const ENDS = 4;

/** "White House talks": a house before the noun is where they are held. */
function venueOf(scene: Scene, items: readonly Item[], from: number, cue: number): readonly NamedRange[] {
  return items.slice(from, cue).flatMap(({ kind, mention, possessive, lower, start, end }) => {
    const venue = kind === 'name' && !possessive && lower.split(/[\s-]+/).some((part) => WORDS.venueNouns.has(part));
    return venue && mention?.kind !== 'person'
      ? [{ start, end, name: scene.article.text.slice(start, end).replace(/\s+/g, ' ') }]
      : [];
  });
}

/** "the recent Lima meeting of ministers": a town right before the noun is where they met; a state, or a capital that stands for one, is a side. */
function townBefore(scene: Scene, items: readonly Item[], cue: number): readonly NamedRange[] {
  const [before, town] = [items[cue - 2], items[cue - 1]];
  if (town?.mention?.kind !== 'place' || town.mention.form !== 'name' || town.possessive) return [];
  const alone = before?.kind === 'time' || before?.lower === "'s" || /^(?:DET|ADJ|NUM)$/.test(before?.pos ?? '');
  const isTown = town.mention.refersTo.some((id) => scene.entities.get(id)?.state === false);
  return alone && isTown ? [{ start: town.start, end: town.end, name: town.text.replace(/\s+/g, ' ') }] : [];
}

/** A light verb's status stands unless the noun's own words say that nothing was held. */
function strongest(verb: MeetingStatus | null, noun: MeetingStatus): MeetingStatus {
  if (verb === null) return noun;
  return verb === 'held' ? (noun === 'planned' || noun === 'hypothetical' ? 'held' : noun) : verb;
}
