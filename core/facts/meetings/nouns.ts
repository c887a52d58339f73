import type { Sentence } from '../../model/analysis.ts';
import type { MeetingKind, MeetingStatus } from '../../model/fact.ts';
import { adjunctParties, adjunctSubject } from './adjunct.ts';
import { groupTimes } from './adverbs.ts';
import { lastRound, partiesAfter, partiesWithin } from './aftermath.ts';
import { aroundAdjunct } from './around.ts';
import { convenerAfter } from './convener.ts';
import type { Draft } from './draft.ts';
import { type Governor, governorOf } from './governor.ts';
import { isNoun, nounForm } from './noun-kind.ts';
import { linkOf, PARTICIPLE } from './noun-link.ts';
import { type Phrase, phraseOf } from './noun-phrase.ts';
import { afterHappening, afterTopic } from './outcome.ts';
import { type Party } from './party.ts';
import { isCustom, isProcess } from './process.ts';
import type { Item, Scene } from './scene.ts';
import { type NamedRange, NO_SETTING, readSetting } from './setting.ts';
import { SIDES } from './sides.ts';
import { nounStatus, verbStatus } from './status.ts';
import { subjectOf, verbGroup } from './subject.ts';
import { isDayTime } from './topic.ts';
import { fronted } from './verbs.ts';
import { arrivalPlace, joined, mostRecently, wherePlace, withWhere } from './whereabouts.ts';
import { MEETING_NOUNS, STATUS_WORDS, WORDS } from './words.ts';

/** Meetings told by a noun: "held talks with", "his call with", "the meeting between", "their previous meeting". */
export function nounMeetings(scene: Scene, sentence: Sentence, items: readonly Item[]): readonly Draft[] {
  const drafts: Draft[] = [];
  items.forEach((item, cue) => {
    if (item.kind !== 'word' || !isNoun(items, cue)) return;
    const form = MEETING_NOUNS.get(item.lower);
    const draft = form ? readNoun(scene, sentence, items, cue, form) : null;
    if (draft) drafts.push(draft);
  });
  return drafts;
}

const GOING = /^(?:flies|travels|heads|arrives|goes|leaves|departs|returns)$/;
const HOSTED = /^(?:hosted|convened|chaired|co-chaired|organi[sz]ed)$/;

