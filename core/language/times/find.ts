import type { Sentence, Time, Token } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import { contains, type Range } from '../../model/span.ts';
import { type Atoms, atomsOf } from './atoms.ts';
import { dayOfIso } from './days.ts';
import { withEventDays } from './event-days.ts';
import { joined } from './join.ts';
import type { Expression } from './meaning.ts';
import { compiled, isA, scan, wordAt } from './rule.ts';
import { clockRules } from './rules/clock.ts';
import { dateRules } from './rules/dates.ts';
import { durationRules } from './rules/durations.ts';
import { partOfYearRules } from './rules/parts-of-year.ts';
import { referenceRules } from './rules/references.ts';
import { relativeRules } from './rules/relative.ts';
import { setRules } from './rules/sets.ts';
import { yearRules } from './rules/years.ts';
import { sequencesOf } from './sequences.ts';
import { sidesOf } from './sides.ts';
import { opensAt, storiesOf, yearOfClause } from './story.ts';
import { tenseAround } from './tense.ts';
import { timeNear, timeOver } from './window.ts';

/** Order decides between rules that find equally much. */
const RULES = compiled([
  ...dateRules,
  ...yearRules,
  ...partOfYearRules,
  ...clockRules,
  ...relativeRules,
  ...setRules,
  ...durationRules,
  ...referenceRules,
]);

/** What stands between the two ends of a range. */
const RANGE = ['To', 'Until', 'Hyphen', 'Slash'];

/** An article with what times are read from. */
interface Parted {
  readonly article: Article;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** The time expressions of articles, a list for each, with TIMEX3 values against its date of publication, or its window; step after step over all of them. */
export function timesOf(articles: readonly Parted[]): readonly (readonly Time[])[] {
  const cut = articles.map((each) => ({ ...each, atoms: atomsOf(each.article.text, each.tokens) }));
  const found = cut.map((each) => ({ ...each, expressions: expressionsIn(each.atoms) }));
  return found.map(valued);
}

function expressionsIn(atoms: Atoms): readonly Expression[] {
  return withEventDays(atoms, joined(atoms, scan(atoms, RULES)));
}

interface Expressed extends Parted {
  readonly atoms: Atoms;
  readonly expressions: readonly Expression[];
}

function valued({ article, tokens, sentences, atoms, expressions }: Expressed): readonly Time[] {
  const ranges = expressions.map(
    ({ first, last }): Range => ({ start: atoms.starts[first] ?? 0, end: atoms.ends[last - 1] ?? 0 }),
  );
  const tenses = expressions.map(({ first, last }) => tenseAround(atoms, first, last));
  const headers = article.boilerplate.filter(({ reason }) => reason === 'header');
  const inHeader = ranges.map((range) => headers.some((header) => contains(header, range)));
  const linked = expressions.map(
    ({ last }, i) => expressions[i + 1]?.first === last + 1 && RANGE.some((name) => isA(atoms, last, name)),
  );
  const yearless = ranges.map((range, i) => (isYearless(expressions[i]) ? range : null));
  const { near, published } = article;
  const found = {
    expressions,
    ranges,
    tenses,
    sides: sidesOf(tokens, sentences, yearless, linked),
    inHeader,
    linked,
    years: expressions.map((_, i) => yearOfClause(atoms, expressions, i)),
    stories: storiesOf(atoms, expressions),
    weeks: expressions.map((_, i) => weekBeside(atoms, expressions, i)),
    sequences: sequencesOf(atoms, expressions),
    opens: expressions.map(({ first }) => opensAt(atoms, first)),
    dated: (published.because?.spans ?? []).filter((span) => span.article === article.id),
  };
  const { earliest, latest } = published;
  if (earliest !== null && latest !== null) return timeOver(found, [dayOfIso(earliest), dayOfIso(latest)]);
  return near ? timeNear(found, [dayOfIso(near.earliest), dayOfIso(near.latest)]) : timeOver(found, null);
}

function isYearless(expression: Expression | undefined): boolean {
  const meaning = expression?.meaning;
  return (meaning?.is === 'day' || meaning?.is === 'month') && meaning.year === 'near';
}

/** "Wednesday of last week", "Monday next week", "last week on Wednesday": the week that stands beside a weekday. */
function weekBeside(atoms: Atoms, expressions: readonly Expression[], index: number): number | null {
  const here = expressions[index] as Expression;
  if (here.meaning.is !== 'weekday' || here.meaning.pick !== 'near') return null;
  const [before, next] = [expressions[index - 1], expressions[index + 1]];
  const of = next && wordAt(atoms, here.last) === 'of' ? here.last + 1 : here.last;
  if (next?.first === of && !isA(atoms, next.last, 'Possessive')) return weekOf(next);
  return before?.last === here.first - 1 && wordAt(atoms, before.last) === 'on' ? weekOf(before) : null;
}

function weekOf({ meaning }: Expression): number | null {
  return meaning.is === 'period' && meaning.unit === 'W' && meaning.from === 'publication' ? meaning.offset : null;
}
