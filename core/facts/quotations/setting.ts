import type { Analysis, Time } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import { type DatedBy, UNDATED } from '../../model/dated.ts';
import type { Channel, Quotation } from '../../model/fact.ts';
import { firstStartingFrom } from '../../model/sorted.ts';
import type { Range } from '../../model/span.ts';
import { isDatable } from '../events/datable.ts';
import { stated } from '../events/dates.ts';
import { channelIn, isDocument, isUnnamed } from './channel.ts';
import type { Draft } from './drafts.ts';

/** What the words around a quotation tell of it: what carried it, when it was said, and on which side of a meeting. */
export interface Setting {
  readonly channel: Channel | null;
  readonly said: DatedBy;
  readonly relation: Quotation['relation'];
}

/** The setting told in the quotation's own sentence, else in the one before it in the paragraph, where that is the same telling. */
export function settingOf(
  article: Article,
  analysis: Analysis,
  draft: Draft,
  before: Draft['carrier'] | null,
): Setting {
  const { text } = article;
  const own = around(text, draft.carrier, draft.parts);
  const who = draft.speaker ? text.slice(draft.speaker.start, draft.speaker.end) : '';
  // "He was quoted saying", "she wrote", "read the statement" go on with what the sentence before tells.
  const goesOn = before !== null && (GOES_ON.test(who) || isDocument(who) || GOING_ON.test(draft.cue?.lemma ?? ''));
  const earlier = goesOn ? text.slice(before.start, before.end) : '';
  const channel = channelIn(own) ?? (goesOn ? channelIn(withoutMarks(text, before)) : null);
  return {
    channel: channel ?? (isUnnamed(who) || isUnnamed(own) ? 'unnamed' : null),
    said: saidIn(article, analysis.times, draft),
    relation: relationIn(own) ?? relationIn(OPENING.exec(earlier)?.[0] ?? ''),
  };
}

const GOES_ON = /^(?:he|she|they|it|who)$/i;
const GOING_ON = /^(?:write|post|tweet|read|add|continue|go|state)$/;
/** A sentence's opening up to its first comma, which sets the scene for those that follow. */
const OPENING = /^[^,]{0,120},/;

const RELATIONS: readonly (readonly [NonNullable<Quotation['relation']>, RegExp])[] = (
  [
    ['before-meeting', 'before|prior to|ahead of|in advance of|in the run-up to|on the eve of|heading into|going into'],
    ['after-meeting', 'after|following|in the wake of|emerging from|at the end of|at the close of|on leaving'],
    ['at-meeting', 'at|during|in|opening|at the start of|at the opening of'],
  ] as const
).map(([relation, words]) => [
  relation,
  new RegExp(
    `\\b(?:${words}) (?:the|this|that|their|his|her|its|these|those|a|an|today's|monday's|tuesday's|wednesday's|thursday's|friday's|saturday's|sunday's)? ?(?:[\\w-]+ ){0,2}(?:meetings?|talks|summit|visit|encounter|bilateral|ministerial|negotiations|discussions|session)\\b`,
    'i',
  ),
]);

/** What all of them end in: one look tells of most sentences that they name no meeting. */
const MEETING = /meeting|talks|summit|visit|encounter|bilateral|ministerial|negotiations|discussions|session/i;

function relationIn(words: string): Quotation['relation'] {
  if (!MEETING.test(words)) return null;
  return RELATIONS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** The sentence without the quotation and without anything else in marks. */
function around(text: string, carrier: Draft['carrier'], parts: readonly Range[]): string {
  let words = '';
  let at = carrier.start;
  const ranges = [...parts, ...carrier.marked];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    if (range.start >= carrier.end) break;
    if (range.start > at) words += `${text.slice(at, range.start)} `;
    at = Math.max(at, range.end);
  }
  return words + text.slice(at, Math.max(at, carrier.end));
}

function withoutMarks(text: string, carrier: Draft['carrier']): string {
  return around(text, carrier, []);
}

/** The time told nearest to the cue in its own sentence, outside what was said. */
function saidIn(article: Article, times: readonly Time[], { carrier, cueRange, parts }: Draft): DatedBy {
  if (!cueRange) return UNDATED;
  let best: Time | null = null;
  for (let i = firstStartingFrom(times, carrier.start); i < times.length; i += 1) {
    const time = times[i] as Time;
    if (time.start >= carrier.end) break;
    if (!isDatable(time) || parts.some(({ start, end }) => start <= time.start && time.start < end)) continue;
    if (LASTING.test(article.text.slice(Math.max(carrier.start, time.start - 12), time.start))) continue;
    if (best === null || distance(time, cueRange) < distance(best, cueRange)) best = time;
  }
  return best && distance(best, cueRange) <= NEAR ? stated(article, best) : UNDATED;
}

/** "who has fished since 1981", "in office until May": how long something else went on. */
const LASTING = /\b(?:since|until|till|from|between)\s{1,3}$/i;

/** A time further than this from the cue dates something else. */
const NEAR = 80;

function distance(a: Range, b: Range): number {
  return Math.max(a.start - b.end, b.start - a.end, 0);
}
