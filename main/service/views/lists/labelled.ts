import type { Span } from '../../../../core/model/span.ts';
import type { Filtered } from '../filter.ts';

/** What the filter of a list asks of an issue or a theme: what it is called, and its terms. */
export function labelledItem({ id, mentions, label, terms }: Labelled, parties: readonly string[] | null): Filtered {
  return { id, spans: mentions, parties, date: null, words: [label, ...terms].join(' ') };
}

interface Labelled {
  readonly id: string;
  readonly mentions: readonly Span[];
  readonly label: string;
  readonly terms: readonly string[];
}
