import type { Analysis, Mention } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { Speaker } from '../../model/fact.ts';
import { firstEndingAfter } from '../../model/sorted.ts';
import { overlaps, type Range, spanOf } from '../../model/span.ts';
import { authorOf } from './author.ts';
import { isDocument, isUnnamed } from './channel.ts';
import { issuerOf, signersOf } from './documents.ts';
import type { Draft } from './drafts.ts';
import { isGoverned, isOfState, isOrganOfState, oneOf, SEVERAL } from './governed.ts';
import { answersQuestion, intervieweeOf } from './interview.ts';
import { itOf } from './it.ts';
import { namedLater } from './named-later.ts';
import { pronounOf } from './pronouns.ts';
import { type Scene } from './scene.ts';
import { oneOfThem, spokesFor } from './unnamed.ts';

/**
 * Who each quotation's speaker is, for drafts in text order. A pronoun is nobody whom the words themselves name, nor the
 * one whom the sentence's opening addresses ("In a letter to Lee, he said"); "He added" is the speaker before; a document
 * speaks for who issued it.
 */
export function voicesOf(article: Article, analysis: Analysis, drafts: readonly Draft[]): readonly Speaker[] {
  const scene: Scene = { article, analysis, entities: new Map(analysis.entities.map((one) => [one.id, one])) };
  let last: Heard | null = null;
  let hidden: Heard | null = null;
  const heard = drafts.map((draft) => {
    const answers = answersQuestion(scene, draft) ? intervieweeOf(scene, draft) : null;
    if (answers) return { mention: null, entity: answers.id, name: answers.name };
    if (last && goesOnAlone(scene, draft, last.draft)) return last.speaker;
    const goesOn = last && (goesOnWith(scene, last.draft, draft) || goesOnAsBody(scene, last, draft));
    const own = voiceOf(scene, draft, last && goesOn ? last.speaker : null);
    const speaker = takenUp(scene, own, draft, [last, hidden]);
    const isPerson = scene.entities.get(speaker.entity ?? '')?.kind === 'person';
    if (speaker.name !== null && (draft.cue?.frames.has('q') || (draft.cue?.mood === 'phrase' && isPerson)))
      last = { speaker, draft };
    if (speaker.entity === null && /^(?:an?|one) \p{Ll}/iu.test(speaker.name ?? '')) hidden = { speaker, draft };
    return speaker;
  });
  return namedLater(scene, drafts, heard);
}

/** A quotation and who said it. */
interface Heard {
  readonly speaker: Speaker;
  readonly draft: Draft;
}

/** The speaker before, where a description means nobody else: "the diplomat", "the official", "they", "the Frenchman". */
function takenUp(scene: Scene, own: Speaker, draft: Draft, before: readonly (Heard | null)[]): Speaker {
  const [last] = before;
  if (last && goesOnAsThey(scene, own, draft, last)) return last.speaker;
  if (own.entity !== null) return own;
  // Who is not named is called by the same noun far on, whoever speaks between.
  const same = before.find((one) => one && isNear(one.draft, draft, FAR) && takesUp(own, one.speaker));
  if (same) return { ...own, name: same.speaker.name };
  return last && isNear(last.draft, draft) && isCompatriot(scene, own, draft, last)
    ? { ...own, entity: last.speaker.entity, name: last.speaker.name }
    : own;
}

