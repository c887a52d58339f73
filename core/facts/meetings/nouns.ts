import type { Sentence } from '../../model/analysis.ts';
import type { MeetingKind, MeetingStatus } from '../../model/fact.ts';
import { groupTimes } from './adverbs.ts';
import { lastRound, partiesAfter, partiesWithin } from './aftermath.ts';
import { convenerAfter } from './convener.ts';
import { isGerund } from './cue-verbs.ts';
import type { Draft } from './draft.ts';
import { type Chain, isDescribed, namedParty, type Party, readChain } from './party.ts';
import type { Item, Scene } from './scene.ts';
import { type NamedRange, NO_SETTING, readSetting, type Setting } from './setting.ts';
import { nounStatus, verbStatus } from './status.ts';
import { clauseStart, subjectAfter, subjectOf, verbGroup } from './subject.ts';
import { isDayTime, isWeekTime, pastTopic } from './topic.ts';
import { fronted } from './verbs.ts';
import { arrivalPlace, joined, mostRecently, wherePlace, withWhere } from './whereabouts.ts';
import { LINKS, MEETING_NOUNS, STATUS_WORDS, WORDS } from './words.ts';

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

/** A noun's phrase: its first item, and who stands before it as its owner. */
interface Phrase {
  readonly from: number;
  readonly owner: readonly Party[];
  readonly words: readonly string[];
  readonly times: readonly Item[];
}

/** The verb or preposition that a noun of meeting hangs on. */
interface Governor {
  readonly verb: number;
  /** "after", "in", "for": the preposition between, if any. */
  readonly preposition: string | null;
}

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
  let told = governor !== null && /^(?:of|from)$/.test(governor.preposition ?? '');
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
    if (phrase.owner.length === 0 || clear) subject = found.parties;
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
      told = subject.length > 0;
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
  if (link?.how === 'of' && !severalOf(link.chain.parties)) return null;
  // "held a summit hosted by X": the host sits there, too.
  const host =
    link === null && HOSTED.test(items[inner.stop]?.lower ?? '') ? convenerAfter(scene, items, inner.stop) : null;
  // "A meeting of ministers took place", "talks between leaders of A and B": they are all who met.
  const together = link?.how === 'between' && link.chain.parties.length === 1 && severalOf(link.chain.parties);
  const ofAll = (link?.how === 'of' || together) && subject.length === 0;
  if (ofAll) subject = link?.chain.parties ?? [];
  const others = ofAll ? [] : (link?.chain.parties ?? host?.parties ?? []);
  const parties = [...subject, ...others];
  const single = link === null && parties.length < 2 && !parties.some((party) => party.entities.length > 1);
  // "The two sides held talks in Oslo": several people under one name, where the clause says when or where.
  if (single && !(light && severalOf(parties))) return null;
  if (parties.length === 0) return null;
  if (others.length > 0 && link?.how === 'with' && subject.length === 0 && !WORDS.firstPerson.has('we')) return null;
  // "interactions with ministers": contacts with nobody in particular; but "returned to Geneva for talk on missiles" is of two sides.
  const sides = others.length > 0 ? others : parties;
  const weak = WORDS.weakNouns.has(word) && !(light?.preposition === 'for' && parties.length > 1);
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
  const setting = latest ?? withWhere(joined([inner, tail, own, lead], tail), wherePlace(scene, items, from));
  const anchored = setting.times.length + setting.places.length + setting.occasions.length > 0;
  if (!anchored && (together || isCustom(items, phrase, cue, link?.how ?? null))) return null;
  const process = isProcess(items, cue, phrase, light, parties, setting);
  if (process && round.length === 0) return null;
  if (single && setting.times.length + setting.places.length + setting.occasions.length === 0 && !setting.here)
    return null;
  const said = told ? 'held' : nounStatus(items, phrase.from, cue, Math.max(behind.end, next));
  // "cancelled his meeting with X" tells of that meeting first; it points at no other passage.
  // So does "the next meeting of the ministers will be on 4 June".
  const pointsAhead =
    (said === 'called-off' && hasPeople) || phrase.words.includes('next') || (ofAll && setting.times.some(isDayTime));
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

/** "sometimes in conversation with teachers", "small meetings of county leaders": what happens again and again, and when is not told. */
function isCustom(items: readonly Item[], phrase: Phrase, cue: number, how: string | null): boolean {
  const before = items.slice(Math.max(0, phrase.from - HABIT), cue);
  if (before.some(({ lower }) => WORDS.habits.has(lower))) return true;
  const bare = !phrase.words.some((word) => /^(?:the|this|these|those|two|three|several|its|their|recent)$/.test(word));
  return how === 'of' && items[cue]?.lower === 'meetings' && bare;
}

