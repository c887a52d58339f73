import { firstIndex } from '../../model/sorted.ts';
import type { Range } from '../../model/span.ts';
import type { Atoms } from './atoms.ts';
import events from './event-days.json' with { type: 'json' };
import type { Expression, Meaning } from './meaning.ts';

const EVENTS: ReadonlySet<string> = new Set(events);
/** What stands before the space is looked at last, since letters are many. */
const DAY = / (?:day|night|evening)(?<=\p{L} \p{L}{3,7})(?![\p{L}'’])/giu;
/** What may stand between a day's name and its date. */
const APART = /^(?:, (?:on )?| \(| on | \(on )$/;

/**
 * Days that a text names by what happens on them and dates itself: after "Opening night, January 23, 2014" the opening night
 * is that day wherever it is named. Days that it never dates are no times.
 */
export function withEventDays(atoms: Atoms, expressions: readonly Expression[]): readonly Expression[] {
  const mentions = mentionsIn(atoms.text);
  if (mentions.length === 0) return expressions;
  const days = new Map<string, Meaning>();
  for (const mention of mentions) {
    const day = dayBeside(atoms, expressions, mention);
    if (day && !days.has(mention.name)) days.set(mention.name, day);
  }
  if (days.size === 0) return expressions;
  const named = mentions.flatMap((mention): Expression[] => {
    const of = days.get(mention.name);
    const first = firstIndex(atoms.starts, (start) => start >= mention.start);
    const last = firstIndex(atoms.starts, (start) => start >= mention.end);
    const other = expressions[firstIndex(expressions, (one) => one.last > first)];
    if (!of || (other && other.first < last)) return [];
    const isDay = mention.name.endsWith('day');
    return [
      {
        first,
        last,
        type: isDay ? 'DATE' : 'TIME',
        meaning: isDay ? of : { is: 'clock', of, clock: mention.name.endsWith('night') ? 'TNI' : 'TEV' },
        rule: 'event-day',
        mod: null,
      },
    ];
  });
  return [...expressions, ...named].sort((a, b) => a.first - b.first);
}

/** A day named by its event: where it stands, and its name in lower case. */
interface EventDay extends Range {
  readonly name: string;
}

function mentionsIn(text: string): readonly EventDay[] {
  const found: EventDay[] = [];
  for (const { index, 0: day } of text.matchAll(DAY)) {
    const end = index + day.length;
    const event = /[\p{L}-]{3,14}$/u.exec(text.slice(Math.max(0, index - 15), index))?.[0] ?? '';
    if (EVENTS.has(event.toLowerCase()))
      found.push({ start: index - event.length, end, name: `${event}${day}`.toLowerCase() });
  }
  return found;
}

/** The date in apposition after the name or before it. */
function dayBeside(
  { text, starts, ends }: Atoms,
  expressions: readonly Expression[],
  { start: at, end }: Range,
): Meaning | null {
  const next = firstIndex(expressions, ({ first }) => (starts[first] ?? 0) >= end);
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
