import { statementsOf } from '../../core/model/contents.ts';
import type { Citation, Memo } from '../../core/model/memo.ts';
import type { Span } from '../../core/model/span.ts';

/** A memo that can be sent between threads: its citations by passage instead of a function. */
export interface PlainMemo extends Omit<Memo, 'citationOf'> {
  /** By "article:start-end" of each span that a statement rests on. */
  readonly citations: Readonly<Record<string, Citation>>;
}

export function plain(memo: Memo): PlainMemo {
  const { citationOf, ...rest } = memo;
  const spans = memo.sections.flatMap(({ content }) => statementsOf(content)).flatMap(({ evidence }) => evidence);
  return { ...rest, citations: Object.fromEntries(spans.map((span) => [spanKey(span), citationOf(span)])) };
}

/** The memo again, with its function. */
export function revived({ citations, ...memo }: PlainMemo): Memo {
  return {
    ...memo,
    citationOf: (span) => {
      const citation = citations[spanKey(span)];
      if (!citation) throw new RangeError(`no statement cites ${spanKey(span)}`);
      return citation;
    },
  };
}

export function spanKey({ article, start, end }: Span): string {
  return `${article}:${start}-${end}`;
}
