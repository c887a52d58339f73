import type { MeetingKind, MeetingStatus } from '../../model/fact.ts';
import { adjunctParties, adjunctSubject } from './adjunct.ts';
import { groupTimes } from './adverbs.ts';
import { partiesAfter, partiesWithin } from './aftermath.ts';
import { readChain } from './chain.ts';
import { clauseStart } from './clause-start.ts';
import { areTheTwo, twoPeopleTold } from './counterpart.ts';
import { isPassive } from './cue-verbs.ts';
import { deliberatingAt } from './deliberating.ts';
import { hasSetOut, setsOut } from './departure.ts';
import { type Governor, isDueThere } from './governor.ts';
import { pairedStates } from './modifiers.ts';
import type { Link } from './noun-link.ts';
import { commonOwner, type Phrase } from './noun-phrase.ts';
import type { Party } from './party.ts';
import type { Item, Scene } from './scene.ts';
import { NO_SETTING, readSetting, type Setting } from './setting.ts';
import { verbStatus } from './status.ts';
import { subjectOf, verbGroup } from './subject.ts';
import { isOffWithTrip } from './taken-back.ts';
import { HOLDS, isBesidePlanned, isToComeIn } from './to-come.ts';
import { isSource, type Reported, reportedIn, saysBetween, tellsBehind } from './told-by.ts';
import { fronted } from './verb-setting.ts';
import { arrivalPlace, joined } from './whereabouts.ts';
import { STATUS_WORDS, WORDS } from './words.ts';

/** A noun of meeting with what stands around it. */
export interface NounCue {
  readonly cue: number;
  readonly form: MeetingKind;
  readonly phrase: Phrase;
  /** What stands right behind the noun. */
  readonly inner: Setting;
  readonly link: Link | null;
  readonly governor: Governor | null;
  /** The governor, where it is a verb that says no more than that a meeting was held ("hold", "attend"). */
  readonly light: Governor | null;
}

/** Who acts in a meeting told by a noun, and what the words that tell it say. */
export interface Acting {
  readonly subject: readonly Party[];
  /** The item at which the telling begins. */
  readonly from: number;
  /** What the light verb says; null where there is none. */
  readonly status: MeetingStatus | null;
  /** Where and when stand before the noun. */
  readonly lead: Setting;
  readonly background: boolean;
  /** Something was said or done at the meeting, so it was held, whatever was said there. */
  readonly happened: boolean;
  /** "A warned B during their recent meeting" names both: it points at no other passage. */
  readonly both: boolean;
  /** Those who act only tell of the meeting: "Silva said that the talks with the union had failed". */
  readonly tells: boolean;
}

/** Finds those who act: the owner, the subject of a light verb, or those of the clause that the noun is an adjunct of. */
export function actingIn(scene: Scene, items: readonly Item[], noun: NounCue): Acting {
  const { phrase, inner, link, light } = noun;
  const found = byClause(scene, items, noun);
  const subject = found.subject.length === 0 && !link ? partiesWithin(scene, items, inner.stop) : found.subject;
  // "On Monday, talks began between A and B": the noun is the clause's own subject.
  const own = link && phrase.owner.length === 0 && opensClause(items, phrase.from);
  const bare = { parties: [], from: phrase.from, opener: null, bare: true };
  const lead = own ? fronted(scene, items, bare, phrase.from) : found.lead;
  // "flies to Lima next week for a meeting": the present tense of going tells what is to come. "Returns from talks" does not.
  const going = light && light.preposition !== 'from' && GOING.test(items[light.verb]?.lower ?? '');
  // "is travelling to Lima for a summit": on the way, and not yet there.
  const onTheWay =
    light?.preposition === 'for' &&
    ON_THE_WAY.test(items[light.verb]?.lower ?? '') &&
    /^(?:is|are|'s|’s|'re|’re)$/.test(items[light.verb - 1]?.lower ?? '');
  const goes = going || onTheWay || (light && setsOut(items, light));
  const status = goes && found.status === 'held' ? 'planned' : found.status;
  return { ...found, subject, lead, status };
}

