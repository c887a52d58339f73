import type { Analysis } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { Speaker } from '../../model/fact.ts';
import { firstEndingAfter } from '../../model/sorted.ts';
import { type Range, spanOf } from '../../model/span.ts';
import { authorOf } from './author.ts';
import { isDocument } from './channel.ts';
import { issuerOf, signersOf } from './documents.ts';
import type { Draft } from './drafts.ts';
import { goesOnAlone, goesOnAsBody, goesOnWith, type Heard, takenUp } from './going-on.ts';
import { isGoverned, isOfState, isOrganOfState, oneOf, SEVERAL } from './governed.ts';
import { answersQuestion, intervieweeOf } from './interview.ts';
import { itOf } from './it.ts';
import { mentionOf } from './mentioned.ts';
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
