import type { Analysis, EntityId, Sentence, Time, Token } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { EventReport, MeetingReport, Quotation } from '../../model/fact.ts';
import { contains, overlaps, type Range, spanOf } from '../../model/span.ts';
import { type Clause, clausesOf } from '../phrases/clauses.ts';
import { sweep } from '../phrases/sweep.ts';
import { dateOf } from './dates.ts';
import { salienceOf, titleStems } from './salience.ts';
import { nounTriggers, type Trigger, verbTrigger } from './triggers.ts';

/** Longer evidence is cut to the clause: a mention is a passage, not a page. */
const LONGEST = 300;
const NO_EVENTS = new Set(['boilerplate', 'byline', 'dateline']);
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
    for (const { clause, trigger } of triggersOf(analysis.tokens, sentence, times)) {
      const at = analysis.tokens[trigger.token];
      if (!at || quoted.some((range) => contains(range, at))) continue;
      if (MEETING_LIKE.has(trigger.type) && met.some((range) => overlaps(range, at))) continue;
      const evidence = evidenceOf(analysis.tokens, sentence, clause, trigger);
      const date = dateOf(context, clause, at);
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

/** One event a clause: its verb's, else that of a dated noun. */
function triggersOf(
  tokens: readonly Token[],
  sentence: Sentence,
  times: readonly Time[],
): readonly { clause: Clause; trigger: Trigger }[] {
  const heading = sentence.kind === 'heading';
  return clausesOf(tokens, sentence).flatMap((clause) => {
    const verb = verbTrigger(tokens, clause, heading);
    const noun = datedNoun(tokens, clause, times);
    // A weak verb beside a dated event ("the two welcomed Monday's vote") gives way to it.
    const trigger = verb && (noun === null || verb.weight >= 0.4) ? verb : (noun ?? verb);
    return trigger ? [{ clause, trigger }] : [];
  });
}

function datedNoun(tokens: readonly Token[], clause: Clause, times: readonly Time[]): Trigger | null {
  if (clause.opener === 'if' || clause.opener === 'unless' || clause.opener === 'whether') return null;
  const nouns = nounTriggers(tokens, clause);
  for (const noun of nouns) {
    const at = tokens[noun.token];
    if (at && times.some((time) => time.earliest !== null && beside(at, time) && contains(clause, time))) return noun;
  }
  return null;
}

/** A time within a few words of the noun: "Wednesday's strike", "bomb test on 6 January". */
function beside(noun: Range, time: Range): boolean {
  const gap = time.start >= noun.end ? time.start - noun.end : noun.start - time.end;
  return gap >= 0 && gap <= 24;
}

/** The clause; for somebody's words all of them; with the subject, where the clause leaves it to the one before. */
function evidenceOf(tokens: readonly Token[], sentence: Sentence, clause: Clause, trigger: Trigger): Range {
  const said = trigger.type === 'statement' || trigger.type === 'saying';
  const opensOnVerb = tokens[clause.first]?.pos === 'VERB' || tokens[clause.first]?.pos === 'AUX';
  const wide = { start: opensOnVerb ? sentence.start : clause.start, end: said ? sentence.end : clause.end };
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