const GOING = /^(?:flies|travels|heads|arrives|goes|leaves|departs|returns|coming)$/;

const ON_THE_WAY = /^(?:flying|heading|travell?ing|going|returning)$/;

/** Whose talks with others they are, where a clause around them tells: their owner's, its subject's, or a report's. */
function whoActs(scene: Scene, items: readonly Item[], { cue, phrase, link }: NounCue): Reported {
  const owner = commonOwner(scene, items, phrase.from, cue);
  if (owner) return { subject: [owner], tells: false };
  const reported = reportedIn(scene, items, phrase.from);
  const person = link?.chain.parties.some(({ kind }) => kind === 'person') === true;
  if (reported && (!reported.tells || !person || reported.subject.some(isSource)))
    return { ...reported, subject: reported.subject.filter((party) => !isSource(party)) };
  return { subject: adjunctSubject(scene, items, phrase.from, cue), tells: false };
}

function byClause(scene: Scene, items: readonly Item[], noun: NounCue): Acting {
  const { cue, form, phrase, inner, link, governor, light } = noun;
  // "U.S.-Japanese talks": both sides, where no other words name them.
  const pair = !link && phrase.owner.length === 0 ? pairedStates(scene, items, phrase.from, cue) : [];
  const owned: Acting = {
    subject: pair.length > 0 ? pair : phrase.owner,
    from: phrase.from,
    status: null,
    lead: NO_SETTING,
    // "a last-ditch meeting" is no last one.
    background: phrase.words.some(
      (word, i) => STATUS_WORDS.beforeNoun.get(word) === 'background' && phrase.words[i + 1] !== '-',
    ),
    happened: governor !== null && /^(?:of|from)$/.test(governor.preposition ?? ''),
    both: false,
    tells: false,
  };
  const theirs = /^(?:their|our)$/.test(items[phrase.from]?.lower ?? '');
  if (light && (phrase.owner.length === 0 || theirs)) return byLightVerb(scene, items, noun, light, owned);
  if (link?.how === 'with' && link.chain.parties.length > 0 && phrase.owner.length === 0 && phrase.from > 0) {
    const { subject, tells } = whoActs(scene, items, noun);
    return { ...owned, subject, tells, status: isGoingOn(items, phrase.from) ? 'planned' : null };
  }
  if (link?.how === 'with' && phrase.owner.length === 0 && phrase.from === 0 && !link.chain.parties.every(isSource))
    return { ...owned, subject: tellsBehind(scene, items, link.chain.next) };
  if (link?.how === 'of') return { ...owned, subject: addressing(scene, items, phrase.from, link) };
  if (link || pair.length > 0) return owned;
  if (phrase.owner.length > 0) {
    if (!theirs || phrase.owner.every(({ kind }) => kind === 'person')) return owned;
    // "A warned B during their recent meeting": whatever bodies were named last, it is these two.
    const two = adjunctParties(scene, items, phrase.from, cue, form).filter(({ kind }) => kind === 'person');
    return two.length > 1 ? { ...owned, subject: two, both: true } : owned;
  }
  const after = partiesAfter(scene, items, inner.stop);
  if (after.length > 0) return { ...owned, subject: after };
  // "told B to be quiet during a heated exchange": words were exchanged, wherever both were.
  const words = /^(?:exchange|session|engagement|interaction)$/.test(items[cue]?.lower ?? '');
  const subject = words ? [] : adjunctParties(scene, items, phrase.from, cue, form);
  const told = words || subject.length > 0 ? null : deliberatingAt(scene, items, phrase.from, cue, form);
  if (told) {
    const held = told.status === 'held';
    return { ...owned, subject: told.parties, status: held ? null : told.status, happened: held, both: theirs };
  }
  return { ...owned, subject, happened: subject.length > 0, both: theirs && subject.length > 1 };
}

