import type { Mention } from '../../model/analysis.ts';
import { firstEndingAfter } from '../../model/sorted.ts';
import type { Range } from '../../model/span.ts';
import { isDocument } from './channel.ts';
import { listedBefore } from './listed-before.ts';
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
  const listed = bare
    ? listedBefore(scene, one.start, (mention) => isParty(mention) && mention.form !== 'demonym')
    : [];
  const names = [...listed.map(({ refersTo }) => entities.get(refersTo[0] ?? '')?.name), first];
  return own && second && !names.includes(undefined)
    ? `${names.join(', ')} and ${second}`
    : words.replace(/^(?:both|the|an?) (?:the )?/i, '');
}

function isParty({ kind, refersTo }: Mention): boolean {
  return (kind === 'place' || kind === 'body') && refersTo.length === 1;
}

const JOINED = /^(?: and | and the |[-–/]| & )$/;
const PLACED = /^(?:in|at|near|outside|across|to|with|between)(?: the)? $/i;
const PLAIN = /^(?:both |the )?$/i;
const DOCUMENT = /\bjoint (?:\p{L}+ )?(?:statement|communiqu[eé]|declaration|read-?out|release|letter)\b/iu;