/** "Two sources told the agency so. They said ...": several who are not named, in the sentence before. */
function goesOnAsThey(
  { article: { text } }: Scene,
  { mention }: Speaker,
  draft: Draft,
  { speaker, draft: before }: Heard,
): boolean {
  if (!mention || !/^they$/i.test(text.slice(mention.start, mention.end)) || !isNear(before, draft)) return false;
  const several = /^(?!the )(?:.* and an? .*|.*(?:s|people))$/iu.test(speaker.name ?? '') && speaker.entity === null;
  return several && isUnnamed(speaker.name ?? '');
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

/** So many paragraphs on, "he added" still goes on with the quotation before. */
const PARAGRAPHS = 2;

/** "the diplomat" after "an Egyptian diplomat close to the talks", "the official" after "a member of the team": who is not named is called so. */
function takesUp({ name }: Speaker, before: Speaker): boolean {
  const [, noun] = /^the (\p{Ll}+)$/iu.exec(name ?? '') ?? [];
  if (before.entity !== null || noun === undefined) return false;
  if (
    /^(?:official|source|person)$/.test(noun) &&
    /^an? \p{Ll}/iu.test(before.name ?? '') &&
    !isDocument(before.name ?? '')
  )
    return true;
  return new RegExp(`^(?!the )(?:[\\p{L}-]+ )*${noun}(?!\\p{L})`, 'iu').test(before.name ?? '');
}

/** So many on, "the source" is still the one whom nobody named. */
const FAR = 6;

function isNear(before: Draft, draft: Draft, most = PARAGRAPHS): boolean {
  return draft.carrier.paragraph - before.carrier.paragraph <= most;
}

/** 'Lisk’s border service said so. "...," it said': a body that only words describe goes on in the next sentence. */
function goesOnAsBody(scene: Scene, { speaker, draft: before }: Heard, draft: Draft): boolean {
  if (!draft.speaker || draft.carrier.paragraph - before.carrier.paragraph > 1 || before.carrier === draft.carrier)
    return false;
  const words = scene.article.text.slice(draft.speaker.start, draft.speaker.end);
  return (
    /^it$/i.test(words) &&
    scene.entities.get(speaker.entity ?? '')?.kind !== 'person' &&
    !isBetween(scene, before, draft)
  );
}

/** "He added" goes on with the quotation before; “...,” he said, with one in the sentence right before. */
function goesOnWith(scene: Scene, before: Draft, draft: Draft): boolean {
  if (!isNear(before, draft)) return false;
  if (/^(?:add|continue|go)$/.test(draft.cue?.lemma ?? '')) return true;
  const both = draft.own.length > 0 && before.own.length > 0 && draft.carrier !== before.carrier;
  return both && draft.rule.startsWith('cue-after') && !isBetween(scene, before, draft);
}

/**
 * Whether words without a cue are of the voice before: a paragraph of marks alone right after it, or words in the next
 * sentence whose subject is a thing ("Talks lie “...”").
 */
function goesOnAlone(scene: Scene, draft: Draft, before: Draft): boolean {
  if (draft.cue !== null) return false;
  const apart = draft.carrier.paragraph - before.carrier.paragraph;
  if (draft.rule === 'marks-alone') {
    const alone = draft.carrier.items.every(({ marked, pos }) => marked !== null || pos === 'PUNCT');
    return alone && apart <= 1 && !isBetween(scene, before, draft);
  }
  const thing = draft.rule === 'subject-before-marks' && draft.speaker && !mentionOf(scene, draft.speaker);
  return Boolean(thing) && apart <= 1;
}

/** Whether another sentence stands between two quotations. */
function isBetween({ analysis: { sentences } }: Scene, before: Draft, draft: Draft): boolean {
  const next = sentences[firstEndingAfter(sentences, before.carrier.end)];
  return next !== undefined && next.start >= before.carrier.end && next.end <= draft.carrier.start;
}

function voiceOf(scene: Scene, draft: Draft, before: Speaker | null): Speaker {
  const at = draft.speaker;
  if (!at) return { mention: null, entity: null, name: null };
  const within = draft.stands ?? at;
  const { article } = scene;
  const span = spanOf(article.id, at);
  const phrase = article.text.slice(within.start, within.end);
  // The line under a passage is the speaker's whole name, even where part of it is also a place's.
  if (draft.rule === 'block-quote') {
    const named = mentionOf(scene, at);
    const entity = named?.kind === 'person' ? (named.refersTo[0] ?? null) : null;
    return { mention: span, entity, name: scene.entities.get(entity ?? '')?.name ?? phrase };
  }
  const named = mentionOf(scene, within);
  // "the tour by his daughter Ann Lee, who said": the pronoun stands for the person right before it.
  const stood = draft.stands !== null && named?.kind === 'person' && named.end >= within.end - 1;
  // "a letter to Ann Lee, which said": nor a person's.
  const thing = stood && /^which$/i.test(article.text.slice(at.start, at.end));
  const words = thing ? phrase.replace(/ (?:to|from|by|for|of) .*$/su, '') : phrase;
  const isOne = named?.kind === 'group' && SEVERAL.test(words);
  const mention = named && (thing || (!stood && (isOne || isGoverned(scene, named, within)))) ? undefined : named;
  // "Mr Lee's spokesman" speaks for him, and is not he.
  const rest = article.text.slice(mention?.end ?? within.end, within.end);
  const owned =
    mention?.kind === 'person' &&
    (mention.form === 'pronoun' ? HIS_OWN.test(rest) : /^['’]s?\s+\p{Ll}/u.test(rest) || ROUND_HIM.test(rest));
  // "the chairman of the union, Ann Lee, said": nor is it the union.
  const headed = mention?.kind === 'body' && mention.start > within.start + 4;
  const described =
    mention === undefined || owned || headed || mention.form === 'title' || mention.form === 'description';
  const foreign = mention !== undefined && isOfState(scene, mention, within);
  const entity =
    (described ? namedAfter(scene, within) : null) ?? (owned || foreign ? null : (mention?.refersTo[0] ?? null));
  if (mention && entity !== null && isOrganOfState(scene, mention, within))
    return { mention: span, entity, name: words };
  if (/^it$/i.test(words) && before && entity === null)
    return { mention: span, entity: before.entity, name: before.name };
  const it = /^it$/i.test(words) && entity === null ? itOf(scene, draft, at) : null;
  if (it) return { mention: span, ...it };
  const author = /^I$/.test(words) ? authorOf(scene) : null;
  if (author) return { mention: span, entity: author.id, name: author.name };
  if (/^(?:he|she)$/i.test(words)) {
    const known = pronounOf(scene, draft, within, entity, before);
    return { mention: span, entity: known.entity, name: known.name };
  }
  // A text that lost its beginning ("retary said: ...") names nobody.
  const cut = entity === null && at.start === draft.carrier.start && /^\p{Ll}+$/u.test(words);
  if (entity === null && (cut || isDocument(words))) {
    const signed = signersOf(scene, within.end);
    if (signed) return { mention: span, entity: null, name: signed };
  }
  if (entity === null && isDocument(words)) {
    const issuer = issuerOf(scene, draft);
    if (issuer) return { mention: span, entity: issuer.id, name: issuer.name };
  }
  if (entity === null && /^one$/i.test(words)) return { mention: span, entity: null, name: oneOfThem(scene, draft) };
  const spokesperson = entity === null ? spokesFor(scene, draft, words) : null;
  if (spokesperson) return { mention: span, entity: null, name: spokesperson };
  const pronoun = cut || /^(?:they|it|we|I|you|who|which|that|one|his|her|their|its)$/i.test(words);
  return {
    mention: span,
    entity,
    name: scene.entities.get(entity ?? '')?.name ?? (pronoun ? null : thing ? words : oneOf(scene, within)),
  };
}

/** "his irrigation minister": whose one it is does not speak. */
const HIS_OWN = /^\s+\p{Ll}/u;

/** "The Berg administration", "the Berg campaign": those who act under a name are not its bearer. */
const ROUND_HIM =
  /^\s+(?:administration|government|camp|campaign|team|cabinet|family|regime|presidency|ministry|estate|clan|faction|aides?|ally|allies|supporters?|loyalists?|advis[eo]rs?|officials?|lawyers?|attorneys?|backers|critics|appointees?|spokes(?:man|woman|person))(?!\p{L})/u;

/** "The minister's aide, Ann Lee, said", "The union, Sea Hands, said": the name that stands beside a description. */
function namedAfter({ article: { text }, analysis: { mentions } }: Scene, { end }: Range): string | null {
  const next = mentions[firstEndingAfter(mentions, end)];
  const who = next?.kind === 'person' || next?.kind === 'body';
  const beside = who && next.form === 'name' && text.slice(end, next.start) === ', ';
  return beside && /^[,;]/.test(text.slice(next.end, next.end + 1)) ? (next.refersTo[0] ?? null) : null;
}

/**
 * The mention that a speaker's phrase is about: the person at its end ("addressing the committee Mr Lee") or beside it
 * ("Ann Lee, chair of the Union's committee,"), else what its words name first.
 */
function mentionOf({ article, analysis }: Scene, range: Range): Mention | undefined {
  const { mentions } = analysis;
  const first = firstEndingAfter(mentions, range.start);
  const within: Mention[] = [];
  for (let i = first; i < mentions.length && (mentions[i]?.start ?? Infinity) < range.end; i += 1) {
    const mention = mentions[i];
    if (mention && overlaps(mention, range)) within.push(mention);
  }
  const person = within.findLast(
    ({ kind, form, end }) => kind === 'person' && form !== 'title' && end >= range.end - 1,
  );
  if (person) return person;
  const beside = mentions[first - 1];
  const apposed =
    beside?.kind === 'person' &&
    (beside.form === 'name' || beside.form === 'surname') &&
    /^(?:,|\)|,? who is) $/.test(article.text.slice(beside.end, range.start)) &&
    /^\p{Ll}/u.test(article.text.slice(range.start, range.start + 1)) &&
    !/^(?:a|an|the|his|her|their|its|he|she|they|it|we|i|who|both|all|some|many|one|two|other|others)\b/i.test(
      article.text.slice(range.start, range.end),
    );
  return apposed ? beside : (bodyOf(article.text, within) ?? within[0]);
}

/** "Egypt's Foreign Ministry": the state's body, and not the state. */
function bodyOf(text: string, [owner, body]: readonly Mention[]): Mention | undefined {
  const owned = owner?.kind === 'place' && body?.kind === 'body' && text.slice(owner.end, body.start);
  return typeof owned === 'string' && /^(?:['’]s?)? $/u.test(owned) ? body : undefined;
}
