import type { Anchor } from '../../../core/model/anchor.ts';
import { anchorOf } from '../../../core/model/anchor.ts';
import type { Article } from '../../../core/model/article.ts';
import { type Correction, inForce } from '../../../core/model/correction.ts';
import type { DatedBy } from '../../../core/model/dated.ts';
import type { Dossier } from '../../../core/model/dossier.ts';
import type { ProjectState } from '../../../core/model/project.ts';
import type { ArticleId, Span } from '../../../core/model/span.ts';

/** What all views of a dossier look up: texts, anchors, outlets, what was corrected and what is in conflict. */
export interface Evidence {
  readonly dossier: Dossier;
  readonly state: ProjectState;
  readonly articleOf: (id: ArticleId) => Article | undefined;
  readonly textOf: (span: Span) => string;
  readonly anchor: (span: Span) => Anchor;
  readonly outletOf: (id: ArticleId) => string;
  /** Badges of an item: how many origins stand behind it, an inferred date, a conflict, an edit by hand. */
  readonly badges: (item: BadgedItem) => readonly string[];
}

export interface BadgedItem {
  readonly id: string;
  readonly origins: number;
  readonly dates: readonly DatedBy[];
  readonly spans: readonly Span[];
  readonly planned?: boolean;
}

export function evidenceOf(dossier: Dossier, state: ProjectState): Evidence {
  const articles = new Map(dossier.articles.map((article) => [article.id, article]));
  const conflicting = new Set(dossier.conflicts.flatMap(({ of }) => of ?? []));
  const edited = new Set(
    inForce(state.corrections).flatMap((correction) =>
      correction.kind === 'drop' ? [] : anchorsOf(correction).map(placeOf),
    ),
  );
  const textOf = (span: Span): string => articles.get(span.article)?.text.slice(span.start, span.end) ?? '';
  return {
    dossier,
    state,
    articleOf: (id) => articles.get(id),
    textOf,
    anchor: (span) => anchorOf(span, articles.get(span.article)?.text ?? ''),
    outletOf: (id) => {
      const article = articles.get(id);
      return article?.publisher?.text ?? article?.source.names[0] ?? id;
    },
    badges: ({ id, origins, dates, spans, planned }) => [
      ...(origins === 1 ? ['single-source'] : origins > 1 ? [`origins:${origins}`] : []),
      ...(conflicting.has(id) ? ['conflict'] : []),
      ...(dates.some(({ basis }) => basis === 'inferred') ? ['inferred-date'] : []),
      ...(planned ? ['planned'] : []),
      ...(spans.some((span) => edited.has(placeOf(span))) || dates.some(({ basis }) => basis === 'corrected')
        ? ['edited']
        : []),
    ],
  };
}

/** What a person corrected is known by these passages; a memo's statement by its own id. */
function anchorsOf(correction: Correction): readonly Anchor[] {
  if ('at' in correction) return [correction.at];
  return 'one' in correction ? [correction.one, correction.other] : [];
}

/** The words of a passage as one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** How many articles the passages stand in. */
export function articlesIn(spans: readonly Span[]): number {
  return new Set(spans.map(({ article }) => article)).size;
}

function placeOf({ article, start, end }: Span): string {
  return `${article}:${start}-${end}`;
}
