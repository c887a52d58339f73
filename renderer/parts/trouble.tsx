import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTroubles } from '../state/troubles.tsx';
import { say } from '../words/en.ts';

/** What went wrong last, until it is put away or something else works. */
export function Trouble(): ReactNode {
  const { shown, dismiss } = useTroubles();
  return shown === null ? null : (
    <div className="banner" role="alert">
      <p>{shown}</p>
      <Button className="quiet" onPress={dismiss}>
        {say('close')}
      </Button>
    </div>
  );
}