/** "Silva told a meeting of ministers in Lima": whoever speaks to those who hold an office is there; to a crowd she makes a speech. */
function addressing(scene: Scene, items: readonly Item[], from: number, { chain }: Link): readonly Party[] {
  const verb = from - 1;
  if (!ADDRESSES.test(items[verb]?.lower ?? '') || isPassive(items, verb, verbGroup(items, verb).words)) return [];
  const offices = chain.parties.every(({ plural, head }) => plural && WORDS.offices.has(head.split(' ').at(-1) ?? ''));
  if (!offices || chain.parties.length === 0) return [];
  return subjectOf(scene, items, verbGroup(items, verb), verb).parties.filter(({ kind }) => kind === 'person');
}

const ADDRESSES = /^(?:told|addressed|informed|assured|warned|briefed|chaired)$/;

/** "A held talks", "A and B concluded their meeting", "A flew to Geneva on Monday for talks". */
function byLightVerb(
  scene: Scene,
  items: readonly Item[],
  { phrase, link }: NounCue,
  light: Governor,
  owned: Acting,
): Acting {
  const group = verbGroup(items, light.verb);
  const own = subjectOf(scene, items, group, light.verb);
  // "Economists say a deal would emerge from talks with banks"
  const told = {
    ...own,
    parties: own.parties.filter((party) => !isSource(party) || !saysBetween(items, own.from, light.verb)),
  };
  // "Silva praised Holm after they held talks"
  const they = told.parties.length < 2 && (items[group.from - 1]?.lower === 'they' || areTheTwo(told.parties));
  const two =
    they && !told.parties.some(({ entities }) => entities.length > 1) ? twoPeopleTold(scene, items, told.from) : [];
  const found = two.length > 0 ? { ...told, parties: two } : told;
  // "A and B concluded their meeting": the clause tells better than a pronoun.
  const clear =
    found.parties.length > 1 &&
    (ITS_OWN.test(items[light.verb]?.lower ?? '') || found.parties.every((party) => party.kind === 'person'));
  // "Lawyers emerged from their third meeting with officials": whoever comes out of it is whose it is.
  const leaves = light.preposition === 'from' && found.parties.length > 0;
  // "flew to Geneva on Monday for talks": where and when stand before the noun.
  const between = light.preposition ? betweenOf(scene, items, light.verb + 1, phrase.from - 1) : NO_SETTING;
  const around = [
    between,
    groupTimes(items, group.from, light.verb),
    fronted(scene, items, found, group.from),
    arrivalPlace(scene, items, group.from),
  ];
  const where = joined(around, NO_SETTING);
  // "left on Sunday for Lima for talks": when they set out, and not when they meet.
  const lead = hasSetOut(items, light) ? { ...where, times: [] } : where;
  const due = light.preposition === 'for' && isDueThere(items, light.verb);
  const verbal = verbStatus(items, light.verb, group, found.opener);
  const says = due && verbal === 'held' ? 'planned' : verbal;
  const said = says === 'planned' && isOffWithTrip(items, clauseStart(items, found.from) - 1) ? 'called-off' : says;
  // "did not attend the meeting between A and B": it was held without them.
  if (said === 'denied' && link && link.how !== 'with' && ATTENDS.test(items[light.verb]?.lower ?? '')) return owned;
  // "when Silva holds talks with Holm next week"
  const toCome =
    (said === 'held' && isBesidePlanned(items, light.verb)) ||
    (HOLDS.test(items[light.verb]?.lower ?? '') &&
      isToComeIn(found.opener, group.words, lead, scene.article.published.earliest));
  return {
    ...owned,
    subject:
      owned.subject.length === 0 || clear || leaves
        ? [...found.parties, ...joinedBy(scene, items, light, phrase.from)]
        : owned.subject,
    from: Math.min(found.from, group.from),
    status: isWished(items, found.from) ? 'hypothetical' : toCome ? 'planned' : arranged(items, light, said),
    lead,
    background: owned.background || group.words.includes('had') || group.words.includes('last'),
  };
}