/** An adverb of habit stands no further before the noun than this, in items. */
const HABIT = 4;

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

/** "after talks with Wang, Kerry said": the subject of the sentence, before the phrase or after its comma. */
function adjunctSubject(scene: Scene, items: readonly Item[], from: number, cue: number): readonly Party[] {
  const group = { from: Math.max(0, from - 1), words: [] };
  const main = mainVerb(items, from - 1);
  const acting = main < 0 ? [] : subjectOf(scene, items, verbGroup(items, main), main).parties;
  if (acting.length > 0) return acting;
  const before = subjectOf(scene, items, group, cue).parties;
  if (before.length > 0) return before;
  return subjectAfter(scene, items, cue + 1)?.parties ?? [];
}

/** "leaves Oslo on Tuesday after talks with X": the verb whose object, and no subject, stands before the preposition; else -1. */
function mainVerb(items: readonly Item[], preposition: number): number {
  if (!/^(?:after|following|before|during)$/.test(items[preposition]?.lower ?? '')) return -1;
  let at = preposition - 1;
  while (at >= 0 && (items[at]?.kind === 'time' || items[at]?.lower === 'on')) at--;
  if (items[at]?.mention?.kind !== 'place') return -1;
  const verb = items[at - 1];
  return verb?.kind === 'word' && verb.pos === 'VERB' && !verb.lower.endsWith('ing') ? at - 1 : -1;
}

/**
 * "A and B failed to settle it in a call on Sunday", "A told B at a meeting in Lima": who acts in the clause that a meeting
 * without parties of its own is told in, where those are two sides at least.
 */
function adjunctParties(scene: Scene, items: readonly Item[], from: number, form: MeetingKind): readonly Party[] {
  const preposition = items[from - 1]?.lower ?? '';
  // "A warned B during their recent meeting"
  const theirs = items[from]?.lower === 'their';
  const determined = theirs || (items[from]?.pos === 'DET' && /^(?:a|an)$/.test(items[from]?.lower ?? ''));
  // "A and B agreed after 12 hours of talks on Saturday"
  const lasted = items[from]?.time?.type === 'DURATION' && /^(?:after|following|during|in)$/.test(preposition);
  const linked = theirs ? /^(?:in|at|during|after|following)$/ : /^(?:in|at|during|over|on|by)$/;
  if (!lasted && (!determined || !linked.test(preposition))) return [];
  if (form === 'summit' || form === 'ministerial') return [];
  // Before the preposition: "after" opens no clause here.
  const start = clauseStart(items, from - 1);
  const verb = items.findLastIndex(
    ({ kind, lower }, i) => i >= start && i < from && kind === 'word' && TELLS.test(lower),
  );
  if (verb >= 0) {
    const told = readChain(scene, items, verb + 1, from - 1);
    const teller = subjectOf(scene, items, verbGroup(items, verb), verb).parties;
    return told.parties.length > 0 && teller.length > 0 ? [...teller, ...told.parties] : [];
  }
  const acts = items.findLastIndex(
    ({ pos, kind }, i) => i >= start && i < from && kind === 'word' && (pos === 'VERB' || pos === 'AUX'),
  );
  if (acts < 0) return [];
  const first = items.findIndex(
    ({ pos, kind }, i) => i >= start && kind === 'word' && (pos === 'VERB' || pos === 'AUX'),
  );
  const subject = subjectOf(scene, items, verbGroup(items, first), first).parties;
  return subject.length > 1 && subject.every((party) => !party.plural || party.entities.length > 0) ? subject : [];
}

const TELLS = /^(?:told|tells|urged|warned|asked|assured|informed|pressed|briefed)$/;

/** "resumed talks on the dam today": the day may stand behind what they were about; a place there is the topic's own. */
function afterTopic(scene: Scene, items: readonly Item[], behind: Setting): Setting {
  const at = behind.times.length > 0 ? behind.stop : pastTopic(items, behind.stop, isDayTime);
  if (at === behind.stop) return behind;
  const further = readSetting(scene, items, at);
  return joined([behind, { ...further, places: [], occasions: [] }], further);
}

