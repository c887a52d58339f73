import type { Item } from './carriers.ts';
import type { ReportingVerb } from './lexicon.ts';
import { isPause, phraseStartingAt } from './phrases.ts';

/** A participle by which something is called something: "called a “wreck”", "described as “a wreck”". */
export function isNaming({ forms, frames }: ReportingVerb): boolean {
  return forms.has('past') && (frames.has('b') || frames.has('a'));
}

/**
 * "The bridge, called a “wreck” by Lee, was closed", "a law branded “cruel” by nurses passed": a passive without its auxiliary has
 * nothing between the verb and what the thing is called, and behind its agent the main clause goes on. "Lee called a “strike” by
 * dockers" has its subject before it.
 */
export function isCalledBy(items: readonly Item[], verb: number): boolean {
  const by = agentBehindMarks(items, verb + 1);
  const agent = by === null ? null : phraseStartingAt(items, by + 1);
  if (!agent) return false;
  const before = items[verb - 1];
  if (!before || isPause(before) || before.lower === '(') return true;
  const after = items[agent.to];
  return before.pos === 'NOUN' && (after?.pos === 'VERB' || after?.pos === 'AUX');
}

/** The "by" behind the marks that tell what something is called: “wreck” by. */
export function agentBehindMarks(items: readonly Item[], from: number): number | null {
  let at = from;
  while (at < from + CALLED_WITHIN && opensName(items[at])) at += 1;
  while (items[at]?.marked && at < from + CALLED_WITHIN) at += 1;
  return items[at - 1]?.marked && items[at]?.lower === 'by' ? at : null;
}

const CALLED_WITHIN = 6;

function opensName(item: Item | undefined): boolean {
  return item !== undefined && !item.marked && (item.lower === 'as' || /^(?:DET|ADJ|ADV)$/.test(item.pos));
}
