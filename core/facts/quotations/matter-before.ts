import type { Item } from './carriers.ts';
import { clauseStart } from './ends.ts';
import { isPlainSpeech, reportingVerb } from './lexicon.ts';
import type { MatterStart } from './matter.ts';
import { isPause, isPredicate } from './phrases.ts';
import { hasVerb, type Stretch } from './report-parts.ts';

/** The matter before "he said": back to the start of the sentence. */
export function matterBefore(items: readonly Item[], head: number): Stretch | null {
  const last = items[head - 1];
  if (!last) return null;
  const comma = isPause(last);
  if (!last.marked && !comma) return null;
  const to = comma ? head - 1 : head;
  const from = clauseStart(items);
  if (to <= from) return null;
  const marks = items[to - 1]?.marked ? firstOfRun(items, to - 1) : null;
  if (marks === null || marks <= from) return { from: marks ?? from, to };
  // "Telling the paper on Monday, “...,” he said": the first cue's clause is no part of what the second reports.
  if (hasVerb(items, from, marks))
    return { from: isPause(items[marks - 1]) && tells(items, from, marks) ? marks : from, to };
  // "Despite his “brash ways,” Lee wrote": a phrase runs into the marks without a pause.
  return { from: isPredicate(items[marks]) || !isPause(items[marks - 1]) ? from : marks, to };
}

/** Whether a verb of plain speech stands there. */
function tells(items: readonly Item[], from: number, to: number): boolean {
  return items
    .slice(from, to)
    .some(
      ({ pos, lower }) =>
        pos === 'VERB' &&
        reportingVerb(lower)?.frames.has('q') === true &&
        isPlainSpeech(reportingVerb(lower)?.lemma ?? ''),
    );
}

function firstOfRun(items: readonly Item[], last: number): number {
  let first = last;
  while (first > 0 && items[first - 1]?.marked) first -= 1;
  return first;
}

/** Whether the matter before the cue is speech in marks, and not a title that the sentence opens with (On "Face the Nation," Lee said that). */
export function endsInSpeech(items: readonly Item[], before: Stretch, after: MatterStart | null): boolean {
  if (!items[before.to - 1]?.marked) return false;
  if (after === null || after.frame === 'marks' || after.frame === 'p') return true;
  // "Lee, who calls it a “farce,” said he ...": a clause after the cue is what was said, unless the sentence opens with marks.
  if (/^[cdr]$/.test(after.frame)) return before.from === clauseStart(items) && Boolean(items[before.from]?.marked);
  return Boolean(items[before.from]?.marked) || hasVerb(items, before.from, before.to);
}

/** The marks that go on after the cue's clause: only its adverbials may stand between, and a pause before the marks. */
export function continuedAfter(items: readonly Item[], from: number): number | null {
  for (let i = from; i < Math.min(items.length, from + 40); i += 1) {
    const item = items[i] as Item;
    if (item.marked) return i > from && (isPause(items[i - 1]) || /^[:;]$/.test(items[i - 1]?.lower ?? '')) ? i : null;
    if (isPause(items[i - 1]) && item.lower.endsWith('ing')) return null;
    // “...,” he told them, before adding: “...”
    if (item.lower.endsWith('ing') && item.pos === 'VERB' && reportingVerb(item.lower)?.frames.has('q')) return null;
    // ... he said, and “...”
    if (isPause(items[i - 1]) && item.pos === 'CCONJ') return items[i + 1]?.marked ? i : null;
  }
  return null;
}

/** Where marks that follow one another end, from those at an item or right behind it. */
export function marksRunEnd(items: readonly Item[], from: number): number {
  let to = from;
  if (!items[to]?.marked) to += 1;
  while (items[to]?.marked) to += 1;
  return to;
}
