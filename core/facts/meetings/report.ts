import type { EntityId, Time } from '../../model/analysis.ts';
import { addDays, daysBetween, type IsoDay } from '../../model/calendar.ts';
import { type DatedBy, datedBy, UNDATED } from '../../model/dated.ts';
import type { MeetingReport, MeetingStatus, Participant } from '../../model/fact.ts';
import { firstIndex } from '../../model/sorted.ts';
import { nonEmpty, type Range, type Span, spanOf } from '../../model/span.ts';
import { isAdded } from './beside.ts';
import { twoPeopleBefore } from './counterpart.ts';
import type { Draft } from './draft.ts';
import type { Party } from './party.ts';
import { relativeTo } from './relative.ts';
import type { Scene } from './scene.ts';
import type { Setting } from './setting.ts';
import type { Telling } from './telling.ts';
import { WORDS } from './words.ts';

/** The reports of a draft: one, or one for each counterpart of separate meetings, and one for each further setting. */
export function reportsOf(scene: Scene, draft: Draft): readonly Telling[] {
  const subject = participantsOf(scene, draft, draft.subject, true);
  const groups = draft.separate && draft.others.length > 1 ? draft.others.map((party) => [party]) : [draft.others];
  // "A and B met with him respectively": each of those who act, on a day of their own.
  const hosts =
    draft.separate && draft.others.length === 1 && draft.subject.length > 1
      ? draft.subject.map((party) => participantsOf(scene, draft, [party], true))
      : null;
  const several = groups.length > 1 || hosts !== null;
  const reports: Telling[] = [];
  for (const [acting, group] of hosts?.map((host) => [host, draft.others] as const) ??
    groups.map((one) => [subject, one] as const)) {
    const participants = distinct(scene, [...acting, ...participantsOf(scene, draft, group, false)]);
    if (!isMeeting(draft, participants, group)) continue;
    const end = several ? (group[0]?.end ?? 0) : endOf(draft);
    const evidence = { start: startOf(draft), end: Math.max(end, draft.items[draft.cue]?.end ?? 0) };
    reports.push(build(scene, draft, participants, draft.setting, evidence, several));
    for (const further of draft.setting.further)
      reports.push(
        build(scene, draft, participants, inherited(further, draft.setting), furtherRange(draft, further), false),
      );
  }
  return reports;
}

function build(
  scene: Scene,
  draft: Draft,
  participants: readonly Participant[],
  setting: Setting,
  evidence: Range,
  several: boolean,
): Telling {
  const article = scene.article.id;
  const span = spanOf(article, evidence);
  const date = lasting(shifted(dateOf(scene, draft, setting), draft.shift), draft.lasted);
  const place = setting.places[0] ?? (setting.here || isNews(scene, draft, setting) ? datelinePlace(scene) : null);
  const occasion = setting.occasions[0];
  const report: MeetingReport = {
    kind: 'meeting',
    id: `meeting:${article}:${span.start}-${span.end}`,
    evidence: nonEmpty([span], 'evidence of a meeting'),
    rule: draft.rule,
    certainty: 'stated',
    form: draft.form,
    status: statusAgainst(scene, draft, date),
    participants,
    place: place ? { name: place.name, at: spanOf(article, place) } : null,
    occasion: occasion ? { name: occasion.name, at: spanOf(article, occasion) } : null,
    date,
    refersBack: draft.refersBack,
    background: draft.background,
    relative: null,
  };
  return {
    report,
    separate: several,
    added: isAdded(draft),
    // "met for five hours" says how long and not when.
    timed: setting.times.some(({ time }) => time?.type === 'DATE' || time?.type === 'TIME'),
    dates: relativeTo(scene, draft, span),
  };
}