/** The setting behind "broke down", "ended", "were held", "will resume": what became of a meeting, with its own auxiliaries. */
function afterHappening(scene: Scene, items: readonly Item[], behind: Setting, how: string | null): Setting {
  if (how !== null && how !== 'between' && how !== 'with' && how !== 'of') return behind;
  let at = pastTopic(items, behind.stop, isHappening);
  if (items[at]?.lower === ',') at++;
  const limit = at + HAPPENING;
  while (at < limit && isHelper(items[at])) at++;
  const verb = items[at];
  if (verb?.kind !== 'word' || !WORDS.happened.has(verb.lower) || verb.pos === 'NOUN') return behind;
  at++;
  while (
    /^(?:down|off|up|out|on|place|under|way|again|ahead|without|in|no|a|agreement|deal|progress|result)$/.test(
      items[at]?.lower ?? '',
    )
  ) {
    if (/^(?:on|in)$/.test(items[at]?.lower ?? '') && isSettingNext(items[at + 1])) break;
    at++;
  }
  const further = readSetting(scene, items, at);
  return further.times.length + further.places.length === 0 ? behind : joined([behind, further], further);
}

function isHappening({ kind, lower, pos }: Item): boolean {
  return kind === 'word' && (pos === 'AUX' || (pos === 'VERB' && WORDS.happened.has(lower)));
}

/** Auxiliaries and adverbs between a noun of meeting and its verb are no more than this. */
const HAPPENING = 6;

function isHelper(item: Item | undefined): boolean {
  return (
    item?.kind === 'word' &&
    (item.pos === 'AUX' || item.pos === 'ADV' || /^(?:to|be|been|being|had|have|has)$/.test(item.lower))
  );
}

function isSettingNext(item: Item | undefined): boolean {
  return item !== undefined && (item.kind !== 'word' || item.pos === 'DET' || item.pos === 'PROPN');
}

function phraseOf(scene: Scene, items: readonly Item[], cue: number): Phrase {
  let from = cue;
  const words: string[] = [];
  const times: Item[] = [];
  while (from > 0 && cue - from < 12) {
    const item = items[from - 1];
    if (!item) break;
    const word = item.lower;
    if (isPredicate(items, from - 1)) break;
    if (item.kind === 'time') times.push(item);
    else if (item.kind === 'name') {
      const owns = item.possessive || WORDS.possessives.has(word);
      if (!owns && item.mention?.kind === 'person') break;
      if (owns) {
        words.unshift(word);
        from = withPartners(items, from - 1);
        return { from, owner: ownersIn(scene, items, from, cue), words, times };
      }
    } else if (WORDS.possessives.has(word)) {
      words.unshift(word);
      return { from: from - 1, owner: [], words, times };
    } else if (
      word === 'of' &&
      /(?:^|\s)(?:round|series|set|string|rounds|couple|number|day|days|hours|weeks|months|flurry|host|kind)$/.test(
        items[from - 2]?.lower ?? '',
      )
    )
      words.unshift(word);
    else if (
      item.pos === 'DET' ||
      item.pos === 'ADJ' ||
      item.pos === 'NOUN' ||
      item.pos === 'PROPN' ||
      item.pos === 'NUM' ||
      word === '-' ||
      STATUS_WORDS.beforeNoun.has(word)
    )
      words.unshift(word);
    else if (item.pos === 'ADP' && items[from]?.lower === '-') words.unshift(word);
    else if (isBetweenAdjectives(items, from - 1) || (word === 'working' && from === cue)) words.unshift(word);
    else break;
    from--;
  }
  return { from, owner: [], words, times };
}

/** "A cancelled a meeting", "A cancelled talks", not "the cancelled meeting": a verb before an article, or behind its subject. */
function isPredicate(items: readonly Item[], at: number): boolean {
  const [before, verb, after] = [items[at - 1], items[at], items[at + 1]];
  if (verb?.kind !== 'word' || verb.pos !== 'VERB') return false;
  if (/^(?:a|an|the)$/.test(after?.lower ?? '')) return true;
  return before?.kind === 'name' ? !before.possessive : /^(?:AUX|NOUN|PRON)$/.test(before?.pos ?? '');
}

/** "a warm and productive meeting", "long, frank talks". */
function isBetweenAdjectives(items: readonly Item[], at: number): boolean {
  const [before, after] = [items[at - 1], items[at + 1]];
  if (!/^(?:and|but|,)$/.test(items[at]?.lower ?? '')) return false;
  return before?.kind === 'word' && before.pos === 'ADJ' && after?.kind === 'word' && after.pos === 'ADJ';
}

