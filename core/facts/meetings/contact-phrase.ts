import type { MeetingKind } from '../../model/fact.ts';
import type { Item, Scene } from './scene.ts';

/** A phrase as it stands: its verb, where the other side may follow, and the form that it tells. */
export interface Phrase {
  readonly verb: number;
  /** Where those on the other side begin; null where the subject says who met ("saw each other"). */
  readonly others: number | null;
  readonly end: number;
  readonly form: MeetingKind;
  /** Without a day, a place or a telephone it tells no meeting in particular. */
  readonly loose: boolean;
  readonly times: readonly Item[];
  /** It tells a meeting of people of two states only: colleagues who face the press together held none. */
  readonly foreign?: boolean;
}

/** Reads the set phrase whose noun is an item; null where that is another's. */
export type Reader = (scene: Scene, items: readonly Item[], cue: number, item: Item) => Phrase | null;

/** The verb of a set phrase, with no more than a few words between; -1 where another stands there. */
export function verbBefore(items: readonly Item[], from: number, verb: RegExp, within: number): number {
  for (let at = from - 1; at >= Math.max(0, from - within); at--) {
    const item = items[at];
    if (item?.kind !== 'word') return -1;
    if (verb.test(item.lower)) return at;
    if (item.pos === 'VERB' || /^[,;.]$/.test(item.lower)) return -1;
  }
  return -1;
}

/** Behind the phrase "with", also behind its adverbs; the settings between are kept. */
export function withAt(items: readonly Item[], from: number): number | null {
  for (let at = from; at < from + WITH; at++) {
    const item = items[at];
    if (item?.lower === 'with') return at + 1;
    if (item?.kind !== 'word' || !/^(?:ADV|ADP|ADJ|NOUN|DET)$/.test(item.pos)) return null;
  }
  return null;
}

/** "exchanged views by video link with": so many items. */
const WITH = 5;

/** The other side behind "with", or nobody beside the subject. */
export function told(items: readonly Item[], verb: number, from: number, form: MeetingKind, loose: boolean): Phrase {
  return { verb, others: withAt(items, from), end: from, form, loose, times: [] };
}
