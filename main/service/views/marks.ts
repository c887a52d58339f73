import type { Article } from '../../../core/model/article.ts';
import { statementsOf } from '../../../core/model/contents.ts';
import type { Dossier } from '../../../core/model/dossier.ts';
import type { Reading } from '../../../core/model/reading.ts';
import { type ArticleId, overlaps, type Range } from '../../../core/model/span.ts';
import type { CitedView, MarksView, MarkView } from '../../../core/model/views/articles.ts';
import type { Built } from '../../worker/engine-worker.ts';
import { statementWords } from './memo.ts';

/** What an article, as it was corrected, means to its project, from its beginning to its end. */
export function marksOf(
  { analysis }: Reading,
  { id, boilerplate }: Article,
  { dossier, memo }: Pick<Built, 'dossier' | 'memo'>,
): MarksView {
  const marks: readonly MarkView[] = [
    ...namesOf(analysis, id, dossier),
    ...analysis.times.map((time) => mark(time, 'time', null, time.value)),
    ...dossier.utterances.flatMap(({ id: utterance, speaker, quotations }) =>
      quotations.flatMap(({ content }) =>
        content.filter(isIn(id)).map((span) => mark(span, 'quotation', utterance, speaker.name ?? '')),
      ),
    ),
    ...dossier.meetings.flatMap(({ id: meeting, place, reports }) =>
      reports.flatMap(({ evidence }) =>
        evidence.filter(isIn(id)).map((span) => mark(span, 'meeting', meeting, place?.name ?? '')),
      ),
    ),
    ...boilerplate.map((stretch) => mark(stretch, 'boilerplate', null, stretch.reason)),
  ];
  const statements = memo.sections.flatMap(({ content }) =>
    statementsOf(content).flatMap((statement): readonly CitedView[] =>
      statement.evidence
        .filter(isIn(id))
        .map((span) => ({ ...rangeOf(span), statement: statement.id, words: statementWords(statement) })),
    ),
  );
  return { marks: marks.toSorted(byBeginning), statements: statements.toSorted(byBeginning) };
}

/** What has a part in a stretch. */
export function marksWithin({ marks, statements }: MarksView, within: Range): MarksView {
  return {
    marks: marks.filter((one) => overlaps(one, within)),
    statements: statements.filter((one) => overlaps(one, within)),
  };
}

/** The names of people, bodies and places, each with whom of the dossier it means. */
function namesOf({ mentions }: Reading['analysis'], article: ArticleId, { parties }: Dossier): readonly MarkView[] {
  const partyOf = new Map(
    parties.flatMap((party) =>
      party.entities.filter((one) => one.article === article).map((one) => [one.entity, party] as const),
    ),
  );
  return mentions.flatMap((mention) => {
    const { kind } = mention;
    if (kind !== 'person' && kind !== 'body' && kind !== 'place') return [];
    const party = mention.refersTo.map((id) => partyOf.get(id)).find((found) => found !== undefined);
    return [mark(mention, kind, party?.id ?? null, party?.name ?? '')];
  });
}

function mark(range: Range, kind: MarkView['kind'], of: string | null, label: string): MarkView {
  return { ...rangeOf(range), kind, of, label };
}

function isIn(article: ArticleId): (span: { readonly article: ArticleId }) => boolean {
  return (span) => span.article === article;
}

function byBeginning(a: Range, b: Range): number {
  return a.start - b.start || b.end - a.end;
}

function rangeOf({ start, end }: Range): Range {
  return { start, end };
}
