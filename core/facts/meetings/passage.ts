import type { Range } from '../../model/span.ts';
import type { Draft } from './draft.ts';
import type { Setting } from './setting.ts';

/** From the subject, or from a time or place that stands before it ("Last week, ..."). */
export function startOf(draft: Draft): number {
  const cue = draft.items[draft.cue]?.start ?? 0;
  const from = draft.items[draft.from]?.start ?? cue;
  const subject = draft.subject.map((party) => party.start).filter((start) => start >= from && start < cue);
  const lead = [...draft.setting.times, ...draft.setting.places]
    .map((range) => range.start)
    .filter((start) => start < from && from - start < LEAD);
  const title = titleStart(draft, Math.min(cue, ...subject));
  return Math.min(subject.length > 0 ? title : from, ...lead);
}

/** A fronted phrase stands no further before its subject than this, in characters. */
const LEAD = 60;

/** The start of the item that holds a party: with its title. */
function titleStart(draft: Draft, start: number): number {
  return draft.items.find((item) => item.end > start && item.start <= start)?.start ?? start;
}

export function endOf(draft: Draft): number {
  return draft.items[draft.to - 1]?.end ?? draft.items[draft.cue]?.end ?? 0;
}

export function furtherRange(draft: Draft, further: Setting): Range {
  const end = draft.items[further.end - 1]?.end ?? 0;
  const starts = [...further.times, ...further.places].map((range) => range.start);
  let start = Math.min(end - 1, ...starts);
  // "and earlier in January": the words that link it belong to the passage.
  const first = draft.items.findIndex((item) => item.start >= start);
  for (let i = first - 1; i >= Math.max(0, first - 5); i--) {
    const item = draft.items[i];
    if (!item || item.kind !== 'word') break;
    start = item.start;
    if (item.lower === 'and') break;
  }
  return { start, end };
}
