import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTroubles } from '../state/troubles.tsx';
import { say } from '../words/en.ts';

/**
 * What went wrong last, until it is put away or something else works. In a sheet only what went wrong since that was opened:
 * what stands under it can neither be seen well nor heard.
 */
export function Trouble({ inSheet = false }: { readonly inSheet?: boolean }): ReactNode {
  const { shown: last, turn, dismiss } = useTroubles();
  const [older] = useState(inSheet ? turn : 0);
  const shown = turn > older ? last : null;
  /** Where one was when it was told: one goes on there. */
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (shown !== null) before.current = document.activeElement;
  }, [shown]);
  const close = (): void => {
    const back = before.current;
    dismiss();
    if (back instanceof HTMLElement && back !== document.body && back.isConnected) back.focus();
    else document.querySelector<HTMLElement>('[data-region], main button')?.focus();
  };
  return shown === null ? null : (
    <div className="banner" role="alert">
      <p>{shown}</p>
      <Button className="quiet" onPress={close}>
        {say('close')}
      </Button>
    </div>
  );
}
