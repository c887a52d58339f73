import { KIN } from '../../model/kin.ts';
import { perWord, wordIs } from '../../model/word.ts';
import { isBodyNoun } from './called-bodies.ts';
import { honorific } from './honorifics.ts';
import titles from './lexicon/titles.json' with { type: 'json' };
import { GROUP_HEADS } from './lexicon.ts';
import type { Word } from './words.ts';

export type RoleSort = keyof typeof titles.heads;

const HEADS = new Map<string, { readonly words: readonly string[]; readonly sort: RoleSort }[]>();
for (const [sort, list] of Object.entries(titles.heads) as [RoleSort, string][])
  for (const phrase of sort === 'people' ? [...list.split('|'), ...KIN] : list.split('|')) {
    const words = phrase.replaceAll('-', ' ').split(' ');
    const [first = ''] = words;
    const known = HEADS.get(first) ?? [];
    known.push({ words, sort });
    HEADS.set(first, known);
  }
for (const list of HEADS.values()) list.sort((a, b) => b.words.length - a.words.length);

const QUALIFIERS = new Set(titles.qualifiers.split('|').flatMap((word) => word.split('-')));
export const PORTFOLIOS: ReadonlySet<string> = new Set(titles.portfolios.split('|'));

export function headAt(words: readonly Word[], at: number): Head | null {
  const word = words[at];
  if (!word) return null;
  const heads = headsOf(word);
  if (!heads || (BORNE.has(word.lower) && !isTitle(words, at)) || isDeed(words, at)) return null;
  const exact = headOf(words, at, heads.exact);
  if (exact) return { ...exact, plural: false };
  const plural = headOf(words, at, heads.plural);
  return plural && plural.to === at + 1 ? { ...plural, plural: true } : null;
}

/** "will host President Silva", "to coach Berg": a verb, and no post of theirs. */
function isDeed(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  return word?.verb === true && word.gap === 'space' && before !== undefined && leadsVerb(before);
}

const leadsVerb = wordIs(/^(?:can|could|may|might|must|shall|should|to|will|would)$/);

export interface Head {
  readonly to: number;
  readonly sort: RoleSort;
  readonly plural: boolean;
}

type HeadForms = readonly { readonly words: readonly string[]; readonly sort: RoleSort }[];

const headsOf = perWord(headsBegunBy);

/** The heads of roles that a word begins, in the singular and, for groups of people, in the plural; null for most words. */
function headsBegunBy(lower: string): { readonly exact: HeadForms; readonly plural: HeadForms } | null {
  const exact = HEADS.get(lower.replace(/\.$/, '')) ?? [];
  const many = lower.length >= 4 && lower.endsWith('s') && GROUP_HEADS.has(lower);
  const plural = many ? (HEADS.get(lower.slice(0, -1)) ?? []) : [];
  return exact.length > 0 || plural.length > 0 ? { exact, plural } : null;
}

/** True where the head of a role stands ("Mayor", "prime minister"). */
export function opensHead(words: readonly Word[], at: number): boolean {
  return headAt(words, at) !== null;
}

/** True for a word in small letters with which a role may begin. */
export function mayOpenRole(lower: string): boolean {
  return headsBegunBy(lower) !== null || mayStandWithin(lower) || isBodyNoun(lower);
}

/** True for a word that may stand before the head of a role: "deputy", "foreign", "finance". */
export const isInner = perWord(mayStandWithin);

function mayStandWithin(lower: string): boolean {
  return PORTFOLIOS.has(lower) || QUALIFIERS.has(lower);
}

export function isInnerAt(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word !== undefined && isInner(word);
}

export function followedByHead(words: readonly Word[], at: number): boolean {
  for (let i = at; i < at + 4; i += 1) {
    const word = words[i];
    if (!word || (word.gap !== 'space' && word.gap !== 'hyphen')) return false;
    if (headAt(words, i)) return true;
    if (!isInner(word)) return false;
  }
  return false;
}

/** Titles that are first names too. */
const BORNE = new Set(['amir', 'dean']);

/**
 * "the Amir of Qatar", "Amir Sheikh Tamim", "the dean": a title behind an article, before an honorific or in small letters, else a
 * first name ("Dean Holm").
 */
function isTitle(words: readonly Word[], at: number): boolean {
  const [before, own, next] = [words[at - 1], words[at], words[at + 1]];
  if (own?.shape === 'lower' || (next?.gap === 'space' && next.lower === 'of')) return true;
  const honoured = next?.gap === 'space' && honorific(next) !== undefined;
  const definite = before?.lower === 'the' && words[at]?.gap === 'space';
  return honoured || (definite && (next?.gap !== 'space' || next.shape === 'lower'));
}

function headOf(words: readonly Word[], at: number, forms: HeadForms): { to: number; sort: RoleSort } | null {
  for (const { words: form, sort } of forms) {
    const fits = form.every(
      (part, i) => i === 0 || (words[at + i]?.lower === part && /^(?:space|hyphen)$/.test(words[at + i]?.gap ?? '')),
    );
    if (fits) return { to: at + form.length, sort };
  }
  return null;
}
