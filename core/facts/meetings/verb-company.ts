import type { Sentence } from '../../model/analysis.ts';
import { groupTimes } from './adverbs.ts';
import { areTheTwo, twoPeopleBefore, twoPeopleTold } from './counterpart.ts';
import { coordinated, isCouncil, isPassive, isSeveral, isSpeech } from './cue-verbs.ts';
import { THEY } from './numbered.ts';
import { objectFits } from './object-fits.ts';
import { calledIn, calledOn, type MeetingObject, objectOf, unnamedCounterpart, whomBefore } from './objects.ts';
import type { Party } from './party.ts';
import type { Item, Scene } from './scene.ts';
import type { Setting } from './setting.ts';
import { type Subject, subjectAfter, subjectOf, type VerbGroup, verbGroup } from './subject.ts';
import { unknownName, unknownObject, unknownPair } from './unknown.ts';
import { joined } from './whereabouts.ts';
import type { MeetingVerb } from './words.ts';

/** A verb of meeting where it stands. */
export interface VerbCue {
  readonly cue: number;
  readonly verb: MeetingVerb;
  readonly group: VerbGroup;
  /** What stands between the verb and its object: "spoke today by phone with". */
  readonly between: Setting;
}

/** Who meets whom, as far as a verb of meeting tells. */
export interface VerbCompany {
  readonly subject: Subject;
  /** Of no parties where the subject says who met: "the two met". */
  readonly object: MeetingObject;
  /** Whom one person met, where only the rest of the article says it. */
  readonly counterpart: Party | null;
  /** "called on X in Oslo": a visit, and no call. */
  readonly isVisit: boolean;
}

/** Those who meet; null where nobody acts, or whoever is named could not be met so. */
export function verbCompany(scene: Scene, sentence: Sentence, items: readonly Item[], at: VerbCue): VerbCompany | null {
  const { cue, verb, group, between } = at;
  const passive = isPassive(items, cue, group.words);
  if (passive && items[cue]?.lower === 'met') return null;
  const visit = passive ? null : (calledOn(scene, items, cue, group.from) ?? calledIn(scene, items, cue, group.from));
  const direct = visit ?? objectOf(scene, items, cue, verb, between, passive);
  // "Silva, whom Holm telephoned on Monday": the object stands before the clause.
  const whom = !passive && (direct?.parties.length ?? 0) === 0 ? whomBefore(scene, items, group.from, cue) : null;
  const stranger = passive || direct ? null : unknownObject(scene, sentence, items, between.stop, verb);
  const object = whom ?? direct ?? stranger;
  if (!object) return null;
  const subject = actorsOf(scene, sentence, items, at, object);
  if (!subject) return null;
  // Two sides of which one is a stranger: the other must be somebody.
  if (stranger && !subject.parties.some(({ kind }) => kind === 'person')) return null;
  if (isSpeech(items, cue, between.stop, object.parties)) return null;
  // "the plan was warmly received by members": things are liked so, and people by a host.
  if (passive && isLiked(items, cue) && subject.parties.every(({ kind }) => kind === 'described')) return null;
  if (object.parties.length > 0) {
    if (!visit && !objectFits(scene, items, object, verb, subject.parties)) return null;
    return { subject, object, counterpart: null, isVisit: visit !== null };
  }
  // "The two spoke on Friday": those who are told of before, whoever is named behind.
  const two = areTheTwo(subject.parties) ? twoPeopleTold(scene, items, subject.from) : [];
  if (two.length > 0) return { subject: { ...subject, parties: two }, object, counterpart: null, isVisit: false };
  if (verb.form === 'call' && !subject.parties.every(({ kind }) => kind === 'person')) return null;
  const counterpart = unnamedCounterpart(scene, items, cue, subject.parties);
  if (counterpart || isSeveral(subject.parties)) return { subject, object, counterpart, isVisit: false };
  // A council that meets is several by itself.
  if (!isCouncil(subject.parties, joined([between, groupTimes(items, group.from, cue)], between))) return null;
  const members = subject.parties.map((party) => ({ ...party, plural: true }));
  return { subject: { ...subject, parties: members }, object, counterpart: null, isVisit: false };
}

function isLiked(items: readonly Item[], cue: number): boolean {
  return (
    items[cue]?.lower === 'received' &&
    /^(?:well|warmly|badly|poorly|coolly|coldly|favou?rably|enthusiastically|positively|negatively)$/.test(
      items[cue - 1]?.lower ?? '',
    )
  );
}

/** The subject, or who stands in its place; null before an imperative. */
function actorsOf(
  scene: Scene,
  sentence: Sentence,
  items: readonly Item[],
  { cue, verb, group }: VerbCue,
  object: MeetingObject,
): Subject | null {
  const first = coordinated(items, cue);
  const subject =
    first < 0 ? subjectOf(scene, items, group, cue) : subjectOf(scene, items, verbGroup(items, first), first);
  const they = items[group.from - 1]?.lower === 'they';
  // "Meet your neighbours!": nobody who acts stands before a bare infinitive.
  if (verb.isBase && subject.bare && !they && group.words.length === 0) return null;
  // "Silva and Holm had discussed it when they met": these two, whatever group was named last.
  const two =
    they && object.parties.length === 0 && !areSeveralPeople(subject.parties) ? theTwo(scene, items, group.from) : [];
  if (two.length > 0) return { ...subject, parties: two };
  if (subject.parties.length > 0) return subject;
  const after = items[cue]?.lower.endsWith('ing') === true ? subjectAfter(scene, items, cue + 1) : null;
  if (after && after.parties.length > 0) return { ...subject, parties: after.parties, bare: false };
  if (object.parties.length > 0) return { ...subject, parties: unknownName(scene, items, group.from, object) };
  const pronoun = they ? theyBefore(items, group.from) : [];
  return {
    ...subject,
    parties: pronoun.length > 0 ? pronoun : unknownPair(scene, sentence, items, group.from),
  };
}

/** "They talked for an hour": the two of this sentence, or where the word opens it those of the one before. */
function theTwo(scene: Scene, items: readonly Item[], to: number): readonly Party[] {
  return to === 1 ? twoPeopleTold(scene, items, to) : twoPeopleBefore(scene, items, to);
}

function areSeveralPeople(parties: readonly Party[]): boolean {
  return parties.flatMap(({ kind, entities }) => (kind === 'person' || kind === 'group' ? entities : [])).length > 1;
}

/** "They met again": whoever met before, as the passage before tells; `numberedParties` finds them. */
function theyBefore(items: readonly Item[], group: number): readonly Party[] {
  const they = items[group - 1];
  const again = items.slice(group, group + 6).some(({ lower }) => /^(?:again|once|twice|next|later)$/.test(lower));
  if (!they || !again) return [];
  return [{ start: they.start, end: they.end, kind: 'described', entities: [], name: THEY, plural: true, head: THEY }];
}
