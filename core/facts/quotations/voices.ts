import type { Analysis } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import { type Speaker, TURN } from '../../model/fact.ts';
import { touching } from '../../model/sorted.ts';
import { type Range, spanOf } from '../../model/span.ts';
import { authorOf } from './author.ts';
import { isDocument } from './channel.ts';
import { type Described, describedBy } from './described.ts';
import { issuerOf, signersOf } from './documents.ts';
import type { Draft } from './drafts.ts';
import { bearerOf } from './epithets.ts';
import {
  goesOnAlone,
  goesOnAsBody,
  goesOnWith,
  type Heard,
  isOwnDocument,
  isUnnamedPerson,
  takenUp,
  unnamedVoice,
} from './going-on.ts';
import { oneOf } from './governed.ts';
import { answersQuestion, intervieweeOf } from './interview.ts';
import { authorReadOut, issuerInWords } from './issued.ts';
import { itOf } from './it.ts';
import { type LastHeard, lastHeardAs, voiceSort } from './last-heard.ts';
import { mentionOf } from './mentioned.ts';
import { namedLater } from './named-later.ts';
import { peopleTogether } from './people-together.ts';
import { namesItself, pronounOf } from './pronouns.ts';
import type { Named, Scene } from './scene.ts';
import { severalNamed } from './several.ts';
import { soleVoice } from './sole-voice.ts';
import { ASKED_BEFORE, TOLD_OF } from './told-of.ts';
import { isAnswer, surnameOf } from './turns.ts';
import { describedBefore, oneOfThem, spokesFor } from './unnamed.ts';

/**
 * Who each quotation's speaker is, for drafts in text order. A pronoun is nobody whom the words themselves name, nor the
 * one whom the sentence's opening addresses ("In a letter to Lee, he said"); "He added" is the speaker before; a document
 * speaks for who issued it.
 */
export function voicesOf(
  article: Article,
  analysis: Analysis,
  drafts: readonly Draft[],
  captions: readonly Range[],
): readonly Speaker[] {
  const entities = new Map(analysis.entities.map((one) => [one.id, one]));
  const scene: Scene = { article, analysis, entities, captions };
  const isAside = touching(captions);
  let last: Heard | null = null;
  // He of whose belief the article told last, where that is later than what anybody said: “...” alone below it is his.
  let thinker: Heard | null = null;
  let hidden: Heard | null = null;
  let voices: LastHeard = {};
  const heard = drafts.map((draft) => {
    const answers = answersQuestion(scene, draft) ? intervieweeOf(scene, draft) : null;
    if (answers) return { mention: null, entity: answers.id, name: answers.name };
    const told = thinker ?? last;
    if (told && goesOnAlone(scene, draft, told.draft)) return told.speaker;
    if (draft.rule === TOLD_OF || draft.rule === ASKED_BEFORE) {
      const one = onePerson(scene, draft, voiceOf(scene, draft, last && last.speaker, null));
      if (one.name !== null) last = { speaker: one, draft };
      return one;
    }
    const goesOn = last && (goesOnWith(scene, last, draft) || goesOnAsBody(scene, last, draft));
    const own =
      last && isOwnDocument(scene, draft, last)
        ? last.speaker
        : voiceOf(scene, draft, last && goesOn ? last.speaker : null, last && unnamedVoice(scene, last, draft));
    const known = lastHeardAs(scene, takenUp(scene, own, draft, [last, hidden]), draft, voices);
    const bearer = bearerOf(scene, known, draft, last);
    const speaker = bearer ? { ...known, entity: bearer.id, name: bearer.name } : known;
    const isPerson = scene.entities.get(speaker.entity ?? '')?.kind === 'person';
    // What a picture's line has somebody say is an aside: he who spoke above it goes on below.
    if (isAside(draft.carrier)) return speaker;
    const speaks = draft.cue?.mood === 'phrase' || draft.own.length > 0;
    // "Holm had asked her to sign": what lay before is no turn of the talk, and she who spoke goes on.
    if (isBackground(draft) && last !== null) return speaker;
    if (speaker.name !== null && (draft.cue?.frames.has('q') || (speaks && isPerson))) {
      last = { speaker, draft };
      voices = { ...voices, [voiceSort(scene, speaker)]: last };
      thinker = null;
    } else if (isPerson && draft.cue?.frames.has('c') && last?.draft.carrier !== draft.carrier)
      thinker = { speaker, draft };
    if (speaker.entity === null && /^(?:an?|one) \p{Ll}/iu.test(speaker.name ?? '')) hidden = { speaker, draft };
    return speaker;
  });
  return soleVoice(scene, drafts, namedLater(scene, drafts, heard));
}