/** Parties as participants, each entity once; "we" and an unnamed poster are the speaker of the quotation. */
function participantsOf(
  scene: Scene,
  draft: Draft,
  parties: readonly Party[],
  acting: boolean,
): readonly Participant[] {
  const participants: Participant[] = [];
  const cue = draft.items[draft.cue];
  const quotation = cue
    ? (scene.quotationAt(cue.start) ?? (parties.length === 0 ? scene.repeatedAt(draft.sentence.start) : null))
    : null;
  const speaks = parties.some((party) => WORDS.firstPerson.has(party.head));
  if (quotation && acting && (speaks || parties.length === 0)) {
    const { speaker } = quotation;
    if (speaker.name !== null && speaker.mention !== null) {
      participants.push({
        entity: speaker.entity,
        name: nameOf(scene, speaker.entity) ?? speaker.name,
        mention: speaker.mention,
      });
    }
  }
  // "SILVA: We met X", printed without marks.
  const own = acting && !quotation && (speaks || (parties.length === 0 && isFirstPerson(draft)));
  const turn = cue && own ? scene.turnAt(cue.start) : null;
  const name = nameOf(scene, turn?.entity ?? null);
  if (turn && name !== null)
    participants.push({ entity: turn.entity, name, mention: spanOf(scene.article.id, turn.mention) });
  for (const party of acting ? parties.map((one) => peopleMeant(scene, draft, one)) : parties) {
    if (WORDS.firstPerson.has(party.head)) continue;
    const mention = spanOf(scene.article.id, party);
    if (party.entities.length === 0) participants.push({ entity: null, name: party.name, mention });
    for (const entity of party.entities) participants.push({ entity, name: nameIn(scene, entity, party), mention });
  }
  return participants;
}

/** "We met X", "we had a good meeting": the pronoun stands right before the clause's verb. */
function isFirstPerson({ items, from, cue }: Draft): boolean {
  return items.slice(Math.max(0, from - 2), cue).some(({ lower }) => WORDS.firstPerson.has(lower));
}

/** "Silva told Holm that the two countries should be partners when they met": it is people that meet, where two are named. */
function peopleMeant(scene: Scene, draft: Draft, party: Party): Party {
  if (party.head !== 'they' || party.entities.some((id) => scene.entities.get(id)?.kind !== 'place')) return party;
  const people = twoPeopleBefore(scene, draft.items, draft.cue).flatMap(({ entities }) => entities);
  return people.length === 2 ? { ...party, entities: people } : party;
}

/** The entity's name; a group's in the fuller words of this passage ("leaders of the rail unions"). */
function nameIn(scene: Scene, entity: EntityId, party: Party): string {
  const name = nameOf(scene, entity);
  const fuller = scene.entities.get(entity)?.kind === 'group' && party.name.includes(name ?? '');
  return name === null || fuller ? party.name : name;
}

function nameOf(scene: Scene, entity: EntityId | null): string | null {
  return entity === null ? null : (scene.entities.get(entity)?.name ?? null);
}

