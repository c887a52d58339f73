import type { ReactNode } from 'react';
import { useApi } from '../../state/connection.tsx';
import { useAnswer, useProject } from '../../state/project.tsx';
import { say } from '../../words/en.ts';

/** The memo as an outline of its sections and statements. */
export function MemoPane(): ReactNode {
  const api = useApi();
  const { id: project } = useProject();
  const memo = useAnswer(() => api.memo.get({ project }), [project]);
  return (
    <section className="pane" aria-labelledby="pane-memo">
      <h2 id="pane-memo">{say('pane.memo')}</h2>
      {memo && <p className="meta">{say('memo.counts', memo.counts)}</p>}
      {memo?.sections
        .filter(({ statements }) => statements.length > 0)
        .map(({ key, heading, statements }) => (
          <section key={key} aria-label={heading}>
            <h3>{heading}</h3>
            {statements.map(({ id, words }) => (
              <p key={id}>{words}</p>
            ))}
          </section>
        ))}
    </section>
  );
}
