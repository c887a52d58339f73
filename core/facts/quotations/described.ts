import type { Mention } from '../../model/analysis.ts';
import { firstEndingAfter } from '../../model/sorted.ts';
import type { Range } from '../../model/span.ts';
import type { Draft } from './drafts.ts';
import { isGoverned, isOfState, isOneOfBody, isOrganOfState, SEVERAL, sharesOwned } from './governed.ts';
import { mentionOf } from './mentioned.ts';
import type { Scene } from './scene.ts';

/** What the phrase of a speaker tells by itself. */
export interface Described {
  /** The phrase beside the cue. */
  readonly at: Range;
  /** That phrase, or what it stands for where it is a relative pronoun. */
  readonly within: Range;
  readonly words: string;
  /** Who is named by it, and not only as whose one the speaker is. */
  readonly entity: string | null;
  /** "Norway's fisheries ministry", of which the entity is the state. */
  readonly isOrgan: boolean;
  /** "a letter to Ann Lee, which said": what speaks is a thing. */
  readonly isThing: boolean;
}

/** Reads the phrase of a draft's speaker. */
export function describedBy(scene: Scene, draft: Draft, at: Range): Described {
  const within = draft.stands ?? at;
  const { text } = scene.article;
  const phrase = text.slice(within.start, within.end);
  const named = mentionOf(scene, within);
  // "the tour by his daughter Ann Lee, who said": the pronoun stands for the person right before it.
  const stood = draft.stands !== null && named?.kind === 'person' && named.end >= within.end - 1;
  const isThing = stood && /^which$/i.test(text.slice(at.start, at.end));
  const words = isThing ? phrase.replace(/ (?:to|from|by|for|of) .*$/su, '') : phrase;
  const isOne = named?.kind === 'group' && SEVERAL.test(words);
  const other = named && (isThing || (!stood && (isOne || isGoverned(scene, named, within))));
  const mention = other ? undefined : named;
  return {
    at,
    within,
    words,
    entity: entityOf(scene, mention, within),
    isOrgan: mention !== undefined && isOrganOfState(scene, mention, within),
    isThing,
  };
}

function entityOf(scene: Scene, mention: Mention | undefined, within: Range): string | null {
  if (!mention) return namedAfter(scene, within);
  const owned = isOwner(scene, mention, within);
  // "the chairman of the union, Ann Lee, said": nor is it the union, which begins behind more than an article.
  const headed = mention.kind === 'body' && mention.start > within.start + 'the '.length;
  const described = owned || headed || mention.form === 'title' || mention.form === 'description';
  const beside = described ? namedAfter(scene, within) : null;
  return (
    beside ??
    (owned || isOfState(scene, mention, within) || isOneOfBody(scene, mention, within)
      ? null
      : (mention.refersTo[0] ?? null))
  );
}

/** "Mr Lee's spokesman" speaks for him, and is not he. */
function isOwner(scene: Scene, mention: Mention, within: Range): boolean {
  const { kind, form, end } = mention;
  if (kind !== 'person') return false;
  if (sharesOwned(scene, mention, within)) return true;
  const rest = scene.article.text.slice(end, within.end);
  return form === 'pronoun' ? HIS_OWN.test(rest) : /^['’]s?\s+\p{Ll}/u.test(rest) || ROUND_HIM.test(rest);
}

/** "his irrigation minister": whose one it is does not speak. */
const HIS_OWN = /^\s+\p{Ll}/u;

/** "The Berg administration", "the Berg campaign": those who act under a name are not its bearer. */
const ROUND_HIM =
  /^\s+(?:administration|government|camp|campaign|team|cabinet|family|regime|presidency|ministry|estate|clan|faction|aides?|ally|allies|supporters?|loyalists?|advis[eo]rs?|officials?|lawyers?|attorneys?|backers|critics|appointees?|spokes(?:man|woman|person))(?!\p{L})/u;

/** "The minister's aide, Ann Lee, said", "The union, Sea Hands, said": the name that stands beside a description. */
function namedAfter({ article: { text }, analysis: { mentions } }: Scene, { end }: Range): string | null {
  const first = firstEndingAfter(mentions, end);
  // "The bank's economist, the Chilean Ann Lee, said", "asked its ranking member, Texas Senator Ann Lee."
  const next = isOrigin(mentions[first]) ? mentions[first + 1] : mentions[first];
  const who = next?.kind === 'person' || next?.kind === 'body';
  const beside = who && next.form === 'name' && BESIDE.test(text.slice(end, next.start));
  return beside && /^[,;.:]/.test(text.slice(next.end, next.end + 1)) ? (next.refersTo[0] ?? null) : null;
}

function isOrigin(mention: Mention | undefined): boolean {
  return mention?.form === 'demonym' || (mention?.kind === 'place' && mention.form === 'name');
}

const BESIDE = /^, (?:(?:the |an? )?(?:\p{Lu}\p{L}+ ){0,2})$/u;
