import { pastMeasures } from './adverbials.ts';
import type { Item } from './carriers.ts';
import { isVerbal, phraseStartingAt } from './phrases.ts';

/** A subject with its verb right after it, or after what hangs on it (", which ...", "who ..."). */
export function startsClause(items: readonly Item[], at: number): boolean {
  const first = items[at];
  if (!first || first.marked) return false;
  if (/^(?:there|it|he|she|they|we|i|you)$/.test(first.lower)) return true;
  if (/^(?:if|when|while|because|since|unless|once|although|though)$/.test(first.lower)) return true;
  const subject = phraseStartingAt(items, first.lower === 'about' ? at + 1 : pastMeasures(items, at));
  if (!subject) return first.pos === 'VERB' && first.lower.endsWith('ing') && hasFiniteSoon(items, at + 1);
  let next = subject.to;
  while (items[next]?.pos === 'ADV' || items[next]?.pos === 'ADP') next += 1;
  const verb = items[next];
  if (!verb) return false;
  // The plan “would fail”: the verb stands in the marks.
  if (verb.marked) return next === subject.to && items[subject.to - 1]?.pos !== 'NUM';
  if (isVerbal(verb) && verb.lower.endsWith('ing')) return next === subject.to && hasFiniteSoon(items, next + 1);
  if (isVerbal(verb)) return true;
  // "officials who met in Oslo agreed" has a verb of its own after the relative clause's; "jobs that pay well" has none.
  if (/^(?:who|which|that)$/.test(verb.lower)) return hasFiniteSoon(items, next + 1, 2);
  return /^(?:,|\()$/.test(verb.lower) && goesOnAfterAside(items, next);
}

/** "the minister, who was late, left": the verb follows the aside's second comma; in a list or a further clause it does not. */
function goesOnAfterAside(items: readonly Item[], comma: number): boolean {
  const close = items[comma]?.lower === '(' ? ')' : ',';
  for (let i = comma + 1; i < Math.min(items.length, comma + 25); i += 1) {
    if (items[i]?.lower !== close) continue;
    const next = close === ')' && items[i + 1]?.lower === ',' ? i + 2 : i + 1;
    const verb = items[next]?.pos === 'ADV' ? items[next + 1] : items[next];
    if (isVerbal(verb) && !verb?.lower.endsWith('ing')) return true;
  }
  return false;
}

function hasFiniteSoon(items: readonly Item[], from: number, wanted = 1): boolean {
  let found = 0;
  for (let i = from; i < Math.min(items.length, from + 25); i += 1) {
    const finite = isVerbal(items[i]) && items[i - 1]?.lower !== 'to' && !items[i]?.lower.endsWith('ing');
    // "has met" is one.
    if (finite && items[i - 1]?.pos !== 'AUX') found += 1;
    if (found >= wanted) return true;
  }
  return false;
}
