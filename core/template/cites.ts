import type { Cite } from '../model/document.ts';
import type { Citation, Memo } from '../model/memo.ts';
import type { Span } from '../model/span.ts';
import type { Phrases } from '../model/template.ts';
import { sourceName } from './source-words.ts';

/** The marks of citations in the order of the document: each has its own place, which the source list links back to. */
export interface CiteMarks {
  /** The marks of some passages: one each, in their order. */
  readonly of: (passages: readonly Span[]) => readonly Cite[];
  /** The places that cite a passage, so far. */
  readonly citedBy: (citation: Citation) => readonly string[];
}

/** A ledger of marks for one document: the one thing in a rendering that grows as it is read from top to bottom. */
export function citeMarks(memo: Memo, phrases: Phrases): CiteMarks {
  const places = new Map<string, string[]>();
  return {
    of: (spans) =>
      citationsOf(memo, spans).map((citation) => {
        const before = places.get(citation.label) ?? [];
        const id = `cite-${citation.label}-${before.length + 1}`;
        places.set(citation.label, [...before, id]);
        return {
          kind: 'cite',
          label: citation.label,
          id,
          target: anchorOf(citation),
          title: titleOf(memo, citation, phrases),
        };
      }),
    citedBy: ({ label }) => places.get(label) ?? [],
  };
}

/** The citations of some passages, each once, in the order of the source's passages where they follow each other. */
export function citationsOf(memo: Memo, spans: readonly Span[]): readonly Citation[] {
  return [...new Map(spans.map((span) => memo.citationOf(span)).map((one) => [one.label, one])).values()];
}

/** The anchor of a passage in the list of sources. */
export function anchorOf({ label }: Citation): string {
  return `source-${label}`;
}

function titleOf(memo: Memo, citation: Citation, phrases: Phrases): string {
  const source = memo.sources[citation.number - 1];
  const name = source ? sourceName(source.article) : '';
  const key = citation.letter === null ? 'cite.title' : 'cite.title.passage';
  return (phrases.words[key] ?? '{number}{letter}')
    .replace('{number}', String(citation.number))
    .replace('{letter}', citation.letter ?? '')
    .replace('{source}', () => name);
}
