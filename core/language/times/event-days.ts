import type { Atoms } from './atoms.ts';
import events from './event-days.json' with { type: 'json' };
import type { Expression, Meaning } from './meaning.ts';

const NAMED = new RegExp(`\\b(${events.join('|')}) (day|night|evening)\\b(?!['’]?s\\b)`, 'gi');
/** What may stand between a day's name and its date. */
const APART = /^(?:, (?:on )?| \(| on | \(on )$/;

/**
 * Days that a text names by what happens on them and dates itself: after "Opening night, January 23, 2014" the opening night
 * is that day wherever it is named. Days that it never dates are no times.
 */
export function withEventDays(atoms: Atoms, expressions: readonly Expression[]): readonly Expression[] {
  const mentions = [...atoms.text.matchAll(NAMED)];
  if (mentions.length === 0) return expressions;
  const days = new Map<string, Meaning>();
  for (const mention of mentions) {
    const day = dayBeside(atoms, expressions, mention);
    const name = nameOf(mention);
    if (day && !days.has(name)) days.set(name, day);
  }
  if (days.size === 0) return expressions;
  const named = mentions.flatMap((mention): Expression[] => {
    const of = days.get(nameOf(mention));
    const first = firstFrom(atoms.starts, (start) => start >= mention.index);
    const last = firstFrom(atoms.starts, (start) => start >= mention.index + mention[0].length);
    const other = expressions[firstFrom(expressions, (one) => one.last > first)];
    if (!of || (other && other.first < last)) return [];
    const isDay = nameOf(mention).endsWith('day');
    return [
      {
        first,
        last,
        type: isDay ? 'DATE' : 'TIME',
        meaning: isDay ? of : { is: 'clock', of, clock: nameOf(mention).endsWith('night') ? 'TNI' : 'TEV' },
        rule: 'event-day',
        mod: null,
      },
    ];
  });
  return [...expressions, ...named].sort((a, b) => a.first - b.first);
}

function nameOf([whole]: RegExpMatchArray): string {
  return whole.toLowerCase();
}

/** The date in apposition after the name or before it. */
function dayBeside(
  { text, starts, ends }: Atoms,
  expressions: readonly Expression[],
  mention: RegExpMatchArray,
): Meaning | null {
  const at = mention.index ?? 0;
  const end = at + mention[0].length;
  const next = firstFrom(expressions, ({ first }) => (starts[first] ?? 0) >= end);
  const after = expressions[next];
  const before = expressions[next - 1];
  // "night, January 23" was put together as a part of that day.
  if (before && (starts[before.first] ?? 0) > at) {
    const { meaning } = before;
    return meaning.is === 'clock' && meaning.of?.is === 'day' ? meaning.of : null;
  }
  if (after?.meaning.is === 'day' && APART.test(text.slice(end, starts[after.first] ?? end))) return after.meaning;
  const gap = before ? text.slice(ends[before.last - 1] ?? at, at) : '';
  return before?.meaning.is === 'day' && /^, (?:the )?$/.test(gap) ? before.meaning : null;
}

/** The index of the first element from which on a test holds. */
function firstFrom<T>(list: readonly T[], holds: (element: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