/** "joined Silva for dinner with Holm": whoever is joined is there, too. */
function joinedBy(scene: Scene, items: readonly Item[], { verb, preposition }: Governor, to: number): readonly Party[] {
  if (preposition !== 'for' || !/^join(?:s|ed|ing)?$/.test(items[verb]?.lower ?? '')) return [];
  const { parties } = readChain(scene, items, verb + 1, to - 1);
  return parties.filter(({ kind }) => kind === 'person');
}

const ATTENDS = /^(?:attend|join|participate|take|come|go)(?:s|ed|ing)?$/;

/** Whose talks they hold, begin, go on with or end, those are in them; others are arranged or led for somebody. */
const ITS_OWN =
  /^(?:h[eo]ld(?:s|ing)?|ha(?:d|s|ve|ving)|conclud|complet|finish|end(?:s|ed|ing)?$|wrap|beg[aiu]n|start|open|resum|restart|continu)/;

/** "a commitment that the parties return for talks", "the demand that she hold talks": what somebody wants, and no news of it. */
function isWished(items: readonly Item[], from: number): boolean {
  const that = items.findLastIndex(({ lower }, i) => i < from && i >= from - 3 && lower === 'that');
  return that > 0 && WISHES.test(items[that - 1]?.lower ?? '');
}

const WISHES =
  /^(?:commitment|condition|demand|hope|idea|insistence|pledge|possibility|promise|proposal|request|suggestion)s?$/;

/** "have scheduled another round": whoever arranges it has not held it. */
function arranged(items: readonly Item[], { verb, preposition }: Governor, status: MeetingStatus): MeetingStatus {
  return status === 'held' && preposition === null && ARRANGES.test(items[verb]?.lower ?? '') ? 'planned' : status;
}

const ARRANGES = /^(?:schedul(?:e|es|ed|ing)|plan(?:s|ned|ning)?|arrang(?:e|es|ed|ing))$/;

/** Where and when stand between the verb and the phrase that says what for: "to Lima on Monday", "visited | Lima on Monday". */
function betweenOf(scene: Scene, items: readonly Item[], first: number, to: number): Setting {
  // "will lead a delegation | to Lima on Friday | for talks": those who come along stand before it.
  const team = items[first]?.pos === 'DET' ? first + 1 : first;
  const from = TEAM.test(items[team]?.lower ?? '') && team + 1 < to ? team + 1 : first;
  // "leaves for Lima on Monday for talks": where somebody is bound.
  const bound = items[from]?.lower === 'for' && BOUND.test(items[from - 1]?.lower ?? '');
  const visited = items[bound ? from + 1 : from];
  if (visited?.mention?.kind !== 'place' || visited.possessive) return readSetting(scene, items, from, to);
  const place = { start: visited.start, end: visited.end, name: visited.text.replace(/\s+/g, ' ') };
  const rest = readSetting(scene, items, bound ? from + 2 : from + 1, to);
  return { ...rest, places: [place, ...rest.places] };
}

const TEAM = /^(?:delegation|team|mission|group)$/;
const BOUND =
  /^(?:leave|leaves|left|leaving|depart|departs|departed|departing|head|heads|headed|heading|bound|set|sets|setting|sail|sails|sailed|off|out)$/;

/** Nothing stands before it, or a phrase with its comma. */
function opensClause(items: readonly Item[], from: number): boolean {
  const before = items[from - 1];
  return !before || before.lower === ',' || before.kind === 'time';
}

/** "is following up the summit with talks with X": under way or to come, where a past tense would tell it as done. */
function isGoingOn(items: readonly Item[], from: number): boolean {
  if (items[from - 1]?.lower !== 'with') return false;
  for (let at = from - 2; at > Math.max(0, from - 14); at--) {
    const item = items[at];
    if (!item || item.lower === ',') return false;
    if (item.pos !== 'VERB') continue;
    return item.lower.endsWith('ing') && /^(?:is|are|'s|'re)$/.test(items[at - 1]?.lower ?? '');
  }
  return false;
}
