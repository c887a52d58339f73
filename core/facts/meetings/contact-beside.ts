import { readChain } from './chain.ts';
import { type Phrase, type Reader, verbBefore } from './contact-phrase.ts';
import type { Item, Scene } from './scene.ts';
import { MEETING_NOUNS, WORDS } from './words.ts';

/*
 * Set phrases for people who are told side by side, or at one table: "sat across the table from", "joined X for dinner",
 * "speaking alongside X in Lima", "at a joint news conference with X".
 */

/** "sat across (the table) from X", "sat opposite X", "sitting across a table with X". */
function acrossTable(_: Scene, items: readonly Item[], cue: number, { lower }: Item): Phrase | null {
  if (lower !== 'across' && lower !== 'opposite') return null;
  const verb = verbBefore(items, cue, SITS, 3);
  if (verb < 0) return null;
  let at = cue + 1;
  if (lower === 'across') {
    while (
      at < cue + TABLE &&
      /^(?:the|a|an|negotiating|bargaining|conference|same|table)$/.test(items[at]?.lower ?? '')
    )
      at++;
    if (!/^(?:from|with)$/.test(items[at]?.lower ?? '')) return null;
    at++;
  }
  return { verb, others: at, end: at, form: 'meeting', loose: true, times: [] };
}

const SITS = /^(?:sits?|sat|sitting)$/;
/** "across the negotiating table": no more items. */
const TABLE = 5;

/** "joined X for dinner in Lima": at one table with somebody by name. Teams and trips are joined, too. */
function joinedFor(scene: Scene, items: readonly Item[], cue: number, { lower }: Item): Phrase | null {
  if ((!WORDS.meals.has(lower) && !MEETING_NOUNS.has(lower)) || items[cue + 1]?.lower === 'with') return null;
  const link = items.findLastIndex(({ lower: word }, i) => i < cue && i > cue - MEAL && word === 'for');
  const verb = items.findLastIndex(({ lower: word }, i) => i < link && i > link - JOINED && JOINS.test(word));
  if (link < 0 || verb < 0 || !items.slice(link + 1, cue).every(isOfPhrase)) return null;
  const { parties, next } = readChain(scene, items, verb + 1, link);
  if (parties.length === 0 || next !== link || !parties.every(({ kind }) => kind === 'person')) return null;
  return { verb, others: verb + 1, end: cue + 1, form: 'meeting', loose: false, times: [] };
}

const JOINS = /^join(?:s|ed|ing)?$/;
/** "for a late working dinner": no more items. */
const MEAL = 5;
/** "joined Prime Minister Ana Silva and her husband for": no more items. */
const JOINED = 12;

function isOfPhrase({ kind, pos }: Item): boolean {
  return kind === 'word' && /^(?:DET|ADJ|NOUN|VERB|NUM)$/.test(pos);
}

/** "speaking alongside X in Lima", "at a joint news conference with X": two of different states who face the press together. */
function beforePress(scene: Scene, items: readonly Item[], cue: number, { lower }: Item): Phrase | null {
  const others =
    lower === 'alongside' || lower === 'beside'
      ? cue + 1
      : lower === 'conference' &&
          /^(?:news|press)$/.test(items[cue - 1]?.lower ?? '') &&
          items[cue + 1]?.lower === 'with'
        ? cue + 2
        : -1;
  if (others < 0) return null;
  const verb = verbBefore(items, cue, lower === 'conference' ? AT : SPEAKS, 6);
  const { parties } = readChain(scene, items, others);
  return verb < 0 || parties.length === 0 || !parties.every(({ kind }) => kind === 'person')
    ? null
    : { verb, others, end: others, form: 'meeting', loose: true, foreign: true, times: [] };
}

const SPEAKS = /^(?:sp(?:eaks?|oke|eaking)|st(?:and|ands|anding|ood)|appear(?:s|ed|ing)?)$/;
const AT = /^(?:at|in|during|told|addressed|h[eo]ld(?:s|ing)?|gave|giv(?:es?|ing))$/;

export const BESIDE_EACH_OTHER: readonly Reader[] = [acrossTable, joinedFor, beforePress];
