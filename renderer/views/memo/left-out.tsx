import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Correction } from '../../../core/model/correction.ts';
import { say } from '../../words/en.ts';
import { useCorrecting } from './correcting.ts';
import { inShort } from './edit.ts';

/** A statement that was left out of its section, to be put back. */
export function LeftOut({
  correction,
}: {
  readonly correction: Extract<Correction, { kind: 'statement' }>;
}): ReactNode {
  const make = useCorrecting();
  return (
    <p className="memo-left-out">
      <span>{say('statement.dropped', { words: correction.of.words })}</span>
      <Button
        className="quiet small"
        onPress={() =>
          make(say('statement.told.back', { words: inShort(correction.of.words) }), [{ ...correction, edit: null }])
        }
      >
        {say('statement.back')}
      </Button>
    </p>
  );
}
