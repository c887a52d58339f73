import { statementsOf } from '../../../core/model/contents.ts';
import type { CheckView } from '../../../core/model/views.ts';
import type { Built } from '../../worker/engine-worker.ts';
import { spanKey } from '../../worker/plain-memo.ts';
import { statementWords } from './memo.ts';

/**
 * What a memo's statements are before they are exported: verbatim words are compared with their articles, the surfaces of
 * slots too; sentences that a person wrote are counted apart. Each check says what it compares and claims no more.
 */
export function checkView({ memo, dossier }: Built): CheckView {
  const texts = new Map(dossier.articles.map(({ id, text }) => [id, text]));
  const statements = new Map(memo.sections.flatMap(({ content }) => statementsOf(content)).map((one) => [one.id, one]));
  let supported = 0;
  let edited = 0;
  const unsupported: { statement: string; words: string; code: string }[] = [];
  for (const statement of statements.values()) {
    const stands = statement.pieces.every(
      (piece) =>
        piece.kind !== 'verbatim' || texts.get(piece.at.article)?.slice(piece.at.start, piece.at.end) === piece.text,
    );
    const cited = statement.evidence.every((span) => memo.citations[spanKey(span)] !== undefined);
    if (statement.kind === 'edited') edited++;
    else if (stands && cited) supported++;
    else
      unsupported.push({
        statement: statement.id,
        words: statementWords(statement),
        code: stands ? 'uncited' : 'words-differ',
      });
  }
  return { statements: statements.size, supported, edited, unsupported };
}
