import { contains } from '../../model/span.ts';
import { type NewsDays, newsDate, newsDays } from '../events/news.ts';
import { type Clause, clausesOf } from '../phrases/clauses.ts';
import { dayBeside } from './day-beside.ts';
import { countedFromNews, dayOfSaying } from './day-of-saying.ts';
import type { Scene } from './scene.ts';
import type { Telling } from './telling.ts';

/**
 * Gives a meeting that is told as held, and without any time, the day of the news that it is told with, where its paragraph names that
 * day, a sentence beside it opens with it, or the lead of a dated article names it: for the dossier where no other report has a day, as
 * an event has it (decision 24). That it was on the day of publication, where no day is named at all, is guessed of events only.
 */
export function toldWithNews(tellings: readonly Telling[], _: string, scene: Scene): readonly Telling[] {
  const open = tellings.filter(mayBeNews);
  if (open.length === 0) return tellings;
  const days = newsDays(scene.article, scene.analysis);
  return tellings.map((telling) => {
    if (!mayBeNews(telling)) return telling;
    const { report } = telling;
    const counted = countedFromNews(telling, scene, days);
    if (counted) return { ...telling, report: { ...report, news: counted } };
    if (telling.dates !== null) return telling;
    const said = dayOfSaying(telling, scene);
    if (said) return { ...telling, report: { ...report, background: false, news: said } };
    if (report.background) return telling;
    const beside = dayBeside(telling, scene);
    return beside ? { ...telling, report: { ...report, news: beside } } : withNews(telling, scene, days);
  });
}

function mayBeNews({ report, timed }: Telling): boolean {
  const { earliest, latest, choices } = report.date;
  const isOpen = earliest === null && latest === null && choices.length === 0;
  return isOpen && report.status === 'held' && !timed && !report.refersBack;
}

function withNews(telling: Telling, { article, analysis }: Scene, days: NewsDays): Telling {
  const { tokens } = analysis;
  const [told] = telling.report.evidence;
  const sentence = analysis.sentences.find((one) => contains(one, told));
  const clause = sentence && clauseOf(clausesOf(tokens, sentence), told.end);
  if (!sentence || !clause) return telling;
  const verb = tokens
    .slice(clause.first, clause.last)
    .findIndex(({ pos, start }) => pos === 'VERB' && start >= told.start);
  const news = newsDate(article, analysis, days, sentence, clause, verb < 0 ? clause.first : clause.first + verb);
  const at = news.because?.rule === 'day-of-the-news' ? news.because.spans[0] : undefined;
  const isSingle = news.earliest !== null && news.earliest === news.latest;
  // A window of days for the article leaves its further paragraphs any of them.
  const isDated = article.published.earliest === article.published.latest;
  const isNear = analysis.sentences.some(
    (one) => one.paragraph === sentence.paragraph && at !== undefined && contains(one, at),
  );
  return at && isSingle && (isDated || isNear) ? { ...telling, report: { ...telling.report, news } } : telling;
}

/** The clause in which a telling ends: what stands before its verb may be another's. */
function clauseOf(clauses: readonly Clause[], end: number): Clause | undefined {
  return (
    clauses.find((clause) => clause.start < end && end <= clause.end) ?? clauses.findLast(({ start }) => start < end)
  );
}
