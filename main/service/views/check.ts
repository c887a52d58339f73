import { statementsOf } from '../../../core/model/contents.ts';
import type { TemplatePack } from '../../../core/model/template.ts';
import type { CheckView } from '../../../core/model/views/memo.ts';
import { manifestOf, verifyBefore, vocabularyOf } from '../../../core/readout.ts';
import { Trouble } from '../../trouble.ts';
import type { Built } from '../../worker/engine-worker.ts';
import { revived } from '../../worker/plain-memo.ts';

/**
 * The verification before an export, for a window: printed statements that are supported, those that a person edited
 * apart, and all that is not supported with its status as the code. Throws a Trouble where there is no document.
 */
export function checkView({ document, dossier, memo }: Built, pack: TemplatePack): CheckView {
  if (!document) throw new Trouble('nothing-written');
  const manifest = manifestOf(revived(memo), document);
  const { findings, statements } = verifyBefore(manifest, dossier.articles, vocabularyOf(pack));
  const all = memo.sections.flatMap(({ content }) => statementsOf(content));
  const edited = new Set(all.filter(({ kind }) => kind === 'edited').map(({ id }) => id));
  const unsupported = findings.flatMap(({ id, status, words }) =>
    status === 'supported' ? [] : [{ statement: id ?? '', words, code: status }],
  );
  const failing = new Set(unsupported.map(({ statement }) => statement));
  const printed = manifest.layout.filter(({ statement }) => statement !== null && edited.has(statement));
  return {
    statements: statements.total,
    supported: statements.supported - printed.filter(({ statement }) => !failing.has(statement ?? '')).length,
    edited: printed.length,
    unsupported,
  };
}