/** Whose meeting it is: whom the pronoun stands for ("their previous meeting"), or the names that own it. */
function ownersIn(scene: Scene, items: readonly Item[], from: number, cue: number): readonly Party[] {
  const pronoun = items[from]?.mention?.form === 'pronoun' ? namedParty(scene, items[from]) : null;
  if (pronoun) return [pronoun];
  const last = items.findIndex(({ possessive }, i) => i >= from && i < cue && possessive);
  const names = items.slice(from, last + 1).filter(({ kind }) => kind === 'name');
  return names.flatMap((item) => namedParty(scene, item) ?? []);
}

/** "Modi and Trump's meeting": the owner's partners. */
function withPartners(items: readonly Item[], owner: number): number {
  let from = owner;
  while (items[from - 1]?.lower === 'and' && items[from - 2]?.kind === 'name') from -= 2;
  return from;
}

interface Link {
  readonly how: string;
  readonly chain: Chain;
}

/** "with A and B" behind the noun, also behind a topic ("talks on trade between A and B"). */
function linkOf(scene: Scene, items: readonly Item[], cue: number, from: number): Link | null {
  // "made a phone call to X"
  if (/^calls?$/.test(items[cue]?.lower ?? '') && items[cue + 1]?.lower === 'to') {
    const chain = readChain(scene, items, cue + 2);
    if (chain.parties.some(({ kind }) => kind === 'person')) return { how: 'with', chain };
  }
  for (let at = from; at < Math.min(items.length, cue + 14); at++) {
    const item = items[at];
    if (!item) return null;
    const how = item.kind === 'word' ? LINKS.get(item.lower) : undefined;
    if (how && (how !== 'of' || at === cue + 1)) {
      const chain = readChain(scene, items, at + 1, items.length, item.lower === 'between');
      if (chain.parties.length > 0 && !(how === 'between' && item.lower === 'including')) return { how, chain };
      if (at === from) return null;
    }
    // "talks began on Monday between A and B": the sides stand behind what the talks did.
    if (at <= from + 1 && item.kind === 'word' && WORDS.happened.has(item.lower) && item.pos !== 'NOUN') {
      const stop = readSetting(scene, items, items[at + 1]?.lower === 'place' ? at + 2 : at + 1).stop;
      if (items[stop]?.lower !== 'between') return null;
      const chain = readChain(scene, items, stop + 1, items.length, true);
      return chain.parties.length > 1 ? { how: 'between', chain } : null;
    }
    // "a meeting planned for Monday with mediators": a participle of the noun's own.
    if (PARTICIPLE.test(item.lower) && at <= from + 1) continue;
    if (item.lower === ',' || item.lower === '.' || item.lower === ';' || item.pos === 'VERB' || item.pos === 'AUX')
      return null;
    // "a meeting at his home with X": whose home it is.
    if (WORDS.possessives.has(item.lower)) continue;
    if (item.mention?.kind === 'person' || MEETING_NOUNS.has(item.lower)) return null;
  }
  return null;
}

const PARTICIPLE = /^(?:planned|scheduled|set|due|held|arranged|called|brokered|mediated|hosted)$/;

function governorOf(items: readonly Item[], from: number): Governor | null {
  let at = from - 1;
  let preposition: string | null = null;
  const first = items[at];
  if (!first) return null;
  if (first.pos === 'ADP' || first.lower === 'to') {
    preposition = first.lower;
    // "walked out of a meeting", "emerged from talks": whoever leaves it was there.
    const leaves =
      preposition === 'from' ? LEFT : preposition === 'of' && items[at - 1]?.lower === 'out' ? WALKED : null;
    if (leaves) {
      const verb = preposition === 'of' ? at - 2 : at - 1;
      return leaves.test(items[verb]?.lower ?? '') ? { verb, preposition } : null;
    }
    // "presided over a summit"
    if (preposition === 'over' && items[at - 1]?.lower.startsWith('presid') === true)
      return { verb: at - 1, preposition: null };
    if (!/^(?:in|for|into|to|at|down)$/.test(preposition)) return null;
    at--;
    // "hosted Abe for talks", "took part in talks", "sat down for lunch", "returned to Geneva for talks".
    for (let steps = 0; steps < 8 && at >= 0; steps++, at--) {
      const item = items[at];
      if (!item || item.lower === ',' || item.pos === 'SCONJ') return null;
      if (item.pos === 'VERB' || (item.kind === 'word' && WORDS.lightVerbs.has(item.lower) && item.pos !== 'ADJ'))
        return { verb: at, preposition };
    }
    return null;
  }
  if (first.kind === 'word' && (first.pos === 'VERB' || first.pos === 'AUX' || WORDS.lightVerbs.has(first.lower)))
    return { verb: at, preposition };
  return null;
}

