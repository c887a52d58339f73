import { type DatedBy, datedBy, UNDATED } from '../../model/dated.ts';
import { type Bounds, isOpen, sameBounds } from '../dating/bounds.ts';
import { compareDates } from '../order.ts';
import type { Cluster } from './cluster.ts';
import type { ToldMeeting } from './told.ts';

/**
 * A meeting's date: the days that all its reports leave, with the reason of the report that says most; where none has a time, the
 * first day of the news that it is told with. So it is where times leave several days, and one of these is the day of the news.
 */
export function meetingDate({ told, bounds }: Cluster): DatedBy {
  const dated = told.filter((one) => !isOpen(one.bounds));
  const news = bounds.earliest !== null && bounds.earliest !== bounds.latest ? newsWithin(told, bounds) : null;
  if (news) return news;
  const whole = dated.filter((one) => sameBounds(one.bounds, bounds)).toSorted((a, b) => rank(a) - rank(b))[0];
  if (whole) return { ...whole.report.date, basis: basisOf(whole) };
  if (dated.length === 0) return firstNews(told);
  const because = {
    rule: 'reports-together',
    values: {},
    spans: dated.map(({ report }) => report.evidence[0]),
  };
  return datedBy(bounds.earliest, bounds.latest, 'inferred', because, bounds.choices);
}

function firstNews(told: readonly ToldMeeting[]): DatedBy {
  return told.flatMap(({ report }) => report.news ?? []).toSorted(compareDates)[0] ?? UNDATED;
}

/** "would meet later this week", and another article tells the meeting as held with the news of one day of it. */
function newsWithin(told: readonly ToldMeeting[], { earliest, latest, choices }: Bounds): DatedBy | null {
  const days = told
    .flatMap(({ report }) => report.news ?? [])
    .filter(
      ({ earliest: day }) =>
        day !== null && (choices.length > 0 ? choices.includes(day) : (earliest ?? '') <= day && day <= (latest ?? '')),
    );
  const [first] = days.toSorted(compareDates);
  return first && first.earliest === first.latest ? first : null;
}

function rank(told: ToldMeeting): number {
  return (basisOf(told) === 'inferred' ? 2 : 0) + (told.report.refersBack ? 1 : 0);
}

/** A date reckoned from a day of publication that is itself inferred is inferred. */
function basisOf({ report, reading }: ToldMeeting): DatedBy['basis'] {
  const { basis } = report.date;
  return basis === 'stated' && reading.article.published.basis === 'inferred' ? 'inferred' : basis;
}
