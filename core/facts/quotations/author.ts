import type { Entity, Mention } from '../../model/analysis.ts';
import { firstEndingAfter } from '../../model/sorted.ts';
import type { Scene } from './scene.ts';

/**
 * Who "I" is outside marks: whose remarks a heading of the text says that it is ("Opening remarks by President Ann Lee"). A
 * report that only tells of a letter from somebody is the reporter's, and so is its "I".
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
/** How far behind the word the name may end. */
const FURTHEST = 120;

/** Nothing but what such headings have before the word, or a label ("Oslo: ", "Ministry | "). */
const HEAD =
  /(?:^|\n)[ \t]{0,3}(?:[^\n:|–—]{1,60}[:|–—] )?(?:(?:the|following|is|full|complete|text|transcript|version|of|a|as|prepared|opening|closing|concluding|introductory|welcome|welcoming|keynote|inaugural|national|plenary|general|joint|common|official|special|solemn|public|written|oral|video|televised|press|media|policy|new|year's|year’s)[ -]){0,9}(?:remarks|statement|speech|address|keynote|testimony|intervention|lecture|op-ed|message|letter)(?: (?:delivered|made|given))? (?:by|of|from) /i;
