import { KIN, KINSMEN, KINSWOMEN } from '../../model/kin.ts';
import { bodyNoun } from './called-bodies.ts';
import titles from './lexicon/titles.json' with { type: 'json' };
import { FUNCTION_WORDS, type Gender, knownAt } from './lexicon.ts';
import { followedByHead, type Head, headAt, isInner, isInnerAt, type RoleSort } from './role-heads.ts';
import { ofTail } from './role-tails.ts';
import type { Word } from './words.ts';

/** A role as it stands in the text: "Indian External Affairs Minister", "general secretary of the TUC". Word indices, half-open. */
export interface Role {
  readonly from: number;
  readonly to: number;
  /** The last word of the head: "minister" of "prime minister of India". */
  readonly head: number;
  readonly title: string;
  readonly sort: RoleSort;
  readonly gender: Gender | null;
  readonly country: string | null;
  /** Names of the bodies and states in it. */
  readonly of: readonly string[];
  /** A plural: "foreign ministers". */
  readonly plural: boolean;
  /** All its words, in lower case. */
  readonly words: ReadonlySet<string>;
}

const FEMALE = new Set([...titles.female.split('|'), ...KINSWOMEN]);
const MALE = new Set([...titles.male.split('|'), ...KINSMEN]);
/** Kin and those whom somebody calls his own like them ("friend", "mentor", "rival"), by their last word. */
const OWN = new Set([...titles.kinship.split('|'), ...KIN].flatMap((phrase) => phrase.split(/[ -]/).slice(-1)));
/** How many words a role may have. */
const LONGEST = 14;

/** True for "sister", "ally", "counterpart": whose, says the word before. */
export function isKin(role: Role, words: readonly Word[]): boolean {
  return OWN.has(words[role.head]?.lower ?? '');
}

/** The role that starts at the word (no article before it), with the longest reach, or null. */
export function roleAt(words: readonly Word[], from: number): Role | null {
  const scanned = headWithin(words, from);
  if (!scanned) return null;
  const { head, country } = scanned;
  const tail = ofTail(words, head.to);
  const to = tail?.to ?? head.to;
  const title = titleOf(words, head.from, head.to);
  const first = words[head.to - 1]?.lower ?? '';
  return {
    from,
    to,
    head: head.to - 1,
    title,
    sort: head.sort,
    gender: FEMALE.has(title) || FEMALE.has(first) ? 'female' : MALE.has(title) || MALE.has(first) ? 'male' : null,
    country: country ?? tail?.country ?? null,
    of: [...scanned.of, ...(tail?.of ?? [])],
    plural: head.plural,
    words: new Set(words.slice(from, to).map((word) => word.lower)),
  };
}

/** The head of a role, and the state and bodies that stand before it. */
interface Scanned {
  readonly head: Head & { readonly from: number };
  readonly country: string | null;
  readonly of: readonly string[];
}

/** Reads on from a word over states, bodies and qualifiers to the last head that belongs to one role; null where none does. */
function headWithin(words: readonly Word[], from: number): Scanned | null {
  let at = from;
  let head: Scanned['head'] | null = null;
  let country: string | null = null;
  const of: string[] = [];
  let named = -1;
  const limit = Math.min(words.length, from + LONGEST);
  while (at < limit) {
    const word = words[at];
    if (!word || (at > from && word.gap !== 'space' && word.gap !== 'hyphen' && !isSlashed(words, at))) break;
    const found = headAt(words, at);
    const known = found ? null : word.shape === 'lower' || word.shape === 'initial' ? null : knownAt(words, at);
    if (
      known &&
      known.known.kind !== 'occasion' &&
      !(head && word.shape !== 'lower' && !followedByHead(words, known.end))
    ) {
      country ??= known.known.country;
      of.push(known.known.name);
      at = known.end;
      named = known.end;
    } else if (found) {
      head = { from: at, ...found };
      at = found.to;
      if (words[at - 1]?.possessive || found.plural) break;
      if (isChiefOf(words, at)) at += 1;
    } else if (word.shape === 'lower' && bodyNoun(word) && !head && headAt(words, at + 1)) {
      // "the agency chief", "the company president".
      at += 1;
    } else if (isInner(word) && !(head && word.shape === 'lower' && FUNCTION_WORDS.has(word.lower))) {
      if (head && !followedByHead(words, at + 1)) break;
      at += 1;
    } else if (
      // "Ana Silva of Norway and Prime Minister Lars Holm": what joins a state to the next title begins that one.
      (word.lower === 'and' || word.text === '&') &&
      at > from &&
      at !== named &&
      !head &&
      isInnerAt(words, at + 1)
    )
      at += 1;
    else break;
    if (words[at - 1]?.possessive && !country && of.length === 0) return null;
  }
  return head && { head, country, of };
}

/** "chief | administrative officer", "chief | nursing officer": a word that no list has, between "chief" and the head. */
function isChiefOf(words: readonly Word[], at: number): boolean {
  const [chief, word, head] = [words[at - 1], words[at], words[at + 1]];
  if (chief?.lower !== 'chief' || word?.gap !== 'space' || head?.gap !== 'space') return false;
  // "The police chief praised officer Olav Berg".
  if (word.shape === 'number' || FUNCTION_WORDS.has(word.lower) || (word.verb && !word.lower.endsWith('ing')))
    return false;
  return /^(?:officer|executive|adviser|advisor)$/.test(head.lower) && !headAt(words, at);
}

/** "Deputy Prime Minister/Foreign Minister", "DPM/FM": two posts of one holder, with nothing but a stroke between. */
function isSlashed(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (before === undefined || word?.gap !== 'other' || word.start !== before.end + 1) return false;
  return headAt(words, at) !== null || (isInner(word) && followedByHead(words, at + 1));
}

function titleOf(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map((word) => word.lower.replace(/\.$/, ''))
    .join(' ');
}
