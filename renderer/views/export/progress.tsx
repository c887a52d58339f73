import type { ReactNode } from 'react';
import { Button, ProgressBar } from 'react-aria-components';
import { say } from '../../words/en.ts';
import type { Writing } from './work.ts';

/** How far the writing is, with a way to stop it. */
export function Progress({
  writing: { done, of, name },
  stop,
}: {
  readonly writing: Writing;
  readonly stop: () => void;
}): ReactNode {
  const text = say('export.writing', { name });
  return (
    <div className="progress">
      <ProgressBar aria-label={say('export.progress')} value={done} maxValue={of} valueLabel={text}>
        {({ percentage }) => (
          <div className="progress-line">
            <div className="progress-done" style={{ width: `${percentage ?? 0}%` }} />
          </div>
        )}
      </ProgressBar>
      <p role="status">{text}</p>
      <Button onPress={stop}>{say('export.stop')}</Button>
    </div>
  );
}
