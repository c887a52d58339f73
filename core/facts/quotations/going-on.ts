import type { Speaker } from '../../model/fact.ts';
import { firstEndingAfter } from '../../model/sorted.ts';
import type { Carrier } from './carriers.ts';
import { isDocument, isUnnamed } from './channel.ts';
import type { Draft } from './drafts.ts';
import { mentionOf } from './mentioned.ts';
import { arePeople, isOneUnnamed } from './people-words.ts';
import { isVerbal } from './phrases.ts';
import type { Scene } from './scene.ts';
import { TOLD_OF } from './told-of.ts';

/** A quotation and who said it. */
export interface Heard {
  readonly speaker: Speaker;
  readonly draft: Draft;
}

/** The speaker before, where a description means nobody else: "the diplomat", "the official", "they", "the Frenchman". */
export function takenUp(scene: Scene, own: Speaker, draft: Draft, before: readonly (Heard | null)[]): Speaker {
  const [last] = before;
  if (last && goesOnAsThey(scene, own, draft, last)) return last.speaker;
  if (own.entity !== null)
    return last && isHiddenOne(scene, own, draft, last) ? { ...own, entity: null, name: last.speaker.name } : own;
  // Who is not named is called by the same noun far on, whoever speaks between.
  const same = before.find((one) => one && isNear(one.draft, draft, FAR) && takesUp(own, one.speaker));
  if (same) return { ...own, name: same.speaker.name };
  return last && isNear(last.draft, draft) && isCompatriot(scene, own, draft, last)
    ? { ...own, entity: last.speaker.entity, name: last.speaker.name }
    : own;
}

/** "A senior diplomat said that Minister Lee would go. “...,” the diplomat said": who spoke last, and not of whom he spoke. */
function isHiddenOne(
  { article: { text } }: Scene,
  own: Speaker,
  draft: Draft,
  { speaker, draft: before }: Heard,
): boolean {
  if (!own.mention || !isNear(before, draft)) return false;
  return takesUp({ ...own, name: text.slice(own.mention.start, own.mention.end) }, speaker);
}

/** "Two sources told the agency so. They said ...": several who are not named, in the sentence before. */
function goesOnAsThey(
  { article: { text } }: Scene,
  { mention }: Speaker,
  draft: Draft,
  { speaker, draft: before }: Heard,
): boolean {
  if (!mention || !/^they$/i.test(text.slice(mention.start, mention.end)) || !isNear(before, draft)) return false;
  const name = speaker.name ?? '';
  const several = !/^the /i.test(name) && (/ and an? /i.test(name) || /(?:s|people)$/i.test(name));
  return several && speaker.entity === null && isUnnamed(name);
}

/** 'Envoy Ann Lee said so. "...," the Dane told reporters': who spoke in the sentence before, of whom no state is told. */
function isCompatriot(scene: Scene, { name }: Speaker, draft: Draft, { speaker, draft: before }: Heard): boolean {
  const person = scene.entities.get(speaker.entity ?? '');
  const unplaced = person?.kind === 'person' && (person.country === null || person.country === 'EU');
  const beside = before.carrier.paragraph === draft.carrier.paragraph && !isBetween(scene, before, draft);
  return (
    unplaced && beside && /^the \p{Lu}\p{Ll}+(?:man|woman|an|i|e|k)$/u.test(name ?? '') && isTitleOfNation(scene, draft)
  );
}

function isTitleOfNation(scene: Scene, { speaker }: Draft): boolean {
  const mention = speaker && mentionOf(scene, speaker);
  return mention?.form === 'title' && mention.kind === 'person' && mention.refersTo.length === 0;
}

/** 'A former clerk, who asked for silence, said so. "...," she said': whom the sentence right before has speak and does not name. */
export function unnamedVoice(scene: Scene, { speaker, draft: before }: Heard, draft: Draft): string | null {
  const { entity, name } = speaker;
  const one = entity === null && isUnnamedPerson(name);
  return one && before.carrier !== draft.carrier && isNear(before, draft, 1) && !isBetween(scene, before, draft)
    ? name
    : null;
}

/** Whether a speaker is one person who has no name here: neither a body nor a document. */
export function isUnnamedPerson(name: string | null): boolean {
  return name !== null && isOneUnnamed(name) && !isDocument(name);
}

/** So many paragraphs on, "he added" still goes on with the quotation before. */
const PARAGRAPHS = 2;

/** "the diplomat" after "an Egyptian diplomat close to the talks", "the official" after "a member of the team": who is not named is called so. */
function takesUp({ name }: Speaker, before: Speaker): boolean {
  const [, noun] = /^the (\p{Ll}+)$/iu.exec(name ?? '') ?? [];
  const described = before.name ?? '';
  if (before.entity !== null || noun === undefined) return false;
  const any = /^an? \p{Ll}/iu.test(described) && !isDocument(described);
  if (any && (/^(?:source|person)$/.test(noun) || (noun === 'official' && OFFICIAL.test(described)))) return true;
  return new RegExp(`^(?!the )(?:[\\p{L}-]+ )*${noun}(?!\\p{L})`, 'iu').test(described);
}

/** Who may be called an official: who serves a state or a body, and no farmer or witness. */
const OFFICIAL =
  /(?<!\p{L})(?:member|delegate|negotiator|diplomat|envoy|ambassador|adviser|advisor|aide|minister|secretary|officer|commander|general|spokes(?:man|woman|person)|representative|executive|director|manager|chief|head|leader|deputy|inspector|regulator|prosecutor|lawmaker|source|insider|person)(?!\p{L})/iu;

