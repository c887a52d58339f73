import type { Citation, Source, Statement } from '../model/memo.ts';
import { type ArticleId, contains, nonEmpty, type Span } from '../model/span.ts';
import { worded } from './days.ts';
import { publishedWorded } from './explain.ts';
import { originWorded } from './origins.ts';
import { distinct, keyOf, passageOf } from './passages.ts';
import { word } from './phrases.ts';
import type { Writing } from './writing.ts';

export interface Numbering {
  readonly sources: readonly Source[];
  /** Throws a RangeError for a passage that no statement cites. */
  readonly citationOf: (span: Span) => Citation;
}

/**
 * The one numbering of citations. A source's number comes from its first citation in the memo's order; its passages get
 * letters in the same order (3a, 3b), and none where it has only one. A passage that lies within a longer cited one is
 * cited by that: a reader is led to one place, not to two of the same words.
 */
export function number(writing: Writing, statements: readonly Statement[]): Numbering {
  const cited = distinct(
    statements.flatMap(({ evidence }) => evidence).map((span) => passageOf(span, writing.sentences)),
  );
  const outermost = outermostOf(cited);
  const printed = distinct(cited.map((passage) => outermost(passage)));
  const bySource = Map.groupBy(printed, ({ article }) => article);
  const numbers = new Map([...bySource.keys()].map((id, i) => [id, i + 1]));
  const sources = [...bySource].map(([id, passages], i) => ({
    ...sourceOf(writing, id, i + 1, passages),
    originWords: originWorded(writing, id, numbers),
  }));
  const byPassage = new Map(
    sources.flatMap(({ citations }) => citations.map((citation) => [keyOf(citation.passage), citation])),
  );
  const known = new Set(cited.map(keyOf));
  return {
    sources,
    citationOf: (span) => {
      const passage = passageOf(span, writing.sentences);
      const own = known.has(keyOf(passage)) ? byPassage.get(keyOf(outermost(passage))) : undefined;
      // A part of a cited passage is cited by it, also where sentences would widen it to something else.
      const citation = own ?? around(sources, span);
      if (!citation) throw new RangeError(`no statement cites ${keyOf(span)}`);
      return citation;
    },
  };
}

function around(sources: readonly Source[], span: Span): Citation | undefined {
  const [source] = sources.filter(({ article }) => article.id === span.article);
  return source?.citations.find(({ passage }) => contains(passage, span));
}

/** For each passage the longest of them that holds it. One pass over each article's passages, from left to right. */
function outermostOf(passages: readonly Span[]): (passage: Span) => Span {
  const outer = new Map<string, Span>();
  for (const list of Map.groupBy(passages, ({ article }) => article).values()) {
    let widest: Span | null = null;
    for (const passage of list.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
      if (!widest || !contains(widest, passage)) widest = passage;
      outer.set(keyOf(passage), widest);
    }
  }
  return (passage) => outer.get(keyOf(passage)) ?? passage;
}

function sourceOf(
  writing: Writing,
  id: ArticleId,
  count: number,
  passages: readonly Span[],
): Omit<Source, 'originWords'> {
  const article = writing.articleOf(id);
  const citations = passages.map((passage, i): Citation => {
    const letter = passages.length > 1 ? letters(i) : null;
    return {
      label: `${count}${letter ?? ''}`,
      number: count,
      letter,
      source: id,
      passage,
      words: writing.textOf(passage),
    };
  });
  return {
    number: count,
    article,
    published: article.published,
    dateWords: publishedWorded(writing, article),
    dayWords: worded(writing.phrases, article.published, false)?.value ?? word(writing.phrases, 'article.undated'),
    citations: nonEmpty(citations, `citations of ${id}`),
  };
}

/** a to z, then aa, ab, as columns of a sheet are counted. */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