const LEFT = /^(?:emerg(?:e|es|ed|ing)|return(?:s|ed|ing)?)$/;
const WALKED = /^(?:walk(?:s|ed|ing)?|storm(?:s|ed|ing)?|c(?:o|a)m(?:e|es|ing))$/;

/** Standing talks of states and bodies ("restarted talks for a trade deal", "ongoing negotiations") are no meeting. */
function isProcess(
  items: readonly Item[],
  cue: number,
  phrase: Phrase,
  light: Governor | null,
  parties: readonly Party[],
  { times, places }: Setting,
): boolean {
  const anchors = times.length + places.length;
  const word = items[cue]?.lower ?? '';
  if (!WORDS.processNouns.has(word)) return false;
  const governor = items[phrase.from - 1]?.lower ?? '';
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
    const opens = /^(?:beg[au]n|start(?:s|ed)?|open(?:s|ed)?)$/.test(governor);
    return anchors === 0 || (people < 2 && !times.some((time) => isDayTime(time) || (opens && isWeekTime(time))));
  }
  if (people > 0 && parties.length > 1 && !ongoing) return false;
  const verb = light ? (items[light.verb]?.lower ?? '') : '';
  const held = /^(?:hold|holds|held|holding|conducted|concluded|finished|wrapped|attended|hosted|have|had)$/.test(verb);
  const round = phrase.words.includes('round') || phrase.words.includes('latest') || phrase.words.includes('rounds');
  return anchors === 0 && !round && !(held && !ongoing) && !(people === 0 && parties.some(isDescribed) && !ongoing);
}

function nounForm(items: readonly Item[], cue: number, phrase: Phrase, form: MeetingKind, next: number): MeetingKind {
  const near = [...phrase.words, ...items.slice(cue + 1, Math.min(next, cue + 5)).map((item) => item.lower)];
  // A summit by video is a summit.
  if (/^summits?$/.test(items[cue]?.lower ?? '')) return 'summit';
  if (near.some((word) => WORDS.callMarks.has(word))) return 'call';
  if (near.includes('ministerial')) return 'ministerial';
  return form;
}

/** A noun of meeting, not the verb or another sense ("calls for", "call on", "the company of talks"). */
function isNoun(items: readonly Item[], cue: number): boolean {
  const item = items[cue];
  const word = item?.lower ?? '';
  if (!item || !MEETING_NOUNS.has(word)) return false;
  const [before, after] = [items[cue - 1], items[cue + 1]];
  if (/^calls?$/.test(word)) {
    // "a call on Sunday": a day, and not somebody called upon.
    const dated = after?.lower === 'on' && items[cue + 2]?.kind === 'time';
    if (
      after &&
      !dated &&
      /^(?:for|on|to|upon|out|center|centre|centers|centres|handlers|him|her|them|himself|itself|off|a|an|the|it|into)$/.test(
        after.lower,
      ) &&
      !WORDS.callMarks.has(before?.lower ?? '')
    )
      return after.lower === 'to' && WORDS.callMarks.has(before?.lower ?? '');
    if (item.pos === 'VERB')
      return WORDS.callMarks.has(before?.lower ?? '') || before?.pos === 'DET' || before?.pos === 'ADJ';
    return true;
  }
  if (word === 'meeting') {
    if (after?.lower === 'between') return true;
    if (isGerund(items, cue)) return false;
    if (item.pos === 'NOUN' || item.pos === 'PROPN') return !(before?.pos === 'AUX' && after?.lower === 'with');
    return (
      before !== undefined &&
      (before.pos === 'DET' ||
        before.pos === 'ADJ' ||
        before.possessive ||
        WORDS.possessives.has(before.lower) ||
        before.pos === 'NOUN')
    );
  }
  return (
    item.pos === 'NOUN' ||
    item.pos === 'PROPN' ||
    ((word === 'talks' || word === 'talk') &&
      before !== undefined &&
      (before.pos === 'ADJ' || before.pos === 'DET' || before.pos === 'VERB' || before.pos === 'ADP'))
  );
}

function severalOf(parties: readonly Party[]): boolean {
  return parties.length > 1 || parties.some((party) => party.plural && !WORDS.internalBodies.has(party.head));
}

/** A light verb's status stands unless the noun's own words say that nothing was held. */
function strongest(verb: MeetingStatus | null, noun: MeetingStatus): MeetingStatus {
  if (verb === null) return noun;
  return verb === 'held' ? (noun === 'planned' || noun === 'hypothetical' ? 'held' : noun) : verb;
}