function readNoun(
  scene: Scene,
  sentence: Sentence,
  items: readonly Item[],
  cue: number,
  form: MeetingKind,
): Draft | null {
  const word = items[cue]?.lower ?? '';
  const phrase = phraseOf(scene, items, cue);
  const inner = readSetting(scene, items, cue + 1);
  const link = linkOf(scene, items, cue, inner.end);
  const governor = governorOf(items, phrase.from);
  const verb = items[governor?.verb ?? -1]?.lower ?? '';
  // "between persuading a member and conducting a negotiation": a participle behind "and" has no subject near it.
  const loose = verb.endsWith('ing') && items[(governor?.verb ?? 0) - 1]?.lower === 'and';
  const light = governor && !loose && WORDS.lightVerbs.has(verb) ? governor : null;
  let subject: readonly Party[] = phrase.owner;
  // Something was said or done at the meeting, so it was held, whatever was said there.
  let happened = governor !== null && /^(?:of|from)$/.test(governor.preposition ?? '');
  // "A warned B during their recent meeting" names both: it points at no other passage.
  let both = false;
  let from = phrase.from;
  let status: MeetingStatus | null = null;
  let times: readonly Item[] = phrase.times;
  let lead = NO_SETTING;
  let background = phrase.words.some((w) => STATUS_WORDS.beforeNoun.get(w) === 'background');
  const hasPeople = link !== null && link.chain.parties.length > 0;
  const theirs = /^(?:their|our)$/.test(items[phrase.from]?.lower ?? '');
  if (light && (phrase.owner.length === 0 || theirs)) {
    const group = verbGroup(items, light.verb);
    const found = subjectOf(scene, items, group, light.verb);
    status = verbStatus(items, light.verb, group, found.opener);
    // "A and B concluded their meeting": the clause tells better than a pronoun.
    const clear = found.parties.length > 1 && found.parties.every((party) => party.kind === 'person');
    // "Lawyers emerged from their third meeting with officials": whoever comes out of it is whose it is.
    const leaves = light.preposition === 'from' && found.parties.length > 0;
    if (phrase.owner.length === 0 || clear || leaves) subject = found.parties;
    from = Math.min(found.from, group.from);
    // "flew to Geneva on Monday for talks": where and when stand before the noun.
    const between = light.preposition ? readSetting(scene, items, light.verb + 1, phrase.from - 1) : NO_SETTING;
    lead = joined(
      [
        between,
        groupTimes(items, group.from, light.verb),
        fronted(scene, items, found, group.from),
        arrivalPlace(scene, items, group.from),
      ],
      NO_SETTING,
    );
    background ||= group.words.includes('had') || group.words.includes('last');
  } else if (hasPeople && link.how === 'with' && phrase.owner.length === 0 && phrase.from > 0) {
    subject = adjunctSubject(scene, items, phrase.from, cue);
    if (isGoingOn(items, phrase.from)) status = 'planned';
  } else if (!link && phrase.owner.length > 0 && theirs && !phrase.owner.every(({ kind }) => kind === 'person')) {
    // "A warned B during their recent meeting": whatever bodies were named last, it is these two.
    const two = adjunctParties(scene, items, phrase.from, form).filter(({ kind }) => kind === 'person');
    if (two.length > 1) subject = two;
    both = two.length > 1;
  } else if (!link && phrase.owner.length === 0) {
    subject = partiesAfter(scene, items, inner.stop);
    if (subject.length === 0) {
      // "told B to be quiet during a heated exchange": words were exchanged, wherever both were.
      subject = /^(?:exchange|session|engagement|interaction)$/.test(word)
        ? []
        : adjunctParties(scene, items, phrase.from, form);
      happened = subject.length > 0;
      both = theirs && subject.length > 1;
    }
  }
  // "On Monday, talks began between A and B": the noun is the clause's own subject.
  if (link && phrase.owner.length === 0 && opensClause(items, phrase.from))
    lead = fronted(scene, items, { parties: [], from: phrase.from, opener: null, bare: true }, phrase.from);
  // "flies to Lima next week for a meeting": the present tense of going tells what is to come. "Returns from talks" does not.
  if (light && status === 'held' && light.preposition !== 'from' && GOING.test(items[light.verb]?.lower ?? ''))
    status = 'planned';
  if (subject.length === 0 && !link) subject = partiesWithin(scene, items, inner.stop);
  // "on the sidelines of talks between A and B": what a meeting was beside is its occasion.
  if (items[phrase.from - 1]?.lower === 'of' && WORDS.sidelines.has(items[phrase.from - 2]?.lower ?? '')) return null;
  if (link?.how === 'of' && !severalOf(link.chain.parties)) return null;
  // "held a summit hosted by X": the host sits there, too.
  const host =
    link === null && HOSTED.test(items[inner.stop]?.lower ?? '') ? convenerAfter(scene, items, inner.stop) : null;
  // "A meeting of ministers took place", "talks between leaders of A and B": they are all who met.
  const together = link?.how === 'between' && link.chain.parties.length === 1 && severalOf(link.chain.parties);
  const ofAll = (link?.how === 'of' || together) && subject.length === 0;
  if (ofAll) subject = link?.chain.parties ?? [];
  const others = ofAll ? [] : (link?.chain.parties ?? host?.parties ?? []);
  const untold = subject.length + others.length === 0 && link === null ? untoldSides(items, phrase, cue) : null;
  if (untold) subject = [untold];
  const parties = [...subject, ...others];
  const single = link === null && parties.length < 2 && !parties.some((party) => party.entities.length > 1);
  // "The two sides held talks in Oslo": several people under one name, where the clause says when or where.
  if (single && !untold && !(light && severalOf(parties))) return null;
  if (parties.length === 0) return null;
  // "a dinner for X": whoever gives it is somebody, too; a town that does so is none.
  if (link?.how === 'for' && !subject.some(({ kind }) => kind === 'person')) return null;
  if (others.length > 0 && link?.how === 'with' && subject.length === 0 && !WORDS.firstPerson.has('we')) return null;
  // "interactions with ministers": contacts with nobody in particular; but "returned to Geneva for talk on missiles" is of two sides.
  const sides = others.length > 0 ? others : parties;
  const bargains = phrase.words.some((one) => BARGAINING.test(one));
  const weak =
    WORDS.weakNouns.has(word) && !bargains && untold === null && !(light?.preposition === 'for' && parties.length > 1);
  if (weak && !sides.some((party) => party.kind === 'person')) return null;
  // "the talk about the rift between A and B" is an exchange; "talk about the rift" is what people say.
  if (word === 'talk' && !light && phrase.words.length === 0) return null;
  const next = link?.chain.next ?? host?.next ?? Math.max(inner.end, cue + 1);
  const behind = readSetting(scene, items, next);
  // "Talks between A and B broke down on Friday in Lima": where and when stand behind what became of them.
  const tail = light ? afterTopic(scene, items, behind) : afterHappening(scene, items, behind, link?.how ?? null);
  // "Talks between A and B collapsed after the last round in 2008": that round was held then.
  const round = link?.how === 'between' && WORDS.processNouns.has(word) ? lastRound(items, next) : [];
  const planned = PARTICIPLE.test(items[cue + 1]?.lower ?? '') ? readSetting(scene, items, cue + 2, next) : NO_SETTING;
  const own = {
    ...NO_SETTING,
    times: [...times, ...round, ...planned.times],
    places: venueOf(scene, items, phrase.from, cue),
  };
  const latest = single ? mostRecently(scene, items, Math.max(tail.stop, next)) : null;
  const told = joined([inner, link?.between ?? NO_SETTING, tail, own, lead], tail);
  const anchors = latest ?? withWhere(told, wherePlace(scene, items, from));
  const anchored = anchors.times.length + anchors.places.length + anchors.occasions.length > 0;
  if (!anchored && (together || isCustom(items, phrase, cue, link?.how ?? null))) return null;
  const process = isProcess(items, cue, phrase, light, parties, anchors);
  if (process && round.length === 0) return null;
  // "Workers walk out after talks with companies": a headline tells such talks only with a verb, or with somebody by name.
  const unnamed = !light && !anchored && !parties.some(({ kind }) => kind === 'person');
  if (sentence.kind === 'heading' && WORDS.processNouns.has(word) && unnamed && link?.how === 'with') return null;
  if (single && !anchored && !anchors.here) return null;
  // A session of nobody in particular is told only with its day.
  if (untold && !anchors.times.some((item) => isDayTime(item) && item.start > (items[cue]?.end ?? 0))) return null;
  const setting = light || status !== null ? anchors : withWhere(anchors, aroundAdjunct(scene, items, phrase.from));
  const said = happened ? 'held' : nounStatus(items, phrase.from, cue, link?.verb ?? Math.max(behind.end, next));
  // "cancelled his meeting with X" tells of that meeting first; it points at no other passage.
  // So does "the next meeting of the ministers will be on 4 June".
  const pointsAhead =
    (said === 'called-off' && hasPeople) ||
    phrase.words.includes('next') ||
    ((ofAll || untold !== null) && setting.times.some(isDayTime));
  return {
    rule: `noun-${link?.how ?? 'owner'}`,
    sentence,
    items,
    cue,
    form: nounForm(items, cue, phrase, form, next),
    subject,
    others,
    status: strongest(status, said),
    separate:
      phrase.words.some((w) => WORDS.separately.has(w)) ||
      WORDS.plurals.has(word) ||
      // "a call with A and with B" is a call with each.
      (form === 'call' &&
        items.slice(cue, next).some(({ lower }, i) => lower === 'with' && items[cue + i - 1]?.lower === 'and')),
    refersBack:
      light === null &&
      !pointsAhead &&
      !both &&
      phrase.words.some((w) => /^(?:the|this|that|their|his|her|its)$/.test(w)),
    background: background || round.length > 0,
    setting,
    ...lastedOf(items, phrase, cue, light),
    from,
    to: Math.max(tail.end, next, cue + 1),
  };
}

