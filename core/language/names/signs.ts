import { perWord, wordIs } from '../../model/word.ts';
import { FUNCTION_WORDS } from './lexicon.ts';
import type { Word } from './words.ts';

/** What people do, and towns do not. */
export const isAct = wordIs(
  /^(?:said|says?|saying|told|tells?|added|adds|wrote|writes|tweeted|posted|stated|announced|warned|argued|claimed|insisted|replied|responded|asked|noted|met|meets|called|spoke|described|explained|declared|urged|praised|accused|vowed|pledged|promised|acknowledged|testified|tweets|recalled|thanked|visited|arrived|signed|denied|admitted|stressed|hailed|welcomed|condemned|criticised|criticized|believes|thinks|wants|hopes|hosted|received|visits|won|defeated|resigned|died|joked|quipped|continued|concluded|reiterated|emphasised|emphasized|underlined|underscored|remarked|clarified|lamented|observed|highlighted)$/,
);

/** Before it a place stands. */
export const leadsToPlace = wordIs(/^(?:in|at|near|from|around|outside|across|throughout|inside|to)$/);

/** A word of grammar: "the", "will", "however". */
export const isFunctionWord = perWord((lower) => FUNCTION_WORDS.has(lower));

/** "the carrier Harry S. Truman", "HMS Ana Silva": a ship that is called after somebody. */
export function isShip(words: readonly Word[], from: number): boolean {
  // "mail carrier Ana Silva".
  return words[from]?.gap === 'space' && isVessel(words[from - 1]) && !isMail(words[from - 2]);
}

const isMail = wordIs(/^(?:mail|letter|post|postal|newspaper|paper)$/);

const isVessel = wordIs(
  /^(?:carrier|battleship|dreadnought|destroyer|frigate|corvette|cruiser|warship|flagship|submarine|gunboat|minesweeper|vessel|ship|steamer|steamship|liner|ferry|yacht|schooner|barge|tanker|supertanker|trawler|freighter|tugboat|lifeboat|icebreaker|uss|usns|uscgc|hms|hmas|hmcs|hmnzs|rms|mv|m\/v)$/,
);
