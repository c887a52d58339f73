import type { Sentence, Token } from '../../model/analysis.ts';
import { wordIs } from '../../model/word.ts';
import { type Item, itemsFrom } from './items.ts';
import lexicon from './told.json' with { type: 'json' };
import { isCopula, subjectOf } from './told-subjects.ts';
import type { Anchor } from './told-words.ts';

type Within = Pick<Sentence, 'first' | 'last'>;

/** "The main obstacles are X and Y", "sticking points besides pay include X", "obstacles such as X", "X remains a sticking point". */
export function pointed(tokens: readonly Token[], sentence: Within, at: Anchor): readonly Item[] {
  const from = afterVerb(tokens, sentence, at.last);
  // "the obstacle is that ...", "the obstacle was overcome".
  const items = from === null ? [] : itemsFrom(tokens, from, sentence.last).items;
  if (items.length > 0) return items;
  const list = listed(tokens, sentence, at.last);
  if (list.length > 0) return list;
  const subject = subjectOf(tokens, sentence, at.first);
  return subject.length > 0 ? subject : namedBehind(tokens, sentence, at);
}

/** "the thorny issue of land", "the key question of who pays": what it is is named behind it; not "the main issue of the day". */
function namedBehind(tokens: readonly Token[], sentence: Within, { last }: Anchor): readonly Item[] {
  if (!isNamedBehind(tokens[last - 1]) || tokens[last]?.lower !== 'of') return [];
  const { items } = itemsFrom(tokens, last + 1, sentence.last);
  return items.slice(0, 1).filter((item) => !isSetting(tokens[item.last - 1]));
}

const isNamedBehind = wordIs(/^(?:issue|question|matter|subject|topic|problem)$/u);
const isSetting = wordIs(
  /^(?:days?|times?|age|era|years?|decades?|century|season|moment|campaign|elections?|race|contest|talks|negotiations|meeting|summit|debate|session|conference|visit|trial|case|hearing|war|conflict|crisis|dispute|row|law|fact|course|principle|taste|choice|opinion|conscience|urgency|concern|importance|honou?r|life|death|record)$/u,
);

/** "the main issue", "the biggest of the problems": one of several. */
export function isRanked(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1];
  return RANKS.has((before?.pos === 'NUM' ? tokens[first - 2] : before)?.lower ?? '');
}

const RANKS = new Set(lexicon.rank);

/** What a word lists that is no point by itself: one thing may be an example; several are a list. "Their demands included X and Y". */
export function severalOf(tokens: readonly Token[], sentence: Within, at: Anchor): readonly Item[] {
  const noun = tokens[at.last - 1];
  const from = noun && asksFor(noun) ? afterVerb(tokens, sentence, at.last) : null;
  const items = from === null ? [] : itemsFrom(tokens, from, sentence.last).items;
  return [items, listed(tokens, sentence, at.last)].find((list) => list.length > 1) ?? [];
}

/** What people want changed; "issues" may only be what they spoke of. */
const asksFor = wordIs(/^(?:demand|grievance|complaint|objection|condition)s$/u);

/** Behind the verb that a point is the subject of; what stands between qualifies the point. Null where there is none. */
function afterVerb(tokens: readonly Token[], sentence: Within, from: number): number | null {
  const begins = behindAside(tokens, sentence, from);
  for (let i = begins; i < Math.min(sentence.last, begins + QUALIFIED_WITHIN); i++) {
    const token = tokens[i];
    if (!token || /^[.;:"“”,]$/u.test(token.lower)) return null;
    if (isCopula(token) || lists(token)) return skipAdverbs(tokens, behindForecast(tokens, i + 1));
    // "has been the price", "will be the price".
    if (token.pos === 'AUX' && /^be(?:en)?$/u.test(tokens[i + 1]?.lower ?? '')) return skipAdverbs(tokens, i + 2);
    if (token.pos === 'AUX' && !HAS.test(token.lower)) return null;
    // "points besides pay": behind a preposition it is no verb, whatever the base layer takes it for.
    if (token.pos === 'VERB' && tokens[i - 1]?.pos !== 'ADP') return null;
  }
  return null;
}

/** "were likely to be the price". */
function behindForecast(tokens: readonly Token[], from: number): number {
  return forecasts(tokens[from]) && tokens[from + 1]?.lower === 'to' && tokens[from + 2]?.lower === 'be'
    ? from + 3
    : from;
}

const forecasts = wordIs(
  /^(?:likely|expected|set|bound|sure|certain|thought|believed|understood|said|reported|considered)$/u,
);

const QUALIFIED_WITHIN = 10;

/** "The demands, handed over in June, include": behind what two commas hold. */
function behindAside(tokens: readonly Token[], sentence: Within, from: number): number {
  if (tokens[from]?.lower !== ',') return from;
  const limit = Math.min(sentence.last, from + ASIDE_WITHIN);
  for (let i = from + 1; i < limit; i++) if (tokens[i]?.lower === ',') return i + 1;
  return from;
}

const ASIDE_WITHIN = 12;
const lists = wordIs(/^(?:includ(?:e|es|ed)|concern(?:s|ed)?|involv(?:e|es|ed)|cover(?:s|ed)?)$/u);

/** "obstacles such as X", "differences, including X", "points, among them X", "the sticking points, she said, are three: X". */
export function listed(tokens: readonly Token[], sentence: Within, from: number): readonly Item[] {
  for (let i = from; i < Math.min(sentence.last, from + LISTED_WITHIN); i++) {
    const [one, two] = [tokens[i]?.lower, tokens[i + 1]?.lower];
    if (one === ';' || one === '.' || (one === 'and' && tokens[i + 1]?.pos === 'VERB')) return [];
    if (one === ':' || one === '--' || one === '—') return itemsFrom(tokens, i + 1, sentence.last).items;
    if (one === 'including') return itemsFrom(tokens, i + 1, sentence.last).items;
    if ((one === 'such' && two === 'as') || (one === 'among' && two === 'them'))
      return itemsFrom(tokens, i + 2, sentence.last).items;
  }
  return [];
}

const LISTED_WITHIN = 18;

export function skipAdverbs(tokens: readonly Token[], from: number): number {
  let i = from;
  while (tokens[i]?.pos === 'ADV' || /^(?:over|on|about|from|around)$/u.test(tokens[i]?.lower ?? '')) i++;
  return i;
}

const HAS = /^(?:has|have|had)$/u;
