import type { Mention } from '../../model/analysis.ts';
import { firstEndingAfter } from '../../model/sorted.ts';
import type { Range } from '../../model/span.ts';
import { isDocument } from './channel.ts';
import type { Scene } from './scene.ts';

/**
 * How a phrase calls those who speak together: "Norway and Sweden", "Chinese and South Korean officials"; of a joint document the
 * states whose it is ("a joint US-Norwegian statement").
 * "Officials in Oslo and Lima" are called as they are described. Null where it names one party.
 */
export function severalNamed(scene: Scene, within: Range): string | null {
  const {
    article: { text },
    analysis: { mentions },
    entities,
  } = scene;
  const at = firstEndingAfter(mentions, within.start);
  const [one, other] = [mentions[at], mentions[at + 1]];
  if (!one || !other || one.start < within.start || other.end > within.end) return null;
  if (!isParty(one) || !(isParty(other) || other.kind === 'group')) return null;
  if (!JOINED.test(text.slice(one.end, other.start)) || PLACED.test(text.slice(within.start, one.start))) return null;
  const words = text.slice(within.start, within.end);
  const [first, second] = [one, other].map(({ refersTo }) => entities.get(refersTo[0] ?? '')?.name);
  const bare = one.form !== 'demonym' && other.form !== 'demonym' && other.end === within.end;
  const own = isDocument(words) || DOCUMENT.test(words) || (bare && PLAIN.test(text.slice(within.start, one.start)));
  const names = bare ? [...listedBefore(scene, one.start), first] : [first];
  return own && first && second
    ? `${names.join(', ')} and ${second}`
    : words.replace(/^(?:both|the|an?) (?:the )?/i, '');
}

/** Of "France, | Germany and Peru" those whom the comma keeps out of the phrase: its sentence, or what a comma parts, begins with them. */
function listedBefore({ analysis, article: { text }, entities }: Scene, from: number): readonly string[] {
  const { mentions, sentences } = analysis;
  const opening = sentences[firstEndingAfter(sentences, from)]?.start ?? from;
  const found: string[] = [];
  let start = from;
  for (let i = firstEndingAfter(mentions, from) - 1; i >= 0; i -= 1) {
    const before = mentions[i] as Mention;
    const name = entities.get(before.refersTo[0] ?? '')?.name;
    if (before.start < opening || !isParty(before) || before.form === 'demonym' || name === undefined) break;
    if (!/^, (?:the )?$/.test(text.slice(before.end, start))) break;
    found.unshift(name);
    start = before.start;
  }
  return /(?:^|, )(?:But |And |So |Yet )?(?:[Tt]he )?$/.test(text.slice(opening, start)) ? found : [];
}

function isParty({ kind, refersTo }: Mention): boolean {
  return (kind === 'place' || kind === 'body') && refersTo.length === 1;
}

const JOINED = /^(?: and | and the |[-–/]| & )$/;
const PLACED = /^(?:in|at|near|outside|across|to|with|between)(?: the)? $/i;
const PLAIN = /^(?:both |the )?$/i;
const DOCUMENT = /\bjoint (?:\p{L}+ )?(?:statement|communiqu[eé]|declaration|read-?out|release|letter)\b/iu;