/** So many on, "the source" is still the one whom nobody named. */
const FAR = 6;

/** The sentence with which a quotation ends. */
export function endOf({ carrier, until }: Draft): Carrier {
  return until ?? carrier;
}

function isNear(before: Draft, draft: Draft, most = PARAGRAPHS): boolean {
  return draft.carrier.paragraph - endOf(before).paragraph <= most;
}

/** 'Lisk’s border service said so. "...," it said': a body that only words describe goes on in the next sentence. */
export function goesOnAsBody(scene: Scene, { speaker, draft: before }: Heard, draft: Draft): boolean {
  if (!draft.speaker || draft.carrier.paragraph - before.carrier.paragraph > 1 || before.carrier === draft.carrier)
    return false;
  const words = scene.article.text.slice(draft.speaker.start, draft.speaker.end);
  return (
    /^it$/i.test(words) &&
    scene.entities.get(speaker.entity ?? '')?.kind !== 'person' &&
    (speaker.entity !== null || !arePeople(speaker.name ?? '')) &&
    !isBetween(scene, before, draft)
  );
}

/** "He added" goes on with the quotation before; “...,” he said, with one in the sentence right before. */
export function goesOnWith(scene: Scene, { speaker, draft: before }: Heard, draft: Draft): boolean {
  if (!isNear(before, draft)) return false;
  if (/^(?:add|continue|go)$/.test(draft.cue?.lemma ?? '')) return true;
  if (isNextReport(scene, { speaker, draft: before }, draft)) return true;
  const isNamed = scene.entities.get(speaker.entity ?? '')?.kind === 'person';
  const speaks = before.own.length > 0 || (isNamed && opensSentence(before));
  const both = draft.own.length > 0 && speaks && draft.carrier !== before.carrier;
  return both && /^cue-(?:after|between)/.test(draft.rule) && !isBetween(scene, before, draft);
}

/** "Lee said that Holm was late. He said that she was ill": who reports goes on in the next sentence, and not of whom he told. */
function isNextReport(scene: Scene, { speaker, draft: before }: Heard, draft: Draft): boolean {
  const named = scene.entities.get(speaker.entity ?? '');
  if (named?.kind !== 'person' || named.plural || before.stands || before.carrier === draft.carrier) return false;
  const reports = [before, draft].every(({ cue }) => cue?.frames.has('q') && cue.mood === 'finite');
  const ends = [before, draft].every(({ rule }) => rule === 'cue-after-clause');
  return reports && (ends || (leads(before) && leads(draft))) && !isBetween(scene, before, draft);
}

/** Whether a sentence begins with who says it: no verb stands before. */
function leads(draft: Draft): boolean {
  const at = draft.speaker?.start ?? Infinity;
  return (
    opensSentence(draft) && !draft.carrier.items.some((item) => item.start < at && (item.marked || isVerbal(item)))
  );
}

/** "Lee said that Holm would go. “...,” he said": whose report a sentence is, and not of whom it is or what it has others say. */
function opensSentence({ carrier, speaker, cue }: Draft): boolean {
  return cue !== null && speaker !== null && speaker.start - carrier.start <= OPENING;
}

/** "In the capital on Tuesday, ": so many characters may stand before the subject of a sentence. */
const OPENING = 32;

/**
 * Whether words without a cue are of the voice before: a paragraph of marks alone right after it, or words in the next
 * sentence whose subject is a thing ("Talks lie “...”").
 */
export function goesOnAlone(scene: Scene, draft: Draft, before: Draft): boolean {
  if (draft.cue !== null) return false;
  const apart = draft.carrier.paragraph - endOf(before).paragraph;
  if (draft.rule === 'marks-alone' || draft.rule === TOLD_OF) {
    const alone = draft.carrier.items.every(({ marked, pos }) => marked !== null || pos === 'PUNCT');
    return alone && apart <= 1 && !isBetween(scene, before, draft);
  }
  const thing = draft.rule === 'subject-before-marks' && draft.speaker && !mentionOf(scene, draft.speaker);
  return Boolean(thing) && apart <= 1;
}

/** 'In a joint statement, the two guilds said so. "...," the statement read': of those whose words it carried in the sentence before. */
export function isOwnDocument({ article: { text } }: Scene, draft: Draft, { speaker, draft: before }: Heard): boolean {
  if (!draft.speaker || speaker.name === null || isDocument(speaker.name) || !isNear(before, draft, 1)) return false;
  const [, noun] = /^the (?:joint )?(\p{Ll}+)$/iu.exec(text.slice(draft.speaker.start, draft.speaker.end)) ?? [];
  if (noun === undefined || !isDocument(noun) || before.carrier === draft.carrier) return false;
  return new RegExp(`(?<!\\p{L})in an? (?:\\p{L}+ ){0,2}${noun}(?!\\p{L})`, 'iu').test(
    text.slice(before.carrier.start, before.carrier.end),
  );
}

/** Whether another sentence stands between two quotations. */
function isBetween({ analysis: { sentences }, captions }: Scene, before: Draft, draft: Draft): boolean {
  const { end } = endOf(before);
  let at = firstEndingAfter(sentences, end);
  for (let line = firstEndingAfter(captions, end); ; line += 1) {
    const caption = captions[line];
    if (!caption || caption.start > (sentences[at]?.start ?? -1)) break;
    at = firstEndingAfter(sentences, caption.end);
  }
  const next = sentences[at];
  return next !== undefined && next.start >= end && next.end <= draft.carrier.start;
}
