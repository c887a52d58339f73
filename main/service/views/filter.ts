import type { DatedBy } from '../../../core/model/dated.ts';
import { answersTo, type Dossier } from '../../../core/model/dossier.ts';
import { overlaps, type Span } from '../../../core/model/span.ts';
import type { Page } from '../../../core/model/views/page.ts';
import { fold } from '../../library/store/store.ts';

/** What a list of evidence is narrowed by; what is left out narrows nothing. */
export interface Filter {
  readonly person?: string | undefined;
  readonly theme?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly words?: string | undefined;
  readonly item?: string | undefined;
  readonly skip: number;
  readonly most: number;
}

/** What filters look at. */
export interface Filtered {
  readonly id: string;
  readonly spans: readonly Span[];
  /** Who has a part in it; null for what has none, which a person is near to where its passages name them. */
  readonly parties: readonly string[] | null;
  /** When it was; null for what has no day of its own, which is of the days of the articles that tell it. */
  readonly date: DatedBy | null;
  /** All its words, for the search. */
  readonly words: string;
}

/** Passages nearer than this stand beside each other: about a paragraph, in UTF-16 units. */
const NEAR = 400;

/** One page of the items that the filter leaves, in their order; only those of the page are made into views. */
export function pageOf<T, V>(
  items: readonly T[],
  looks: (item: T) => Filtered,
  view: (item: T) => V,
  dossier: Dossier,
  filter: Filter,
  version: number,
): Page<V> {
  const keeps = filterOf(dossier, filter);
  const kept = keeps ? items.filter((item) => keeps(looks(item))) : items;
  return { items: kept.slice(filter.skip, filter.skip + filter.most).map(view), total: kept.length, version };
}

function filterOf(dossier: Dossier, filter: Filter): ((item: Filtered) => boolean) | null {
  const tests: ((item: Filtered) => boolean)[] = [];
  const { person, theme, from, to, item: wanted } = filter;
  if (wanted !== undefined) tests.push(({ id, spans }) => answersTo(wanted, id, spans));
  if (person !== undefined) {
    const named = mentionsNear(dossier.parties.find(({ id }) => id === person)?.mentions ?? []);
    tests.push(({ parties, spans }) => parties?.includes(person) || named(spans, parties ? 0 : NEAR));
  }
  if (theme !== undefined) {
    const named = mentionsNear(dossier.themes.find(({ id }) => id === theme)?.mentions ?? []);
    tests.push(({ spans }) => named(spans, NEAR));
  }
  if (from !== undefined || to !== undefined) {
    const published = new Map(dossier.articles.map((article) => [article.id, article.published]));
    const datesOf = ({ date, spans }: Filtered) => (date ? [date] : spans.map((span) => published.get(span.article)));
    tests.push((item) => datesOf(item).some((date) => isWithin(date, from, to)));
  }
  const words = fold(filter.words ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length > 0)
    tests.push((item) => {
      const own = fold(item.words);
      return words.every((word) => own.includes(word));
    });
  return tests.length === 0 ? null : (item) => tests.every((test) => test(item));
}

/** Whether it may have been in the period: what has no date may belong to any. */
function isWithin(date: DatedBy | undefined, from: string | undefined, to: string | undefined): boolean {
  const begins = date?.earliest ?? '';
  const ends = date?.latest ?? '';
  return (from === undefined || ends === '' || ends >= from) && (to === undefined || begins === '' || begins <= to);
}

/** Asks whether one of those mentions lies in one of the spans, or nearer to it than so many UTF-16 units. */
function mentionsNear(mentions: readonly Span[]): (spans: readonly Span[], near: number) => boolean {
  // By article: what is named everywhere has thousands, and so have the spans that are asked about.
  const own = Map.groupBy(mentions, ({ article }) => article);
  return (spans, near) =>
    spans.some(({ article, start, end }) =>
      own.get(article)?.some((mention) => overlaps({ start: start - near, end: end + near }, mention)),
    );
}
