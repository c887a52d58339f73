import { type ReactNode, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Connection } from '../api.ts';
import { say } from '../words/en.ts';

/** That the service is gone, and, once it is back, that nothing is missing. */
export function ConnectionBanner({ connection }: { readonly connection: Connection }): ReactNode {
  const [wasLost, setWasLost] = useState(false);
  useEffect(() => {
    if (connection === 'lost') setWasLost(true);
  }, [connection]);
  if (connection === 'lost')
    return (
      <p className="banner" role="alert">
        {say('connection.lost')}
      </p>
    );
  return wasLost && connection === 'open' ? (
    <div className="banner good" role="status">
      <p>{say('connection.regained')}</p>
      <Button className="quiet" onPress={() => setWasLost(false)}>
        {say('close')}
      </Button>
    </div>
  ) : null;
}