/** Words in no marks that somebody "had said": told as what lay before. */
function isBackground({ cue, own, carrier: { items } }: Draft): boolean {
  if (cue === null || cue.mood !== 'finite' || own.length > 0) return false;
  return items.slice(cue.group, cue.verb).some(({ lower }) => lower === 'had');
}

/** A person, or somebody whom only words describe, who does not name himself; a body, a thing and several people say nothing. */
function onePerson(scene: Scene, draft: Draft, speaker: Speaker): Speaker {
  const person = scene.entities.get(speaker.entity ?? '');
  const known = person?.kind === 'person' && !person.plural && !namesItself(scene, draft, person);
  const described = speaker.entity === null && isUnnamedPerson(speaker.name);
  return known || described ? speaker : { mention: null, entity: null, name: null };
}

function voiceOf(scene: Scene, draft: Draft, before: Speaker | null, hidden: string | null): Speaker {
  const at = draft.speaker;
  if (!at) return { mention: null, entity: null, name: null };
  const mention = spanOf(scene.article.id, at);
  if (draft.rule === 'block-quote') return { mention, ...signatory(scene, at) };
  if (draft.rule === TURN) return { mention, ...labelled(scene, draft, at) };
  const author = authorReadOut(scene, draft);
  if (author) return author;
  const described = describedBy(scene, draft, at);
  const { words, entity, isOrgan } = described;
  const several = severalOf(scene, draft, described);
  if (several) return { mention, entity: null, name: several };
  if (entity !== null && isOrgan) return { mention, entity, name: words };
  const known =
    whomPronounMeans(scene, draft, described, before, hidden) ??
    (entity === null ? unnamedSpeaker(scene, draft, described) : null) ??
    calledSo(scene, draft, described);
  return { mention, entity: known.entity, name: known.name };
}

/** Those who speak together, where the phrase tells of more than one party; "Lee and Berg, who said: “I left.”" is the last of them. */
function severalOf(scene: Scene, draft: Draft, { entity, within }: Described): string | null {
  const kind = scene.entities.get(entity ?? '')?.kind;
  const isLast = kind === 'person' && draft.stands !== null && draft.own.length > 0;
  if ((kind === 'person' || kind === 'group') && !isLast) {
    const together = peopleTogether(scene, within, kind);
    if (together !== null) return together;
  }
  return kind === 'person' ? null : severalNamed(scene, within);
}

/** The line under a passage is the speaker's whole name, even where part of it is also a place's. */
function signatory(scene: Scene, at: Range): Named {
  const named = mentionOf(scene, at);
  const entity = named?.kind === 'person' ? (named.refersTo[0] ?? null) : null;
  return { entity, name: scene.entities.get(entity ?? '')?.name ?? scene.article.text.slice(at.start, at.end) };
}

/** "MR LEE", "THE PRESIDENT", "A": who has a turn of a transcript, by the surname or the office where capitals hide the name. */
function labelled(scene: Scene, draft: Draft, at: Range): Named {
  const { analysis, article, entities } = scene;
  const label = article.text.slice(at.start, at.end);
  const named = mentionOf(scene, at);
  const own = named?.kind === 'person' ? entities.get(named.refersTo[0] ?? '') : undefined;
  const office = label.toLowerCase().replace(/^the /, '');
  const people = analysis.entities.filter(({ kind, plural }) => kind === 'person' && !plural);
  const person =
    own ??
    (isAnswer(label) ? intervieweeOf(scene, draft) : null) ??
    people.find(({ name }) => surnameOf(name) === surnameOf(label)) ??
    people.find(({ role }) => role !== null && isOffice(article.text.slice(role.start, role.end), office)) ??
    null;
  return { entity: person?.id ?? null, name: person?.name ?? (isAnswer(label) ? null : inSmallLetters(label)) };
}

