import { isPossessiveMark } from './nominal.ts';
import { isInPhrase } from './noun-kind.ts';
import { namedParty, type Party } from './party.ts';
import { readPhrase } from './phrase.ts';
import type { Item, Scene } from './scene.ts';
import { STATUS_WORDS, WORDS } from './words.ts';

/** A noun's phrase: its first item, and who stands before it as its owner. */
export interface Phrase {
  readonly from: number;
  readonly owner: readonly Party[];
  readonly words: readonly string[];
  readonly times: readonly Item[];
}

export function phraseOf(scene: Scene, items: readonly Item[], cue: number): Phrase {
  let from = cue;
  const words: string[] = [];
  const times: Item[] = [];
  while (from > 0 && cue - from < 12) {
    const item = items[from - 1];
    if (!item) break;
    const word = item.lower;
    if (isPredicate(items, from - 1)) break;
    if (item.kind === 'time') times.push(item);
    else if (item.kind === 'name') {
      const owns = item.possessive || WORDS.possessives.has(word);
      if (!owns && item.mention?.kind === 'person') break;
      if (owns) {
        words.unshift(word);
        from = withPartners(items, from - 1);
        return { from, owner: ownersIn(scene, items, from, cue), words, times };
      }
    } else if (WORDS.possessives.has(word)) {
      words.unshift(word);
      return { from: from - 1, owner: [], words, times };
    } else if (
      word === 'of' &&
      /(?:^|\s)(?:round|series|set|string|rounds|couple|number|day|days|hours|weeks|months|flurry|host|kind)$/.test(
        items[from - 2]?.lower ?? '',
      )
    )
      words.unshift(word);
    else if (
      item.pos === 'DET' ||
      item.pos === 'ADJ' ||
      item.pos === 'NOUN' ||
      item.pos === 'PROPN' ||
      item.pos === 'NUM' ||
      word === '-' ||
      STATUS_WORDS.beforeNoun.has(word)
    )
      words.unshift(word);
    // "follow-up talks", "working-level talks"
    else if (/^(?:ADP|ADV|VERB)$/.test(item.pos) && isInCompound(items, from - 1)) words.unshift(word);
    // "the foreign ministers' meeting"
    else if (isPossessiveMark(items, from - 1)) words.unshift(word);
    else if (isBetweenAdjectives(items, from - 1) || (word === 'working' && from === cue)) words.unshift(word);
    else if (isInPhrase(items, from - 1)) words.unshift(word);
    else break;
    from--;
  }
  return { from, owner: [], words, times };
}

/** A hyphen joins it to the word before or behind. */
function isInCompound(items: readonly Item[], at: number): boolean {
  const [before, item, behind] = [items[at - 1], items[at], items[at + 1]];
  return (behind?.lower === '-' && behind.start === item?.end) || (before?.lower === '-' && before.end === item?.start);
}

/** "A cancelled a meeting", "A cancelled talks", not "the cancelled meeting": a verb before an article, or behind its subject. */
function isPredicate(items: readonly Item[], at: number): boolean {
  const [before, verb, after] = [items[at - 1], items[at], items[at + 1]];
  if (verb?.kind !== 'word' || verb.pos !== 'VERB') return false;
  if (/^(?:a|an|the)$/.test(after?.lower ?? '')) return true;
  return before?.kind === 'name' ? !before.possessive : /^(?:AUX|NOUN|PRON)$/.test(before?.pos ?? '');
}

/** "a warm and productive meeting", "long, frank talks". */
function isBetweenAdjectives(items: readonly Item[], at: number): boolean {
  const [before, after] = [items[at - 1], items[at + 1]];
  if (!/^(?:and|but|,)$/.test(items[at]?.lower ?? '')) return false;
  const tells = (item: Item | undefined): boolean => item?.pos === 'ADJ' || item?.time?.type === 'DURATION';
  return tells(before) && tells(after);
}

/** Whose meeting it is: whom the pronoun stands for ("their previous meeting"), or the names that own it. */
function ownersIn(scene: Scene, items: readonly Item[], from: number, cue: number): readonly Party[] {
  const pronoun = items[from]?.mention?.form === 'pronoun' ? namedParty(scene, items[from]) : null;
  if (pronoun) return [pronoun];
  const last = items.findIndex(({ possessive }, i) => i >= from && i < cue && possessive);
  const names = items.slice(from, last + 1).filter(({ kind }) => kind === 'name');
  return names.flatMap((item) => namedParty(scene, item) ?? []);
}

/** "the union's talks", "her government's negotiations": an owner by a common noun, who is somebody; null for others. */
export function commonOwner(scene: Scene, items: readonly Item[], from: number, cue: number): Party | null {
  const mark = items.findLastIndex((_, i) => i > from && i < cue && isPossessiveMark(items, i));
  const owner = items[mark - 1];
  if (owner?.kind !== 'word' || !WORDS.humanHeads.has(owner.lower)) return null;
  return readPhrase(scene, items, from, mark).party;
}

/** "Silva and Holm's meeting": the owner's partners. */
function withPartners(items: readonly Item[], owner: number): number {
  let from = owner;
  while (items[from - 1]?.lower === 'and' && items[from - 2]?.kind === 'name') from -= 2;
  return from;
}
