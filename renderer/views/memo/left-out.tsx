import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Correction } from '../../../core/model/correction.ts';
import { useApi } from '../../state/connection.tsx';
import { useProjectId } from '../../state/project.tsx';
import { useTroubles } from '../../state/troubles.tsx';
import { say } from '../../words/en.ts';

/** A statement that was left out of its section, to be put back. */
export function LeftOut({
  correction,
}: {
  readonly correction: Extract<Correction, { kind: 'statement' }>;
}): ReactNode {
  const api = useApi();
  const project = useProjectId();
  const { attempt } = useTroubles();
  return (
    <p className="memo-left-out">
      <span>{say('statement.dropped', { words: correction.of.words })}</span>
      <Button
        className="quiet small"
        onPress={() =>
          void attempt(() =>
            api.corrections.make({
              project,
              corrections: [{ kind: 'statement', of: sendable(correction.of), edit: null }],
            }),
          )
        }
      >
        {say('statement.back')}
      </Button>
    </p>
  );
}

function sendable({ evidence, ...of }: Extract<Correction, { kind: 'statement' }>['of']) {
  const [first, ...rest] = evidence;
  return { ...of, evidence: [{ ...first }, ...rest.map((one) => ({ ...one }))] as [typeof first, ...typeof rest] };
}
