import { NO_REPORTING } from '../../model/analysis.ts';
import type { Reading } from '../../model/reading.ts';
import { sameStemOf } from './stems.ts';

/** How often stems stand together: in how many sentences, in how many articles but one, and in how many that open an article. */
export interface Recurrence {
  readonly sentences: number;
  readonly articles: number;
  /** Headings and first sentences: what news is of stands there. */
  readonly openings: number;
}

export type Recurs = (stems: readonly string[], besides: number) => Recurrence;

/** Where stems stand in the sentences of a dossier. Cost: one pass over its words when first asked, then the places of the rarest stem. */
export function recurrenceIn(readings: readonly Reading[]): Recurs {
  let index: Index | null = null;
  return (stems, besides) => {
    index ??= indexOf(readings);
    const { places, articleOf, opens } = index;
    const lists = stems.map((stem) => places.get(stem) ?? []).toSorted((a, b) => a.length - b.length);
    const [rarest = [], ...others] = lists;
    const sets = others.map((list) => new Set(list));
    const shared = rarest.filter((place) => sets.every((set) => set.has(place)));
    const articles = new Set(shared.map((place) => articleOf[place]));
    articles.delete(besides);
    return {
      sentences: shared.length,
      articles: articles.size,
      openings: new Set(shared.filter((place) => opens[place]).map((place) => articleOf[place])).size,
    };
  };
}

/** Sentences are counted over all articles; a stem's places are those of the sentences that hold it, in order. */
interface Index {
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly articleOf: readonly number[];
  readonly opens: readonly boolean[];
}

function indexOf(readings: readonly Reading[]): Index {
  const places = new Map<string, number[]>();
  const articleOf: number[] = [];
  const opens: boolean[] = [];
  const printed = new Set<string>();
  readings.forEach(({ article: { text }, analysis }, article) => {
    let prose = 0;
    for (const { kind, first, last, start, end } of analysis.sentences) {
      if (kind === 'boilerplate') continue;
      // What another article prints word for word nobody comes back to.
      const words = text.slice(start, end);
      if (printed.has(words)) {
        if (kind === 'prose') prose++;
        continue;
      }
      printed.add(words);
      const place = articleOf.length;
      articleOf.push(article);
      opens.push(prose === 0 && !NO_REPORTING.has(kind) && kind !== 'caption');
      if (kind === 'prose') prose++;
      for (let i = first; i < last; i++) {
        const token = analysis.tokens[i];
        if (!token) continue;
        const stem = sameStemOf(token);
        const known = places.get(stem);
        if (!known) places.set(stem, [place]);
        else if (known.at(-1) !== place) known.push(place);
      }
    }
  });
  return { places, articleOf, opens };
}
