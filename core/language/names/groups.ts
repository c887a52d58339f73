import { perWord, wordIs } from '../../model/word.ts';
import { FUNCTION_WORDS, GROUP_HEADS, knownAt, PARTY_HEADS, TWO_PEOPLE, TWO_STATES } from './lexicon.ts';
import { type RawMention, raw } from './raw.ts';
import { isAct } from './signs.ts';
import type { Word } from './words.ts';

/** Words that open a description of two ("the two leaders", "both sides"). */
export const DESCRIBES = /^(?:the|both|these|two|either)$/;

export const describes = perWord((lower) => DESCRIBES.test(lower));

/** "the two leaders", "both sides", "the pair". */
export function description(words: readonly Word[], at: number): RawMention | null {
  const word = words[at];
  if (!word) return null;
  let to = at + 1;
  if (word.lower === 'both' && words[to]?.lower === 'the') to += 1;
  const second = countsTwo(words[to]);
  const counted = countsTwo(word) || second;
  if (second) to += 1;
  if (words[to]?.gap !== 'space') return null;
  if (!counted && isPair(words[to]) && words[to + 1]?.lower !== 'of')
    return raw({ from: at, to: to + 1, kind: 'group', form: 'description', plural: true, sort: 'two-people' });
  if (!counted) return null;
  for (let end = Math.min(to + 3, words.length); end > to; end -= 1) {
    const phrase = words
      .slice(to, end)
      .map((each) => each.lower)
      .join(' ');
    if (words.slice(to, end).some((each) => each.gap !== 'space')) continue;
    const states = TWO_STATES.has(phrase);
    if (states || TWO_PEOPLE.has(phrase))
      return raw({
        from: at,
        to: end,
        kind: 'group',
        form: 'description',
        plural: true,
        sort: states ? (phrase === 'sides' ? 'two-sides' : 'two-states') : 'two-people',
      });
  }
  return null;
}

/** People who work for whatever they are said to be at. */
const SERVE =
  /^(?:officials|staff|workers|employees|executives|managers|bosses|advisers|advisors|aides|diplomats|economists|analysts|researchers|scientists|engineers|teachers|nurses|doctors|lawyers)$/;

const countsTwo = wordIs(/^(?:two|both)$/);
const isPair = wordIs(/^(?:pair|duo)$/);

const BESIDE =
  /^(?:with|between|by|to|from|and|among|met|meet|meets|meeting|told|tell|tells|telling|urged|asked|hosted|received|called|invited|joined|addressed|briefed|thanked|accused)$/;

const counts = wordIs(/^(?:the|some|many|several|other|both|various|all|most|more|these|those|his|her|their|its|our)$/);

/** The word before, articles and counts left out. */
export function before(words: readonly Word[], at: number): string {
  let i = at - 1;
  while (i > at - 3 && counts(words[i])) i -= 1;
  return words[i]?.lower ?? '';
}

/** "health unions", "Quad foreign ministers", "US officials": a plural of people who act together. */
export function groupAt(words: readonly Word[], at: number): RawMention | null {
  let to = at;
  while (to < at + LONGEST_GROUP) {
    const word = words[to];
    if (!word || (to > at && (word.gap !== 'space' || words[to - 1]?.possessive))) return null;
    const part = partInGroup(word);
    if (part === 'head') {
      const next = words[to + 1];
      if (next?.gap === 'space' && GROUP_HEADS.has(next.lower)) {
        to += 1;
        continue;
      }
      // "accused the Teachers Service Commission": the first word of a name, and no group.
      if (word.shape === 'capital' && next?.gap === 'space' && next.shape === 'capital' && !next.timed) return null;
      const acts = next?.gap === 'space' && (isAct(next) || (next.verb && PARTY_HEADS.has(word.lower)));
      const beside = BESIDE.test(before(words, at)) || acts;
      if (!beside) return null;
      let end = to + 1;
      const tail = words[end]?.lower ?? '';
      // "officials at the Treasury" are its own; "hosted senators at the White House" says where.
      if (/^(?:from|of|for)$/.test(tail) || (tail === 'at' && SERVE.test(word.lower))) end = groupTail(words, end);
      return raw({ from: at, to: end, headTo: end, kind: 'group', form: 'description', plural: true });
    }
    if (part === 'none' || word.verb || word.shape === 'number') return null;
    const known = word.shape === 'lower' ? null : knownAt(words, to);
    if (!known && word.shape !== 'lower' && to > at) return null;
    to = known ? known.end : to + 1;
  }
  return null;
}

/** Words of a group's name at most, its head among them. */
export const LONGEST_GROUP = 6;

/** Whether a word is the head of a group's name: "unions", "ministers". */
export const headsGroup = perWord((lower) => GROUP_HEADS.has(lower));

/** What a word can be in the name of a group: its head, what stands before that, or nothing. */
const partInGroup = perWord((lower) => {
  if (GROUP_HEADS.has(lower)) return 'head';
  return FUNCTION_WORDS.has(lower) ? 'none' : 'before';
});

function groupTail(words: readonly Word[], at: number): number {
  let next = at + 1;
  if (words[next]?.lower === 'the') next += 1;
  const known = words[next]?.shape === 'lower' ? null : knownAt(words, next);
  return known ? known.end : at;
}
