import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Droppable } from '../../../core/model/correction.ts';
import { Unfolding } from '../../parts/unfolding.tsx';
import type { Tab } from '../../state/choice.tsx';
import { useApi } from '../../state/connection.tsx';
import { useAnswer, useProject } from '../../state/project.tsx';
import { count, say } from '../../words/en.ts';
import { useCorrect } from './correcting.tsx';

const KIND: Readonly<Record<Tab, Droppable | null>> = {
  meetings: 'meeting',
  themes: 'theme',
  issues: 'issue',
  quotations: 'utterance',
  people: null,
  timeline: 'event',
  conflicts: 'conflict',
};

/** What a person left out of this list, each to be put back. */
export function LeftOut({ tab }: { readonly tab: Tab }): ReactNode {
  const api = useApi();
  const { id: project, state } = useProject();
  const correct = useCorrect();
  const corrections = useAnswer(() => api.corrections.list({ project }), [project, state.version]);
  const out = (corrections ?? []).flatMap(({ correction }) =>
    correction.kind === 'drop' && correction.of === KIND[tab] ? [correction] : [],
  );
  if (out.length === 0) return null;
  return (
    <Unfolding title={count('evidence.left-out', out.length)} className="left-out">
      <ul className="list">
        {out.map(({ of, at }) => (
          <li key={`${at.article}:${at.start}`} className="left-out-item">
            <q dir="auto">{at.exact}</q>
            <Button
              aria-label={`${say('evidence.put-back')}: ${at.exact.slice(0, 80)}`}
              onPress={() => void correct(say('told.put-back'), { kind: 'drop', of, at, dropped: false })}
            >
              {say('evidence.put-back')}
            </Button>
          </li>
        ))}
      </ul>
    </Unfolding>
  );
}
