import { wordIs } from '../../model/word.ts';
import { honorific } from './honorifics.ts';
import { OCCASION_HEADS } from './lexicon.ts';
import { type RawMention, raw } from './raw.ts';
import { isFunctionWord } from './signs.ts';
import type { Word } from './words.ts';

const links = wordIs(/^(?:on|of|for|and|the)$/);

/** "the NATO summit", not "left Lima on Sunday for summit talks": behind a preposition a common noun ends no name. */
function isOfName(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  return /^(?:summit|ministerial)$/.test(word?.text ?? '') && before !== undefined && !links(before);
}

/** "the UN", "Foreign Ministers' Meeting": an occasion by its last word. */
export function occasionAt(words: readonly Word[], at: number): RawMention | null {
  const first = words[at];
  if (!first || first.titled) return null;
  let to = at;
  let last = -1;
  while (to < at + 9) {
    const word = words[to];
    if (!word || (to > at && word.gap !== 'space' && word.gap !== 'hyphen')) break;
    const numbered =
      word.shape === 'number' && (/^(?:\d{1,3}(?:st|nd|rd|th)|(?:19|20)\d\d)$/.test(word.text) || word.text === '20');
    if (to > at && (word.shape === 'capital' || isOfName(words, to)) && OCCASION_HEADS.has(word.text)) last = to;
    if (word.shape === 'lower' && (to === at || (!links(word) && !OCCASION_HEADS.has(word.text)))) break;
    if (word.shape === 'number' && !numbered) break;
    if (
      word.shape !== 'lower' &&
      (isFunctionWord(word) || word.text === 'On' || word.text === 'In' || word.text === 'At')
    )
      break;
    to += 1;
    if (word.possessive && words[to]?.shape === 'lower') break;
  }
  if (last < 0) return null;
  const start = words[at];
  if (!start || (last === at + 1 && !/^(?:capital|upper|number|initial)$/.test(start.shape))) return null;
  if (last === at + 1 && start.shape === 'number') return null;
  if (/^(?:Meeting|Session|Talks|Week|Congress|Assembly|Exercise)$/.test(words[last]?.text ?? '') && last - at < 2)
    return null;
  if (words[last]?.text === 'Congress' || words[last]?.text === 'Assembly') return null;
  if (start.possessive || honorific(start) !== undefined) return null;
  return raw({ from: at, to: last + 1, kind: 'occasion', form: 'name', sort: 'occasion' });
}
