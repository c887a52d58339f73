import { type ReactNode, useEffect, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { createPortal } from 'react-dom';
import { type Connection, showAddress } from '../api.ts';
import { say } from '../words/en.ts';

/**
 * That the service is gone, and, once it is back, that nothing is missing. Told above all that is open: a sheet would lie on it,
 * and keep the keyboard from it.
 */
export function ConnectionBanner({ connection }: { readonly connection: Connection }): ReactNode {
  const place = document.getElementById('connection');
  if (!place) throw new Error('the page has no place for what is said of the connection');
  return createPortal(<Banner connection={connection} />, place);
}

function Banner({ connection }: { readonly connection: Connection }): ReactNode {
  const [wasLost, setWasLost] = useState(false);
  useEffect(() => {
    if (connection === 'lost' || connection === 'unknown') setWasLost(true);
  }, [connection]);
  if (connection === 'lost')
    return (
      <p className="banner" role="alert">
        {say('connection.lost')}
      </p>
    );
  if (connection === 'unknown') return <NewAddress />;
  return wasLost && connection === 'open' ? (
    <div className="banner good" role="status">
      <p>{say('connection.regained')}</p>
      <Button className="quiet" onPress={() => setWasLost(false)}>
        {say('close')}
      </Button>
    </div>
  ) : null;
}

/** The service was started anew: it is shown the address that it printed, here or in another window of this browser. */
function NewAddress(): ReactNode {
  const [address, setAddress] = useState('');
  const [failed, setFailed] = useState(false);
  const go = (): void => void showAddress(address).then((known) => setFailed(!known));
  return (
    <div className="banner new-address" role="alert">
      <p>{say('connection.unknown')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        {/* Not of the type for addresses: the browser would hold back what is none, without a word. It is to remember none either. */}
        <TextField className="field" inputMode="url" autoComplete="off" value={address} onChange={setAddress}>
          <Label>{say('connection.address')}</Label>
          <Input dir="ltr" spellCheck="false" placeholder="http://127.0.0.1:…/?token=…" />
        </TextField>
        <Button type="submit">{say('connection.go')}</Button>
      </form>
      {failed && <p>{say('connection.address.wrong')}</p>}
    </div>
  );
}
