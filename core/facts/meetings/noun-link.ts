import { type Chain, readChain } from './party.ts';
import type { Item, Scene } from './scene.ts';
import { readSetting } from './setting.ts';
import { LINKS, MEETING_NOUNS, WORDS } from './words.ts';

export interface Link {
  readonly how: string;
  readonly chain: Chain;
}

/** "with A and B" behind the noun, also behind a topic ("talks on trade between A and B"). */
export function linkOf(scene: Scene, items: readonly Item[], cue: number, from: number): Link | null {
  // "made a phone call to X"
  if (/^calls?$/.test(items[cue]?.lower ?? '') && items[cue + 1]?.lower === 'to') {
    const chain = readChain(scene, items, cue + 2);
    if (chain.parties.some(({ kind }) => kind === 'person')) return { how: 'with', chain };
  }
  for (let at = from; at < Math.min(items.length, cue + 14); at++) {
    const item = items[at];
    if (!item) return null;
    const how = item.kind === 'word' ? LINKS.get(item.lower) : undefined;
    if (how && (how !== 'of' || at === cue + 1)) {
      const chain = readChain(scene, items, at + 1, items.length, item.lower === 'between');
      if (chain.parties.length > 0 && !(how === 'between' && item.lower === 'including')) return { how, chain };
      if (at === from) return null;
    }
    // "talks began on Monday between A and B": the sides stand behind what the talks did.
    if (at <= from + 1 && item.kind === 'word' && WORDS.happened.has(item.lower) && item.pos !== 'NOUN') {
      const stop = readSetting(scene, items, items[at + 1]?.lower === 'place' ? at + 2 : at + 1).stop;
      if (items[stop]?.lower !== 'between') return null;
      const chain = readChain(scene, items, stop + 1, items.length, true);
      return chain.parties.length > 1 ? { how: 'between', chain } : null;
    }
    // "a meeting planned for Monday with mediators": a participle of the noun's own.
    if (PARTICIPLE.test(item.lower) && at <= from + 1) continue;
    if (item.lower === ',' || item.lower === '.' || item.lower === ';' || item.pos === 'VERB' || item.pos === 'AUX')
      return null;
    // "a meeting at his home with X": whose home it is.
    if (WORDS.possessives.has(item.lower)) continue;
    if (item.mention?.kind === 'person' || MEETING_NOUNS.has(item.lower)) return null;
  }
  return null;
}

export const PARTICIPLE = /^(?:planned|scheduled|set|due|held|arranged|called|brokered|mediated|hosted)$/;
