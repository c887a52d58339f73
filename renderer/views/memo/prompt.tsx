import type { ReactNode } from 'react';
import type { SectionView } from '../../../core/model/views/memo.ts';
import { Committed } from '../../parts/committed.tsx';
import { useApi } from '../../state/connection.tsx';
import { useProject } from '../../state/project.tsx';
import { useTroubles } from '../../state/troubles.tsx';
import { say } from '../../words/en.ts';

/** What only a person can write: the question, the words, and how long they are beside what the template advises. */
export function Prompt({ prompt }: { readonly prompt: NonNullable<SectionView['prompt']> }): ReactNode {
  const api = useApi();
  const { id: project } = useProject();
  const { attempt } = useTroubles();
  const { key, label, help, limit, text } = prompt;
  return (
    <Committed
      label={label}
      isLabelHidden
      help={help}
      value={text}
      lines={3}
      commit={(next) => attempt(() => api.memo.prompt({ project, key, text: next === '' ? null : next }))}
      note={(draft) => (
        <span className={draft.length > limit ? 'meta over' : 'meta'}>
          {draft === ''
            ? say('prompt.person')
            : say(draft.length > limit ? 'prompt.over' : 'prompt.length', { count: draft.length, limit })}
        </span>
      )}
    />
  );
}
