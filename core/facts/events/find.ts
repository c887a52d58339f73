import {
  type Analysis,
  type EntityId,
  NO_REPORTING,
  type Sentence,
  type Time,
  type Token,
} from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { IsoDay } from '../../model/calendar.ts';
import { UNDATED } from '../../model/dated.ts';
import { type EventReport, lifted, type MeetingReport, type Quotation } from '../../model/fact.ts';
import { firstStartingFrom } from '../../model/sorted.ts';
import { contains, hull, overlaps, type Range, spanOf } from '../../model/span.ts';
import { wordIs } from '../../model/word.ts';
import { type Clause, clausesOf } from '../phrases/clauses.ts';
import { sweep } from '../phrases/sweep.ts';
import { dateOf } from './dates.ts';
import lexicon from './lexicon.json' with { type: 'json' };
import { newsDate, newsDays } from './news.ts';
import { ON_DAY, triggerOnDay } from './on-days.ts';
import { passageOf } from './passage.ts';
import { dayOfPlan } from './pointed.ts';
import { salienceOf, titleStems } from './salience.ts';
import { type EventStatus, SUPPOSING } from './status.ts';
import { nounTriggers, type Trigger, verbTrigger } from './triggers.ts';

/** What a meeting report tells already. */
const MEETING_LIKE = new Set(['talks', 'opening', 'visit', 'saying', 'statement', ON_DAY]);

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
  const quotedIn = sweep(inText(quotations.filter((q) => q.form !== 'indirect').flatMap(lifted)));
  const meetingsIn = sweep(inText(meetings.flatMap((m) => m.evidence)));
  const days = newsDays(article, analysis);
  let prose = 0;
  for (const sentence of analysis.sentences) {
    const times = timesIn(sentence);
    const mentions = mentionsIn(sentence);
    const quoted = quotedIn(sentence);
    const met = meetingsIn(sentence);
    if (NO_REPORTING.has(sentence.kind) || sentence.kind === 'caption') continue;
    const context = { article, analysis, sentence, times, meetings };
    for (const { clause, trigger, told, evidence } of triggersOf(
      analysis.tokens,
      sentence,
      times,
      article.published.latest,
    )) {
      const at = analysis.tokens[trigger.token];
      if (!at || quoted.some((range) => contains(range, at))) continue;
      // "PUBLISHED:" above a date: one word tells nothing.
      if (clause.last - clause.first === 1 && clause.subject === null) continue;
      if (trigger.type === 'saying' && isUnsaid(article.text, evidence)) continue;
      if (MEETING_LIKE.has(trigger.type) && met.some((range) => overlaps(range, at))) continue;
      const stops = trigger.status === 'called-off' || trigger.type === 'suspension';
      const date = dateOf(context, { ...clause, ...told }, at, { happened: trigger.status === 'happened', stops });
      if (trigger.type === ON_DAY && date.earliest === null) continue;
      const subject = trigger.by === 'verb' ? subjectOf(analysis.tokens, clause) : null;
      const actors: readonly EntityId[] = [
        ...new Set(
          mentions
            .filter((m) => m.kind !== 'occasion' && (overlaps(m, told) || (subject && overlaps(m, subject))))
            .flatMap((m) => m.refersTo),
        ),
      ];
      const span = spanOf(article.id, evidence);
      const published = article.published.latest;
      // "Planned for Friday, it has been put off" tells of no Friday to come; "suspended flights from Friday" does.
      const isOfPlan = stops && date.earliest === (dayOfPlan(context)?.earliest ?? '');
      const ahead = trigger.status === 'happened' && published !== null && (date.earliest ?? '') > published;
      // That somebody said something is no news of its own; nor is a day that the text names one to be guessed.
      const isNews =
        date.earliest === null && trigger.status !== 'planned' && trigger.type !== 'saying' && !times.some(isOpenDay);
      events.push({
        kind: 'event',
        id: `event-${article.id}-${evidence.start}-${at.start}`,
        evidence: [span],
        rule: ruleOf(analysis.tokens, clause, trigger),
        certainty: 'stated',
        type: trigger.type,
        clause: spanOf(article.id, told),
        subject: subject && spanOf(article.id, subject),
        date,
        news: isNews ? newsDate(article, analysis, days, sentence, clause, trigger.token) : UNDATED,
        status: ahead ? (isOfPlan ? 'called-off' : 'planned') : trigger.status,
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
          broken: /^\p{Ll}+(?![\p{L}\p{N}])/u.test(article.text.slice(sentence.start, sentence.start + 40)),
        }),
      });
    }
    if (sentence.kind === 'prose') prose++;
  }
  return events;
}

