import type { Time, Token } from '../../model/analysis.ts';
import { firstStartingFrom } from '../../model/sorted.ts';
import { overlaps, type Range } from '../../model/span.ts';
import { stemOf } from '../../model/stem.ts';
import { perWord } from '../../model/word.ts';
import irregular from '../phrases/irregular-verbs.json' with { type: 'json' };
import { isDatable } from './datable.ts';
import type { DatingContext } from './dates.ts';
import lexicon from './lexicon.json' with { type: 'json' };
import { isMonth } from './status.ts';

/** Those that are no verb's first form, too, as "cut" and "set" are. */
const PARTICIPLES = new Set(
  Object.entries(irregular).flatMap(([verb, [, participle = verb]]) => (participle === verb ? [] : [participle])),
);
const isParticiple = perWord((lower) => /(?:ed|en)$/.test(lower) || PARTICIPLES.has(lower));

/** Whether a time of the sentence goes with another word than the trigger: a participle, a name or an aside. */
export function isOfOther(context: DatingContext, trigger: Range, time: Time): boolean {
  return (
    isOfParticiple(context, trigger, time) || isOfAside(context, trigger, time) || isOfName(context, trigger, time)
  );
}

/** "voted down a contract brokered in September": the month is that of the participle behind the noun. A day may be either's. */
function isOfParticiple({ analysis: { tokens } }: DatingContext, trigger: Range, time: Time): boolean {
  if (time.start < trigger.end || time.earliest === null || time.earliest === time.latest) return false;
  const low = firstStartingFrom(tokens, time.start);
  for (let i = low - 1; i > Math.max(0, low - PARTICIPLE_WITHIN); i--) {
    const [before, token] = [tokens[i - 1], tokens[i]];
    if (!before || !token || before.start < trigger.end) return false;
    if (token.pos === 'VERB' && before.pos === 'NOUN' && isParticiple(token)) return true;
  }
  return false;
}

/**
 * "walked out of the 2015 accord", "a July 2024 law was repealed": a year, season or month between an article and its noun tells which one
 * is meant, and not when something happens to it. A single day may be that of the news ("the 3 May vote failed"); what happened at or
 * under what is meant happened then ("agreed under the 2015 deal"), and so did what it did ("the 2004 flood killed") and what comes
 * about with it ("won the 2020 election", "signed the 2015 accord").
 */
function isOfName({ analysis: { tokens } }: DatingContext, trigger: Range, time: Time): boolean {
  if (time.earliest !== null && time.earliest === time.latest) return false;
  const at = firstStartingFrom(tokens, time.start);
  const end = firstStartingFrom(tokens, time.end);
  // "after this year's winner pulled out": whose year it is, as "the 2015 accord" tells which.
  const owns = OWNING.test(tokens[end]?.lower ?? '') || OWNING.test(tokens[end - 1]?.lower ?? '');
  if ((tokens[at - 1]?.pos !== 'DET' && !owns) || THEN.has(tokens[at - (owns ? 1 : 2)]?.lower ?? '')) return false;
  let noun = OWNING.test(tokens[end]?.lower ?? '') ? end + 1 : end;
  while (noun < at + NAMED_WITHIN && /^(?:ADJ|NOUN|PROPN)$/.test(tokens[noun + 1]?.pos ?? '')) noun++;
  const named = tokens[noun];
  if (!/^(?:NOUN|PROPN)$/.test(named?.pos ?? '') || (named && overlaps(named, trigger))) return false;
  const verb = firstStartingFrom(tokens, trigger.start);
  if (EFFECTING.has(stemOf(tokens[verb]?.lower ?? ''))) return false;
  return time.start >= trigger.end || befalls(tokens, verb);
}

/** "the 2015 accord was suspended", "the 2015 accord collapsed": what happens to the subject, and not what it does. */
function befalls(tokens: readonly Token[], verb: number): boolean {
  if (ENDING.has(stemOf(tokens[verb]?.lower ?? ''))) return true;
  const before = tokens[verb - 1]?.pos === 'ADV' ? tokens[verb - 2] : tokens[verb - 1];
  return /^(?:is|are|was|were|be|been|being)$/.test(before?.lower ?? '');
}

