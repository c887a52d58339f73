import type { Citation, Source, Statement } from '../model/memo.ts';
import { nonEmpty, type Span } from '../model/span.ts';
import { publishedWorded } from './dates.ts';
import { keyOf, passageOf } from './passages.ts';
import type { Writing } from './writing.ts';

export interface Numbering {
  readonly sources: readonly Source[];
  /** Throws a RangeError for a passage that no statement cites. */
  readonly citationOf: (span: Span) => Citation;
}

/**
 * The one numbering of citations. A source's number comes from its first citation in the memo's order; its passages get
 * letters in the same order (3a, 3b), and none where it has only one.
 */
export function number(writing: Writing, statements: readonly Statement[]): Numbering {
  const passages = new Map<string, Span[]>();
  const seen = new Set<string>();
  for (const span of statements.flatMap((statement) => statement.evidence)) {
    const passage = passageOf(span, writing.sentences);
    if (seen.has(keyOf(passage))) continue;
    seen.add(keyOf(passage));
    const list = passages.get(passage.article);
    if (list) list.push(passage);
    else passages.set(passage.article, [passage]);
  }
  const sources = [...passages].map(([id, list], i) => sourceOf(writing, id, i + 1, list));
  const byPassage = new Map(
    sources.flatMap(({ citations }) => citations.map((citation) => [keyOf(citation.passage), citation])),
  );
  return {
    sources,
    citationOf: (span) => {
      const citation = byPassage.get(keyOf(passageOf(span, writing.sentences)));
      if (!citation) throw new RangeError(`no statement cites ${keyOf(span)}`);
      return citation;
    },
  };
}

function sourceOf(writing: Writing, id: string, count: number, passages: readonly Span[]): Source {
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
    originWords: null,
    citations: nonEmpty(citations, `citations of ${id}`),
  };
}

/** a to z, then aa, ab, as columns of a sheet are counted. */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
