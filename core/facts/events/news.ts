import type { Analysis, Sentence, Time } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import { addDays, daysBetween } from '../../model/calendar.ts';
import { type DatedBy, datedBy, UNDATED } from '../../model/dated.ts';
import { type Span, spanOf } from '../../model/span.ts';
import type { Clause } from '../phrases/clauses.ts';
import { sweep } from '../phrases/sweep.ts';
import { isAside, isEarlier, isOwnStory } from './background.ts';
import { isDatable } from './datable.ts';
import lexicon from './lexicon.json' with { type: 'json' };
import { tenseOf } from './tenses.ts';

/** An article's news is of the last days: a day further back is what led to it. */
const WEEK = 6;
/** "over the weekend", with what hangs on it, is told as one time; a longer one tells no day of the news. */
const DAYS_OFF = 2;
/** What follows "last week" is of then or of later; what follows a time before this many days may be of any. */
const MONTH = 31;
/** Sentences in which the article says of what day its news is. */
const LEADS = 2;

/** What a sentence tells without a time: whether it stands in the lead, and the day that the story has come to. */
interface Told {
  readonly lead: boolean;
  /**
   * The days named before it; `since`: it follows what was then, and may be of then or of later; published: none are named; older:
   * the sentence before tells of older days, and this one goes on with them.
   */
  readonly day: Time | { readonly since: Time } | 'published' | 'older';
}

export type NewsDays = ReadonlyMap<Sentence, Told>;

/**
 * Follows the days of an article's story: what is told without a time was on the day that a sentence before it in the paragraph
 * names, else on the day of the article's lead, else it is the news of the day of publication. A day further back than a week
 * is no day of the news; the next sentence may go on with it. Behind a longer time of late ("last week") it was then or later.
 */
export function newsDays({ published, text }: Article, { sentences, times, tokens }: Analysis): NewsDays {
  const days = new Map<Sentence, Told>();
  const { earliest, latest } = published;
  if (earliest === null || latest === null) return days;
  const from = addDays(earliest, -WEEK);
  const isRecent = (time: Time): boolean =>
    time.earliest !== null &&
    time.latest !== null &&
    daysBetween(time.earliest, time.latest) <= DAYS_OFF &&
    time.earliest >= from &&
    time.latest <= latest &&
    !BACK.test(text.slice(time.start, time.start + 5));
  // One of several days is a day of the news that cannot be told.
  const isDay = (time: Time): boolean => isRecent(time) || time.choices.length > 1;
  const dayOf = (time: Time | undefined): Time | null => (time && isRecent(time) ? time : null);
  const since = addDays(earliest, -MONTH);
  const sinceOf = (time: Time): { readonly since: Time } | null =>
    time.earliest !== null && time.earliest >= since && time.earliest <= earliest ? { since: time } : null;
  const timesIn = sweep(times);
  const told = sentences
    .filter(({ kind }) => kind === 'prose' || kind === 'heading')
    .map((sentence) => ({ sentence, own: timesIn(sentence).filter(isDatable) }));
  const opening = told.filter(({ sentence }) => sentence.kind === 'prose').slice(0, LEADS);
  const lead = dayOf(opening.flatMap(({ own }) => own.filter(isDay))[0]) ?? 'published';
  let running: Told['day'] | null = null;
  let older = false;
  let paragraph = -1;
  for (const { sentence, own } of told) {
    const opens = sentence.paragraph !== paragraph;
    if (opens) [running, paragraph] = [null, sentence.paragraph];
    const day = own.find(isDay);
    // What follows "last week" or "in July" in its paragraph may be of then.
    if (day) running = dayOf(day) ?? 'published';
    else running = own.map(sinceOf).find((one) => one !== null) ?? running;
    const goesOn: boolean = older && (opens ? TAKES_UP : GOES_ON).test(tokens[sentence.first]?.lower ?? '');
    days.set(sentence, {
      lead: sentence.kind === 'heading' || opening.some((one) => one.sentence === sentence),
      day: goesOn ? 'older' : (running ?? lead),
    });
    older = own.length === 0 ? goesOn : day === undefined && own.some((time) => (time.latest ?? '') < earliest);
  }
  return days;
}

/** "last Friday" points back, past the day of the news. */
const BACK = /^last\b/i;

/** First words of a sentence that goes on with what the one before it told. */
const GOES_ON =
  /^(?:he|she|it|they|this|that|these|those|his|her|its|their|the|then|later|afterwards|eventually|both|but|however|and)$/;

/** Those with which a new paragraph does: it may as well come back to the news. */
const TAKES_UP = /^(?:he|she|it|they|then|later|afterwards|eventually)$/;

/** Words that part what happened at different times. */
const PARTING = new Set(lexicon.partingWords);

/** When it was that a clause tells by its word `at` without a time of its own; undated where its tense does not make it the news. */
export function newsDate(
  article: Article,
  { tokens }: Analysis,
  days: NewsDays,
  sentence: Sentence,
  clause: Clause,
  at: number,
): DatedBy {
  const told = days.get(sentence);
  const tense = told ? tenseOf(tokens, clause, at, sentence.kind === 'heading') : null;
  if (!told || tense === null || told.day === 'older') return UNDATED;
  if (clause.opener !== null && PARTING.has(clause.opener)) return UNDATED;
  if (isEarlier(tokens, clause) || isOwnStory(tokens, clause) || (tense === 'past' && isAside(tokens, sentence, at)))
    return UNDATED;
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
  if ('since' in told.day) {
    const { since } = told.day;
    const spans: Span[] = [since, ...since.because].map((range) => spanOf(article.id, range));
    const values = { words: article.text.slice(since.start, since.end) };
    return datedBy(since.earliest, latest, 'inferred', { rule: 'told-after', values, spans });
  }
  const { day } = told;
  const spans: Span[] = [day, ...day.because].map((range) => spanOf(article.id, range));
  const values = { words: article.text.slice(day.start, day.end) };
  return datedBy(day.earliest, day.latest, 'inferred', { rule: 'day-of-the-news', values, spans });
}