/** Each once; a state beside its own minister is no further participant. */
function distinct(scene: Scene, participants: readonly Participant[]): readonly Participant[] {
  const countries = new Set(
    participants.flatMap(({ entity }) => {
      const found = entity === null ? undefined : scene.entities.get(entity);
      return found?.kind === 'person' && found.country !== null ? [found.country] : [];
    }),
  );
  const seen = new Set<string>();
  return participants.filter(({ entity, name }) => {
    const found = entity === null ? undefined : scene.entities.get(entity);
    if (found?.kind === 'place' && found.country !== null && countries.has(found.country)) return false;
    const key = entity ?? name.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Two parties at least, or several people under one name ("Senior ministers met on Wednesday"). */
function isMeeting(draft: Draft, participants: readonly Participant[], group: readonly Party[]): boolean {
  if (participants.some(({ name }) => isOfThePress(name))) return false;
  if (participants.length > 1) return true;
  if (draft.others.length > 0)
    return (
      group.length > 0 &&
      participants.length > 0 &&
      draft.subject.length === 0 &&
      draft.rule.startsWith('verb') &&
      false
    );
  return draft.subject.some((party) => party.plural) && participants.length === 1;
}

/** Whoever speaks with a reporter, a newspaper or its editors gives an interview. */
function isOfThePress(name: string): boolean {
  const words = name.toLowerCase().split(' ');
  const last = words.at(-1) ?? '';
  return WORDS.notCounterparts.has(last) || (last === 'board' && words.at(-2) === 'editorial');
}

/** From the subject, or from a time or place that stands before it ("Last week, ..."). */
function startOf(draft: Draft): number {
  const cue = draft.items[draft.cue]?.start ?? 0;
  const from = draft.items[draft.from]?.start ?? cue;
  const subject = draft.subject.map((party) => party.start).filter((start) => start >= from && start < cue);
  const lead = [...draft.setting.times, ...draft.setting.places]
    .map((range) => range.start)
    .filter((start) => start < from && from - start < LEAD);
  const title = titleStart(draft, Math.min(cue, ...subject));
  return Math.min(subject.length > 0 ? title : from, ...lead);
}

/** A fronted phrase stands no further before its subject than this, in characters. */
const LEAD = 60;

/** The start of the item that holds a party: with its title. */
function titleStart(draft: Draft, start: number): number {
  return draft.items.find((item) => item.end > start && item.start <= start)?.start ?? start;
}

function endOf(draft: Draft): number {
  return draft.items[draft.to - 1]?.end ?? draft.items[draft.cue]?.end ?? 0;
}

function furtherRange(draft: Draft, further: Setting): Range {
  const end = draft.items[further.end - 1]?.end ?? 0;
  const starts = [...further.times, ...further.places].map((range) => range.start);
  let start = Math.min(end - 1, ...starts);
  // "and earlier in January": the words that link it belong to the passage.
  const first = draft.items.findIndex((item) => item.start >= start);
  for (let i = first - 1; i >= Math.max(0, first - 5); i--) {
    const item = draft.items[i];
    if (!item || item.kind !== 'word') break;
    start = item.start;
    if (item.lower === 'and') break;
  }
  return { start, end };
}

/** A further meeting told by its time alone shares the place of the first. */
function inherited(further: Setting, first: Setting): Setting {
  return further.places.length > 0 ? further : { ...further, places: first.places };
}

function dateOf(scene: Scene, draft: Draft, setting: Setting): DatedBy {
  const times = setting.times.flatMap((item) =>
    item.time && item.time.type !== 'DURATION' && item.time.type !== 'SET' ? [item.time] : [],
  );
  const inQuotation = scene.quotationAt(draft.items[draft.cue]?.start ?? 0) !== null;
  const usable = times.length > 0 ? times : sameDay(scene, draft);
  return datedFrom(scene, draft, inQuotation ? usable.filter((time) => !isDeictic(time)) : usable);
}

/** "on Sunday, a day after meeting X": the day that the count leads to; nothing where the other day is not known. */
function shifted(date: DatedBy, days: number | undefined): DatedBy {
  if (days === undefined || date.earliest === null) return date;
  if (date.earliest !== date.latest || date.because === null) return UNDATED;
  const day = addDays(date.earliest, days);
  return datedBy(day, day, date.basis, { ...date.because, rule: 'counted-from-another-day' });
}

/** The days of a meeting that went on for several up to a day. */
function lasting(date: DatedBy, days: number | undefined): DatedBy {
  if (days === undefined || date.latest === null || date.earliest !== date.latest) return date;
  return datedBy(addDays(date.latest, 1 - days), date.latest, date.basis, date.because);
}

/** How many items around its cue a meeting's day is looked for. */
const NEAR = 60;

/** In somebody's words "today" is the day of those words, which need not be the day of publication. */
function isDeictic(time: Time): boolean {
  return time.from === 'publication' && !/weekday/.test(time.rule);
}

/** "met with X of Y to review ... today": the day of publication, named later in the same sentence outside of quotations. */
function sameDay(scene: Scene, draft: Draft): readonly Time[] {
  const { published } = scene.article;
  if (draft.background || published.earliest === null || published.earliest !== published.latest) return [];
  const found = draft.items
    .slice(Math.max(0, draft.cue - NEAR), draft.cue + NEAR)
    .find(
      (item) =>
        item.time &&
        item.time.earliest === published.earliest &&
        item.time.latest === published.latest &&
        isDeictic(item.time) &&
        scene.quotationAt(item.start) === null,
    );
  return found?.time ? [found.time] : [];
}

function datedFrom(scene: Scene, draft: Draft, times: readonly Time[]): DatedBy {
  const day = times.find((time) => time.earliest !== null && time.earliest === time.latest);
  const time =
    day ?? times.find((t) => t.choices.length > 1) ?? times.find((t) => t.earliest !== null || t.latest !== null);
  if (!time) return UNDATED;
  const span = daysFromTo(scene, time);
  const told = span ?? time;
  const spans: Span[] = [told, ...time.because].map((range) => spanOf(scene.article.id, range));
  const words = scene.article.text.slice(told.start, told.end);
  const { published } = scene.article;
  let { earliest, latest } = span ?? time;
  if (earliest !== null && latest !== null && earliest > latest) return UNDATED;
  // What was held was held by the day of publication; what is planned lies on it or after it.
  if (
    draft.status === 'held' &&
    published.latest !== null &&
    latest !== null &&
    latest > published.latest &&
    (earliest ?? '') <= published.latest &&
    time.value.length > 4
  )
    latest = published.latest;
  // The weekday of a meeting to come is the next of its name, whatever the sentence's other tenses make likely.
  const moved = !span && draft.status === 'planned' && !isTakenBack(draft) && isPastWeekday(time, published.earliest);
  if (moved && earliest !== null && latest !== null) [earliest, latest] = [addDays(earliest, 7), addDays(latest, 7)];
  // "visited Lima in July, when she met X", in May: whoever has met did so in the July before.
  const over = draft.status === 'held' || isTakenBack(draft);
  const past = !span && over && isToldAsPast(draft) ? beforePublication(time, published.latest) : null;
  if (past) [earliest, latest] = past;
  if (
    draft.status === 'planned' &&
    !span &&
    published.earliest !== null &&
    earliest !== null &&
    earliest < published.earliest &&
    (latest ?? '9') >= published.earliest
  )
    earliest = published.earliest;
  return datedBy(
    earliest,
    latest,
    'stated',
    {
      rule: moved
        ? time.rule.replace('weekday-before', 'weekday-after')
        : past
          ? time.rule.replace('-after-', '-before-')
          : time.rule,
      values: {
        words,
        ...(published.earliest !== null && published.earliest === published.latest
          ? { published: published.earliest }
          : {}),
      },
      spans,
    },
    time.choices,
  );
}

/** The verb that tells of the meeting, or the one that the noun hangs on, is in the past tense. */
function isToldAsPast({ items, from, cue }: Draft): boolean {
  return items
    .slice(from, cue + 1)
    .some(({ kind, lower, pos }) => kind === 'word' && (PAST.test(lower) || (pos === 'VERB' && lower.endsWith('ed'))));
}

const PAST = /^(?:met|spoke|spoken|held|had|sat|took|rang|was|were|went|flew|came)$/;

/** A month, a day of the year or a weekday valued as the next one to come: the one before publication; null for other times. */
function beforePublication(
  { rule, earliest, latest }: Time,
  published: IsoDay | null,
): readonly [IsoDay, IsoDay] | null {
  if (published === null || earliest === null || latest === null || earliest <= published) return null;
  if (!rule.endsWith('-after-publication')) return null;
  if (rule.startsWith('weekday')) return [addDays(earliest, -7), addDays(latest, -7)];
  if (!/^(?:month|full-date)\b/.test(rule) || yearBefore(earliest) > published) return null;
  return [yearBefore(earliest), yearBefore(latest)];
}

function yearBefore(day: IsoDay): IsoDay {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0');
  return `${year}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`;
}

/** A range goes on for no longer, in days: "from 2 to 4 March"; more is two times of the year. */
const LONGEST_RANGE = 21;

/** "Feb 2- 4", "from 2 to 4 March": both ends, whichever of them is told first. A range stays a range. */
function daysFromTo({ analysis, article }: Scene, time: Time): (Range & { earliest: IsoDay; latest: IsoDay }) | null {
  const at = firstIndex(analysis.times, ({ start }) => start >= time.start);
  for (const [from, to] of [
    [analysis.times[at], analysis.times[at + 1]],
    [analysis.times[at - 1], analysis.times[at]],
  ]) {
    if (!from || !to || !isOneDay(from) || !isOneDay(to)) continue;
    const between = article.text.slice(from.end, to.start);
    const days = daysBetween(from.earliest, to.earliest);
    if (/^\s{0,2}(?:-|–|—|to|and|until|through|till)\s{0,2}$/.test(between) && days > 0 && days <= LONGEST_RANGE)
      return { start: from.start, end: to.end, earliest: from.earliest, latest: to.earliest };
  }
  return null;
}

function isOneDay(time: Time): time is Time & { earliest: IsoDay; latest: IsoDay } {
  return time.type === 'DATE' && time.earliest !== null && time.earliest === time.latest;
}

function isPastWeekday({ rule, earliest, latest, choices }: Time, published: IsoDay | null): boolean {
  if (!rule.startsWith('weekday-before') || choices.length > 0 || published === null || latest === null) return false;
  return earliest === latest && latest < published && addDays(latest, 7) >= published;
}

/** A held meeting cannot lie wholly after the day of publication: then it is planned. What the sentence takes back is off. */
function statusAgainst(scene: Scene, draft: Draft, date: DatedBy): MeetingStatus {
  if (draft.status === 'planned' && isTakenBack(draft)) return 'called-off';
  const { latest } = scene.article.published;
  if (draft.status === 'held' && latest !== null && date.earliest !== null && date.earliest > latest) return 'planned';
  return draft.status;
}

/** "was due to meet X on Tuesday but the meeting was cancelled". */
function isTakenBack({ items, to }: Draft): boolean {
  const words = items.slice(to, to + TAKEN_BACK).map(({ lower }) => lower);
  return OFF.test(words.join(' '));
}

/** How far behind its clause, in items, a plan is taken back. */
const TAKEN_BACK = 14;
const OFF =
  /^(?:, )?but (?:the|that|this|their|his|her) (?:\w+ )?(?:meeting|talks|call|summit|visit|session) (?:was|were|(?:has|had|have) been) (?:\w+ )?(?:cancelled|canceled|postponed|called off|scrapped|shelved|put off|delayed|abandoned)\b/;

/**
 * The dateline's place is taken for a meeting in person without a place of its own: one that the article's first sentence
 * tells as news, or one of a part of the dateline's own day ("in the afternoon he will meet").
 */
function isNews(scene: Scene, draft: Draft, setting: Setting): boolean {
  if (draft.form === 'call' || draft.background || setting.places.length > 0) return false;
  if (draft.status !== 'held' && draft.status !== 'planned') return false;
  if (draft.items.slice(draft.from, draft.to + 6).some(({ lower }) => REMOTE.test(lower))) return false;
  if (setting.times.some(({ lower }) => PART_OF_DAY.test(lower))) return true;
  const first = scene.analysis.sentences.find((sentence) => sentence.kind === 'prose');
  if (draft.status !== 'held') return false;
  return (
    first === draft.sentence || (isFromConference(scene) && (isThere(scene, setting) || ofTheseDays(scene, setting)))
  );
}

/** Those who meet so are in no one place. */
const REMOTE = /^(?:online|virtual(?:ly)?|remote(?:ly)?|video|videolink|videoconference|teleconference)$/;

const CONFERENCE = /\b(?:summit|conference|forum|general assembly|COP ?\d\d|G7|G20|APEC)\b/i;

/** A report filed from a gathering: its first sentences name it. */
function isFromConference({ analysis, article }: Scene): boolean {
  if (!article.dateline) return false;
  const lead = openingOf(analysis);
  return lead.some(({ start, end }) => CONFERENCE.test(article.text.slice(start, end)));
}

/** "on the sidelines of the conference", where the first sentences name no town of it: it is that of the dateline. */
function isThere({ analysis }: Scene, { sidelines, occasions }: Setting): boolean {
  if (!sidelines && occasions.length === 0) return false;
  const lead = openingOf(analysis);
  const end = lead.at(-1)?.end ?? 0;
  // Mentions are in text order: those of the first sentences come first.
  const behind = firstIndex(analysis.mentions, (mention) => mention.start >= end);
  return !analysis.mentions
    .slice(0, behind)
    .some(
      ({ kind, form, start }) =>
        kind === 'place' && form === 'name' && lead.some((one) => one.start <= start && start < one.end),
    );
}

/** The first two sentences of prose, without a look at the rest: this is asked for every meeting of an article. */
function openingOf({ sentences }: Scene['analysis']): readonly Range[] {
  const first = sentences.findIndex(({ kind }) => kind === 'prose');
  const second = sentences.findIndex(({ kind }, i) => i > first && kind === 'prose');
  return [first, second].flatMap((i) => sentences[i] ?? []);
}

/** Told with a day of the last two before publication. */
function ofTheseDays({ article: { published } }: Scene, { times }: Setting): boolean {
  const { earliest, latest } = published;
  if (earliest === null || earliest !== latest) return false;
  const days = times.flatMap(({ time }) => (time?.earliest && time.earliest === time.latest ? [time.earliest] : []));
  return days.length > 0 && days.every((day) => day <= earliest && day >= addDays(earliest, -2));
}

const PART_OF_DAY = /^(?:(?:later )?(?:this|the) (?:morning|afternoon|evening)|(?:later )?today|tonight)$/;

function datelinePlace(scene: Scene): (Range & { readonly name: string }) | null {
  const { dateline } = scene.article;
  if (!dateline?.at || /[/&]| and /.test(dateline.text)) return null;
  // "PRESIDENT SILVA: ..." looks like a dateline, too.
  if (scene.turnAt(dateline.at.end)?.mention.start === dateline.at.start) return null;
  return { start: dateline.at.start, end: dateline.at.end, name: inSmallLetters(dateline.text) };
}

/** "RIO DE JANEIRO" is Rio de Janeiro; "U.S." and what is in small letters already stay. */
function inSmallLetters(place: string): string {
  return place.replace(/(?<![\p{L}.])\p{Lu}[\p{Lu}'’]+(?![\p{L}.])/gu, (word, at: number) => {
    const small = word.toLowerCase();
    return at > 0 && PARTICLES.test(small) ? small : word.charAt(0) + small.slice(1);
  });
}

const PARTICLES = /^(?:de|du|del|da|do|di|es|of|au|aux|sur|upon|am|an|der|la|le|les)$/;
