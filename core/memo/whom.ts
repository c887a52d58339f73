import type { Analysis, EntityId, Mention, Sentence } from '../model/analysis.ts';
import type { Party } from '../model/dossier.ts';
import { opensWithPronoun } from '../model/leaning.ts';
import type { Piece } from '../model/memo.ts';
import { firstEndingAfter, firstStartingFrom } from '../model/sorted.ts';
import { contains, overlaps, type Range, type Span, spanOf } from '../model/span.ts';
import { namePiece } from './names.ts';
import { phrase } from './phrases.ts';
import type { Writing } from './writing.ts';

/** A pronoun of a passage, and the person for whom it stands. */
export interface Meant {
  readonly pronoun: Span;
  readonly party: Party;
}

/** So many sentences before a passage are looked at for whom its pronouns mean; those that name nobody tell nothing of it. */
const LOOKED_BACK = 3;
const HE_OR_SHE = /^(?:he|him|his|she|her)$/i;

/**
 * Whom the pronouns of a passage mean that the passage itself does not name, the first pronoun for each: "He filed an appeal" is
 * printed without the sentence before. Only those that leave no doubt: the nearest sentence before that names people names
 * that person alone, or begins with that person and names nobody else of the same sex.
 */
export function meantIn(writing: Writing, passage: Span): readonly Meant[] {
  const analysis = writing.analysisOf(passage.article);
  if (!analysis) return [];
  const mentions = within(analysis.mentions, passage);
  const named = new Set(mentions.filter(names).flatMap(({ refersTo }) => refersTo));
  const meant: Meant[] = [];
  for (const mention of mentions) {
    const [entity, ...others] = mention.refersTo;
    if (mention.form !== 'pronoun' || entity === undefined || others.length > 0 || named.has(entity)) continue;
    const at = spanOf(passage.article, mention);
    if (!HE_OR_SHE.test(writing.textOf(at)) || isQuoted(writing, at)) continue;
    named.add(entity);
    const party = partyOf(writing, passage.article, entity);
    if (party?.kind === 'person' && isCertain(writing, analysis, passage, entity)) meant.push({ pronoun: at, party });
  }
  return meant;
}

/** Whom each pronoun of the passage means that it does not name itself: “He”: Ana Silva. */
export function whoWithin(writing: Writing, at: Span): readonly (readonly Piece[])[] {
  return meantIn(writing, at).map(({ pronoun, party }) => {
    const words: Piece = { kind: 'verbatim', text: writing.textOf(pronoun), at: pronoun };
    return phrase(writing.phrases, 'gloss.who', {
      words: [words],
      who: [namePiece(writing, party.name, party.id, [pronoun])],
    });
  });
}

/** Whether a passage begins with a pronoun, or leaves open what "that" or "it" is, and its articles do not tell beyond doubt whom it means. */
export function isOpen(writing: Writing, passage: Span): boolean {
  const analysis = writing.analysisOf(passage.article);
  if (!analysis || !opensWithPronoun(writing.textOf(passage))) return false;
  const { start } = passage;
  // "In his speech, Holm": named further on in the same sentence.
  const mentions = within(analysis.mentions, passage);
  const first = mentions.find((mention) => mention.start - start < FIRST_WORDS);
  const known = mentions.filter(names);
  if (first?.form === 'pronoun' && known.some(({ refersTo }) => refersTo.includes(first.refersTo[0] ?? '')))
    return false;
  return !meantIn(writing, passage).some(({ pronoun }) => pronoun.start - start < FIRST_WORDS);
}

/** Behind a mark of quotation the pronoun still opens. In UTF-16 units. */
const FIRST_WORDS = 2;

function isCertain(writing: Writing, analysis: Analysis, passage: Span, entity: EntityId): boolean {
  const { sentences } = analysis;
  const own = firstEndingAfter(sentences, passage.start);
  for (let i = own - 1; i >= Math.max(0, own - LOOKED_BACK); i--) {
    const sentence = sentences[i];
    if (sentence?.kind !== 'prose') return false;
    const people = within(analysis.mentions, sentence).filter((mention) => mention.kind === 'person' && names(mention));
    const strangers = namesUnread(analysis, sentence);
    if (people.length === 0 && strangers === 0 && isWordless(writing, passage, sentence)) continue;
    const others = people.flatMap(({ refersTo }) => refersTo).filter((id) => id !== entity);
    if (strangers > 0 || others.length === people.length) return false;
    return (
      others.length === 0 ||
      (people[0]?.refersTo[0] === entity && others.every((id) => isOtherSex(analysis, id, entity)))
    );
  }
  return false;
}

/** A sentence that is only quoted, or tells of things, may stand between a name and the pronoun for it. */
function isWordless(writing: Writing, { article }: Span, sentence: Sentence): boolean {
  return /^["“]/.test(writing.textOf(spanOf(article, sentence)));
}

/** How many words of a sentence are names that nobody read as one: whoever they are, a pronoun may mean them. */
function namesUnread({ tokens, mentions, times }: Analysis, sentence: Sentence): number {
  const read = [...within(mentions, sentence), ...times.filter((time) => overlaps(time, sentence))];
  return tokens
    .slice(sentence.first, sentence.last)
    .filter((token) => token.pos === 'PROPN' && !read.some((range) => overlaps(range, token))).length;
}

function isOtherSex({ entities }: Analysis, one: EntityId, other: EntityId): boolean {
  const genderOf = (id: EntityId): string | null => entities.find((entity) => entity.id === id)?.gender ?? null;
  return genderOf(one) !== null && genderOf(other) !== null && genderOf(one) !== genderOf(other);
}

function names({ form }: Mention): boolean {
  return form === 'name' || form === 'surname' || form === 'handle' || form === 'acronym';
}

function within(mentions: readonly Mention[], range: Range): readonly Mention[] {
  const first = firstStartingFrom(mentions, range.start);
  const found: Mention[] = [];
  for (let i = first; (mentions[i]?.start ?? Number.POSITIVE_INFINITY) < range.end; i++) {
    const mention = mentions[i];
    if (mention && contains(range, mention)) found.push(mention);
  }
  return found;
}

function partyOf({ dossier }: Writing, article: string, entity: EntityId): Party | null {
  return (
    dossier.parties.find(({ entities }) => entities.some((one) => one.article === article && one.entity === entity)) ??
    null
  );
}

/** Whom a pronoun means within somebody's quoted words, the speaker knows. */
function isQuoted({ articleOf }: Writing, { article, start }: Span): boolean {
  const before = articleOf(article).text.slice(Math.max(0, start - QUOTED_WITHIN), start);
  const paragraph = before.slice(before.lastIndexOf('\n') + 1);
  const straight = paragraph.match(/"/g)?.length ?? 0;
  return straight % 2 === 1 || paragraph.lastIndexOf('“') > paragraph.lastIndexOf('”');
}

/** Quoted words open no further before, in UTF-16 units. */
const QUOTED_WITHIN = 600;