/** "a bargaining session in Lima on Monday failed", "talks broke off on Monday": of sides whom the article names elsewhere. */
function untoldSides(items: readonly Item[], phrase: Phrase, cue: number): Party | null {
  const noun = items[cue];
  if (!noun || phrase.owner.length > 0) return null;
  const bargains = phrase.words.some((word) => BARGAINING.test(word)) || items[cue + 1]?.lower === 'in';
  if (!/^(?:talks|negotiations)$/.test(noun.lower) && !(/^sessions?$/.test(noun.lower) && bargains)) return null;
  return {
    start: noun.start,
    end: noun.end,
    kind: 'described',
    entities: [],
    name: SIDES,
    plural: true,
    head: 'sides',
  };
}

const BARGAINING = /^(?:bargaining|negotiating|negotiation|mediation|marathon|negotiations|subcommittee)$/;

/** Nothing stands before it, or a phrase with its comma. */
function opensClause(items: readonly Item[], from: number): boolean {
  const before = items[from - 1];
  return !before || before.lower === ',' || before.kind === 'time';
}

/** "ended two days of talks": how many days, where the verb tells their end. */
function lastedOf(items: readonly Item[], phrase: Phrase, cue: number, light: Governor | null): { lasted?: number } {
  const ends = /^(?:end|conclud|wrap|finish|complet)/.test(items[light?.verb ?? -1]?.lower ?? '');
  const count = items
    .slice(Math.max(0, phrase.from - 2), cue)
    .map(({ time }) => Number(/^P(\d)D$/.exec(time?.type === 'DURATION' ? time.value : '')?.[1] ?? 0))
    .find((days) => days > 1);
  return ends && count !== undefined ? { lasted: count } : {};
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

/** "White House talks": a house before the noun is where they are held. */
function venueOf(scene: Scene, items: readonly Item[], from: number, cue: number): readonly NamedRange[] {
  return items.slice(from, cue).flatMap(({ kind, mention, possessive, lower, start, end }) => {
    const venue = kind === 'name' && !possessive && lower.split(/[\s-]+/).some((part) => WORDS.venueNouns.has(part));
    return venue && mention?.kind !== 'person'
      ? [{ start, end, name: scene.article.text.slice(start, end).replace(/\s+/g, ' ') }]
      : [];
  });
}

function severalOf(parties: readonly Party[]): boolean {
  return parties.length > 1 || parties.some((party) => party.plural && !WORDS.internalBodies.has(party.head));
}

/** A light verb's status stands unless the noun's own words say that nothing was held. */
function strongest(verb: MeetingStatus | null, noun: MeetingStatus): MeetingStatus {
  if (verb === null) return noun;
  return verb === 'held' ? (noun === 'planned' || noun === 'hypothetical' ? 'held' : noun) : verb;
}