/** "Peru's President" holds the office of a president, a vice president another. */
function isOffice(role: string, office: string): boolean {
  const before = role.toLowerCase().endsWith(office) ? role.slice(0, role.length - office.length) : null;
  return before !== null && /^$|[ -]$/.test(before) && !/(?:vice|deputy|assistant|former|ex)[ -]$/i.test(before);
}

/** "SENIOR OFFICIAL" as a sentence would have it, but for a title before a name. */
function inSmallLetters(label: string): string {
  return label.replace(/(?<=\p{Lu})\p{Lu}+/gu, (letters) => letters.toLowerCase());
}

/** Who says it as "it", "I", "he" or "she"; null where the phrase is none of them, or "it" and "I" mean nobody known. */
function whomPronounMeans(
  scene: Scene,
  draft: Draft,
  { at, within, words, entity }: Described,
  before: Speaker | null,
  hidden: string | null,
): Named | null {
  if (/^it$/i.test(words) && entity === null) return before ?? itOf(scene, draft, at);
  const author = words === 'I' ? authorOf(scene) : null;
  if (author) return { entity: author.id, name: author.name };
  // “...,” they added: one person, too.
  if (/^they$/i.test(words) && before && ADDS.test(draft.cue?.lemma ?? '')) return before;
  if (!/^(?:he|she)$/i.test(words)) return null;
  // "..., said an official who gave no name. “...,” he said": not whom the official spoke of.
  if (hidden) return { entity: null, name: hidden };
  return pronounOf(scene, draft, within, entity, before);
}

const ADDS = /^(?:add|continue)$/;

/** Somebody whom the phrase names by no name: who signed or issued a document, one of several, a body's spokesperson. */
function unnamedSpeaker(scene: Scene, draft: Draft, described: Described): Named | null {
  const { within, words } = described;
  const document = isDocument(words);
  const signed = document || isCut(draft, described) ? signersOf(scene, within.end) : null;
  if (signed) return { entity: null, name: signed };
  const issuer = document ? issuerOf(scene, draft) : null;
  if (issuer) return { entity: issuer.id, name: issuer.name };
  const authority = issuerInWords(words);
  if (authority) return { entity: null, name: authority };
  if (/^one$/i.test(words)) return { entity: null, name: oneOfThem(scene, draft) };
  const spokesperson = spokesFor(scene, draft, words);
  return spokesperson ? { entity: null, name: spokesperson } : describedBefore(scene, draft, words);
}

/** By the name of the entity, or as the text has it; a pronoun that means nobody known is no name. */
function calledSo(scene: Scene, draft: Draft, described: Described): Named {
  const { words, within, entity, isThing } = described;
  const pronoun = /^(?:they|it|we|I|you|who|which|that|one|his|her|their|its)$/i.test(words);
  const asWritten = isThing ? words : oneOf(scene, within);
  const nobody = pronoun || NOBODY.test(words) || isCut(draft, described);
  const name = scene.entities.get(entity ?? '')?.name ?? (nobody ? null : asWritten);
  return { entity, name };
}

/** "Holm on Sep 21, 3:38 PM said:", "there", "I'm": when, where and a verb are nobody. */
const NOBODY =
  /^(?:there|here|(?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?|(?:i|you|we|they|he|she|it)['’](?:m|re|s|ve|d|ll))$/i;

/** A text that lost its beginning ("retary said: ...") names nobody. */
function isCut({ carrier }: Draft, { at, words, entity }: Described): boolean {
  return entity === null && at.start === carrier.start && /^\p{Ll}+$/u.test(words);
}
