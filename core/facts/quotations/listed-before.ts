import type { Mention } from '../../model/analysis.ts';
import { firstEndingAfter } from '../../model/sorted.ts';
import type { Scene } from './scene.ts';

/**
 * Those of a list whom the comma keeps out of the phrase that begins at `from` ("Lee, | Berg and Holm said", "France, | Germany and Peru"):
 * mentions that `isOne` takes, where the list begins its sentence or what a comma parts. Empty where it does not.
 */
export function listedBefore(
  { analysis: { mentions, sentences }, article: { text } }: Scene,
  from: number,
  isOne: (mention: Mention) => boolean,
): readonly Mention[] {
  const opening = sentences[firstEndingAfter(sentences, from)]?.start ?? from;
  const found: Mention[] = [];
  let start = from;
  for (let i = firstEndingAfter(mentions, from) - 1; i >= 0; i -= 1) {
    const before = mentions[i] as Mention;
    if (before.start < opening || !isOne(before) || !COMMA.test(text.slice(before.end, start))) break;
    found.unshift(before);
    start = before.start;
  }
  return OPENS.test(text.slice(opening, start)) ? found : [];
}

const COMMA = /^, (?:the )?$/;
const OPENS = /(?:^|, )(?:But |And |So |Yet )?(?:[Tt]he )?$/;