/** The words of the subject that stands apart from a clause, else null. */
function subjectOf(tokens: readonly Token[], { subject }: Clause): Range | null {
  if (subject === null) return null;
  return { start: tokens[subject.first]?.start ?? 0, end: tokens[subject.last - 1]?.end ?? 0 };
}

/** "Holm told the paper", where the marks of what she told begin: without it nothing is told. */
function isUnsaid(text: string, { start, end }: Range): boolean {
  return OPENS_QUOTE.test(text.slice(end - 1, end + 4)) && !/["“”]/.test(text.slice(start, end));
}

/** From the last character told: where a sentence has ended, the marks are of the next one. */
const OPENS_QUOTE = /^[^.!?][:,]? ?["“](?=\p{L})/u;

interface Found {
  readonly clause: Clause;
  readonly trigger: Trigger;
  /** The words that tell it, and those that are printed. */
  readonly told: Range;
  readonly evidence: Range;
}

/** The event of each clause's verb, and each event that a noun tells with a time beside it ("Wednesday's strike"). */
function triggersOf(
  tokens: readonly Token[],
  sentence: Sentence,
  times: readonly Time[],
  published: IsoDay | null,
): readonly Found[] {
  const clauses = clausesOf(tokens, sentence);
  const found: Found[] = [];
  let supposed = false;
  for (let i = 0; i < clauses.length; i++) {
    const clause = clauses[i] as Clause;
    // "If he is indicted or convicted": what is joined to a condition is one.
    supposed = SUPPOSING.has(clause.opener ?? '') || (supposed && JOINING.has(clause.opener ?? ''));
    if (supposed) continue;
    const told = verbTrigger(tokens, clause, sentence.kind === 'heading');
    const nouns = times.length > 0 ? datedNouns(tokens, clause, times, told, published) : NO_NOUNS;
    const isPlain = told === null && nouns.length === 0 && times.length > 0;
    const onDay = isPlain ? triggerOnDay(tokens, clause, times, published) : null;
    // "The mayor, who came to Brest in 2019, resigned": an aside tells what was as background.
    const verb = onDay && isAside(clause) && onDay.status === 'happened' ? null : (onDay ?? told);
    if (!verb && nouns.length === 0) continue;
    const evidence = passageOf(tokens, sentence, clauses, i);
    if (verb) found.push({ clause, trigger: verb, told: clause, evidence });
    for (const { trigger, told } of nouns) found.push({ clause, trigger, told, evidence: hull(evidence, told) });
  }
  return found.filter((one) => !found.some((other) => isUndone(one, other)));
}

/** Whether a clause stands between a subject and its verb. */
function isAside({ subject, opener }: Clause): boolean {
  return subject !== null && opener !== null;
}

/** "The concert, which was planned for Friday, has been called off": what an aside tells of as to come is no more. */
function isUndone({ clause, trigger }: Found, other: Found): boolean {
  if (trigger.status !== 'planned' || other.trigger.status !== 'called-off') return false;
  return (
    clause.subject !== null && clause.subject.first === other.clause.subject?.first && clause.last <= other.clause.first
  );
}

const NO_NOUNS: readonly Pick<Found, 'trigger' | 'told'>[] = [];
const JOINING = new Set(['and', 'or']);

/** Event nouns with a time of their own, as long as that is not the time of the clause's verb. */
function datedNouns(
  tokens: readonly Token[],
  clause: Clause,
  times: readonly Time[],
  verb: Trigger | null,
  published: IsoDay | null,
): readonly Pick<Found, 'trigger' | 'told'>[] {
  const verbAt = verb ? tokens[verb.token] : undefined;
  const usable = times.filter(
    (time) => (time.type === 'DATE' || time.type === 'TIME') && contains(clause, time) && !VAGUE.test(time.value),
  );
  if (usable.length === 0) return [];
  const taken = verbAt && verb && verb.weight >= STRONG ? nearestTo(usable, verbAt) : null;
  const found: Pick<Found, 'trigger' | 'told'>[] = [];
  for (const trigger of nounTriggers(tokens, clause)) {
    const at = tokens[trigger.token];
    if (!at || usable.some((time) => overlaps(time, at))) continue;
    const within = isThere(tokens, clause, trigger.token) ? Infinity : BESIDE;
    const time = usable.find((one) => one !== taken && distance(at, one) <= within && !isSince(tokens, one));
    if (!time || found.some(({ told }) => overlaps(told, time))) continue;
    const told = hull(phraseAround(tokens, clause, trigger.token), time);
    const status = statusOfNoun(tokens, trigger, time, published);
    if (status !== null) found.push({ trigger: { ...trigger, status }, told });
  }
  return found;
}

/** "There were clashes between police and demonstrators on Sunday": what was is of the clause's time, however far that stands. */
function isThere(tokens: readonly Token[], { first }: Clause, noun: number): boolean {
  const [word, verb] = [tokens[first]?.lower, tokens[first + 1]];
  const between = tokens.slice(first + 2, noun);
  return word === 'there' && verb?.pos === 'AUX' && between.every(({ pos }) => /^(?:DET|ADJ|NUM|NOUN|ADV)$/.test(pos));
}

/** "the third strike since January": a time that others are counted from. */
function isSince(tokens: readonly Token[], { start }: Time): boolean {
  return tokens[firstStartingFrom(tokens, start) - 1]?.lower === 'since';
}

/**
 * "a march due on 3 May" is planned, and whether it took place once that day is past is for its verb to tell; what is told of
 * "the end of this month" is still to come.
 */
function statusOfNoun(
  tokens: readonly Token[],
  { token }: Trigger,
  { start, latest, mod }: Time,
  published: IsoDay | null,
): EventStatus | null {
  const past = published !== null && latest !== null && latest <= published;
  const isDue = tokens.slice(token + 1, token + 1 + DUE_WITHIN).some((word) => word.end < start && due(word));
  if (isDue) return past ? null : 'planned';
  return mod === 'END' && published !== null && latest !== null && latest > published ? 'planned' : 'happened';
}

const DUE_WITHIN = 4;
const due = wordIs(new Set(lexicon.dueFor));

/** "now", "recently": no time of an event's own. */
const VAGUE = /_REF$/u;
/** A day that the text names and nobody can tell: "on Tuesday", in an article of no day. */
function isOpenDay({ type, value, earliest }: Time): boolean {
  return (type === 'DATE' || type === 'TIME') && earliest === null && !VAGUE.test(value);
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
/** "a deal under which the fee will fall": an event of that kind is a term of what stands before it, and has its date. */
function ruleOf(tokens: readonly Token[], { opener, first }: Clause, { by }: Trigger): string {
  if (by === 'noun') return 'dated-event-noun';
  const before = opener === 'which' ? tokens[first - 2]?.lower : tokens[first]?.lower === 'which' ? opener : null;
  return before === 'under' || before === 'by' ? 'event-under-which' : 'event-verb';
}

function inText(spans: readonly Range[]): readonly Range[] {
  return [...spans].sort((a, b) => a.start - b.start);
}
