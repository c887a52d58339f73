import type { Analysis, EntityId, Sentence, Time, Token } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { EventReport, MeetingReport, Quotation } from '../../model/fact.ts';
import { contains, hull, overlaps, type Range, spanOf } from '../../model/span.ts';
import { type Clause, clausesOf } from '../phrases/clauses.ts';
import { sweep } from '../phrases/sweep.ts';
import { dateOf } from './dates.ts';
import { salienceOf, titleStems } from './salience.ts';
import { nounTriggers, type Trigger, verbTrigger } from './triggers.ts';

/** Longer evidence is cut to the clause: a mention is a passage, not a page. */
const LONGEST = 300;
const NO_EVENTS = new Set(['boilerplate', 'byline', 'dateline', 'caption']);
/** What a meeting report tells already. */
const MEETING_LIKE = new Set(['talks', 'opening', 'visit', 'saying', 'statement']);

/** The events that an article holds, in text order. */
export function findEvents(
  article: Article,
  analysis: Analysis,
  quotations: readonly Quotation[],
  meetings: readonly MeetingReport[],
): readonly EventReport[] {
  const events: EventReport[] = [];
  const title = titleStems(article);
  const timesIn = sweep(analysis.times);
  const mentionsIn = sweep(analysis.mentions);
  const quotedIn = sweep(inText(quotations.filter((q) => q.form !== 'indirect').flatMap((q) => q.words)));
  const meetingsIn = sweep(inText(meetings.flatMap((m) => m.evidence)));
  let prose = 0;
  for (const sentence of analysis.sentences) {
    const times = timesIn(sentence);
    const mentions = mentionsIn(sentence);
    const quoted = quotedIn(sentence);
    const met = meetingsIn(sentence);
    if (NO_EVENTS.has(sentence.kind)) continue;
    const context = { article, analysis, sentence, times, meetings };
    for (const { clause, trigger, evidence } of triggersOf(analysis.tokens, sentence, times)) {
      const at = analysis.tokens[trigger.token];
      if (!at || quoted.some((range) => contains(range, at))) continue;
      if (MEETING_LIKE.has(trigger.type) && met.some((range) => overlaps(range, at))) continue;
      const date = dateOf(context, trigger.by === 'noun' ? { ...clause, ...evidence } : clause, at);
      const actors: readonly EntityId[] = [
        ...new Set(mentions.filter((m) => overlaps(m, evidence) && m.kind !== 'occasion').flatMap((m) => m.refersTo)),
      ];
      const span = spanOf(article.id, evidence);
      const published = article.published.latest;
      const ahead = trigger.status === 'happened' && published !== null && (date.earliest ?? '') > published;
      events.push({
        kind: 'event',
        id: `event-${article.id}-${evidence.start}-${at.start}`,
        evidence: [span],
        rule: trigger.by === 'verb' ? 'event-verb' : 'dated-event-noun',
        certainty: 'stated',
        type: trigger.type,
        date,
        status: ahead ? 'planned' : trigger.status,
        actors,
        salience: salienceOf({
          trigger,
          sentence,
          prose,
          dated: date.earliest !== null,
          actors: actors.length,
          title,
          tokens: analysis.tokens,
          clause,
        }),
      });
    }
    if (sentence.kind === 'prose') prose++;
  }
  return events;
}

interface Found {
  readonly clause: Clause;
  readonly trigger: Trigger;
  readonly evidence: Range;
}

/** The event of each clause's verb, and each event that a noun tells with a time beside it ("Wednesday's strike"). */
function triggersOf(tokens: readonly Token[], sentence: Sentence, times: readonly Time[]): readonly Found[] {
  const clauses = clausesOf(tokens, sentence);
  return clauses.flatMap((clause, i): readonly Found[] => {
    if (clause.opener === 'if' || clause.opener === 'unless' || clause.opener === 'whether') return [];
    const verb = verbTrigger(tokens, clause, sentence.kind === 'heading');
    const told = verb ? [{ clause, trigger: verb, evidence: evidenceOf(tokens, sentence, clauses, i, verb) }] : [];
    return [...told, ...datedNouns(tokens, clause, times, verb)];
  });
}