const OWNING = /^['’]s?$|['’]s$/;
const EFFECTING = new Set(lexicon.effecting.map((word) => stemOf(word)));
const ENDING = new Set(lexicon.ending.map((word) => stemOf(word)));
const THEN = new Set(['after', 'at', 'by', 'during', 'following', 'in', 'through', 'under', 'via', 'within']);
/** What a year is said of stands no further behind it than this, in words: "the 2015 Iranian nuclear deal". */
const NAMED_WITHIN = 6;

/**
 * "His deputy, elected in 2019, took office", "the mayor, who came in May, resigned", "quashed the sentence, handed down in May, on
 * Friday": a time between commas, of a verb there.
 */
function isOfAside({ analysis: { tokens }, sentence }: DatingContext, trigger: Range, time: Time): boolean {
  const at = firstStartingFrom(tokens, time.start);
  let close = at;
  while (close < sentence.last && tokens[close]?.lower !== ',') close++;
  let open = at - 1;
  while (open > at - PARTICIPLE_WITHIN && tokens[open] && !/^[,.;:]$/.test(tokens[open]?.lower ?? '')) open--;
  const [opens, closes] = [tokens[open], tokens[close]];
  if (opens?.lower !== ',' || closes?.lower !== ',' || !/^(?:NOUN|PROPN)$/.test(tokens[open - 1]?.pos ?? ''))
    return false;
  if (trigger.start < closes.start && trigger.end > opens.end) return false;
  // What is told before it goes on behind it, or the comma is that of a list: "arrested the mayor, charged him on Friday, and left".
  if (trigger.end <= opens.start && tokens[close + 1]?.pos !== 'ADP') return false;
  const [word, next] = [tokens[open + 1], tokens[open + 2]];
  const verb = word?.pos === 'ADV' ? next : word;
  // "Ministers, meeting on Tuesday, signed": at one time.
  return (verb?.pos === 'VERB' && !verb.lower.endsWith('ing')) || /^(?:who|which|whose)$/.test(word?.lower ?? '');
}

/**
 * "called off a strike planned for Friday", "said that members would strike on Friday": the day is that of the plan, where
 * the trigger is another word before it.
 */
export function isOfPlan({ analysis: { tokens } }: DatingContext, trigger: Range, time: Time): boolean {
  if (time.start < trigger.end) return false;
  const end = firstStartingFrom(tokens, time.start);
  for (let i = end - 1; i > Math.max(0, end - PARTICIPLE_WITHIN); i--) {
    const [before, token, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
    if (!before || !token || before.start < trigger.end) return false;
    if (PLANNED.has(token.lower) && before.pos === 'NOUN' && after?.pos === 'ADP') return true;
    if (WOULD.has(token.lower) && !isMonth(token) && tokens.slice(i, end).some(({ pos }) => pos === 'VERB'))
      return true;
  }
  return false;
}

const PLANNED = new Set(lexicon.plannedMarkers);
const WOULD = new Set(['will', 'would', 'may', 'might', 'could', 'should']);

/** A participle stands no further before its time than this, in words: "brokered by the government in September". */
const PARTICIPLE_WITHIN = 12;

/**
 * "were killed on Sunday when a bus burned, police said on Monday": the day behind a verb of saying at the end is that of saying, where
 * the sentence has another. Where it has none, what is told is news of that day.
 */
export function isOfAttribution({ analysis: { tokens }, times }: DatingContext, trigger: Range, time: Time): boolean {
  if (time.start < trigger.end || !times.some((other) => other !== time && isDatable(other))) return false;
  const at = firstStartingFrom(tokens, time.start);
  const says = tokens[at - 1]?.pos === 'ADP' ? at - 2 : at - 1;
  const verb = tokens[says];
  if (!verb || verb.start < trigger.end || !TELLS.has(verb.lower)) return false;
  let open = says - 1;
  while (open > says - SPEAKER_WITHIN && /^(?:NOUN|PROPN|ADJ|DET|PRON|NUM|PART)$/.test(tokens[open]?.pos ?? '')) open--;
  return tokens[open]?.lower === ',' && open < says - 1 && (tokens[open]?.start ?? 0) >= trigger.end;
}

const TELLS = new Set(lexicon.attributions);
/** Who is said to tell something has no more words: "a senior finance ministry official said". */
const SPEAKER_WITHIN = 8;
