import type { Highlight } from '../../model/dossier.ts';
import type { SectionContent, Statement } from '../../model/memo.ts';
import { compareSpans } from '../../model/span.ts';
import { keyOf } from '../passages.ts';
import { verbatim } from '../statements.ts';
import type { Writing } from '../writing.ts';

/** Short cited facts: the best passages, verbatim, in the order of the articles; none that the bottom line has already. */
export function summarySection(writing: Writing, above: readonly Statement[]): SectionContent {
  const told = new Set(above.flatMap(({ evidence }) => evidence.map(keyOf)));
  const chosen = writing.dossier.highlights.filter(({ at }) => !told.has(keyOf(at))).slice(0, writing.limits.summary);
  return { kind: 'statements', statements: inOrder(writing, chosen).map(({ at }) => verbatim(writing, at)) };
}

function inOrder(writing: Writing, highlights: readonly Highlight[]): readonly Highlight[] {
  const place = new Map(writing.dossier.articles.map(({ id }, i) => [id, i]));
  return highlights.toSorted(
    (a, b) => (place.get(a.at.article) ?? 0) - (place.get(b.at.article) ?? 0) || compareSpans(a.at, b.at),
  );
}
