import type { Entity, Mention } from '../../model/analysis.ts';
import { firstEndingAfter } from '../../model/sorted.ts';
import type { Scene } from './scene.ts';

/**
 * Who "I" is outside marks: whose remarks a text says that it is in its first lines ("Remarks by President Ann Lee"), and no
 * reporter, who writes of himself as such.
 */
export function authorOf({ article: { text }, analysis: { mentions }, entities }: Scene): Entity | null {
  const head = HEAD.exec(text.slice(0, TOP));
  if (!head) return null;
  const from = head.index + head[0].length;
  for (let i = firstEndingAfter(mentions, from); (mentions[i]?.start ?? Infinity) < from + FURTHEST; i += 1) {
    const { kind, form, refersTo, start } = mentions[i] as Mention;
    if (text.slice(from, start).includes('\n')) return null;
    const person = kind === 'person' && form === 'name' ? entities.get(refersTo[0] ?? '') : undefined;
    if (person) return person;
  }
  return null;
}

/** Within so many characters a text says what it is. */
const TOP = 600;
/** How far behind the word his name may end. */
const FURTHEST = 120;

const HEAD =
  /(?:^|\n)[^\n]{0,60}\b(?:remarks|statement|speech|address|keynote|testimony|intervention|lecture|op-ed|message|letter)(?: (?:delivered|made|given))? (?:by|of|from) /i;