/** Event nouns with a time of their own, as long as that is not the time of the clause's verb. */
function datedNouns(
  tokens: readonly Token[],
  clause: Clause,
  times: readonly Time[],
  verb: Trigger | null,
): readonly Found[] {
  const verbAt = verb ? tokens[verb.token] : undefined;
  const usable = times.filter((time) => time.earliest !== null && contains(clause, time));
  const taken = verbAt && verb && verb.weight >= STRONG ? nearestTo(usable, verbAt) : null;
  const found: Found[] = [];
  for (const trigger of nounTriggers(tokens, clause)) {
    const at = tokens[trigger.token];
    if (!at || usable.some((time) => overlaps(time, at))) continue;
    const time = usable.find((one) => one !== taken && distance(at, one) <= BESIDE);
    if (!time || found.some(({ evidence }) => overlaps(evidence, time))) continue;
    found.push({ clause, trigger, evidence: hull(phraseAround(tokens, clause, trigger.token), time) });
  }
  return found;
}

/** How strong a verb's event must be to claim the clause's time for itself. */
const STRONG = 0.4;
/** How many characters may stand between an event noun and its time. */
const BESIDE = 32;
/** How many words before an event noun belong to it. */
const MODIFIERS = 6;

function nearestTo(times: readonly Time[], at: Range): Time | null {
  let best: Time | null = null;
  for (const time of times) if (best === null || distance(at, time) < distance(at, best)) best = time;
  return best;
}

function distance(a: Range, b: Range): number {
  return Math.max(0, b.start >= a.end ? b.start - a.end : a.start - b.end);
}

function phraseAround(tokens: readonly Token[], clause: Clause, noun: number): Range {
  let first = noun;
  while (first > clause.first && noun - first < MODIFIERS && MODIFIES.has(tokens[first - 1]?.pos ?? '')) first--;
  return { start: tokens[first]?.start ?? clause.start, end: tokens[noun]?.end ?? clause.end };
}

const MODIFIES = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART']);
const RELATIVE = new Set(['which', 'who', 'whose', 'where', 'that', 'when']);

/**
 * The clause; for somebody's words the sentence; with the clause before it, where it leaves its subject to that one ("which",
 * "and suspended").
 */
function evidenceOf(
  tokens: readonly Token[],
  sentence: Sentence,
  clauses: readonly Clause[],
  i: number,
  trigger: Trigger,
): Range {
  const clause = clauses[i];
  if (!clause) return sentence;
  const said = trigger.type === 'statement' || trigger.type === 'saying' || trigger.type === 'letter';
  if (said && sentence.end - sentence.start <= LONGEST) return sentence;
  const opening = tokens[clause.first]?.pos;
  const open = opening === 'VERB' || opening === 'AUX' || RELATIVE.has(clause.opener ?? '');
  const wide = {
    start: open ? (clauses[i - 1]?.start ?? clause.start) : clause.start,
    end: said ? sentence.end : clause.end,
  };
  if (wide.end - wide.start <= LONGEST) return wide;
  return clause.end - clause.start <= LONGEST ? clause : around(tokens, clause, trigger);
}

/** As many whole words around the trigger as fit. */
function around(tokens: readonly Token[], clause: Clause, trigger: Trigger): Range {
  const middle = tokens[trigger.token]?.start ?? clause.start;
  const inside = tokens
    .slice(clause.first, clause.last)
    .filter((token) => Math.abs(token.start - middle) < LONGEST / 2 && Math.abs(token.end - middle) < LONGEST / 2);
  return { start: inside[0]?.start ?? clause.start, end: inside.at(-1)?.end ?? clause.end };
}

function inText(spans: readonly Range[]): readonly Range[] {
  return [...spans].sort((a, b) => a.start - b.start);
}
