import type { Analysis, Sentence, Time, Token } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import { addDays } from '../../model/calendar.ts';
import { type DatedBy, datedBy, UNDATED } from '../../model/dated.ts';
import { type Span, spanOf } from '../../model/span.ts';
import type { Clause } from '../phrases/clauses.ts';
import { sweep } from '../phrases/sweep.ts';
import lexicon from './lexicon.json' with { type: 'json' };

/** An article's news is of the last days: a day further back is what led to it. */
const WEEK = 6;
/** Sentences in which the article says of what day its news is. */
const LEADS = 2;

/** What a sentence tells without a time: whether it stands in the lead, and the day that the story has come to. */
interface Told {
  readonly lead: boolean;
  /** A day named before it; published: none is; older: the sentence before tells of older days, and this one goes on with them. */
  readonly day: Time | 'published' | 'older';
}

export type NewsDays = ReadonlyMap<Sentence, Told>;

/**
 * Follows the days of an article's story: what is told without a time was on the day that a sentence before it in the paragraph
 * names, else on the day of the article's lead, else it is the news of the day of publication. A day further back than a week
 * is no day of the news; the next sentence may go on with it.
 */
export function newsDays({ published }: Article, { sentences, times, tokens }: Analysis): NewsDays {
  const days = new Map<Sentence, Told>();
  const { earliest, latest } = published;
  if (earliest === null || latest === null) return days;
  const from = addDays(earliest, -WEEK);
  const isRecent = (time: Time): boolean =>
    time.earliest !== null && time.earliest === time.latest && time.earliest >= from && time.earliest <= latest;
  const timesIn = sweep(times);
  const told = sentences
    .filter(({ kind }) => kind === 'prose' || kind === 'heading')
    .map((sentence) => ({ sentence, own: timesIn(sentence).filter(isPoint) }));
  const opening = told.filter(({ sentence }) => sentence.kind === 'prose').slice(0, LEADS);
  const lead = opening.flatMap(({ own }) => own.filter(isRecent))[0] ?? null;
  let running: Time | null = null;
  let older = false;
  let paragraph = -1;
  for (const { sentence, own } of told) {
    if (sentence.paragraph !== paragraph) [running, older, paragraph] = [null, false, sentence.paragraph];
    const day = own.find(isRecent);
    running = day ?? running;
    const goesOn = older && GOES_ON.test(tokens[sentence.first]?.lower ?? '');
    days.set(sentence, {
      lead: sentence.kind === 'heading' || opening.some((one) => one.sentence === sentence),
      day: goesOn ? 'older' : (running ?? lead ?? 'published'),
    });
    older = day === undefined && own.some((time) => (time.latest ?? '') < earliest);
  }
  return days;
}

/** First words of a sentence that goes on with what the one before it told. */
const GOES_ON =
  /^(?:he|she|it|they|this|that|these|those|his|her|its|their|the|then|later|afterwards|eventually|both|but|however|and)$/;

/** Words that part what happened at different times. */
const PARTING = new Set(lexicon.partingWords);

function isPoint({ type, earliest, latest }: Time): boolean {
  return (type === 'DATE' || type === 'TIME') && earliest !== null && latest !== null;
}

/** When it was that a clause tells by its word `at` without a time of its own; undated where its tense does not make it the news. */
export function newsDate(
  article: Article,
  { tokens }: Analysis,
  told: Told | undefined,
  clause: Clause,
  at: number,
): DatedBy {
  const tense = told ? tenseOf(tokens, clause, at) : null;
  if (!told || tense === null || told.day === 'older') return UNDATED;
  if (clause.opener !== null && PARTING.has(clause.opener)) return UNDATED;
  // "have signed": news at the head of an article, and further on whatever has happened so far.
  if (tense === 'perfect' && !told.lead) return UNDATED;
  const { published } = article;
  const { earliest, latest, choices, because } = published;
  if (told.day === 'published' || (tense === 'present' && !told.lead)) {
    const values = { published: latest ?? '' };
    return datedBy(
      earliest,
      latest,
      'inferred',
      { rule: 'told-as-news', values, spans: because?.spans ?? [] },
      choices,
    );
  }
  const { day } = told;
  const spans: Span[] = [day, ...day.because].map((range) => spanOf(article.id, range));
  const values = { words: article.text.slice(day.start, day.end) };
  return datedBy(day.earliest, day.latest, 'inferred', { rule: 'day-of-the-news', values, spans });
}

/** How a clause tells what one of its words tells; null where it had been, will or may be, or has been for long. */
function tenseOf(tokens: readonly Token[], clause: Clause, at: number): 'past' | 'perfect' | 'present' | null {
  let verb = tokens[at]?.pos === 'VERB' ? at : verbOf(tokens, clause);
  // "has agreed to buy": what is agreed is told as the agreement is.
  while (verb !== null && tokens[verb - 1]?.lower === 'to' && verb - 1 > clause.first)
    verb = verbBefore(tokens, clause, verb - 1);
  if (verb === null) return 'past';
  const helpers = helpersOf(tokens, clause, verb);
  if (helpers.some((word) => NOT_NEWS.has(word))) return null;
  if (helpers.some((word) => HAVE.has(word))) return isLasting(tokens, clause) ? null : 'perfect';
  if (helpers.some((word) => BE.has(word))) return 'present';
  const { pos, lower } = tokens[verb] as Token;
  return BE.has(lower) || HAVE.has(lower) || (pos === 'VERB' && /[^s]s$/.test(lower)) ? 'present' : 'past';
}

const NOT_NEWS = new Set(['had', "'d", 'will', "'ll", 'would', 'could', 'may', 'might', 'should', 'can', 'must', 'to']);
const HAVE = new Set(['has', 'have', "'ve"]);
const BE = new Set(['is', 'are', "'s", "'re"]);
const LASTING = new Set(['since', 'ever', 'far', 'long', 'always']);

/** "has received five orders so far", "have argued since": what went on until now is of no one day. */
function isLasting(tokens: readonly Token[], { first, last, opener }: Clause): boolean {
  return opener === 'since' || tokens.slice(Math.max(0, first - 1), last).some(({ lower }) => LASTING.has(lower));
}

function helpersOf(tokens: readonly Token[], { first }: Clause, verb: number): readonly string[] {
  const helpers: string[] = [];
  for (let i = verb - 1; i >= first && HELPS.has(tokens[i]?.pos ?? ''); i--) helpers.push(tokens[i]?.lower ?? '');
  return helpers;
}

const HELPS = new Set(['AUX', 'ADV', 'PART']);

function verbOf(tokens: readonly Token[], clause: Clause): number | null {
  for (let i = clause.first; i < clause.last; i++) if (tokens[i]?.pos === 'VERB') return i;
  return verbBefore(tokens, clause, clause.last);
}

function verbBefore(tokens: readonly Token[], { first }: Clause, at: number): number | null {
  for (let i = at - 1; i >= first; i--) if (tokens[i]?.pos === 'VERB' || tokens[i]?.pos === 'AUX') return i;
  return null;
}
