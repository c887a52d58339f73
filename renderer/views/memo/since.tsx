import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { MemoChangesView, MemoView } from '../../../core/model/views/memo.ts';
import { useApi } from '../../state/connection.tsx';
import { useProjectId } from '../../state/project.tsx';
import { useTroubles } from '../../state/troubles.tsx';
import { count, say } from '../../words/en.ts';
import { chooseFinished } from '../verify/verify.tsx';

/** The older memo that this one tells the changes since: its name, another one, or none. */
export function Since({ memo: { since, sections } }: { readonly memo: MemoView }): ReactNode {
  const api = useApi();
  const project = useProjectId();
  const { attempt } = useTroubles();
  const choose = (file: File): void =>
    void attempt(() => api.memo.since({ project, memo: { name: file.name, bytes: file } }));
  const tells = sections.some(({ kind, on }) => kind === 'changes' && on);
  return (
    // biome-ignore lint/a11y/useSemanticElements: no set of fields, and no landmark beside the panes
    <div role="group" className="since" aria-label={say('since')}>
      <p>{since === null ? say('since.none') : say('since.name', { name: since })}</p>
      {since !== null && !tells && <p className="meta">{say('since.no-place')}</p>}
      <p className="line-up">
        <Button onPress={() => chooseFinished(choose)}>{say('since.choose')}</Button>
        {since !== null && (
          <Button className="quiet" onPress={() => void attempt(() => api.memo.since({ project, memo: null }))}>
            {say('since.clear')}
          </Button>
        )}
      </p>
    </div>
  );
}

/** What changed since then, as the memo tells it: its statements are edited where they stand. */
export function Changes({ changes }: { readonly changes: MemoChangesView | null }): ReactNode {
  if (changes === null) return <p className="meta nothing">{say('since.nothing-chosen')}</p>;
  const { since, added, changed, withdrawn, more } = changes;
  return (
    <>
      <p className="meta">
        {since.day === null
          ? say('since.of.undated', { title: since.title })
          : say('since.of', { ...since, day: since.day })}
      </p>
      <Told title={count('since.added', added.length)} lines={added.map((now) => ({ now, before: null }))} />
      <Told title={count('since.changed', changed.length)} lines={changed} />
      <Told
        title={count('since.withdrawn', withdrawn.length)}
        lines={withdrawn.map((now) => ({ now, before: null }))}
      />
      {more > 0 && <p className="meta">{count('since.more', more)}</p>}
    </>
  );
}

function Told({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly { readonly now: string; readonly before: string | null }[];
}): ReactNode {
  if (lines.length === 0) return <p className="meta">{title}</p>;
  return (
    <>
      <h4 className="meta">{title}</h4>
      <ul className="changes-told">
        {lines.map(({ now, before }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice, and keep their order
          <li key={i}>
            <span dir="auto">{now}</span>
            {before !== null && (
              <span className="meta" dir="auto">
                {' '}
                {say('since.before', { words: before })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
