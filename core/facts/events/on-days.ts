import type { Time, Token } from '../../model/analysis.ts';
import type { IsoDay } from '../../model/calendar.ts';
import { firstStartingFrom } from '../../model/sorted.ts';
import { contains, type Range } from '../../model/span.ts';
import { perWord } from '../../model/word.ts';
import type { Clause } from '../phrases/clauses.ts';
import irregular from '../phrases/irregular-verbs.json' with { type: 'json' };
import { inflections } from '../phrases/verbs.ts';
import { isDatable, isDeadline } from './datable.ts';
import lexicon from './lexicon.json' with { type: 'json' };
import { statusOfVerb } from './status.ts';
import type { Trigger } from './triggers.ts';

/** How much it matters that something has been set for a day, and that something was on one, whatever it is. */
const PLANNED = 0.36;
const HAPPENED = 0.28;

const SCHEDULED = inflections(lexicon.scheduledVerbs);
const DUE = new Set(['due', 'scheduled', 'expected', 'slated', 'planned', 'set']);
/** "due by Friday", "is expected in early May": how many words may stand between. */
const WITHIN = 3;
/** And with phrases alone between. */
const PHRASE_WITHIN = 9;

/**
 * What a clause tells with a day, month or year of its own, whatever it is that was or is to be: "is due to appear in
 * September", "a report is due by 15 December", "has until 3 May to reply", "broke his leg on
 * 31 May"; and what a calendar has set, which is told in the present ("expires on 30 September"). Null for what is said, wished or lasts. Whether the time is that of the verb is for a date to show.
 */
export function triggerOnDay(
  tokens: readonly Token[],
  clause: Clause,
  times: readonly Time[],
  published: IsoDay | null,
): Trigger | null {
  const named = times.filter((time) => contains(clause, time) && isDatable(time) && !isBound(tokens, time));
  if (named.length === 0) return null;
  const deadline = named.find((time) => isDeadline(tokens, time));
  if (deadline) return triggerOf(firstStartingFrom(tokens, deadline.end) + 1, PLANNED, 'planned');
  const coming = named.filter(({ latest }) => (latest ?? '') > (published ?? ''));
  let happened: Trigger | null = null;
  for (let i = clause.first; i < clause.last; i++) {
    const token = tokens[i] as Token;
    if (coming.length > 0 && isPlanned(tokens, i, clause, coming)) return triggerOf(i, PLANNED, 'planned');
    // "as shown by a meeting on Monday": what the main verb tells is borne out.
    if (token.pos !== 'VERB' || !isPast(token) || tokens[i - 1]?.lower === 'as') continue;
    // "is expected to be finished by June": what follows tells.
    if (DUE.has(token.lower) && tokens[i + 1]?.lower === 'to') continue;
    if (STATES.has(token.lower)) return null;
    if (statusOfVerb(tokens, i, clause, ['past', 'participle'], false) === 'happened')
      happened ??= triggerOf(i, HAPPENED, 'happened');
  }
  return happened;
}

/** The type of what is an event only by its time. */
export const ON_DAY = 'on-day';

function triggerOf(token: number, weight: number, status: Trigger['status']): Trigger {
  return { type: ON_DAY, weight, token, by: 'verb', status };
}

/** "since 3 May", "before Monday": not on it. "Shortly after midnight on Monday" is on that day. */
function isBound(tokens: readonly Token[], time: Time): boolean {
  if (isDeadline(tokens, time)) return false;
  if (time.type === 'TIME' && time.earliest === time.latest && /T\d/.test(time.value)) return false;
  return /^(?:since|until|till|before|after)$/.test(tokens[firstStartingFrom(tokens, time.start) - 1]?.lower ?? '');
}

function isPlanned(tokens: readonly Token[], i: number, clause: Clause, coming: readonly Range[]): boolean {
  const { pos, lower, end } = tokens[i] as Token;
  if (pos === 'VERB' && statusOfVerb(tokens, i, clause, [], false) === 'planned') return true;
  const reading =
    pos === 'VERB' ? (SCHEDULED.get(lower) ?? SCHEDULED.get(`${lower} ${tokens[i + 1]?.lower ?? ''}`)) : null;
  // In the present, as headlines tell what happens: a habit ("on Sundays") has no day of its own to be asked for here.
  if (reading?.forms.includes('s') && statusOfVerb(tokens, i, clause, ['s'], true) !== null) return true;
  if (!DUE.has(lower)) return false;
  const limit = tokens[phraseEnd(tokens, i)]?.end ?? end;
  return coming.some(({ start }) => start >= end && start <= limit);
}

/** "due before Congress in Lima by Friday": no verb and no mark stands between; where one does, a few words further on. */
function phraseEnd(tokens: readonly Token[], due: number): number {
  let i = due + 1;
  while (i < due + PHRASE_WITHIN && /^(?:ADP|ADJ|DET|NOUN|NUM|PART|PROPN)$/.test(tokens[i]?.pos ?? '')) i++;
  return Math.max(due + WITHIN, i);
}

/** Verbs of saying, of the mind and of what lasts: told of a day, they make no event of it. */
const STATES: ReadonlySet<string> = new Set([
  ...lexicon.attributions,
  ...lexicon.stateVerbs.flatMap((verb) => [...inflections([verb]).keys()]),
]);

const IRREGULAR = new Set(Object.values(irregular as Readonly<Record<string, readonly string[]>>).flat());
const isPast = perWord((lower) => (/[a-z]{2}ed$/.test(lower) || IRREGULAR.has(lower) ? true : null));
